import type { Random } from "#app/demo/random.ts";
import { ageOn, earliestDay, latestDay } from "#app/kernel/calendar.ts";
import type { Candidate } from "./candidates.ts";

/** The day of the list that the province reported on, and what it reported: 15.5 % women, 6.9 % under 40. */
export const dayOfReport = "2024-10-14";
export const reported = { people: 58, women: 9, young: 4, youngUnder: 40 } as const;

const isCertainlyUnder = ({ birthDate }: Candidate): boolean =>
  ageOn(earliestDay(birthDate), dayOfReport) < reported.youngUnder;
const isCertainlyOver = ({ birthDate }: Candidate): boolean =>
  ageOn(latestDay(birthDate), dayOfReport) >= reported.youngUnder;

/**
 * The list of the provincial committee of October 2024: 58 people, 9 of them women and 4 under 40, nobody of an age
 * that is not certain.
 */
export function provincialCommitteeOf2024(
  random: Random,
  candidates: readonly Candidate[],
): Candidate[] {
  const drawn = candidates
    .map((candidate) => ({ candidate, order: random.next() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ candidate }) => candidate);
  const women = (those: Candidate[]) => those.filter(({ gender }) => gender === "female");
  const men = (those: Candidate[]) => those.filter(({ gender }) => gender === "male");
  const [young, others] = [drawn.filter(isCertainlyUnder), drawn.filter(isCertainlyOver)];
  const youngWomen = women(young).slice(0, 1);
  const youngMen = men(young).slice(0, reported.young - youngWomen.length);
  const otherWomen = women(others).slice(0, reported.women - youngWomen.length);
  const rest = reported.people - youngWomen.length - youngMen.length - otherWomen.length;
  const chosen = [...youngWomen, ...youngMen, ...otherWomen, ...men(others).slice(0, rest)];
  if (chosen.length !== reported.people)
    throw new RangeError("the province has too few people for the committee's list");
  return chosen.toSorted((a, b) => a.index - b.index);
}
