import { expect, test } from "vitest";
import { roles } from "#app/kernel/actor.ts";
import { decideConfirmation, decideGrant, grantState, rolesToConfirm } from "./grant.ts";

const today = "2026-06-01";
const open = {
  role: "unit_officer" as const,
  validFrom: "2026-01-01",
  validTo: null,
  confirmedAt: null,
  endedAt: null,
  unitValidFrom: "2025-07-01",
  unitValidTo: null,
};

test.each([
  ["an open grant is in force", open, "in_force"],
  ["its first day counts", { ...open, validFrom: today }, "in_force"],
  ["its last day counts", { ...open, validTo: today }, "in_force"],
  ["the day after the last it has expired", { ...open, validTo: "2026-05-31" }, "expired"],
  ["before its first day it is not yet in force", { ...open, validFrom: "2026-06-02" }, "not_yet"],
  ["ended stays ended", { ...open, endedAt: "2026-02-01T00:00:00.000Z" }, "ended"],
  ["at a unit that ended it covers nothing", { ...open, unitValidTo: "2026-05-31" }, "unit_ended"],
])("%s", (_name, grant, expected) => {
  expect(grantState(grant, today)).toBe(expected);
});

test("planner, leader and inspector, and no other role, wait for a second person", () => {
  const waiting = roles.filter(
    (role) => grantState({ ...open, role }, today) === "awaiting_confirmation",
  );
  const confirmed = rolesToConfirm.map((role) =>
    grantState({ ...open, role, confirmedAt: "2026-01-02T00:00:00.000Z" }, today),
  );

  expect(waiting).toEqual(["planner", "leader", "inspector"]);
  expect(confirmed).toEqual(["in_force", "in_force", "in_force"]);
});

const giving = {
  own: false,
  validFrom: today,
  validTo: null,
  today,
  unitThere: true,
  alreadyGiven: false,
};

test.each([
  ["a grant is given", giving, { ok: true, value: null }],
  ["for one day too", { ...giving, validTo: today }, { ok: true, value: null }],
  ["nobody gives to themselves", { ...giving, own: true }, { ok: false, refusal: "own_account" }],
  [
    "it cannot end before it starts",
    { ...giving, validTo: "2026-05-31" },
    { ok: false, refusal: "ends_before_start" },
  ],
  [
    "it cannot be over already",
    { ...giving, validFrom: "2026-05-01", validTo: "2026-05-31" },
    { ok: false, refusal: "already_over" },
  ],
  [
    "its unit must be there",
    { ...giving, unitThere: false },
    { ok: false, refusal: "unit_not_there" },
  ],
  [
    "the same role at the same unit once only",
    { ...giving, alreadyGiven: true },
    { ok: false, refusal: "already_given" },
  ],
])("%s", (_name, facts, expected) => {
  expect(decideGrant(facts)).toEqual(expected);
});

const confirming = {
  role: "planner" as const,
  own: false,
  givenByOneself: false,
  confirmedAt: null,
  over: false,
};

test.each([
  ["a second person confirms", confirming, { ok: true, value: null }],
  ["the holder does not", { ...confirming, own: true }, { ok: false, refusal: "own_account" }],
  [
    "who gave it does not",
    { ...confirming, givenByOneself: true },
    { ok: false, refusal: "given_by_you" },
  ],
  [
    "once is enough",
    { ...confirming, confirmedAt: "2026-06-01" },
    { ok: false, refusal: "already_confirmed" },
  ],
  [
    "a grant that is over stays over",
    { ...confirming, over: true },
    { ok: false, refusal: "grant_over" },
  ],
  [
    "other roles need no second person",
    { ...confirming, role: "trainee" as const },
    { ok: false, refusal: "nothing_to_confirm" },
  ],
])("%s", (_name, facts, expected) => {
  expect(decideConfirmation(facts)).toEqual(expected);
});
