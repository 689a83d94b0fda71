import type { Tx } from "#app/platform/db.server.ts";
import { unitReach } from "./unit-reach.ts";

const batchSize = 2_000;

/**
 * Computes the whole of UnitReach anew inside the caller's transaction, after any change of units, versions
 * or successions. Answers the number of its rows.
 */
export async function rebuildUnitReach(tx: Tx): Promise<number> {
  const units = await tx.orgUnit.findMany({ select: { id: true, validFrom: true, validTo: true } });
  const versions = await tx.orgUnitVersion.findMany({
    select: { unitId: true, parentId: true, validFrom: true, validTo: true },
  });
  const successions = await tx.unitSuccession.findMany({
    select: { fromUnitId: true, toUnitId: true, date: true },
  });
  const rows = unitReach(units, versions, successions);
  await tx.unitReach.deleteMany({});
  for (let start = 0; start < rows.length; start += batchSize) {
    await tx.unitReach.createMany({ data: rows.slice(start, start + batchSize) });
  }
  return rows.length;
}
