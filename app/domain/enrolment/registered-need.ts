import { accept, refuse, type Result } from "#app/kernel/result.ts";

/** The years of plans for which a need is registered: this one and the next. */
export const needYears = (today: string): [number, number] => {
  const year = Number(today.slice(0, 4));
  return [year, year + 1];
};

/** How many needs one person has registered at once at most. */
export const mostNeeds = 20;

export type NeedRefusal =
  | "not_offered"
  | "year_not_open"
  | "already_registered"
  | "already_in_course"
  | "too_many_needs";

type NeedFacts = {
  year: number;
  today: string;
  /** the programme is one that everybody may name: its name tells nothing of planning (product 4.8) */
  isOffered: boolean;
  /** needs of the person that stand: programme and year */
  standing: readonly { programmeId: number; year: number }[];
  /** the person asks for a seat of the programme, has one or attends */
  isInCourse: boolean;
};

/**
 * May somebody register that they need a programme? Refuses not_offered, year_not_open, already_registered (for the same
 * year), already_in_course (a course of it is on its way), too_many_needs.
 */
export function decideNeed(programmeId: number, facts: NeedFacts): Result<null, NeedRefusal> {
  const { year, today, isOffered, standing, isInCourse } = facts;
  if (!isOffered) return refuse("not_offered");
  if (!needYears(today).includes(year)) return refuse("year_not_open");
  if (standing.some((need) => need.programmeId === programmeId && need.year === year))
    return refuse("already_registered");
  if (isInCourse) return refuse("already_in_course");
  return standing.length >= mostNeeds ? refuse("too_many_needs") : accept(null);
}
