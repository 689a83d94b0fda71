import { runChecks } from "#app/cli/checks/run-checks.ts";
import type { NamedFinding } from "#app/cli/checks/run-checks.ts";
import type { Answer, Call, Command } from "#app/cli/command.ts";
import { withPortal } from "#app/cli/with-portal.ts";
import { lookAtHeads } from "#app/domain/audit/chain-check.server.ts";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import { headsFileOf } from "#app/platform/audit-log.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import { openSnapshot } from "#app/platform/snapshot.server.ts";

export const check: Command = {
  name: "check",
  summary: "verify the audit chain, derived values and every rule SQL cannot hold",
  usage: `Verifies one moment of the database while the portal goes on serving: the audit chain and the
heads noted beside the database, foreign keys and pages, and that everything derived equals its
recomputation. Exit code 1 when something is wrong. A missing heads file is said so, it is no breach.

  --json  print {ok, database, checks: [{name, checked, breaches: [{id, message}], note?}]}`,
  parameters: [],
  options: {},
  run: (call) => withPortal(call, (portal) => run(call, portal)),
};

async function run(call: Call, portal: Portal): Promise<Answer> {
  const heads = lookAtHeads(headsFileOf(portal.db));
  const snapshot = await openSnapshot(call.settings.databaseUrl);
  let findings: NamedFinding[];
  try {
    findings = await runChecks(snapshot, { heads, now: portal.clock() }, call.progress);
  } finally {
    await snapshot.close();
  }
  const ok = findings.every(({ breaches }) => breaches.length === 0);
  await recordFindings(call, portal, findings);
  return {
    code: ok ? 0 : 1,
    json: { ok, database: portal.db.name, checks: findings },
    text: describe(portal.db.name, findings, ok),
  };
}

async function recordFindings(call: Call, portal: Portal, findings: NamedFinding[]): Promise<void> {
  const breaches = findings
    .filter((finding) => finding.breaches.length > 0)
    .map((finding) => [finding.name, finding.breaches.length]);
  try {
    await recordCall(portal.work(call.actor), {
      command: "check",
      detail: { breaches: Object.fromEntries(breaches) },
    });
  } catch (error) {
    // why: a broken chain may refuse its next event; what was found must be told all the same
    call.progress(
      `the call could not be recorded: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function describe(database: string, findings: NamedFinding[], ok: boolean): string {
  const lines = findings.flatMap(({ name, checked, breaches, note }) => [
    `${name}: ${checked} checked, ${breaches.length === 0 ? "no breach" : `${breaches.length} breaches`}`,
    ...(note === undefined ? [] : [`  ${note}`]),
    ...breaches.map(({ id, message }) => `  ${id}: ${message}`),
  ]);
  return [database, ...lines, ok ? "All is well." : "Something is wrong."].join("\n");
}
