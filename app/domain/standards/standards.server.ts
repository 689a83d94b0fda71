import type { Sql } from "#app/platform/db.server.ts";
import type { AppliesTo, Audience } from "./audience.ts";
import type { LevelDimension } from "./level.ts";
import type {
  Condition,
  Rating,
  Recurrence,
  Requirement,
  Stage,
  Standard,
  Subject,
} from "./requirement.ts";
import type { ManagingLevel } from "./title.ts";

/** Which versions: of some titles or of all, in force only or drafts too. */
export type StandardsWanted = { titleIds: readonly number[] | null; drafts: boolean };

/** The versions of titles' standards with their requirements in order, the earliest first. Three statements. */
export async function loadStandards(sql: Sql, wanted: StandardsWanted): Promise<LoadedStandard[]> {
  let found = sql.selectFrom("TitleStandard as s");
  if (wanted.titleIds !== null) found = found.where("s.titleId", "in", [...wanted.titleIds]);
  if (!wanted.drafts) found = found.where("s.publishedAt", "is not", null);
  const versions = await found.selectAll("s").orderBy("s.validFrom").orderBy("s.id").execute();
  if (versions.length === 0) return [];
  const ids = found.select("s.id");
  const rows = await sql
    .selectFrom("Requirement as q")
    .where("q.standardId", "in", ids)
    .selectAll("q")
    .orderBy("q.standardId")
    .orderBy("q.position")
    .orderBy("q.id")
    .execute();
  const programmes = await sql
    .selectFrom("RequirementProgramme as p")
    .innerJoin("Requirement as q", "q.id", "p.requirementId")
    .where("q.standardId", "in", ids)
    .select(["p.requirementId", "p.programmeId"])
    .orderBy("p.programmeId")
    .execute();
  const programmesOf = Map.groupBy(programmes, ({ requirementId }) => requirementId);
  const rowsOf = Map.groupBy(rows, ({ standardId }) => standardId);
  return versions.map(({ toConfirm, ...version }) => {
    const own = rowsOf.get(version.id) ?? [];
    const partsOfRow = Map.groupBy(own, ({ parentId }) => parentId ?? 0);
    const simple = (row: RequirementRow): Condition =>
      conditionOf(
        row,
        (programmesOf.get(row.id) ?? []).map(({ programmeId }) => programmeId),
      );
    return {
      ...version,
      // why: check constraints name the words
      appliesTo: version.appliesTo as AppliesTo,
      toConfirm: toConfirm === 1,
      requirements: (partsOfRow.get(0) ?? []).map((row) => ({
        id: row.id,
        subject: row.subject as Subject,
        stage: row.stage as Stage,
        waivableBy: row.waivableBy as ManagingLevel | null,
        source: row.source,
        toConfirm: row.toConfirm === 1,
        condition:
          row.kind === "any_of"
            ? { kind: "any_of" as const, of: (partsOfRow.get(row.id) ?? []).map(simple) }
            : simple(row),
      })),
    };
  });
}

export type LoadedStandard = Standard &
  Audience & {
    revision: number;
    draftedAt: string;
    draftedBy: string;
    publishedAt: string | null;
    publishedBy: string | null;
  };

/** The alternatives of a requirement with the ids of their rows, in their order; none where it is no any-of. One statement. */
export async function alternativesOf(
  sql: Sql,
  { id, condition }: Pick<Requirement, "id" | "condition">,
): Promise<{ id: number; revision: number; condition: Condition }[]> {
  if (condition.kind !== "any_of") return [];
  const rows = await sql
    .selectFrom("Requirement")
    .where("parentId", "=", id)
    .select(["id", "revision"])
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.flatMap((row, index) => {
    const part = condition.of[index];
    return part === undefined ? [] : [{ ...row, condition: part }];
  });
}

/** A condition as the table holds it; columns of other kinds are null. */
export type ConditionColumns = {
  kind: string;
  dimension: string | null;
  level: string | null;
  validMonths: number | null;
  every: string | null;
  times: number | null;
  periodMonths: number | null;
  windowMonths: number | null;
  baseDay: string | null;
  minimumMonths: number | null;
  months: number | null;
  years: number | null;
  rating: string | null;
};

type RequirementRow = ConditionColumns & { id: number };

const noColumns = {
  dimension: null,
  level: null,
  validMonths: null,
  every: null,
  times: null,
  periodMonths: null,
  windowMonths: null,
  baseDay: null,
  minimumMonths: null,
  months: null,
  years: null,
  rating: null,
} satisfies Omit<ConditionColumns, "kind">;

/** The columns of a condition, as they are written. */
export function columnsOf(condition: Requirement["condition"]): ConditionColumns {
  const { kind } = condition;
  switch (kind) {
    case "any_of":
      return { ...noColumns, kind };
    case "level":
      return { ...noColumns, kind, dimension: condition.dimension, level: condition.level };
    case "certificate":
      return { ...noColumns, kind, validMonths: condition.validMonths };
    case "recurring":
      return { ...noColumns, kind, times: condition.times, ...columnsOfDuty(condition.every) };
    case "working_time":
      return { ...noColumns, kind, months: condition.months };
    case "ratings":
      return { ...noColumns, kind, years: condition.years, rating: condition.rating };
  }
}

function columnsOfDuty(every: Recurrence) {
  const columns = { every: every.by };
  if (every.by === "period")
    return { ...columns, periodMonths: every.months, windowMonths: every.windowMonths };
  if (every.by !== "fixed") return columns;
  const { base, months, minimumMonths } = every;
  return { ...columns, periodMonths: months, baseDay: base, minimumMonths };
}

// why: check constraints say which columns a kind has
function conditionOf(row: RequirementRow, programmeIds: number[]): Condition {
  switch (row.kind) {
    case "level":
      return {
        kind: "level",
        dimension: row.dimension as LevelDimension,
        level: row.level ?? "",
      };
    case "certificate":
      return { kind: "certificate", programmeIds, validMonths: row.validMonths };
    case "recurring":
      return { kind: "recurring", programmeIds, times: row.times ?? 1, every: dutyOf(row) };
    case "working_time":
      return { kind: "working_time", months: row.months ?? 0 };
    default:
      return { kind: "ratings", years: row.years ?? 1, rating: row.rating as Rating };
  }
}

function dutyOf({ every, ...row }: RequirementRow): Recurrence {
  const months = row.periodMonths ?? 12;
  if (every === "period") return { by: "period", months, windowMonths: row.windowMonths };
  if (every === "term") return { by: "term" };
  if (every !== "fixed") return { by: "calendar_year" };
  return { by: "fixed", base: row.baseDay ?? "", months, minimumMonths: row.minimumMonths ?? 0 };
}
