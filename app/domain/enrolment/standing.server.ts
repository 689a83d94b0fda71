import type { Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";
import { activeStatuses, seatStatuses } from "./enrolment.ts";
import { judgeEligibility } from "./judge-eligibility.server.ts";
import type { LockedCourse, Seating } from "./seating.server.ts";
import type { SeatStanding } from "./seats.ts";

// why: callers have chosen the people by their scope; what stands against a seat is read by ids alone

/** A standing with how eligibility was judged, as canonical JSON. */
export type JudgedStanding = SeatStanding & { verdict: string };

type Course = Pick<LockedCourse, "id" | "programmeId" | "versionId" | "startsOn">;

/**
 * What stands against a seat for each of some people: their other rows, clashing half-days and the audience rule on
 * the first day (product 4.1). The same number of statements however many people.
 */
export async function standingsOf(
  { sql, course }: Pick<Seating, "sql"> & { course: Course },
  cadreIds: readonly number[],
): Promise<Map<number, JudgedStanding>> {
  const ids = [...new Set(cadreIds)];
  if (ids.length === 0) return new Map();
  const { id: courseId, programmeId } = course;
  const rows = await activeRows(sql, { ids, courseId, programmeId });
  const active = new Set(rows.flatMap((row) => (row.courseId === course.id ? row.cadreId : [])));
  const seated = new Set(
    rows.flatMap(({ cadreId, courseId, status }) =>
      courseId !== course.id && (status === "offered" || status === "confirmed") ? cadreId : [],
    ),
  );
  const clashing = new Set((await clashesOf(sql, course.id, ids)).map(({ cadreId }) => cadreId));
  const judged = await judgeEligibility(sql, course, ids);
  return new Map(
    ids.map((id) => [
      id,
      {
        active: active.has(id),
        seatOfProgramme: seated.has(id),
        clash: clashing.has(id),
        eligible: judged.get(id)?.eligible ?? false,
        verdict: judged.get(id)?.verdict ?? "[]",
      },
    ]),
  );
}

type Asked = { ids: readonly number[]; courseId: number; programmeId: number };

const activeRows = prepared((sql, { ids, courseId, programmeId }: Asked) =>
  sql
    .selectFrom("Enrolment")
    .where("cadreId", "in", ids)
    .where("status", "in", activeStatuses)
    .where((eb) => eb.or([eb("courseId", "=", courseId), eb("programmeId", "=", programmeId)]))
    .select(["cadreId", "courseId", "status"]),
);

/**
 * Half-days of other courses in which some people hold a seat that overlap with half-days of a course: half-open, so
 * that adjacent ones do not (E48). One statement.
 */
export const clashesOf = (sql: Sql, courseId: number, cadreIds: readonly number[]) =>
  clashes(sql, { courseId, cadreIds });

type Clashing = { courseId: number; cadreIds: readonly number[] };

const clashes = prepared((sql, { courseId, cadreIds }: Clashing) =>
  sql
    .selectFrom("Enrolment as e")
    .innerJoin("CourseSession as theirs", "theirs.courseId", "e.courseId")
    .innerJoin("CourseSession as ours", (join) =>
      join
        .onRef("ours.day", "=", "theirs.day")
        .onRef("ours.startsAt", "<", "theirs.endsAt")
        .onRef("theirs.startsAt", "<", "ours.endsAt"),
    )
    .innerJoin("Course as other", "other.id", "e.courseId")
    .where("ours.courseId", "=", courseId)
    .where("e.cadreId", "in", cadreIds)
    .where("e.courseId", "<>", courseId)
    .where("e.status", "in", seatStatuses)
    .select(["e.cadreId", "e.courseId", "other.code", "theirs.day", "theirs.half"])
    .orderBy("theirs.day")
    .orderBy("theirs.startsAt"),
);
