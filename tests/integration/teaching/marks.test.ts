import { beforeEach, describe, expect, test } from "vitest";
import { askCorrection, decideCorrection } from "#app/domain/teaching/correct-mark.server.ts";
import { type EnteredMark, enterMarks } from "#app/domain/teaching/enter-marks.server.ts";
import { makeViewer, unitNamed } from "#tests/integration/people/people-factory.ts";
import { setStatus, stage, type Stage, today, workAs } from "./teaching-stage.ts";

/** Eight days after the last half-day: marks may be corrected for seven. */
const afterFreeze = new Date("2026-06-16T02:00:00Z");

let on: Stage;
beforeEach(async () => {
  on = await stage();
});

const marksOf = async (): Promise<(number | null)[]> => {
  const rows = await on.db.prisma.courseMark.findMany({
    where: { replacedAt: null },
    orderBy: [{ attempt: "asc" }, { enrolmentId: "asc" }],
  });
  return rows.map(({ tenths }) => tenths);
};

/** Marks of everybody in their order, as a form that showed what stands. */
async function typed(attempt: number, tenths: (number | null)[]): Promise<EnteredMark[]> {
  const rows = await on.db.prisma.courseMark.findMany({ where: { attempt, replacedAt: null } });
  return tenths.map((mark, place) => {
    const enrolmentId = on.people[place]?.enrolmentId ?? 0;
    const stands = rows.find((row) => row.enrolmentId === enrolmentId);
    return { enrolmentId, attempt, tenths: mark, standsId: stands?.id ?? null };
  });
}

async function enter(
  tenths: (number | null)[],
  { attempt = 1, viewer = on.keeper, now, reason = null }: Entering = {},
) {
  const marks = await typed(attempt, tenths);
  return enterMarks(workAs(on.db, viewer, now), { courseId: on.courseId, marks, reason });
}

type Entering = {
  attempt?: number;
  viewer?: Stage["keeper"];
  now?: Date;
  reason?: string | null;
};

test("marks are entered, and only what is new is written", async () => {
  expect(await enter([75, 48, null], { viewer: on.lecturer })).toEqual({ ok: true, value: 3 });
  expect(await enter([75, 48, null])).toEqual({ ok: true, value: 0 });
  expect(await enter([80, 48, null], { reason: "Cộng nhầm" })).toEqual({ ok: true, value: 1 });

  expect(await marksOf()).toEqual([80, 48, null]);
  const first = await on.db.prisma.courseMark.findMany({
    where: { enrolmentId: on.people[0]?.enrolmentId ?? 0 },
    orderBy: { id: "asc" },
  });
  expect(first).toMatchObject([
    { tenths: 75, recordedById: on.lecturer.accountId, replacedAt: expect.any(String) },
    { tenths: 80, recordedById: on.keeper.accountId, reason: "Cộng nhầm", replacedAt: null },
  ]);
});

test("a retry is for who failed or did not come, once", async () => {
  await enter([75, 48, null]);

  expect(await enter([60], { attempt: 2 })).toEqual({ ok: false, refusal: "attempt_not_open" });
  const retry = (await typed(2, [0, 55, 70])).slice(1);
  const input = { courseId: on.courseId, marks: retry, reason: null };
  expect(await enterMarks(workAs(on.db, on.keeper), input)).toEqual({ ok: true, value: 2 });
  expect(await marksOf()).toEqual([75, 48, null, 55, 70]);
  expect(await enter([75], { attempt: 3 })).toEqual({ ok: false, refusal: "attempts_used_up" });
});

test("one mark that is refused leaves all of them as they were", async () => {
  await enter([75, 48, null]);

  expect(await enter([60, 61, 62], { attempt: 2 })).toEqual({
    ok: false,
    refusal: "attempt_not_open",
  });
  expect(await marksOf()).toEqual([75, 48, null]);
});

test("of two who enter different marks of one person the second is told (E41)", async () => {
  const [mine, theirs] = [await typed(1, [70]), await typed(1, [80])];
  const as = (viewer: Stage["keeper"], marks: EnteredMark[]) =>
    enterMarks(workAs(on.db, viewer), { courseId: on.courseId, marks, reason: null });

  const answers = await Promise.all([as(on.keeper, mine), as(on.second, theirs)]);

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "stale" });
  expect(await on.db.prisma.courseMark.count()).toBe(1);
});

describe("refused", () => {
  const statuses: [status: string, refusal: string][] = [
    ["confirmed", "course_not_running"],
    ["closed", "record_closed"],
  ];
  test.each(statuses)("of a course that is %s", async (status, refusal) => {
    await setStatus(on.db, on.courseId, status);

    expect(await enter([75])).toEqual({ ok: false, refusal });
  });

  test("where the programme gives no marks", async () => {
    const { versionId } = await on.db.prisma.course.findUniqueOrThrow({
      where: { id: on.courseId },
    });
    await on.db.prisma.programmeVersion.update({ where: { id: versionId }, data: { graded: 0 } });

    expect(await enter([75])).toEqual({ ok: false, refusal: "not_graded" });
  });

  test("of nobody in the course, of oneself, out of scope, and by who may not", async () => {
    const { db, hostUnitId, people } = on;
    const cadreId = people[0]?.cadreId ?? 0;
    const own = await makeViewer(db, { role: "course_admin", unitId: hostUnitId, cadreId });
    const unitId = await unitNamed(db, "Xã Lệ Thủy", today);
    const elsewhere = await makeViewer(db, { role: "course_admin", unitId });
    const planner = await makeViewer(db, { role: "planner", unitId: hostUnitId });
    const stranger = { enrolmentId: 999_999, attempt: 1, tenths: 50, standsId: null };
    const input = { courseId: on.courseId, marks: [stranger], reason: null };

    expect(await enterMarks(workAs(db, on.keeper), input)).toEqual({
      ok: false,
      refusal: "unknown_row",
    });
    expect(await enter([75], { viewer: own })).toEqual({ ok: false, refusal: "own_row" });
    expect(await enter([75], { viewer: elsewhere })).toEqual({ ok: false, refusal: "not_found" });
    expect(await enter([75], { viewer: planner })).toEqual({ ok: false, refusal: "not_allowed" });
    expect(await marksOf()).toEqual([]);
  });
});

describe("a frozen mark", () => {
  const wanted = (tenths: number | null) => ({
    courseId: on.courseId,
    enrolmentId: on.people[0]?.enrolmentId ?? 0,
    attempt: 1,
    tenths,
    reason: "Chấm sót một câu",
  });
  const late = (viewer: Stage["keeper"]) => workAs(on.db, viewer, afterFreeze);

  beforeEach(async () => {
    await enter([75, 48]);
  });

  test("is corrected by what another person decides", async () => {
    expect(await enter([80], { now: afterFreeze })).toEqual({ ok: false, refusal: "mark_frozen" });
    const asked = await askCorrection(late(on.lecturer), wanted(80));
    const correctionId = asked.ok ? asked.value : 0;
    expect(await askCorrection(late(on.keeper), wanted(85))).toEqual({
      ok: false,
      refusal: "correction_open",
    });
    expect(await marksOf()).toEqual([75, 48]);
    const decided = {
      courseId: on.courseId,
      correctionId,
      decision: "accepted" as const,
      reason: null,
    };

    expect(await decideCorrection(late(on.lecturer), decided)).toEqual({
      ok: false,
      refusal: "not_allowed",
    });
    expect(await decideCorrection(late(on.keeper), decided)).toEqual({
      ok: true,
      value: correctionId,
    });
    expect(await decideCorrection(late(on.second), decided)).toEqual({
      ok: false,
      refusal: "already_decided",
    });
    expect(await marksOf()).toEqual([80, 48]);
  });

  test("nobody decides on what they asked for, and a refusal says why", async () => {
    const asked = await askCorrection(late(on.keeper), wanted(null));
    const correctionId = asked.ok ? asked.value : 0;
    const decided = { courseId: on.courseId, correctionId, decision: "refused" as const };

    expect(await decideCorrection(late(on.keeper), { ...decided, reason: "Không" })).toEqual({
      ok: false,
      refusal: "own_correction",
    });
    expect(await decideCorrection(late(on.second), { ...decided, reason: null })).toEqual({
      ok: false,
      refusal: "reason_missing",
    });
    expect(
      (await decideCorrection(late(on.second), { ...decided, reason: "Bài đã chấm đúng" })).ok,
    ).toBe(true);
    expect(await marksOf()).toEqual([75, 48]);
    expect((await askCorrection(late(on.keeper), wanted(90))).ok).toBe(true);
  });

  test("is not asked for while it can be corrected, nor where there is none, nor to what it is", async () => {
    const nobody = { ...wanted(80), enrolmentId: on.people[2]?.enrolmentId ?? 0 };

    expect(await askCorrection(workAs(on.db, on.keeper), wanted(80))).toEqual({
      ok: false,
      refusal: "not_frozen",
    });
    expect(await askCorrection(late(on.keeper), nobody)).toEqual({ ok: false, refusal: "no_mark" });
    expect(await askCorrection(late(on.keeper), wanted(75))).toEqual({
      ok: false,
      refusal: "mark_unchanged",
    });
  });

  test("the database keeps one person from asking and deciding", async () => {
    const row = {
      enrolmentId: on.people[0]?.enrolmentId ?? 0,
      attempt: 1,
      tenths: 80,
      reason: "Chấm sót",
    };
    const asked = { askedAt: "2026-06-10", askedBy: "a", askedById: 7 };
    const decided = {
      decidedAt: "2026-06-11",
      decidedBy: "a",
      decidedById: 7,
      decision: "accepted",
    };

    await expect(
      on.db.prisma.markCorrection.create({ data: { ...row, ...asked, ...decided } }),
    ).rejects.toThrow(/mark_correction_two_people/);
  });
});
