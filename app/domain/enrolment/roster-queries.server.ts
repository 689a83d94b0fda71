import { type SqlBool, sql } from "kysely";
import { nameSearch } from "#app/domain/people/search.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { activeStatuses, type EnrolmentStatus, seatStatuses } from "./enrolment.ts";
import { firstUnit, withPosts } from "./people-shown.server.ts";
import { type RosterSort, type RosterView, statusOf } from "./row-view.ts";
import { enrolmentsSeen } from "./scope.server.ts";

export type RosterFilter = {
  /** typed name, with or without marks; empty finds everybody */
  q: string;
  view: RosterView;
  status: EnrolmentStatus | null;
};

export type RosterWanted = RosterFilter & { sort: { by: RosterSort; descending: boolean } };

type Of = { viewer: Viewer; courseId: number };

function standing(db: Sql, { viewer, courseId }: Of, { view, status }: RosterFilter) {
  let rows = enrolmentsSeen(db, viewer).where("e.courseId", "=", courseId);
  if (view === "ended") rows = rows.where("e.status", "not in", activeStatuses);
  else rows = rows.where("e.status", "in", seatStatuses);
  if (view === "leaving") rows = rows.where("e.leaveAskedAt", "is not", null);
  return status === null ? rows : rows.where("e.status", "=", status);
}

function found(db: Sql, of: Of, filter: RosterFilter) {
  const rows = standing(db, of, filter).innerJoin("Cadre as c", "c.id", "e.cadreId");
  const search = nameSearch(filter.q);
  if (search === null) return rows;
  return rows.where(sql<SqlBool>`${sql.ref("c.searchKey")} like ${search.pattern} escape '\\'`);
}

/** How many; people are looked up only where their names are asked for. */
async function countFound(db: Sql, of: Of, filter: RosterFilter): Promise<number> {
  const rows = nameSearch(filter.q) === null ? standing(db, of, filter) : found(db, of, filter);
  const { total } = await rows
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return Number(total);
}

function ordered(db: Sql, of: Of, { sort, ...filter }: RosterWanted) {
  const direction = sort.descending ? "desc" : "asc";
  const rows = found(db, of, filter)
    .select(["e.id", "e.cadreId", "e.status", "e.returnedTo", "e.source", "e.seatFrom"])
    .select(["e.seatUntil", "e.leaveAskedAt", "e.leaveReason", "e.offerExpiresAt", "e.endReason"])
    .select(["c.fullName", "c.birthDate", "c.gender"]);
  const by = {
    name: sql`${sql.ref("c.sortKey")}`,
    unit: firstUnit(db, of.viewer.today),
    birth: sql`${sql.ref("c.birthDate")}`,
    since: sql`coalesce(${sql.ref("e.seatFrom")}, '')`,
    status: sql`${sql.ref("e.status")}`,
  }[sort.by];
  return rows.orderBy(by, direction).orderBy("c.sortKey", direction).orderBy("e.id", direction);
}

/**
 * A page of a course's list of people, and how many it has: who holds a seat, who asked to leave it, or whose row has
 * ended; an officer sees the unit's own people. Three statements.
 */
export async function listRoster(
  db: Db,
  of: Of,
  { page, pageSize, ...wanted }: RosterWanted & { page: number; pageSize: number },
) {
  const total = await countFound(db.sql, of, wanted);
  const rows = await ordered(db.sql, of, wanted)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows: await shown(db.sql, of, rows), total };
}

type Row = Awaited<ReturnType<ReturnType<typeof ordered>["execute"]>>[number];

async function shown(db: Sql, { viewer }: Of, rows: readonly Row[]) {
  return withPosts(db, viewer, rows.map(statusOf));
}

export type RosterRow = Awaited<ReturnType<typeof shown>>[number];

/** Everybody of the list, in its order, some hundred at a time. */
export async function exportRoster(db: Db, of: Of, wanted: RosterWanted): Promise<RosterRow[]> {
  const rows = await ordered(db.sql, of, wanted).execute();
  const all: RosterRow[] = [];
  for (let start = 0; start < rows.length; start += 500)
    all.push(...(await shown(db.sql, of, rows.slice(start, start + 500))));
  return all;
}
