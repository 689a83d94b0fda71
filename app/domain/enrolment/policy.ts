import type { Role, Viewer } from "#app/kernel/actor.ts";

type Who = Pick<Viewer, "role">;
type Person = { cadreId: number };

/** May ask for a seat of their own, take or decline an offer, withdraw. */
export const canEnrolOneself = ({ role, cadreId }: Pick<Viewer, "role" | "cadreId">): boolean =>
  role === "trainee" && cadreId !== null;

/** May send people of the unit, answer their requests, withdraw them; which people is the scope's part. */
export const canSend = ({ role }: Who): boolean => role === "unit_officer";

/** May approve, assign, rank, change seats of the courses that lie in scope. */
export const canKeepSeats = ({ role }: Who): boolean => role === "course_admin";

/** Who reads what waits for the committee; an officer reads the own people's rows elsewhere. */
export const queueReaders: readonly Role[] = ["course_admin", "planner", "leader", "inspector"];

export const rosterReaders: readonly Role[] = ["unit_officer", ...queueReaders];

/** May read who stands in a course; an officer only the unit's own people. */
export const canReadRosters = ({ role }: Who): boolean => rosterReaders.includes(role);

/** Nobody decides on their own row (product 2). */
export const isOwnRow = (viewer: Pick<Viewer, "cadreId">, { cadreId }: Person): boolean =>
  viewer.cadreId === cadreId;

/** Who nominates does not approve that nomination (product 2). */
export const isOwnNomination = (
  viewer: Pick<Viewer, "accountId">,
  { sentById }: { sentById: number | null },
): boolean => sentById !== null && sentById === viewer.accountId;
