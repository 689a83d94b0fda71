import type { Role, Viewer } from "#app/kernel/actor.ts";

const keepers: readonly Role[] = ["course_admin"];
const readers: readonly Role[] = ["course_admin", "planner", "leader", "inspector"];
const sendingReaders: readonly Role[] = ["unit_officer"];
const teachingReaders: readonly Role[] = ["lecturer"];

type Asker = Pick<Viewer, "role">;

/** May open the pages of courses at all; which of them is the scope's part (`coursesSeen`). */
export const canReadCourses = (asker: Asker): boolean =>
  readsAllOfHost(asker) || readsAnnounced(asker) || readsOwnSessions(asker);

/** Reads every course of the units in the scope of the grant, drafts too. */
export const readsAllOfHost = ({ role }: Asker): boolean => readers.includes(role);

/** Reads what has been announced, wherever it is held: own people are sent there. */
export const readsAnnounced = ({ role }: Asker): boolean => sendingReaders.includes(role);

/** Reads the courses in which they teach. */
export const readsOwnSessions = ({ role }: Asker): boolean => teachingReaders.includes(role);

/** May create, correct, announce and end courses; that the host lies in the scope is the scope's part. */
export const canKeepCourses = ({ role }: Asker): boolean => keepers.includes(role);
