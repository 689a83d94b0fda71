import type { InboxRow } from "#app/domain/messages/queries.server.ts";
import type { Role } from "#app/kernel/actor.ts";

type About = Pick<InboxRow, "courseId" | "enrolmentId" | "forRole">;

/**
 * Where a message leads its reader; null where there is no page to lead to. Whoever is told in an office reads the
 * person's row with its history, or the course; a person reads the course as trainees do, while they work as one.
 */
export function linkOf({ courseId, enrolmentId, forRole }: About, role: Role): string | null {
  if (courseId === null) return null;
  if (forRole === null) return role === "trainee" ? `/catalogue/${courseId}` : null;
  return enrolmentId === null ? `/courses/${courseId}` : `/enrolments/${enrolmentId}`;
}
