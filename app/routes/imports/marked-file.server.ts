import fs from "node:fs/promises";
import path from "node:path";
import type { RouterContextProvider } from "react-router";
import { columnWord } from "#app/domain/importing/columns.ts";
import type { ImportShown } from "#app/domain/importing/queries.server.ts";
import type { RefusedRow } from "#app/domain/importing/row-queries.server.ts";
import { newToken } from "#app/platform/auth/token.server.ts";
import { markedCopy } from "#app/platform/files/marked-workbook.server.ts";
import { openWorkbook } from "#app/platform/files/sheet-reader.server.ts";
import { localeContext, portalContext } from "#app/platform/http/contexts.server.ts";
import { reasonText } from "#app/ui/importing/sentence.ts";

/**
 * The bytes of a copy of an import's file that holds its refused rows, each with its faulty cells marked and why;
 * null where the file is gone, or was never read.
 */
export async function markedFile(
  context: Readonly<RouterContextProvider>,
  { filePath, layout, kind }: ImportShown,
  rows: RefusedRow[],
): Promise<Uint8Array | null> {
  if (filePath === null || layout === null || rows.length === 0) return null;
  const { uploadFolder, sheetLimits } = context.get(portalContext).settings;
  const { t } = context.get(localeContext);
  const source = path.join(uploadFolder, path.basename(filePath));
  const target = path.join(uploadFolder, `${newToken()}.copy`);
  const workbook = await openWorkbook(source, sheetLimits);
  const sheet = workbook.sheets.findIndex(({ name }) => name === layout.sheet);
  await workbook.close();
  try {
    await markedCopy(source, target, {
      sheet,
      firstHeadRow: layout.headRows[0],
      lastHeadRow: layout.headRows[1],
      rows: rows.map(({ row, details }) => ({
        row,
        cells: details.flatMap(({ cell }) => cell ?? []),
        reason: reasonText(t, details, kind),
      })),
      heading: columnWord(kind, "reason"),
    });
    return await fs.readFile(target);
  } finally {
    await fs.rm(target, { force: true });
  }
}
