import { survivorOf } from "#app/domain/people/cadre-queries.server.ts";
import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isOpenToOneself } from "./open-courses.server.ts";
import { canEnrolOneself } from "./policy.ts";
import { addEnrolments, lockPeople, lockSeats } from "./seating.server.ts";
import { decideRequest, type RequestRefusal } from "./seats.ts";
import { standingsOf } from "./standing.server.ts";

export type RequestSeatInput = {
  courseId: number;
  /** true = where no seat is left, a place on the waiting list */
  wait: boolean;
  /** true = a seat that comes free later is taken without asking */
  autoAccept: boolean;
  /** of the form; null = none */
  key: string | null;
};

export type RequestSeatRefusal = "not_found" | RequestRefusal | OnceRefusal;

/**
 * A person asks for a seat of a course that is open to them (product 4.2), and answers the enrolment's id. By an open
 * policy it is a seat at once, or, with `wait`, a place on the waiting list; by approval a request that the unit
 * answers. A second post of the same form finds the first one's. Refuses not_found (no such course for them),
 * course_not_open, enrolment_over, nomination_only, already_enrolled, not_eligible, seat_of_programme, clash, and
 * just_full where no seat is left (E2).
 */
export async function requestSeat(
  work: Work,
  { courseId, wait, autoAccept, key }: RequestSeatInput,
): Promise<Result<number, RequestSeatRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || viewer.cadreId === null || !canEnrolOneself(viewer)) return refuse("not_found");
  const cadreId = await survivorOf(work.db.sql, viewer.cadreId);
  return onceOnly(work, key, { courseId, wait, autoAccept }, async () => {
    if (!(await isOpenToOneself(work.db.sql, courseId))) return refuse("not_found");
    return work.transaction<number, RequestSeatRefusal>(async (tx) => {
      const seating = await lockSeats(tx, work, courseId);
      if (!seating) return refuse("not_found");
      await lockPeople(seating, [cadreId]);
      const standing = (await standingsOf(seating, [cadreId])).get(cadreId);
      if (!standing) return refuse("not_found");
      const decision = decideRequest(seating.course, standing, { today: work.today, wait });
      if (!decision.ok) return decision;
      const { verdict } = standing;
      const status = decision.value;
      const [id = 0] = await addEnrolments(seating, [
        { cadreId, status, source: "self", act: "requested", verdict, autoAccept },
      ]);
      await writeReceipt(tx, work, key, id);
      recordAudit(tx, {
        action: "enrolment.requested",
        subjectType: "enrolment",
        subjectId: id,
        detail: { courseId, cadreId, status },
      });
      return accept(id);
    });
  });
}
