import {
  type Condition,
  type ConditionKind,
  ratingScale,
  type Recurrence,
  recurrences,
  type Requirement,
  stages,
} from "#app/domain/standards/requirement.ts";
import {
  asksSubject,
  levelChoices,
  levelWord,
  programmeField,
  subjectsFor,
} from "#app/domain/standards/standard-input.ts";
import { managingLevels } from "#app/domain/standards/title.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ConfirmationField } from "#app/routes/standards/title-parts.tsx";
import {
  CheckGroup,
  DateField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { levelText } from "#app/ui/standards/level-text.ts";

type Programmes = { id: number; name: string }[];

const conditionFields = {
  level: ["level"],
  certificate: ["programmes", "validMonths"],
  recurring: [
    "programmes",
    "every",
    "times",
    "periodMonths",
    "windowMonths",
    "baseDay",
    "minimumMonths",
  ],
  working_time: ["months"],
  ratings: ["years", "rating"],
  any_of: [],
} as const satisfies Record<ConditionKind, readonly string[]>;

/** The labels of the form of a kind, in the order of the page; an alternative has only those of its condition. */
export function requirementLabels(
  t: Translate,
  kind: ConditionKind,
  alternative: boolean,
): Record<string, string> {
  const names = [
    ...(alternative || !asksSubject(kind) ? [] : (["subject"] as const)),
    ...conditionFields[kind],
    ...(alternative ? [] : (["stage", "waivableBy", "clause", "toConfirm"] as const)),
  ];
  return Object.fromEntries(
    names.map((name) => [name === "clause" ? "source" : name, t(`versions.field.${name}`)]),
  );
}

/** A condition as its form shows it. */
export function conditionValues(condition: Requirement["condition"]): Record<string, string> {
  switch (condition.kind) {
    case "any_of":
      return {};
    case "level":
      return { level: levelWord(condition.dimension, condition.level) };
    case "certificate":
      return { ...ticked(condition), validMonths: text(condition.validMonths) };
    case "recurring":
      return {
        ...ticked(condition),
        times: text(condition.times),
        every: condition.every.by,
        ...dutyValues(condition.every),
      };
    case "working_time":
      return { months: text(condition.months) };
    case "ratings":
      return { years: text(condition.years), rating: condition.rating };
  }
}

const text = (value: number | null): string => (value === null ? "" : String(value));

const ticked = ({ programmeIds }: { programmeIds: readonly number[] }) =>
  Object.fromEntries(programmeIds.map((id) => [programmeField(id), "yes"]));

function dutyValues(every: Recurrence): Record<string, string> {
  if (every.by === "period")
    return { periodMonths: text(every.months), windowMonths: text(every.windowMonths) };
  if (every.by !== "fixed") return {};
  const { base, months, minimumMonths } = every;
  return {
    periodMonths: text(months),
    baseDay: formatDate(base),
    minimumMonths: minimumMonths === 0 ? "" : text(minimumMonths),
  };
}

/** A requirement as its form shows it. */
export const requirementValues = (
  requirement: Omit<Requirement, "id">,
): Record<string, string> => ({
  subject: requirement.subject,
  stage: requirement.stage,
  waivableBy: requirement.waivableBy ?? "",
  source: requirement.source,
  toConfirm: requirement.toConfirm ? "1" : "0",
  ...conditionValues(requirement.condition),
});

/** The fields of a requirement, or of an alternative; `values` say which boxes are ticked. */
export function RequirementFields({
  kind,
  alternative,
  programmes,
  values,
}: {
  kind: ConditionKind;
  alternative: boolean;
  programmes: Programmes;
  values: Record<string, string>;
}) {
  const t = useTranslate();
  return (
    <>
      {!alternative && asksSubject(kind) ? (
        <SelectField
          name="subject"
          empty=""
          options={subjectsFor(kind).map((value) => ({
            value,
            label: t(`readiness.subject.${value}`),
          }))}
        />
      ) : null}
      {kind === "any_of" ? (
        <p className="field-help">{t("versions.requirement.anyOfHelp")}</p>
      ) : (
        <ConditionFields kind={kind} programmes={programmes} values={values} />
      )}
      {alternative ? null : <AboutFields />}
    </>
  );
}

/** When it is asked, who may exempt from it, and where it stands. */
function AboutFields() {
  const t = useTranslate();
  return (
    <>
      <RadioField
        name="stage"
        options={stages.map((value) => ({ value, label: t(`readiness.stage.${value}`) }))}
      />
      <SelectField
        name="waivableBy"
        help={t("versions.requirement.waivableHelp")}
        empty=""
        options={managingLevels.map((value) => ({
          value,
          label: t(`standards.managing.${value}`),
        }))}
        optional
      />
      <TextArea grows name="source" help={t("versions.requirement.clauseHelp")} maxLength={300} />
      <ConfirmationField />
    </>
  );
}

function ConditionFields({
  kind,
  programmes,
  values,
}: {
  kind: Condition["kind"];
  programmes: Programmes;
  values: Record<string, string>;
}) {
  const t = useTranslate();
  switch (kind) {
    case "level":
      return (
        <SelectField
          name="level"
          help={t("versions.requirement.levelHelp")}
          empty=""
          options={levelChoices.map(({ dimension, level, value }) => ({
            value,
            label: t("versions.requirement.parts", {
              dimension: t(`catalogue.dimension.${dimension}`),
              level: levelText(t, dimension, level),
            }),
          }))}
        />
      );
    case "certificate":
      return (
        <>
          <ProgrammeBoxes programmes={programmes} values={values} />
          <NumberField
            name="validMonths"
            help={t("versions.requirement.validMonthsHelp")}
            optional
          />
        </>
      );
    case "recurring":
      return <DutyFields programmes={programmes} values={values} />;
    case "working_time":
      return <NumberField name="months" help={t("versions.requirement.monthsHelp")} />;
    case "ratings":
      return (
        <>
          <NumberField name="years" help={t("versions.requirement.yearsHelp")} />
          <SelectField
            name="rating"
            empty=""
            options={ratingScale.map((value) => ({
              value,
              // why: each rating has its name in the catalogue
              label: t(`planning.evidence.level.rating.${value}` as MessageKey),
            }))}
          />
        </>
      );
  }
}

type BoxesProps = { programmes: Programmes; values: Record<string, string> };

function DutyFields(props: BoxesProps) {
  const t = useTranslate();
  return (
    <>
      <ProgrammeBoxes {...props} />
      <RadioField
        name="every"
        options={recurrences.map((value) => ({ value, label: t(`versions.every.${value}`) }))}
      />
      <NumberField name="times" help={t("versions.requirement.timesHelp")} />
      <NumberField name="periodMonths" help={t("versions.requirement.periodHelp")} optional />
      <NumberField name="windowMonths" help={t("versions.requirement.windowHelp")} optional />
      <DateField name="baseDay" help={t("versions.requirement.baseHelp")} optional />
      <NumberField name="minimumMonths" help={t("versions.requirement.minimumHelp")} optional />
    </>
  );
}

function ProgrammeBoxes({ programmes, values }: BoxesProps) {
  const t = useTranslate();
  return (
    <CheckGroup
      name="programmes"
      help={t("versions.requirement.programmesHelp")}
      options={programmes.map(({ id, name }) => ({
        name: programmeField(id),
        label: name,
        ticked: values[programmeField(id)] === "yes",
      }))}
    />
  );
}

function NumberField(field: { name: string; help: string; optional?: boolean }) {
  return <TextField {...field} inputMode="numeric" maxLength={4} />;
}
