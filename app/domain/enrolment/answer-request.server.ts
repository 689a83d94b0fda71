import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { type Letter, writeLetter } from "./nominate.server.ts";
import { giveBack } from "./return-enrolment.server.ts";
import { lockPeople, lockSeats, moveEnrolments, type Seating } from "./seating.server.ts";
import { obstacleOf, type SeatObstacle, whyClosed } from "./seats.ts";
import { standingsOf } from "./standing.server.ts";
import { officersRow, readEnrolment, type SharedRefusal } from "./who.server.ts";

export type AnswerRequestInput = {
  enrolmentId: number;
  /** of the row as the form was shown */
  revision: number;
  answer: "send" | "return" | "refuse";
  /** of a return or a refusal */
  reason: string | null;
  letter: Letter | null;
};

export type AnswerRequestRefusal =
  | SharedRefusal
  | "stale"
  | "not_requested"
  | "reason_missing"
  | "letter_in_future"
  | "course_not_open"
  | "enrolment_over"
  | SeatObstacle;

/**
 * A unit officer answers a request of one of the unit's people: sends it on by a letter, returns it for completion, or
 * does not send it. Refuses not_found, not_allowed (one's own), stale, not_requested (no longer waits for the unit),
 * reason_missing, letter_in_future, course_not_open, enrolment_over, not_eligible, seat_of_programme, clash.
 */
export async function answerRequest(
  work: Work,
  input: AnswerRequestInput,
): Promise<Result<number, AnswerRequestRefusal>> {
  const who = await officersRow(work, input.enrolmentId);
  if (!who.ok) return who;
  const reason = tidy(input.reason ?? "");
  if (input.answer !== "send" && reason === "") return refuse("reason_missing");
  if (input.letter !== null && input.letter.date > work.today) return refuse("letter_in_future");
  const { courseId, cadreId } = who.value;
  return work.transaction<number, AnswerRequestRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    const before = seating ? await readEnrolment(seating, input.enrolmentId) : null;
    if (!seating || !before) return refuse("not_found");
    if (before.status !== "requested") return refuse("not_requested");
    if (before.revision !== input.revision) return refuse("stale");
    const closed = whyClosed(seating.course, work.today);
    if (closed !== null) return refuse(closed);
    const row = { id: input.enrolmentId, cadreId };
    if (input.answer === "send") {
      const sent = await sendOn(seating, row, input.letter);
      if (!sent.ok) return sent;
    } else if (input.answer === "return") {
      await giveBack(seating, { ...row, status: "requested" }, "person", reason);
    } else {
      await moveEnrolments(seating, [
        { ...row, from: "requested", to: "rejected", act: "not_sent", reason },
      ]);
    }
    recordAudit(tx, {
      action: "enrolment.answered_by_unit",
      subjectType: "enrolment",
      subjectId: row.id,
      detail: { courseId, cadreId, answer: input.answer, reason },
    });
    return accept(row.id);
  });
}

async function sendOn(
  seating: Seating,
  { id, cadreId }: { id: number; cadreId: number },
  letter: Letter | null,
): Promise<Result<null, "not_found" | SeatObstacle>> {
  const viewer = viewerIn(seating.work);
  if (!viewer) return refuse("not_found");
  await lockPeople(seating, [cadreId]);
  const standing = (await standingsOf(seating, [cadreId])).get(cadreId);
  if (!standing) return refuse("not_found");
  const obstacle = obstacleOf(standing);
  if (obstacle !== null) return refuse(obstacle);
  const nominationId = await writeLetter(seating, viewer, letter);
  const set = { nominationId, rank: 1, verdict: standing.verdict };
  await moveEnrolments(seating, [
    { id, cadreId, from: "requested", to: "unit_approved", act: "sent", set },
  ]);
  return accept(null);
}
