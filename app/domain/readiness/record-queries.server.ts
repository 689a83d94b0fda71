import { sql } from "kysely";
import { presentUnitsOfMany } from "#app/domain/organisation/unit-relatives.server.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { canReadPlanning } from "#app/domain/planning/policy.ts";
import { covering, isPersonInScope } from "#app/domain/planning/record-rows.server.ts";
import type { EndReason, RecordStatus, RoundStatus } from "#app/domain/planning/round.ts";
import { visibleRecords } from "#app/domain/planning/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { covers } from "#app/kernel/calendar.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { bandsOn } from "./bands.server.ts";
import { needOf } from "./closing.ts";
import { loadDecisions, overridesOn } from "./decision-queries.server.ts";
import type { RecordFacts } from "./facts.ts";
import { loadRecordFacts } from "./load-facts.server.ts";
import { coursesOfGaps, namedCourses } from "./named-courses.server.ts";
import { canReadReadiness } from "./policy.ts";
import { readinessOn, type RequirementVerdict, verifiedReadinessOn } from "./readiness.ts";
import { keptBook } from "./rule-book.server.ts";
import { takenCourses } from "./steps.server.ts";

export type ReadinessWanted = {
  recordId: number;
  /** yyyy-mm-dd: the as-of day */
  day: string;
  /** count only what documents show */
  verifiedOnly: boolean;
};

/**
 * A planning record that the viewer sees with its readiness on a day, told from the facts themselves; what decisions
 * say of it; and the person's other records that the viewer sees. Officers see approved records in force on the day,
 * readers of planning also proposed and ended ones (decision 0018). Null where there is none, one's own among them.
 * With it the courses that were taken to close what it asks for, of people in scope. At most 15 statements where no rule
 * has changed.
 */
export async function findReadiness(db: Db, viewer: Viewer, wanted: ReadinessWanted) {
  const { recordId, day } = wanted;
  const seen = await seenRecords(db, viewer, wanted);
  const record = seen.find(({ id }) => id === recordId);
  if (!record) return null;
  const tell = wanted.verifiedOnly ? verifiedReadinessOn : readinessOn;
  const book = await keptBook(db);
  const facts = await loadRecordFacts(db.sql, { recordIds: seen.map(({ id }) => id) }, book);
  const own = facts.find(({ id }) => id === recordId);
  if (!own) return null;
  const announced = await book.announcedOn(day);
  const readiness = tell(own, day, announced);
  const gaps = readiness.requirements.map(({ gap }) => gap);
  const programmeIds = programmesOf(readiness.requirements, own, day);
  const taken = record.personInScope ? { cadreId: record.cadreId, programmeIds } : null;
  const unitEnded = record.unitEnd !== null && record.unitEnd < viewer.today;
  const heirs = await presentUnitsOfMany(db.sql, viewer.today, unitEnded ? [record.unitId] : []);
  return {
    record: { ...record, unitEnded, today: heirs.get(record.unitId) ?? [] },
    facts: own,
    readiness,
    courses: await namedCourses(db.sql, viewer, coursesOfGaps(gaps)),
    taken: taken === null ? [] : await takenCourses(db.sql, viewer, taken),
    decisions: await loadDecisions(db.sql, recordId),
    programmes: await book.rules(programmeNames),
    others: seen
      .filter(({ id, status }) => id !== recordId && status !== "ended")
      .flatMap((other) => {
        const known = facts.find(({ id }) => id === other.id);
        return known ? [{ ...other, readiness: tell(known, day, announced) }] : [];
      }),
  };
}

/** Every programme that closes a gap in what is asked, whether there is one or not. */
const programmesOf = (
  requirements: readonly RequirementVerdict[],
  { programmes }: RecordFacts,
  day: string,
): number[] => [
  ...new Set(
    requirements.flatMap(
      ({ requirement }) => needOf(requirement.condition, programmes, day).programmeIds,
    ),
  ),
];

export type FoundReadiness = NonNullable<Awaited<ReturnType<typeof findReadiness>>>;

/**
 * The bands today of a person's records that have not ended and that the viewer sees, the latest term first; none of
 * one's own. One statement where there are none, else four.
 */
export async function listReadinessOf(
  work: Pick<Work, "db" | "bookkeeping">,
  viewer: Viewer,
  cadreId: number,
) {
  const { db } = work;
  const day = viewer.today;
  const seen = await seenRecords(db, viewer, { cadreId, day });
  const standing = seen.filter(({ status }) => status !== "ended");
  if (standing.length === 0) return [];
  const ids = standing.map(({ id }) => id);
  const bands = await bandsOn(work, ids, day);
  const overrides = await overridesOn(db.sql, ids, day);
  return standing.flatMap(({ id, titleText, unitName, term }) => {
    const known = bands.get(id);
    const override = overrides.get(id) ?? null;
    return known ? [{ id, cadreId, titleText, unitName, term, ...known, override }] : [];
  });
}

/** The records of the person of a record that a viewer sees, the latest term first. At most one statement. */
export async function seenRecords(
  db: Db,
  viewer: Viewer,
  { day, ...of }: { day: string } & ({ recordId: number } | { cadreId: number }),
) {
  if (!canReadReadiness(viewer)) return [];
  const rows = await described(db.sql, viewer, day)
    .where("r.cadreId", "=", (eb) =>
      "cadreId" in of
        ? eb.val(of.cadreId)
        : eb
            .selectFrom("PlanningRecord as own")
            .where("own.id", "=", of.recordId)
            .select("own.cadreId"),
    )
    .orderBy("e.firstYear", "desc")
    .orderBy("t.rank", "desc")
    .orderBy("r.id")
    .execute();
  const seen = rows.map(({ personInScope, ...row }) => ({
    ...row,
    unitName: row.unitName ?? "",
    personInScope: personInScope === 1,
  }));
  return canReadPlanning(viewer) ? seen : seen.filter((row) => isApproved(row) && covers(row, day));
}

/** As the board counts them: approved, or ended after its list had been. */
const isApproved = ({ status, roundStatus }: { status: RecordStatus; roundStatus: RoundStatus }) =>
  status === "approved" ||
  (status === "ended" && (roundStatus === "approved" || roundStatus === "published"));

/** The records that a viewer sees, with units by their name of the day, or the last before their end. */
function described(db: Sql, viewer: Viewer, day: string) {
  const [begun, ended] = [sql.ref("u.validFrom"), sql.ref("u.validTo")];
  const nameDay = sql`case when ${begun} > ${day} then ${begun} when ${ended} < ${day} then ${ended} else ${day} end`;
  return visibleRecords(db, viewer)
    .innerJoin("Title as t", "t.id", "r.titleId")
    .innerJoin("Term as e", "e.id", "r.termId")
    .innerJoin("PlanningRound as d", "d.id", "r.roundId")
    .innerJoin("OrgUnit as u", "u.id", "r.unitId")
    .leftJoin("OrgUnitVersion as v", (join) =>
      join.onRef("v.unitId", "=", "r.unitId").on(covering("v", nameDay)),
    )
    .select(["r.id", "r.cadreId", "r.titleId", "r.unitId", "r.roundId", "r.titleText"])
    .select(["r.validFrom", "r.validTo", "c.fullName", "c.birthDate"])
    .select(["e.code as term", "u.validTo as unitEnd", "v.name as unitName"])
    .select(sql<Gender>`${sql.ref("c.gender")}`.as("gender"))
    .select(sql<RecordStatus>`${sql.ref("r.status")}`.as("status"))
    .select(sql<EndReason | null>`${sql.ref("r.endedReason")}`.as("endedReason"))
    .select(sql<RoundStatus>`${sql.ref("d.status")}`.as("roundStatus"))
    .select(isPersonInScope(db, viewer).as("personInScope"));
}

/** The names of all programmes by id: some dozen. One statement. */
async function programmeNames(db: Sql): Promise<Map<number, string>> {
  const rows = await db.selectFrom("Programme").select(["id", "name"]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
