import { beforeEach, describe, expect, test } from "vitest";
import { correctSession, removeSession } from "#app/domain/courses/correct-session.server.ts";
import * as queries from "#app/domain/teaching/roll-queries.server.ts";
import { takeRoll, type TakeRollInput } from "#app/domain/teaching/take-roll.server.ts";
import { seatBreaches } from "#tests/integration/enrolment/enrolment-factory.ts";
import { makeViewer, unitNamed } from "#tests/integration/people/people-factory.ts";
import { statementsDuring } from "#tests/support/database.ts";
import {
  rollOf,
  seat,
  setStatus,
  stage,
  type Stage,
  standing,
  today,
  workAs,
} from "./teaching-stage.ts";

let on: Stage;
beforeEach(async () => {
  on = await stage();
});

const asked = (change: Partial<TakeRollInput> = {}): TakeRollInput => ({
  courseId: on.courseId,
  sessionId: on.sessions[2]?.id ?? 0,
  revision: 0,
  marks: rollOf(on.people),
  reason: null,
  ...change,
});

const statusOf = async (): Promise<string[]> => {
  const rows = await on.db.prisma.enrolment.findMany({ orderBy: { id: "asc" } });
  return rows.map(({ status }) => status);
};

test("one roll says of everybody how they stood, and who is there attends the course", async () => {
  const marks = rollOf(on.people, { 1: "absent" });

  expect(await takeRoll(workAs(on.db, on.lecturer), asked({ marks }))).toEqual({
    ok: true,
    value: 3,
  });

  const [one, two, three] = on.people.map(({ enrolmentId }) => enrolmentId);
  expect(await standing(on.db, asked().sessionId)).toEqual({
    [one ?? 0]: "present",
    [two ?? 0]: "absent",
    [three ?? 0]: "present",
  });
  expect(await statusOf()).toEqual(["attending", "confirmed", "attending"]);
  expect(await seatBreaches(on.db, on.courseId)).toEqual([]);
  const [event] = await on.db.prisma.auditEvent.findMany({
    where: { action: "course.roll_taken" },
  });
  expect(JSON.parse(event?.detail ?? "{}")).toMatchObject({ present: 2, absent: 1, late: 0 });
});

test("the same roll sent twice is taken once", async () => {
  const work = workAs(on.db, on.keeper);
  await takeRoll(work, asked());

  expect(await takeRoll(work, asked())).toEqual({ ok: true, value: 0 });
  expect(await on.db.prisma.attendance.count()).toBe(3);
  expect(
    await on.db.prisma.auditEvent.count({ where: { action: { startsWith: "course.roll" } } }),
  ).toBe(1);
});

test("a correction keeps what stood before, with who said what and why", async () => {
  const work = workAs(on.db, on.keeper);
  const sessionId = on.sessions[0]?.id ?? 0;
  await takeRoll(workAs(on.db, on.lecturer), asked({ sessionId }));
  const marks = rollOf(on.people, { 0: "excused" });
  const late = asked({ sessionId, revision: 1, marks });

  expect(await takeRoll(work, late)).toEqual({ ok: false, refusal: "reason_missing" });
  expect(await takeRoll(work, { ...late, reason: "Có giấy phép nộp muộn" })).toEqual({
    ok: true,
    value: 1,
  });

  const rows = await on.db.prisma.attendance.findMany({
    where: { enrolmentId: on.people[0]?.enrolmentId ?? 0 },
    orderBy: { id: "asc" },
  });
  expect(rows).toMatchObject([
    {
      state: "present",
      reason: null,
      replacedAt: expect.any(String),
      recordedById: on.lecturer.accountId,
    },
    {
      state: "excused",
      document: "Giấy phép số 12",
      reason: "Có giấy phép nộp muộn",
      replacedAt: null,
    },
  ]);
});

test("of two who correct one roll the second is told, and changes nothing", async () => {
  await takeRoll(workAs(on.db, on.keeper), asked());
  const first = { ...asked({ revision: 1, marks: rollOf(on.people, { 0: "late" }) }) };
  const second = { ...asked({ revision: 1, marks: rollOf(on.people, { 1: "absent" }) }) };

  const answers = await Promise.all([
    takeRoll(workAs(on.db, on.keeper), first),
    takeRoll(workAs(on.db, on.second), second),
  ]);

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "stale" });
});

describe("refused", () => {
  const refusals: [sentence: string, input: () => TakeRollInput, refusal: string][] = [
    ["before the day", () => asked({ sessionId: on.sessions[3]?.id ?? 0 }), "not_begun"],
    ["a half-day of nowhere", () => asked({ sessionId: 999_999 }), "not_found"],
    ["somebody left out", () => asked({ marks: rollOf(on.people.slice(1)) }), "people_changed"],
    [
      "somebody twice",
      () => asked({ marks: [...rollOf(on.people), ...rollOf(on.people.slice(0, 1))] }),
      "people_changed",
    ],
    [
      "leave without its paper",
      () =>
        asked({
          marks: rollOf(on.people, { 0: "excused" }).map((mark) => ({ ...mark, document: null })),
        }),
      "document_missing",
    ],
    [
      "a paper for who was there",
      () => asked({ marks: rollOf(on.people).map((mark) => ({ ...mark, document: "Giấy phép" })) }),
      "document_not_asked",
    ],
  ];

  test.each(refusals)("%s", async (_sentence, input, refusal) => {
    expect(await takeRoll(workAs(on.db, on.keeper), input())).toEqual({ ok: false, refusal });
    expect(await on.db.prisma.attendance.count()).toBe(0);
    expect(await on.db.prisma.rollCall.count()).toBe(0);
  });

  const statuses: [status: string, refusal: string][] = [
    ["announced", "course_not_settled"],
    ["closed", "record_closed"],
  ];
  test.each(statuses)("of a course that is %s", async (status, refusal) => {
    await setStatus(on.db, on.courseId, status);

    expect(await takeRoll(workAs(on.db, on.keeper), asked())).toEqual({ ok: false, refusal });
  });

  test("another lecturer's half-day, and a course out of scope", async () => {
    const { db, hostUnitId } = on;
    const other = await makeViewer(db, { role: "lecturer", unitId: hostUnitId });
    const guest = await on.db.prisma.courseSession.update({
      where: { id: on.sessions[0]?.id ?? 0 },
      data: { lecturerId: other.accountId },
    });
    const elsewhere = await makeViewer(db, {
      role: "course_admin",
      unitId: await unitNamed(db, "Xã Lệ Thủy", today),
    });

    expect(await takeRoll(workAs(db, other), asked())).toEqual({
      ok: false,
      refusal: "not_allowed",
    });
    expect((await takeRoll(workAs(db, other), asked({ sessionId: guest.id }))).ok).toBe(true);
    expect(await takeRoll(workAs(db, elsewhere), asked())).toEqual({
      ok: false,
      refusal: "not_found",
    });
  });

  test("one's own row, which another person marks", async () => {
    const [own] = on.people;
    const role = "course_admin" as const;
    const both = await makeViewer(on.db, {
      role,
      unitId: on.hostUnitId,
      cadreId: own?.cadreId ?? 0,
    });
    const others = rollOf(on.people.slice(1));

    expect(await takeRoll(workAs(on.db, both), asked())).toEqual({ ok: false, refusal: "own_row" });
    expect(await takeRoll(workAs(on.db, both), asked({ marks: others }))).toEqual({
      ok: true,
      value: 2,
    });
    expect(await takeRoll(workAs(on.db, on.keeper), asked({ revision: 1 }))).toEqual({
      ok: true,
      value: 1,
    });
  });
});

test("E21: whoever joins later is offered “not counted” for what was before", async () => {
  const later = await seat(on.db, {
    courseId: on.courseId,
    name: "Trần Văn Muộn",
    seatFrom: today,
  });
  const [first, , now] = on.sessions;
  const offered = async (session: { id: number; day: string } | undefined) => {
    const where = { courseId: on.courseId, sessionId: session?.id ?? 0, day: session?.day ?? "" };
    const rows = await queries.listRoll(on.db, on.keeper, where);
    return rows.find(({ id }) => id === later.enrolmentId)?.usual;
  };

  expect([await offered(first), await offered(now)]).toEqual(["not_counted", "present"]);
});

test("E23: a half-day whose roll was taken is neither moved nor removed; its room may change", async () => {
  const session = await on.db.prisma.courseSession.findUniqueOrThrow({
    where: { id: asked().sessionId },
  });
  await takeRoll(workAs(on.db, on.keeper), asked());
  const work = workAs(on.db, on.keeper);
  const {
    id: sessionId,
    courseId,
    revision,
    day,
    startsAt,
    endsAt,
    periods,
    link,
    topic,
  } = session;
  const place = { courseId, sessionId, revision };
  const stated = {
    day,
    half: "morning" as const,
    startsAt,
    endsAt,
    periods,
    link,
    topic,
    room: "Hội trường A",
    lecturerName: null,
    lecturerId: on.lecturer.accountId,
  };

  expect(await removeSession(work, place)).toEqual({ ok: false, refusal: "roll_taken" });
  expect(await correctSession(work, { ...place, ...stated, periods: 5 })).toEqual({
    ok: false,
    refusal: "roll_taken",
  });
  expect((await correctSession(work, { ...place, ...stated })).ok).toBe(true);
});

test("the days of a course say whose roll was taken; own people alone are counted for an officer", async () => {
  await takeRoll(workAs(on.db, on.keeper), asked({ marks: rollOf(on.people, { 0: "absent" }) }));
  const officer = await makeViewer(on.db, {
    role: "unit_officer",
    unitId: await unitNamed(on.db, "Xã Lệ Thủy", today),
  });
  const daysOf = async (viewer: Stage["keeper"]) => {
    const course = await queries.findTaughtCourse(on.db, viewer, on.courseId);
    return course && queries.listRollDays(on.db, viewer, course);
  };
  const trainee = await makeViewer(on.db, { role: "trainee", unitId: on.hostUnitId });

  const days = await daysOf(on.keeper);
  expect(days?.map(({ counts, mayTake, obstacle }) => [counts, mayTake, obstacle])).toEqual([
    [{}, true, null],
    [{}, true, null],
    [{ absent: 1, present: 2 }, true, null],
    [{}, true, "not_begun"],
  ]);
  expect((await daysOf(officer))?.map(({ counts, mayTake }) => [counts, mayTake])).toEqual(
    Array.from({ length: 4 }, () => [{}, false]),
  );
  expect(await daysOf(trainee)).toBeNull();
});

test("a roll of a hundred asks the database as often as one of three", async () => {
  const taken = async (sessionId: number): Promise<number> => {
    const input = asked({ sessionId, marks: rollOf(on.people) });
    const statements = await statementsDuring(on.db, () =>
      takeRoll(workAs(on.db, on.keeper), input),
    );
    return statements.length;
  };
  const few = await taken(on.sessions[0]?.id ?? 0);
  for (let n = 0; n < 97; n += 1)
    on.people.push(await seat(on.db, { courseId: on.courseId, name: `Phạm Thị ${n}` }));
  const many = await taken(on.sessions[1]?.id ?? 0);

  expect(many).toBeLessThanOrEqual(few);
});
