import { z } from "zod";
import { Id, Key, OptionalDay, optionalText, RequiredDay } from "#app/domain/people/input.ts";
import { requiredText } from "#app/domain/standards/input.ts";
import { levelDimensions, scaleOf } from "#app/domain/standards/level.ts";
import { needsNumber, recordedGrades, recordedKinds } from "./recorded-evidence.ts";

/** Every level that can be chosen, with its dimension: "political_theory.advanced". */
export const levelChoices = levelDimensions.flatMap((dimension) =>
  scaleOf[dimension].map((level) => ({ value: `${dimension}.${level}`, dimension, level })),
);

const LevelChoice = z
  .string()
  .default("")
  .refine((text) => text === "" || levelChoices.some(({ value }) => value === text), "not_a_choice")
  .transform((text) => {
    const found = levelChoices.find(({ value }) => value === text);
    return found ? { dimension: found.dimension, level: found.level } : null;
  });

const ProgrammeChoice = z
  .string()
  .default("")
  .refine((text) => text === "" || Id.safeParse(text).success, "not_a_choice")
  .transform((text) => (text === "" ? null : Number(text)));

/** What a paper of another body shows, as its page states it: only the choice that belongs to the kind is taken. */
export const RecordEvidenceForm = z
  .object({
    kind: z.enum(recordedKinds),
    level: LevelChoice,
    programmeId: ProgrammeChoice,
    text: requiredText(2, 200),
    certificate: optionalText(100),
    issuer: requiredText(2, 200),
    issuedOn: RequiredDay,
    endedOn: OptionalDay,
    validTo: OptionalDay,
    grade: z.enum(recordedGrades),
    source: requiredText(3, 500),
    _key: Key,
  })
  .superRefine((stated, context) => {
    const ask = (path: string): void =>
      context.addIssue({ code: "custom", path: [path], message: "required" });
    if (stated.kind === "level" && stated.level === null) ask("level");
    if (stated.kind !== "level" && stated.programmeId === null) ask("programmeId");
    if (stated.certificate === null && needsNumber(stated)) ask("certificate");
  })
  .transform(({ level, programmeId, ...stated }) => ({
    ...stated,
    level: stated.kind === "level" ? level : null,
    programmeId: stated.kind === "level" ? null : programmeId,
  }));

export const VoidEvidenceForm = z.object({ reason: requiredText(3, 500) });
