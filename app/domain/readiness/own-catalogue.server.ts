import { type AudienceNames, namesIn } from "#app/domain/catalogue/audience-names.server.ts";
import { readLines, type ShownLine } from "#app/domain/catalogue/eligibility-reading.ts";
import { courseInView, coursesInView } from "#app/domain/enrolment/open-course-queries.server.ts";
import {
  type CataloguePart,
  catalogueParts,
  chooseCourses,
  type CourseFilter,
  type CourseInView,
  type CourseSort,
  type Opening,
  openingOf,
  partOfCourse,
} from "#app/domain/enrolment/open-course.ts";
import type { OwnCourse } from "#app/domain/enrolment/own-enrolment.ts";
import { ownCadre } from "#app/domain/enrolment/own-pages.server.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { textSortKey } from "#app/kernel/vietnamese.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { type Keeper, keepersOf } from "#app/platform/kept.server.ts";
import { dayOfNeed, isLate } from "./own-needs.ts";
import { type LearningNeed, learnNeeds } from "./own-queries.server.ts";
import { keptBook } from "./rule-book.server.ts";

/** A course as the person may read it: what stands against it without the planning behind (product 4.8). */
export type CatalogueCourse = Omit<CourseInView, "lines"> & {
  part: CataloguePart;
  opening: Opening;
  /** what of one's needs it closes on time, and what it comes too late for, each with its day */
  subjects: Subject[];
  late: { subject: Subject; by: string }[];
  lines: ShownLine[];
};

export type CatalogueWanted = CourseFilter & {
  sort: { by: CourseSort; descending: boolean };
  page: number;
  pageSize: number;
};

/**
 * A page of the courses to come: what closes one's needs first, then what one may take, then the rest with the reasons;
 * with how many the filters leave in, and what all of them may be narrowed to. Null for whoever has no seats of their
 * own to ask for.
 */
export async function listOwnCatalogue(db: Db, viewer: Viewer, wanted: CatalogueWanted) {
  const cadreId = await ownCadre(db.sql, viewer);
  if (cadreId === null) return null;
  const { today } = viewer;
  const book = await keptBook(db);
  const { needs } = await learnNeeds(db.sql, { cadreId, today }, book);
  const courses = await coursesInView(db.sql, cadreId, { today, programmeIds: null }, book.rules);
  const chosen = chooseCourses(courses, wanted, wanted.sort)
    .map((course) => toCatalogue(course, needs, today))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  const start = (wanted.page - 1) * wanted.pageSize;
  const rows = chosen.slice(start, start + wanted.pageSize);
  return {
    rows,
    total: chosen.length,
    /** something is missing that a course can give */
    hasNeeds: needs.some(({ state, closedBy }) => state !== "met" && closedBy.length > 0),
    counts: catalogueParts.map((part) => chosen.filter((course) => course.part === part).length),
    names: await namesFor(
      db.sql,
      rows.filter(({ part }) => part === "not"),
      today,
    ),
    programmes: programmesOf(courses),
    months: [...new Set(courses.map(({ startsOn }) => startsOn.slice(0, 7)))].toSorted(),
  };
}

/** The courses to come that close one's needs, the soonest deadline first; null as in `listOwnCatalogue`. */
export async function listClosingCourses(
  db: Db,
  viewer: Viewer,
  needs: readonly LearningNeed[],
): Promise<CatalogueCourse[] | null> {
  const cadreId = await ownCadre(db.sql, viewer);
  if (cadreId === null) return null;
  const { rules } = await keepersOf(db);
  return closingCourses(db.sql, { cadreId, today: viewer.today, needs }, rules);
}

type Closing = {
  cadreId: number;
  today: string;
  needs: readonly LearningNeed[];
  /** where the person stands, for a caller who knows it */
  own?: readonly OwnCourse[];
};

/** The same for a record that the caller has found to be the viewer's own. */
export async function closingCourses(
  sql: Sql,
  { cadreId, needs, ...known }: Closing,
  rules: Keeper,
): Promise<CatalogueCourse[]> {
  const { today } = known;
  const programmeIds = [...new Set(needs.flatMap(({ closedBy }) => closedBy))];
  if (programmeIds.length === 0) return [];
  const courses = await coursesInView(sql, cadreId, { ...known, programmeIds }, rules);
  const everything = { q: "", programmeId: null, month: null, way: null, form: null };
  return chooseCourses(courses, everything, { by: "deadline", descending: false })
    .map((course) => toCatalogue(course, needs, today))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** A course as one may read it, with the names of what its rule asks for; null where it is hidden or there is none. */
export async function findCatalogueCourse(db: Db, viewer: Viewer, courseId: number) {
  const cadreId = await ownCadre(db.sql, viewer);
  if (cadreId === null) return null;
  const { today } = viewer;
  const { rules } = await keepersOf(db);
  const found = await courseInView(db.sql, cadreId, { courseId, today }, rules);
  if (found === null) return null;
  const course = toCatalogue(found, [], today);
  return { cadreId, course, names: await namesFor(db.sql, [course], today) };
}

function toCatalogue(
  { lines, ...course }: CourseInView,
  needs: readonly LearningNeed[],
  today: string,
): CatalogueCourse {
  const whole = { ...course, lines };
  const closed = needs.filter(({ closedBy }) => closedBy.includes(course.programmeId));
  const [inTime, late] = [closed.filter((need) => !isLate(need, course)), lateFor(closed, course)];
  const isOpen = inTime.some(({ state }) => state !== "met");
  const closes = isOpen ? "need" : inTime.length > 0 ? "again" : null;
  return {
    ...course,
    lines: readLines(lines, "self"),
    opening: openingOf(whole, today),
    part: partOfCourse(whole, { today, closes }),
    subjects: [...new Set(inTime.map(({ subject }) => subject))],
    late,
  };
}

const lateFor = (closed: readonly LearningNeed[], course: { startsOn: string }) =>
  closed.flatMap((need) => {
    const by = dayOfNeed(need);
    return by !== null && isLate(need, course) ? [{ subject: need.subject, by }] : [];
  });

/** Parts in their order; of what one may not take, what would close a need first, what is over last. */
function placeOf({ part, subjects, opening }: CatalogueCourse): number {
  const last = catalogueParts.indexOf("not");
  if (part !== "not") return catalogueParts.indexOf(part);
  const isOver =
    opening.act === null &&
    (opening.refusal === "enrolment_over" || opening.refusal === "course_not_open");
  return last + (isOver ? 2 : subjects.length > 0 ? 0 : 1);
}

/** The names of what is asked by the lines that are shown. */
function namesFor(
  sql: Sql,
  courses: readonly Pick<CatalogueCourse, "lines">[],
  today: string,
): Promise<AudienceNames> {
  const parts = courses.flatMap(({ lines }) => lines.flatMap((line) => line.parts));
  // why: courses of one programme share the requirements of its rule
  const asked = new Set(parts.map(({ required }) => required));
  const rule = Array.from(asked, (requirement) => ({ requirement }));
  return namesIn(sql, rule, today);
}

function programmesOf(courses: readonly CourseInView[]): { id: number; name: string }[] {
  const names = new Map(
    courses.map(({ programmeId, programmeName }) => [programmeId, programmeName]),
  );
  return [...names]
    .map(([id, name]) => ({ id, name, key: textSortKey(name) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id - b.id))
    .map(({ id, name }) => ({ id, name }));
}
