import type { RetirementAge } from "#app/domain/standards/retirement.ts";

export type StarterRetirementAge = RetirementAge & { source: string; toConfirm: boolean };

const decree135 = "Nghị định 135/2020/NĐ-CP";
const before = "Bộ luật Lao động 2012";
const yearsOfMen = { first: 2021, months: 60 * 12 + 3, step: 3, last: 62 * 12 };
const yearsOfWomen = { first: 2021, months: 55 * 12 + 4, step: 4, last: 60 * 12 };

function schedule(gender: "male" | "female", by: typeof yearsOfMen): StarterRetirementAge[] {
  return Array.from({ length: 2035 - by.first + 1 }, (_, index) => ({
    year: by.first + index,
    gender,
    months: Math.min(by.months + index * by.step, by.last),
    source: decree135,
    toConfirm: false,
  }));
}

/** Retirement ages in months by the year in which they are reached; the first and last year stand for those beyond. */
export const starterRetirementAges: readonly StarterRetirementAge[] = [
  { year: 2020, gender: "male", months: 60 * 12, source: before, toConfirm: true },
  { year: 2020, gender: "female", months: 55 * 12, source: before, toConfirm: true },
  ...schedule("male", yearsOfMen),
  ...schedule("female", yearsOfWomen),
];
