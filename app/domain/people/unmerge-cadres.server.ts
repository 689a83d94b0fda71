import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import {
  lockCadre,
  type LockedCadre,
  placePosts,
  settleBirth,
  viewerIn,
} from "./cadre-rows.server.ts";
import { changedFields } from "./cadre.ts";
import { type MovedDecisions, returnDecisions } from "./doubled-decisions.server.ts";
import { canMerge } from "./policy.ts";
import { isPersonInScope } from "./scope.server.ts";

export type UnmergeInput = {
  /** the record in which the alias goes on */
  survivorId: number;
  aliasId: number;
};

const taken = ["ethnicity", "partyJoinedOn", "partyOfficialOn", "phone"] as const;
const compared = [...taken, "birthDate", "birthSource"] as const;

/**
 * Takes a merge back: everything that came from the alias, or from records merged into it before, is the alias's
 * again; facts that the survivor had taken over from it go where they still stand. What was added to the survivor
 * since stays there. Answers the alias's id. Refuses not_found (survivor out of scope), not_allowed (one's own
 * record, or no planner), not_merged.
 */
export async function unmergeCadres(
  work: Work,
  { survivorId, aliasId }: UnmergeInput,
): Promise<Result<number, "not_allowed" | "not_found" | "not_merged">> {
  const viewer = viewerIn(work);
  if (!viewer || !(await isPersonInScope(work.db.sql, viewer, survivorId)))
    return refuse("not_found");
  if (!canMerge(viewer, { id: survivorId }, { id: aliasId })) return refuse("not_allowed");

  return work.transaction(async (tx) => {
    for (const id of [survivorId, aliasId].sort((a, b) => a - b)) await lockCadre(tx, work, id);
    const survivor = await lockCadre(tx, work, survivorId);
    const origins = await mergedBelow(tx, aliasId);
    if (!survivor || !(await leadsTo(tx, aliasId, survivorId))) return refuse("not_merged");

    await giveBack(tx, { survivorId, aliasId, origins });
    const withdrawn = await withdrawFacts(tx, survivor, aliasId);
    await tx.cadre.update({
      where: { id: aliasId },
      data: { mergedIntoId: null, revision: { increment: 1 } },
    });
    const birth = await settleBirth(tx, survivorId);
    await settleBirth(tx, aliasId);
    await placePosts(tx, survivorId);
    await placePosts(tx, aliasId);
    const change = changedFields(compared, survivor, { ...survivor, ...withdrawn, ...birth });
    const event = { action: "cadre.unmerged", subjectType: "cadre" };
    recordAudit(tx, { ...event, subjectId: survivorId, detail: { otherId: aliasId, ...change } });
    recordAudit(tx, { ...event, subjectId: aliasId, detail: { otherId: survivorId } });
    return accept(aliasId);
  });
}

/** True when following the merges of a record comes to the other one. */
async function leadsTo(tx: Tx, aliasId: number, survivorId: number): Promise<boolean> {
  const seen = new Set<number>();
  for (let at: number | null = aliasId; at !== null && !seen.has(at);) {
    seen.add(at);
    const found: { mergedIntoId: number | null } | null = await tx.cadre.findUnique({
      where: { id: at },
      select: { mergedIntoId: true },
    });
    at = found?.mergedIntoId ?? null;
    if (at === survivorId) return true;
  }
  return false;
}

/** The record and those merged into it, directly or through another. */
async function mergedBelow(tx: Tx, id: number): Promise<number[]> {
  const all = [id];
  for (let newest = [id]; newest.length > 0;) {
    const rows = await tx.cadre.findMany({
      where: { mergedIntoId: { in: newest }, id: { notIn: all } },
      select: { id: true },
    });
    newest = rows.map((row) => row.id);
    all.push(...newest);
  }
  return all;
}

async function giveBack(
  tx: Tx,
  { survivorId, aliasId, origins }: UnmergeInput & { origins: number[] },
): Promise<void> {
  const where = { cadreId: survivorId, originCadreId: { in: origins } };
  await tx.postHolding.updateMany({ where, data: { cadreId: aliasId } });
  await tx.birthStatement.updateMany({ where, data: { cadreId: aliasId } });
  await tx.evidence.updateMany({ where, data: { cadreId: aliasId } });
  await tx.enrolment.updateMany({ where, data: { cadreId: aliasId } });
  await tx.dataRequest.updateMany({ where, data: { cadreId: aliasId } });
  await tx.registeredNeed.updateMany({ where, data: { cadreId: aliasId } });
  await tx.planningRecord.updateMany({
    // why: a record that two of them had may have stayed with one merged in between
    where: { cadreId: { notIn: origins }, originCadreId: { in: origins } },
    data: { cadreId: aliasId },
  });
  const [own] = await mergeEventsOf(tx, [aliasId]);
  // why: merges that were recorded before decisions went along say nothing of any
  const { waivers = [], overrides = [] } = own ?? {};
  await returnDecisions(tx, survivorId, { waivers, overrides });
  const accounts = (await mergeEventsOf(tx, origins)).flatMap((event) => event.accounts);
  await tx.account.updateMany({
    where: { id: { in: accounts }, cadreId: survivorId },
    data: { cadreId: aliasId },
  });
}

/** Takes back what the survivor had taken over from the alias, where it still stands; answers those fields. */
async function withdrawFacts(
  tx: Tx,
  survivor: LockedCadre,
  aliasId: number,
): Promise<Partial<Record<(typeof taken)[number], null>>> {
  const event = (await mergeEventsOf(tx, [aliasId])).at(0);
  const fields = taken.filter(
    (field) => event?.after[field] !== undefined && event.after[field] === survivor[field],
  );
  const withdrawn = Object.fromEntries(fields.map((field) => [field, null]));
  await tx.cadre.update({
    where: { id: survivor.id },
    data: { ...withdrawn, revision: { increment: 1 } },
  });
  return withdrawn;
}

/** What the log says of the last merge of each of these records: accounts moved, facts taken over. */
async function mergeEventsOf(tx: Tx, aliasIds: number[]) {
  const survivors = await tx.cadre.findMany({
    where: { id: { in: aliasIds } },
    select: { id: true, mergedIntoId: true },
  });
  const events = await tx.auditEvent.findMany({
    where: {
      subjectType: "cadre",
      action: "cadre.merged",
      subjectId: { in: survivors.flatMap(({ mergedIntoId }) => mergedIntoId ?? []) },
    },
    select: { detail: true },
    orderBy: { seq: "desc" },
  });
  const told = events.map(({ detail }) => JSON.parse(detail) as MergeDetail); // why: written by mergeCadres
  return aliasIds.flatMap((id) => told.find(({ otherId }) => otherId === id) ?? []);
}

type MergeDetail = Partial<MovedDecisions> & {
  otherId: number;
  accounts: number[];
  after: Record<string, string | null>;
};
