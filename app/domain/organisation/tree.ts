import { type UnitKind, unitKinds } from "./unit.ts";

/** A unit on one day, with the unit above it on that day. */
export type TreeUnit = {
  id: number;
  kind: UnitKind;
  name: string;
  code: string | null;
  parentId: number | null;
  sortKey: string;
  /** first and last day of the unit itself; null = open */
  validFrom: string | null;
  validTo: string | null;
};

export type TreeNode = {
  id: number;
  kind: UnitKind;
  name: string;
  code: string | null;
  validFrom: string | null;
  validTo: string | null;
  /** the unit above, where it is in the tree as well */
  parentId: number | null;
  /** 0 for the topmost units */
  depth: number;
  /** how many units of each kind stand below, at any depth */
  below: Partial<Record<UnitKind, number>>;
};

/**
 * The units in reading order, each directly before what stands below it; siblings by kind, then name.
 * A unit whose unit above is not among them is a topmost one.
 */
export function arrangeTree(units: TreeUnit[]): TreeNode[] {
  const ids = new Set(units.map(({ id }) => id));
  const children = new Map<number | null, TreeUnit[]>();
  for (const unit of units.toSorted(bySiblingOrder)) {
    const above = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null;
    children.set(above, [...(children.get(above) ?? []), unit]);
  }
  const nodes: TreeNode[] = [];

  function place(parentId: number | null, depth: number): TreeNode["below"] {
    const sum: TreeNode["below"] = {};
    for (const { sortKey: _, ...unit } of children.get(parentId) ?? []) {
      const node: TreeNode = { ...unit, parentId, depth, below: {} };
      nodes.push(node);
      node.below = place(node.id, depth + 1);
      addTo(sum, node.below);
      addTo(sum, { [node.kind]: 1 });
    }
    return sum;
  }

  place(null, 0);
  return nodes;
}

function addTo(sum: TreeNode["below"], more: TreeNode["below"]): void {
  for (const kind of unitKinds) {
    const count = more[kind];
    if (count !== undefined) sum[kind] = (sum[kind] ?? 0) + count;
  }
}

function bySiblingOrder(a: TreeUnit, b: TreeUnit): number {
  const byKind = unitKinds.indexOf(a.kind) - unitKinds.indexOf(b.kind);
  if (byKind !== 0) return byKind;
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.id - b.id;
}

/** The names of the units above one, nearest first, as far as they are known. */
export function namesAbove(
  parentId: number | null,
  known: Map<number, { name: string; parentId: number | null }>,
): string[] {
  const names: string[] = [];
  const seen = new Set<number>();
  for (let next = parentId; next !== null && !seen.has(next);) {
    seen.add(next);
    const unit = known.get(next);
    if (!unit) break;
    names.push(unit.name);
    next = unit.parentId;
  }
  return names;
}
