import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import type { FormKind } from "./columns.ts";
import type { Marking } from "./marking.ts";
import { canImport } from "./policy.ts";

/**
 * Records that a file was refused for the marking in its name before a byte of it was stored. The name itself is not
 * kept: it may be secret as well. Refuses not_allowed.
 */
export async function recordRefusedName(
  work: Work,
  { kind, marking }: { kind: FormKind; marking: Marking },
): Promise<Result<null, "not_allowed">> {
  if (!canImport(work.actor)) return refuse("not_allowed");
  return work.transaction(async (tx) => {
    recordAudit(tx, {
      action: "import.refused",
      subjectType: "import",
      subjectId: null,
      detail: { kind, reason: "classified_marking", marking: marking.text },
    });
    return accept(null);
  });
}
