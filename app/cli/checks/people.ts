import { readInPages } from "#app/cli/checks/pages.ts";
import { type Finding, listedBreaches, openFinding } from "#app/domain/audit/finding.ts";
import { isBirthSource, strongestBirth } from "#app/domain/people/birth.ts";
import { placements } from "#app/domain/people/placement.ts";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** No ring of aliases, and nothing belongs to a record that was merged into another. `id` is the record or row. */
export async function checkAliases(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const aliases = await sql
    .selectFrom("Cadre")
    .select(["id", "mergedIntoId"])
    .where("mergedIntoId", "is not", null)
    .orderBy("id")
    .execute();
  const survivors = new Map(aliases.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
  for (const { id } of aliases) {
    finding.count(1);
    if (endsInRing(id, survivors))
      finding.breach(id, "following the merges from this record never ends");
  }
  for (const { kind, id } of await listOwnedByAliases(sql)) {
    finding.breach(`${kind} ${id}`, "belongs to a record that was merged into another");
  }
  return finding.answer();
}

/** The first rows, one more than are listed, that stayed with a merged record. */
function listOwnedByAliases(sql: Sql) {
  const merged = sql.selectFrom("Cadre").select("id").where("mergedIntoId", "is not", null);
  return sql
    .selectFrom("PostHolding")
    .select((eb) => ["id", eb.val("post").as("kind")])
    .where("cadreId", "in", merged)
    .unionAll(
      sql
        .selectFrom("BirthStatement")
        .select((eb) => ["id", eb.val("birth statement").as("kind")])
        .where("cadreId", "in", merged),
    )
    .unionAll(
      sql
        .selectFrom("Evidence")
        .select((eb) => ["id", eb.val("evidence").as("kind")])
        .where("cadreId", "in", merged),
    )
    .unionAll(
      sql
        .selectFrom("Account")
        .select((eb) => ["id", eb.val("account").as("kind")])
        .where("cadreId", "in", merged)
        .where("endedAt", "is", null),
    )
    .limit(listedBreaches + 1)
    .execute();
}

function endsInRing(start: number, survivors: Map<number, number | null>): boolean {
  const seen = new Set<number>();
  for (let at: number | null = start; at !== null; at = survivors.get(at) ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** Where sources state a birth date, the one that counts is that of the strongest. `id` is the record. */
export async function checkBirthDates(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  for (let after = 0; ;) {
    const page = await sql
      .selectFrom("Cadre")
      .select(["id", "birthDate", "birthSource"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(500)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return finding.answer();
    const statements = await sql
      .selectFrom("BirthStatement")
      .select(["cadreId", "originCadreId", "value", "source", "recordedAt"])
      .where("cadreId", ">", after)
      .where("cadreId", "<=", last.id)
      .execute();
    const byCadre = Map.groupBy(statements.flatMap(withSource), ({ cadreId }) => cadreId);
    for (const { id, birthDate, birthSource } of page) {
      const stated = byCadre.get(id) ?? [];
      finding.count(stated.length);
      const strongest = strongestBirth(stated);
      if (!strongest || (strongest.value === birthDate && strongest.source === birthSource))
        continue;
      finding.breach(
        id,
        `the birth date that counts is ${birthDate} (${birthSource}), the strongest source is ${strongest.source}`,
      );
    }
    after = last.id;
  }
}

/** The database holds the source as text and allows these words only. */
function withSource<Row extends { source: string }>({ source, ...row }: Row) {
  return isBirthSource(source) ? [{ ...row, source }] : [];
}

/** A post does not begin before its unit or after the unit's end. `id` is the post. */
export async function checkPostDates(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const page = (after: number, limit: number) =>
    sql
      .selectFrom("PostHolding")
      .innerJoin("OrgUnit", "OrgUnit.id", "PostHolding.unitId")
      .select([
        "PostHolding.id",
        "PostHolding.validFrom",
        "PostHolding.validTo",
        "PostHolding.unitId",
      ])
      .select(["OrgUnit.validFrom as unitFrom", "OrgUnit.validTo as unitTo"])
      .where("PostHolding.id", ">", after)
      .orderBy("PostHolding.id")
      .limit(limit)
      .execute();
  for await (const post of readInPages(page)) {
    finding.count(1);
    const begin = post.unitFrom ?? beginningOfTime;
    const end = post.unitTo ?? endOfTime;
    if ((post.validFrom ?? endOfTime) < begin || (post.validTo ?? endOfTime) < begin) {
      finding.breach(post.id, `the post begins before its unit ${post.unitId} (${begin})`);
    }
    if ((post.validFrom ?? beginningOfTime) > end) {
      finding.breach(post.id, `the post begins after its unit ${post.unitId} ended (${end})`);
    }
  }
  return finding.answer();
}

/** The stored days on which a post says where its holder belongs are those its dates give. `id` is the post. */
export async function checkPlacements(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  for await (const posts of postsByHolder(sql)) {
    const expected = new Map(placements(posts).map((placement) => [placement.id, placement]));
    for (const post of posts) {
      finding.count(1);
      const { placedFrom, placedTo } = expected.get(post.id) ?? post;
      if (placedFrom === post.placedFrom && placedTo === post.placedTo) continue;
      finding.breach(
        post.id,
        `places its holder ${placedFrom}..${placedTo}, stored is ${post.placedFrom}..${post.placedTo}`,
      );
    }
  }
  return finding.answer();
}

/** The posts of each person, a page of people at a time. */
async function* postsByHolder(sql: Sql) {
  for (let after = 0; ;) {
    const page = await sql
      .selectFrom("Cadre")
      .select("id")
      .where("id", ">", after)
      .orderBy("id")
      .limit(500)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return;
    const posts = await sql
      .selectFrom("PostHolding")
      .select(["id", "cadreId", "validFrom", "validTo", "placedFrom", "placedTo"])
      .where("cadreId", ">", after)
      .where("cadreId", "<=", last.id)
      .execute();
    yield* Map.groupBy(posts, ({ cadreId }) => cadreId).values();
    after = last.id;
  }
}
