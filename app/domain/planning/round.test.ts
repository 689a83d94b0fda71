import { expect, test } from "vitest";
import { decideDecision } from "./round.ts";

const decision = { decisionNumber: "123-QĐ/TU", decisionDate: "2026-06-01", signatory: "Bí thư" };

test.each([
  ["a draft", "draft", "2026-06-01", { ok: true, value: "approved" }],
  ["an approved list", "approved", "2026-06-02", { ok: true, value: "approved" }],
  ["a published list", "published", "2026-06-02", { ok: true, value: "published" }],
  ["a decision of tomorrow", "draft", "2026-05-31", { ok: false, refusal: "decision_in_future" }],
] as const)("recording the decision of %s", (_name, status, today, expected) => {
  expect(decideDecision({ status }, decision, today)).toEqual(expected);
});
