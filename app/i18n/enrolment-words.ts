import type { OfferRefusal } from "#app/domain/enrolment/accept-offer.server.ts";
import type { AnswerRequestRefusal } from "#app/domain/enrolment/answer-request.server.ts";
import type { AssignRefusal } from "#app/domain/enrolment/assign.server.ts";
import type { CancelCourseRefusal } from "#app/domain/enrolment/cancel-course.server.ts";
import type { CompleteRequestRefusal } from "#app/domain/enrolment/complete-request.server.ts";
import type {
  DecideRefusal,
  DecisionRefusal,
} from "#app/domain/enrolment/decide-enrolments.server.ts";
import type { AnswerLeaveRefusal, AskToLeaveRefusal } from "#app/domain/enrolment/leave.server.ts";
import type { NominateRefusal, RowRefusal } from "#app/domain/enrolment/nominate.server.ts";
import type { RankWaitingRefusal } from "#app/domain/enrolment/rank-waiting.server.ts";
import type { RequestSeatRefusal } from "#app/domain/enrolment/request-seat.server.ts";
import type { SetCapacityRefusal } from "#app/domain/enrolment/set-capacity.server.ts";
import type { WithdrawRefusal } from "#app/domain/enrolment/withdraw.server.ts";
import type { OnceRefusal } from "#app/platform/receipt.server.ts";

/** Every word by which a command on an enrolment refuses, besides the two that answer 404 and 403, and the one that is told of any form. */
export type EnrolmentRefusal = Exclude<
  | AnswerLeaveRefusal
  | AnswerRequestRefusal
  | AskToLeaveRefusal
  | AssignRefusal
  | CancelCourseRefusal
  | CompleteRequestRefusal
  | DecideRefusal
  | DecisionRefusal
  | NominateRefusal
  | OfferRefusal
  | RankWaitingRefusal
  | RequestSeatRefusal
  | RowRefusal
  | SetCapacityRefusal
  | WithdrawRefusal,
  "not_found" | "not_allowed" | OnceRefusal
>;
