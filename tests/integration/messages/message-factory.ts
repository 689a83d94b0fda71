import { deliverMessages, type StateChecks } from "#app/domain/messages/deliver.server.ts";
import type { NewMessage, Recipient } from "#app/domain/messages/message.ts";
import { postAll } from "#app/domain/messages/post.server.ts";
import type { Work } from "#app/platform/work.server.ts";

/** A message that a request was approved, for somebody. */
export function messageTo(recipient: Recipient, more: Partial<NewMessage> = {}): NewMessage {
  const params = { code: "CNKT-2026-03", person: null };
  // why: the rest of a message goes with any kind
  return { kind: "request_approved", params, recipient, ...more } as NewMessage;
}

export async function postThese(work: Work, ...messages: NewMessage[]): Promise<void> {
  await work.bookkeeping((tx) => postAll(tx, work, messages));
}

/** Posts and delivers. */
export async function send(work: Work, ...messages: NewMessage[]): Promise<void> {
  await postThese(work, ...messages);
  await deliver(work);
}

export async function deliver(work: Work, checks: StateChecks = {}): Promise<void> {
  await deliverMessages(work, { checks, mails: false });
}
