import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { beginImport, type BeginImportInput } from "#app/domain/importing/begin-import.server.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import type { Work } from "#app/platform/work.server.ts";

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
