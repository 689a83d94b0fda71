import { expect, test } from "vitest";
import { placeToSend, type SendingFacts } from "./sending.ts";

const standing = { active: false, eligible: true, clash: false, seatOfProgramme: false };
const facts: SendingFacts = { isOwn: false, status: null, standing, hasGap: true };

test.each<[string, Partial<SendingFacts>, string, string | null]>([
  ["whoever has a gap stands first", {}, "need", null],
  ["whoever may come without one stands second", { hasGap: false }, "may", null],
  ["whoever asked by themselves may be sent", { status: "requested" }, "need", null],
  ["whoever was sent already stands last", { status: "unit_approved" }, "rest", "already_enrolled"],
  [
    "a gap does not make anybody eligible",
    { standing: { ...standing, eligible: false } },
    "rest",
    "not_eligible",
  ],
  ["a clash keeps anybody out", { standing: { ...standing, clash: true } }, "rest", "clash"],
  [
    "a seat of the programme does too",
    { standing: { ...standing, seatOfProgramme: true } },
    "rest",
    "seat_of_programme",
  ],
  ["one's own row is never judged", { isOwn: true, standing: null }, "rest", "own_row"],
])("%s", (_name, change, group, reason) => {
  expect(placeToSend({ ...facts, ...change })).toEqual({ group, reason });
});
