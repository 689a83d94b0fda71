import type { MessageContent } from "#app/domain/messages/message.ts";
import type { EnrolmentAct, EnrolmentStatus } from "./enrolment.ts";

/** Who is told: the person, the officers of their unit, the administrators of the course. */
export type Reader = "person" | "officers" | "keepers";

/** What a message is made of; `person` is null to the person themselves. */
export type Told = {
  act: EnrolmentAct;
  to: EnrolmentStatus;
  reason: string | null;
  offerExpiresAt?: string | null;
  course: {
    code: string;
    startsOn: string;
    endsOn: string;
    place: string | null;
    nominationEndsOn: string | null;
    approvalEndsOn: string | null;
  };
  person: string | null;
  unit: string;
  number: number | null;
  replacements: string[];
};

const readers: Partial<Record<EnrolmentAct, readonly Reader[]>> = {
  requested: ["person", "officers"],
  sent: ["person"],
  not_sent: ["person"],
  approved: ["person", "officers"],
  rejected: ["person", "officers"],
  assigned: ["person", "officers"],
  confirmed: ["person", "officers"],
  offered: ["person", "officers"],
  accepted: ["person"],
  declined: ["keepers"],
  offer_expired: ["person", "officers"],
  request_expired: ["person", "officers"],
  waiting_closed: ["person", "officers"],
  withdrawn: ["officers", "keepers"],
  leave_asked: ["officers", "keepers"],
  leave_accepted: ["person", "officers"],
  leave_refused: ["person", "officers"],
  // why: the officers of a unit are told once, of all its people
  course_cancelled: ["person"],
  voided: ["person", "officers"],
};

/** Who is told of what happened; what was returned, whoever has to complete it. */
export function readersOf(act: EnrolmentAct, returnedTo?: "person" | "unit"): readonly Reader[] {
  if (act === "returned") return returnedTo === "unit" ? ["officers"] : ["person"];
  return readers[act] ?? [];
}

type Content = (told: Told, reader: Reader) => MessageContent | null;

const gone =
  (kind: "offer_expired" | "request_expired" | "waiting_closed"): Content =>
  ({ course: { code }, person }) => ({ kind, params: { code, person } });

const answered =
  (kind: "late_withdrawal_granted" | "late_withdrawal_refused"): Content =>
  ({ course: { code }, person, reason }) => ({ kind, params: { code, person, reason } });

const notApproved: Content = ({ course: { code }, person, reason, unit }) => ({
  kind: "request_not_approved",
  params: { code, person, reason: reason ?? "", contact: unit || null },
});

const contents: Partial<Record<EnrolmentAct, Content>> = {
  requested,
  sent: (told) => {
    const { course, person, to } = told;
    if (to !== "unit_approved") return seated(told);
    return { kind: "request_sent", params: { code: course.code, person } };
  },
  approved: seated,
  assigned: seated,
  confirmed: seated,
  accepted: seated,
  returned: (told, reader) => {
    const { course, person, reason } = told;
    const until = lastDayFor(reader, told);
    const params = { code: course.code, person, reason: reason ?? "", until };
    return { kind: "request_returned", params };
  },
  not_sent: notApproved,
  rejected: notApproved,
  offered: ({ course: { code }, person, offerExpiresAt }) => ({
    kind: "seat_offered",
    params: { code, person, until: offerExpiresAt ?? "" },
  }),
  declined: ({ course: { code }, person }) => ({
    kind: "offer_declined",
    params: { code, person: person ?? "" },
  }),
  withdrawn: ({ course: { code }, person, reason }) => ({
    kind: "withdrawn",
    params: { code, person: person ?? "", reason },
  }),
  leave_asked: ({ course: { code }, person, reason }) => ({
    kind: "late_withdrawal_asked",
    params: { code, person: person ?? "", reason },
  }),
  leave_accepted: answered("late_withdrawal_granted"),
  leave_refused: answered("late_withdrawal_refused"),
  offer_expired: gone("offer_expired"),
  request_expired: gone("request_expired"),
  waiting_closed: gone("waiting_closed"),
  voided: ({ course: { code }, person, reason }) => ({
    kind: "result_voided",
    params: { code, person, reason: reason ?? "" },
  }),
  course_cancelled: ({ course: { code }, reason, replacements }) => ({
    kind: "course_cancelled",
    params: { code, reason: reason ?? "", replacements },
  }),
};

/** What one of them is told; null = nothing. */
export function messageOf(reader: Reader, told: Told): MessageContent | null {
  return contents[told.act]?.(told, reader) ?? null;
}

function requested(told: Told, reader: Reader): MessageContent | null {
  const { code } = told.course;
  if (told.to !== "requested") return reader === "person" ? seated(told) : null;
  return reader === "person"
    ? { kind: "request_received", params: { code, unit: told.unit } }
    : { kind: "request_waits", params: { code, person: told.person ?? "" } };
}

/** A seat, or a place on the waiting list. */
function seated({ to, course, person, number }: Told): MessageContent {
  const { code, startsOn, endsOn, place } = course;
  if (to === "waitlisted") return { kind: "waiting_list", params: { code, person, number } };
  return {
    kind: "seat_confirmed",
    params: { code, person, from: startsOn, to: endsOn, place: place ?? "" },
  };
}

/** Until when what was returned can be completed: by the person as long as units send, by the unit as long as is decided. */
const lastDayFor = (reader: Reader, { course }: Told): string | null =>
  reader === "officers" ? course.approvalEndsOn : course.nominationEndsOn;
