import { addDays, beginningOfTime, covers, endOfTime } from "#app/kernel/calendar.ts";

/** A unit of the tree; first and last day, null = open. */
export type UnitLife = { id: number; validFrom: string | null; validTo: string | null };

/** Under which unit a unit stood over a period. */
export type UnitParent = {
  unitId: number;
  parentId: number | null;
  validFrom: string | null;
  validTo: string | null;
};

/** What became of a unit; `date` is the first day of the new state. */
export type SuccessionLink = { fromUnitId: number; toUnitId: number; date: string };

/** On the days validFrom..validTo (inclusive, never null) a grant at the ancestor covers the unit. */
export type ReachRow = { ancestorId: number; unitId: number; validFrom: string; validTo: string };

type Facts = {
  units: Map<number, UnitLife>;
  versions: Map<number, UnitParent[]>;
  successions: Map<number, SuccessionLink[]>;
};

/**
 * Which units a grant at a unit covers on which days (product 2 and 4.7): itself; its subtree of the day;
 * ended units whose successions lead, by that day, to a covered unit; units not yet begun, under the
 * ancestors of their first version. A unit that is not there on a day covers nothing on it.
 */
export function unitReach(
  units: UnitLife[],
  versions: UnitParent[],
  successions: SuccessionLink[],
): ReachRow[] {
  const facts: Facts = {
    units: new Map(units.map((unit) => [unit.id, unit])),
    versions: group(versions, ({ unitId }) => unitId),
    successions: group(successions, ({ fromUnitId }) => fromUnitId),
  };
  const rows: ReachRow[] = [];
  let open = new Map<string, ReachRow>();
  for (const [from, to] of stretches(units, versions, successions)) {
    const stillOpen = new Map<string, ReachRow>();
    for (const [unitId, ancestors] of ownersOn(facts, from)) {
      for (const ancestorId of ancestors) {
        const key = `${ancestorId} ${unitId}`;
        const row = open.get(key) ?? { ancestorId, unitId, validFrom: from, validTo: to };
        if (!open.has(key)) rows.push(row);
        row.validTo = to;
        stillOpen.set(key, row);
      }
    }
    open = stillOpen;
  }
  return rows;
}

/** The stretches of days, in order, within which nothing changes. */
function stretches(
  units: UnitLife[],
  versions: UnitParent[],
  successions: SuccessionLink[],
): [string, string][] {
  const firstDays = new Set([beginningOfTime, ...successions.map(({ date }) => date)]);
  for (const { validFrom, validTo } of [...units, ...versions]) {
    if (validFrom !== null) firstDays.add(validFrom);
    if (validTo !== null && validTo !== endOfTime) firstDays.add(addDays(validTo, 1));
  }
  const sorted = [...firstDays].sort();
  return sorted.map((day, index) => {
    const next = sorted[index + 1];
    return [day, next === undefined ? endOfTime : addDays(next, -1)];
  });
}

/** For every unit, the units that cover it on a day. */
function ownersOn(facts: Facts, day: string): Map<number, Set<number>> {
  const known = new Map<number, Set<number>>();

  function owners(unitId: number): Set<number> {
    const found = known.get(unitId);
    if (found) return found;
    const mine = new Set<number>();
    // why: registered before the search goes on, so that a ring in faulty records ends instead of recursing
    known.set(unitId, mine);
    const unit = facts.units.get(unitId);
    if (!unit) return mine;
    if (covers(unit, day)) mine.add(unitId);
    for (const next of nextUnits(facts, unit, day)) {
      for (const owner of owners(next)) mine.add(owner);
    }
    return mine;
  }

  for (const unitId of facts.units.keys()) owners(unitId);
  return known;
}

/** Whose owners own this unit too: its parent, its successors, or the parent it will begin under. */
function nextUnits(facts: Facts, unit: UnitLife, day: string): number[] {
  const versions = facts.versions.get(unit.id) ?? [];
  if (covers(unit, day)) {
    const parentId = versions.find((version) => covers(version, day))?.parentId ?? null;
    const parent = parentId === null ? undefined : facts.units.get(parentId);
    return parent && covers(parent, day) ? [parent.id] : [];
  }
  if (unit.validTo !== null && unit.validTo < day) {
    const links = facts.successions.get(unit.id) ?? [];
    return links.filter(({ date }) => date <= day).map(({ toUnitId }) => toUnitId);
  }
  const first = versions.toSorted((a, b) => compareStarts(a.validFrom, b.validFrom))[0];
  return first && first.parentId !== null ? [first.parentId] : [];
}

function compareStarts(a: string | null, b: string | null): number {
  return (a ?? beginningOfTime) < (b ?? beginningOfTime) ? -1 : 1;
}

function group<Row>(rows: Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const there = groups.get(key);
    if (there) there.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
