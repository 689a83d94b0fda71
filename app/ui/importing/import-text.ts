import { hasRows, type ImportState } from "#app/domain/importing/import-state.ts";
import type { FileReason } from "#app/domain/importing/verdict.ts";
import type { Translate } from "#app/i18n/locales.ts";

type Counts = {
  rowsNew: number;
  rowsChanged: number;
  rowsUnchanged: number;
  rowsRefused: number;
};

/** How many rows of a checked file got which verdict; null where none is known or kept. */
export function countsText(
  t: Translate,
  { state, ...counts }: Counts & { state: ImportState; refusedWhole: FileReason | null },
): string | null {
  if (!hasRows(state)) return null;
  const { rowsNew, rowsChanged, rowsUnchanged, rowsRefused } = counts;
  return t("imports.summary", {
    total: rowsNew + rowsChanged + rowsUnchanged + rowsRefused,
    new: rowsNew,
    changed: rowsChanged,
    same: rowsUnchanged,
    refused: rowsRefused,
  });
}

/** Who uploaded a file; the system user where it came by the command line. */
export function uploaderText(
  t: Translate,
  { createdBy, createdByName }: { createdBy: string; createdByName: string },
): string {
  if (!createdBy.startsWith("operator:")) return createdByName;
  return t("imports.operator", { name: createdByName });
}

/** Bytes as people read them: "0,3 MB" from a tenth of a megabyte on, kilobytes below. */
export function sizeText(t: Translate, bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes < 0.1
    ? t("imports.size.kilobytes", { n: Math.max(1, Math.round(bytes / 1024)) })
    : t("imports.size.megabytes", { n: Math.round(megabytes * 10) / 10 });
}
