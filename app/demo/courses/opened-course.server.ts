import type { Clocks, CoursePolicy } from "#app/domain/courses/course.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Work } from "#app/platform/work.server.ts";
import type { Cast } from "./cast.server.ts";
import { announce, planCourse, record } from "./open-course.server.ts";
import { lessonsOf, type OwnLecturer, type Staff } from "./staff.ts";
import { type Chapter, moment } from "./story.server.ts";

/** What every course of the demo is made of. */
export type Surroundings = {
  /** the day on which the demo is made */
  today: string;
  cast: Cast;
  staff: Staff;
  programmeIds: ReadonlyMap<string, number>;
  /** the next code of a programme in a year: QPAN-4-2024-02 */
  codeOf: (programme: string, startsOn: string) => string;
};

export type Opening = {
  /** code of a programme */
  programme: string;
  hostUnitId: number;
  startsOn: string;
  endsOn: string;
  capacity: number;
  /** days of the week, 1 = Monday */
  weekdays?: readonly number[];
  /** 1 = in the mornings only */
  halves?: 1 | 2;
  clocks: Clocks;
  policy?: CoursePolicy;
  offerHours?: number;
  /** tells courses that are held at one time apart: their rooms and lecturers */
  place: number;
  at?: string;
  /** which half-days the demo's own lecturer teaches; left out = none */
  own?: OwnLecturer["half"];
  /** days before the first one on which it was announced */
  ahead: number;
  by: Viewer;
};

export const workdays = [1, 2, 3, 4, 5] as const;

export function programmeIdOf({ programmeIds }: Surroundings, programme: string): number {
  return programmeIds.get(programme) ?? 0;
}

/** Plans a course some days before it is announced; answers its id. */
export async function plan(
  work: Work,
  opening: Omit<Opening, "ahead" | "by">,
  surroundings: Surroundings,
): Promise<number> {
  const { programme, hostUnitId, startsOn, endsOn, capacity, clocks, place } = opening;
  const { cast, staff, codeOf } = surroundings;
  return planCourse(work, {
    programmeId: programmeIdOf(surroundings, programme),
    hostUnitId,
    startsOn,
    endsOn,
    capacity,
    clocks,
    code: codeOf(programme, startsOn),
    name: null,
    place: opening.at ?? "Trường Chính trị, cơ sở Đồng Hới",
    policy: opening.policy ?? "approval",
    offerHours: opening.offerHours ?? 48,
    weekdays: opening.weekdays ?? workdays,
    lessons: lessonsOf(staff, {
      programme,
      place,
      own: opening.own === undefined ? null : { ...cast.lecturer, half: opening.own },
    }).slice(0, opening.halves ?? 2),
  });
}

/** Plans a course, records its call and announces it; answers its id. */
export async function* openedCourse(
  { ahead, by, ...opening }: Opening,
  surroundings: Surroundings,
): Chapter<number> {
  let stage = yield moment(addDays(opening.startsOn, -ahead - 6), "08:20");
  const courseId = await plan(stage(by), opening, surroundings);
  stage = yield moment(addDays(opening.startsOn, -ahead), "09:05");
  const number = `${20 + ((opening.place * 37) % 160)}-TB/BTCTU`;
  await record(stage(by), courseId, { kind: "call", number, signatory: surroundings.staff.head });
  await announce(stage(by), courseId);
  return courseId;
}
