import { createRandom } from "#app/demo/random.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { InventedCourse } from "./invent-courses.ts";
import { openedCourse, type Surroundings } from "./opened-course.server.ts";
import { seatPeople } from "./seat-people.server.ts";
import { clocksBefore } from "./staff.ts";
import { moment, type Story } from "./story.server.ts";

const seed = 7;
/** Days before the demo's own on which these courses were announced, and filled. */
const announced = 26;
const filled = 4;

/** A course to come that closes a gap of those who are sent there; three of them wait for the committee. */
export async function* neededCourse(
  { people, ...course }: InventedCourse,
  place: number,
  surroundings: Surroundings,
): Story {
  const { today, cast } = surroundings;
  const { startsOn } = course;
  const ahead = Math.round((Date.parse(startsOn) - Date.parse(today)) / 86_400_000) + announced;
  const courseId = yield* openedCourse(
    {
      ...course,
      hostUnitId: cast.keeper.unitId,
      place: 50 + place,
      clocks: clocksBefore(startsOn, [12, 8, 5, 1]),
      ahead,
      by: cast.keeper,
    },
    surroundings,
  );
  const stage = yield moment(addDays(today, -filled), "10:45");
  const random = createRandom(seed + place);
  await seatPeople(stage(cast.keeper), { courseId, people, random, undecided: 3 });
}
