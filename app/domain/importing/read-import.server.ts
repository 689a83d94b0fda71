import crypto from "node:crypto";
import type { Actor } from "#app/kernel/actor.ts";
import type { SheetRow } from "#app/kernel/sheet.ts";
import type { HeadsFile } from "#app/platform/audit-log.server.ts";
import { type SheetLimits, SheetRefused } from "#app/platform/files/sheet-reader-refusal.ts";
import { openWorkbook, type ReadableSheet } from "#app/platform/files/sheet-reader.server.ts";
import type { OwnDb } from "#app/platform/own-db.server.ts";
import { cellText } from "./cells.ts";
import { clearStaged } from "./clear-staged.server.ts";
import type { FormKind } from "./columns.ts";
import { importScope, type Importer } from "./facts.server.ts";
import type { Layout } from "./head.ts";
import { describeLayout } from "./import-layout.ts";
import { changeImport } from "./import-turn.server.ts";
import { type ListReader, planningListReader, trainingListReader } from "./list-reader.server.ts";
import { acceptsMarking } from "./marking.ts";
import { rowSorter, type SortedRow } from "./row-sorting.ts";
import {
  emptyBatch,
  newPeopleOf,
  type StagedBatch,
  stageIgnored,
  stageRow,
} from "./staging.server.ts";
import { lastRowSurveyed, type SheetBeginning, surveySheets } from "./survey.ts";
import { unknownWords } from "./unknown-words.ts";
import type { FileReason, Values } from "./verdict.ts";
import { loadSynonyms } from "./words.server.ts";
import { writeBatch } from "./write-batch.server.ts";

/** An import that a worker has taken. */
export type TakenImport = {
  id: number;
  claim: string;
  kind: FormKind;
  /** where the upload lies */
  file: string;
  fileName: string;
  asOf: string;
  classification: string;
  unitId: number;
  importer: Importer;
  /** who asked for it to be read */
  actor: Actor;
};

export type Reading = {
  heads: HeadsFile;
  limits: SheetLimits;
  now: () => Date;
  tell: (news: { importId: number; rowsRead: number }) => void;
};

/** Thrown where another worker has taken the import over. */
export class ImportLost extends Error {}

/** Rows that are judged, staged and shown as progress at a time. */
const batchRows = 250;

type Refusal = { refusal: FileReason; values: Values };

/**
 * Reads a file, judges its rows and stages what they ask to be written, batch by batch, each in a transaction of
 * its own; ends with the import checked or refused whole. Throws ImportLost where the claim has gone.
 */
export async function readImport(db: OwnDb, taken: TakenImport, reading: Reading): Promise<void> {
  await clearStaged(db, taken.id);
  const refused = await readFile(db, taken, reading);
  if (refused) await finishRefused({ db, ...reading }, taken, refused);
}

async function readFile(db: OwnDb, taken: TakenImport, reading: Reading): Promise<Refusal | null> {
  try {
    const workbook = await openWorkbook(taken.file, reading.limits);
    try {
      return await readSheets(db, taken, { ...reading, sheets: workbook.sheets });
    } finally {
      await workbook.close();
    }
  } catch (error) {
    if (error instanceof SheetRefused) return { refusal: error.fault, values: error.values };
    throw error;
  }
}

async function readSheets(
  db: OwnDb,
  taken: TakenImport,
  reading: Reading & { sheets: ReadableSheet[] },
): Promise<Refusal | null> {
  const beginnings: SheetBeginning[] = [];
  for (const { name, hidden, ...sheet } of reading.sheets) {
    const rows: SheetRow[] = [];
    for await (const row of sheet.rows()) {
      if (row.number > lastRowSurveyed) break;
      rows.push(row);
    }
    beginnings.push({ name, hidden, rows });
  }
  const { kind, fileName, classification } = taken;
  const synonyms = await loadSynonyms(db.sql);
  const { marking, result } = surveySheets(beginnings, { kind, fileName, synonyms });
  if (marking && !acceptsMarking(classification, marking)) {
    return { refusal: "classified_marking", values: { value: marking.text } };
  }
  if (!result.ok) return result;
  const sheet = reading.sheets[result.sheet];
  const rows = beginnings[result.sheet]?.rows ?? [];
  if (!sheet) return { refusal: "no_rows", values: {} };
  const reader = await listReader(db, taken, { layout: result.layout, rows });
  return await stageSheet(db, taken, { ...reading, sheet, reader });
}

async function listReader(
  db: OwnDb,
  taken: TakenImport,
  beginning: Parameters<typeof planningListReader>[2],
): Promise<ListReader> {
  const scope = await importScope(db.sql, taken.importer);
  if (taken.kind === "planning") {
    return planningListReader(db.sql, { ...taken, scope }, beginning);
  }
  return trainingListReader(db.sql, { ...taken, scope }, beginning);
}

type Staged = Reading & { sheet: ReadableSheet; reader: ListReader };

/** Reads to the end of the sheet; refuses no_rows where it held none that states anything. */
async function stageSheet(
  db: OwnDb,
  taken: TakenImport,
  { sheet, reader, now, tell }: Staged,
): Promise<Refusal | null> {
  const { layout } = reader;
  const sorter = rowSorter(layout);
  const words = unknownWords(taken.kind, layout);
  let waiting: SortedRow[] = [];
  let lastRow = 0;
  let stated = 0;
  const digest = crypto.createHash("sha256");

  async function stage(sorted: SortedRow[]): Promise<void> {
    const batch = emptyBatch();
    const rows = sorted.filter(({ sort }) => sort !== "ignored").map(({ row }) => row);
    stated += sorted.filter(({ sort }) => sort === "data").length;
    const { judged, facts } = await reader.judge(rows);
    await keepIdsFree(db, reader.staging.newIds, newPeopleOf(judged));
    for (const row of judged) {
      words.add(row);
      stageRow(batch, reader.staging, row, facts);
    }
    for (const { row, sort } of sorted) {
      if (sort === "ignored") stageIgnored(batch, reader.staging, row.number, textOf(row, layout));
    }
    for (const { detail } of batch.rows) digest.update(detail);
    await landBatch(db, taken, { batch, rowsRead: lastRow, at: now().toISOString() });
    tell({ importId: taken.id, rowsRead: lastRow });
  }

  for await (const row of sheet.rows()) {
    if (row.number < layout.firstRow) continue;
    waiting.push(...sorter.push(row));
    lastRow = row.number;
    if (waiting.length < batchRows) continue;
    await stage(waiting);
    waiting = [];
  }
  await stage([...waiting, ...sorter.end()]);
  if (stated === 0) return { refusal: "no_rows", values: {} };
  const warnings = await reader.fileWarnings();
  const summary = describeLayout(layout, {
    sheet: sheet.name,
    warnings,
    digest: digest.digest("hex"),
  });
  await finishChecked(db, taken, {
    layout: JSON.stringify(summary),
    sheetName: sheet.name,
    words: words.all(),
  });
  return null;
}

/** Keeps numbers free for people whom the import will add, so that accepting it has nothing left to look up. */
async function keepIdsFree(
  db: OwnDb,
  newIds: Map<number, number>,
  rows: readonly number[],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = await db.transaction((tx) => tx.reserveIds("Cadre", rows.length));
  for (const [index, row] of rows.entries()) {
    const id = ids[index];
    if (id !== undefined) newIds.set(row, id);
  }
}

/** Throws ImportLost where somebody else has the import, or threw it away. */
async function landBatch(
  db: OwnDb,
  { id, claim }: TakenImport,
  { batch, rowsRead, at }: { batch: StagedBatch; rowsRead: number; at: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await writeBatch(tx, batch, id);
    const kept = await tx.sql
      .updateTable("Import")
      .set({ rowsRead, aliveAt: at })
      .where("id", "=", id)
      .where("claim", "=", claim)
      .executeTakeFirst();
    if (kept.numUpdatedRows !== 1n) throw new ImportLost();
  });
}

/** A row that is passed over, as its reader sees it; votes are not kept there either. */
function textOf(row: SheetRow, { votes }: Layout): string {
  const left = new Set(votes.map(({ index }) => index));
  const cells = row.cells.filter((_cell, index) => !left.has(index));
  const text = cells.flatMap((cell) => cellText(cell) ?? []).join(" | ");
  return text.slice(0, 300);
}

type Checked = {
  layout: string;
  sheetName: string;
  words: ReturnType<ReturnType<typeof unknownWords>["all"]>;
};

async function finishChecked(db: OwnDb, taken: TakenImport, checked: Checked): Promise<void> {
  const { words, ...said } = checked;
  const counts = await countVerdicts(db, taken.id);
  await db.transaction(async (tx) => {
    await tx.insert(
      "ImportWord",
      words.map((word) => ({ importId: taken.id, ...word })),
    );
    await tx.sql
      .updateTable("Import")
      .set({ ...said, ...counts, status: "checked", claim: null })
      .where("id", "=", taken.id)
      .where("claim", "=", taken.claim)
      .execute();
  });
}

async function countVerdicts(db: OwnDb, importId: number) {
  const rows = await db.sql
    .selectFrom("ImportRow")
    .where("importId", "=", importId)
    .select(["verdict", (eb) => eb.fn.countAll<number>().as("n")])
    .groupBy("verdict")
    .execute();
  const count = (verdict: string): number => rows.find((row) => row.verdict === verdict)?.n ?? 0;
  return {
    rowsNew: count("new"),
    rowsChanged: count("changed"),
    rowsUnchanged: count("unchanged"),
    rowsRefused: count("refused"),
    rowsIgnored: count("ignored"),
  };
}

/**
 * A file that is refused whole leaves nothing but its name: the upload and what was staged are gone. A name that
 * bears a marking never comes this far (`refusedMarking`).
 */
async function finishRefused(
  { db, heads, now }: Pick<Reading, "heads" | "now"> & { db: OwnDb },
  { id, claim, kind, actor }: TakenImport,
  { refusal, values }: Refusal,
): Promise<void> {
  await clearStaged(db, id);
  await changeImport({ db, heads, now }, actor, async (tx) => {
    const { numUpdatedRows } = await tx.sql
      .updateTable("Import")
      .set({
        status: "refused",
        refusedWhole: refusal,
        refusedValues: JSON.stringify(values),
        filePath: null,
        asked: null,
        askedBy: null,
        claim: null,
      })
      .where("id", "=", id)
      .where("claim", "=", claim)
      .executeTakeFirst();
    const detail = { kind, reason: refusal };
    const event = { action: "import.refused", subjectType: "import", subjectId: id, detail };
    return { value: null, event: numUpdatedRows === 1n ? event : null };
  });
}
