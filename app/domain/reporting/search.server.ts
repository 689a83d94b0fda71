import { canReadProgrammes } from "#app/domain/catalogue/policy.ts";
import { loadProgrammes } from "#app/domain/catalogue/reference.server.ts";
import { canReadCourses } from "#app/domain/courses/policy.ts";
import { listCourses } from "#app/domain/courses/queries.server.ts";
import { canEnrolOneself } from "#app/domain/enrolment/policy.ts";
import { searchOwnCourses } from "#app/domain/enrolment/search-own-courses.server.ts";
import { canReadUnits } from "#app/domain/organisation/policy.ts";
import { searchUnits } from "#app/domain/organisation/search-units.server.ts";
import { canReadPeople } from "#app/domain/people/policy.ts";
import { listPeople } from "#app/domain/people/queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { hasWords, searchKey, tidy } from "#app/kernel/vietnamese.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { keepersOf } from "#app/platform/kept.server.ts";

/** So many of a kind are answered; the list of the kind has the others. */
export const mostFound = 8;

/** What was found of one kind; `isMore` = the list of the kind has others. */
type Found<Row> = { rows: Row[]; isMore: boolean };

const first = <Row>(rows: Row[]): Found<Row> => ({
  rows: rows.slice(0, mostFound),
  isMore: rows.length > mostFound,
});
const nothing = { rows: [], isMore: false };

/**
 * The people, units, courses and programmes that fit what was typed and that the viewer may open, the first of each
 * kind; a kind whose pages the role does not have finds nothing. Nothing of planning is looked at or told. At most nine
 * statements.
 */
export async function searchEverywhere(db: Db, viewer: Viewer, typed: string) {
  const q = tidy(typed);
  if (q === "") return { people: nothing, units: nothing, courses: nothing, programmes: nothing };
  const units = canReadUnits(viewer)
    ? await searchUnits(db, viewer, { q, limit: mostFound + 1 })
    : [];
  return {
    people: canReadPeople(viewer) ? await peopleNamed(db, viewer, q) : nothing,
    units: first(units),
    courses: await coursesNamed(db, viewer, q),
    programmes: canReadProgrammes(viewer) ? first(await programmesNamed(db, q)) : nothing,
  };
}

export type FoundEverywhere = Awaited<ReturnType<typeof searchEverywhere>>;

async function peopleNamed(db: Db, viewer: Viewer, q: string) {
  const everybody = { unitId: null, gender: null, post: null, sort: "name" as const };
  const { rows, total } = await listPeople(db, viewer, {
    ...everybody,
    q,
    page: 1,
    pageSize: mostFound,
  });
  return { rows, isMore: total > mostFound };
}

async function coursesNamed(db: Db, viewer: Viewer, q: string) {
  if (canEnrolOneself(viewer))
    return first(await searchOwnCourses(db, viewer, { q, limit: mostFound + 1 }));
  if (!canReadCourses(viewer)) return nothing;
  const every = { status: null, programmeId: null, hostUnitId: null, from: null, to: null };
  const sort = { by: "startsOn" as const, descending: true };
  const found = await listCourses(db, viewer, {
    ...every,
    q,
    sort,
    page: 1,
    pageSize: mostFound,
  });
  return found === null ? nothing : { rows: found.rows, isMore: found.total > mostFound };
}

/** Programmes by their name, short code, or what files call them. */
async function programmesNamed(db: Db, q: string) {
  const { rules } = await keepersOf(db);
  const programmes = await rules(programmesWithKeys);
  return programmes.filter(({ keys }) => keys.some((key) => hasWords(key, q)));
}

/** Few programmes, but some thousand ways in which files write them: folded once for the process. */
async function programmesWithKeys(sql: Sql) {
  const programmes = await loadProgrammes(sql);
  return programmes.map(({ id, name, shortCode, names }) => ({
    id,
    name,
    shortCode,
    keys: [name, shortCode, ...names.map(({ text }) => text)].map(searchKey),
  }));
}
