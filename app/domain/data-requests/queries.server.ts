import { placedPeople } from "#app/domain/people/placed-people.server.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { canReadRequests, fieldsOf, type RequestField, type RequestState } from "./data-request.ts";

export type RequestsWanted = {
  /** the open ones, those that are over, or both */
  show: "waiting" | "over" | "all";
  field: RequestField | null;
  page: number;
  pageSize: number;
};

/**
 * A page of what people in scope have asked to have corrected, with how many they are: those that wait, the oldest first;
 * else the latest first. The viewer's own are on their own pages. Null for whoever reads none. Three statements.
 */
export async function listRequests(db: Db, viewer: Viewer, wanted: RequestsWanted) {
  if (!canReadRequests(viewer)) return null;
  const found = requestsOf(db.sql, viewer, wanted);
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const order = wanted.show === "waiting" ? "asc" : "desc";
  const rows = await withColumns(found)
    .orderBy("r.askedAt", order)
    .orderBy("r.id", order)
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute();
  return { rows: await withUnits(db.sql, viewer, rows), total: Number(total) };
}

/** One of them; null out of scope, and for one's own. */
export async function findRequest(db: Db, viewer: Viewer, id: number) {
  if (!canReadRequests(viewer)) return null;
  const found = requestsOf(db.sql, viewer, { show: "all", field: null }).where("r.id", "=", id);
  const [request = null] = await withUnits(db.sql, viewer, await withColumns(found).execute());
  return request;
}

export type DataRequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** How many wait for somebody in the viewer's role; 0 for whoever reads none. */
export async function countWaitingRequests(db: Db, viewer: Viewer): Promise<number> {
  if (!canReadRequests(viewer)) return 0;
  const { n } = await requestsOf(db.sql, viewer, { show: "waiting", field: null })
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

function requestsOf(
  sql: Sql,
  viewer: Viewer,
  { show, field }: Pick<RequestsWanted, "show" | "field">,
) {
  const read = fieldsOf(viewer);
  const fields = field === null ? read : read.filter((one) => one === field);
  let found = sql
    .selectFrom("DataRequest as r")
    .innerJoin("Cadre as c", "c.id", "r.cadreId")
    .where("r.cadreId", "in", peopleInScope(sql, viewer))
    .where("c.mergedIntoId", "is", null)
    // why: a field that the viewer does not read finds nothing
    .where("r.field", "in", fields.length > 0 ? fields : [""]);
  if (viewer.cadreId !== null) found = found.where("r.cadreId", "<>", viewer.cadreId);
  if (show === "waiting") return found.where("r.state", "=", "waiting");
  return show === "over" ? found.where("r.state", "<>", "waiting") : found;
}

const withColumns = (found: ReturnType<typeof requestsOf>) =>
  found
    .leftJoin("Account as a", "a.id", "r.answeredById")
    .select(["r.id", "r.cadreId", "r.field", "r.stands", "r.asked", "r.reason", "r.state"])
    .select(["r.askedAt", "r.answer", "r.closedAt", "a.displayName as answeredByName"])
    .select(["c.fullName", "c.birthDate"]);

type Row = Awaited<ReturnType<ReturnType<typeof withColumns>["execute"]>>[number];

/** Each with the unit to which the person belongs today. */
async function withUnits(sql: Sql, viewer: Viewer, rows: readonly Row[]) {
  const ids = [...new Set(rows.map(({ cadreId }) => cadreId))];
  const placed = ids.length === 0 ? [] : await placedPeople(sql, { ids, today: viewer.today });
  const units = new Map(placed.map(({ id, unitName }) => [id, unitName]));
  return rows.map(({ field, state, ...row }) => ({
    ...row,
    // why: check constraints name the words
    field: field as RequestField,
    state: state as RequestState,
    unitName: units.get(row.cadreId) ?? "",
  }));
}
