import { hasRows, type ImportState } from "#app/domain/importing/import-state.ts";
import type { FileReason, Values } from "#app/domain/importing/verdict.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { sentenceOf } from "#app/ui/importing/sentence.ts";

type Counts = {
  rowsNew: number;
  rowsChanged: number;
  rowsUnchanged: number;
  rowsRefused: number;
};

/** How many rows of a checked file got which verdict; null where none is known or kept. */
export function countsText(
  t: Translate,
  { state, ...counts }: Counts & { state: ImportState },
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

type Ended = Counts & {
  state: ImportState;
  refusedWhole: FileReason | null;
  refusedValues: Values;
};

/** What came of an import, in one sentence of a list. */
export function resultText(t: Translate, row: Ended): string {
  const { state, refusedWhole: word, refusedValues: values } = row;
  if (word !== null) return sentenceOf(t, { word, values });
  const isOver = state === "failed" || state === "discarded";
  return countsText(t, row) ?? t(isOver ? "imports.history.nothing" : "imports.history.noResult");
}

/** Who uploaded a file; the system user where it came by the command line. */
export function uploaderText(
  t: Translate,
  { createdBy, createdByName }: { createdBy: string; createdByName: string },
): string {
  if (!createdBy.startsWith("operator:")) return createdByName;
  return t("common.operator", { name: createdByName });
}

/** Bytes as people read them: "0,3 MB" from a tenth of a megabyte on, kilobytes below. */
export function sizeText(t: Translate, bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes < 0.1
    ? t("imports.size.kilobytes", { n: Math.max(1, Math.round(bytes / 1024)) })
    : t("imports.size.megabytes", { n: Math.round(megabytes * 10) / 10 });
}
