import { expect, test } from "vitest";
import { chooseProgrammes } from "./programme-list.ts";

const programmes = [
  { id: 1, name: "Trung cấp", shortCode: "A", dimension: "political_theory", names: [] },
  { id: 2, name: "Đối tượng 3", shortCode: "C", dimension: null, names: [{ text: "QPAN" }] },
  { id: 3, name: "Dự nguồn", shortCode: "B", dimension: null, names: [] },
] as const;

test.each([
  ["all by name", { q: "", gives: null }, { by: "name", descending: false }, [3, 2, 1]],
  [
    "all by code, the last first",
    { q: "", gives: null },
    { by: "shortCode", descending: true },
    [2, 3, 1],
  ],
  ["without marks", { q: "doi tuong", gives: null }, { by: "name", descending: false }, [2]],
  ["by a written form", { q: "qpan", gives: null }, { by: "name", descending: false }, [2]],
  ["by its code", { q: "b", gives: null }, { by: "name", descending: false }, [3]],
  [
    "by what it gives",
    { q: "", gives: "political_theory" },
    { by: "name", descending: false },
    [1],
  ],
  [
    "those that give no level",
    { q: "", gives: "itself" },
    { by: "name", descending: false },
    [3, 2],
  ],
] as const)("programmes are chosen: %s", (_name, choice, sort, ids) => {
  const copies = programmes.map((one) => ({ ...one, names: [...one.names] }));

  expect(chooseProgrammes(copies, choice, sort).map(({ id }) => id)).toEqual(ids);
});
