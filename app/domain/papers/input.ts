import { z } from "zod";
import { paperKinds } from "#app/domain/courses/paper.ts";
import { Key, optionalText, Revision } from "#app/domain/people/input.ts";
import { requiredText } from "#app/domain/standards/input.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { paperFamilies } from "./paper-words.ts";

const longestLine = 400;
const mostLines = 20;

/** One fact a line, as typed without empty ones; nothing = null. */
const Lines = z
  .string()
  .default("")
  .transform((text) => text.split(/\r?\n/).map(tidy).filter(Boolean))
  .refine((lines) => lines.length <= mostLines, "too_many_paper_lines")
  .refine((lines) => lines.every((line) => line.length <= longestLine), "paper_line_too_long")
  .transform((lines) => (lines.length === 0 ? null : lines.join("\n")));

const words = {
  family: z.enum(paperFamilies),
  issuer: requiredText(2, 200),
  superior: optionalText(200),
  code: optionalText(40),
  place: optionalText(60),
  decider: optionalText(200),
  authority: optionalText(120),
  signerPost: optionalText(120),
  signerName: optionalText(120),
  bases: Lines,
  addressees: Lines,
  recipients: Lines,
};

const Source = requiredText(2, 300);

export const AddTemplateForm = z
  .object({ kind: z.enum(paperKinds), ...words, source: Source, _key: Key })
  .transform(({ _key, ...form }) => ({ ...form, key: _key ?? null }));

export const CorrectTemplateForm = z.object({
  ...words,
  source: Source,
  toConfirm: z.enum(["0", "1"]).transform((word) => (word === "1" ? (1 as const) : (0 as const))),
  revision: Revision,
});

/** `revision` 0 = nothing had been written when the form was shown. */
export const DraftForm = z.object({
  ...words,
  level: optionalText(200),
  revision: z.coerce.number().int().min(0),
});
