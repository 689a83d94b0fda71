import { type SqlBool, sql } from "kysely";
import type { Viewer } from "#app/kernel/actor.ts";
import { foldMarks } from "#app/kernel/vietnamese.ts";
import type { Db } from "#app/platform/db.server.ts";
import { canKeepStandards, canReadStandards } from "./policy.ts";
import type { LimitKind } from "./rule-set.ts";
import { isChosen, sortTitles, type TitleChoice, type TitleSort } from "./title-list.ts";
import type { Level, ManagingLevel, Sector, TitleKind } from "./title.ts";

export type TitleFilter = {
  /** typed words of a name or of a way of writing it, with or without marks; empty finds every title */
  q: string;
  level: Level | null;
  kind: TitleKind | null;
};

/**
 * The titles of the catalogue with their words and kinds of unit, by level and then the highest first; null for
 * whoever may not read them. Three statements.
 */
export async function listTitles(db: Db, viewer: Viewer, filter: TitleFilter) {
  if (!canReadStandards(viewer)) return null;
  let found = db.sql.selectFrom("Title as t");
  if (filter.level !== null) found = found.where("t.level", "=", filter.level);
  if (filter.kind !== null) found = found.where("t.kind", "=", filter.kind);
  const titles = await found
    .selectAll("t")
    .orderBy(levelOrder())
    .orderBy("t.rank", "desc")
    .orderBy("t.sortKey")
    .orderBy("t.id")
    .execute();
  const names = await db.sql
    .selectFrom("TitleName")
    .select(["titleId", "id", "text"])
    .orderBy("id")
    .execute();
  const kinds = await db.sql.selectFrom("TitleUnitKind").selectAll().orderBy("kind").execute();
  const namesOf = Map.groupBy(names, ({ titleId }) => titleId);
  const kindsOf = Map.groupBy(kinds, ({ titleId }) => titleId);
  const wanted = foldMarks(filter.q);
  return titles
    .map(({ sortKey: _sortKey, ...title }) => ({
      ...title,
      // why: check constraints name the words
      kind: title.kind as TitleKind,
      level: title.level as Level,
      managingLevel: title.managingLevel as ManagingLevel,
      sector: title.sector as Sector,
      names: (namesOf.get(title.id) ?? []).map(({ id, text }) => ({ id, text })),
      unitKinds: (kindsOf.get(title.id) ?? []).map(({ kind }) => kind),
    }))
    .filter(({ name, names }) =>
      [name, ...names.map(({ text }) => text)].some((text) => foldMarks(text).includes(wanted)),
    );
}

export type TitleRow = NonNullable<Awaited<ReturnType<typeof listTitles>>>[number];

/** One title as `listTitles` has it; null where there is none or it may not be read. */
export async function findTitle(db: Db, viewer: Viewer, id: number): Promise<TitleRow | null> {
  const titles = await listTitles(db, viewer, { q: "", level: null, kind: null });
  return titles?.find((title) => title.id === id) ?? null;
}

function levelOrder() {
  const level = sql.ref("t.level");
  return sql<number>`case ${level} when 'province' then 0 when 'department' then 1 when 'district' then 2 else 3 end`;
}

/** The terms with their anchors (units by their last name), the earliest first; null for whoever may not read them. */
export async function listTerms(db: Db, viewer: Viewer) {
  if (!canReadStandards(viewer)) return null;
  const terms = await db.sql
    .selectFrom("Term")
    .select(["id", "code", "firstYear", "lastYear"])
    .orderBy("firstYear")
    .orderBy("lastYear")
    .execute();
  const anchors = await db.sql
    .selectFrom("TermAnchor as a")
    .leftJoin("OrgUnit as u", "u.id", "a.unitId")
    .leftJoin("OrgUnitVersion as v", (join) =>
      join
        .onRef("v.unitId", "=", "u.id")
        .on(
          sql<SqlBool>`coalesce(${sql.ref("v.validTo")}, '') = coalesce(${sql.ref("u.validTo")}, '')`,
        ),
    )
    .selectAll("a")
    .select("v.name as unitName")
    .orderBy("a.id")
    .execute();
  return terms.map((term) => ({
    ...term,
    anchors: anchors
      .filter(({ termId }) => termId === term.id)
      .map((anchor) => ({
        ...anchor,
        // why: check constraints name the words
        sector: anchor.sector as Sector,
        level: anchor.level as Level,
      })),
  }));
}

export type TermRow = NonNullable<Awaited<ReturnType<typeof listTerms>>>[number];

/**
 * The rule sets, the latest first, each with its limits and the day on which the next one begins (null = none yet);
 * null for whoever may not read them.
 */
export async function listRuleSets(db: Db, viewer: Viewer) {
  if (!canReadStandards(viewer)) return null;
  const sets = await db.sql
    .selectFrom("RuleSet as s")
    .selectAll("s")
    .orderBy("s.validFrom", "desc")
    .execute();
  const limits = await db.sql.selectFrom("RuleLimit").selectAll().orderBy("id").execute();
  return sets.map((set, index) => ({
    ...set,
    endsBefore: sets[index - 1]?.validFrom ?? null,
    limits: limits
      .filter(({ ruleSetId }) => ruleSetId === set.id)
      .map((limit) => ({
        ...limit,
        // why: check constraints name the words
        kind: limit.kind as LimitKind,
        level: limit.level as Level | null,
      })),
  }));
}

export type RuleSetRow = NonNullable<Awaited<ReturnType<typeof listRuleSets>>>[number];

export type TitleListWanted = TitleFilter &
  TitleChoice & { sort: { by: TitleSort; descending: boolean }; page: number; pageSize: number };

/** A page of the titles that the filters leave in, in the order asked for, and how many they are; else `listTitles`. */
export async function listTitlePage(db: Db, viewer: Viewer, wanted: TitleListWanted) {
  const titles = await listTitles(db, viewer, wanted);
  if (titles === null) return null;
  const chosen = sortTitles(
    titles.filter((title) => isChosen(title, wanted)),
    wanted.sort,
  );
  const start = (wanted.page - 1) * wanted.pageSize;
  return { rows: chosen.slice(start, start + wanted.pageSize), total: chosen.length };
}

type Subject = { type: "title" | "term" | "rule_set" | "programme"; id: number };

/** Who changed something that is kept for all last, for whoever saves second; null when nobody has, or may not know. */
export async function lastChangeOf(db: Db, viewer: Viewer, { type, id }: Subject) {
  if (!canKeepStandards(viewer)) return null;
  const last = await db.sql
    .selectFrom("AuditEvent")
    .where("subjectType", "=", type)
    .where("subjectId", "=", id)
    .orderBy("seq", "desc")
    .limit(1)
    .select(["actorName as name", "at"])
    .executeTakeFirst();
  return last ?? null;
}

/** The retirement ages of both genders year by year, the earliest first; null for whoever may not read them. */
export async function listRetirementYears(db: Db, viewer: Viewer) {
  if (!canReadStandards(viewer)) return null;
  const ages = await db.sql
    .selectFrom("RetirementAge")
    .select(["year", "gender", "months", "source", "toConfirm"])
    .orderBy("year")
    .execute();
  return [...Map.groupBy(ages, ({ year }) => year)].map(([year, both]) => ({
    year,
    male: both.find(({ gender }) => gender === "male") ?? null,
    female: both.find(({ gender }) => gender === "female") ?? null,
  }));
}

export type RetirementYear = NonNullable<Awaited<ReturnType<typeof listRetirementYears>>>[number];
