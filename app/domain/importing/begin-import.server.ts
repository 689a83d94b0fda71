import { findProvince } from "#app/domain/access/invitation.server.ts";
import { loadRuleSets } from "#app/domain/standards/reference.server.ts";
import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import type { FormKind } from "./columns.ts";
import { canImport } from "./policy.ts";

export type BeginImportInput = {
  kind: FormKind;
  fileName: string;
  /** where the upload lies, relative to the upload folder */
  filePath: string;
  /** SHA-256, hex */
  fileHash: string;
  fileSize: number;
  /** the list's day, yyyy-mm-dd */
  asOf: string;
  classification: "public" | "internal" | "confidential";
};

/**
 * Takes a received file up: it waits for a worker to read and check it. Refuses not_allowed; no_rules (a planning
 * list of a day before the first recorded rule set, which nothing could judge).
 */
export async function beginImport(
  work: Work,
  input: BeginImportInput,
): Promise<Result<{ id: number }, "not_allowed" | "no_rules">> {
  const { actor, at, today } = work;
  if (!canImport(actor)) return refuse("not_allowed");
  const { kind, asOf, fileName, classification } = input;
  if (kind === "planning" && ruleSetOn(await loadRuleSets(work.db.sql), asOf) === null) {
    return refuse("no_rules");
  }
  return work.transaction(async (tx) => {
    const province = await findProvince({ prisma: tx }, today);
    const { id } = await tx.import.create({
      data: {
        ...input,
        status: "waiting",
        asked: "check",
        askedBy: JSON.stringify(actor),
        unitId: actor.kind === "account" ? actor.unitId : province.id,
        createdAt: at,
        createdBy: actorLabel(actor),
        createdByName: nameOf(actor),
      },
      select: { id: true },
    });
    recordAudit(tx, {
      action: "import.begun",
      subjectType: "import",
      subjectId: id,
      detail: { fileName, kind, asOf, classification },
    });
    return accept({ id });
  });
}

function nameOf(actor: Work["actor"]): string {
  if (actor.kind === "operator") return actor.userName;
  return actor.kind === "account" ? actor.accountName : "";
}
