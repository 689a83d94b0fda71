import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import type { HeldClassification } from "./classification.ts";
import type { FormKind } from "./columns.ts";
import { canImport } from "./policy.ts";

/** `filePath` is relative to the upload folder; `asOf` is yyyy-mm-dd. */
type Begun = {
  kind: FormKind;
  fileName: string;
  filePath: string;
  fileHash: string;
  fileSize: number;
  asOf: string;
  classification: HeldClassification;
};

/** Takes a received file up: it waits to be read and judged. */
export async function beginImport(
  work: Work,
  input: Begun,
): Promise<Result<{ id: number }, "not_allowed">> {
  const { actor, at } = work;
  if (!canImport(actor) || actor.kind !== "account") return refuse("not_allowed");
  return work.transaction(async (tx) => {
    const createdBy = `account:${actor.accountId}`;
    const { id } = await tx.import.create({
      data: {
        ...input,
        status: "waiting",
        unitId: actor.unitId,
        createdAt: at,
        createdBy,
        createdByName: actor.accountName,
      },
      select: { id: true },
    });
    const { fileName, kind, asOf, classification } = input;
    recordAudit(tx, {
      action: "import.begun",
      subjectType: "import",
      subjectId: id,
      detail: { fileName, kind, asOf, classification },
    });
    return accept({ id });
  });
}
