import { demoUnits } from "#app/demo/demo-units.server.ts";
import { demoSeed, inventPeople } from "#app/demo/invent-people.ts";
import { writePeople } from "#app/demo/load-demo.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import { loadStarter } from "#app/starter/load-starter.server.ts";
import { operator } from "#bench/sign-in.ts";

const batchSize = 500;

/** Fills an empty, migrated database with the units and `size` people: the demo's, from as many seeds as it takes. */
export async function fillWithPeople(portal: Portal, size: number): Promise<void> {
  const work = portal.work(operator);
  const loaded = await loadStarter(work);
  if (!loaded.ok) throw new Error("the bench fills a database of its own");
  const units = await work.bookkeeping((tx) => demoUnits(tx, work.today));
  const stamp = { at: work.at, by: actorLabel(work.actor) };
  let written = 0;
  for (let seed = demoSeed; written < size; seed += 1) {
    const people = inventPeople(units, seed).slice(0, size - written);
    for (let start = 0; start < people.length; start += batchSize) {
      const batch = people.slice(start, start + batchSize);
      await work.bookkeeping((tx) => writePeople(tx, batch, stamp));
    }
    written += people.length;
  }
  // why: PostgreSQL does so by itself a while later; on SQLite nobody does
  if (portal.db.provider === "postgresql") await portal.db.prisma.$executeRawUnsafe("ANALYZE");
}
