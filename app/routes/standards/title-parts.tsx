import { unitKinds } from "#app/domain/organisation/unit.ts";
import { unitKindField } from "#app/domain/standards/input.ts";
import type { TitleRow } from "#app/domain/standards/queries.server.ts";
import { levels, managingLevels, sectors, titleKinds } from "#app/domain/standards/title.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import {
  CheckGroup,
  DateField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from "#app/ui/kit/fields.tsx";
import { Facts } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { validityText } from "#app/ui/organisation/validity.ts";
import { Source } from "#app/ui/standards/source.tsx";

export function TitleFacts({ title }: { title: TitleRow }) {
  const t = useTranslate();
  const { kind, level, sector, managingLevel, rank, seats, source, toConfirm } = title;
  // why: a check constraint names the kinds of unit
  const kinds = title.unitKinds.map((word) => t(`units.kind.${word}` as MessageKey));
  return (
    <Facts
      items={[
        { term: t("standards.field.kind"), value: t(`standards.kind.${kind}`) },
        { term: t("standards.field.level"), value: t(`standards.level.${level}`) },
        { term: t("standards.field.sector"), value: t(`standards.sector.${sector}`) },
        {
          term: t("standards.field.managingLevel"),
          value: t(`standards.managing.${managingLevel}`),
        },
        { term: t("standards.field.unitKinds"), value: kinds.join(", ") },
        { term: t("standards.field.rank"), value: rank },
        ...(kind === "post"
          ? []
          : [
              {
                term: t("standards.field.seats"),
                value: seats ?? t("standards.title.nothingRecorded"),
              },
            ]),
        {
          term: t("standards.field.validity"),
          value: validityText(title, t) || t("standards.field.always"),
        },
        {
          term: t("standards.field.source"),
          value: <Source text={source} toConfirm={toConfirm} />,
        },
      ]}
    />
  );
}

export const titleLabels = (t: Translate) => ({
  name: t("standards.field.name"),
  kind: t("standards.field.kind"),
  level: t("standards.field.level"),
  sector: t("standards.field.sector"),
  managingLevel: t("standards.field.managingLevel"),
  unitKinds: t("standards.field.unitKinds"),
  rank: t("standards.field.rank"),
  seats: t("standards.field.seats"),
  validFrom: t("standards.field.validFrom"),
  validTo: t("standards.field.validTo"),
  source: t("standards.field.source"),
  toConfirm: t("standards.field.toConfirm"),
  forms: t("standards.field.forms"),
});

/** What a title is and stays: kind, level, sector, and the kinds of unit that have it. */
export function IdentityFields({ typed = {} }: { typed: Record<string, string> | undefined }) {
  const t = useTranslate();
  return (
    <>
      <RadioField
        name="kind"
        options={titleKinds.map((value) => ({ value, label: t(`standards.kind.${value}`) }))}
      />
      <SelectField
        name="level"
        empty=""
        options={levels.map((value) => ({ value, label: t(`standards.level.${value}`) }))}
      />
      <SelectField
        name="sector"
        empty=""
        options={sectors.map((value) => ({ value, label: t(`standards.sector.${value}`) }))}
      />
      <CheckGroup
        name="unitKinds"
        help={t("standards.title.unitKindsHelp")}
        options={unitKinds.map((kind) => ({
          name: unitKindField(kind),
          label: t(`units.kind.${kind}`),
          ticked: typed[unitKindField(kind)] === "yes",
        }))}
      />
    </>
  );
}

/** What of a title may be corrected. */
export function TitleFields() {
  const t = useTranslate();
  return (
    <>
      <SelectField
        name="managingLevel"
        empty=""
        options={managingLevels.map((value) => ({
          value,
          label: t(`standards.managing.${value}`),
        }))}
      />
      <TextField
        name="rank"
        help={t("standards.title.rankHelp")}
        inputMode="numeric"
        maxLength={6}
      />
      <TextField
        name="seats"
        help={t("standards.title.seatsHelp")}
        inputMode="numeric"
        maxLength={6}
        optional
      />
      <DateField name="validFrom" help={t("standards.title.validFromHelp")} optional />
      <DateField name="validTo" help={t("standards.title.validToHelp")} optional />
      <TextArea grows name="source" help={t("standards.title.sourceHelp")} maxLength={300} />
    </>
  );
}

export function NameField() {
  return <TextField name="name" maxLength={200} />;
}

/** How files write it, a line each. */
export function FormsField() {
  const t = useTranslate();
  return <TextArea name="forms" help={t("standards.words.formsHelp")} rows={5} optional />;
}

/** Whether it has been compared with its document. */
export function ConfirmationField() {
  const t = useTranslate();
  return (
    <RadioField
      name="toConfirm"
      options={[
        { value: "0", label: t("standards.field.confirmed") },
        { value: "1", label: t("standards.field.notConfirmed") },
      ]}
    />
  );
}
