import { expect, test } from "vitest";
import { anchorFor, areOfOnePeriod, decideAnchor, termCode, type TermAnchor } from "./term.ts";

const anchor = (ageMonth: string, unitId: number | null): TermAnchor => ({
  termId: 1,
  sector: "party",
  level: "commune",
  unitId,
  ageMonth,
  eventMonth: null,
});
const anchors = [anchor("2025-07", null), anchor("2025-06", 9)];
const wanted = { termId: 1, sector: "party", level: "commune", unitId: 7 } as const;

test.each([
  ["the level's", wanted, "2025-07"],
  ["the organisation's own", { ...wanted, unitId: 9 }, "2025-06"],
  ["another sector's", { ...wanted, sector: "state" as const }, null],
  ["another term's", { ...wanted, termId: 2 }, null],
])("the anchor of a term: %s", (_name, asked, ageMonth) => {
  expect(anchorFor(anchors, asked)?.ageMonth ?? null).toBe(ageMonth);
});

test("the Party's and the state's term of one period belong together, the next ones do not", () => {
  const [party, state, next] = [{ firstYear: 2025 }, { firstYear: 2026 }, { firstYear: 2030 }];

  expect([areOfOnePeriod(party, state), areOfOnePeriod(state, next)]).toEqual([true, false]);
  expect(termCode({ firstYear: 2025, lastYear: 2030 })).toBe("2025-2030");
});

test.each([
  ["2025-09", "2025-10", true],
  ["2026-03", "2026-03", true],
  ["2025-09", "2025-08", false],
  [null, "2025-08", true],
  ["2025-09", null, true],
])("age counted in %s for an event in %s is accepted: %s", (ageMonth, eventMonth, ok) => {
  expect(decideAnchor({ ageMonth, eventMonth }).ok).toBe(ok);
});
