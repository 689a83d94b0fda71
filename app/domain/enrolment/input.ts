import { z } from "zod";
import { Id, Key, OptionalDay, optionalText, Revision } from "#app/domain/people/input.ts";
import { tidy } from "#app/kernel/vietnamese.ts";

const Reason = z.string().transform(tidy).pipe(z.string().min(1).max(500));

const letterFields = {
  letterNumber: optionalText(100),
  letterDate: OptionalDay,
  signatory: optionalText(200),
};

type LetterTyped = {
  letterNumber: string | null;
  letterDate: string | null;
  signatory: string | null;
};

/** Of a letter all three are stated, or none: its number comes later where there is none yet. */
function wholeLetter(letter: LetterTyped, context: z.RefinementCtx): void {
  const names = ["letterNumber", "letterDate", "signatory"] as const;
  if (names.every((name) => letter[name] === null)) return;
  for (const name of names) {
    if (letter[name] === null)
      context.addIssue({ code: "custom", path: [name], message: "letter_incomplete" });
  }
}

/** The letter of a form; null where none is stated. */
export function letterOf({ letterNumber, letterDate, signatory }: LetterTyped) {
  if (letterNumber === null || letterDate === null || signatory === null) return null;
  return { number: letterNumber, date: letterDate, signatory };
}

export const SendForm = z.object({ ...letterFields, _key: Key }).superRefine(wholeLetter);

export const AnswerForm = z
  .object({
    answer: z.enum(["send", "return", "refuse"]),
    reason: optionalText(500),
    ...letterFields,
    revision: Revision,
  })
  .superRefine((form, context) => {
    if (form.answer === "send") wholeLetter(form, context);
    else if (form.reason === null)
      context.addIssue({ code: "custom", path: ["reason"], message: "required" });
  });

export const CompletionForm = z.object({ note: Reason, revision: Revision });
export const OfferForm = z.object({
  answer: z.enum(["accept", "decline"]),
  reason: optionalText(500),
});
export const ReasonForm = z.object({ reason: Reason, revision: Revision });
export const LeaveAnswerForm = z.object({
  answer: z.enum(["accept", "refuse"]),
  reason: Reason,
  revision: Revision,
});

const Rank = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || /^[1-9]\d{0,5}$/.test(text), "not_a_place")
  .transform((text) => (text === "" ? null : Number(text)));

export const RankForm = z.object({
  priority: z.coerce.number().int().min(0).max(9),
  rank: Rank,
  reason: Reason,
  revision: Revision,
});

export const AssignForm = z.object({ cadreId: Id, _key: Key });

/** Who is ticked in a form of rows, in the order typed beside them; who has no number stands behind, as on the page. */
export function chosenIn(values: Readonly<Record<string, string>>): number[] {
  const chosen = Object.entries(values).flatMap(([name, value]) => {
    const id = /^pick-([1-9]\d{0,8})$/.exec(name)?.[1];
    return id === undefined || value !== "yes" ? [] : [Number(id)];
  });
  const placeOf = (id: number): number => {
    const typed = values[`order-${id}`]?.trim() ?? "";
    return /^\d{1,6}$/.test(typed) && Number(typed) > 0 ? Number(typed) : Infinity;
  };
  return chosen
    .map((id, index) => ({ id, index, place: placeOf(id) }))
    .toSorted((a, b) => (a.place === b.place ? a.index - b.index : a.place - b.place))
    .map(({ id }) => id);
}

/** The places in the order that are no number from 1 on, by the names of their fields: of those ticked. */
export function orderErrors(values: Readonly<Record<string, string>>) {
  const wrong = chosenIn(values).flatMap((id) => {
    const typed = (values[`order-${id}`] ?? "").trim();
    if (typed === "" || /^[1-9]\d{0,5}$/.test(typed)) return [];
    return [[`order-${id}`, { word: "not_positive", values: { value: typed.slice(0, 80) } }]];
  });
  return wrong.length === 0 ? null : Object.fromEntries(wrong);
}

const decisions = ["approve", "return", "reject"] as const;

/** The form of decisions with every row ticked, or none, and the rest as typed; null where it does not ask for that. */
export function tickedIn(values: Readonly<Record<string, string>>): Record<string, string> | null {
  const { tick, ...typed } = values;
  if (tick !== "all" && tick !== "none") return null;
  const ids = Object.keys(typed).flatMap((name) => /^revision-(\d{1,9})$/.exec(name)?.[1] ?? []);
  const picks = ids.map((id) => [`pick-${id}`, tick === "all" ? "yes" : ""]);
  return { ...typed, ...Object.fromEntries(picks) };
}

/** What is decided of the rows of a form: of those ticked, and of those for which another word than approve is chosen. */
export function decisionsIn(values: Readonly<Record<string, string>>) {
  return Object.entries(values).flatMap(([name, typed]) => {
    const id = /^revision-([1-9]\d{0,8})$/.exec(name)?.[1];
    const revision = Number(typed);
    if (id === undefined || !Number.isSafeInteger(revision) || revision < 1) return [];
    const decision = decisions.find((word) => word === values[`decision-${id}`]) ?? "approve";
    if (values[`pick-${id}`] !== "yes" && decision === "approve") return [];
    const reason = tidy(values[`reason-${id}`] ?? "").slice(0, 500);
    return [{ enrolmentId: Number(id), revision, decision, reason: reason === "" ? null : reason }];
  });
}
