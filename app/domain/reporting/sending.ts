import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import { obstacleOf, type SeatObstacle, type SeatStanding } from "#app/domain/enrolment/seats.ts";

/** Where one of the unit's own people stands on the screen from which they are sent. */
export const sendingGroups = ["need", "may", "rest"] as const;
export type SendingGroup = (typeof sendingGroups)[number];

/** Why somebody cannot be sent now. */
export type NotSendable = "own_row" | "already_enrolled" | SeatObstacle;

/** What puts a person into one of the groups. */
export type SendingFacts = {
  isOwn: boolean;
  /** where they stand in the course, of a row that has not ended; null = nowhere */
  status: EnrolmentStatus | null;
  /** null = not judged: one's own row */
  standing: SeatStanding | null;
  hasGap: boolean;
};

/**
 * Who needs the course first, then who else may be sent, then the rest with the reason; whoever asked by themselves may
 * still be sent (product 2). Of one's own row nothing is judged, so that it tells nothing of oneself.
 */
export function placeToSend({ isOwn, status, standing, hasGap }: SendingFacts): {
  group: SendingGroup;
  reason: NotSendable | null;
} {
  if (isOwn || standing === null) return { group: "rest", reason: "own_row" };
  if (status !== null && status !== "requested")
    return { group: "rest", reason: "already_enrolled" };
  const reason = obstacleOf(standing);
  if (reason !== null) return { group: "rest", reason };
  return { group: hasGap ? "need" : "may", reason: null };
}
