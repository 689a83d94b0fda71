import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { monthsBetween } from "#app/kernel/calendar.ts";
import { filterOf, type Reading } from "./board-queries.server.ts";
import { eachFound } from "./board.ts";
import { waysToClose } from "./closing.ts";
import { canReadReadiness } from "./policy.ts";
import { unitsAsked } from "./scope.server.ts";
import { currentTable } from "./table.server.ts";
import { tellRecords, type ToldRecord } from "./told-records.server.ts";

/** A gap of somebody's approved planning record that a course of a programme would close. */
export type CourseNeed = {
  cadreId: number;
  recordId: number;
  subject: Subject;
  /** the day before which it has to be closed, and the months left until then; null = no age month is recorded */
  target: string | null;
  monthsLeft: number | null;
};

type ProgrammeAsked = { id: number; subject: string };

/** How many records are told at most: more than any one unit has with gaps. */
export const mostTold = 500;

/**
 * Who needs a course of some programmes, by programme, each person once by the nearest target: gaps of approved records
 * in force on the day at units in the asker's scope, never the asker's own. `isWhole` is false where more records have
 * gaps than are looked at. Nobody for whoever may not read readiness. The same number of statements for one record and
 * for 250.
 */
export async function listCourseNeeds(
  reading: Reading,
  asker: Viewer,
  { programmes, day }: { programmes: readonly ProgrammeAsked[]; day: string },
): Promise<{ needs: Map<number, CourseNeed[]>; isWhole: boolean }> {
  const none = { needs: new Map<number, CourseNeed[]>(), isWhole: true };
  if (!canReadReadiness(asker) || programmes.length === 0) return none;
  const ids = await recordsWithGaps(reading, asker, { programmes, day });
  const told: ToldRecord[] = [];
  const some = ids.slice(0, mostTold);
  for await (const page of tellRecords(reading.db.sql, some, { day, verifiedOnly: false }))
    told.push(...page);
  const needs = new Map(
    programmes.map(({ id }) => [id, nearest(told.flatMap((record) => needOf(record, id, day)))]),
  );
  return { needs, isWhole: ids.length <= mostTold };
}

/** The ids of records that miss something of the subjects that the programmes are about. */
async function recordsWithGaps(
  reading: Reading,
  asker: Viewer,
  { programmes, day }: { programmes: readonly ProgrammeAsked[]; day: string },
): Promise<number[]> {
  const { sql } = reading.db;
  const table = await currentTable(reading);
  const units = await unitsAsked(sql, asker, { day, unitId: null, reachDay: day });
  const every = { termId: null, gender: null, verifiedOnly: false, titleId: null, level: null };
  const filter = filterOf(asker, { ...every, day, units, titles: new Map() });
  const ids = new Set<number>();
  for (const subject of new Set(programmes.map((programme) => programme.subject))) {
    const cell = { subject: subject as Subject, verdict: "missing" as const }; // why: a check constraint names the subjects
    eachFound(table, { ...filter, cell }, ({ slot, ended }) => {
      if (!ended) ids.add(table.recordId[slot] ?? 0);
    });
  }
  return [...ids].toSorted((a, b) => a - b);
}

function needOf(record: ToldRecord, programmeId: number, day: string): CourseNeed[] {
  const { requirements, target } = record.readiness;
  const gap = requirements.find(
    ({ verdict, requirement }) =>
      verdict === "missing" &&
      waysToClose(requirement.condition, record.facts.programmes, day).some(
        (way) => way.kind === "programme" && way.programmeId === programmeId,
      ),
  );
  if (!gap) return [];
  const monthsLeft = target === null ? null : monthsBetween(day.slice(0, 7), target.slice(0, 7));
  const { cadreId, id: recordId } = record;
  return [{ cadreId, recordId, subject: gap.requirement.subject, target, monthsLeft }];
}

/** Each person once, whoever has least time first. */
function nearest(needs: readonly CourseNeed[]): CourseNeed[] {
  const ordered = needs.toSorted(
    (a, b) => (a.monthsLeft ?? Infinity) - (b.monthsLeft ?? Infinity) || a.recordId - b.recordId,
  );
  const seen = new Set<number>();
  return ordered.filter(({ cadreId }) => {
    const isNew = !seen.has(cadreId);
    seen.add(cadreId);
    return isNew;
  });
}
