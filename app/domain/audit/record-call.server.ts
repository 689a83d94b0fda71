import type { OperatorCommand } from "#app/domain/audit/events.ts";
import { accept, refuse } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

/**
 * Records a call of the command line, with the system user's name. Refuses `not_allowed` to anybody but the
 * operator.
 */
export async function recordCall(
  work: Work,
  call: { command: OperatorCommand; detail: Record<string, unknown> },
) {
  if (work.actor.kind !== "operator") return refuse("not_allowed");
  return work.transaction((tx) => {
    recordAudit(tx, {
      action: `operator.${call.command}`,
      subjectType: "database",
      subjectId: null,
      detail: call.detail,
    });
    return Promise.resolve(accept(null));
  });
}
