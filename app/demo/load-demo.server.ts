import { placements } from "#app/domain/people/placement.ts";
import { settle } from "#app/domain/readiness/settle.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { accept, type Result, refuse } from "#app/kernel/result.ts";
import { identityKey, nameSortKey, searchKey } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { demoUnits } from "./demo-units.server.ts";
import { writeDraftStandard } from "./draft-standard.server.ts";
import { duplicatePeople } from "./duplicate-people.ts";
import { type InventedPerson, inventPeople } from "./invent-people.ts";
import { inventPlanning } from "./planning/invent-planning.ts";
import { type PlanningLoaded, writePlanning } from "./planning/load-planning.server.ts";

export type DemoLoaded = { cadres: number; posts: number } & PlanningLoaded;

const batchSize = 500;

type Stamp = { at: string; by: string };

/**
 * Fills a database that holds the starter data with invented people, their training and planning lists, the same on
 * every machine for one day, and derives who is ready. A database that holds a person already stays as it is:
 * already_loaded; one without units: starter_missing.
 */
export async function loadDemo(
  work: Work,
): Promise<Result<DemoLoaded, "already_loaded" | "starter_missing">> {
  const loaded = await work.transaction((tx) => load(tx, work));
  // why: whoever asks first shall not wait for the verdicts of everybody
  if (loaded.ok) await settle(work);
  return loaded;
}

async function load(
  tx: Tx,
  work: Work,
): Promise<Result<DemoLoaded, "already_loaded" | "starter_missing">> {
  // why: the lock that the starter data take as well; two processes never fill one database
  await tx.auditHead.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
  if ((await tx.cadre.findFirst({ select: { id: true } })) !== null)
    return refuse("already_loaded");
  const units = await demoUnits(tx, work.today);
  if (units.length === 0) return refuse("starter_missing");
  const invented = inventPeople(units);
  const people = [...invented, ...duplicatePeople(units)];
  const stamp = { at: work.at, by: actorLabel(work.actor) };
  let posts = 0;
  for (let start = 0; start < people.length; start += batchSize) {
    posts += await writePeople(tx, people.slice(start, start + batchSize), stamp);
  }
  const written = await tx.cadre.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const cadreIds = written.map(({ id }) => id);
  const planned = await writePlanning(
    { tx, work, stamp, cadreIds },
    inventPlanning(invented, units, work.today),
  );
  await writeDraftStandard(tx, work);
  // why: whichever server shows this database says on every page that the people are invented
  await tx.setting.create({
    data: { key: "demo_data", value: "1", updatedAt: stamp.at, updatedBy: stamp.by },
  });
  const loaded = { cadres: people.length, posts, ...planned };
  recordAudit(tx, {
    action: "demo.loaded",
    subjectType: "cadre",
    subjectId: null,
    detail: loaded,
  });
  return accept(loaded);
}

/** Answers the number of posts written. */
export async function writePeople(
  tx: Tx,
  people: InventedPerson[],
  { at, by }: Stamp,
): Promise<number> {
  const stamps = { createdAt: at, updatedAt: at, updatedBy: by };
  const created = await tx.cadre.createManyAndReturn({
    data: people.map(({ posts: _posts, otherBirths: _others, ...person }) => ({
      ...person,
      searchKey: searchKey(person.fullName),
      identityKey: identityKey(person.fullName),
      sortKey: nameSortKey(person.fullName),
      ...stamps,
    })),
    select: { id: true },
  });
  // why: ids rise in the order of the rows, the answer's own order is not promised
  const ids = created.map(({ id }) => id).sort((a, b) => a - b);
  const owned = people.map((person, index) => {
    const cadreId = ids[index];
    invariant(cadreId !== undefined, "each row written has an id");
    return { ...person, cadreId };
  });
  await tx.birthStatement.createMany({
    data: owned.flatMap(({ cadreId, birthDate, birthSource, otherBirths }) =>
      [{ value: birthDate, source: birthSource }, ...otherBirths].map((statement) => ({
        ...statement,
        cadreId,
        originCadreId: cadreId,
        recordedAt: at,
        recordedBy: by,
      })),
    ),
  });
  const posts = owned.flatMap(({ cadreId, posts: held }) => {
    const placed = placements(held.map((post, id) => ({ ...post, id })));
    return placed.flatMap(({ id, placedFrom, placedTo }) => {
      const post = held[id];
      return post
        ? [{ ...post, cadreId, originCadreId: cadreId, placedFrom, placedTo, ...stamps }]
        : [];
    });
  });
  await tx.postHolding.createMany({ data: posts });
  return posts.length;
}
