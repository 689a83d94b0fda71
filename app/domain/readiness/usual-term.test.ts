import { expect, test } from "vitest";
import { usualTerm } from "./usual-term.ts";

const term = (id: number, eventMonth: string | null, ageMonth: string | null = null) => ({
  id,
  anchors: [{ eventMonth, ageMonth }],
});
const terms = [term(1, "2020-10"), term(2, "2025-10"), term(3, "2030-10", "2030-05")];
const planned = (...ids: number[]) => new Map(ids.map((id) => [id, 5]));

test.each([
  ["the next with anybody planned", planned(1, 2, 3), "2026-06-01", 3],
  ["the month itself still lies ahead", planned(1, 2, 3), "2025-10-31", 2],
  ["nobody planned for the next", planned(1, 2), "2026-06-01", 2],
  ["nobody planned at all", planned(), "2026-06-01", null],
])("%s", (_name, counts, day, id) => {
  expect(usualTerm(terms, counts, day)?.id ?? null).toBe(id);
});

test("without an event month the age month counts, without both the term is past", () => {
  expect(
    usualTerm([term(1, null, "2031-01"), term(2, null)], planned(1, 2), "2026-06-01")?.id,
  ).toBe(1);
});
