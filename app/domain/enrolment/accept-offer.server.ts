import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { fillSeats } from "./fill-seats.server.ts";
import { lockPeople, lockSeats, moveEnrolments } from "./seating.server.ts";
import { type SharedRefusal, readEnrolment, rowToLeave } from "./who.server.ts";

export type OfferInput = {
  enrolmentId: number;
  /** of a decline; null = none is given */
  reason?: string | null;
};

export type OfferRefusal = SharedRefusal | "no_offer" | "offer_over";

/**
 * Takes a seat that is offered: the person, their unit's officer or the course's administrator for them. Taking it
 * twice is taking it once. Refuses not_found, not_allowed, no_offer (none stands), offer_over (its time has ended).
 */
export async function acceptOffer(
  work: Work,
  { enrolmentId }: OfferInput,
): Promise<Result<number, OfferRefusal>> {
  return answerOffer(work, { enrolmentId, takes: true, reason: null });
}

/**
 * Declines a seat that is offered; in the same transaction it is offered to the next who waits. Refuses as acceptOffer.
 */
export async function declineOffer(
  work: Work,
  { enrolmentId, reason = null }: OfferInput,
): Promise<Result<number, OfferRefusal>> {
  return answerOffer(work, { enrolmentId, takes: false, reason });
}

async function answerOffer(
  work: Work,
  { enrolmentId, takes, reason }: { enrolmentId: number; takes: boolean; reason: string | null },
): Promise<Result<number, OfferRefusal>> {
  const who = await rowToLeave(work, enrolmentId);
  if (!who.ok) return who;
  const { courseId, cadreId } = who.value;
  const to = takes ? "confirmed" : "declined";
  const result = await work.transaction<number, OfferRefusal | "unchanged">(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    if (!seating) return refuse("not_found");
    await lockPeople(seating, [cadreId]);
    const before = await readEnrolment(seating, enrolmentId);
    if (!before) return refuse("not_found");
    if (before.status === to) return refuse("unchanged");
    if (before.status !== "offered") return refuse("no_offer");
    if ((before.offerExpiresAt ?? "") <= work.at) return refuse("offer_over");
    const act = takes ? "accepted" : "declined";
    await moveEnrolments(seating, [{ id: enrolmentId, cadreId, from: "offered", to, act, reason }]);
    const { filled } = await fillSeats(seating);
    recordAudit(tx, {
      action: `enrolment.${act}`,
      subjectType: "enrolment",
      subjectId: enrolmentId,
      detail: { courseId, cadreId, filled: filled.map(({ id }) => id) },
    });
    return accept(enrolmentId);
  });
  if (result.ok) return result;
  // why: a double click is one answer
  return result.refusal === "unchanged" ? accept(enrolmentId) : refuse(result.refusal);
}
