import type { CourseStatus } from "#app/domain/courses/course.ts";
import { isCourseSeen } from "#app/domain/courses/scope.server.ts";
import { lockSeats, moveEnrolments, type Seating } from "#app/domain/enrolment/seating.server.ts";
import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { type AttendanceState, attendanceStates } from "./attendance.ts";
import { canTakeRoll } from "./policy.ts";
import {
  findRollFault,
  findRollObstacle,
  isOtherMark,
  type RollFault,
  type RollMark,
  type RollObstacle,
} from "./roll.ts";

export type TakeRollInput = {
  courseId: number;
  sessionId: number;
  /** of the roll as the form was shown; 0 = it had not been taken */
  revision: number;
  /** everybody of the list, each once; whoever takes the roll leaves their own row to another */
  marks: readonly RollMark[];
  /** why marks that stood are others now */
  reason: string | null;
};

export type TakeRollRefusal =
  | "not_found"
  | "not_allowed"
  | "own_row"
  | "stale"
  | "people_changed"
  | RollObstacle
  | RollFault;

/**
 * Takes or corrects the roll of a half-day, whole, and answers how many marks it wrote; whoever is there for the first
 * time attends the course from now on. What stood before stays, with when it was replaced (product 4.4). The same marks
 * sent again change nothing. Refuses not_found, not_allowed (another lecturer's half-day), own_row (nobody acts on their
 * own row), stale (somebody corrected it since the form was shown), people_changed (the list has other people now), and
 * what findRollObstacle and findRollFault find.
 */
export async function takeRoll(
  work: Work,
  input: TakeRollInput,
): Promise<Result<number, TakeRollRefusal>> {
  const { courseId, sessionId, revision, marks, reason } = input;
  const viewer = viewerIn(work);
  if (!viewer || !(await isCourseSeen(work.db.sql, viewer, courseId))) return refuse("not_found");
  const result = await work.transaction<number, TakeRollRefusal | "unchanged">(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    if (!seating) return refuse("not_found");
    const session = await sessionOf(seating, sessionId);
    if (!session) return refuse("not_found");
    if (!canTakeRoll(viewer, session)) return refuse("not_allowed");
    // why: a check constraint names the statuses
    const status = seating.course.status as CourseStatus;
    const obstacle = findRollObstacle({ status, day: session.day }, work.today);
    if (obstacle !== null) return refuse(obstacle);
    const everybody = await peopleOf(seating, sessionId);
    const people = everybody.filter(({ cadreId }) => cadreId !== viewer.cadreId);
    const own = everybody.find(({ cadreId }) => cadreId === viewer.cadreId);
    if (marks.some(({ enrolmentId }) => enrolmentId === own?.enrolmentId)) return refuse("own_row");
    if (!areThese(people, marks)) return refuse("people_changed");

    const standing = new Map(people.map((person) => [person.enrolmentId, person.standing]));
    const written = marks.filter((mark) => {
      const before = standing.get(mark.enrolmentId);
      return !before || isOtherMark(before, mark);
    });
    const replaced = written.flatMap(({ enrolmentId }) => standing.get(enrolmentId)?.id ?? []);
    if (session.revision > 0 && written.length === 0) return refuse("unchanged");
    if (session.revision !== revision) return refuse("stale");
    const change = { changes: replaced.length, day: session.day, today: work.today, reason };
    const fault = findRollFault(marks, change);
    if (fault !== null) return refuse(fault);

    await writeMarks(seating, { sessionId, written, replaced, reason });
    await noteRoll(seating, session);
    await begin(seating, people, marks);
    recordAudit(tx, {
      action: session.revision === 0 ? "course.roll_taken" : "course.roll_corrected",
      subjectType: "course",
      subjectId: courseId,
      detail: {
        sessionId,
        day: session.day,
        ...countsOf(marks),
        ...(session.revision === 0 ? {} : { reason, changed: changesOf(written, standing) }),
      },
    });
    return accept(written.length);
  });
  if (result.ok) return result;
  return result.refusal === "unchanged" ? accept(0) : refuse(result.refusal);
}

/** A half-day of the locked course with how often its roll was taken or corrected. */
async function sessionOf({ sql, course }: Seating, sessionId: number) {
  const session = await sql
    .selectFrom("CourseSession as s")
    .leftJoin("RollCall as r", "r.sessionId", "s.id")
    .where("s.id", "=", sessionId)
    .where("s.courseId", "=", course.id)
    .select(["s.id", "s.day", "s.lecturerId", "r.revision"])
    .executeTakeFirst();
  return session && { ...session, revision: session.revision ?? 0 };
}

type Session = NonNullable<Awaited<ReturnType<typeof sessionOf>>>;

/** Who is in the locked course, with what stands of them for a half-day. */
async function peopleOf({ sql, course }: Seating, sessionId: number) {
  const rows = await sql
    .selectFrom("Enrolment as e")
    .leftJoin("Attendance as a", (join) =>
      join
        .onRef("a.enrolmentId", "=", "e.id")
        .on("a.sessionId", "=", sessionId)
        .on("a.replacedAt", "is", null),
    )
    .where("e.courseId", "=", course.id)
    .where("e.status", "in", ["confirmed", "attending"])
    .select(["e.id as enrolmentId", "e.cadreId", "e.status"])
    .select(["a.id", "a.state", "a.document"])
    .execute();
  return rows.map(({ id, state, document, status, ...person }) => ({
    ...person,
    // why: what is selected has no other status, and a check constraint names the states
    status: status as "confirmed" | "attending",
    standing: id === null ? null : { id, state: state as AttendanceState, document },
  }));
}

type Person = Awaited<ReturnType<typeof peopleOf>>[number];

function areThese(people: readonly Person[], marks: readonly RollMark[]): boolean {
  const ids = new Set(people.map(({ enrolmentId }) => enrolmentId));
  const marked = new Set(marks.map(({ enrolmentId }) => enrolmentId));
  return (
    marked.size === marks.length &&
    marked.size === ids.size &&
    marks.every(({ enrolmentId }) => ids.has(enrolmentId))
  );
}

type Written = {
  sessionId: number;
  written: readonly RollMark[];
  /** rows of attendance that no longer stand */
  replaced: readonly number[];
  reason: string | null;
};

async function writeMarks(
  { sql, work }: Seating,
  { sessionId, written, replaced, reason }: Written,
): Promise<void> {
  if (replaced.length > 0)
    await sql
      .updateTable("Attendance")
      .set({ replacedAt: work.at })
      .where("id", "in", [...replaced])
      .execute();
  const rows = written.map(({ enrolmentId, state, document }) => ({
    sessionId,
    enrolmentId,
    state,
    document,
    recordedAt: work.at,
    recordedBy: actorLabel(work.actor),
    recordedById: work.actor.kind === "account" ? work.actor.accountId : null,
    reason: replaced.length === 0 ? null : reason,
  }));
  if (rows.length > 0) await insertRows(sql, "Attendance", rows);
}

async function noteRoll({ sql, work }: Seating, session: Session): Promise<void> {
  const by = actorLabel(work.actor);
  if (session.revision > 0) {
    await sql
      .updateTable("RollCall")
      .set({ revision: session.revision + 1, updatedAt: work.at, updatedBy: by })
      .where("sessionId", "=", session.id)
      .execute();
    return;
  }
  const takenById = work.actor.kind === "account" ? work.actor.accountId : null;
  const stamps = { takenAt: work.at, takenBy: by, takenById, updatedAt: work.at, updatedBy: by };
  await insertRows(sql, "RollCall", [{ sessionId: session.id, revision: 1, ...stamps }]);
}

/** Whoever is there for the first time attends the course. */
async function begin(
  seating: Seating,
  people: readonly Person[],
  marks: readonly RollMark[],
): Promise<void> {
  const there = new Set(
    marks.flatMap(({ enrolmentId, state }) =>
      state === "present" || state === "late" ? enrolmentId : [],
    ),
  );
  await moveEnrolments(
    seating,
    people
      .filter(({ enrolmentId, status }) => status === "confirmed" && there.has(enrolmentId))
      .map(({ enrolmentId, cadreId }) => ({
        id: enrolmentId,
        cadreId,
        from: "confirmed" as const,
        to: "attending" as const,
        act: "began" as const,
      })),
  );
}

const countsOf = (marks: readonly RollMark[]): Record<string, number> =>
  Object.fromEntries(
    attendanceStates.map((state) => [state, marks.filter((mark) => mark.state === state).length]),
  );

const changesOf = (
  written: readonly RollMark[],
  standing: ReadonlyMap<number, Person["standing"]>,
) =>
  written.map(({ enrolmentId, state }) => ({
    enrolmentId,
    before: standing.get(enrolmentId)?.state ?? null,
    after: state,
  }));
