import { createRandom } from "#app/demo/random.ts";
import { weekdayOf } from "#app/domain/courses/timetable.ts";
import { addDays } from "#app/kernel/calendar.ts";
import {
  type Opening,
  openedCourse,
  programmeIdOf,
  type Surroundings,
  workdays,
} from "./opened-course.server.ts";
import { recognise, recordSending, rollTime, teach } from "./past-courses.server.ts";
import { mondayOf } from "./past-plan.ts";
import { peopleFor } from "./roster.server.ts";
import { seatPeople } from "./seat-people.server.ts";
import { clocksBefore } from "./staff.ts";
import { type Chapter, moment, type Story } from "./story.server.ts";
import {
  advance,
  callRoll,
  type Manners,
  markEverybody,
  type Session,
  sessionsOf,
} from "./teach-course.server.ts";

const heldSeed = 70_301;
const nobody: Manners = new Map();
/** The last clocks of courses that are held or were held lately, in days before the first. */
const clocks = [12, 8, 5, 1] as const;

type Held = Pick<Opening, "programme" | "startsOn" | "endsOn" | "place" | "weekdays" | "own"> & {
  schoolId: number;
  most: number;
};

/** A course of the school with its people, its list settled and its papers recorded; answers its id. */
async function* settledCourse(
  { most, schoolId, ...held }: Held,
  surroundings: Surroundings,
): Chapter<number> {
  const { cast, staff } = surroundings;
  const { startsOn, place, programme } = held;
  const random = createRandom(heldSeed + place);
  const courseId = yield* openedCourse(
    {
      ...held,
      hostUnitId: schoolId,
      capacity: most + 4,
      clocks: clocksBefore(startsOn, clocks),
      ahead: 32,
      by: cast.registrar,
    },
    surroundings,
  );
  let stage = yield moment(addDays(startsOn, -10), "10:20");
  const keeper = stage(cast.keeper);
  const programmeId = programmeIdOf(surroundings, programme);
  const people = await peopleFor(keeper.db.sql, { programmeId, day: startsOn, random });
  await seatPeople(keeper, { courseId, people, random, undecided: 0, most });
  stage = yield moment(addDays(startsOn, -3), "14:30");
  await advance(stage(cast.registrar), courseId, "settle");
  await recordSending(stage(cast.registrar), { courseId, staff, random });
  return courseId;
}

type At = { schoolId: number };

/** A course that is held today: earlier rolls are taken but for one of the lecturer's, and not all of today's. */
export async function* runningCourse({ schoolId }: At, surroundings: Surroundings): Story {
  const { today, cast } = surroundings;
  const random = createRandom(heldSeed);
  const startsOn = mondayOf(addDays(today, -8));
  const course = {
    programme: "commune-staff",
    schoolId,
    startsOn,
    endsOn: addDays(today, 12),
    place: 30,
    most: 31,
    weekdays: [...new Set([...workdays, weekdayOf(today)])],
    own: "afternoon" as const,
  };
  const courseId = yield* settledCourse(course, surroundings);
  let stage = yield moment(startsOn, "07:10");
  await advance(stage(cast.registrar), courseId, "start");
  const sessions = await sessionsOf(stage(cast.registrar), courseId);
  const forgotten = sessions.findLast(({ day, startsAt }) => day < today && startsAt > "12:00");
  for (const [before, session] of sessions.entries()) {
    const { id: sessionId, day, startsAt } = session;
    const isAfternoon = startsAt > "12:00";
    if (day > today || (day === today && isAfternoon) || sessionId === forgotten?.id) continue;
    stage = yield rollTime(session);
    const work = stage(isAfternoon ? cast.lecturer : cast.registrar);
    await callRoll(work, { courseId, sessionId, before, manners: nobody, random });
  }
}

/** A course whose record is complete: another than who entered the marks may close it. */
export async function* completeCourse({ schoolId }: At, surroundings: Surroundings): Story {
  const random = createRandom(heldSeed + 1);
  const startsOn = addDays(mondayOf(surroundings.today), -14);
  const endsOn = addDays(startsOn, 4);
  const course = { programme: "knowledge-update", schoolId, startsOn, endsOn };
  const courseId = yield* settledCourse({ ...course, place: 31, most: 28 }, surroundings);
  const taught = { surroundings, manners: nobody, random };
  yield* teach(courseId, { ...taught, startsOn });
  yield* recognise(courseId, { ...taught, endsOn, days: [1, 2, 4, 5] });
}

/** A course whose teaching has ended; a roll of the lecturer's and the decision that recognises the results are missing. */
export async function* incompleteCourse({ schoolId }: At, surroundings: Surroundings): Story {
  const { today, cast } = surroundings;
  const random = createRandom(heldSeed + 2);
  const startsOn = addDays(mondayOf(today), -14);
  const endsOn = addDays(startsOn, 11);
  const course = { programme: "defence-3", schoolId, startsOn, endsOn };
  const courseId = yield* settledCourse(
    { ...course, place: 32, most: 26, own: "morning" },
    surroundings,
  );
  const missing = addDays(endsOn, -1);
  const isTaken = ({ day, startsAt }: Session): boolean => day !== missing || startsAt > "12:00";
  const taught = { surroundings, manners: nobody, random };
  yield* teach(courseId, { ...taught, startsOn, isTaken });
  const stage = yield moment(endsOn, "17:40");
  await markEverybody(stage(cast.registrar), { courseId, manners: nobody, random });
}
