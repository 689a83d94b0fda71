import { expect, test } from "vitest";
import { rollPages } from "./roll-pages.ts";

const halves = (day: string, count: number) => Array.from({ length: count }, () => ({ day }));
const sizes = (sessions: { day: string }[]): number[] =>
  rollPages(sessions).map((page) => page.length);

test("a short course is one page, also over several weeks", () => {
  expect(sizes([])).toEqual([]);
  expect(sizes(["2026-05-25", "2026-06-01", "2026-06-08"].map((day) => ({ day })))).toEqual([3]);
});

test("a page ends with a week: from Monday to Sunday, whatever the month", () => {
  const first = ["2026-05-25", "2026-05-26", "2026-05-31"].flatMap((day) => halves(day, 3));
  const second = ["2026-06-01", "2026-06-02"].flatMap((day) => halves(day, 2));

  expect(sizes([...first, ...second])).toEqual([9, 4]);
});

test("a week that has more half-days than a page stays whole", () => {
  const week = ["2026-05-25", "2026-05-26", "2026-05-27", "2026-05-28", "2026-05-29"];

  expect(sizes(week.flatMap((day) => halves(day, 3)))).toEqual([15]);
});
