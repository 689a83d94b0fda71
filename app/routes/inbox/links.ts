import type { InboxRow } from "#app/domain/messages/queries.server.ts";
import type { Role } from "#app/kernel/actor.ts";

type About = Pick<InboxRow, "courseId" | "enrolmentId" | "forRole" | "content">;

/**
 * Where a message leads its reader; null where there is no page to lead to. Whoever is told in an office reads the
 * person's row with its history, or the course; a person reads the course as trainees do, while they work as one.
 */
export function linkOf(about: About, role: Role): string | null {
  const { courseId, enrolmentId, forRole, content } = about;
  if (isRequest(content)) return forRole === null ? "/me/data-requests" : "/data-requests";
  if (courseId === null) return null;
  if (forRole === null) return role === "trainee" ? `/catalogue/${courseId}` : null;
  return enrolmentId === null ? `/courses/${courseId}` : `/enrolments/${enrolmentId}`;
}

/** Whether a message is about what somebody asks to have corrected of their own data. */
export const isRequest = ({ kind }: About["content"]): boolean =>
  kind === "data_request_asked" || kind === "data_request_answered";
