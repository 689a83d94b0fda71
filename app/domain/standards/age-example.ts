import { addMonths } from "#app/kernel/calendar.ts";
import { type RetirementAge, timeLeft } from "./retirement.ts";
import type { TermAnchor } from "./term.ts";

/** The person of the example: a man of so many months at the age month, who was not born on any day in particular. */
const monthsOfAge = 55 * 12;

/**
 * How working time left is counted, on one age month of those recorded (the first): the months (yyyy-mm) of the
 * example, and what is left between them. Null while there is no age month or no schedule for men.
 */
export function ageExample<Anchor extends Pick<TermAnchor, "sector" | "level" | "ageMonth">>(
  anchors: readonly Anchor[],
  schedule: readonly RetirementAge[],
) {
  const anchor = anchors.find(({ ageMonth }) => ageMonth !== null);
  if (!anchor?.ageMonth) return null;
  const { ageMonth } = anchor;
  const birth = addMonths(ageMonth, -monthsOfAge);
  const left = timeLeft({ birth, gender: "male" }, ageMonth, schedule);
  return left && { anchor, birth, ageMonth, retires: left.retires.earliest, months: left.least };
}
