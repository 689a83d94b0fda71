import { expect, test } from "vitest";
import { arrangeTree, namesAbove, type TreeUnit } from "./tree.ts";

const open = { validFrom: null, validTo: null };
const units: TreeUnit[] = [
  { id: 4, kind: "commune", name: "Xã B", code: "2", parentId: 2, sortKey: "B", ...open },
  { id: 3, kind: "commune", name: "Xã A", code: "1", parentId: 2, sortKey: "A", ...open },
  { id: 2, kind: "district", name: "Huyện", code: null, parentId: 1, sortKey: "H", ...open },
  { id: 5, kind: "department", name: "Sở", code: null, parentId: 1, sortKey: "S", ...open },
  { id: 1, kind: "province", name: "Tỉnh", code: "44", parentId: null, sortKey: "T", ...open },
];

test("units stand in reading order with their depth and what is below them", () => {
  const nodes = arrangeTree(units);

  expect(nodes.map(({ id, depth }) => [id, depth])).toEqual([
    [1, 0],
    [5, 1],
    [2, 1],
    [3, 2],
    [4, 2],
  ]);
  expect(nodes[0]?.below).toEqual({ department: 1, district: 1, commune: 2 });
  expect(nodes[2]?.below).toEqual({ commune: 2 });
  expect(nodes[3]?.below).toEqual({});
});

test("a unit whose unit above is out of sight is a topmost one", () => {
  const nodes = arrangeTree(units.filter(({ kind }) => kind === "commune"));

  expect(nodes.map(({ id, depth, parentId }) => [id, depth, parentId])).toEqual([
    [3, 0, null],
    [4, 0, null],
  ]);
});

test("names above are given nearest first and a ring ends", () => {
  const known = new Map(units.map((unit) => [unit.id, unit]));

  expect(namesAbove(2, known)).toEqual(["Huyện", "Tỉnh"]);
  expect(namesAbove(null, known)).toEqual([]);
  expect(namesAbove(7, new Map([[7, { name: "R", parentId: 7 }]]))).toEqual(["R"]);
});
