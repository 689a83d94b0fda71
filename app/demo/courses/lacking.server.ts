import { waysToClose } from "#app/domain/readiness/closing.ts";
import { tellRecords, type ToldRecord } from "#app/domain/readiness/told-records.server.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** A record that only courses keep from being ready, with the programmes that would close each of its gaps. */
export type Lacking = {
  cadreId: number;
  /** the day by which the gaps have to be closed; null = none is recorded */
  target: string | null;
  /** ids of programmes of which the length is known, the quickest first */
  gaps: number[][];
};

/**
 * Every approved record in force on a day whose gaps courses of the portal would close, in the order of the ids, but
 * for those of people with an account, who ask by themselves.
 */
export async function listLacking(sql: Sql, day: string): Promise<Lacking[]> {
  const records = await sql
    .selectFrom("PlanningRecord")
    .where("status", "=", "approved")
    .where("validFrom", "<=", day)
    .where((eb) => eb.or([eb("validTo", "is", null), eb("validTo", ">=", day)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("Account as a")
            .whereRef("a.cadreId", "=", "PlanningRecord.cadreId")
            .select("a.id"),
        ),
      ),
    )
    .select("id")
    .orderBy("id")
    .execute();
  const lacking: Lacking[] = [];
  const ids = records.map(({ id }) => id);
  for await (const page of tellRecords(sql, ids, { day, verifiedOnly: false }))
    lacking.push(...page.flatMap((record) => lackingOf(record, day)));
  return lacking;
}

function lackingOf({ cadreId, facts, readiness }: ToldRecord, day: string): Lacking[] {
  if (readiness.band !== "at_risk") return [];
  const open = readiness.requirements.filter(({ gap }) => gap?.state === "open");
  const gaps = open.map(({ requirement }) =>
    waysToClose(requirement.condition, facts.programmes, day).flatMap((way) =>
      way.kind === "programme" && way.usualDays !== null ? way.programmeId : [],
    ),
  );
  return gaps.every((ways) => ways.length > 0) ? [{ cadreId, target: readiness.target, gaps }] : [];
}
