import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { RetirementAge } from "./retirement.ts";
import type { RuleSet } from "./rule-set.ts";
import type { TermAnchor } from "./term.ts";
import type { Level, ManagingLevel, Sector, TitleDays, TitleKind } from "./title.ts";

// why: what everything is judged by, some hundred rows and nobody's personal data: read whole, by nobody's scope

/** A title with what files call it and the kinds of unit where it exists. */
export type CatalogueTitle = TitleDays & {
  id: number;
  code: string;
  kind: TitleKind;
  level: Level;
  managingLevel: ManagingLevel;
  sector: Sector;
  name: string;
  rank: number;
  seats: number | null;
  names: { text: string; identityKey: string }[];
  unitKinds: UnitKind[];
};

/** All titles, the highest first. Three statements. */
export async function loadTitles(sql: Sql): Promise<CatalogueTitle[]> {
  const titles = await sql
    .selectFrom("Title")
    .select(["id", "code", "kind", "level", "managingLevel", "sector", "name", "rank", "seats"])
    .select(["validFrom", "validTo"])
    .orderBy("rank", "desc")
    .orderBy("sortKey")
    .orderBy("id")
    .execute();
  const names = await sql
    .selectFrom("TitleName")
    .select(["titleId", "text", "identityKey"])
    .orderBy("id")
    .execute();
  const kinds = await sql.selectFrom("TitleUnitKind").select(["titleId", "kind"]).execute();
  const namesOf = Map.groupBy(names, ({ titleId }) => titleId);
  const kindsOf = Map.groupBy(kinds, ({ titleId }) => titleId);
  // why: check constraints name the words of kinds, levels and sectors
  return titles.map((title) => ({
    ...title,
    names: (namesOf.get(title.id) ?? []).map(({ text, identityKey }) => ({ text, identityKey })),
    unitKinds: (kindsOf.get(title.id) ?? []).map(({ kind }) => kind),
  })) as CatalogueTitle[];
}

export type CatalogueTerm = {
  id: number;
  code: string;
  firstYear: number;
  lastYear: number;
  anchors: TermAnchor[];
};

/** All terms with their anchors, the earliest first. Two statements. */
export async function loadTerms(sql: Sql): Promise<CatalogueTerm[]> {
  const terms = await sql
    .selectFrom("Term")
    .select(["id", "code", "firstYear", "lastYear"])
    .orderBy("firstYear")
    .orderBy("lastYear")
    .execute();
  const rows = await sql
    .selectFrom("TermAnchor")
    .select(["termId", "sector", "level", "unitId", "ageMonth", "eventMonth"])
    .orderBy("id")
    .execute();
  const anchors = rows as TermAnchor[]; // why: check constraints name the sectors and levels
  return terms.map((term) => ({
    ...term,
    anchors: anchors.filter(({ termId }) => termId === term.id),
  }));
}

/** All rule sets with their limits, the earliest first. Two statements. */
export async function loadRuleSets(sql: Sql): Promise<RuleSet[]> {
  const sets = await sql
    .selectFrom("RuleSet")
    .select(["id", "name", "validFrom"])
    .orderBy("validFrom")
    .execute();
  const limits = await sql
    .selectFrom("RuleLimit")
    .select(["ruleSetId", "kind", "level", "value", "source"])
    .orderBy("id")
    .execute();
  return sets.map((set) => ({
    ...set,
    limits: limits
      .filter(({ ruleSetId }) => ruleSetId === set.id)
      .map(({ ruleSetId: _id, ...limit }) => limit) as RuleSet["limits"], // why: checked words
  }));
}

/** The schedule of retirement ages of both genders, in months. */
export async function loadRetirementAges(sql: Sql): Promise<RetirementAge[]> {
  const ages = await sql
    .selectFrom("RetirementAge")
    .select(["year", "gender", "months"])
    .orderBy("year")
    .execute();
  return ages as RetirementAge[]; // why: a check constraint names the genders
}
