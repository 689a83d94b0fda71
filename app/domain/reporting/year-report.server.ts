import { sql as raw } from "kysely";
import { loadProgrammes } from "#app/domain/catalogue/reference.server.ts";
import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { canReadSensitive } from "#app/domain/people/policy.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import { postTitles } from "#app/domain/standards/post-title.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import type { TitleKind } from "#app/domain/standards/title.ts";
import { loadTitlesNamed } from "#app/domain/standards/titles-named.server.ts";
import type { MarkBand } from "#app/domain/teaching/mark.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { keepersOf } from "#app/platform/kept.server.ts";
import { canReadReports } from "./report-policy.ts";
import {
  type Completed,
  groupsOf,
  type HeldTitle,
  type ReportPerson,
  turnsOf,
  yearReport,
} from "./year-report.ts";

export type YearWanted = {
  year: number;
  /** people who belong today at this unit and what it covers */
  unitId: number | null;
};

type Asked = YearWanted & { everyUnit: boolean };

/**
 * The yearly report (form F8) of the people who belong today at units in the viewer's scope: what they completed in the
 * year, here or by what papers and lists of others show, never by their own word. Minorities are counted for whoever
 * reads ethnicity. Null for whoever reads no reports. Six statements, however many people.
 */
export async function findYearReport(db: Db, viewer: Viewer, wanted: YearWanted) {
  if (!canReadReports(viewer)) return null;
  const asked = { ...wanted, everyUnit: await coversEveryUnit(db, viewer) };
  const turns = turnsOf(await completedIn(db.sql, viewer, asked));
  const people = await peopleOf(db, viewer, asked);
  const { rules } = await keepersOf(db);
  const names = new Map((await rules(loadProgrammes)).map(({ id, name }) => [id, name]));
  const report = yearReport(turns, people);
  return {
    ...report,
    showsMinority: canReadSensitive(viewer),
    programmes: report.programmes.map((row) => ({
      ...row,
      name: names.get(row.programmeId) ?? "",
    })),
  };
}

export type FoundYearReport = NonNullable<Awaited<ReturnType<typeof findYearReport>>>;

/** When something was completed, as far as its source says. */
const endOf = (alias: "e" | "d") =>
  raw<string>`coalesce(${raw.ref(`${alias}.endedOn`)}, ${raw.ref(`${alias}.issuedOn`)}, ${raw.ref(`${alias}.statedOn`)})`;

/** The statements on programmes that ended in a year: by an index, for those without a last day too. */
function endedIn(sql: Sql, year: number) {
  const [from, until] = [String(year), String(year + 1)];
  const statements = sql
    .selectFrom("Evidence as d")
    .where("d.programmeId", "in", sql.selectFrom("Programme").select("Programme.id"))
    .select("d.id");
  const withDay = statements.where("d.endedOn", ">=", from).where("d.endedOn", "<", until);
  const without = statements
    .where("d.endedOn", "is", null)
    .where(endOf("d"), ">=", from)
    .where(endOf("d"), "<", until);
  return withDay.unionAll(without);
}

/** What stands on record of a year, of people in scope: more than their own word, and not voided or stated anew. */
function evidenceOf(sql: Sql, viewer: Viewer, { year, unitId, everyUnit }: Asked) {
  let evidence = sql
    .selectFrom("Evidence as e")
    .where("e.id", "in", endedIn(sql, year))
    .where("e.state", "=", "held")
    .where("e.grade", "<>", "self_declared")
    .where("e.replacedOn", "is", null);
  // why: somebody who belongs nowhere today is in nobody's scope
  if (!everyUnit) evidence = evidence.where("e.cadreId", "in", peopleInScope(sql, viewer));
  if (unitId !== null) {
    const { today } = viewer;
    evidence = evidence.where("e.cadreId", "in", peopleInScope(sql, { unitId, today }));
  }
  return evidence;
}

async function completedIn(sql: Sql, viewer: Viewer, asked: Asked): Promise<Completed[]> {
  const rows = await evidenceOf(sql, viewer, asked)
    .innerJoin("Programme as p", "p.id", "e.programmeId")
    .leftJoin("Completion as k", "k.id", "e.completionId")
    .select(["e.cadreId", "p.id as programmeId", "p.subject", "k.band", endOf("e").as("endedOn")])
    .orderBy("e.id")
    .execute();
  // why: check constraints name subjects and bands
  return rows as (Omit<(typeof rows)[number], "subject" | "band"> & {
    subject: Subject;
    band: MarkBand | null;
  })[];
}

/** Whom the turns are of, with the groups that the posts they hold today make them one of. Three statements. */
async function peopleOf(
  db: Db,
  viewer: Viewer,
  asked: Asked,
): Promise<ReadonlyMap<number, ReportPerson>> {
  const rows = await evidenceOf(db.sql, viewer, asked)
    .innerJoin("Cadre as c", "c.id", "e.cadreId")
    .leftJoin("PostHolding as h", (join) =>
      join
        .onRef("h.cadreId", "=", "c.id")
        .on("h.placedFrom", "<=", viewer.today)
        .on("h.placedTo", ">=", viewer.today),
    )
    .leftJoin("OrgUnit as u", "u.id", "h.unitId")
    .select(["c.id", "c.gender", "c.ethnicity", "h.name as post", "u.kind"])
    .distinct()
    .execute();
  const titleOf = await titlesOfPosts(db.sql, rows, viewer.today);
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].flatMap(([cadreId, those]) => {
      const [first] = those;
      if (!first) return [];
      const person: ReportPerson = {
        cadreId,
        gender: first.gender as Gender, // why: a check constraint names the genders
        ethnicity: canReadSensitive(viewer) ? first.ethnicity : null,
        groups: groupsOf(those.flatMap((post) => titleOf(post) ?? [])),
      };
      return [[cadreId, person] as const];
    }),
  );
}

type Post = { post: string | null; kind: string | null };

async function titlesOfPosts(
  sql: Sql,
  posts: readonly Post[],
  day: string,
): Promise<(post: Post) => HeldTitle | null> {
  const names = new Set(posts.flatMap(({ post }) => post ?? []));
  const title = postTitles(await loadTitlesNamed(sql, names));
  const rows = await sql.selectFrom("Title").select(["id", "code", "kind"]).execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return ({ post, kind }) => {
    if (post === null || kind === null) return null;
    const unitKind = kind as UnitKind; // why: a check constraint names the kinds
    const held = known.get(title({ name: post, kind: unitKind, day })?.id ?? 0);
    return held ? { code: held.code, kind: held.kind as TitleKind, unitKind } : null;
  };
}
