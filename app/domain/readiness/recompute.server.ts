import type { Sql } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { loadRecordFacts } from "./load-facts.server.ts";
import { derivedOf, settle } from "./settle.server.ts";

/** A record whose kept verdicts are not those that its facts give. */
export type Difference = { recordId: number; message: string };

/**
 * Compares the kept verdicts of the records with those of their facts, page by page, and finds those kept of records
 * that are gone; people who are marked as out of date are left out, since theirs are derived before anybody reads
 * them. Answers how many records were compared.
 */
export async function compareDerived(
  sql: Sql,
  found: (difference: Difference) => void,
): Promise<number> {
  let compared = 0;
  for (let after = 0; ;) {
    const people = await sql
      .selectFrom("PlanningRecord as r")
      .where("r.cadreId", ">", after)
      .select("r.cadreId")
      .distinct()
      .orderBy("r.cadreId")
      .limit(250)
      .execute();
    const last = people.at(-1);
    if (!last) break;
    after = last.cadreId;
    const cadreIds = people.map(({ cadreId }) => cadreId);
    compared += await comparePeople(sql, cadreIds, found);
  }
  for (const { recordId } of await leftOver(sql))
    found({ recordId, message: "verdicts are kept of a record that is gone" });
  return compared;
}

/** Verdicts kept of records that are gone or left with somebody merged, and of which nobody is told yet. */
function leftOver(sql: Sql): Promise<{ recordId: number; cadreId: number }[]> {
  return sql
    .selectFrom("Readiness as s")
    .leftJoin("PlanningRecord as r", "r.id", "s.recordId")
    .leftJoin("Cadre as c", "c.id", "r.cadreId")
    .where("s.spans", "<>", "")
    .where((eb) => eb.or([eb("r.id", "is", null), eb("c.mergedIntoId", "is not", null)]))
    .where("s.cadreId", "not in", (eb) =>
      eb
        .selectFrom("ReadinessMark as m")
        .where("m.cadreId", "is not", null)
        .select("m.cadreId")
        .$castTo<number>(),
    )
    .select(["s.recordId", "s.cadreId"])
    .orderBy("s.recordId")
    .execute();
}

async function comparePeople(
  sql: Sql,
  cadreIds: number[],
  found: (difference: Difference) => void,
): Promise<number> {
  const marked = await sql
    .selectFrom("ReadinessMark")
    .select(["cadreId", "titleId", "termId"])
    .where((eb) => eb.or([eb("cadreId", "is", null), eb("cadreId", "in", cadreIds)]))
    .execute();
  const isMarked = (record: { cadreId: number; titleId: number; termId: number }): boolean =>
    marked.some(({ cadreId, titleId, termId }) =>
      cadreId === null
        ? (titleId === null && termId === null) ||
          titleId === record.titleId ||
          termId === record.termId
        : cadreId === record.cadreId,
    );
  const records = await loadRecordFacts(sql, { cadreIds });
  const kept = await sql
    .selectFrom("Readiness")
    .where("cadreId", "in", cadreIds)
    .where("spans", "<>", "")
    .select(["recordId", "ageMonth", "spans", "seats"])
    .execute();
  const states = new Map(kept.map((state) => [state.recordId, state]));
  const settled = records.filter((record) => !isMarked(record));
  for (const record of settled) {
    const state = states.get(record.id);
    const { spans, seats } = derivedOf(record);
    const isSame = state?.spans === spans && state.seats === seats;
    if (isSame && state.ageMonth === record.ageMonth) continue;
    found({
      recordId: record.id,
      message: state ? "the kept verdicts are not those of its facts" : "no verdicts are kept",
    });
  }
  return settled.length;
}

/** Settles what is marked, compares everything, derives everybody anew; answers how many differed. */
export async function recompute(
  work: Pick<Work, "db" | "bookkeeping">,
): Promise<{ records: number; differed: number }> {
  await settle(work);
  let differed = 0;
  const records = await compareDerived(work.db.sql, () => {
    differed += 1;
  });
  const left = await leftOver(work.db.sql);
  await work.bookkeeping((tx) =>
    tx.readinessMark.createMany({
      data: [{ cadreId: null }, ...left.map(({ cadreId }) => ({ cadreId }))],
    }),
  );
  await settle(work);
  return { records, differed };
}
