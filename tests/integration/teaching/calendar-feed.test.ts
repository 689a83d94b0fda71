import { expect, test } from "vitest";
import { correctSession, removeSession } from "#app/domain/courses/correct-session.server.ts";
import { cancelCourse } from "#app/domain/enrolment/cancel-course.server.ts";
import { enrolmentStatuses } from "#app/domain/enrolment/enrolment.ts";
import { calendarEntries } from "#app/domain/teaching/calendar-entries.server.ts";
import { makeProgramme, placeIn } from "#tests/integration/enrolment/study-stage.ts";
import { makeViewer } from "#tests/integration/people/people-factory.ts";
import { askCalendar, readCalendar, shownAddress } from "#tests/support/calendar.ts";
import { statementsDuring, testWork } from "#tests/support/database.ts";
import { calendarOffice } from "./calendar-office.ts";

const here = await calendarOffice();
const { app, db, cadreId, world, newAddress, readFeed, seat, entriesOf } = here;
const keeper = await makeViewer(db, { role: "course_admin", unitId: here.hostUnitId });
const keeperWork = (at = "2026-06-02T02:00:00.000Z") => testWork(db, keeper, new Date(at));

test("a calendar program reads where somebody has to be, without a session", async () => {
  const { code, session } = await seat();
  await db.prisma.courseSession.update({
    where: { id: session.id },
    data: { room: "Phòng A1; tầng 2", topic: "Bài 1, “mở đầu”\nphần chung" },
  });
  const path = await newAddress();

  const { status, headers, text } = await askCalendar(app, path);
  const { name, entries } = readCalendar(text);

  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("content-language")).toBe("vi");
  expect(headers.getSetCookie()).toEqual([]);
  expect(name).toBe("Lịch học");
  expect(entries.filter(({ summary }) => summary.includes(code))).toEqual([
    {
      uid: `half-day-${session.id}@cadre-training-portal`,
      summary: `Chuyên đề 1 (${code})`,
      description: "Buổi sáng, 4 tiết\nNội dung: Bài 1, “mở đầu”\nphần chung",
      location: "Phòng A1; tầng 2, Trường Chính trị tỉnh",
      startsAt: `${session.day}T00:30:00.000Z`,
      endsAt: `${session.day}T04:30:00.000Z`,
      changedAt: "2026-05-01T01:00:00.000Z",
      sequence: 0,
      status: "CONFIRMED",
      url: "http://portal.test/me/timetable",
    },
  ]);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect((await askCalendar(app, path)).text).toBe(text);
});

test("a half-day that is moved is one entry, changed; taken out it is cancelled, and its course likewise", async () => {
  const { id: courseId, code, session } = await seat();
  const later = await seat();
  const path = await newAddress();
  const [before] = await entriesOf(path, code);
  const facts = {
    half: "afternoon" as const,
    startsAt: "13:30",
    endsAt: "17:00",
    periods: 4,
    room: "B2",
    link: null,
    topic: null,
    lecturerName: null,
    lecturerId: null,
  };
  const moved = { ...facts, courseId, sessionId: session.id, day: "2026-07-30", revision: 1 };

  expect(await correctSession(keeperWork(), moved)).toMatchObject({ ok: true });
  const once = await entriesOf(path, code);
  await db.prisma.courseSession.create({
    data: { ...session, id: session.id + 1000, day: "2026-07-31" },
  });
  const gone = { courseId, sessionId: session.id, revision: 2 };
  const removedAt = "2026-06-03T02:00:00.000Z";
  expect(await removeSession(keeperWork(removedAt), gone)).toMatchObject({ ok: true });
  const twice = (await entriesOf(path, code)).filter(({ uid }) => uid === before?.uid);

  expect(once).toEqual([
    {
      ...before,
      startsAt: "2026-07-30T06:30:00.000Z",
      endsAt: "2026-07-30T10:00:00.000Z",
      description: "Buổi chiều, 4 tiết",
      location: "B2, Trường Chính trị tỉnh",
      changedAt: "2026-06-02T02:00:00.000Z",
      sequence: 1,
    },
  ]);
  expect(twice).toEqual([
    {
      ...once[0],
      description: "Buổi này đã hủy.\nBuổi chiều, 4 tiết",
      changedAt: removedAt,
      sequence: 2,
      status: "CANCELLED",
    },
  ]);

  const { revision } = await db.prisma.course.findUniqueOrThrow({ where: { id: later.id } });
  const cancelled = { courseId: later.id, revision, reason: "Không đủ người" };
  expect(await cancelCourse(keeperWork(), cancelled)).toMatchObject({ ok: true });
  expect(await entriesOf(path, later.code)).toMatchObject([
    { status: "CANCELLED", sequence: 1, uid: `half-day-${later.session.id}@cadre-training-portal` },
  ]);
});

test("only seats are in it: what was asked for, offered or left is not, nor what somebody else attends", async () => {
  const shown = new Set(["confirmed", "attending", "completed", "failed", "voided"]);
  const path = await newAddress();
  for (const status of enrolmentStatuses) {
    if (status === "course_cancelled") continue;
    const { code } = await seat(status);
    const found = await entriesOf(path, code);
    expect([status, found.length]).toEqual([status, shown.has(status) ? 1 : 0]);
  }
  const { id, code } = await here.course();
  await placeIn(db, { courseId: id, cadreId: await here.somebody(), status: "confirmed" });

  expect(await entriesOf(path, code)).toEqual([]);
});

test("a course whose name discloses planning is called by its code", async () => {
  const name = "Lớp nguồn dự kiến cấp ủy";
  const programme = await makeProgramme(db, { code: "told", name, disclosesPlanning: true });
  const { id, code } = await here.course({ programme, policy: "nomination" });
  await db.prisma.courseSession.updateMany({
    where: { courseId: id },
    data: { topic: "Công tác quy hoạch" },
  });
  await placeIn(db, { courseId: id, cadreId, status: "confirmed", source: "nominated" });

  const { text } = await askCalendar(app, await newAddress());

  expect(readCalendar(text).entries.map(({ summary }) => summary)).toContain(`Lớp ${code}`);
  expect(text.replaceAll("\r\n ", "")).not.toMatch(/nguồn|dự kiến|quy hoạch/);
});

test("a lecturer reads the half-days that they teach, and nobody else's", async () => {
  const { accountId, grantId } = world.viewers.lecturer;
  const { id, code } = await here.course({
    sessions: [
      ["2026-07-27", "morning"],
      ["2026-07-27", "afternoon"],
    ],
  });
  const draft = await here.course({ status: "draft", sessions: [["2026-07-28", "morning"]] });
  await db.prisma.courseSession.updateMany({
    where: { courseId: { in: [id, draft.id] }, half: "morning" },
    data: { lecturerId: accountId },
  });
  const as = await app.signInAs(accountId, grantId);
  const answer = await app.request("/me/calendar", { method: "POST", form: {}, as });

  const { name, entries } = await readFeed(shownAddress(await answer.text()));

  expect(name).toBe("Lịch giảng");
  const own = entries.filter(({ startsAt }) => startsAt.startsWith("2026-07-27"));
  expect(own).toMatchObject([
    { startsAt: "2026-07-27T00:30:00.000Z", url: `http://portal.test/courses/${id}` },
  ]);
  expect(own[0]?.summary).toMatch(new RegExp(`^Giảng: .*${code}`));
  const ids = entries.map(({ uid }) => Number(/\d+/.exec(uid)?.[0]));
  const taught = await db.prisma.courseSession.findMany({ where: { id: { in: ids } } });
  expect(new Set(taught.map(({ lecturerId }) => lecturerId))).toEqual(new Set([accountId]));
  expect(entries.some(({ summary }) => summary.includes(draft.code))).toBe(false);
});

test("a calendar of many half-days takes as many statements as one of few, and reaches half a year back", async () => {
  const holder = {
    accountId: world.viewers.lecturer.accountId,
    cadreId,
    locale: null,
    attends: true,
    teaches: true,
  };
  const read = (today = "2026-06-01") => calendarEntries(db, { holder, today });
  const few = await statementsDuring(db, () => read());
  const days = Array.from(
    { length: 20 },
    (_one, index) => `2026-07-${String(index + 1).padStart(2, "0")}`,
  );
  const { id, code } = await here.course({ sessions: days.map((day) => [day, "afternoon"]) });
  await placeIn(db, { courseId: id, cadreId, status: "confirmed" });

  const many = await statementsDuring(db, () => read());
  const seen = async (today: string) =>
    (await read(today)).filter((entry) => entry.code === code).length;

  expect(many).toHaveLength(few.length);
  expect(few.length).toBeLessThanOrEqual(6);
  expect([await seen("2026-06-01"), await seen("2027-01-10"), await seen("2027-03-01")]).toEqual([
    20, 7, 0,
  ]);
});
