import type { MessageKind } from "./message.ts";

const minute = 60_000;
const hour = 60 * minute;

/** How long a mail waits after each try that failed: growing, some three days in all. */
const waits = [minute, 5 * minute, 15 * minute, hour, 4 * hour, 12 * hour, 24 * hour, 24 * hour];

/** How often a mail is tried before it becomes a dead letter. */
export const mostMailTries = waits.length + 1;

/** How long nothing is sent after each failure of the server itself. */
const serverWaits = [minute / 2, minute, 2 * minute, 5 * minute, 10 * minute];

/** Milliseconds for which a server fails before system administrators are told. */
export const patienceWithServer = 15 * minute;

/** When a server that failed `failures` times in a row is tried again. */
export function nextServerTry(failures: number, now: Date): Date {
  const wait = serverWaits[Math.min(Math.max(failures, 1), serverWaits.length) - 1] ?? 0;
  return new Date(now.getTime() + wait);
}

/** What becomes of a mail that a server answered to, after `attempts` tries. */
export type MailFate = { state: "sent" | "dead" } | { state: "waiting"; nextTryAt: Date };

/** A permanent refusal ends a mail at once; any other failure is tried again with growing waits, up to a limit. */
export function decideMailFate(
  kind: "sent" | "later" | "refused",
  { attempts, now }: { attempts: number; now: Date },
): MailFate {
  if (kind === "sent") return { state: "sent" };
  if (kind === "refused" || attempts >= mostMailTries) return { state: "dead" };
  const wait = waits[Math.min(Math.max(attempts, 1), waits.length) - 1] ?? 0;
  return { state: "waiting", nextTryAt: new Date(now.getTime() + wait) };
}

/** Why a mail is not sent any more. */
export const mailDropReasons = [
  "state_left",
  "account_ended",
  "no_address",
  "not_wanted",
  "not_in_office",
] as const;
export type MailDropReason = (typeof mailDropReasons)[number];

/** What decides whether a mail may go, looked up at the moment of sending. */
export type MailFacts = {
  endedAt: string | null;
  email: string | null;
  wantsMail: boolean;
  /** what it tells of still stands (E42) */
  holds: boolean;
  /** what came to an office: the account still holds a grant that covers its unit */
  inOffice: boolean;
};

/** Why a mail is not to be sent; null = it may go. */
export function findDropReason(facts: MailFacts): MailDropReason | null {
  if (facts.endedAt !== null) return "account_ended";
  if (!facts.holds) return "state_left";
  if (!facts.inOffice) return "not_in_office";
  if (facts.email === null) return "no_address";
  return facts.wantsMail ? null : "not_wanted";
}

/** What of a mail its state says to whoever looks after the portal; `delayed` = it was tried before. */
export const mailViews = ["waiting", "delayed", "dead", "sent", "dropped", "given_up"] as const;
export type MailView = (typeof mailViews)[number];

/** For how many days mails that have ended are shown. */
export const mailDaysShown = 30;

/** What a mail is about, for those who look after the sending and must not learn more. */
export const mailTopics = [
  "request",
  "seat",
  "change",
  "result",
  "data",
  "digest",
  "system",
] as const;
export type MailTopic = (typeof mailTopics)[number];

const topics = {
  request_received: "request",
  request_waits: "request",
  request_sent: "request",
  people_sent: "request",
  request_returned: "request",
  request_not_approved: "request",
  request_approved: "request",
  request_expired: "request",
  waiting_closed: "seat",
  seat_confirmed: "seat",
  summons: "seat",
  waiting_list: "seat",
  seat_offered: "seat",
  offer_expired: "seat",
  offer_declined: "seat",
  withdrawn: "seat",
  late_withdrawal_asked: "seat",
  late_withdrawal_granted: "seat",
  late_withdrawal_refused: "seat",
  course_cancelled: "change",
  course_moved: "change",
  session_changed: "change",
  closing_asked: "result",
  certificate_registered: "result",
  course_completed: "result",
  course_not_completed: "result",
  course_results: "result",
  result_voided: "result",
  data_request_asked: "data",
  data_request_answered: "data",
  daily_digest: "digest",
  mail_stopped: "system",
} satisfies Record<MessageKind, MailTopic>;

/** Whether a word names a kind of message. */
export const isMessageKind = (word: string): word is MessageKind => Object.hasOwn(topics, word);

export const topicOf = (kind: MessageKind): MailTopic => topics[kind];

/**
 * Kinds that stay in the inbox: a mail that says that no mail goes would not go, and an answer to what a person asks to have
 * corrected speaks of what is held about them.
 */
export const unmailedKinds: readonly MessageKind[] = ["mail_stopped", "data_request_answered"];

/** The Message-ID of a mail, the same at each try (RFC 5322, 3.6.4). */
export function messageIdOf(
  { id, createdAt }: { id: number; createdAt: string },
  senderAddress: string,
): string {
  const moment = createdAt.replace(/\D/g, "");
  return `<portal-${moment}-${id}@${senderAddress.split("@")[1] ?? "portal"}>`;
}
