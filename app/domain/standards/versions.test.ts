import { expect, test } from "vitest";
import { lastDayOf, previewDayOf, stateOf, type Version, versionBefore } from "./versions.ts";

const version = (id: number, validFrom: string, change: Partial<Version> = {}): Version => ({
  id,
  validFrom,
  validTo: null,
  appliesTo: "everybody",
  termId: null,
  publishedAt: "2026-01-01T00:00:00.000Z",
  ...change,
});
const first = version(1, "2020-01-01");
const forNew = version(2, "2025-01-01", { appliesTo: "new_records" });
const forTerm = version(3, "2026-01-01", { appliesTo: "term", termId: 7 });
const next = version(4, "2027-01-01");
const draft = version(5, "2026-06-01", { publishedAt: null });
const all = [first, forNew, forTerm, next, draft];

test.each([
  ["the first, until one for everybody begins", first, "2026-12-31"],
  ["one for new records, likewise", forNew, "2026-12-31"],
  ["one for a term, likewise", forTerm, "2026-12-31"],
  ["the last, for now", next, null],
])("the last day of a version: %s", (_name, one, day) => {
  expect(lastDayOf(one, all)).toBe(day);
});

test("a version for a term gives way to the next one for that term, and to its own last day", () => {
  const later = version(6, "2026-03-01", { appliesTo: "term", termId: 7 });
  const other = version(7, "2026-02-01", { appliesTo: "term", termId: 8 });

  expect(lastDayOf(forTerm, [...all, later, other])).toBe("2026-02-28");
  expect(lastDayOf(forNew, [...all, later])).toBe("2026-12-31");
  expect(lastDayOf({ ...first, validTo: "2024-12-31" }, all)).toBe("2024-12-31");
});

test.each([
  ["2026-06-01", ["in_force", "in_force", "in_force", "coming", "draft"]],
  ["2027-01-01", ["past", "past", "past", "in_force", "draft"]],
  ["2019-01-01", ["coming", "coming", "coming", "coming", "draft"]],
])("where versions stand on %s", (day, states) => {
  expect(all.map((one) => stateOf(one, all, day))).toEqual(states);
});

test.each([
  ["a draft", draft, 3],
  ["one from before all", { id: null, validFrom: "2019-01-01" }, null],
  ["a version itself", next, 3],
  ["one from the first day of another", { id: null, validFrom: "2027-01-01" }, 4],
])("the version that %s comes after", (_name, one, id) => {
  expect(versionBefore(all, one)?.id ?? null).toBe(id);
});

test.each([
  ["it begins later", { validFrom: "2026-07-01", validTo: null }, "2026-07-01"],
  ["it has begun", { validFrom: "2026-01-01", validTo: null }, "2026-06-01"],
  ["it has ended", { validFrom: "2025-01-01", validTo: "2025-12-31" }, "2025-12-31"],
  ["it ends today", { validFrom: "2025-01-01", validTo: "2026-06-01" }, "2026-06-01"],
])("the day on which an effect is told: %s", (_name, days, day) => {
  expect(previewDayOf(days, "2026-06-01")).toBe(day);
});
