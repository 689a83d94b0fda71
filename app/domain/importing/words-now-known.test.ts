import { expect, test } from "vitest";
import { isNowKnown } from "./words-now-known.ts";

const lastAt = "2026-06-01T00:00:00.000Z";
const [before, after] = ["2026-05-01T00:00:00.000Z", "2026-07-01T00:00:00.000Z"];

test.each([
  ["the same word", { kind: "term", key: "a" }, { kind: "term", key: "a", addedAt: before }, true],
  ["another kind", { kind: "term", key: "a" }, { kind: "unit", key: "a", addedAt: after }, false],
  [
    "a beginning of a term",
    { kind: "term", key: "a b" },
    { kind: "term", key: "a", addedAt: after },
    false,
  ],
  [
    "a title's words added since",
    { kind: "title", key: "a b" },
    { kind: "title", key: "a", addedAt: after },
    true,
  ],
  [
    "a title's words known before",
    { kind: "title", key: "a b" },
    { kind: "title", key: "a", addedAt: before },
    false,
  ],
  [
    "a part of a syllable",
    { kind: "post", key: "ab c" },
    { kind: "post", key: "a", addedAt: after },
    false,
  ],
])("%s", (_name, word, kept, known) => {
  expect(isNowKnown({ ...word, scope: "", lastAt }, [{ ...kept, scope: "" }])).toBe(known);
});

test("a level of another dimension is another word", () => {
  const word = { kind: "level", scope: "degree", key: "a", lastAt };

  expect(isNowKnown(word, [{ ...word, scope: "informatics", addedAt: after }])).toBe(false);
});
