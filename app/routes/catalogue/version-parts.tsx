import { writeMark } from "#app/domain/catalogue/mark-text.ts";
import type { FoundVersion } from "#app/domain/catalogue/version-queries.server.ts";
import {
  attendanceBases,
  type ProgrammeVersionFacts,
  proofs,
  studyForms,
  usualCompletion,
} from "#app/domain/catalogue/version.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { ConfirmationField } from "#app/routes/standards/title-parts.tsx";
import { versionDays } from "#app/ui/catalogue/version-text.tsx";
import { DateField, RadioField, SelectField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { Facts } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";

export const versionLabels = (t: Translate) => ({
  validFrom: t("programmes.field.validFrom"),
  form: t("programmes.field.form"),
  periods: t("programmes.field.periods"),
  usualDays: t("programmes.field.usualDays"),
  attendancePercent: t("programmes.field.attendancePercent"),
  attendanceBasis: t("programmes.field.attendanceBasis"),
  graded: t("programmes.field.graded"),
  passMark: t("programmes.field.passMark"),
  retries: t("programmes.field.retries"),
  averageFrom: t("programmes.field.averageFrom"),
  goodFrom: t("programmes.field.goodFrom"),
  veryGoodFrom: t("programmes.field.veryGoodFrom"),
  excellentFrom: t("programmes.field.excellentFrom"),
  freezeDays: t("programmes.field.freezeDays"),
  proof: t("programmes.field.proof"),
  certificateDays: t("programmes.field.certificateDays"),
  validMonths: t("programmes.field.validMonths"),
  source: t("programmes.field.source"),
  toConfirm: t("programmes.field.toConfirm"),
});

type Values = Record<keyof ReturnType<typeof versionLabels>, string>;

const number = (value: number | null): string => (value === null ? "" : String(value));

/** A version as its form shows it. */
export const versionValues = (version: ProgrammeVersionFacts): Values => ({
  validFrom: formatDate(version.validFrom),
  form: version.form,
  periods: number(version.periods),
  usualDays: number(version.usualDays),
  attendancePercent: String(version.attendancePercent),
  attendanceBasis: version.attendanceBasis,
  graded: String(version.graded),
  passMark: writeMark(version.passMark),
  retries: String(version.retries),
  averageFrom: writeMark(version.averageFrom),
  goodFrom: writeMark(version.goodFrom),
  veryGoodFrom: writeMark(version.veryGoodFrom),
  excellentFrom: writeMark(version.excellentFrom),
  freezeDays: String(version.freezeDays),
  proof: version.proof,
  certificateDays: number(version.certificateDays),
  validMonths: number(version.validMonths),
  source: version.source,
  toConfirm: String(version.toConfirm),
});

/** What a new version says before anything is typed: what the last one says, but for its day and its source. */
export function firstValues(last: ProgrammeVersionFacts | null): Partial<Values> {
  if (last !== null) return { ...versionValues(last), validFrom: "", source: "", toConfirm: "0" };
  const { attendancePercent, attendanceBasis, retries, graded, freezeDays, proof, ...marks } =
    usualCompletion;
  return {
    form: "full_time",
    attendancePercent: String(attendancePercent),
    attendanceBasis,
    retries: String(retries),
    graded: String(graded),
    freezeDays: String(freezeDays),
    proof,
    passMark: writeMark(marks.passMark),
    averageFrom: writeMark(marks.averageFrom),
    goodFrom: writeMark(marks.goodFrom),
    veryGoodFrom: writeMark(marks.veryGoodFrom),
    excellentFrom: writeMark(marks.excellentFrom),
    toConfirm: "0",
  };
}

/** How people read the words of the fields of choices. */
export const versionWords = (t: Translate) => ({
  form: (word: string) => {
    const form = studyForms.find((known) => known === word);
    return form ? t(`programmes.form.${form}`) : word;
  },
  attendanceBasis: (word: string) => {
    const basis = attendanceBases.find((known) => known === word);
    return basis ? t(`programmes.basis.${basis}`) : word;
  },
  graded: (word: string) => t(word === "0" ? "programmes.graded.no" : "programmes.graded.yes"),
  proof: (word: string) => {
    const proof = proofs.find((known) => known === word);
    return proof ? t(`programmes.proof.${proof}`) : word;
  },
  toConfirm: (word: string) =>
    t(word === "1" ? "standards.field.notConfirmed" : "standards.field.confirmed"),
});

/** From when on a version is to stand, how its courses are held, and what completing one takes. */
export function VersionFields() {
  const t = useTranslate();
  const count = { inputMode: "numeric", maxLength: 4 } as const;
  const mark = { maxLength: 4, help: t("programmes.help.marks") };
  return (
    <>
      <DateField name="validFrom" help={t("programmes.help.validFrom")} />
      <SelectField
        name="form"
        options={studyForms.map((value) => ({ value, label: t(`programmes.form.${value}`) }))}
      />
      <TextField name="periods" {...count} help={t("programmes.help.periods")} optional />
      <TextField name="usualDays" {...count} help={t("programmes.help.usualDays")} optional />
      <TextField
        name="attendancePercent"
        {...count}
        help={t("programmes.help.attendancePercent")}
      />
      <RadioField
        name="attendanceBasis"
        options={attendanceBases.map((value) => ({
          value,
          label: t(`programmes.basis.${value}`),
        }))}
      />
      <RadioField
        name="graded"
        options={[
          { value: "1", label: t("programmes.graded.yes") },
          { value: "0", label: t("programmes.graded.no") },
        ]}
      />
      <TextField name="passMark" {...mark} />
      <TextField name="retries" {...count} help={t("programmes.help.retries")} />
      <TextField name="averageFrom" {...mark} />
      <TextField name="goodFrom" {...mark} />
      <TextField name="veryGoodFrom" {...mark} />
      <TextField name="excellentFrom" {...mark} />
      <TextField name="freezeDays" {...count} help={t("programmes.help.freezeDays")} />
      <SelectField
        name="proof"
        options={proofs.map((value) => ({ value, label: t(`programmes.proof.${value}`) }))}
      />
      <TextField
        name="certificateDays"
        {...count}
        help={t("programmes.help.certificateDays")}
        optional
      />
      <TextField name="validMonths" {...count} help={t("programmes.help.validMonths")} optional />
      <TextArea grows name="source" help={t("programmes.help.source")} maxLength={300} />
      <ConfirmationField />
    </>
  );
}

/** What a version says of itself, what completing it takes, and how long what it gives counts. */
export function VersionFacts({ version, gives }: { version: FoundVersion; gives: string }) {
  const t = useTranslate();
  const { form, periods, usualDays, source, toConfirm, publishedAt } = version;
  return (
    <Facts
      items={[
        { term: t("programmes.field.days"), value: versionDays(t, version) },
        { term: t("programmes.field.form"), value: t(`programmes.form.${form}`) },
        { term: t("programmes.field.periods"), value: periods ?? t("programmes.notRecorded") },
        {
          term: t("programmes.field.usualDays"),
          value:
            usualDays === null
              ? t("programmes.notRecorded")
              : t("programmes.length", { n: usualDays, count: usualDays }),
        },
        { term: t("programmes.field.gives"), value: gives },
        { term: t("programmes.field.validMonths"), value: validityText(t, version) },
        ...completionItems(t, version),
        {
          term: t("programmes.field.source"),
          value: <Source text={source} toConfirm={toConfirm} />,
        },
        ...(publishedAt === null
          ? []
          : [
              {
                term: t("programmes.field.state"),
                value: t("programmes.version.published", { time: formatInstant(publishedAt) }),
              },
            ]),
      ]}
    />
  );
}

const validityText = (t: Translate, { validMonths }: ProgrammeVersionFacts): string =>
  validMonths === null
    ? t("programmes.forGood")
    : t("programmes.months", { n: validMonths, count: validMonths });

function passText(t: Translate, { graded, passMark, retries }: ProgrammeVersionFacts): string {
  if (graded === 0) return t("programmes.graded.no");
  // why: a number is written as the language writes it
  const mark = passMark / 10;
  return retries === 0
    ? t("programmes.passOnce", { mark })
    : t("programmes.pass", { mark, count: retries });
}

function completionItems(t: Translate, version: ProgrammeVersionFacts) {
  const { attendanceBasis, attendancePercent, certificateDays, freezeDays, proof } = version;
  return [
    {
      term: t("programmes.field.completion"),
      value: (
        <ul className="list-disc pl-5">
          <li>{t(`programmes.attendance.${attendanceBasis}`, { n: attendancePercent })}</li>
          <li>{passText(t, version)}</li>
        </ul>
      ),
    },
    {
      term: t("programmes.field.bands"),
      value: t("programmes.bands", {
        average: version.averageFrom / 10,
        good: version.goodFrom / 10,
        veryGood: version.veryGoodFrom / 10,
        excellent: version.excellentFrom / 10,
      }),
    },
    {
      term: t("programmes.field.freezeDays"),
      value: t("programmes.length", { n: freezeDays, count: freezeDays }),
    },
    { term: t("programmes.field.proof"), value: t(`programmes.proof.${proof}`) },
    {
      term: t("programmes.field.certificateDays"),
      value:
        certificateDays === null
          ? t("programmes.notRecorded")
          : t("programmes.certificate", { n: certificateDays, count: certificateDays }),
    },
  ];
}
