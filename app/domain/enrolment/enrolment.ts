/** Where a person stands in a course (product 4.2). Ended rows stay; whoever comes back has a new one. */
export const enrolmentStatuses = [
  "requested",
  "unit_approved",
  "approved",
  "waitlisted",
  "offered",
  "confirmed",
  "attending",
  "completed",
  "failed",
  "no_show",
  "voided",
  "rejected",
  "declined",
  "offer_expired",
  "request_expired",
  "withdrawn",
  "withdrawn_late",
  "course_cancelled",
  "substituted",
] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

/** One of these at most for a person and a course. */
export const activeStatuses = [
  "requested",
  "unit_approved",
  "approved",
  "waitlisted",
  "offered",
  "confirmed",
  "attending",
] as const satisfies readonly EnrolmentStatus[];

/** These hold a seat: together never more than the capacity. */
export const seatStatuses = [
  "offered",
  "confirmed",
  "attending",
] as const satisfies readonly EnrolmentStatus[];

/** A person decides about these: the unit or the committee; waiting for a seat is something else. */
export const pendingStatuses = [
  "requested",
  "unit_approved",
  "approved",
] as const satisfies readonly EnrolmentStatus[];

const includes = (those: readonly EnrolmentStatus[], status: EnrolmentStatus): boolean =>
  those.includes(status);

export const isActive = (status: EnrolmentStatus): boolean => includes(activeStatuses, status);
export const holdsSeat = (status: EnrolmentStatus): boolean => includes(seatStatuses, status);

export const enrolmentSources = ["self", "nominated", "assigned"] as const;
export type EnrolmentSource = (typeof enrolmentSources)[number];

const left: readonly EnrolmentStatus[] = ["withdrawn", "course_cancelled"];

/** The transitions that there are; nothing else is ever written. */
const moves: Record<EnrolmentStatus, readonly EnrolmentStatus[]> = {
  requested: ["unit_approved", "rejected", "request_expired", ...left],
  unit_approved: ["approved", "confirmed", "waitlisted", "rejected", "request_expired", ...left],
  approved: ["confirmed", "waitlisted", "request_expired", ...left],
  waitlisted: ["offered", "confirmed", "request_expired", ...left],
  offered: ["confirmed", "declined", "offer_expired", ...left],
  confirmed: ["attending", "no_show", "withdrawn_late", ...left],
  attending: ["completed", "failed", "withdrawn_late", "course_cancelled"],
  completed: ["voided"],
  failed: [],
  no_show: [],
  voided: [],
  rejected: [],
  declined: [],
  offer_expired: [],
  request_expired: [],
  withdrawn: [],
  withdrawn_late: [],
  course_cancelled: [],
  substituted: [],
};

export const canMove = (from: EnrolmentStatus, to: EnrolmentStatus): boolean =>
  moves[from].includes(to);

/** What happened to an enrolment, as its history says it. */
export const enrolmentActs = [
  "requested",
  "sent",
  "returned",
  "completed_request",
  "not_sent",
  "approved",
  "rejected",
  "assigned",
  "confirmed",
  "waitlisted",
  "offered",
  "accepted",
  "declined",
  "offer_expired",
  "request_expired",
  "waiting_closed",
  "withdrawn",
  "leave_asked",
  "leave_opinion",
  "leave_accepted",
  "leave_refused",
  "ranked",
  "skipped",
  "course_cancelled",
  "began",
  "completed",
  "failed",
  "no_show",
  "voided",
] as const;
export type EnrolmentAct = (typeof enrolmentActs)[number];
