import type { Viewer } from "#app/kernel/actor.ts";
import type { EnrolmentStatus } from "./enrolment.ts";
import { canKeepSeats, canSend, isOwnNomination, isOwnRow } from "./policy.ts";
import { isFreeToLeave, takesRequests } from "./seats.ts";

/** What officers and course administrators can do with an enrolment, each a page of its own. */
export const rowActs = [
  "answer",
  "completion",
  "decision",
  "offer",
  "withdrawal",
  "leave",
  "leave_answer",
  "rank",
] as const;
export type RowAct = (typeof rowActs)[number];

export type ActFacts = {
  cadreId: number;
  status: EnrolmentStatus;
  returnedTo: "person" | "unit" | null;
  leaveAskedAt: string | null;
  sentById: number | null;
  course: {
    status: string;
    nominationEndsOn: string | null;
    withdrawalEndsOn: string | null;
  };
};

/** The acts that a viewer has on an enrolment that they read: none on their own row (product 2). */
export function actsOn(viewer: Viewer, row: ActFacts): RowAct[] {
  if (isOwnRow(viewer, row)) return [];
  return rowActs.filter((act) => isOpen[act](viewer, row));
}

const leavable: readonly EnrolmentStatus[] = [
  "requested",
  "unit_approved",
  "approved",
  "waitlisted",
  "offered",
];

const acts = (viewer: Viewer): boolean => canSend(viewer) || canKeepSeats(viewer);

const isFree = (viewer: Viewer, { course }: ActFacts): boolean =>
  isFreeToLeave(course, viewer.today);

const isOpen: Record<RowAct, (viewer: Viewer, row: ActFacts) => boolean> = {
  answer: (viewer, { status, returnedTo, course }) =>
    canSend(viewer) &&
    status === "requested" &&
    returnedTo === null &&
    takesRequests(course, viewer.today),
  completion: (viewer, { returnedTo }) => canSend(viewer) && returnedTo === "unit",
  decision: (viewer, row) =>
    canKeepSeats(viewer) &&
    row.status === "unit_approved" &&
    row.returnedTo === null &&
    !isOwnNomination(viewer, row),
  offer: (viewer, { status }) => acts(viewer) && status === "offered",
  withdrawal: (viewer, row) =>
    acts(viewer) &&
    (leavable.includes(row.status) || (row.status === "confirmed" && isFree(viewer, row))),
  leave: (viewer, row) =>
    canSend(viewer) &&
    row.leaveAskedAt === null &&
    (row.status === "attending" || (row.status === "confirmed" && !isFree(viewer, row))),
  leave_answer: (viewer, { status, leaveAskedAt }) =>
    canKeepSeats(viewer) &&
    leaveAskedAt !== null &&
    (status === "confirmed" || status === "attending"),
  rank: (viewer, row) =>
    canKeepSeats(viewer) && row.status === "waitlisted" && !isOwnNomination(viewer, row),
};
