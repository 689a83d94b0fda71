import { invariant } from "#app/kernel/assert-never.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Work } from "#app/platform/work.server.ts";
import { askedCorrections } from "./asked-corrections.server.ts";
import { askedCourse } from "./asked-course.server.ts";
import { drafts, fullCourse, openCourse, settledCourse } from "./coming-courses.server.ts";
import { digitalSkills } from "./digital-skills.server.ts";
import { completeCourse, incompleteCourse, runningCourse } from "./held-courses.server.ts";
import { readInboxes } from "./inboxes.server.ts";
import { type Surroundings, workdays } from "./opened-course.server.ts";
import { otherBodies } from "./other-bodies.server.ts";
import { cancelledCourse, pastCourse } from "./past-courses.server.ts";
import { mondayOf, pastCourses, pastMonday, schoolOn } from "./past-plan.ts";
import { registerActs } from "./register-acts.server.ts";
import type { Story } from "./story.server.ts";
import type { Accounts } from "./trainee-accounts.server.ts";

/** Everything that happened but the courses that close gaps, which follow from what these leave open. */
export async function storiesOf(
  work: Work,
  surroundings: Surroundings,
  accounts: Accounts,
): Promise<Story[]> {
  const { today } = surroundings;
  const schools = await schoolIds(work);
  const schoolId = schools.get(schoolOn(today, 0));
  invariant(schoolId !== undefined, "the starter data have a political school");
  const held = { schoolId };
  const coming = { schoolId, accounts };
  return [
    ...pastStories(surroundings, (day, place) => schools.get(schoolOn(day, place)) ?? schoolId),
    ...cancelledStories(surroundings, schoolId),
    ...[runningCourse, completeCourse, incompleteCourse].map((story) => story(held, surroundings)),
    ...[fullCourse, settledCourse, openCourse, askedCourse, drafts].map((story) =>
      story(coming, surroundings),
    ),
    registerActs(surroundings),
    otherBodies(surroundings),
    askedCorrections(surroundings),
    readInboxes(surroundings),
  ];
}

/** The political schools of before and after the merger by their names. */
async function schoolIds({ db }: Work): Promise<Map<string, number>> {
  const rows = await db.sql
    .selectFrom("OrgUnitVersion as v")
    .innerJoin("OrgUnit as u", "u.id", "v.unitId")
    .where("u.kind", "=", "school")
    .select(["v.name", "v.unitId"])
    .execute();
  return new Map(rows.map(({ name, unitId }) => [name, unitId]));
}

type HostOn = (day: string, place: number) => number;

function pastStories(surroundings: Surroundings, hostOn: HostOn): Story[] {
  const { today, cast } = surroundings;
  const past = pastCourses(today);
  const attended = past.findLastIndex(({ programme }) => programme === digitalSkills);
  const own = [...Object.values(cast.trainees), cast.lecturer].flatMap(
    ({ cadreId }) => cadreId ?? [],
  );
  return past.map((course, place) => {
    const hostUnitId = hostOn(course.startsOn, place);
    const first = place === attended ? own : [];
    return pastCourse({ ...course, place, hostUnitId, first }, surroundings);
  });
}

/** Weeks before the demo's own in which a course was to begin that was cancelled. */
const floods = 111;

function cancelledStories(surroundings: Surroundings, schoolId: number): Story[] {
  const { today } = surroundings;
  const shared = { people: 15, weekdays: workdays, halves: 2, certificates: "registered" } as const;
  const then = pastMonday(today, floods, 5);
  const soon = addDays(mondayOf(today), 21);
  const flooded = {
    ...shared,
    programme: "commune-skills",
    place: 40,
    hostUnitId: schoolId,
    first: [],
    startsOn: then,
    endsOn: addDays(then, 4),
    before: 6,
    reason: "Mưa lũ kéo dài, các xã phải trực phòng chống thiên tai",
  };
  const merged = {
    ...shared,
    programme: "knowledge-update",
    place: 41,
    hostUnitId: schoolId,
    first: [],
    startsOn: soon,
    endsOn: addDays(soon, 4),
    before: 24,
    reason: "Gộp vào lớp mở sau để đủ số lượng học viên",
  };
  return [flooded, merged].map((wanted) => cancelledCourse(wanted, surroundings));
}
