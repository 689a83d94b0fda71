import { expect, test } from "vitest";
import { countsOn, decideRecording, decideRevocation, decisionStateOn } from "./decisions.ts";

const open = { validFrom: "2026-03-01", validTo: null, revokedOn: null };
const ending = { ...open, validTo: "2026-05-31" };
const revoked = { ...open, revokedOn: "2026-04-15" };

test.each([
  ["before it begins", open, "2026-02-28", "not_begun"],
  ["on its first day", open, "2026-03-01", "in_force"],
  ["years later, without a last day", open, "2031-01-01", "in_force"],
  ["on its last day", ending, "2026-05-31", "in_force"],
  ["the day after", ending, "2026-06-01", "expired"],
  ["the day before it is revoked", revoked, "2026-04-14", "in_force"],
  ["on the day from which it is revoked", revoked, "2026-04-15", "revoked"],
  ["revoked from its first day", { ...open, revokedOn: "2026-03-01" }, "2026-03-01", "revoked"],
] as const)("a decision %s", (_name, decision, day, state) => {
  expect(decisionStateOn(decision, day)).toBe(state);
  expect(countsOn(decision, day)).toBe(state === "in_force");
});

const paper = {
  decisionNumber: "45-QĐ/TU",
  decisionDate: "2026-06-01",
  signatory: "Phó Bí thư",
  reason: "Trường hợp đặc biệt",
  validFrom: "2026-06-01",
  validTo: null,
};

test.each([
  ["decided today", {}, [], null],
  ["decided tomorrow", { decisionDate: "2026-06-02" }, [], "decision_in_future"],
  ["in force later than decided", { validFrom: "2026-09-01" }, [], null],
  ["ending before it begins", { validTo: "2026-05-31" }, [], "valid_to_before_from"],
  ["of one day", { validTo: "2026-06-01" }, [], null],
  ["beside one without an end", {}, [open], "overlaps"],
  ["after one that has run out", {}, [ending], null],
  ["on the last day of another", { validFrom: "2026-05-31" }, [ending], "overlaps"],
  ["after one that was revoked", {}, [revoked], null],
  ["reaching into the days of a revoked one", { validFrom: "2026-04-14" }, [revoked], "overlaps"],
  ["before another begins", { validFrom: "2026-01-01", validTo: "2026-02-28" }, [open], null],
  ["until another begins", { validFrom: "2026-01-01", validTo: "2026-03-01" }, [open], "overlaps"],
] as const)("a decision %s", (_name, change, others, refusal) => {
  const result = decideRecording({ ...paper, ...change }, others, "2026-06-01");

  expect(result.ok ? null : result.refusal).toBe(refusal);
});

test.each([
  ["today", open, "2026-06-01", null],
  ["tomorrow", open, "2026-06-02", "revoked_in_future"],
  ["from its first day", open, "2026-03-01", null],
  ["from the day before", open, "2026-02-28", "revoked_before_start"],
  ["on its last day", ending, "2026-05-31", null],
  ["after it has run out", ending, "2026-06-01", "revoked_after_end"],
  ["a second time", revoked, "2026-05-01", "already_revoked"],
  [
    "from its first day, which is to come",
    { ...open, validFrom: "2026-09-01" },
    "2026-09-01",
    null,
  ],
] as const)("a decision is revoked %s", (_name, decision, day, refusal) => {
  const result = decideRevocation(decision, day, "2026-06-01");

  expect(result.ok ? null : result.refusal).toBe(refusal);
});
