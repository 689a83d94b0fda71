import { sql } from "kysely";
import type { Gender } from "#app/domain/people/cadre.ts";
import type { Level, Sector, TitleKind } from "#app/domain/standards/title.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { type PlanningWarning, type RecordWarning, recordWarnings } from "./checks.ts";
import { loadJudge } from "./judge.server.ts";
import { canReadPlanning } from "./policy.ts";
import { findRecord } from "./record-queries.server.ts";
import { covering, dayOfName } from "./record-rows.server.ts";
import { visibleRecords, visibleRounds } from "./scope.server.ts";

/**
 * A record with its checks by the rules of its round, with the numbers they were judged by, breached or not: people
 * of its title at its unit and term, titles of its person at its level, posts held today, months left at the age
 * month. Counted is what the viewer sees and has not ended. Null where there is no such record or planning may not
 * be read.
 */
export async function findChecks(db: Db, viewer: Viewer, id: number) {
  const record = await findRecord(db, viewer, id);
  if (!record) return null;
  const { termId, ruleSetId } = record;
  const asked = { recordId: id };
  const judge = await loadJudge(db.sql, viewer, { asked, termId, ruleSetId, whole: true });
  return { record, ...judge(record) };
}

export type CheckedRecord = NonNullable<Awaited<ReturnType<typeof findChecks>>>;

/** A breach of a limit by one record of a list. */
export type ListWarning = {
  record: { id: number; cadreId: number; fullName: string; titleText: string; unitName: string };
  warning: PlanningWarning & { warning: RecordWarning };
};

/**
 * What of a round asks for attention, record by record in the order of its list and kind by kind in the order of
 * `recordWarnings`; records that have ended ask for nothing. `unjudged` are those whose unit has ended: they are
 * counted in no limit (product 4.7). Null where there is no such round or planning may not be read. Thirteen
 * statements.
 */
export async function findRoundWarnings(
  db: Db,
  viewer: Viewer,
  roundId: number,
): Promise<{ warnings: ListWarning[]; unjudged: number } | null> {
  if (!canReadPlanning(viewer)) return null;
  const round = await visibleRounds(db.sql, viewer)
    .where("d.id", "=", roundId)
    .select(["d.termId", "d.ruleSetId"])
    .executeTakeFirst();
  if (!round) return null;
  const judge = await loadJudge(db.sql, viewer, { asked: { roundId }, ...round, whole: false });
  const records = await judgedRecords(db.sql, viewer, roundId);
  const judged = records.filter(({ unitEnd }) => unitEnd === null || unitEnd >= viewer.today);
  const found = judged.flatMap((record) => {
    const { title, titles, higher, time } = judge(record);
    const { id, cadreId, fullName, titleText, unitName } = record;
    const named = { id, cadreId, fullName, titleText, unitName: unitName ?? "" };
    return [title, titles, higher, time].flatMap(({ warning }) =>
      warning === null ? [] : [{ record: named, warning: asRecordWarning(warning) }],
    );
  });
  const warnings = recordWarnings.flatMap((kind) =>
    found.filter(({ warning }) => warning.warning === kind),
  );
  return { warnings, unjudged: records.length - judged.length };
}

function asRecordWarning(warning: PlanningWarning): ListWarning["warning"] {
  return warning as ListWarning["warning"]; // why: the checks of one record breach no share of a list
}

/** The records of a round that have not ended, with what they are judged by, in the order of its list. */
function judgedRecords(db: Sql, viewer: Viewer, roundId: number) {
  return visibleRecords(db, viewer)
    .innerJoin("Title as t", "t.id", "r.titleId")
    .innerJoin("Term as e", "e.id", "r.termId")
    .innerJoin("OrgUnit as u", "u.id", "r.unitId")
    .leftJoin("OrgUnitVersion as v", (join) =>
      join.onRef("v.unitId", "=", "r.unitId").on(covering("v", dayOfName("u", "r.validFrom"))),
    )
    .where("r.roundId", "=", roundId)
    .where("r.status", "<>", "ended")
    .select(["r.id", "r.cadreId", "r.titleId", "r.unitId", "r.termId", "r.titleText"])
    .select(["c.fullName", "c.birthDate", "t.rank", "e.code as term", "v.name as unitName"])
    .select("u.validTo as unitEnd")
    .select(sql<Gender>`${sql.ref("c.gender")}`.as("gender"))
    .select(sql<TitleKind>`${sql.ref("t.kind")}`.as("titleKind"))
    .select(sql<Level>`${sql.ref("t.level")}`.as("level"))
    .select(sql<Sector>`${sql.ref("t.sector")}`.as("sector"))
    .orderBy(sql`coalesce(${sql.ref("r.listOrder")}, 2147483647)`)
    .orderBy("c.sortKey")
    .orderBy("r.id")
    .execute();
}
