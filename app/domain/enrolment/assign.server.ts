import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { isPersonInScope } from "#app/domain/people/scope.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isOwnRow } from "./policy.ts";
import { addEnrolments, lockPeople, lockSeats } from "./seating.server.ts";
import { obstacleOf, promotes, type SeatObstacle, seatOrPlace } from "./seats.ts";
import { standingsOf } from "./standing.server.ts";
import { courseKeeper, type SharedRefusal } from "./who.server.ts";

export type AssignInput = { courseId: number; cadreId: number; key: string | null };

export type AssignRefusal =
  | SharedRefusal
  | "own_row"
  | "unknown_person"
  | "course_not_open"
  | "already_enrolled"
  | SeatObstacle
  | OnceRefusal;

/**
 * A course administrator, or whoever runs the command line, puts a person on a course: a seat where one is free, else
 * a place on the waiting list; the same checks as by any other way (E7). Answers the enrolment's id. Refuses
 * not_found, not_allowed, own_row, unknown_person (none in scope), course_not_open (not announced, or the promotion stop has ended),
 * already_enrolled, not_eligible, seat_of_programme, clash.
 */
export async function assign(
  work: Work,
  { courseId, cadreId, key }: AssignInput,
): Promise<Result<number, AssignRefusal>> {
  const keeper = await courseKeeper(work, courseId);
  if (!keeper.ok) return keeper;
  const viewer = viewerIn(work);
  if (viewer && isOwnRow(viewer, { cadreId })) return refuse("own_row");
  if (viewer && !(await isPersonInScope(work.db.sql, viewer, cadreId)))
    return refuse("unknown_person");
  return onceOnly(work, key, { courseId, cadreId }, () =>
    work.transaction<number, AssignRefusal>(async (tx) => {
      const seating = await lockSeats(tx, work, courseId);
      if (!seating) return refuse("not_found");
      const person = await tx.cadre.findFirst({ where: { id: cadreId, mergedIntoId: null } });
      if (!person) return refuse("unknown_person");
      if (!promotes(seating.course, work.today)) return refuse("course_not_open");
      await lockPeople(seating, [cadreId]);
      const standing = (await standingsOf(seating, [cadreId])).get(cadreId);
      if (!standing) return refuse("unknown_person");
      if (standing.active) return refuse("already_enrolled");
      const obstacle = obstacleOf(standing);
      if (obstacle !== null) return refuse(obstacle);
      const status = seatOrPlace(seating.course);
      const { verdict } = standing;
      const [id = 0] = await addEnrolments(seating, [
        { cadreId, status, source: "assigned", act: "assigned", verdict },
      ]);
      await writeReceipt(tx, work, key, id);
      recordAudit(tx, {
        action: "enrolment.assigned",
        subjectType: "enrolment",
        subjectId: id,
        detail: { courseId, cadreId, status },
      });
      return accept(id);
    }),
  );
}
