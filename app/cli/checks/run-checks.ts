import { checkGrants } from "#app/cli/checks/access.ts";
import { checkForeignKeys, checkIntegrity } from "#app/cli/checks/database.ts";
import { checkJobs } from "#app/cli/checks/jobs.ts";
import { checkReach, checkSuccessions, checkUnitVersions } from "#app/cli/checks/organisation.ts";
import {
  checkAliases,
  checkBirthDates,
  checkPlacements,
  checkPostDates,
} from "#app/cli/checks/people.ts";
import { checkReadiness } from "#app/cli/checks/readiness.ts";
import { checkCompletions, checkRegisters } from "#app/cli/checks/registers.ts";
import { checkEnrolmentHistory, checkSeats, checkTimetables } from "#app/cli/checks/seats.ts";
import { checkTextKeys } from "#app/cli/checks/text-keys.ts";
import { checkChain, checkHeads, type NotedHeads } from "#app/domain/audit/chain-check.server.ts";
import type { Finding } from "#app/domain/audit/finding.ts";
import type { Snapshot } from "#app/platform/snapshot.server.ts";

export type NamedFinding = { name: string } & Finding;

/** What a check may need beside the snapshot. */
type Known = { heads: NotedHeads; now: Date };

type Check = { name: string; run: (snapshot: Snapshot, known: Known) => Promise<Finding> };

const checks: Check[] = [
  { name: "database_integrity", run: checkIntegrity },
  { name: "foreign_keys", run: checkForeignKeys },
  { name: "audit_chain", run: ({ sql }) => checkChain(sql) },
  { name: "audit_heads", run: ({ sql }, { heads }) => checkHeads(sql, heads) },
  { name: "unit_versions", run: ({ sql }) => checkUnitVersions(sql) },
  { name: "unit_successions", run: ({ sql }) => checkSuccessions(sql) },
  { name: "unit_reach", run: ({ sql }) => checkReach(sql) },
  { name: "text_keys", run: ({ sql }) => checkTextKeys(sql) },
  { name: "birth_dates", run: ({ sql }) => checkBirthDates(sql) },
  { name: "aliases", run: ({ sql }) => checkAliases(sql) },
  { name: "post_dates", run: ({ sql }) => checkPostDates(sql) },
  { name: "post_placements", run: ({ sql }) => checkPlacements(sql) },
  { name: "readiness", run: ({ sql }) => checkReadiness(sql) },
  { name: "course_seats", run: ({ sql }) => checkSeats(sql) },
  { name: "enrolment_history", run: ({ sql }) => checkEnrolmentHistory(sql) },
  { name: "timetables", run: ({ sql }) => checkTimetables(sql) },
  { name: "registers", run: ({ sql }) => checkRegisters(sql) },
  { name: "completions", run: ({ sql }) => checkCompletions(sql) },
  { name: "grants", run: ({ sql }) => checkGrants(sql) },
  { name: "jobs", run: ({ sql }, { now }) => checkJobs(sql, now) },
];

/** Runs every check on one moment of the database. */
export async function runChecks(
  snapshot: Snapshot,
  known: Known,
  progress: (line: string) => void,
): Promise<NamedFinding[]> {
  const findings: NamedFinding[] = [];
  for (const { name, run } of checks) {
    const finding = await runOne(() => run(snapshot, known));
    progress(`${name}: ${finding.checked} checked, ${finding.breaches.length} breaches`);
    findings.push({ name, ...finding });
  }
  return findings;
}

async function runOne(run: () => Promise<Finding>): Promise<Finding> {
  try {
    return await run();
  } catch (error) {
    // why: a page that cannot be read is what the operator asked to be told; the other checks go on
    if (!(error instanceof Error && "code" in error && error.code === "SQLITE_CORRUPT"))
      throw error;
    return { checked: 0, breaches: [{ id: "SQLITE_CORRUPT", message: error.message }] };
  }
}
