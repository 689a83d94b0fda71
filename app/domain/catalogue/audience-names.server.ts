import type { Sql } from "#app/platform/db.server.ts";
import { audienceLinks } from "./audience.server.ts";
import type { AudienceRule } from "./audience.ts";

/** What the things are called that a rule names, by their ids. */
export type AudienceNames = {
  titles: { id: number; name: string }[];
  units: { id: number; name: string }[];
  programmes: { id: number; name: string }[];
  terms: { id: number; name: string }[];
};

/** The names of what a rule names, units by that of a day or their last before it. Four statements at most. */
export async function namesIn(
  sql: Sql,
  rule: Pick<AudienceRule[number], "requirement">[],
  day: string,
): Promise<AudienceNames> {
  const links = rule.map(({ requirement }) => audienceLinks(requirement));
  const titleIds = links.flatMap((link) => link.titleIds);
  const unitIds = links.flatMap((link) => link.unitIds);
  const programmeIds = links.flatMap((link) => link.programmeIds);
  const termIds = rule.flatMap(({ requirement }) =>
    requirement.kind === "planned" && requirement.termId !== null ? [requirement.termId] : [],
  );
  return {
    titles: await namesOf(sql, "Title", titleIds),
    units: await unitNames(sql, unitIds, day),
    programmes: await namesOf(sql, "Programme", programmeIds),
    terms: await termNames(sql, termIds),
  };
}

/** The highest titles first, programmes by name. */
async function namesOf(sql: Sql, table: "Title" | "Programme", ids: readonly number[]) {
  if (ids.length === 0) return [];
  if (table === "Programme")
    return sql
      .selectFrom("Programme")
      .where("id", "in", [...ids])
      .select(["id", "name"])
      .orderBy("sortKey")
      .orderBy("id")
      .execute();
  return sql
    .selectFrom("Title")
    .where("id", "in", [...ids])
    .select(["id", "name"])
    .orderBy("rank", "desc")
    .orderBy("sortKey")
    .orderBy("id")
    .execute();
}

async function termNames(sql: Sql, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return sql
    .selectFrom("Term")
    .where("id", "in", [...ids])
    .select(["id", "code as name"])
    .orderBy("id")
    .execute();
}

async function unitNames(sql: Sql, ids: readonly number[], day: string) {
  if (ids.length === 0) return [];
  const rows = await sql
    .selectFrom("OrgUnitVersion")
    .where("unitId", "in", [...ids])
    .select(["unitId as id", "name", "validFrom", "sortKey"])
    .orderBy("sortKey")
    .orderBy("validFrom")
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, versions]) => {
    const begun = versions
      .filter(({ validFrom }) => (validFrom ?? "") <= day)
      .toSorted((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
    const named = begun.at(-1) ?? versions[0];
    return named ? [{ id, name: named.name }] : [];
  });
}
