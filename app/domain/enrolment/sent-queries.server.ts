import { type SqlBool, sql } from "kysely";
import { nameSearch } from "#app/domain/people/search.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { activeStatuses, type EnrolmentStatus } from "./enrolment.ts";
import { withPosts } from "./people-shown.server.ts";
import { type SentSort, type SentView, sentViews, sourceOf, statusOf } from "./row-view.ts";
import { enrolmentsSeen } from "./scope.server.ts";

export type SentFilter = {
  /** typed name, with or without marks; empty finds everybody */
  q: string;
  view: SentView;
  status: EnrolmentStatus | null;
  courseId: number | null;
};

export type SentWanted = SentFilter & { sort: { by: SentSort; descending: boolean } };

const isOfView: Record<SentView, ReturnType<typeof sql<SqlBool>>> = {
  requests: sql<SqlBool>`${sql.ref("e.status")} = 'requested' and ${sql.ref("e.returnedTo")} is null`,
  returned: sql<SqlBool>`${sql.ref("e.returnedTo")} is not null`,
  offers: sql<SqlBool>`${sql.ref("e.status")} = 'offered'`,
  leaving: sql<SqlBool>`${sql.ref("e.leaveAskedAt")} is not null and ${sql.ref("e.status")} in ('confirmed', 'attending')`,
  active: sql<SqlBool>`${sql.ref("e.status")} in (${sql.join(activeStatuses.map((word) => sql.lit(word)))})`,
  all: sql<SqlBool>`1 = 1`,
};

function found(db: Sql, viewer: Viewer, { q, view, status, courseId }: SentFilter) {
  let rows = enrolmentsSeen(db, viewer)
    .innerJoin("Cadre as c", "c.id", "e.cadreId")
    .innerJoin("Programme as p", "p.id", "k.programmeId")
    .where(isOfView[view]);
  if (status !== null) rows = rows.where("e.status", "=", status);
  if (courseId !== null) rows = rows.where("k.id", "=", courseId);
  const search = nameSearch(q);
  if (search === null) return rows;
  return rows.where(sql<SqlBool>`${sql.ref("c.searchKey")} like ${search.pattern} escape '\\'`);
}

function ordered(db: Sql, viewer: Viewer, { sort, ...filter }: SentWanted) {
  const direction = sort.descending ? "desc" : "asc";
  const by = {
    name: sql`${sql.ref("c.sortKey")}`,
    course: sql`${sql.ref("k.startsOn")}`,
    since: sql`${sql.ref("e.updatedAt")}`,
    status: sql`${sql.ref("e.status")}`,
  }[sort.by];
  return found(db, viewer, filter)
    .select(["e.id", "e.cadreId", "e.courseId", "e.status", "e.returnedTo", "e.returnReason"])
    .select(["e.source", "e.requestedAt", "e.updatedAt", "e.offerExpiresAt", "e.leaveAskedAt"])
    .select(["c.fullName", "c.birthDate", "c.phone", "k.code", "k.startsOn", "k.policy"])
    .select(["k.nominationEndsOn", "p.disclosesPlanning"])
    .select(sql<string>`coalesce(${sql.ref("k.name")}, ${sql.ref("p.name")})`.as("courseName"))
    .orderBy(by, direction)
    .orderBy("c.sortKey")
    .orderBy("e.id", direction);
}

/**
 * A page of an officer's own people in courses: requests that wait for the unit, rows given back, offers to be
 * confirmed, who asked to leave, and everybody; with how many each of these has. Three statements.
 */
export async function listSent(
  db: Db,
  viewer: Viewer,
  { page, pageSize, ...wanted }: SentWanted & { page: number; pageSize: number },
) {
  const counts = await countViews(db.sql, viewer, { ...wanted, view: "all" });
  const rows = await ordered(db.sql, viewer, wanted)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows: await shown(db.sql, viewer, rows), counts, total: counts[wanted.view] };
}

type Row = Awaited<ReturnType<ReturnType<typeof ordered>["execute"]>>[number];

async function shown(db: Sql, viewer: Viewer, rows: readonly Row[]) {
  const told = rows.map((row) => ({ ...statusOf(row), source: sourceOf(row.source) }));
  return withPosts(db, viewer, told);
}

export type SentRow = Awaited<ReturnType<typeof shown>>[number];

/** Everybody of the list, in its order. */
export async function exportSent(db: Db, viewer: Viewer, wanted: SentWanted): Promise<SentRow[]> {
  const rows = await ordered(db.sql, viewer, wanted).execute();
  const all: SentRow[] = [];
  for (let start = 0; start < rows.length; start += 500)
    all.push(...(await shown(db.sql, viewer, rows.slice(start, start + 500))));
  return all;
}

/**
 * How many of an officer's own people each view of `listSent` has, of those who are still in a course or ask for one:
 * the courses of the past are not gone through. One statement.
 */
export const countOpenSent = (db: Db, viewer: Viewer) =>
  countViews(db.sql, viewer, { q: "", view: "active", status: null, courseId: null });

/**
 * Whom of their own people an officer has to think of first: requests by the last day on which they may be sent, offers
 * by the instant after which they are gone. One statement.
 */
export async function listUrgent(
  { sql: db }: Db,
  viewer: Viewer,
  { view, limit }: { view: "requests" | "offers"; limit: number },
) {
  const until = view === "requests" ? "k.nominationEndsOn" : "e.offerExpiresAt";
  return found(db, viewer, { q: "", view, status: null, courseId: null })
    .select(["e.id", "e.cadreId", "e.courseId", "e.offerExpiresAt", "c.fullName", "c.phone"])
    .select(["k.code", "k.policy", "k.nominationEndsOn", "p.disclosesPlanning"])
    .select(sql<string>`coalesce(${sql.ref("k.name")}, ${sql.ref("p.name")})`.as("courseName"))
    .orderBy(sql`coalesce(${sql.ref(until)}, '9999')`)
    .orderBy("c.sortKey")
    .orderBy("e.id")
    .limit(limit)
    .execute();
}

export type UrgentRow = Awaited<ReturnType<typeof listUrgent>>[number];

/** How many rows of a view the others have, by the other filters. One statement. */
async function countViews(db: Sql, viewer: Viewer, wanted: SentFilter) {
  const of = (view: SentView) =>
    sql<number>`coalesce(sum(case when ${isOfView[view]} then 1 else 0 end), 0)`.as(view);
  const row = await found(db, viewer, wanted).select(sentViews.map(of)).executeTakeFirstOrThrow();
  const counts: Record<SentView, number> = {
    requests: Number(row.requests),
    returned: Number(row.returned),
    offers: Number(row.offers),
    leaving: Number(row.leaving),
    active: Number(row.active),
    all: Number(row.all),
  };
  return counts;
}

/** The courses in which an officer's own people stand, for the filter. One statement. */
export async function listSentCourses(db: Db, viewer: Viewer) {
  return enrolmentsSeen(db.sql, viewer)
    .select(["k.id", "k.code", "k.startsOn"])
    .distinct()
    .orderBy("k.startsOn", "desc")
    .orderBy("k.id")
    .limit(200)
    .execute();
}
