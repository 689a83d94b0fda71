import { z } from "zod";
import { type UnitKind, unitKinds } from "#app/domain/organisation/unit.ts";
import { genders } from "#app/domain/people/cadre.ts";
import { Key, OptionalDay, RequiredDay, Revision, UnitChoice } from "#app/domain/people/input.ts";
import { parsePartialDate } from "#app/kernel/calendar.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { readLimit } from "./limit-value.ts";
import { type LimitKind, limitKinds } from "./rule-set.ts";
import { levels, managingLevels, sectors, titleKinds } from "./title.ts";

/** A name or a source in NFC with single spaces. */
export const requiredText = (min: number, max: number) =>
  z.string().transform(tidy).pipe(z.string().min(1).min(min).max(max));

/** A written form as files hold it. */
export const WrittenForm = requiredText(1, 200);

/** One written form a line; empty lines say nothing. */
export const WrittenForms = z
  .string()
  .default("")
  .transform((text) => text.split(/\r?\n/).map(tidy).filter(Boolean))
  .refine((texts) => texts.length <= 100, "too_many_lines")
  .refine((texts) => texts.every((text) => text.length <= 200), "line_too_long");

const isWhole = (text: string): boolean => /^\d{1,6}$/.test(text);

const WholeNumber = z.string().trim().min(1).refine(isWhole, "not_a_number").transform(Number);

const OptionalWholeNumber = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || (isWhole(text) && Number(text) > 0), "not_a_number")
  .transform((text) => (text === "" ? null : Number(text)));

const Year = z
  .string()
  .trim()
  .min(1)
  .refine((text) => /^(19|20|21)\d\d$/.test(text), "not_a_year")
  .transform(Number);

/** mm/yyyy as yyyy-mm, or nothing. */
const OptionalMonth = z
  .string()
  .trim()
  .max(40)
  .default("")
  .refine((text) => text === "" || parsePartialDate(text)?.length === 7, "not_a_month")
  .transform((text) => (text === "" ? null : parsePartialDate(text)));

const Source = requiredText(2, 300);
const Confirmation = z.enum(["0", "1"]).transform((word) => (word === "1" ? 1 : 0));

const titleFacts = {
  name: requiredText(2, 200),
  managingLevel: z.enum(managingLevels),
  rank: WholeNumber,
  seats: OptionalWholeNumber,
  validFrom: OptionalDay,
  validTo: OptionalDay,
  source: Source,
};

const Ticked = z.literal("yes").optional();

/** The field of a kind of unit: one box each, because a repeated name keeps its last value only. */
export const unitKindField = <Kind extends UnitKind>(kind: Kind) => `at_${kind}` as const;

const unitKindFields = {
  at_province: Ticked,
  at_district: Ticked,
  at_commune: Ticked,
  at_department: Ticked,
  at_party_body: Ticked,
  at_mass_organisation: Ticked,
  at_school: Ticked,
};

export const AddTitleForm = z
  .object({
    ...titleFacts,
    ...unitKindFields,
    kind: z.enum(titleKinds),
    level: z.enum(levels),
    sector: z.enum(sectors),
    forms: WrittenForms,
    _key: Key,
  })
  .transform(({ _key, ...form }) => {
    const { name, kind, level, sector, managingLevel, rank, seats, validFrom, validTo } = form;
    const { source, forms } = form;
    const facts = { name, kind, level, sector, managingLevel, rank, seats, validFrom, validTo };
    const ticked = unitKinds.filter((known) => form[unitKindField(known)] === "yes");
    return { ...facts, source, forms, unitKinds: ticked, key: _key ?? null };
  });

export const CorrectTitleForm = z.object({
  ...titleFacts,
  toConfirm: Confirmation,
  revision: Revision,
});
export const EndTitleForm = z.object({ validTo: RequiredDay, revision: Revision });
export const WrittenFormForm = z.object({ text: WrittenForm });

export const AddTermForm = z.object({ firstYear: Year, lastYear: Year });

const anchorFacts = { ageMonth: OptionalMonth, eventMonth: OptionalMonth, source: Source };

/** A month pair for a sector and level; a unit named makes it that organisation's own. */
export const AddAnchorForm = z.object({
  ...anchorFacts,
  sector: z.enum(sectors),
  level: z.enum(levels),
  unit: z.string().trim().max(300).default(""),
  unitId: UnitChoice,
});
export const CorrectAnchorForm = z.object({ ...anchorFacts, revision: Revision });

/** The fields of a limit in the form of a rule set: "months_left.commune" and "months_left.commune.source". */
export function limitField(kind: LimitKind, level: (typeof levels)[number] | null): string {
  return `${kind}.${level ?? "all"}`;
}

const placesOfLimits = limitKinds.flatMap((kind) =>
  [null, ...levels].map((level) => ({ kind, level, field: limitField(kind, level) })),
);

export const AddRuleSetForm = z
  .object({
    name: requiredText(2, 200),
    validFrom: RequiredDay,
    source: Source,
    _key: Key,
  })
  .catchall(z.string())
  .superRefine((form, context) => {
    for (const { kind, field } of placesOfLimits) {
      const typed = form[field] ?? "";
      const source = form[`${field}.source`] ?? "";
      if (readLimit(kind, String(typed)) === "not_a_number")
        context.addIssue({ code: "custom", path: [field], message: "not_a_limit" });
      if (String(source).length > 300)
        context.addIssue({
          code: "custom",
          path: [`${field}.source`],
          message: "source_too_long",
        });
    }
  })
  .transform((form) => ({
    name: form.name,
    validFrom: form.validFrom,
    source: form.source,
    key: form._key ?? null,
    limits: placesOfLimits.flatMap(({ kind, level, field }) => {
      const value = readLimit(kind, String(form[field] ?? ""));
      const source = tidy(String(form[`${field}.source`] ?? ""));
      // why: a line of a level that says nothing is none; the line for every level always stands
      if (level !== null && value === null && source === "") return [];
      if (value === "not_a_number") return [];
      return [{ kind, level, value, source: source === "" ? form.source : source }];
    }),
  }));

export const CorrectRuleSetForm = z.object({
  name: requiredText(2, 200),
  source: Source,
  toConfirm: Confirmation,
  shownName: z.string().max(200),
  shownSource: z.string().max(500),
});

/** The value of a limit of a kind; `before` as the form was shown. */
export const limitForm = (kind: LimitKind) =>
  z.object({
    value: z
      .string()
      .default("")
      .refine((text) => readLimit(kind, text) !== "not_a_number", "not_a_limit")
      .transform((text) => {
        const value = readLimit(kind, text);
        return value === "not_a_number" ? null : value;
      }),
    source: Source,
    before: z
      .string()
      .regex(/^\d{0,6}$/)
      .transform((text) => (text === "" ? null : Number(text))),
  });

export const RetirementForm = z
  .object({
    gender: z.enum(genders),
    firstYear: Year,
    lastYear: Year,
    years: WholeNumber,
    months: z
      .string()
      .trim()
      .default("")
      .refine((text) => text === "" || (isWhole(text) && Number(text) < 12), "not_months_of_year")
      .transform((text) => (text === "" ? 0 : Number(text))),
    step: z
      .string()
      .trim()
      .default("")
      .refine((text) => text === "" || (isWhole(text) && Number(text) <= 12), "not_months_of_year")
      .transform((text) => (text === "" ? 0 : Number(text))),
    source: Source,
  })
  .transform(({ years, months, ...form }) => ({ ...form, months: years * 12 + months }));
