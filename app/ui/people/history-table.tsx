import { isBirthSource } from "#app/domain/people/birth.ts";
import type { FieldChange, PersonEvent } from "#app/domain/people/history.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import { partialDatePrecision } from "#app/kernel/calendar.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { historyColumns } from "#app/ui/history-columns.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Entry = {
  seq: number;
  at: string;
  actor: string;
  actorName: string;
  action: PersonEvent;
  post: string | null;
  otherId: number | null;
  changes: FieldChange[];
};

const titles = {
  "cadre.added": "people.history.event.cadre_added",
  "cadre.corrected": "people.history.event.cadre_corrected",
  "cadre.merged": "people.history.event.cadre_merged",
  "cadre.unmerged": "people.history.event.cadre_unmerged",
  "post.added": "people.history.event.post_added",
  "post.corrected": "people.history.event.post_corrected",
  "post.ended": "people.history.event.post_ended",
} as const satisfies Record<PersonEvent, MessageKey>;

const fieldNames = {
  fullName: "people.field.fullName",
  gender: "people.field.gender",
  birthDate: "people.field.birthDate",
  birthSource: "people.field.birthSource",
  birthStatement: "people.field.birthStatement",
  birthStatementSource: "people.field.birthStatementSource",
  ethnicity: "people.field.ethnicity",
  partyJoinedOn: "people.field.partyJoinedOn",
  partyOfficialOn: "people.field.partyOfficialOn",
  phone: "people.field.phone",
  name: "people.field.name",
  unit: "people.field.unit",
  validFrom: "people.field.validFrom",
  validTo: "people.field.validTo",
  decision: "people.field.decision",
} as const satisfies Record<string, MessageKey>;

type ShownField = keyof typeof fieldNames;
const isShown = (field: string): field is ShownField => field in fieldNames;

/** Who changed what in a record, and when; the newest first. */
export function HistoryTable({ entries }: { entries: Entry[] }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("people.page.history")}
      rows={entries}
      rowKey={({ seq }) => seq}
      columns={historyColumns<Entry>(t, (entry) => (
        <What entry={entry} />
      ))}
    />
  );
}

function What({ entry }: { entry: Entry }) {
  const t = useTranslate();
  const changes = entry.changes.toSorted((a, b) => placeOf(a) - placeOf(b));
  const lines = changes.flatMap((change) => lineOf(t, change) ?? []);
  return (
    <>
      {t(titles[entry.action], { post: entry.post ?? "", other: String(entry.otherId ?? "") })}
      {lines.length > 0 ? (
        <ul className="list-disc pl-5 font-normal">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

const shownOrder = Object.keys(fieldNames);
const placeOf = ({ field }: FieldChange): number => shownOrder.indexOf(field);

function lineOf(t: Translate, { field, before, after }: FieldChange): string | null {
  if (!isShown(field)) return null;
  const name = t(fieldNames[field]);
  const [was, is] = [valueText(t, field, before), valueText(t, field, after)];
  if (is === null)
    return was === null ? null : t("people.history.removed", { field: name, before: was });
  if (was === null) return t("people.history.set", { field: name, after: is });
  return t("people.history.changed", { field: name, before: was, after: is });
}

/** A stored value as people read it. */
export function valueText(t: Translate, field: string, value: string | null): string | null {
  if (value === null) return null;
  if (field === "gender" && (value === "male" || value === "female"))
    return t(`common.gender.${value}`);
  if (isBirthSource(value)) return t(`people.source.${value}`);
  return partialDatePrecision(value) === null ? value : formatDate(value);
}
