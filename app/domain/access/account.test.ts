import { expect, test } from "vitest";
import { accountState, decideWholeAccount, proposedUserName } from "./account.ts";

const open = { endedAt: null, activated: true, roles: 1 };

test.each([
  [
    "an ended account is ended, whatever else",
    { endedAt: "2026-01-01T00:00:00.000Z", activated: false, roles: 1 },
    "ended",
  ],
  [
    "without a password it waits for the first sign-in",
    { ...open, activated: false },
    "awaiting_first_sign_in",
  ],
  ["without a grant in force it has no role", { ...open, roles: 0 }, "no_role"],
  ["with a grant in force it is active", open, "active"],
])("%s", (_name, facts, expected) => {
  expect(accountState(facts)).toBe(expected);
});

const whole = { visible: true, own: false, grantsElsewhere: false };

test.each([
  ["an account in scope may be administered", whole, { ok: true, value: null }],
  [
    "one out of scope is not there",
    { ...whole, visible: false, own: true },
    { ok: false, refusal: "not_found" },
  ],
  ["nobody administers their own", { ...whole, own: true }, { ok: false, refusal: "own_account" }],
  [
    "one that also works outside of the scope is left to those above",
    { ...whole, grantsElsewhere: true },
    { ok: false, refusal: "grants_elsewhere" },
  ],
])("%s", (_name, facts, expected) => {
  expect(decideWholeAccount(facts)).toEqual(expected);
});

test.each([
  ["Nguyễn Thị Hà", "ha.nt"],
  ["Đặng Thị Ngọc Bích", "bich.dtn"],
  ["Hà", "ha"],
  ["H'Yăm Bkrông", "bkrong.h"],
])("the user name proposed for %s is %s", (name, expected) => {
  expect(proposedUserName(name)).toBe(expected);
});
