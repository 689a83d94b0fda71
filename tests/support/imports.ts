import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { requestAcceptance } from "#app/domain/importing/ask-import.server.ts";
import type { BeginImportInput } from "#app/domain/importing/begin-import.server.ts";
import { workOnImports } from "#app/domain/importing/import-queue.server.ts";
import { newClaim } from "#app/domain/importing/import-turn.server.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { sheetLimits } from "#app/platform/files/sheet-reader-refusal.ts";
import { createLog } from "#app/platform/log.server.ts";
import { openOwnDb } from "#app/platform/own-db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { afterwards, type TestDb, testDay } from "#tests/support/database.ts";
import { takeUp } from "#tests/support/imports-begun.ts";
import { line } from "#tests/support/workbook-factory-known.ts";
import {
  type ListLine,
  plainManner,
  planningSheet,
} from "#tests/support/workbook-factory-lists.ts";
import { inFile, makeWorkbook } from "#tests/support/workbook-factory.ts";

/** Does, in the test's own process, what has been asked of imports. */
export async function workOnImportsOf(db: TestDb, uploads: string, now = () => testDay) {
  const own = await openOwnDb(db.url, db.takeTurn);
  const log = createLog(process.env["TEST_LOG_LEVEL"] ?? "silent");
  try {
    await workOnImports({
      db: own,
      heads: db.heads,
      log,
      limits: sheetLimits,
      now,
      uploads,
      claim: newClaim(),
      tell: () => undefined,
    });
  } finally {
    await own.close();
  }
}

/** A file of planned people, each line said otherwise than the usual one, as somebody writes it. */
export async function listFile(lines: readonly Partial<ListLine>[]): Promise<string> {
  const whole = lines.map((own) => ({ ...line, ...own }));
  const { plan } = planningSheet(whole, plainManner);
  return inFile(await makeWorkbook([plan]), "list.xlsx");
}

type Asked = { file: string; asOf?: string; kind?: BeginImportInput["kind"] };

/** Takes a file up and checks it. */
export async function checkFile(db: TestDb, work: Work, { file, ...given }: Asked) {
  const { asOf = "2024-10-14", kind = "planning" } = given;
  const uploads = fs.mkdtempSync(path.join(os.tmpdir(), "portal-uploads-"));
  afterwards(() => fs.rmSync(uploads, { recursive: true, force: true }));
  const id = await takeUp(work, uploads, { file, kind, asOf });
  await workOnImportsOf(db, uploads);
  return { id, uploads };
}

/** Takes a file up, checks it and accepts what is not refused. */
export async function importInto(db: TestDb, work: Work, asked: Asked): Promise<number> {
  const { id, uploads } = await checkFile(db, work, asked);
  const answer = await requestAcceptance(work, { id });
  invariant(answer.ok, "the import is to be accepted");
  await workOnImportsOf(db, uploads);
  return id;
}

/** Verdict and reason of every row that is not passed over, in the order of the file. */
export async function toldOf(db: TestDb, id: number): Promise<string[]> {
  const rows = await db.prisma.importRow.findMany({
    where: { importId: id, verdict: { not: "ignored" } },
    orderBy: { row: "asc" },
  });
  return rows.map(({ verdict, reason }) => reason ?? verdict);
}
