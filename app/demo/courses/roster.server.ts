import { createRandom, type Random } from "#app/demo/random.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import type { Manner } from "./teach-course.server.ts";

type Wanted = {
  programmeId: number;
  /** first day of the course */
  day: string;
  people: number;
  /** who is there in any case */
  first: readonly number[];
  seed: number;
};

/**
 * Who may be sent on a past course, those whom it had rather than others first, and how they come to it; `proven`: whom a
 * list of past training says to have completed it.
 */
export type Roster = { people: number[]; manners: Map<number, Manner>; proven: Set<number> };

/** Of those who are looked at to fill a course, many are not admitted. */
const mostFilling = 140;

/**
 * Whom a course of the past had: those of whom a list of past training says that they completed its programme in that
 * year, so that they have it from the portal's own course now, and people who stand on no planning list, two or three of
 * whom do not complete it. So nobody's readiness becomes another by the demo's past.
 */
export async function rosterOf(
  sql: Sql,
  { programmeId, day, people, first, seed }: Wanted,
): Promise<Roster> {
  const random = createRandom(seed);
  const known = await provenIn(sql, programmeId, day);
  const unplanned = await unplannedWithout(sql, programmeId, day);
  const manners = new Map<number, Manner>();
  const lacking = random.pick<readonly Manner[]>([
    ["fails", "second_try"],
    ["never", "second_try", "second_try"],
    ["rarely", "fails", "second_try"],
    ["second_try", "never"],
  ]);
  const others = shuffled(unplanned, random.next);
  for (const manner of lacking) {
    const cadreId = others.pop();
    if (cadreId !== undefined) manners.set(cadreId, manner);
  }
  const proven = shuffled(known, random.next).slice(0, people - first.length - manners.size);
  return {
    people: [...first, ...proven, ...manners.keys(), ...others.slice(0, mostFilling)],
    manners,
    proven: new Set(proven),
  };
}

type Asked = { programmeId: number; day: string; random: Random };

/** People who stand on no planning list and have not been on a course of the programme, in no order. */
export async function peopleFor(sql: Sql, { programmeId, day, random }: Asked): Promise<number[]> {
  return shuffled(await unplannedWithout(sql, programmeId, day), random.next);
}

function shuffled(values: readonly number[], next: () => number): number[] {
  return values
    .map((value) => ({ value, place: next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** People without an account who belonged on a day to a unit that was there. */
const placedOn = (sql: Sql, day: string) =>
  sql
    .selectFrom("PostHolding as h")
    .innerJoin("OrgUnit as u", "u.id", "h.unitId")
    .where("h.placedFrom", "<=", day)
    .where("h.placedTo", ">=", day)
    .where((eb) => eb.or([eb("u.validFrom", "is", null), eb("u.validFrom", "<=", day)]))
    .where((eb) => eb.or([eb("u.validTo", "is", null), eb("u.validTo", ">=", day)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom("Account as a").whereRef("a.cadreId", "=", "h.cadreId").select("a.id"),
        ),
      ),
    );

async function provenIn(sql: Sql, programmeId: number, day: string): Promise<number[]> {
  const year = day.slice(0, 4);
  const rows = await placedOn(sql, day)
    .innerJoin("Evidence as v", "v.cadreId", "h.cadreId")
    .where("v.programmeId", "=", programmeId)
    .where("v.grade", "=", "certificate_on_record")
    .where("v.completionId", "is", null)
    .where("v.endedOn", ">=", year)
    .where("v.endedOn", "<=", `${year}-12-31`)
    .select("h.cadreId")
    .distinct()
    .orderBy("h.cadreId")
    .execute();
  return rows.map(({ cadreId }) => cadreId);
}

async function unplannedWithout(sql: Sql, programmeId: number, day: string): Promise<number[]> {
  const rows = await placedOn(sql, day)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("PlanningRecord as p")
            .whereRef("p.cadreId", "=", "h.cadreId")
            .select("p.id"),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("Evidence as v")
            .whereRef("v.cadreId", "=", "h.cadreId")
            .where("v.programmeId", "=", programmeId)
            .select("v.id"),
        ),
      ),
    )
    .select("h.cadreId")
    .distinct()
    .orderBy("h.cadreId")
    .execute();
  return rows.map(({ cadreId }) => cadreId);
}

/** People of a unit who stand on no planning list and have no account, the last recorded first. */
export const ordinaryPeople = ({ db, today }: Work, unitId: number, most: number) =>
  placedOn(db.sql, today)
    .innerJoin("Cadre as c", "c.id", "h.cadreId")
    .where("h.unitId", "=", unitId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("PlanningRecord as p")
            .whereRef("p.cadreId", "=", "h.cadreId")
            .select("p.id"),
        ),
      ),
    )
    .select(["c.id as cadreId", "c.fullName"])
    .distinct()
    .orderBy("c.id", "desc")
    .limit(most)
    .execute();

/** Takes back what a list of past training said of those who completed a course of the portal instead. */
export async function forgetLists(
  sql: Sql,
  { courseId, proven }: { courseId: number; proven: ReadonlySet<number> },
): Promise<void> {
  const completed = await sql
    .selectFrom("Evidence as v")
    .innerJoin("Completion as k", "k.id", "v.completionId")
    .where("k.courseId", "=", courseId)
    .select(["v.cadreId", "v.programmeId", "v.endedOn"])
    .execute();
  const ids = completed.flatMap(({ cadreId }) => (proven.has(cadreId) ? cadreId : []));
  const [one] = completed;
  if (ids.length === 0 || !one) return;
  const year = (one.endedOn ?? "").slice(0, 4);
  await sql
    .deleteFrom("Evidence")
    .where("cadreId", "in", ids)
    .where("programmeId", "=", one.programmeId)
    .where("grade", "=", "certificate_on_record")
    .where("completionId", "is", null)
    .where("endedOn", ">=", year)
    .where("endedOn", "<=", `${year}-12-31`)
    .execute();
}
