import { sql as raw } from "kysely";
import { everyAudience } from "#app/domain/catalogue/audience.server.ts";
import type { AudienceRule } from "#app/domain/catalogue/audience.ts";
import { type EligibilityLine, judgeAudience } from "#app/domain/catalogue/eligibility.ts";
import type { StudyForm } from "#app/domain/catalogue/version.ts";
import type { CoursePolicy, CourseStatus } from "#app/domain/courses/course.ts";
import type { Half } from "#app/domain/courses/session.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { Keeper } from "#app/platform/kept.server.ts";
import { loadEligibilityFactsOn } from "./eligibility-facts.server.ts";
import { holdsSeat, isActive, seatStatuses } from "./enrolment.ts";
import type { CourseInView, OpenCourse, OwnClash } from "./open-course.ts";
import { openCourses } from "./open-courses.server.ts";
import type { OwnCourse } from "./own-enrolment.ts";
import { ownCourses } from "./own-enrolments.server.ts";

// why: callers ask for the viewer's own record, so what stands here is read by its id alone

/** Which of the courses to come; null = those of every programme. `own` spares the question where one stands. */
export type CoursesWanted = {
  today: string;
  programmeIds: readonly number[] | null;
  own?: readonly OwnCourse[];
};

/**
 * The courses to come that are open to a person, and those in which they stand without being able to find them
 * otherwise (product 4.8), each as the person stands to it. The same number of statements however many courses.
 */
export async function coursesInView(
  sql: Sql,
  cadreId: number,
  wanted: CoursesWanted,
  rules: Keeper,
): Promise<CourseInView[]> {
  const own = wanted.own ?? (await ownCourses(sql, cadreId));
  const open = await toCome(openCourses(sql), wanted).execute();
  const found = new Set(open.map(({ id }) => id));
  const mine = own.flatMap(({ courseId, status }) =>
    isActive(status) && !found.has(courseId) ? courseId : [],
  );
  const sent =
    mine.length === 0
      ? []
      : await toCome(everyCourse(sql), wanted).where("c.id", "in", mine).execute();
  const courses = [
    ...open.map((row) => toCourse(row, true)),
    ...sent.map((row) => toCourse(row, false)),
  ];
  return inView(sql, { cadreId, own, courses, today: wanted.today, rules });
}

/** A course that is open to a person, or in which they stand or stood; null for any other. */
export async function courseInView(
  sql: Sql,
  cadreId: number,
  { courseId, today }: { courseId: number; today: string },
  rules: Keeper,
): Promise<CourseInView | null> {
  const open = await withFacts(openCourses(sql)).where("c.id", "=", courseId).execute();
  const own = await ownCourses(sql, cadreId);
  const isMine = own.some((row) => row.courseId === courseId);
  const rows =
    open.length > 0 || !isMine
      ? open
      : await withFacts(everyCourse(sql)).where("c.id", "=", courseId).execute();
  const courses = rows.map((row) => toCourse(row, open.length > 0));
  const [course = null] = await inView(sql, { cadreId, own, courses, today, rules });
  return course;
}

const everyCourse = (sql: Sql): ReturnType<typeof openCourses> =>
  sql.selectFrom("Course as c").innerJoin("Programme as p", "p.id", "c.programmeId");

/** How many wait for a course that is full; else nobody has to. */
const waiting = raw<number>`case when "c"."capacity" is not null and "c"."seatsTaken" >= "c"."capacity" then (
  select count(*) from "Enrolment" as "w" where "w"."courseId" = "c"."id" and "w"."status" = 'waitlisted') else 0 end`;

function withFacts(courses: ReturnType<typeof openCourses>) {
  return courses
    .innerJoin("ProgrammeVersion as v", "v.id", "c.versionId")
    .select(["c.id", "c.code", "c.programmeId", "v.id as versionId", "c.startsOn", "c.endsOn"])
    .select(["c.place", "c.link", "c.capacity", "c.seatsTaken", "c.offerHours", "c.status"])
    .select(["c.policy", "c.nominationEndsOn", "c.approvalEndsOn", "c.promotionStopsOn"])
    .select(["c.withdrawalEndsOn", "p.name as programmeName", "v.form"])
    .select((eb) => eb.fn.coalesce("c.name", "p.name").as("name"))
    .select(waiting.as("waiting"));
}

function toCome(courses: ReturnType<typeof openCourses>, { today, programmeIds }: CoursesWanted) {
  const coming = withFacts(courses)
    .where("c.status", "in", ["announced", "confirmed"])
    .where("c.startsOn", ">=", today)
    .orderBy("c.startsOn")
    .orderBy("c.id");
  return programmeIds === null
    ? coming
    : coming.where("c.programmeId", "in", programmeIds.length === 0 ? [0] : [...programmeIds]);
}

type Row = Awaited<ReturnType<ReturnType<typeof withFacts>["execute"]>>[number];

const toCourse = (row: Row, isOpen: boolean): OpenCourse => ({
  ...row,
  // why: check constraints name the words
  status: row.status as CourseStatus,
  policy: row.policy as CoursePolicy,
  form: row.form as StudyForm,
  waiting: Number(row.waiting),
  isOpen,
});

type Asked = {
  cadreId: number;
  own: readonly OwnCourse[];
  courses: readonly OpenCourse[];
  today: string;
  rules: Keeper;
};

async function inView(
  sql: Sql,
  { cadreId, own, courses, today, rules }: Asked,
): Promise<CourseInView[]> {
  const latest = latestByCourse(own);
  const seats = own.filter(({ status }) => status === "offered" || status === "confirmed");
  const clashes = own.some(({ status }) => holdsSeat(status))
    ? await ownClashes(sql, cadreId, { courses, today })
    : new Map<number, OwnClash>();
  const lines = await judgeOneself(sql, { cadreId, courses }, await rules(everyAudience));
  return courses.map((course) => {
    const elsewhere = seats.find(
      ({ courseId, programmeId }) => programmeId === course.programmeId && courseId !== course.id,
    );
    return {
      ...course,
      own: latest.get(course.id) ?? null,
      lines: lines(course),
      clash: clashes.get(course.id) ?? null,
      seatElsewhere: elsewhere?.code ?? null,
    };
  });
}

/** The row that stands, else the last one that did; rows come newest first. */
function latestByCourse(own: readonly OwnCourse[]): Map<number, OwnCourse> {
  const latest = new Map<number, OwnCourse>();
  for (const row of own) {
    const known = latest.get(row.courseId);
    if (!known || (isActive(row.status) && !isActive(known.status))) latest.set(row.courseId, row);
  }
  return latest;
}

/** The first half-day of each course that overlaps with one of a course in which the person holds a seat. One statement. */
async function ownClashes(
  sql: Sql,
  cadreId: number,
  { courses, today }: { courses: readonly { id: number }[]; today: string },
): Promise<Map<number, OwnClash>> {
  const rows = await sql
    .selectFrom("Enrolment as e")
    .innerJoin("CourseSession as theirs", "theirs.courseId", "e.courseId")
    .innerJoin("CourseSession as ours", (join) =>
      join
        .onRef("ours.day", "=", "theirs.day")
        .onRef("ours.startsAt", "<", "theirs.endsAt")
        .onRef("theirs.startsAt", "<", "ours.endsAt")
        .onRef("ours.courseId", "<>", "e.courseId"),
    )
    .innerJoin("Course as other", "other.id", "e.courseId")
    .where("e.cadreId", "=", cadreId)
    .where("e.status", "in", seatStatuses)
    .where("theirs.day", ">=", today)
    .select(["ours.courseId", "other.code", "theirs.day", "theirs.half"])
    .orderBy("theirs.day")
    .orderBy("theirs.startsAt")
    .orderBy("other.id")
    .execute();
  const wanted = new Set(courses.map(({ id }) => id));
  const first = new Map<number, OwnClash>();
  for (const { courseId, half, ...row } of rows) {
    if (!wanted.has(courseId) || first.has(courseId)) continue;
    first.set(courseId, { ...row, half: half as Half }); // why: a check constraint names the halves
  }
  return first;
}

/** How a person stands to the audience rule of courses, each on its first day. Six statements at most. */
async function judgeOneself(
  sql: Sql,
  { cadreId, courses }: Pick<Asked, "cadreId" | "courses">,
  rules: ReadonlyMap<number, AudienceRule>,
): Promise<(course: Pick<OpenCourse, "versionId" | "startsOn">) => EligibilityLine[]> {
  const judged = courses.filter(({ versionId }) => (rules.get(versionId) ?? []).length > 0);
  const days = [...new Set(judged.map(({ startsOn }) => startsOn))];
  const facts = await loadEligibilityFactsOn(sql, [cadreId], days);
  const known = new Map<string, EligibilityLine[]>();
  return ({ versionId, startsOn }) => {
    const key = `${versionId} ${startsOn}`;
    const rule = rules.get(versionId) ?? [];
    const person = facts.get(startsOn)?.get(cadreId);
    if (rule.length === 0) return [];
    invariant(person, "what is known of the asker is loaded for every first day");
    // why: courses of one programme on one day are judged once
    const lines = known.get(key) ?? judgeAudience(rule, person, startsOn);
    known.set(key, lines);
    return lines;
  };
}
