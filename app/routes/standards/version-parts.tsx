import { audiences } from "#app/domain/standards/audience.ts";
import type { FoundVersion } from "#app/domain/standards/version-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ConfirmationField } from "#app/routes/standards/title-parts.tsx";
import { DateField, RadioField, SelectField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export const versionLabels = (t: Translate) => ({
  validFrom: t("versions.field.validFrom"),
  validTo: t("versions.field.validTo"),
  appliesTo: t("versions.field.appliesTo"),
  termId: t("versions.field.termId"),
  source: t("versions.field.source"),
  decisionNumber: t("versions.field.decisionNumber"),
  decisionDate: t("versions.field.decisionDate"),
  toConfirm: t("versions.field.toConfirm"),
});

type Stored = Pick<
  FoundVersion,
  | "validFrom"
  | "validTo"
  | "appliesTo"
  | "termId"
  | "source"
  | "decisionNumber"
  | "decisionDate"
  | "toConfirm"
>;

/** A version as its form shows it. */
export const versionValues = (version: Stored): Record<string, string> => ({
  validFrom: formatDate(version.validFrom),
  validTo: formatDate(version.validTo ?? ""),
  appliesTo: version.appliesTo,
  termId: version.termId === null ? "" : String(version.termId),
  source: version.source,
  decisionNumber: version.decisionNumber ?? "",
  decisionDate: formatDate(version.decisionDate ?? ""),
  toConfirm: String(version.toConfirm),
});

/** How people read the words of the fields of choices. */
export const versionWords = (t: Translate, terms: { id: number; code: string }[]) => ({
  appliesTo: (word: string) =>
    audiences.some((known) => known === word)
      ? // why: the line above says that it is one of them
        t(`versions.appliesTo.${word as (typeof audiences)[number]}`)
      : word,
  termId: (word: string) => terms.find(({ id }) => String(id) === word)?.code ?? word,
  toConfirm: (word: string) =>
    t(word === "1" ? "standards.field.notConfirmed" : "standards.field.confirmed"),
});

/** From when to when a version is to stand, for whom, and by which decision. */
export function VersionFields({ terms }: { terms: { id: number; code: string }[] }) {
  const t = useTranslate();
  return (
    <>
      <DateField name="validFrom" help={t("versions.draft.validFromHelp")} />
      <DateField name="validTo" help={t("versions.draft.validToHelp")} optional />
      <RadioField
        name="appliesTo"
        options={audiences.map((value) => ({ value, label: t(`versions.appliesTo.${value}`) }))}
      />
      <SelectField
        name="termId"
        help={t("versions.draft.termHelp")}
        empty=""
        options={terms.map(({ id, code }) => ({ value: String(id), label: code }))}
        optional
      />
      <TextArea grows name="source" help={t("versions.draft.sourceHelp")} maxLength={300} />
      <TextField
        name="decisionNumber"
        help={t("versions.draft.decisionNumberHelp")}
        maxLength={100}
        optional
      />
      <DateField name="decisionDate" help={t("versions.draft.decisionDateHelp")} optional />
      <ConfirmationField />
    </>
  );
}
