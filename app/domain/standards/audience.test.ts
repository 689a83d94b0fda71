import { expect, test } from "vitest";
import { isFor } from "./audience.ts";

const record = { termId: 2, validFrom: "2026-01-15" };

test.each([
  ["everybody", { appliesTo: "everybody", termId: null, validFrom: "2030-01-01" }, true],
  [
    "new records, from their day on",
    { appliesTo: "new_records", termId: null, validFrom: "2026-01-15" },
    true,
  ],
  [
    "new records, begun before",
    { appliesTo: "new_records", termId: null, validFrom: "2026-01-16" },
    false,
  ],
  ["the term", { appliesTo: "term", termId: 2, validFrom: "2026-06-01" }, true],
  ["another term", { appliesTo: "term", termId: 3, validFrom: "2026-01-01" }, false],
] as const)("a version is for a record: %s", (_name, version, answer) => {
  expect(isFor(version, record)).toBe(answer);
});
