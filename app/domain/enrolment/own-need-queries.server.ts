import { sql as raw } from "kysely";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { ownCadre } from "./own-pages.server.ts";

/** A need of one's own: whether it still stands, was taken back, or has been learnt since. */
export type OwnRegisteredNeed = {
  id: number;
  programmeId: number;
  programmeName: string;
  year: number;
  note: string | null;
  registeredOn: string;
  state: "standing" | "withdrawn" | "learnt";
};

/** The ids of needs that have been learnt since they were registered: shown by more than the person's own word. */
export const learntNeeds = (sql: Sql) =>
  sql
    .selectFrom("RegisteredNeed as n")
    .innerJoin("Evidence as e", (join) =>
      join.onRef("e.cadreId", "=", "n.cadreId").onRef("e.programmeId", "=", "n.programmeId"),
    )
    .whereRef("e.statedOn", ">=", "n.registeredOn")
    .where("e.state", "=", "held")
    .where("e.grade", "<>", "self_declared")
    .where("e.replacedOn", "is", null)
    .select("n.id");

/** What one has registered, the newest first; null for whoever has no seats of their own to ask for. Two statements. */
export async function listOwnRegisteredNeeds(
  db: Db,
  viewer: Viewer,
): Promise<OwnRegisteredNeed[] | null> {
  const cadreId = await ownCadre(db.sql, viewer);
  return cadreId === null ? null : registeredNeedsOf(db.sql, cadreId);
}

/** What a person, whom the caller knows to be the reader, has registered, the newest first. One statement. */
export async function registeredNeedsOf(sql: Sql, cadreId: number): Promise<OwnRegisteredNeed[]> {
  const rows = await sql
    .selectFrom("RegisteredNeed as r")
    .innerJoin("Programme as p", "p.id", "r.programmeId")
    .where("r.cadreId", "=", cadreId)
    .select(["r.id", "r.programmeId", "p.name as programmeName", "r.year", "r.note"])
    .select(["r.registeredOn", "r.withdrawnAt"])
    .select((eb) => {
      const learnt = learntNeeds(sql).where("n.id", "=", raw.ref<number>("r.id"));
      return eb.exists(learnt).as("learnt");
    })
    .orderBy("r.id", "desc")
    .execute();
  return rows.map(({ withdrawnAt, learnt, ...need }) => ({
    ...need,
    state: withdrawnAt !== null ? "withdrawn" : Number(learnt) === 1 ? "learnt" : "standing",
  }));
}

/** The programmes that anybody may say they need, by name: none whose name tells of planning. One statement. */
export async function listNeedProgrammes(db: Db): Promise<{ id: number; name: string }[]> {
  return db.sql
    .selectFrom("Programme")
    .where("disclosesPlanning", "=", 0)
    .select(["id", "name"])
    .orderBy("sortKey")
    .orderBy("id")
    .execute();
}
