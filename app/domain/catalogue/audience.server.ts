import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { LevelDimension } from "#app/domain/standards/level.ts";
import type { Rating } from "#app/domain/standards/requirement.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";
import type {
  AudienceCondition,
  AudienceRequirement,
  AudienceRule,
  PartyStanding,
} from "./audience.ts";

/** A condition with how often it has been corrected. */
export type LoadedCondition = AudienceCondition & { revision: number };

/**
 * Who versions of programmes are for, by the id of the version; one without conditions has an empty rule, and is for
 * everybody. Four statements, however many versions; one where none has conditions.
 */
export async function loadAudience(
  sql: Sql,
  versionIds: readonly number[],
): Promise<Map<number, LoadedCondition[]>> {
  const rules = new Map<number, LoadedCondition[]>(versionIds.map((id) => [id, []]));
  if (versionIds.length === 0) return rules;
  const asked = { versionIds };
  const rows = await conditionRows(sql, asked);
  if (rows.length === 0) return rules;
  const titles = await namedTitles(sql, asked);
  const units = await namedUnits(sql, asked);
  const programmes = await namedProgrammes(sql, asked);
  const [titlesOf, unitsOf, programmesOf] = [titles, units, programmes].map(byCondition);
  for (const row of rows) {
    const linked = {
      titleIds: titlesOf?.get(row.id) ?? [],
      unitIds: unitsOf?.get(row.id) ?? [],
      programmeIds: programmesOf?.get(row.id) ?? [],
    };
    const { id, groupNumber, source, revision } = row;
    const requirement = requirementOf(row, linked);
    const toConfirm = row.toConfirm === 1;
    rules.get(row.versionId)?.push({ id, groupNumber, source, toConfirm, revision, requirement });
  }
  return rules;
}

/** The same of every version that is or was in force. */
export async function everyAudience(sql: Sql): Promise<ReadonlyMap<number, AudienceRule>> {
  const versions = await sql
    .selectFrom("ProgrammeVersion")
    .where("publishedAt", "is not", null)
    .select("id")
    .execute();
  return loadAudience(
    sql,
    versions.map(({ id }) => id),
  );
}

type Asked = { versionIds: readonly number[] };

const conditionsOf = (sql: Sql, { versionIds }: Asked) =>
  sql.selectFrom("AudienceCondition as c").where("c.versionId", "in", versionIds);

const conditionRows = prepared((sql, asked: Asked) =>
  conditionsOf(sql, asked)
    .selectAll("c")
    .orderBy("c.groupNumber")
    .orderBy("c.position")
    .orderBy("c.id"),
);

const namedTitles = prepared((sql, asked: Asked) =>
  sql
    .selectFrom("AudienceTitle")
    .where("conditionId", "in", conditionsOf(sql, asked).select("c.id"))
    .select(["conditionId", "titleId as id"])
    .orderBy("titleId"),
);

const namedUnits = prepared((sql, asked: Asked) =>
  sql
    .selectFrom("AudienceUnit")
    .where("conditionId", "in", conditionsOf(sql, asked).select("c.id"))
    .select(["conditionId", "unitId as id"])
    .orderBy("unitId"),
);

const namedProgrammes = prepared((sql, asked: Asked) =>
  sql
    .selectFrom("AudienceProgramme")
    .where("conditionId", "in", conditionsOf(sql, asked).select("c.id"))
    .select(["conditionId", "programmeId as id"])
    .orderBy("programmeId"),
);

function byCondition(links: { conditionId: number; id: number }[]): Map<number, number[]> {
  const groups = Map.groupBy(links, ({ conditionId }) => conditionId);
  return new Map(
    [...groups].map(([conditionId, those]) => [conditionId, those.map(({ id }) => id)]),
  );
}

/** What a condition names in tables of its own. */
export type AudienceLinks = {
  titleIds: readonly number[];
  unitIds: readonly number[];
  programmeIds: readonly number[];
};

/** A requirement as the table holds it; columns of other kinds are null. */
export type AudienceColumns = {
  kind: string;
  dimension: string | null;
  level: string | null;
  termId: number | null;
  party: string | null;
  years: number | null;
  rating: string | null;
  womenLeast: number | null;
  womenMost: number | null;
  menLeast: number | null;
  menMost: number | null;
  unitKind: string | null;
};

const noColumns = {
  dimension: null,
  level: null,
  termId: null,
  party: null,
  years: null,
  rating: null,
  womenLeast: null,
  womenMost: null,
  menLeast: null,
  menMost: null,
  unitKind: null,
} satisfies Omit<AudienceColumns, "kind">;

/** The columns of a requirement, as they are written. */
export function audienceColumns(requirement: AudienceRequirement): AudienceColumns {
  const { kind } = requirement;
  const columns = { ...noColumns, kind };
  switch (requirement.kind) {
    case "post":
    case "prerequisite":
      return columns;
    case "planned":
      return { ...columns, termId: requirement.termId };
    case "level":
    case "below_level":
      return { ...columns, dimension: requirement.dimension, level: requirement.level };
    case "party":
      return { ...columns, party: requirement.party };
    case "ratings":
      return { ...columns, years: requirement.years, rating: requirement.rating };
    case "age": {
      const { women, men } = requirement;
      return {
        ...columns,
        womenLeast: women.least,
        womenMost: women.most,
        menLeast: men.least,
        menMost: men.most,
      };
    }
    case "unit":
      return { ...columns, unitKind: requirement.unitKind };
  }
}

/** What a requirement names in tables of its own. */
export function audienceLinks(requirement: AudienceRequirement): AudienceLinks {
  return {
    titleIds: "titleIds" in requirement ? requirement.titleIds : [],
    unitIds: "unitIds" in requirement ? requirement.unitIds : [],
    programmeIds: "programmeIds" in requirement ? requirement.programmeIds : [],
  };
}

// why: check constraints say which columns a kind has, and name the words
function requirementOf(
  row: AudienceColumns,
  { titleIds, unitIds, programmeIds }: AudienceLinks,
): AudienceRequirement {
  const dimension = row.dimension as LevelDimension;
  const level = row.level ?? "";
  switch (row.kind) {
    case "post":
      return { kind: "post", titleIds };
    case "planned":
      return { kind: "planned", titleIds, termId: row.termId };
    case "level":
      return { kind: "level", dimension, level };
    case "below_level":
      return { kind: "below_level", dimension, level };
    case "party":
      return { kind: "party", party: row.party as PartyStanding };
    case "ratings":
      return { kind: "ratings", years: row.years ?? 1, rating: row.rating as Rating };
    case "age":
      return {
        kind: "age",
        women: { least: row.womenLeast, most: row.womenMost },
        men: { least: row.menLeast, most: row.menMost },
      };
    case "prerequisite":
      return { kind: "prerequisite", programmeIds };
    default:
      return { kind: "unit", unitIds, unitKind: row.unitKind as UnitKind | null };
  }
}

/** The rule of one version: see `loadAudience`. */
export async function audienceOf(sql: Sql, versionId: number): Promise<AudienceRule> {
  return (await loadAudience(sql, [versionId])).get(versionId) ?? [];
}
