import { type UnitKind, unitKinds } from "#app/domain/organisation/unit.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { addDays, covers } from "#app/kernel/calendar.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { DemoUnit, FormerUnit, PastUnit } from "./invent-people.ts";

const lastDayBefore = "2025-06-30";
const dayOfMerger = "2025-07-01";

/** The units of a day, in the order of their ids, each with the units and districts it came from in July 2025. */
export async function demoUnits(tx: Tx, day: string): Promise<DemoUnit[]> {
  const versions = await tx.orgUnitVersion.findMany({
    orderBy: { unitId: "asc" },
    select: {
      unitId: true,
      name: true,
      parentId: true,
      validFrom: true,
      validTo: true,
      unit: { select: { kind: true } },
    },
  });
  const successions = await tx.unitSuccession.findMany({
    orderBy: { id: "asc" },
    select: { fromUnitId: true, toUnitId: true, date: true },
  });
  const before = new Map(
    versions
      .filter((version) => covers(version, lastDayBefore))
      .map((version) => [version.unitId, version]),
  );
  const cameFrom = (unitId: number, date: string): number[] =>
    successions
      .filter((link) => link.toUnitId === unitId && link.date === date)
      .map((link) => link.fromUnitId);
  const named = ({ unitId, name, unit }: Version): PastUnit => ({
    id: unitId,
    kind: kindOf(unit.kind),
    name,
  });
  const past = (version: Version): FormerUnit => {
    const begun = version.validFrom;
    if (begun === null) return { ...named(version), begun: null };
    const origins = cameFrom(version.unitId, begun);
    return {
      ...named(version),
      begun: {
        on: begun,
        from: versions
          .filter(
            ({ unitId, validTo }) => origins.includes(unitId) && validTo === addDays(begun, -1),
          )
          .map(named),
      },
    };
  };
  return versions
    .filter((version) => covers(version, day))
    .map((version) => {
      const merged = cameFrom(version.unitId, dayOfMerger).flatMap((id) => before.get(id) ?? []);
      // why: what a commune came from stood under a district, whose people went to the communes
      const above = merged.flatMap(({ parentId }) => before.get(parentId ?? 0) ?? []);
      const sources =
        version.unit.kind === "commune"
          ? [...merged, ...above.filter(({ unit }) => unit.kind === "district")]
          : merged.filter(({ unit }) => unit.kind !== "district");
      const former = [...new Map(sources.map((source) => [source.unitId, past(source)])).values()];
      return { ...named(version), former };
    });
}

type Version = {
  unitId: number;
  name: string;
  parentId: number | null;
  validFrom: string | null;
  validTo: string | null;
  unit: { kind: string };
};

function kindOf(text: string): UnitKind {
  const kind = unitKinds.find((known) => known === text);
  invariant(kind, "a check constraint holds the kind of a unit to the known ones");
  return kind;
}
