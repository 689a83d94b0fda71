import { loadRuleSets } from "#app/domain/standards/reference.server.ts";
import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import { actorLabel, type Actor } from "#app/kernel/actor.ts";
import type { OwnTx } from "#app/platform/own-db.server.ts";
import { withFact } from "./import-layout.ts";
import { changeImport, hasChangedSince, type ImportSurroundings } from "./import-turn.server.ts";
import { takeBack, whatStandsOn } from "./take-back.server.ts";
import { writeImport } from "./write-import.server.ts";

/** Thrown where what an import was judged by has changed: it must be judged again. */
export class JudgedBefore extends Error {}

/**
 * Moves a checked import into the records, in one transaction. Throws JudgedBefore where something it rests on has
 * been recorded since it was checked.
 */
export async function acceptChecked(
  surroundings: ImportSurroundings,
  { id, actor }: { id: number; actor: Actor },
): Promise<void> {
  const at = surroundings.now().toISOString();
  const by = actorLabel(actor);
  await changeImport(surroundings, actor, async (tx) => {
    await lockChain(tx);
    const found = await tx.sql
      .selectFrom("Import")
      .where("id", "=", id)
      .select(["kind", "asOf", "classification", "fileName", "fileHash", "layout", "judgedSeq"])
      .select(["rowsNew", "rowsChanged", "rowsUnchanged", "rowsRefused"])
      .executeTakeFirstOrThrow();
    if (await hasChangedSince(tx, found.judgedSeq ?? 0)) throw new JudgedBefore();
    const { asOf, classification, kind } = found;
    const rules = kind === "planning" ? ruleSetOn(await loadRuleSets(tx.sql), asOf) : null;
    const ruleSetId = rules?.id ?? null;
    await writeImport(tx, { id, asOf, classification, ruleSetId, at, by });
    await tx.sql
      .updateTable("Import")
      .set({ status: "accepted", acceptedAt: at, acceptedBy: by, ...done })
      .where("id", "=", id)
      .execute();
    return { value: null, event: { action: "import.accepted", ...eventOf(id, found) } };
  });
}

/**
 * Takes an accepted import back, in one transaction; answers false, and keeps that fact for the import's page, where
 * something has been built on it since.
 */
export async function takeBackAccepted(
  surroundings: ImportSurroundings,
  { id, actor }: { id: number; actor: Actor },
): Promise<boolean> {
  const at = surroundings.now().toISOString();
  const by = actorLabel(actor);
  return changeImport(surroundings, actor, async (tx) => {
    await lockChain(tx);
    const found = await tx.sql
      .selectFrom("Import")
      .where("id", "=", id)
      .select(["kind", "asOf", "fileName", "fileHash", "layout"])
      .select(["rowsNew", "rowsChanged", "rowsUnchanged", "rowsRefused"])
      .executeTakeFirstOrThrow();
    const standsOn = await whatStandsOn(tx.sql, id);
    const isFree = standsOn.length === 0;
    if (isFree) await takeBack(tx, { id, at, by });
    const end = isFree
      ? { status: "undone", undoneAt: at, undoneBy: by }
      : { status: "accepted", layout: withFact(found.layout, "undoBlocked") };
    await tx.sql
      .updateTable("Import")
      .set({ ...end, ...done })
      .where("id", "=", id)
      .execute();
    const event = isFree ? { action: "import.undone", ...eventOf(id, found) } : null;
    return { value: isFree, event };
  });
}

const done = { atWork: null, asked: null, askedBy: null, claim: null };

/** Whoever else records something waits until this has landed, so that nothing changes behind the judgement. */
async function lockChain({ sql }: OwnTx): Promise<void> {
  await sql
    .updateTable("AuditHead")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .where("id", "=", 1)
    .execute();
}

type Told = {
  kind: string;
  asOf: string;
  fileName: string;
  fileHash: string;
  layout: string | null;
  rowsNew: number;
  rowsChanged: number;
  rowsUnchanged: number;
  rowsRefused: number;
};

/** The rows themselves stay with the import; their digest stands in the chain. */
function eventOf(id: number, told: Told) {
  const { kind, asOf, fileName, fileHash, layout } = told;
  return {
    subjectType: "import",
    subjectId: id,
    detail: {
      kind,
      asOf,
      fileName,
      fileHash,
      rows: digestOf(layout),
      new: told.rowsNew,
      changed: told.rowsChanged,
      unchanged: told.rowsUnchanged,
      refused: told.rowsRefused,
    },
  };
}

/** The digest of everything that was judged of a file. */
export function digestOf(layout: string | null): string {
  const kept: unknown = layout === null ? null : JSON.parse(layout);
  return kept !== null && typeof kept === "object" && "digest" in kept ? String(kept.digest) : "";
}
