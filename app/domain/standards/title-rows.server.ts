import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { WrittenTitle } from "./title.ts";

/** All titles by what files call them. */
export async function readWritten(tx: Tx): Promise<(WrittenTitle & { id: number })[]> {
  const titles = await tx.title.findMany({
    select: {
      id: true,
      validFrom: true,
      validTo: true,
      names: { select: { identityKey: true } },
      unitKinds: { select: { kind: true } },
    },
  });
  return titles.map(({ names, unitKinds, ...title }) => ({
    ...title,
    forms: names.map((name) => name.identityKey),
    unitKinds: unitKinds.map(({ kind }) => kind as UnitKind), // why: a check constraint names the kinds
  }));
}
