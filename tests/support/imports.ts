import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { beginImport, type BeginImportInput } from "#app/domain/importing/begin-import.server.ts";
import { workOnImports } from "#app/domain/importing/import-queue.server.ts";
import { newClaim } from "#app/domain/importing/import-turn.server.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { sheetLimits } from "#app/platform/files/sheet-reader-refusal.ts";
import { createLog } from "#app/platform/log.server.ts";
import { openOwnDb } from "#app/platform/own-db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { type TestDb, testDay } from "#tests/support/database.ts";

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

/** Takes a copy of a file up as an import of somebody, not yet read. */
export async function takeUp(
  work: Work,
  uploads: string,
  { file, ...given }: { file: string } & Pick<BeginImportInput, "kind" | "asOf">,
): Promise<number> {
  fs.mkdirSync(uploads, { recursive: true });
  const filePath = `${crypto.randomUUID()}.xlsx`;
  fs.copyFileSync(file, path.join(uploads, filePath));
  const begun = await beginImport(work, {
    ...given,
    fileName: path.basename(file),
    filePath,
    fileHash: "",
    fileSize: fs.statSync(file).size,
    classification: "internal",
  });
  invariant(begun.ok, "the import is taken up");
  return begun.value.id;
}
