import { expect, test } from "vitest";
import { decideDecision } from "./round.ts";

const decision = { decisionNumber: "123-QĐ/TU", decisionDate: "2026-06-01", signatory: "Bí thư" };

test.each([
  ["a draft", "draft", null, "2026-06-01", { ok: true, value: "approved" }],
  ["an approved list", "approved", null, "2026-06-02", { ok: true, value: "approved" }],
  ["a published list", "published", "2026-06-01", "2026-06-02", { ok: true, value: "published" }],
  ["tomorrow", "draft", null, "2026-05-31", { ok: false, refusal: "decision_in_future" }],
  [
    "a day after the notice",
    "published",
    "2026-05-31",
    "2026-06-02",
    { ok: false, refusal: "decision_after_publication" },
  ],
] as const)("recording the decision of %s", (_name, status, publicationDate, today, expected) => {
  expect(decideDecision({ status, publicationDate }, decision, today)).toEqual(expected);
});
