import { expect, test } from "vitest";
import { decidePost, postState } from "./post.ts";

const endedUnit = { validFrom: null, validTo: "2025-06-30" };
const newUnit = { validFrom: "2025-07-01", validTo: null };

test.each([
  ["open at both ends", { validFrom: null, validTo: null }, newUnit, null],
  ["one day long", { validFrom: "2025-08-01", validTo: "2025-08-01" }, newUnit, null],
  ["on the unit's first day", { validFrom: "2025-07-01", validTo: null }, newUnit, null],
  [
    "until the unit's last day",
    { validFrom: "2020-01-01", validTo: "2025-06-30" },
    endedUnit,
    null,
  ],
  ["still held though the unit ended", { validFrom: "2020-01-01", validTo: null }, endedUnit, null],
  [
    "ends before it starts",
    { validFrom: "2025-08-02", validTo: "2025-08-01" },
    newUnit,
    "ends_before_start",
  ],
  ["begins before the unit", { validFrom: "2025-06-30", validTo: null }, newUnit, "unit_not_there"],
  [
    "ended before the unit began",
    { validFrom: null, validTo: "2025-06-30" },
    newUnit,
    "unit_not_there",
  ],
  [
    "begins after the unit ended",
    { validFrom: "2025-07-01", validTo: null },
    endedUnit,
    "unit_not_there",
  ],
  [
    "ends after the unit ended",
    { validFrom: "2020-01-01", validTo: "2025-07-01" },
    endedUnit,
    "unit_not_there",
  ],
])("a post %s: %s", (_name, post, unit, refusal) => {
  expect(decidePost(post, unit, "1980-05-02")).toEqual(
    refusal === null ? { ok: true, value: null } : { ok: false, refusal },
  );
});

test.each([
  ["begins the day before the birth", { validFrom: "1980-05-01", validTo: null }, "1980-05-02", 0],
  ["begins on the day of birth", { validFrom: "1980-05-02", validTo: null }, "1980-05-02", 1],
  ["begins in the month of birth", { validFrom: "1980-05-01", validTo: null }, "1980-05", 1],
  ["begins the month before it", { validFrom: "1980-04-30", validTo: null }, "1980-05", 0],
  ["begins in the year of birth", { validFrom: "1980-01-01", validTo: null }, "1980", 1],
  ["begins the year before it", { validFrom: "1979-12-31", validTo: null }, "1980", 0],
  ["ended before it, begun who knows when", { validFrom: null, validTo: "1979-12-31" }, "1980", 0],
  ["has no known days", { validFrom: null, validTo: null }, "1980", 1],
])("a post that %s: %j, born %s", (_name, post, birth, allowed) => {
  const decision = decidePost(post, { validFrom: null, validTo: null }, birth);

  expect(decision).toEqual(
    allowed === 1 ? { ok: true, value: null } : { ok: false, refusal: "post_before_birth" },
  );
});

test.each([
  ["current", { validFrom: "2025-07-01", validTo: null }, newUnit],
  ["current", { validFrom: null, validTo: "2026-06-01" }, newUnit],
  ["former_unit", { validFrom: "2020-01-01", validTo: null }, endedUnit],
  ["ended", { validFrom: "2020-01-01", validTo: "2025-06-30" }, endedUnit],
  ["not_yet", { validFrom: "2026-06-02", validTo: null }, newUnit],
] as const)("a post is %s", (expected, post, unit) => {
  expect(postState(post, unit, "2026-06-01")).toBe(expected);
});
