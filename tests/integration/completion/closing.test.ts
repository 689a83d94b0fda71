import { describe, expect, test } from "vitest";
import { closeCourse } from "#app/domain/completion/close-course.server.ts";
import { makeViewer, unitNamed } from "#tests/integration/people/people-factory.ts";
import type { Stage } from "#tests/integration/teaching/teaching-stage.ts";
import { workAs } from "#tests/integration/teaching/teaching-stage.ts";
import { closingDay, finishedCourse, seenOf } from "./closing-stage.ts";

const close = async (on: Stage, viewer = on.second) =>
  closeCourse(workAs(on.db, viewer, closingDay), {
    courseId: on.courseId,
    seen: await seenOf(on),
  });

test("a closed course: who completed it, who failed, who never came, numbers and evidence", async () => {
  const on = await finishedCourse({
    people: 5,
    states: { 3: "absent", 4: "absent" },
    marks: [85, 70, 48],
  });
  await on.db.prisma.enrolment.update({
    where: { id: on.people[4]?.enrolmentId ?? 0 },
    data: { status: "attending" },
  });

  expect(await close(on)).toEqual({ ok: true, value: on.courseId });

  const completions = await on.db.prisma.completion.findMany({
    include: { certificates: true, evidence: true, enrolment: true },
    orderBy: { enrolmentId: "asc" },
  });
  expect(
    completions.map(({ outcome, reason, tenths, band, attended, enrolment }) => ({
      outcome,
      reason,
      tenths,
      band,
      attended,
      status: enrolment.status,
      seatUntil: enrolment.seatUntil,
    })),
  ).toEqual([
    ending("completed", null, 85, "very_good", 16),
    ending("completed", null, 70, "good", 16),
    ending("failed", "mark", 48, null, 16),
    ending("no_show", "never_came", null, null, 0),
    ending("failed", "attendance", null, null, 0),
  ]);
  expect(completions[0]).toMatchObject({
    fullName: "Lê Văn 1",
    recognitionNumber: "recognition-01",
    recognitionDate: "2026-06-14",
    closedOn: "2026-06-15",
    versionId: expect.any(Number),
    hostName: "Tỉnh Quảng Trị",
  });
  expect(completions.map(({ certificates }) => certificates.map(({ number }) => number))).toEqual([
    [1],
    [2],
    [],
    [],
    [],
  ]);
  expect(completions.flatMap(({ evidence }) => evidence)).toMatchObject([
    {
      grade: "course_closed",
      state: "held",
      certificate: "0001/2026/GCN",
      issuedOn: "2026-06-14",
      statedOn: "2026-06-14",
      startedOn: "2026-05-25",
      endedOn: "2026-06-12",
    },
    { certificate: "0002/2026/GCN" },
  ]);
  const course = await on.db.prisma.course.findUniqueOrThrow({
    where: { id: on.courseId },
    include: { closing: true },
  });
  expect(course).toMatchObject({
    status: "closed",
    seatsTaken: 0,
    closing: { closedById: on.second.accountId, closedOn: "2026-06-15" },
  });
});

const ending = (
  outcome: string,
  reason: string | null,
  tenths: number | null,
  band: string | null,
  attended: number,
) => ({ outcome, reason, tenths, band, attended, status: outcome, seatUntil: "2026-06-15" });

test("E24: before the record is closed nothing is awarded, whatever marks stand", async () => {
  const on = await finishedCourse({ marks: [100, 100, 100] });

  expect(await on.db.prisma.completion.count()).toBe(0);
  expect(await on.db.prisma.certificate.count()).toBe(0);
  expect(await on.db.prisma.evidence.count({ where: { grade: "course_closed" } })).toBe(0);
  expect(await on.db.prisma.enrolment.count({ where: { status: "completed" } })).toBe(0);
});

test("closing twice is closing once, and a second click later changes nothing", async () => {
  const on = await finishedCourse();
  const seen = await seenOf(on);
  const input = { courseId: on.courseId, seen };

  const both = await Promise.all([
    closeCourse(workAs(on.db, on.second, closingDay), input),
    closeCourse(workAs(on.db, on.second, closingDay), input),
  ]);

  expect(both).toEqual([
    { ok: true, value: on.courseId },
    { ok: true, value: on.courseId },
  ]);
  expect(await close(on)).toEqual({ ok: true, value: on.courseId });
  expect(await on.db.prisma.completion.count()).toBe(3);
  expect(await on.db.prisma.certificate.count()).toBe(2);
  expect(await on.db.prisma.auditEvent.count({ where: { action: "course.closed" } })).toBe(1);
});

describe("what is refused changes nothing", () => {
  const refusals: [sentence: string, refusal: string, on: () => Promise<Stage>, as?: "keeper"][] = [
    ["whoever entered the marks", "second_person", () => finishedCourse(), "keeper"],
    [
      "no decision that recognises the results",
      "incomplete",
      () => finishedCourse({ papers: ["opening", "sending"] }),
    ],
    [
      "no opening decision",
      "incomplete",
      () => finishedCourse({ papers: ["sending", "recognition"] }),
    ],
    ["a mark is missing", "incomplete", () => finishedCourse({ marks: [85, 70] })],
    [
      "teaching goes on",
      "incomplete",
      async () => {
        const on = await finishedCourse();
        await on.db.prisma.course.update({
          where: { id: on.courseId },
          data: { status: "running" },
        });
        return on;
      },
    ],
    [
      "a roll is missing",
      "incomplete",
      async () => {
        const on = await finishedCourse();
        const sessionId = on.sessions[2]?.id ?? 0;
        await on.db.prisma.attendance.deleteMany({ where: { sessionId } });
        await on.db.prisma.rollCall.delete({ where: { sessionId } });
        return on;
      },
    ],
    [
      "somebody's leave is not answered",
      "incomplete",
      async () => {
        const on = await finishedCourse();
        await on.db.prisma.enrolment.update({
          where: { id: on.people[0]?.enrolmentId ?? 0 },
          data: { leaveAskedAt: "2026-06-10T01:00:00.000Z", leaveReason: "Ốm" },
        });
        return on;
      },
    ],
    [
      "an offer still stands",
      "incomplete",
      async () => {
        const on = await finishedCourse({ people: 4, marks: [85, 70, 48] });
        await on.db.prisma.enrolment.update({
          where: { id: on.people[3]?.enrolmentId ?? 0 },
          data: { status: "offered", offerExpiresAt: "2026-06-20T01:00:00.000Z" },
        });
        return on;
      },
    ],
  ];
  test.each(refusals)("%s", async (_sentence, refusal, prepare, as) => {
    const on = await prepare();

    expect(await close(on, as === "keeper" ? on.keeper : on.second)).toEqual({
      ok: false,
      refusal,
    });
    await expectNothing(on);
  });

  test("somebody who is in the course, an officer, and whoever does not see it", async () => {
    const on = await finishedCourse();
    const own = { ...on.second, cadreId: on.people[0]?.cadreId ?? 0 };
    const elsewhere = await makeViewer(on.db, {
      role: "course_admin",
      unitId: await unitNamed(on.db, "Xã Lệ Thủy", "2026-06-01"),
    });
    const officer = await makeViewer(on.db, { role: "unit_officer", unitId: on.hostUnitId });

    expect(await close(on, own)).toEqual({ ok: false, refusal: "own_row" });
    expect(await close(on, elsewhere)).toEqual({ ok: false, refusal: "not_found" });
    expect(await close(on, officer)).toEqual({ ok: false, refusal: "not_allowed" });
    await expectNothing(on);
  });

  test("E41: a mark that was corrected since the record was shown", async () => {
    const on = await finishedCourse();
    const seen = await seenOf(on);
    await on.db.prisma.course.update({
      where: { id: on.courseId },
      data: { seatTurn: { increment: 1 } },
    });

    expect(
      await closeCourse(workAs(on.db, on.second, closingDay), { courseId: on.courseId, seen }),
    ).toEqual({ ok: false, refusal: "stale" });
    await expectNothing(on);
  });
});

async function expectNothing({ db }: Stage): Promise<void> {
  expect(await db.prisma.completion.count()).toBe(0);
  expect(await db.prisma.certificate.count()).toBe(0);
  expect(await db.prisma.registerBook.count()).toBe(0);
  expect(await db.prisma.courseClosing.count()).toBe(0);
  expect(await db.prisma.evidence.count({ where: { grade: "course_closed" } })).toBe(0);
}
