import { z } from "zod";
import { type MarkFault, readMark, writeMark } from "#app/domain/catalogue/mark-text.ts";
import { optionalText } from "#app/domain/people/input.ts";
import { accept, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { attendanceStates } from "./attendance.ts";
import type { EnteredMark } from "./enter-marks.server.ts";
import type { RollMark } from "./roll.ts";

/** How often a roll was taken or corrected when its form was shown; 0 = it had not been taken. */
const Times = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** What a roll says besides its rows. */
export const RollForm = z.object({ reason: optionalText(500), revision: Times });

/** The rows of a roll: `state-ID` with `document-ID`; what is no row of one is left out. */
export function rollIn(values: Readonly<Record<string, string>>): RollMark[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const id = /^state-(\d{1,15})$/.exec(name)?.[1];
    const state = attendanceStates.find((known) => known === value);
    if (id === undefined || state === undefined) return [];
    const document = tidy(values[`document-${id}`] ?? "").slice(0, 200);
    // why: the field stands open in every row, and what was typed before another state was chosen means nothing
    const paper = state === "excused" && document !== "" ? document : null;
    return { enrolmentId: Number(id), state, document: paper };
  });
}

/** What a form of marks says besides them; `leftOut` is how many rows of a sheet were not accepted. */
export const MarksForm = z.object({
  reason: optionalText(500),
  leftOut: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .optional(),
});

/** The most letters that are pasted: what a form may carry of one field, in bytes, whatever the letters are. */
export const longestPasted = 30_000;

/** What stands before the file in the form of a sheet of marks. */
export const MarksSheetForm = z.object({ pasted: z.string().max(longestPasted).default("") });

/** As registers write it: who did not come to it. */
const notThere = "V";

/** A mark as registers write it, in tenths; null = "V", or nothing is written. */
export const readTypedMark = (typed: string): Result<number | null, MarkFault> =>
  typed.trim().toUpperCase() === notThere ? accept(null) : readMark(typed);

/** A mark as its field shows it. */
export const markText = (tenths: number | null): string =>
  tenths === null ? notThere : writeMark(tenths);

/**
 * The marks of a form: `mark-ATTEMPT-ID` beside `stands-ATTEMPT-ID`, the mark that stood when it was shown. An empty
 * field states nothing. What cannot be read stands by its field in `faults`.
 */
export function marksIn(values: Readonly<Record<string, string>>): {
  marks: EnteredMark[];
  faults: Map<string, MarkFault>;
} {
  const marks: EnteredMark[] = [];
  const faults = new Map<string, MarkFault>();
  for (const [name, typed] of Object.entries(values)) {
    const [, attempt, id] = /^mark-([1-9])-(\d{1,15})$/.exec(name) ?? [];
    if (attempt === undefined || id === undefined || typed.trim() === "") continue;
    const stands = values[`stands-${attempt}-${id}`] ?? "";
    const one = {
      enrolmentId: Number(id),
      attempt: Number(attempt),
      standsId: stands === "" ? null : Number(stands),
    };
    const read = readTypedMark(typed);
    if (read.ok) marks.push({ ...one, tenths: read.value });
    else faults.set(name, read.refusal);
  }
  return { marks, faults };
}

const notAMark = (typed: string): MarkFault | null => {
  const read = readTypedMark(typed);
  return read.ok ? null : read.refusal;
};

/** A mark as registers write it, that has to be written. */
const EntryOfMark = z
  .string()
  .trim()
  .min(1)
  .superRefine((typed, context) => {
    const fault = notAMark(typed);
    if (fault !== null) context.addIssue({ code: "custom", message: fault });
  })
  .transform((typed) => {
    const read = readMark(typed);
    return read.ok ? read.value : null;
  });

const Reason = z.string().transform(tidy).pipe(z.string().min(1).max(500));

export const AskCorrectionForm = z.object({ tenths: EntryOfMark, reason: Reason });
/** What a second person says to what was asked; refusing needs a reason. */
export const DecisionForm = z
  .object({ decision: z.enum(["accepted", "refused"]), reason: optionalText(500) })
  .superRefine(({ decision, reason }, context) => {
    if (decision === "refused" && reason === null)
      context.addIssue({ code: "custom", path: ["reason"], message: "required" });
  });
