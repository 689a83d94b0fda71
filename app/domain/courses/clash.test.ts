import { expect, test } from "vitest";
import { type Booked, findClashes, firstOverlap } from "./clash.ts";
import { findSessionFault, overlaps, type Slot } from "./session.ts";

const slot = (text: string): Slot => {
  const [day = "", times = ""] = text.split(" ");
  const [startsAt = "", endsAt = ""] = times.split("-");
  return { day, startsAt, endsAt };
};

test.each([
  [
    "E48: one begins when the other ends",
    "2026-07-06 07:30-11:00",
    "2026-07-06 11:00-12:00",
    false,
  ],
  ["a minute in common", "2026-07-06 07:30-11:01", "2026-07-06 11:00-12:00", true],
  ["one within the other", "2026-07-06 07:30-17:00", "2026-07-06 13:30-15:00", true],
  ["the same", "2026-07-06 07:30-11:00", "2026-07-06 07:30-11:00", true],
  ["another day", "2026-07-06 07:30-11:00", "2026-07-07 07:30-11:00", false],
])("%s", (_what, one, other, expected) => {
  expect([overlaps(slot(one), slot(other)), overlaps(slot(other), slot(one))]).toEqual([
    expected,
    expected,
  ]);
  expect(firstOverlap([slot(one)], [slot(other)]) !== null).toBe(expected);
});

const booked = (
  text: string,
  roomKey: string | null,
  lecturerKey: string | null,
  lecturerId: number | null = null,
): Booked => ({ ...slot(text), roomKey, lecturerKey, lecturerId });

test.each<[string, Booked, string[]]>([
  ["the same room", booked("2026-07-06 08:00-10:00", "a|1", null), ["room"]],
  ["the same lecturer", booked("2026-07-06 08:00-10:00", "a|2", "le van a"), ["lecturer"]],
  ["the same account", booked("2026-07-06 08:00-10:00", null, null, 4), ["lecturer"]],
  ["another account", booked("2026-07-06 08:00-10:00", null, null, 5), []],
  ["both", booked("2026-07-06 08:00-10:00", "a|1", "le van a"), ["room", "lecturer"]],
  ["no room and nobody named", booked("2026-07-06 08:00-10:00", null, null), []],
  ["another room and person", booked("2026-07-06 08:00-10:00", "a|2", "le van b"), []],
  ["right after", booked("2026-07-06 11:00-12:00", "a|1", "le van a"), []],
])("a half-day against another: %s", (_what, wanted, kinds) => {
  const other = booked("2026-07-06 07:30-11:00", "a|1", "le van a", 4);
  expect(findClashes([wanted], [other]).map(({ kind }) => kind)).toEqual(kinds);
});

test.each([
  ["within the days", ["2026-07-06 07:30-11:00", "2026-07-06 13:30-17:00"], null],
  ["an end before the start", ["2026-07-06 11:00-07:30"], "ends_before_start"],
  ["an end at the start", ["2026-07-06 07:30-07:30"], "ends_before_start"],
  ["before the first day", ["2026-07-05 07:30-11:00"], "session_outside"],
  ["after the last day", ["2026-07-18 07:30-11:00"], "session_outside"],
  ["over one that is there", ["2026-07-10 10:00-12:00"], "session_overlaps"],
  ["right after one that is there", ["2026-07-10 11:00-12:00"], null],
  ["over one another", ["2026-07-06 07:30-11:00", "2026-07-06 10:00-12:00"], "session_overlaps"],
])("half-days added: %s", (_what, added, fault) => {
  const course = {
    startsOn: "2026-07-06",
    endsOn: "2026-07-17",
    others: [slot("2026-07-10 07:30-11:00")],
  };
  expect(findSessionFault(added.map(slot), course)).toBe(fault);
});
