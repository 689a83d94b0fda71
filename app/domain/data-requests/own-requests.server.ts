import { survivorOf } from "#app/domain/people/cadre-queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import type { RequestField, RequestState } from "./data-request.ts";

// why: everything here is read by the viewer's own record alone

const columns = [
  "r.id",
  "r.field",
  "r.stands",
  "r.asked",
  "r.reason",
  "r.state",
  "r.askedAt",
] as const;

const rowsOf = (sql: Sql, cadreId: number) =>
  sql
    .selectFrom("DataRequest as r")
    .leftJoin("Account as a", "a.id", "r.answeredById")
    .where("r.cadreId", "=", cadreId)
    .select(columns)
    .select(["r.answer", "r.closedAt", "a.displayName as answeredByName"]);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

// why: check constraints name the words
const shown = ({ field, state, ...row }: Row) => ({
  ...row,
  field: field as RequestField,
  state: state as RequestState,
});

export type OwnRequest = ReturnType<typeof shown>;

/** A page of what one has asked to have corrected, the newest first; null for an account that is nobody's in the records. */
export async function listOwnRequests(
  db: Db,
  viewer: Viewer,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: OwnRequest[]; total: number } | null> {
  if (viewer.cadreId === null) return null;
  const cadreId = await survivorOf(db.sql, viewer.cadreId);
  const { total } = await db.sql
    .selectFrom("DataRequest as r")
    .where("r.cadreId", "=", cadreId)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await rowsOf(db.sql, cadreId)
    .orderBy("r.id", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows: rows.map(shown), total: Number(total) };
}

/** Every request of one record, for whoever's it is. */
export async function ownRequests(sql: Sql, cadreId: number): Promise<OwnRequest[]> {
  return (await rowsOf(sql, cadreId).orderBy("r.id", "desc").execute()).map(shown);
}

/** One of one's own requests; null for anybody else's. */
export async function findOwnRequest(
  db: Db,
  viewer: Viewer,
  id: number,
): Promise<OwnRequest | null> {
  if (viewer.cadreId === null) return null;
  const cadreId = await survivorOf(db.sql, viewer.cadreId);
  const row = await rowsOf(db.sql, cadreId).where("r.id", "=", id).executeTakeFirst();
  return row ? shown(row) : null;
}
