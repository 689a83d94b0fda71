import type { CertificateKind } from "#app/domain/certificates/register.ts";
import { levelChoices } from "#app/domain/completion/evidence-input.ts";
import type { RecordEvidenceRefusal } from "#app/domain/completion/record-evidence.server.ts";
import { recordedGrades, recordedKinds } from "#app/domain/completion/recorded-evidence.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { DateField, RadioField, SelectField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { levelText } from "#app/ui/standards/level-text.ts";

/** The register of the portal to which a number belongs. */
export type OwnRegister = { kind: CertificateKind; year: number; issuer: string } | null;

export const evidenceLabels = (t: Translate) => ({
  kind: t("evidence.field.kind"),
  level: t("evidence.field.level"),
  programmeId: t("evidence.field.programmeId"),
  text: t("evidence.field.text"),
  certificate: t("evidence.field.certificate"),
  issuer: t("evidence.field.issuer"),
  issuedOn: t("evidence.field.issuedOn"),
  endedOn: t("evidence.field.endedOn"),
  validTo: t("evidence.field.validTo"),
  grade: t("evidence.field.grade"),
  source: t("evidence.field.source"),
});

type Word = Exclude<RecordEvidenceRefusal, "not_found" | "not_allowed" | "saved_otherwise">;

/** Which field each refusal is about. */
export const refusedFields: Record<Word, string> = {
  unknown_programme: "programmeId",
  number_missing: "certificate",
  own_register: "certificate",
  already_recorded: "certificate",
  issued_in_future: "issuedOn",
  issued_before_birth: "issuedOn",
  ended_after_issue: "endedOn",
  ends_before_issue: "validTo",
};

/** What a refusal says; of a number of a register kept here, which one that is. */
export function recordedRefusal(
  t: Translate,
  { certificate: number = "" }: Record<string, string>,
  register: OwnRegister,
): (word: string) => string {
  const values = register
    ? {
        number,
        kind: t(`certificates.kind.${register.kind}`),
        year: String(register.year),
        issuer: register.issuer,
      }
    : { number };
  return (word) => t(`evidence.refusal.${word as Word}`, values); // why: the command's own words
}

/** What the paper shows, what it says of itself, and how that is known. */
export function EvidenceFields({ programmes }: { programmes: { value: string; label: string }[] }) {
  const t = useTranslate();
  const levels = levelChoices.map(({ value, dimension, level }) => ({
    value,
    label: t("evidence.levelOption", {
      dimension: t(`planning.evidence.dimension.${dimension}`),
      level: levelText(t, dimension, level),
    }),
  }));
  return (
    <>
      <RadioField
        name="kind"
        options={recordedKinds.map((value) => ({ value, label: t(`evidence.kind.${value}`) }))}
      />
      <SelectField
        name="level"
        help={t("evidence.help.level")}
        options={levels}
        empty={t("evidence.choose")}
        optional
      />
      <SelectField
        name="programmeId"
        help={t("evidence.help.programmeId")}
        options={programmes}
        empty={t("evidence.choose")}
        optional
      />
      <TextField name="text" help={t("evidence.help.text")} maxLength={200} />
      <TextField
        name="certificate"
        help={t("evidence.help.certificate")}
        maxLength={100}
        optional
      />
      <TextField name="issuer" maxLength={200} />
      <DateField name="issuedOn" />
      <DateField name="endedOn" help={t("evidence.help.endedOn")} optional />
      <DateField name="validTo" help={t("evidence.help.validTo")} optional />
      <RadioField
        name="grade"
        options={recordedGrades.map((value) => ({ value, label: t(`evidence.grade.${value}`) }))}
      />
      <TextArea name="source" help={t("evidence.help.source")} maxLength={500} />
      <p className="field-help">{t("evidence.record.effect")}</p>
    </>
  );
}
