import { expect, test } from "vitest";
import { decideClosing, decideOpening, decidePublication } from "./publication.ts";

const notice = { publicationNumber: "15-TB/TU", publicationDate: "2026-05-20" };
const today = "2026-06-01";

test.each([
  ["after its decision", "2026-05-10", notice.publicationDate, { ok: true, value: null }],
  ["on the day of its decision", "2026-05-20", "2026-05-20", { ok: true, value: null }],
  ["of today", "2026-05-10", today, { ok: true, value: null }],
  ["of tomorrow", "2026-05-10", "2026-06-02", { ok: false, refusal: "publication_in_future" }],
  [
    "from before its decision",
    "2026-05-21",
    "2026-05-20",
    { ok: false, refusal: "publication_before_decision" },
  ],
  ["without a decision", null, "2026-05-20", { ok: false, refusal: "not_decided" }],
] as const)("a notice %s", (_name, decisionDate, publicationDate, expected) => {
  expect(decidePublication({ decisionDate }, { ...notice, publicationDate }, today)).toEqual(
    expected,
  );
});

test.each([
  ["published and closed", "15-TB/TU", 0, { ok: true, value: null }],
  ["published and open", "15-TB/TU", 1, { ok: false, refusal: "already_open" }],
  ["not published", null, 0, { ok: false, refusal: "not_published" }],
] as const)("opening a list that is %s", (_name, publicationNumber, ownPlanningOpen, expected) => {
  expect(decideOpening({ publicationNumber, ownPlanningOpen })).toEqual(expected);
});

test("only what is open is closed", () => {
  expect(decideClosing({ ownPlanningOpen: 1 })).toEqual({ ok: true, value: null });
  expect(decideClosing({ ownPlanningOpen: 0 })).toEqual({ ok: false, refusal: "already_closed" });
});
