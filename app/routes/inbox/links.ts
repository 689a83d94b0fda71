import type { InboxRow } from "#app/domain/messages/queries.server.ts";
import type { Role } from "#app/kernel/actor.ts";

/** Where the work of a day is found, by the role in which it is read. */
const digestLinks: Partial<Record<Role, string>> = {
  unit_officer: "/sending/requests",
  course_admin: "/approvals",
};

type About = Pick<InboxRow, "content" | "courseId" | "enrolmentId" | "forRole">;

/**
 * Where a message leads its reader; null where there is no page to lead to. Whoever is told in an office reads the
 * person's row with its history, or the course; a person reads the course as trainees do, while they work as one.
 */
export function linkOf(about: About, role: Role): string | null {
  const { content, courseId, enrolmentId, forRole } = about;
  if (content.kind === "daily_digest") return digestLinks[role] ?? null;
  if (content.kind === "mail_stopped") return role === "system_admin" ? "/admin/mail" : null;
  if (isRequest(content)) return forRole === null ? "/me/data-requests" : "/data-requests";
  if (courseId === null) return null;
  if (forRole === null) return role === "trainee" ? `/catalogue/${courseId}` : null;
  return enrolmentId === null ? `/courses/${courseId}` : `/enrolments/${enrolmentId}`;
}

/** Whether a message is about what somebody asks to have corrected of their own data. */
export const isRequest = ({ kind }: About["content"]): boolean =>
  kind === "data_request_asked" || kind === "data_request_answered";
