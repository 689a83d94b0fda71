import type { UnitKind } from "#app/domain/organisation/unit.ts";
import { readUnit, stampsOf, viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { isOwnRecord } from "#app/domain/people/policy.ts";
import { isPersonInScope, isUnitInScope } from "#app/domain/people/scope.server.ts";
import { isPlannable } from "#app/domain/standards/title.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { covers } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { isUniqueViolation, type Tx } from "#app/platform/db.server.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { canKeepPlanning, canReadPlanning } from "./policy.ts";
import { decideAddition, type RoundStatus } from "./round.ts";
import { visibleRounds } from "./scope.server.ts";

export type AddRecordInput = {
  roundId: number;
  cadreId: number;
  titleId: number;
  unitId: number;
  /** place in the list (STT); null = none */
  listOrder: number | null;
  note: string | null;
  /** of the form, so that sent twice it adds once */
  key: string | null;
};

export type AddRecordRefusal =
  | "not_found"
  | "not_allowed"
  | "decision_recorded"
  | "title_not_there"
  | "unit_not_there"
  | "already_planned"
  | OnceRefusal;

/**
 * Enters a person into a list by hand and answers the record's id; in force from the list's day. Refuses not_found
 * (round, person or unit out of scope), not_allowed (no planner, the list's organisation out of scope, oneself),
 * decision_recorded (`decideAddition`), unit_not_there (on the list's day), title_not_there (not plannable on that
 * day, or not at units of that kind), already_planned (person, title, unit and term: the database's own index).
 * Limits never refuse (product 4.6).
 */
export async function addRecord(
  work: Work,
  input: AddRecordInput,
): Promise<Result<number, AddRecordRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !canReadPlanning(viewer)) return refuse("not_found");
  const allowed = await mayAdd(work, viewer, input);
  if (!allowed.ok) return allowed;

  return onceOnly(work, input.key, input, async () => {
    try {
      return await work.transaction<number, AddRecordRefusal>((tx) => add(tx, work, input));
    } catch (error) {
      // why: of two planners who enter the same at one moment the index lets one in; a receipt's turn is onceOnly's
      if (isUniqueViolation(error) && (await isPlanned(work, input))) {
        return refuse("already_planned");
      }
      throw error;
    }
  });
}

async function mayAdd(
  work: Work,
  viewer: Viewer,
  { roundId, cadreId, unitId }: AddRecordInput,
): Promise<Result<null, "not_found" | "not_allowed">> {
  const { sql } = work.db;
  const round = await visibleRounds(sql, viewer)
    .where("d.id", "=", roundId)
    .select("d.unitId")
    .executeTakeFirst();
  if (!round || !(await isPersonInScope(sql, viewer, cadreId))) return refuse("not_found");
  if (!(await isUnitInScope(sql, viewer, unitId))) return refuse("not_found");
  if (!canKeepPlanning(viewer) || isOwnRecord(viewer, { id: cadreId })) {
    return refuse("not_allowed");
  }
  return (await isUnitInScope(sql, viewer, round.unitId)) ? accept(null) : refuse("not_allowed");
}

async function add(
  tx: Tx,
  work: Work,
  { key, ...stated }: AddRecordInput,
): Promise<Result<number, AddRecordRefusal>> {
  const { roundId, cadreId, titleId, unitId } = stated;
  await tx.planningRound.updateMany({ where: { id: roundId }, data: stampsOf(work) });
  const round = await tx.planningRound.findUnique({ where: { id: roundId } });
  const cadre = await tx.cadre.findUnique({ where: { id: cadreId } });
  if (!round || !cadre || cadre.mergedIntoId !== null) return refuse("not_found");
  const status = round.status as RoundStatus; // why: a check constraint names them
  const decision = decideAddition({ status, decisionNumber: round.decisionNumber });
  if (!decision.ok) return decision;
  const place = await titleAt(tx, { titleId, unitId, day: round.asOf });
  if (!place.ok) return place;

  const { title, unitName } = place.value;
  const { id } = await tx.planningRecord.create({
    data: {
      ...stated,
      originCadreId: cadreId,
      termId: round.termId,
      titleText: title,
      status: decision.value,
      validFrom: round.asOf,
      createdAt: work.at,
      ...stampsOf(work),
    },
    select: { id: true },
  });
  await writeReceipt(tx, work, key, id);
  recordAudit(tx, {
    action: "planning.record_added",
    subjectType: "planning_record",
    subjectId: id,
    detail: { roundId, cadreId, title, unitId, unit: unitName, after: { status: decision.value } },
  });
  return accept(id);
}

type Place = { titleId: number; unitId: number; day: string };

/** The name of a title that somebody may be planned for at a unit on a day, and the unit's. */
async function titleAt(
  tx: Tx,
  { titleId, unitId, day }: Place,
): Promise<Result<{ title: string; unitName: string }, "unit_not_there" | "title_not_there">> {
  const unit = await readUnit(tx, unitId);
  if (!unit || !covers(unit, day)) return refuse("unit_not_there");
  const { kind } = await tx.orgUnit.findUniqueOrThrow({
    where: { id: unitId },
    select: { kind: true },
  });
  const title = await tx.title.findUnique({
    where: { id: titleId },
    select: { name: true, validFrom: true, validTo: true, unitKinds: { select: { kind: true } } },
  });
  const fits = title?.unitKinds.some((known) => known.kind === (kind as UnitKind)) ?? false; // why: checked words
  if (!title || !fits || !isPlannable(title, day)) return refuse("title_not_there");
  return accept({ title: title.name, unitName: unit.name });
}

/** True when the person is planned for the title at the unit in the round's term. */
async function isPlanned(work: Work, { roundId, cadreId, titleId, unitId }: AddRecordInput) {
  const record = await work.db.prisma.planningRecord.findFirst({
    where: {
      cadreId,
      titleId,
      unitId,
      status: { not: "ended" },
      term: { rounds: { some: { id: roundId } } },
    },
    select: { id: true },
  });
  return record !== null;
}
