import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { insideOf, recordAudit, type Work } from "#app/platform/work.server.ts";
import {
  lockCadre,
  type LockedCadre,
  placePosts,
  settleBirth,
  viewerIn,
} from "./cadre-rows.server.ts";
import { changedFields, decideMerge, type MergeRefusal, type MergeSide } from "./cadre.ts";
import {
  type DoubledRecord,
  type MovedDecisions,
  moveDecisions,
} from "./doubled-decisions.server.ts";
import { canMerge } from "./policy.ts";
import { isPersonInScope } from "./scope.server.ts";

export type MergeInput = {
  /** the record that goes on */
  survivorId: number;
  /** the record that becomes an alias of it */
  aliasId: number;
  /** true = contradicting birth dates were shown, and it is one person */
  confirmed: boolean;
};

/** Facts that the surviving record takes over where it says nothing itself. */
const fillable = ["ethnicity", "partyJoinedOn", "partyOfficialOn", "phone"] as const;
const compared = [...fillable, "birthDate", "birthSource"] as const;

/**
 * Makes two records of one person one (decision 0010): posts, birth statements, planning records, evidence,
 * enrolments, requests and accounts go over to the survivor and keep the id of the record they came from; the other stays as an alias.
 * Answers the survivor's id.
 * Refuses not_allowed (one's own record, or no planner), not_found (either out of scope), and what decideMerge
 * refuses. Merging again what is merged so already succeeds.
 */
export async function mergeCadres(
  work: Work,
  input: MergeInput,
): Promise<Result<number, "not_allowed" | "not_found" | MergeRefusal>> {
  const { survivorId, aliasId } = input;
  const viewer = viewerIn(work);
  if (!viewer || !(await isPersonInScope(work.db.sql, viewer, survivorId)))
    return refuse("not_found");
  if (!canMerge(viewer, { id: survivorId }, { id: aliasId })) return refuse("not_allowed");
  if (await isMergedSo(work, input)) return accept(survivorId);
  if (!(await isPersonInScope(work.db.sql, viewer, aliasId))) return refuse("not_found");

  return work.transaction<number, "not_found" | MergeRefusal>(async (tx) => {
    // why: always the lower id first, so that two merges the other way round do not wait for each other
    const ids = [survivorId, aliasId].sort((a, b) => a - b);
    const locked = new Map<number, LockedCadre>();
    for (const id of ids) {
      const cadre = await lockCadre(tx, work, id);
      if (!cadre) return refuse("not_found");
      locked.set(id, cadre);
    }
    const [survivor, alias] = [locked.get(survivorId), locked.get(aliasId)];
    if (!survivor || !alias) return refuse("not_found");
    const sides = { survivor: await sideOf(tx, survivor), alias: await sideOf(tx, alias) };
    const decision = decideMerge(sides, input.confirmed);
    if (!decision.ok) return decision;

    const moved = await moveRows(tx, aliasId, survivorId);
    await tx.cadre.update({
      where: { id: aliasId },
      data: { mergedIntoId: survivorId, revision: { increment: 1 } },
    });
    const filled = Object.fromEntries(
      fillable
        .filter((field) => survivor[field] === null && alias[field] !== null)
        .map((field) => [field, alias[field]]),
    );
    await tx.cadre.update({
      where: { id: survivorId },
      data: { ...filled, revision: { increment: 1 } },
    });
    const birth = await settleBirth(tx, survivorId);
    await placePosts(tx, survivorId);
    recordAudit(tx, {
      action: "cadre.merged",
      subjectType: "cadre",
      subjectId: survivorId,
      detail: {
        otherId: aliasId,
        confirmed: input.confirmed,
        ...changedFields(compared, survivor, { ...survivor, ...filled, ...birth }),
        ...moved,
      },
    });
    return accept(survivorId);
  });
}

async function isMergedSo(work: Work, { survivorId, aliasId }: MergeInput): Promise<boolean> {
  const alias = await work.db.prisma.cadre.findUnique({
    where: { id: aliasId },
    select: { mergedIntoId: true },
  });
  return alias?.mergedIntoId === survivorId;
}

async function sideOf(tx: Tx, cadre: LockedCadre): Promise<MergeSide> {
  const openAccounts = await tx.account.count({ where: { cadreId: cadre.id, endedAt: null } });
  const standing = await tx.enrolment.findMany({
    where: { cadreId: cadre.id, status: { in: standingIn } },
    select: { courseId: true, programmeId: true, status: true },
  });
  const places = standing.flatMap(({ courseId, programmeId, status }) => [
    `course ${courseId}`,
    ...(toCome.includes(status) ? [`programme ${programmeId}`] : []),
  ]);
  return { ...cadre, openAccounts, places };
}

// why: people come before enrolment, whose words these are; the unique indexes hold the same
const toCome = ["offered", "confirmed"];
const standingIn = ["requested", "unit_approved", "approved", "waitlisted", ...toCome, "attending"];

/** Planning records in force that both have: the second's stands for both (decision 0014). */
async function doubledRecords(tx: Tx, from: number, to: number): Promise<DoubledRecord[]> {
  const records = await tx.planningRecord.findMany({
    where: { cadreId: { in: [from, to] }, status: { not: "ended" } },
    select: { id: true, cadreId: true, titleId: true, unitId: true, termId: true },
  });
  const what = (record: (typeof records)[number]): string =>
    `${record.titleId} ${record.unitId} ${record.termId}`;
  const standing = new Map(
    records.filter(({ cadreId }) => cadreId === to).map((record) => [what(record), record.id]),
  );
  return records.flatMap((record) => {
    const other = record.cadreId === from ? standing.get(what(record)) : undefined;
    return other === undefined ? [] : [{ left: record.id, standing: other }];
  });
}

type Moved = { accounts: number[] } & MovedDecisions;

/**
 * Gives one record's rows to another; what they came from stays written in them. Accounts and decisions are answered
 * by id.
 */
async function moveRows(tx: Tx, from: number, to: number): Promise<Moved> {
  const data = { cadreId: to };
  await tx.postHolding.updateMany({ where: { cadreId: from }, data });
  await tx.birthStatement.updateMany({ where: { cadreId: from }, data });
  await tx.evidence.updateMany({ where: { cadreId: from }, data });
  await tx.enrolment.updateMany({ where: { cadreId: from }, data });
  await moveRequests(tx, from, to);
  await tx.registeredNeed.updateMany({ where: { cadreId: from }, data });
  const doubled = await doubledRecords(tx, from, to);
  const left = doubled.map((double) => double.left);
  await tx.planningRecord.updateMany({ where: { cadreId: from, id: { notIn: left } }, data });
  const decisions = await moveDecisions(tx, doubled);
  const accounts = await tx.account.findMany({ where: { cadreId: from }, select: { id: true } });
  await tx.account.updateMany({ where: { cadreId: from }, data });
  return { accounts: accounts.map(({ id }) => id), ...decisions };
}

/** What the person asked to have corrected goes along; where both records asked about one field, the second's stands. */
async function moveRequests(tx: Tx, from: number, to: number): Promise<void> {
  const waiting = await tx.dataRequest.findMany({
    where: { cadreId: to, state: "waiting" },
    select: { field: true },
  });
  await tx.dataRequest.updateMany({
    where: { cadreId: from, state: "waiting", field: { in: waiting.map(({ field }) => field) } },
    data: { state: "withdrawn", closedAt: insideOf(tx).at },
  });
  await tx.dataRequest.updateMany({ where: { cadreId: from }, data: { cadreId: to } });
}
