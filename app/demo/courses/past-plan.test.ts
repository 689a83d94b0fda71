import { expect, test } from "vitest";
import { weekdayOf } from "#app/domain/courses/timetable.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { pastCourses, schoolOn } from "./past-plan.ts";

/** A demo may be made on any day of the week and of the year. */
const days = Array.from({ length: 60 }, (_, place) => addDays("2026-06-01", place * 13));

test.each(days)("made on %s, courses of five years were held, each over for a month", (today) => {
  const courses = pastCourses(today);
  const years = Number(today.slice(0, 4)) - Number(courses[0]?.startsOn.slice(0, 4));

  expect(years).toBeGreaterThanOrEqual(4);
  expect(courses.filter(({ endsOn }) => endsOn > addDays(today, -35))).toEqual([]);
  expect(courses.filter(({ startsOn }) => weekdayOf(startsOn) !== 1)).toEqual([]);
});

test.each(days)("made on %s, nobody taught around the lunar new year or at the merger", (today) => {
  const courses = pastCourses(today);
  const near = (day: string): boolean => day.slice(5) >= "01-12" && day.slice(5) < "02-26";

  expect(courses.filter(({ startsOn }) => near(startsOn))).toEqual([]);
  expect(
    courses.filter(({ startsOn, endsOn }) => startsOn < "2025-07-01" && endsOn >= "2025-07-01"),
  ).toEqual([]);
});

test("courses belong to the school that was there", () => {
  expect(schoolOn("2025-06-30", 1)).toBe("Trường Chính trị Lê Duẩn");
  expect(schoolOn("2025-06-30", 2)).toBe("Trường Chính trị tỉnh Quảng Bình");
  expect(schoolOn("2025-07-01", 1)).toBe("Trường Chính trị Lê Duẩn tỉnh Quảng Trị");
});
