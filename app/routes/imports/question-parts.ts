import type {
  discardImport,
  recheckImport,
  requestAcceptance,
  requestUndo,
} from "#app/domain/importing/ask-import.server.ts";
import type { beginImport } from "#app/domain/importing/begin-import.server.ts";
import type { ImportShown } from "#app/domain/importing/queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { importAddress } from "#app/routes/imports/addresses.ts";
import type { Question } from "#app/ui/kit/question.tsx";

/** How many rows of an import are accepted, or would be. */
export const acceptedRows = (
  shown: Pick<ImportShown, "rowsNew" | "rowsChanged" | "rowsUnchanged">,
): number => shown.rowsNew + shown.rowsChanged + shown.rowsUnchanged;

/** Accepting writes what is not refused: how many rows of each verdict. */
export function acceptanceQuestion(t: Translate, shown: ImportShown): Question {
  const n = acceptedRows(shown);
  const { rowsNew, rowsChanged, rowsUnchanged, rowsRefused: refused } = shown;
  const lines = [
    t("imports.acceptance.counts", { new: rowsNew, changed: rowsChanged, same: rowsUnchanged }),
    ...(refused > 0 ? [t("imports.acceptance.refused", { refused })] : []),
    t("imports.acceptance.undo"),
  ];
  return {
    to: `${importAddress(shown.id)}/acceptance`,
    title: t("imports.acceptance.title", { n, count: n }),
    lead: t("imports.acceptance.lead", {
      file: shown.fileName,
      kind: t(`imports.kindIn.${shown.kind}`),
      date: formatDate(shown.asOf),
    }),
    body: lines.join(" "),
    submit: t("imports.action.accept", { n, count: n }),
  };
}

export function removalQuestion(t: Translate, { id, fileName: file }: ImportShown): Question {
  return {
    to: `${importAddress(id)}/removal`,
    title: t("imports.removal.title"),
    lead: t("imports.removal.lead", { file }),
    body: t("imports.removal.body"),
    submit: t("imports.removal.submit"),
    look: "danger",
  };
}

export function undoQuestion(t: Translate, shown: ImportShown): Question {
  return {
    to: `${importAddress(shown.id)}/undo`,
    title: t("imports.undo.title"),
    lead: t("imports.undo.lead", {
      file: shown.fileName,
      n: acceptedRows(shown),
      count: acceptedRows(shown),
      time: formatInstant(shown.acceptedAt ?? shown.createdAt),
    }),
    body: t("imports.undo.body"),
    submit: t("imports.undo.submit"),
    look: "danger",
  };
}

type Command =
  | typeof beginImport
  | typeof discardImport
  | typeof recheckImport
  | typeof requestAcceptance
  | typeof requestUndo;
type Answer = Awaited<ReturnType<Command>>;
type Refusal = Exclude<Extract<Answer, { ok: false }>["refusal"], "not_allowed" | "not_found">;

/** The sentence of a refusal of an import's commands. */
export function refusalText(t: Translate) {
  // why: a form's answer holds what one of these commands said
  return (word: string): string => t(`imports.refusal.${word as Refusal}`);
}
