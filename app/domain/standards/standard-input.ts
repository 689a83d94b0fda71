import { z } from "zod";
import { Key, OptionalDay, optionalText, RequiredDay, Revision } from "#app/domain/people/input.ts";
import { audiences } from "./audience.ts";
import { requiredText } from "./input.ts";
import { levelDimensions, type LevelDimension, scaleOf } from "./level.ts";
import {
  type Condition,
  type ConditionKind,
  programmeSubjects,
  ratingScale,
  type Recurrence,
  recurrences,
  type Requirement,
  type SimpleKind,
  stages,
  type Subject,
  subjects,
} from "./requirement.ts";
import { managingLevels } from "./title.ts";

const Source = requiredText(2, 300);
const Confirmation = z.enum(["0", "1"]);

const versionFields = {
  validFrom: RequiredDay,
  validTo: OptionalDay,
  appliesTo: z.enum(audiences),
  termId: z
    .string()
    .regex(/^(|[1-9]\d{0,8})$/)
    .default(""),
  source: Source,
  decisionNumber: optionalText(100),
  decisionDate: OptionalDay,
  toConfirm: Confirmation,
};

type VersionTyped = z.infer<z.ZodObject<typeof versionFields>>;

/** What one field asks of another: beside which field it is missing, and the word of its sentence. */
function acrossVersion(form: VersionTyped, context: z.RefinementCtx): void {
  const tell = (field: keyof VersionTyped, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (form.appliesTo === "term" && form.termId === "") tell("termId", "term_missing");
  if (form.decisionNumber === null && form.decisionDate !== null)
    tell("decisionNumber", "decision_incomplete");
  if (form.decisionNumber !== null && form.decisionDate === null)
    tell("decisionDate", "decision_incomplete");
  if (form.validTo !== null && form.validTo < form.validFrom) tell("validTo", "version_reversed");
}

const versionOf = ({ termId, toConfirm, ...form }: VersionTyped) => ({
  ...form,
  termId: form.appliesTo === "term" && termId !== "" ? Number(termId) : null,
  toConfirm: toConfirm === "1" ? (1 as const) : (0 as const),
});

export const DraftStandardForm = z
  .object({ ...versionFields, start: z.enum(["copy", "empty"]), _key: Key })
  .superRefine(acrossVersion)
  .transform(({ start, _key, ...form }) => ({ ...versionOf(form), start, key: _key ?? null }));

export const CorrectStandardForm = z
  .object({ ...versionFields, revision: Revision })
  .superRefine(acrossVersion)
  .transform(({ revision, ...form }) => ({ ...versionOf(form), revision }));

/** What a page asks once more: the state of what it was shown. */
export const RevisionForm = z.object({ revision: Revision });

/** A level in a form: "political_theory.advanced". */
export const levelWord = (dimension: LevelDimension, level: string) => `${dimension}.${level}`;
export const levelChoices = levelDimensions.flatMap((dimension) =>
  scaleOf[dimension].map((level) => ({ dimension, level, value: levelWord(dimension, level) })),
);

/** The box of a programme in a form: one each, because a repeated name keeps its last value only. */
export const programmeField = (programmeId: number) => `programme_${programmeId}`;

/** The programmes whose boxes are ticked, as one value of the form. */
function withProgrammes(form: unknown): unknown {
  if (form === null || typeof form !== "object") return form;
  const programmes = Object.entries(form).flatMap(([name, value]) => {
    const id = /^programme_([1-9]\d{0,8})$/.exec(name)?.[1];
    return id !== undefined && value === "yes" ? [Number(id)] : [];
  });
  return { ...form, programmes };
}

const Programmes = z.array(z.number()).refine((ids) => ids.length > 0, "no_programme");

const isCount = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text);
const Count = z.string().trim().min(1).refine(isCount, "not_positive").transform(Number);
const OptionalCount = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || isCount(text), "not_positive")
  .transform((text) => (text === "" ? null : Number(text)));

type Dutied = {
  every: Recurrence["by"];
  periodMonths: number | null;
  windowMonths: number | null;
  baseDay: string | null;
  minimumMonths: number | null;
};

function dutyOf({ every, periodMonths, windowMonths, baseDay, minimumMonths }: Dutied): Recurrence {
  const months = periodMonths ?? 0;
  switch (every) {
    case "calendar_year":
    case "term":
      return { by: every };
    case "period":
      return { by: every, months, windowMonths };
    case "fixed":
      return { by: every, months, base: baseDay ?? "", minimumMonths: minimumMonths ?? 0 };
  }
}

function acrossDuty(form: Dutied, context: z.RefinementCtx): void {
  const tell = (field: keyof Dutied, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if ((form.every === "period" || form.every === "fixed") && form.periodMonths === null)
    tell("periodMonths", "period_missing");
  if (form.every === "fixed" && form.baseDay === null) tell("baseDay", "base_missing");
}

type ConditionOf<Kind extends SimpleKind> = Extract<Requirement["condition"], { kind: Kind }>;

const conditionForms: { [Kind in SimpleKind]: z.ZodType<ConditionOf<Kind>> } = {
  level: z
    .object({ level: z.enum(levelChoices.map(({ value }) => value)) })
    .transform(({ level: word }): ConditionOf<"level"> => {
      const chosen = levelChoices.find(({ value }) => value === word);
      const { dimension, level } = chosen ?? { dimension: "degree" as const, level: "" };
      return { kind: "level", dimension, level };
    }),
  certificate: z.preprocess(
    withProgrammes,
    z
      .object({ programmes: Programmes, validMonths: OptionalCount })
      .transform(({ programmes, validMonths }): ConditionOf<"certificate"> => ({
        kind: "certificate",
        programmeIds: programmes,
        validMonths,
      })),
  ),
  recurring: z.preprocess(
    withProgrammes,
    z
      .object({
        programmes: Programmes,
        every: z.enum(recurrences),
        times: Count.refine((times) => times <= 20, "too_often"),
        periodMonths: OptionalCount,
        windowMonths: OptionalCount,
        baseDay: OptionalDay,
        minimumMonths: OptionalCount,
      })
      .superRefine(acrossDuty)
      .transform((form): ConditionOf<"recurring"> => ({
        kind: "recurring",
        programmeIds: form.programmes,
        every: dutyOf(form),
        times: form.times,
      })),
  ),
  working_time: z
    .object({ months: Count })
    .transform(({ months }): ConditionOf<"working_time"> => ({ kind: "working_time", months })),
  ratings: z
    .object({
      years: Count.refine((years) => years <= 20, "too_often"),
      rating: z.enum(ratingScale),
    })
    .transform(({ years, rating }): ConditionOf<"ratings"> => ({ kind: "ratings", years, rating })),
};

/** The subjects that a requirement of a kind may be about; where there is one, it is not asked. */
export function subjectsFor(kind: ConditionKind): readonly Subject[] {
  switch (kind) {
    case "level":
      return levelDimensions;
    case "working_time":
    case "ratings":
      return [kind];
    case "certificate":
    case "recurring":
      return programmeSubjects;
    case "any_of":
      return subjects;
  }
}

/** True where the form asks what a requirement of a kind is about: a level and a number say it themselves. */
export const asksSubject = (kind: ConditionKind): boolean =>
  kind === "certificate" || kind === "recurring" || kind === "any_of";

const aboutFields = {
  stage: z.enum(stages),
  waivableBy: z.enum(["", ...managingLevels]).transform((level) => (level === "" ? null : level)),
  source: Source,
  toConfirm: Confirmation.transform((word) => word === "1"),
};

/** The subject of a condition that says it itself. */
function subjectOf(condition: Requirement["condition"]): Subject {
  if (condition.kind === "level") return condition.dimension;
  return condition.kind === "ratings" ? "ratings" : "working_time";
}

const AboutForm = z.object(aboutFields);
const AboutWithSubjectForm = z.object({ ...aboutFields, subject: z.enum(subjects) });
const AnyOfForm = z.object({}).transform(() => ({ kind: "any_of" as const, of: [] }));

const keyField = z.object({ _key: Key }).transform(({ _key }) => ({ key: _key ?? null }));
const revisionField = z.object({ revision: Revision });

/** The form of a condition of a kind; an any-of has no alternatives in it. */
const conditionForm = (kind: ConditionKind): z.ZodType<Requirement["condition"]> =>
  kind === "any_of" ? AnyOfForm : conditionForms[kind];

type Written = Omit<Requirement, "id">;

/** The form of a whole requirement of a kind. */
function requirementForm(kind: ConditionKind): z.ZodType<{ requirement: Written }> {
  const condition = conditionForm(kind).transform((asked) => ({ condition: asked }));
  return asksSubject(kind)
    ? AboutWithSubjectForm.and(condition).transform((requirement) => ({ requirement }))
    : AboutForm.and(condition).transform((asked) => ({
        requirement: { ...asked, subject: subjectOf(asked.condition) },
      }));
}

const alternativeForm = (kind: SimpleKind): z.ZodType<{ condition: Condition }> =>
  conditionForms[kind].transform((condition: Condition) => ({ condition }));

/** A requirement of a kind to be added, or a way to meet the any-of `above`. */
export const additionForm = (
  kind: ConditionKind,
  above: number | null,
): z.ZodType<
  | { requirement: Written; key: string | null }
  | { condition: Condition; requirementId: number; key: string | null }
> =>
  above === null || kind === "any_of"
    ? requirementForm(kind).and(keyField)
    : alternativeForm(kind)
        .and(keyField)
        .transform((form) => ({ ...form, requirementId: above }));

/** A requirement of a kind as it is to be, or a way to meet an any-of. */
export const requirementCorrectionForm = (
  kind: ConditionKind,
  alternative: boolean,
): z.ZodType<
  { requirement: Written; revision: number } | { condition: Condition; revision: number }
> =>
  alternative && kind !== "any_of"
    ? alternativeForm(kind).and(revisionField)
    : requirementForm(kind).and(revisionField);
