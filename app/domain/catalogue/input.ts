import { z } from "zod";
import { Key, Revision } from "#app/domain/people/input.ts";
import { requiredText, WrittenForms } from "#app/domain/standards/input.ts";
import { type LevelDimension, levelDimensions, scaleOf } from "#app/domain/standards/level.ts";
import { programmeSubjects } from "#app/domain/standards/requirement.ts";

/** A level with its dimension as one choice: "political_theory.advanced"; "" = counts as the programme itself. */
export const levelChoice = (dimension: LevelDimension, level: string): string =>
  `${dimension}.${level}`;

const choices = levelDimensions.flatMap((dimension) =>
  scaleOf[dimension].map((level) => ({ dimension, level, word: levelChoice(dimension, level) })),
);

const Gives = z
  .string()
  .default("")
  .refine((text) => text === "" || choices.some(({ word }) => word === text), "not_a_choice")
  .transform((text) => {
    const choice = choices.find(({ word }) => word === text);
    return { dimension: choice?.dimension ?? null, level: choice?.level ?? null };
  });

const YesNo = z.enum(["0", "1"]).transform((word) => (word === "1" ? 1 : 0));

const facts = {
  name: requiredText(2, 200),
  shortCode: requiredText(2, 40),
  gives: Gives,
  subject: z.enum(programmeSubjects).default("skills"),
  disclosesPlanning: YesNo,
  source: requiredText(2, 300),
};

export const AddProgrammeForm = z
  .object({ ...facts, forms: WrittenForms, _key: Key })
  .transform(({ _key, gives, ...form }) => ({ ...form, ...gives, key: _key ?? null }));

export const CorrectProgrammeForm = z
  .object({ ...facts, toConfirm: YesNo, revision: Revision })
  .transform(({ gives, ...form }) => ({ ...form, ...gives }));
