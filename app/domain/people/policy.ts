import type { Role, Viewer } from "#app/kernel/actor.ts";

export const readers: readonly Role[] = [
  "unit_officer",
  "course_admin",
  "planner",
  "leader",
  "system_admin",
  "inspector",
];
export const correctors: readonly Role[] = ["unit_officer", "planner"];
export const mergers: readonly Role[] = ["planner"];
const sensitiveReaders: readonly Role[] = ["unit_officer", "planner", "leader", "inspector"];

type Person = { id: number };

/** May open lists and pages of people; which people those are is the scope's part. */
export const canReadPeople = (viewer: Viewer): boolean => readers.includes(viewer.role);

/** May read Party dates and ethnicity (product 4.8). */
export const canReadSensitive = (viewer: Viewer): boolean => sensitiveReaders.includes(viewer.role);

export const canAddPeople = (viewer: Viewer): boolean => correctors.includes(viewer.role);

/** Nobody acts on their own record (product 2). */
export const isOwnRecord = (viewer: Viewer, person: Person): boolean =>
  viewer.cadreId === person.id;

/** May correct a person's record and posts. */
export const canCorrect = (viewer: Viewer, person: Person): boolean =>
  canAddPeople(viewer) && !isOwnRecord(viewer, person);

/** May say that two records are one person, and take it back. */
export const canMerge = (viewer: Viewer, ...people: Person[]): boolean =>
  mergers.includes(viewer.role) && !people.some((person) => isOwnRecord(viewer, person));
