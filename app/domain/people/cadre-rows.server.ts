import type { Viewer } from "#app/kernel/actor.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { type BirthSource, isBirthSource, strongestBirth } from "./birth.ts";
import { placements } from "./placement.ts";

/** The signed-in person a command works for; commands on people are never run by anybody else. */
export function viewerIn(work: Work): Viewer | null {
  return work.actor.kind === "account" ? work.actor : null;
}

/** Who changed a row when, as rows write it. */
export function stampsOf(work: Work) {
  return { updatedAt: work.at, updatedBy: actorLabel(work.actor) };
}

const lockedColumns = {
  id: true,
  fullName: true,
  gender: true,
  birthDate: true,
  birthSource: true,
  ethnicity: true,
  partyJoinedOn: true,
  partyOfficialOn: true,
  phone: true,
  mergedIntoId: true,
  revision: true,
} as const;

/** Locks a person's row by writing it and answers what it says; null when there is none. */
export async function lockCadre(tx: Tx, work: Work, id: number) {
  const { count } = await tx.cadre.updateMany({ where: { id }, data: stampsOf(work) });
  return count === 0 ? null : tx.cadre.findUnique({ where: { id }, select: lockedColumns });
}

export type LockedCadre = NonNullable<Awaited<ReturnType<typeof lockCadre>>>;

/** Days on which a new post places its holder, until `placePosts` has seen all of them. */
export const notYetPlaced = { placedFrom: beginningOfTime, placedTo: endOfTime };

/** Derives anew on which days each post of a person says where they belong; ends every change of posts. */
export async function placePosts(tx: Tx, cadreId: number): Promise<void> {
  const posts = await tx.postHolding.findMany({
    where: { cadreId },
    select: { id: true, validFrom: true, validTo: true, placedFrom: true, placedTo: true },
    orderBy: { id: "asc" },
  });
  const stored = new Map(posts.map((post) => [post.id, post]));
  for (const { id, placedFrom, placedTo } of placements(posts)) {
    const before = stored.get(id);
    if (before?.placedFrom === placedFrom && before.placedTo === placedTo) continue;
    await tx.postHolding.update({ where: { id }, data: { placedFrom, placedTo } });
  }
}

/**
 * Adds a source's word on a birth date, unless this record's sources already say just that, and lets the
 * strongest count. Earlier words stay. Answers whether anything was added.
 */
export async function recordBirth(
  tx: Tx,
  work: Work,
  { cadreId, ...stated }: { cadreId: number; value: string; source: BirthSource },
): Promise<boolean> {
  const known = await readStatements(tx, cadreId);
  const last = known.filter(({ source }) => source === stated.source).at(-1);
  if (last?.value === stated.value) return false;
  const recorded = { recordedAt: work.at, recordedBy: actorLabel(work.actor) };
  await tx.birthStatement.create({
    data: { cadreId, originCadreId: cadreId, ...stated, ...recorded },
  });
  await settleBirth(tx, cadreId);
  return true;
}

/** Writes the birth date that counts; ends every change of statements. */
export async function settleBirth(tx: Tx, cadreId: number) {
  const strongest = strongestBirth(await readStatements(tx, cadreId));
  invariant(strongest, "a person is added with a birth date and its source");
  const birth = { birthDate: strongest.value, birthSource: strongest.source };
  await tx.cadre.update({ where: { id: cadreId }, data: birth });
  return birth;
}

async function readStatements(tx: Tx, cadreId: number) {
  const rows = await tx.birthStatement.findMany({
    where: { cadreId },
    select: { value: true, source: true, originCadreId: true, recordedAt: true },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ source, ...row }) => {
    invariant(isBirthSource(source), "a check constraint names the sources");
    return { ...row, source };
  });
}

/** A unit's days and last name; null when there is none. */
export async function readUnit(tx: Tx, id: number) {
  const unit = await tx.orgUnit.findUnique({
    where: { id },
    select: {
      id: true,
      validFrom: true,
      validTo: true,
      versions: { select: { name: true, validFrom: true } },
    },
  });
  if (!unit) return null;
  const { versions, ...days } = unit;
  const last = versions
    .toSorted((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1))
    .at(-1);
  return { ...days, name: last?.name ?? "" };
}
