import { enrolmentsStillStand } from "#app/domain/enrolment/still-stands.server.ts";
import { coursesToTend, tendCourse } from "#app/domain/enrolment/tend-course.server.ts";
import {
  deliverMessages,
  hasWaitingMessages,
  type StateChecks,
} from "#app/domain/messages/deliver.server.ts";
import { messageIdOf } from "#app/domain/messages/mail.ts";
import { hasMailToSend, sendMails, type WriteMail } from "#app/domain/messages/send-mail.server.ts";
import { isDigestDue, sendDigests } from "#app/domain/reporting/daily-digest.server.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { type Reaction, type Reactions, standingReaction } from "#app/platform/jobs.server.ts";
import type { MailSettings } from "#app/platform/mail/mail-settings.server.ts";
import { mailer } from "#app/platform/mail/mailer.server.ts";
import { newJobClaim } from "#app/platform/run-jobs.server.ts";
import type { Settings } from "#app/platform/settings.server.ts";
import { mailText } from "#app/ui/messages/mail-text.ts";

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
  summons: enrolmentsStillStand,
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
  // why: what is to be done changes with the day
  daily_digest: async (_sql, messages, today) =>
    new Set(messages.flatMap(({ id, expectedStatus }) => (expectedStatus === today ? id : []))),
};

/**
 * Everything the portal does without being asked: kind of job, what is done. It stands above every context, so that
 * each of them may be told of here; a kind that a table of an older version does not know waits for one that does.
 */
export function reactionsOf({
  mail,
  baseUrl,
  digestAt,
}: Pick<Settings, "mail" | "baseUrl" | "digestAt">): Reactions {
  const delivery = { checks: stateChecks, mails: mail !== null };
  return {
    courses: standingReaction(
      async (sql, moment) => (await coursesToTend(sql, moment)).length > 0,
      async (work) => {
        for (const id of await coursesToTend(work.db.sql, work)) await tendCourse(work, id);
      },
    ),
    ...(digestAt === null ? {} : { digest: standingReaction(isDigestDue(digestAt), sendDigests) }),
    outbox: standingReaction(hasWaitingMessages, (work) => deliverMessages(work, delivery)),
    ...(mail === null ? {} : { mail: mailReaction(mail, baseUrl) }),
  };
}

function mailReaction(mail: MailSettings, baseUrl: string | null): Reaction {
  const send = mailer(mail);
  const write = mailWriter(mail, baseUrl);
  const claim = newJobClaim();
  return standingReaction(hasMailToSend, (work) =>
    sendMails(work, { send, write, checks: stateChecks, claim }),
  );
}

/** Mails are written in the language that the receiver has chosen, else in Vietnamese. */
function mailWriter({ from }: MailSettings, baseUrl: string | null): WriteMail {
  return ({ id, createdAt, content, name, address, locale }) => ({
    to: { name, address },
    ...mailText(translator(locale === "en" ? "en" : "vi"), {
      content,
      createdAt,
      name,
      sender: from.name,
      baseUrl,
    }),
    messageId: messageIdOf({ id, createdAt }, from.address),
    date: new Date(createdAt),
  });
}
