import type { MessageContent } from "#app/domain/messages/message.ts";

export const code = "CNKT-2026-03";
export const person = "Trần Thế Xuân";
export const reason = "bận công tác";
export const days = { from: "2026-09-07", to: "2026-09-11" };

export const session = { day: "2026-09-08", startsAt: "07:30", endsAt: "11:00", room: "A1" };

/** A message of every kind, as the person reads it and as an office does. */
export const messageSamples: MessageContent[] = [
  { kind: "request_received", params: { code, unit: "Xã Lệ Thủy" } },
  { kind: "request_waits", params: { code, person } },
  { kind: "people_sent", params: { code, unit: "Xã Lệ Thủy", n: 12 } },
  { kind: "offer_declined", params: { code, person } },
  { kind: "withdrawn", params: { code, person, reason } },
  { kind: "late_withdrawal_asked", params: { code, person, reason: null } },
  { kind: "course_cancelled", params: { code, reason, replacements: ["CNKT-2026-04"] } },
  { kind: "course_cancelled", params: { code, reason, replacements: [] } },
  {
    kind: "course_cancelled",
    params: { code, reason, replacements: [], people: { names: [person], others: 0 } },
  },
  {
    kind: "course_moved",
    params: { code, reason, ...days, people: { names: [person], others: 3 } },
  },
  {
    kind: "daily_digest",
    params: {
      officer: { toSend: 4, dueSoon: 2, toConfirm: 1 },
      keeper: { toDecide: 12, rolls: 3, toClose: 1 },
    },
  },
  {
    kind: "daily_digest",
    params: { officer: { toSend: 4, dueSoon: 0, toConfirm: 0 }, keeper: null },
  },
  { kind: "mail_stopped", params: { since: "2026-06-01T01:05:00.000Z" } },
  {
    kind: "summons",
    params: {
      code,
      number: "12-CV/BTCTU",
      date: "2026-08-28",
      day: days.from,
      time: "07:30",
      place: "Trường Chính trị",
    },
  },
  { kind: "closing_asked", params: { code, person } },
  {
    kind: "certificate_registered",
    params: { code, number: "0012/2026/GCN", place: "Trường Chính trị" },
  },
  { kind: "data_request_asked", params: { code, person } },
  { kind: "data_request_answered", params: { code, decision: "accepted", answer: reason } },
  { kind: "data_request_answered", params: { code, decision: "refused", answer: reason } },
  { kind: "course_completed", params: { code } },
  { kind: "course_not_completed", params: { code } },
  { kind: "course_results", params: { code, unit: "Xã Lệ Thủy", completed: 11, others: 0 } },
  { kind: "course_results", params: { code, unit: "Xã Lệ Thủy", completed: 1, others: 1 } },
  { kind: "course_moved", params: { code, reason, ...days } },
  ...[null, session].flatMap((before): MessageContent[] => [
    { kind: "session_changed", params: { code, before, after: null } },
    { kind: "session_changed", params: { code, before, after: { ...session, room: null } } },
  ]),
  ...[null, person].flatMap((who): MessageContent[] => [
    { kind: "request_sent", params: { code, person: who } },
    { kind: "request_returned", params: { code, person: who, reason, until: "2026-08-20" } },
    { kind: "request_returned", params: { code, person: who, reason, until: null } },
    {
      kind: "request_not_approved",
      params: { code, person: who, reason, contact: "Ban Tổ chức Tỉnh ủy" },
    },
    { kind: "request_approved", params: { code, person: who } },
    { kind: "request_expired", params: { code, person: who } },
    { kind: "waiting_closed", params: { code, person: who } },
    { kind: "seat_confirmed", params: { code, person: who, place: "Trường Chính trị", ...days } },
    { kind: "waiting_list", params: { code, person: who, number: who === null ? 3 : null } },
    { kind: "seat_offered", params: { code, person: who, until: "2026-06-03T09:30:00.000Z" } },
    { kind: "offer_expired", params: { code, person: who } },
    { kind: "late_withdrawal_granted", params: { code, person: who, reason: null } },
    { kind: "late_withdrawal_refused", params: { code, person: who, reason } },
    { kind: "result_voided", params: { code, person: who, reason } },
  ]),
];
