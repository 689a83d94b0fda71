import { expect, test } from "vitest";
import { changesAsked, countKinds, type Pair, transitions } from "./comparison.ts";
import { coefficientOf } from "./summary.ts";

let made = 0;
function pair(own: Partial<Pair>): Pair {
  made += 1;
  return {
    recordId: made,
    cadreId: made,
    was: "at_risk",
    now: "at_risk",
    kind: null,
    verdicts: [],
    ...own,
  };
}

const same = pair({});
const better = pair({ now: "ready", kind: "band" });
const came = pair({ was: "absent", now: "no_data", kind: "came" });
const other = pair({
  kind: "verdict",
  verdicts: [{ subject: "degree", was: "missing", now: "met" }],
});
const closed = pair({ now: "unit_ended", kind: "unit_ended" });
const pairs = [same, better, came, other, closed];
const every = { kind: null, was: null, now: null, subject: null };

test.each([
  ["whatever changed", every, [better, came, other, closed]],
  ["a kind", { ...every, kind: "came" }, [came]],
  [
    "a cell of the matrix, also of those that did not change",
    { ...every, was: "at_risk", now: "at_risk" },
    [same, other],
  ],
  ["whose unit ended", { ...every, was: "at_risk", now: "unit_ended" }, [closed]],
  ["a requirement", { ...every, subject: "degree" }, [other]],
  ["a kind and a requirement that nobody has", { ...every, kind: "came", subject: "degree" }, []],
] as const)("the list of %s", (_name, filter, expected) => {
  expect(changesAsked(pairs, filter)).toEqual(expected);
});

test("every record stands in one cell of the matrix", () => {
  const matrix = transitions(pairs);

  expect(matrix.flat().reduce((sum, n) => sum + n, 0)).toBe(pairs.length);
  expect(matrix[2]).toEqual([0, 0, 2, 0, 1, 1, 0]);
  expect(matrix[6]).toEqual([0, 1, 0, 0, 0, 0, 0]);
  expect(countKinds(pairs)).toEqual({ came: 1, left: 0, unit_ended: 1, band: 1, verdict: 1 });
});

test.each([
  [93, 62, 1.5],
  [58, 62, 0.94],
  [1, 8, 0.13],
  [5, null, null],
  [5, 0, null],
])("%i people for %s seats: coefficient %s", (people, seats, expected) => {
  expect(coefficientOf(people, seats)).toBe(expected);
});
