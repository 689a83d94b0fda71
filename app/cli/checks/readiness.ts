import { type Finding, openFinding } from "#app/domain/audit/finding.ts";
import { compareDerived } from "#app/domain/readiness/recompute.server.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** The kept verdicts of planning records are those of their facts, as far as none is marked as out of date. `id` is the record. */
export async function checkReadiness(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  finding.count(
    await compareDerived(sql, ({ recordId, message }) => finding.breach(recordId, message)),
  );
  return finding.answer();
}
