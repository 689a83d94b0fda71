import { readInPages } from "#app/cli/checks/pages.ts";
import { rolesToConfirm } from "#app/domain/access/grant.ts";
import { type Finding, openFinding } from "#app/domain/audit/finding.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** No sign-in works under a grant that awaits its confirmation, or under somebody else's. `id` is the session. */
export async function checkGrants(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const page = (after: number, limit: number) =>
    sql
      .selectFrom("Session")
      .innerJoin("Grant", "Grant.id", "Session.grantId")
      .select([
        "Session.id",
        "Session.accountId",
        "Grant.id as grantId",
        "Grant.accountId as holderId",
      ])
      .select(["Grant.role", "Grant.confirmedAt"])
      .where("Session.id", ">", after)
      .orderBy("Session.id")
      .limit(limit)
      .execute();
  for await (const session of readInPages(page)) {
    finding.count(1);
    if (session.accountId !== session.holderId) {
      finding.breach(
        session.id,
        `the sign-in of account ${session.accountId} uses grant ${session.grantId} of another`,
      );
    }
    if (session.confirmedAt === null && rolesToConfirm.some((role) => role === session.role)) {
      finding.breach(
        session.id,
        `the sign-in uses grant ${session.grantId}, which nobody has confirmed`,
      );
    }
  }
  return finding.answer();
}
