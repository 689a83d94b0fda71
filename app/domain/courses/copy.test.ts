import { expect, test } from "vitest";
import { moveCourse, weeksToMove, withoutPastClocks } from "./copy.ts";
import { weekdayOf } from "./timetable.ts";

const past = {
  startsOn: "2025-10-27",
  endsOn: "2025-11-07",
  nominationEndsOn: "2025-09-30",
  approvalEndsOn: "2025-10-10",
  promotionStopsOn: null,
  withdrawalEndsOn: "2025-10-20",
};
const sessions = ["2025-10-27", "2025-10-31", "2025-11-07"].map((day) => ({ day, room: "A1" }));

test.each([
  ["2026-07-06", 252],
  ["2026-07-07", 259],
  ["2026-07-12", 259],
  ["2025-10-27", 0],
  ["2025-10-26", 0],
  ["2025-10-20", -7],
])("to begin on or after %s it moves by %i days, whole weeks", (notBefore, days) => {
  expect(weeksToMove(past.startsOn, notBefore)).toBe(days);
});

test("everything moves alike, over months and years, and keeps its weekday", () => {
  const moved = moveCourse(past, sessions, weeksToMove(past.startsOn, "2028-02-20"));

  expect(moved.days).toEqual({
    startsOn: "2028-02-21",
    endsOn: "2028-03-03",
    nominationEndsOn: "2028-01-25",
    approvalEndsOn: "2028-02-04",
    promotionStopsOn: null,
    withdrawalEndsOn: "2028-02-14",
  });
  expect(moved.sessions.map(({ day }) => day)).toEqual(["2028-02-21", "2028-02-25", "2028-03-03"]);
  expect(moved.sessions.map(({ day }) => weekdayOf(day))).toEqual(
    sessions.map(({ day }) => weekdayOf(day)),
  );
  expect(moved.sessions[0]?.room).toBe("A1");
});

test("a deadline that has passed is left to be stated", () => {
  expect(withoutPastClocks(past, "2025-10-10")).toEqual({ ...past, nominationEndsOn: null });
});
