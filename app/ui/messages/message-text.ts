import {
  countTasks,
  type MessageContent,
  type MessageParams,
  type PeopleTold,
  type SessionTold,
} from "#app/domain/messages/message.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";

/** What a message says: its subject, and its sentences in their order. */
export type MessageText = { subject: string; sentences: string[] };

/** A message in the reader's language. `createdAt` = when what it tells of was done, an instant. */
export function messageText(t: Translate, content: MessageContent, createdAt: string): MessageText {
  return {
    subject: subjectOf(t, content),
    sentences: sentencesOf(t, content, createdAt).flatMap((sentence) =>
      sentence === null ? [] : endedOnce(sentence),
    ),
  };
}

/** Where somebody's own words end a sentence, their full stop is enough. */
const endedOnce = (sentence: string): string => sentence.replace(/(?<=[.!?…])\.$/u, "");

function subjectOf(t: Translate, content: MessageContent): string {
  if (content.kind === "daily_digest")
    return t("inbox.message.daily_digest.subject", { n: countTasks(content.params) });
  if (content.kind === "mail_stopped") return t("inbox.message.mail_stopped.subject");
  return t(`inbox.message.${content.kind}.subject`, { code: content.params.code });
}

function sentencesOf(
  t: Translate,
  { kind, params }: MessageContent,
  createdAt: string,
): (string | null)[] {
  switch (kind) {
    case "request_received":
      return [t(`inbox.message.${kind}.own`, { ...atOf(createdAt), unit: params.unit })];
    case "request_waits":
    case "closing_asked":
    case "offer_declined":
    case "data_request_asked":
      return [t(`inbox.message.${kind}.other`, { person: params.person })];
    case "people_sent":
      return [t(`inbox.message.${kind}.other`, { ...params, count: params.n })];
    case "request_sent":
    case "request_approved":
    case "request_expired":
    case "waiting_closed":
    case "offer_expired":
      return [said(t, kind, params.person)];
    case "request_returned":
      return returnedSentences(t, params);
    case "request_not_approved":
      return [said(t, kind, params.person), reasonOf(t, params), contactOf(t, params)];
    case "seat_confirmed":
      return seatSentences(t, params);
    case "waiting_list":
      return [
        said(t, kind, params.person),
        params.number === null ? null : t("inbox.part.number", { n: params.number }),
      ];
    case "seat_offered":
      return [said(t, kind, params.person, atOf(params.until))];
    case "withdrawn":
    case "late_withdrawal_asked":
      return [t(`inbox.message.${kind}.other`, { person: params.person }), reasonOf(t, params)];
    case "late_withdrawal_granted":
    case "late_withdrawal_refused":
    case "result_voided":
      return [said(t, kind, params.person), reasonOf(t, params)];
    case "course_cancelled":
      return cancelledSentences(t, params);
    case "course_moved":
      return movedSentences(t, params);
    case "certificate_registered":
    case "course_completed":
    case "course_not_completed":
    case "course_results":
      return closingSentences(t, { kind, params } as ClosingContent); // why: the cases say which they are
    case "data_request_answered":
      return answerSentences(t, params);
    case "summons":
    case "session_changed":
    case "daily_digest":
    case "mail_stopped":
      return noticeSentences(t, { kind, params } as NoticeContent); // why: the cases say which they are
  }
}

const returnedSentences = (t: Translate, params: MessageParams["request_returned"]) => [
  said(t, "request_returned", params.person),
  t("inbox.part.toAdd", { reason: params.reason }),
  params.until === null ? null : t("inbox.part.until", { date: formatDate(params.until) }),
];

const answerSentences = (t: Translate, params: MessageParams["data_request_answered"]) => [
  t(`inbox.message.data_request_answered.${params.decision}`),
  t("inbox.part.answer", { answer: params.answer }),
];

const cancelledSentences = (t: Translate, params: MessageParams["course_cancelled"]) => [
  t(`inbox.message.course_cancelled.${params.people ? "unit" : "all"}`),
  peopleOf(t, params),
  reasonOf(t, params),
  replacementsOf(t, params),
];

const movedSentences = (t: Translate, params: MessageParams["course_moved"]) => [
  t("inbox.message.course_moved.all", daysOf(params)),
  peopleOf(t, params),
  reasonOf(t, params),
];

function seatSentences(t: Translate, params: MessageParams["seat_confirmed"]): (string | null)[] {
  const { person, place } = params;
  return [
    said(t, "seat_confirmed", person),
    t("inbox.part.dates", daysOf(params)),
    // why: a course may have no place, or none yet
    place === "" ? null : t("inbox.part.place", { place }),
    person === null ? t("inbox.part.summons") : null,
  ];
}

function summonsSentences(t: Translate, params: MessageParams["summons"]): string[] {
  const { number, time, place } = params;
  const values = { number, date: formatDate(params.date), day: formatDate(params.day) };
  return [
    time === null
      ? t("inbox.message.summons.onDay", values)
      : t("inbox.message.summons.atTime", { ...values, time }),
    // why: a course may have no place, or none yet
    ...(place === "" ? [] : [t("inbox.part.place", { place })]),
    t("inbox.message.summons.bring"),
  ];
}

type NoticeContent = Extract<
  MessageContent,
  { kind: "summons" | "session_changed" | "daily_digest" | "mail_stopped" }
>;

/** What people are told to heed, and what waits for those who work here. */
function noticeSentences(t: Translate, { kind, params }: NoticeContent): (string | null)[] {
  switch (kind) {
    case "summons":
      return summonsSentences(t, params);
    case "session_changed":
      return [sessionChange(t, params), t("inbox.message.session_changed.look")];
    case "daily_digest":
      return [
        params.officer && t(`inbox.message.${kind}.officer`, params.officer),
        params.keeper && t(`inbox.message.${kind}.keeper`, params.keeper),
      ];
    case "mail_stopped":
      return [t(`inbox.message.${kind}.all`, atOf(params.since))];
  }
}

type ClosingContent = Extract<
  MessageContent,
  {
    kind: "certificate_registered" | "course_completed" | "course_not_completed" | "course_results";
  }
>;

/** What closing a course tells. */
function closingSentences(t: Translate, { kind, params }: ClosingContent): (string | null)[] {
  switch (kind) {
    case "certificate_registered":
      return [t(`inbox.message.${kind}.own`, { number: params.number, place: params.place })];
    case "course_completed":
    case "course_not_completed":
      return [t(`inbox.message.${kind}.own`)];
    case "course_results":
      return [
        t(`inbox.message.${kind}.completed`, { count: params.completed, unit: params.unit }),
        params.others === 0 ? null : t(`inbox.message.${kind}.others`, { count: params.others }),
      ];
  }
}

function sessionChange(t: Translate, { before, after }: MessageParams["session_changed"]): string {
  if (before !== null && after !== null)
    return t("inbox.message.session_changed.moved", {
      before: sessionOf(t, before),
      after: sessionOf(t, after),
    });
  if (before !== null)
    return t("inbox.message.session_changed.gone", { before: sessionOf(t, before) });
  if (after !== null)
    return t("inbox.message.session_changed.added", { after: sessionOf(t, after) });
  return t("inbox.message.session_changed.several");
}

function sessionOf(t: Translate, { day, startsAt, endsAt, room }: SessionTold): string {
  const values = { date: formatDate(day), from: startsAt, to: endsAt };
  return room === null
    ? t("inbox.message.session_changed.at", values)
    : t("inbox.message.session_changed.in", { ...values, room });
}

/** Kinds that the person reads as their own, and officers or administrators as somebody's. */
type Told =
  | "request_sent"
  | "request_returned"
  | "request_not_approved"
  | "request_approved"
  | "request_expired"
  | "waiting_closed"
  | "seat_confirmed"
  | "waiting_list"
  | "seat_offered"
  | "offer_expired"
  | "late_withdrawal_granted"
  | "late_withdrawal_refused"
  | "result_voided";

function said(
  t: Translate,
  kind: Told,
  person: string | null,
  values: Record<string, string> = {},
): string {
  return person === null
    ? t(`inbox.message.${kind}.own`, values)
    : t(`inbox.message.${kind}.other`, { ...values, person });
}

/** The clock and the day of an instant, as sentences name them. */
function atOf(instant: string): { time: string; date: string } {
  const [time = "", date = ""] = formatInstant(instant).split(" ");
  return { time, date };
}

function daysOf({ from, to }: { from: string; to: string }): { from: string; to: string } {
  return { from: formatDate(from), to: formatDate(to) };
}

/** Whom of a unit it concerns: five by name, and how many more. */
function peopleOf(t: Translate, { people }: { people?: PeopleTold }): string | null {
  if (people === undefined) return null;
  const names = people.names.join(", ");
  return people.others === 0
    ? t("inbox.part.people", { names })
    : t("inbox.part.peopleMore", { names, n: people.others });
}

function reasonOf(t: Translate, { reason }: { reason: string | null }): string | null {
  return reason === null ? null : t("inbox.part.reason", { reason });
}

function contactOf(t: Translate, { contact }: { contact: string | null }): string | null {
  return contact === null ? null : t("inbox.part.contact", { contact });
}

function replacementsOf(t: Translate, { replacements }: { replacements: string[] }) {
  if (replacements.length === 0) return null;
  return t("inbox.part.replacements", { list: replacements.join(", ") });
}
