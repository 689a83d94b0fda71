import type { Seating } from "#app/domain/enrolment/seating.server.ts";
import type { NewMessage } from "#app/domain/messages/message.ts";
import { postAll } from "#app/domain/messages/post.server.ts";
import { placedPeople } from "#app/domain/people/placed-people.server.ts";
import type { Outcome } from "#app/domain/teaching/result.ts";

export type Told = {
  enrolmentId: number;
  cadreId: number;
  outcome: Outcome;
  /** of the register; null = nothing was issued */
  number: string | null;
};

/**
 * Tells everybody of a course that was closed how it ended for them, and each unit's officers how many of theirs completed
 * it. One statement before it writes.
 */
export async function tellClosed(
  seating: Seating,
  people: readonly Told[],
  hostName: string,
): Promise<void> {
  const { sql, tx, work, course } = seating;
  const { code, id: courseId } = course;
  const own = people.map(({ enrolmentId, cadreId, outcome, number }): NewMessage => {
    const about = { courseId, enrolmentId, expectedStatus: outcome };
    const recipient = { to: "cadre" as const, cadreId };
    if (number !== null)
      return {
        kind: "certificate_registered",
        params: { code, number, place: hostName },
        recipient,
        ...about,
      };
    const kind = outcome === "completed" ? "course_completed" : "course_not_completed";
    return { kind, params: { code }, recipient, ...about };
  });
  const ids = people.map(({ cadreId }) => cadreId);
  const placed = ids.length === 0 ? [] : await placedPeople(sql, { ids, today: work.today });
  const unitOf = new Map(placed.map(({ id, unitId, unitName }) => [id, { unitId, unitName }]));
  const units = Map.groupBy(people, ({ cadreId }) => unitOf.get(cadreId)?.unitId ?? null);
  const officers = [...units].flatMap(([unitId, theirs]): NewMessage[] => {
    if (unitId === null) return [];
    const completed = theirs.filter(({ outcome }) => outcome === "completed").length;
    const unit = unitOf.get(theirs[0]?.cadreId ?? 0)?.unitName ?? "";
    return [
      {
        kind: "course_results",
        params: { code, unit, completed, others: theirs.length - completed },
        recipient: { to: "unit_officers", unitId },
        courseId,
      },
    ];
  });
  await postAll(tx, work, [...own, ...officers]);
}
