import type { FormKind } from "#app/domain/importing/columns.ts";
import type { ImportRowShown, RowDetail } from "#app/domain/importing/row-queries.server.ts";
import { importWarnings } from "#app/domain/importing/verdict.ts";
import { differenceText, sentenceOf } from "#app/ui/importing/sentence.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** What is wrong with a row or to be looked at, and what it changes. */
export function RowNotes({ row, form }: { row: ImportRowShown; form: FormKind }) {
  return (
    <div className="row-notes">
      {row.details.map((detail) => (
        <Note key={JSON.stringify(detail)} row={row.row} detail={detail} form={form} />
      ))}
      {row.differences.length > 0 ? <Differences row={row} /> : null}
    </div>
  );
}

/** "Dòng 12, ô B12 (cột “Họ và tên”): …": the place in the file's own words, then the sentence. */
function Note({ row, detail, form }: { row: number; detail: RowDetail; form: FormKind }) {
  const t = useTranslate();
  const { word, cell, header } = detail;
  const isWarning = importWarnings.some((warning) => warning === word);
  const place =
    cell === null
      ? t("imports.rows.atRow", { row: String(row) })
      : t("imports.rows.at", { row: String(row), cell });
  return (
    <p className={isWarning ? "note-warn" : "note-bad"}>
      <Icon name={isWarning ? "warning" : "alert"} className="size-4 shrink-0 mt-1" />
      <span>
        <span className="note-place">
          {place}
          {header ? `, ${t("imports.rows.inColumn", { header })}` : null}
          {": "}
        </span>
        {sentenceOf(t, { ...detail, form })}
      </span>
    </p>
  );
}

/** On record and in the file, side by side. */
function Differences({ row }: { row: ImportRowShown }) {
  const t = useTranslate();
  return (
    <dl className="differences">
      {row.differences.map((difference) => {
        const { field, known, stated } = differenceText(t, difference);
        return (
          <div key={`${field} ${stated}`}>
            <dt>{field}</dt>
            <dd>
              <span className="field-help">{t("imports.rows.onRecord")}</span>
              {known ?? t("common.none")}
            </dd>
            <dd>
              <span className="field-help">{t("imports.rows.inFile")}</span>
              {stated}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
