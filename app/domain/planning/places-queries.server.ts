import { type SqlBool, sql } from "kysely";
import type { Level } from "#app/domain/standards/title.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { visibleRecords } from "./scope.server.ts";

/** The records asked about: those of a round, or one. */
export type Asked = { roundId: number } | { recordId: number };

/** The records asked about, called `asked`. */
export function askedRecords(db: Sql, asked: Asked) {
  const records = db.selectFrom("PlanningRecord as asked");
  return "roundId" in asked
    ? records.where("asked.roundId", "=", asked.roundId)
    : records.where("asked.id", "=", asked.recordId);
}

/**
 * The place of each record asked about among those that name its title at its unit and term, in the order they were
 * entered, 1 for the first; only places behind `above`. Counted is what the viewer sees and has not ended.
 */
export async function placesForTitle(
  db: Sql,
  viewer: Viewer,
  { asked, above }: { asked: Asked; above: number },
): Promise<Map<number, number>> {
  const [unit, title, term] = ["unitId", "titleId", "termId"].map((name) => sql.ref(`r.${name}`));
  const lists = askedRecords(db, asked).select(["asked.unitId", "asked.titleId", "asked.termId"]);
  const counted = visibleRecords(db, viewer)
    .where("r.status", "<>", "ended")
    .where(sql<SqlBool>`(${unit}, ${title}, ${term}) in ${lists}`)
    .select("r.id")
    .select(
      sql<number>`row_number() over (partition by ${unit}, ${title}, ${term} order by ${sql.ref("r.id")})`.as(
        "place",
      ),
    );
  const rows = await db
    .selectFrom(counted.as("counted"))
    .where("counted.place", ">", above)
    .where("counted.id", "in", askedRecords(db, asked).select("asked.id"))
    .select(["counted.id", "counted.place"])
    .execute();
  return new Map(rows.map(({ id, place }) => [id, place]));
}

type TitleOfPerson = { cadreId: number; titleId: number; unitId: number };

/** Names a title at a unit among those of one person. */
export const personTitleKey = ({ cadreId, titleId, unitId }: TitleOfPerson): string =>
  `${cadreId} ${titleId} ${unitId}`;

/**
 * The place of each title at a unit among the titles of one level that its person is planned for in some terms, in
 * the order they were entered, by `personTitleKey`; only places behind `above`, of people with a record asked about.
 * A record whose unit has ended on the viewer's day has none: it is counted in no limit (product 4.7).
 */
export async function placesAmongTitles(
  db: Sql,
  viewer: Viewer,
  { asked, above, termIds }: { asked: Asked; above: number; termIds: number[] },
): Promise<Map<string, number>> {
  const titles = visibleRecords(db, viewer)
    .innerJoin("Title as t", "t.id", "r.titleId")
    .innerJoin("OrgUnit as u", "u.id", "r.unitId")
    .where((eb) => eb.or([eb("u.validTo", "is", null), eb("u.validTo", ">=", viewer.today)]))
    .where("r.status", "<>", "ended")
    .where("r.termId", "in", termIds)
    .where("r.cadreId", "in", askedRecords(db, asked).select("asked.cadreId"))
    .groupBy(["r.cadreId", "t.level", "r.titleId", "r.unitId"])
    .select(["r.cadreId", "r.titleId", "r.unitId"])
    .select(sql<Level>`${sql.ref("t.level")}`.as("level"))
    .select((eb) => eb.fn.min("r.id").as("entered"));
  const [person, level] = [sql.ref("one.cadreId"), sql.ref("one.level")];
  const counted = db
    .selectFrom(titles.as("one"))
    .select(["one.cadreId", "one.titleId", "one.unitId"])
    .select(
      sql<number>`row_number() over (partition by ${person}, ${level} order by ${sql.ref("one.entered")})`.as(
        "place",
      ),
    );
  const rows = await db
    .selectFrom(counted.as("counted"))
    .where("counted.place", ">", above)
    .selectAll()
    .execute();
  return new Map(rows.map(({ place, ...title }) => [personTitleKey(title), place]));
}
