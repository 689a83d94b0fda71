import fc from "fast-check";
import { expect, test } from "vitest";
import { sortPlaces } from "./partial-sort.ts";

test("a page holds what the whole order puts there, and nothing is lost", () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 400 });
  fc.assert(
    fc.property(numbers, fc.nat(420), fc.nat(120), fc.boolean(), (some, from, length, falls) => {
      const compare = falls
        ? (a: number, b: number): number => b - a
        : (a: number, b: number): number => a - b;
      const sorted = Int32Array.from(some);
      sortPlaces(sorted, { from, to: from + length }, compare);
      const whole = some.toSorted(compare);

      expect([...sorted.subarray(from, from + length)]).toEqual(whole.slice(from, from + length));
      expect([...sorted].toSorted(compare)).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["rising", (place: number) => place],
  ["falling", (place: number) => -place],
  ["all the same", () => 7],
])("a page of a hundred thousand that are %s compares each only a few times", (_name, valueAt) => {
  const numbers = Int32Array.from({ length: 100_000 }, (_, place) => valueAt(place));
  let compared = 0;
  sortPlaces(numbers, { from: 50_000, to: 50_050 }, (a, b) => {
    compared += 1;
    return a - b;
  });

  expect(compared).toBeLessThan(1_000_000);
});
