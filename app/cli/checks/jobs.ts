import { readInPages } from "#app/cli/checks/pages.ts";
import { type Finding, openFinding } from "#app/domain/audit/finding.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** How long a claim may have run out before something is wrong: the portal takes such a job up within seconds. */
const grace = 24 * 60 * 60_000;

/** No job is stuck: begun by a process that is gone, and taken up by no other for a day. `id` is the job's key. */
export async function checkJobs(sql: Sql, now: Date): Promise<Finding> {
  const finding = openFinding();
  const past = new Date(now.getTime() - grace).toISOString();
  const page = (after: number, limit: number) =>
    sql
      .selectFrom("Job")
      .where("id", ">", after)
      .select(["id", "key", "claimedBy", "claimedUntil"])
      .orderBy("id")
      .limit(limit)
      .execute();
  for await (const { key, claimedBy, claimedUntil } of readInPages(page)) {
    finding.count(1);
    if (claimedUntil === null || claimedUntil >= past) continue;
    finding.breach(key, `claimed by ${claimedBy} until ${claimedUntil}, and taken up by no other`);
  }
  return finding.answer();
}
