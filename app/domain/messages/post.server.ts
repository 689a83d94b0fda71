import type { Tx } from "#app/platform/db.server.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import { insideOf, leavesJobs, type Work } from "#app/platform/work.server.ts";
import type { NewMessage, Recipient } from "./message.ts";

/** Writes a message in the transaction of the change that it tells of; it is delivered after that has committed. */
export async function post(tx: Tx, work: Pick<Work, "at">, message: NewMessage): Promise<void> {
  await postAll(tx, work, [message]);
}

/** The same for several, some hundred with each statement. */
export async function postAll(
  tx: Tx,
  work: Pick<Work, "at">,
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map((message) => ({
    kind: message.kind,
    ...recipientColumns(message.recipient),
    courseId: message.courseId ?? null,
    enrolmentId: message.enrolmentId ?? null,
    expectedStatus: message.expectedStatus ?? null,
    params: JSON.stringify(message.params),
    createdAt: work.at,
  }));
  await insertRows(insideOf(tx).sql, "OutboxMessage", rows);
  leavesJobs(tx);
}

function recipientColumns(recipient: Recipient) {
  return {
    recipient: recipient.to,
    cadreId: recipient.to === "cadre" ? recipient.cadreId : null,
    accountId: recipient.to === "account" ? recipient.accountId : null,
    unitId:
      recipient.to === "unit_officers" || recipient.to === "course_admins"
        ? recipient.unitId
        : null,
  };
}
