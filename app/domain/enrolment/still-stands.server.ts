import type { MessageFacts } from "#app/domain/messages/message.ts";
import type { Sql } from "#app/platform/db.server.ts";

/**
 * Which messages about enrolments still tell the truth: the enrolment stands where it stood when they were written
 * (E42). One statement.
 */
export async function enrolmentsStillStand(
  sql: Sql,
  messages: readonly MessageFacts[],
): Promise<Set<number>> {
  const ids = messages.flatMap(({ enrolmentId }) => enrolmentId ?? []);
  const rows =
    ids.length === 0
      ? []
      : await sql
          .selectFrom("Enrolment")
          .where("id", "in", [...new Set(ids)])
          .select(["id", "status"])
          .execute();
  const statusOf = new Map(rows.map(({ id, status }) => [id, status]));
  return new Set(
    messages.flatMap(({ id, enrolmentId, expectedStatus }) =>
      enrolmentId === null || statusOf.get(enrolmentId) === expectedStatus ? id : [],
    ),
  );
}
