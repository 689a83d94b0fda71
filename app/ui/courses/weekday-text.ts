import { type Weekday, weekdayOf } from "#app/domain/courses/timetable.ts";
import type { Translate } from "#app/i18n/locales.ts";

/** "Thứ hai" */
export const weekdayText = (t: Translate, weekday: Weekday): string =>
  t(`courses.weekday.d${weekday}`);

/** The weekday of a day in words. */
export const weekdayOfDay = (t: Translate, day: string): string => weekdayText(t, weekdayOf(day));
