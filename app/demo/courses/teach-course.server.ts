import type { Random } from "#app/demo/random.ts";
import { finishCourse } from "#app/domain/courses/finish-course.server.ts";
import { settleCourse } from "#app/domain/courses/settle-course.server.ts";
import { startCourse } from "#app/domain/courses/start-course.server.ts";
import type { AttendanceState } from "#app/domain/teaching/attendance.ts";
import { enterMarks } from "#app/domain/teaching/enter-marks.server.ts";
import { takeRoll } from "#app/domain/teaching/take-roll.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { done } from "./done.ts";
import { revisionOf } from "./open-course.server.ts";

/** How somebody comes to a course: as most do, too rarely, never, or to fail its paper once or twice. */
export type Manner = "usual" | "rarely" | "never" | "second_try" | "fails";

export type Manners = ReadonlyMap<number, Manner>;

const acts = { settle: settleCourse, start: startCourse, finish: finishCourse };

/** Takes a course to its next status. */
export async function advance(work: Work, courseId: number, act: keyof typeof acts): Promise<void> {
  done(await acts[act](work, { courseId, revision: await revisionOf(work, courseId) }));
}

export type Session = { id: number; day: string; startsAt: string; endsAt: string };

export const sessionsOf = ({ db }: Work, courseId: number): Promise<Session[]> =>
  db.sql
    .selectFrom("CourseSession")
    .where("courseId", "=", courseId)
    .select(["id", "day", "startsAt", "endsAt"])
    .orderBy("day")
    .orderBy("startsAt")
    .execute();

/** Who holds a seat in a course, in the order of their rows. */
export const peopleIn = ({ db }: Work, courseId: number) =>
  db.sql
    .selectFrom("Enrolment")
    .where("courseId", "=", courseId)
    .where("status", "in", ["confirmed", "attending"])
    .select(["id as enrolmentId", "cadreId"])
    .orderBy("id")
    .execute();

type Roll = {
  courseId: number;
  sessionId: number;
  /** how many half-days were before it */
  before: number;
  manners: Manners;
  random: Random;
};

/** Takes the roll of a half-day. */
export async function callRoll(
  work: Work,
  { courseId, sessionId, before, manners, random }: Roll,
): Promise<void> {
  const people = await peopleIn(work, courseId);
  const marks = people.map(({ enrolmentId, cadreId }) => {
    const state = stateOf(manners.get(cadreId) ?? "usual", before, random);
    const document = state === "excused" ? `Giấy xin phép ngày ${written(work.today)}` : null;
    return { enrolmentId, state, document };
  });
  done(await takeRoll(work, { courseId, sessionId, revision: 0, marks, reason: null }));
}

const written = (day: string): string => day.split("-").toReversed().join("/");

function stateOf(manner: Manner, before: number, random: Random): AttendanceState {
  if (manner === "never") return "absent";
  if (manner === "rarely") return before % 2 === 0 ? "present" : "absent";
  return random.pickWeighted([["present", 955], ["late", 25], ["excused", 12], ["absent", 8]]); // prettier-ignore
}

type Marking = { courseId: number; manners: Manners; random: Random };

/** Enters the marks of everybody who may sit the paper. */
export async function markEverybody(
  work: Work,
  { courseId, manners, random }: Marking,
): Promise<void> {
  const people = await peopleIn(work, courseId);
  const marks = people.flatMap(({ enrolmentId, cadreId }) => {
    const manner = manners.get(cadreId) ?? "usual";
    if (manner === "never" || manner === "rarely") return [];
    const tenths = manner === "usual" ? random.between(56, 95) : random.between(30, 45);
    return { enrolmentId, attempt: 1, tenths, standsId: null };
  });
  done(await enterMarks(work, { courseId, marks, reason: null }));
}

/** Enters the marks of those who tried again. */
export async function markRetries(
  work: Work,
  { courseId, manners, random }: Marking,
): Promise<void> {
  const people = await peopleIn(work, courseId);
  const marks = people.flatMap(({ enrolmentId, cadreId }) => {
    const manner = manners.get(cadreId);
    if (manner !== "second_try" && manner !== "fails") return [];
    const tenths = manner === "fails" ? random.between(35, 48) : random.between(50, 68);
    return { enrolmentId, attempt: 2, tenths, standsId: null };
  });
  if (marks.length > 0) done(await enterMarks(work, { courseId, marks, reason: null }));
}
