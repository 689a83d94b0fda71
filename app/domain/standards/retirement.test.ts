import { expect, test } from "vitest";
import { type RetirementAge, retirementMonth, timeLeft } from "./retirement.ts";

const men = [720, 723, 726, 729, 732, 735, 738, 741, 744];
const women = [660, ...Array.from({ length: 15 }, (_, index) => 664 + index * 4)];
const schedule: RetirementAge[] = [
  ...men.map((months, index) => ({ year: 2020 + index, gender: "male" as const, months })),
  ...women.map((months, index) => ({ year: 2020 + index, gender: "female" as const, months })),
];

test.each([
  ["1972-06", "male", "2034-06"],
  ["1961-09", "male", "2021-12"],
  ["1961-10", "male", "2022-04"],
  ["1975-03", "female", "2034-11"],
  ["1960-12", "male", "2020-12"],
  ["1961-01", "male", "2021-04"],
  ["1960-09", "male", "2020-09"],
  ["1955-01", "male", "2015-01"],
  ["1966-02", "male", "2027-11"],
  ["1966-03", "male", "2027-12"],
  ["1966-04", "male", "2028-04"],
  ["1966-05", "male", "2028-05"],
  ["1975-04", "female", "2034-12"],
  ["1975-05", "female", "2035-05"],
  ["1990-08", "female", "2050-08"],
] as const)("born %s, %s: retires in %s", (birth, gender, month) => {
  expect(retirementMonth(birth, gender, schedule)).toBe(month);
});

test.each([
  ["the man of 06/1972 at 9/2025", "1972-06-15", "male", "2025-09", [105, 105]],
  ["the same at 10/2025", "1972-06", "male", "2025-10", [104, 104]],
  ["the woman of 03/1975 at 9/2025", "1975-03-08", "female", "2025-09", [110, 110]],
  ["only the year is known", "1972", "male", "2025-09", [100, 111]],
  ["retired already", "1955-01-20", "male", "2025-09", [-128, -128]],
] as const)("months left: %s", (_name, birth, gender, ageMonth, [least, most]) => {
  expect(timeLeft({ birth, gender }, ageMonth, schedule)).toMatchObject({ least, most });
});

test.each([
  ["within the years left out", "1962-10", "2023-04"],
  ["with the next year recorded", "1963-12", "2024-12"],
])("a year that is left out has the age of the one before: %s", (_name, birth, month) => {
  const gaps = schedule.filter(({ year }) => year === 2022 || year === 2024);

  expect(retirementMonth(birth, "male", gaps)).toBe(month);
});

test("without a schedule nothing is said", () => {
  expect(timeLeft({ birth: "1972", gender: "male" }, "2025-09", [])).toBeNull();
});
