import { weekdayOf } from "#app/domain/courses/timetable.ts";
import { addDays } from "#app/kernel/calendar.ts";

/** A course of the past five years, by the code of its programme. */
export type PastCourse = {
  programme: string;
  startsOn: string;
  endsOn: string;
  people: number;
  /** a long course meets on Saturdays only */
  weekdays: readonly number[];
  /** one of more than a week in the mornings only */
  halves: 1 | 2;
  /** how far its certificates have come: to be printed, printed, or with most handed over */
  certificates: "registered" | "printed" | "handed_over";
};

const merged = "2025-07-01";
const monday = 1;
const saturday = 6;
/** From this length on a course meets on Saturdays. */
const long = 20;
const week = 7;

/** Weeks before the demo's own, programme, days from the first to the last, people. */
const plans = [
  [238, "defence-4", 5, 26],
  [226, "digital-skills", 3, 24],
  [214, "division-leadership", 27, 20],
  [204, "commune-skills", 5, 18],
  [190, "defence-3", 12, 34],
  [178, "knowledge-update", 5, 40],
  [163, "commune-staff", 12, 24],
  [150, "political-theory-intermediate", 180, 28],
  [138, "commune-skills", 5, 30],
  [128, "defence-4", 5, 32],
  [118, "knowledge-update", 5, 40],
  [106, "defence-3", 12, 38],
  [97, "division-leadership", 27, 20],
  [87, "digital-skills", 3, 28],
  [81, "knowledge-update", 5, 42],
  [65, "defence-4", 5, 30],
  [59, "reserve", 7, 32],
  [53, "knowledge-update", 5, 44],
  [46, "commune-skills", 5, 32],
  [40, "digital-skills", 3, 30],
  [32, "knowledge-update", 5, 40],
  [24, "commune-staff", 12, 36],
  [17, "political-centre", 3, 26],
  [11, "knowledge-update", 5, 34],
  [7, "defence-4", 5, 28],
] as const;

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => addDays(day, monday - weekdayOf(day));

/** A Monday so many weeks ago, or earlier, on which a course of some days could begin. */
export const pastMonday = (today: string, weeks: number, days: number): string =>
  teachable(addDays(mondayOf(today), -week * weeks), days);

/** The courses of the past five years as seen on a day, the earliest first. */
export function pastCourses(today: string): PastCourse[] {
  return plans.map(([weeks, programme, days, people], place) => {
    const startsOn = pastMonday(today, weeks, days);
    const left = plans.length - place;
    return {
      programme,
      startsOn,
      endsOn: addDays(startsOn, days - 1),
      people,
      weekdays: days >= long ? [saturday] : [1, 2, 3, 4, 5],
      halves: days > week ? 1 : 2,
      certificates: left === 1 ? "registered" : left === 2 ? "printed" : "handed_over",
    };
  });
}

/** Nobody teaches around the lunar new year, nor across the days in which the provinces were merged. */
function teachable(monday: string, days: number): string {
  const isAcross = monday < addDays(merged, week) && addDays(monday, days) > addDays(merged, -week);
  const startsOn = isAcross ? addDays(monday, -week * Math.ceil(days / week + 2)) : monday;
  const monthAndDay = startsOn.slice(5);
  const isNewYear = monthAndDay >= "01-12" && monthAndDay < "02-26";
  return isNewYear ? addDays(startsOn, -week * 7) : startsOn;
}

/** The school that holds the courses of a day, by its name of then. */
export function schoolOn(day: string, place: number): string {
  if (day >= merged) return "Trường Chính trị Lê Duẩn tỉnh Quảng Trị";
  return place % 2 === 0 ? "Trường Chính trị tỉnh Quảng Bình" : "Trường Chính trị Lê Duẩn";
}
