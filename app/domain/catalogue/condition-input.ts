import { z } from "zod";
import { unitKinds } from "#app/domain/organisation/unit.ts";
import { Key, Revision } from "#app/domain/people/input.ts";
import { requiredText } from "#app/domain/standards/input.ts";
import { ratingScale } from "#app/domain/standards/requirement.ts";
import { levelChoices } from "#app/domain/standards/standard-input.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import {
  type AudienceKind,
  type AudienceRequirement,
  partyStandings,
  possibleAges,
} from "./audience.ts";

/** The boxes of titles and programmes in a form: one each, because a repeated name keeps its last value only. */
export const titleField = (id: number) => `title_${id}`;
export const programmeField = (id: number) => `programme_${id}`;

/** The ids whose boxes are ticked, as one value of the form. */
const withTicked = (prefix: "title" | "programme", name: string) => (form: unknown) => {
  if (form === null || typeof form !== "object") return form;
  const ticked = Object.entries(form).flatMap(([field, value]) => {
    const id = new RegExp(`^${prefix}_([1-9]\\d{0,8})$`).exec(field)?.[1];
    return id !== undefined && value === "yes" ? [Number(id)] : [];
  });
  return { ...form, [name]: ticked };
};

const some = (word: string) => z.array(z.number()).refine((ids) => ids.length > 0, word);
const Titles = some("no_title");

const OptionalId = z
  .string()
  .regex(/^(|[1-9]\d{0,8})$/)
  .default("")
  .transform((text) => (text === "" ? null : Number(text)));

const isAge = (text: string): boolean =>
  /^\d{1,2}$/.test(text) && Number(text) >= possibleAges.least && Number(text) <= possibleAges.most;
const Age = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || isAge(text), "not_an_age")
  .transform((text) => (text === "" ? null : Number(text)));

const Years = z
  .string()
  .trim()
  .min(1)
  .refine((text) => /^[1-9]\d{0,3}$/.test(text), "not_positive")
  .refine((text) => Number(text) <= 20 || !/^[1-9]\d{0,3}$/.test(text), "too_often")
  .transform(Number);

const Level = z.object({ level: z.enum(levelChoices.map(({ value }) => value)) });
const levelIn = ({ level: word }: z.infer<typeof Level>) => {
  const chosen = levelChoices.find(({ value }) => value === word);
  return { dimension: chosen?.dimension ?? ("degree" as const), level: chosen?.level ?? "" };
};

type Ages = Record<"womenLeast" | "womenMost" | "menLeast" | "menMost", number | null>;

function acrossAges(form: Ages, context: z.RefinementCtx): void {
  const tell = (field: keyof Ages, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  const { womenLeast, womenMost, menLeast, menMost } = form;
  if ([womenLeast, womenMost, menLeast, menMost].every((age) => age === null))
    tell("womenLeast", "no_age");
  if (womenLeast !== null && womenMost !== null && womenMost < womenLeast)
    tell("womenMost", "ages_reversed");
  if (menLeast !== null && menMost !== null && menMost < menLeast) tell("menMost", "ages_reversed");
}

/** Units as typed, one a line; a page finds out which they are. */
const UnitLines = z
  .string()
  .default("")
  .transform((text) => [...new Set(text.split(/\r?\n/).map(tidy).filter(Boolean))])
  .refine((texts) => texts.length <= 100, "too_many_lines")
  .refine((texts) => texts.every((text) => text.length <= 200), "line_too_long");

/** What a form asks for; units are still names. */
export type TypedRequirement =
  | Exclude<AudienceRequirement, { kind: "unit" }>
  | { kind: "unit"; units: string[]; unitKind: (typeof unitKinds)[number] | null };

type Typed<Kind extends AudienceKind> = Extract<TypedRequirement, { kind: Kind }>;

const requirementForms: { [Kind in AudienceKind]: z.ZodType<Typed<Kind>> } = {
  post: z.preprocess(
    withTicked("title", "titles"),
    z
      .object({ titles: Titles })
      .transform(({ titles }): Typed<"post"> => ({ kind: "post", titleIds: titles })),
  ),
  planned: z.preprocess(
    withTicked("title", "titles"),
    z
      .object({ titles: Titles, termId: OptionalId })
      .transform(({ titles, termId }): Typed<"planned"> => ({
        kind: "planned",
        titleIds: titles,
        termId,
      })),
  ),
  level: Level.transform((form): Typed<"level"> => ({ kind: "level", ...levelIn(form) })),
  below_level: Level.transform((form): Typed<"below_level"> => ({
    kind: "below_level",
    ...levelIn(form),
  })),
  party: z
    .object({ party: z.enum(partyStandings) })
    .transform(({ party }): Typed<"party"> => ({ kind: "party", party })),
  ratings: z
    .object({ years: Years, rating: z.enum(ratingScale) })
    .transform(({ years, rating }): Typed<"ratings"> => ({ kind: "ratings", years, rating })),
  age: z
    .object({ womenLeast: Age, womenMost: Age, menLeast: Age, menMost: Age })
    .superRefine(acrossAges)
    .transform((form): Typed<"age"> => ({
      kind: "age",
      women: { least: form.womenLeast, most: form.womenMost },
      men: { least: form.menLeast, most: form.menMost },
    })),
  prerequisite: z.preprocess(
    withTicked("programme", "programmes"),
    z
      .object({ programmes: some("no_programme") })
      .transform(({ programmes }): Typed<"prerequisite"> => ({
        kind: "prerequisite",
        programmeIds: programmes,
      })),
  ),
  unit: z
    .object({
      units: UnitLines,
      unitKind: z.enum(["", ...unitKinds]).transform((word) => (word === "" ? null : word)),
    })
    .superRefine(({ units, unitKind }, context) => {
      if (units.length === 0 && unitKind === null)
        context.addIssue({ code: "custom", path: ["units"], message: "no_unit" });
    })
    .transform(({ units, unitKind }): Typed<"unit"> => ({ kind: "unit", units, unitKind })),
};

const clauseFields = {
  source: requiredText(2, 300),
  toConfirm: z.enum(["0", "1"]).transform((word) => word === "1"),
};

/** A condition as its form says it. */
export type TypedCondition = {
  source: string;
  toConfirm: boolean;
  requirement: TypedRequirement;
};

function conditionForm(kind: AudienceKind): z.ZodType<TypedCondition> {
  const requirement: z.ZodType<TypedRequirement> = requirementForms[kind];
  return z.object(clauseFields).and(requirement.transform((asked) => ({ requirement: asked })));
}

/** A condition of a kind to be added; `group` of which it is another alternative, "" = one more that has to hold. */
export const addConditionForm = (
  kind: AudienceKind,
): z.ZodType<{ condition: TypedCondition; key: string | null }> =>
  conditionForm(kind)
    .transform((condition) => ({ condition }))
    .and(z.object({ _key: Key }).transform(({ _key }) => ({ key: _key ?? null })));

/** A condition of a kind as it is to be. */
export const correctConditionForm = (
  kind: AudienceKind,
): z.ZodType<{ condition: TypedCondition; revision: number }> =>
  conditionForm(kind)
    .transform((condition) => ({ condition }))
    .and(z.object({ revision: Revision }));
