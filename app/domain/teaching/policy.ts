import type { Role, Viewer } from "#app/kernel/actor.ts";

type Asker = Pick<Viewer, "role" | "accountId">;

/** Takes every roll and enters every mark of the courses in scope. */
export const keepsRolls = ({ role }: Pick<Asker, "role">): boolean => role === "course_admin";

/** Takes the roll of a half-day: a course administrator, or the lecturer who holds it. */
export const canTakeRoll = (asker: Asker, { lecturerId }: { lecturerId: number | null }): boolean =>
  keepsRolls(asker) || (asker.role === "lecturer" && lecturerId === asker.accountId);

/** Enters marks: a course administrator, or whoever teaches in the course, which is all that a lecturer sees. */
export const canEnterMarks = ({ role }: Pick<Asker, "role">): boolean =>
  role === "course_admin" || role === "lecturer";

/** Who reads rolls and marks of the courses seen; an officer those of the unit's own people. */
export const teachingReaders: readonly Role[] = [
  "course_admin",
  "lecturer",
  "planner",
  "leader",
  "inspector",
  "unit_officer",
];

export const canReadTeaching = ({ role }: Pick<Asker, "role">): boolean =>
  teachingReaders.includes(role);
