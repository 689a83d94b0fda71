import { expect, test } from "vitest";
import { usualHalf } from "./session.ts";
import { planTimetable, type TimetableWanted, weekdayOf, weeksOf } from "./timetable.ts";

const morning = { half: "morning" as const, ...usualHalf.morning };
const afternoon = { half: "afternoon" as const, ...usualHalf.afternoon };
const wanted: TimetableWanted = {
  from: "2026-07-06",
  until: null,
  count: 3,
  weekdays: [1, 2, 3, 4, 5],
  halves: [afternoon, morning],
  leftOut: [],
};

const said = (change: Partial<TimetableWanted>): string | string[] => {
  const planned = planTimetable({ ...wanted, ...change });
  return planned.ok
    ? planned.value.map(({ day, startsAt }) => `${day} ${startsAt}`)
    : planned.refusal;
};

test.each<[string, Partial<TimetableWanted>, string | string[]]>([
  [
    "a number of half-days, in order",
    {},
    ["2026-07-06 07:30", "2026-07-06 13:30", "2026-07-07 07:30"],
  ],
  [
    "until a day, both ends inclusive",
    { count: null, until: "2026-07-07", halves: [morning] },
    ["2026-07-06 07:30", "2026-07-07 07:30"],
  ],
  [
    "over a weekend",
    { from: "2026-07-10", halves: [morning], count: 2 },
    ["2026-07-10 07:30", "2026-07-13 07:30"],
  ],
  [
    "over the end of a month",
    { from: "2026-07-31", halves: [morning], count: 2 },
    ["2026-07-31 07:30", "2026-08-03 07:30"],
  ],
  [
    "over the end of February",
    { from: "2027-02-26", halves: [morning], count: 2 },
    ["2027-02-26 07:30", "2027-03-01 07:30"],
  ],
  [
    "over 29 February",
    { from: "2028-02-28", halves: [morning], count: 3 },
    ["2028-02-28 07:30", "2028-02-29 07:30", "2028-03-01 07:30"],
  ],
  [
    "over the end of a year",
    { from: "2026-12-31", halves: [morning], count: 2, leftOut: ["2027-01-01"] },
    ["2026-12-31 07:30", "2027-01-04 07:30"],
  ],
  [
    "weekends only",
    { weekdays: [6, 7], halves: [morning], count: 3 },
    ["2026-07-11 07:30", "2026-07-12 07:30", "2026-07-18 07:30"],
  ],
  [
    "holidays left out",
    { leftOut: ["2026-07-06", "2026-07-07"], halves: [morning], count: 1 },
    ["2026-07-08 07:30"],
  ],
  ["no weekday", { weekdays: [] }, "no_weekday"],
  ["no half of the day", { halves: [] }, "no_half"],
  ["no end", { count: null }, "no_end"],
  ["two ends", { until: "2026-07-31" }, "two_ends"],
  ["an end before the beginning", { count: null, until: "2026-07-05" }, "until_before_from"],
  [
    "a half that ends before it begins",
    { halves: [{ ...morning, endsAt: "07:00" }] },
    "ends_before_start",
  ],
  [
    "halves over one another",
    { halves: [morning, { ...afternoon, startsAt: "10:59" }] },
    "halves_overlap",
  ],
  [
    "halves one right after the other (E48)",
    { halves: [morning, { ...afternoon, startsAt: "11:00" }], count: 2 },
    ["2026-07-06 07:30", "2026-07-06 11:00"],
  ],
  ["more than any course has", { count: 401 }, "too_many_sessions"],
  ["until a day that makes too many", { count: null, until: "2028-07-06" }, "too_many_sessions"],
  [
    "every day left out",
    { count: null, until: "2026-07-06", leftOut: ["2026-07-06"] },
    "no_session_found",
  ],
])("%s", (_what, change, expected) => {
  expect(said(change)).toEqual(expected);
});

test.each([
  ["2026-07-06", 1],
  ["2026-07-12", 7],
  ["2028-02-29", 2],
  ["1969-12-31", 3],
])("%s is weekday %i", (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});

test("a timetable stands in weeks from Monday on, weeks without a half-day left out", () => {
  const at = (day: string) => ({ day, half: "morning" as const });
  const weeks = weeksOf([at("2026-07-31"), at("2026-08-02"), at("2026-08-17")]);

  expect(weeks.map(({ monday }) => monday)).toEqual(["2026-07-27", "2026-08-17"]);
  const filled = weeks.flatMap(({ days }) =>
    days.filter(({ cells }) => cells.some(({ sessions }) => sessions.length > 0)),
  );
  expect(filled.map(({ day }) => day)).toEqual(["2026-07-31", "2026-08-02", "2026-08-17"]);
  expect(weeksOf([])).toEqual([]);
});
