import { enrolmentsStillStand } from "#app/domain/enrolment/still-stands.server.ts";
import { coursesToTend, tendCourse } from "#app/domain/enrolment/tend-course.server.ts";
import {
  deliverMessages,
  hasWaitingMessages,
  type StateChecks,
} from "#app/domain/messages/deliver.server.ts";
import { type Reactions, standingReaction } from "#app/platform/jobs.server.ts";

/** Whether what a message tells of still holds, by its kind; a kind that is not here always does. */
export const stateChecks: StateChecks = {
  request_received: enrolmentsStillStand,
  request_waits: enrolmentsStillStand,
  request_sent: enrolmentsStillStand,
  request_returned: enrolmentsStillStand,
  request_not_approved: enrolmentsStillStand,
  request_expired: enrolmentsStillStand,
  waiting_closed: enrolmentsStillStand,
  waiting_list: enrolmentsStillStand,
  seat_confirmed: enrolmentsStillStand,
  seat_offered: enrolmentsStillStand,
  offer_expired: enrolmentsStillStand,
  late_withdrawal_asked: enrolmentsStillStand,
  late_withdrawal_granted: enrolmentsStillStand,
  late_withdrawal_refused: enrolmentsStillStand,
  course_cancelled: enrolmentsStillStand,
  course_moved: enrolmentsStillStand,
  session_changed: enrolmentsStillStand,
  certificate_registered: enrolmentsStillStand,
  course_completed: enrolmentsStillStand,
  course_not_completed: enrolmentsStillStand,
  result_voided: enrolmentsStillStand,
};

/**
 * Everything the portal does without being asked: kind of job, what is done. It stands above every context, so that
 * each of them may be told of here; a kind that a table of an older version does not know waits for one that does.
 */
export const reactions: Reactions = {
  courses: standingReaction(
    async (sql, moment) => (await coursesToTend(sql, moment)).length > 0,
    async (work) => {
      for (const id of await coursesToTend(work.db.sql, work)) await tendCourse(work, id);
    },
  ),
  outbox: standingReaction(hasWaitingMessages, (work) => deliverMessages(work, stateChecks)),
};
