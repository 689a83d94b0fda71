import { expect, test } from "vitest";
import type { ImportTitle } from "#app/domain/importing/title-text.ts";
import { type NamedUnit, unitMatcher } from "#app/domain/organisation/matching.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import {
  narrowerUnit,
  readTermWords,
  readTitleWords,
  readUnitWords,
  unitLabelOf,
} from "./wanted-words.ts";

const province: NamedUnit = {
  id: 1,
  kind: "province",
  name: "Tỉnh Quảng Trị",
  code: "44",
  path: [],
};
const unit = (own: Partial<NamedUnit>): NamedUnit => ({
  ...province,
  path: [province.name],
  ...own,
});
const district = unit({ id: 2, kind: "district", name: "Huyện Minh Hóa", code: "452" });
const other = unit({ id: 3, kind: "district", name: "Huyện Lệ Thủy", code: "457" });
const below = (above: NamedUnit, own: Partial<NamedUnit>): NamedUnit =>
  unit({ kind: "commune", path: [above.name, ...above.path], ...own });
const minhHoa = below(district, { id: 4, name: "Xã Minh Hóa", code: "18931" });
const [here, there] = [
  below(district, { id: 5, name: "Xã Tân Thành", code: "1" }),
  below(other, { id: 6, name: "Xã Tân Thành", code: null }),
];
const units = [province, district, other, minhHoa, here, there];
const match = unitMatcher(units);
const words = { match, ownProvince: province };

const title = (
  id: number,
  name: string,
  kind: ImportTitle["unitKinds"][number],
  forms: string[],
): ImportTitle => ({
  id,
  code: `title-${id}`,
  kind: "post",
  name,
  level: "commune",
  rank: id,
  unitKinds: [kind],
  forms: forms.map(identityKey),
});
const titles = [
  title(1, "Bí thư Tỉnh ủy", "province", ["Bí thư"]),
  title(2, "Bí thư Huyện ủy", "district", ["Bí thư", "Bí thư Huyện ủy"]),
  title(3, "Bí thư Đảng ủy cấp xã", "commune", ["Bí thư", "Bí thư Đảng ủy"]),
];
const titleOf = (typed: string, kind: NamedUnit["kind"] | null = null) => {
  const read = readTitleWords(typed, titles, words, kind);
  return read.ok
    ? [read.value.title.id, read.value.unit?.id ?? null]
    : [read.refusal, read.candidates];
};

test.each([
  ["xã Minh Hóa", 4],
  ["XÃ MINH HOÁ", 4],
  ["xã Tân Thành, huyện Lệ Thủy", 6],
  ["452", 2],
  ["6", 6],
  [" 3 ", 3],
])("the unit %s", (typed, id) => {
  expect(readUnitWords(typed, units, match)).toMatchObject({ ok: true, value: { id } });
});

test("a number is a statistics code before it is an id", () => {
  expect(readUnitWords("1", units, match)).toMatchObject({ ok: true, value: { id: 5 } });
});

test.each([
  ["xã Tân Thành", "ambiguous_unit", [here, there]],
  ["Minh Hóa", "ambiguous_unit", [district, minhHoa]],
  ["huyen Le Thuy", "unknown_unit", [other]],
  ["xã Không Có", "unknown_unit", []],
  ["99", "unknown_unit", []],
])("the unit %s is refused with what it may mean", (typed, refusal, those) => {
  const candidates = those.map(unitLabelOf);

  expect(readUnitWords(typed, units, match)).toEqual({ ok: false, refusal, candidates });
});

test("a unit is told so that it cannot be taken for another", () => {
  expect([here, there].map(unitLabelOf)).toEqual([
    "Xã Tân Thành (1), Huyện Minh Hóa, Tỉnh Quảng Trị",
    "Xã Tân Thành (id 6), Huyện Lệ Thủy, Tỉnh Quảng Trị",
  ]);
});

test.each([
  ["Bí thư", null, ["ambiguous_title", titles.map(({ name }) => name)]],
  ["Bí thư", "commune", [3, null]],
  ["bí thư  đảng uỷ", null, [3, null]],
  ["Bí thư Đảng ủy cấp xã", "district", [3, null]],
  ["Bí thư Huyện ủy", "commune", [2, null]],
  ["Bí thư Đảng ủy xã Minh Hóa", null, [3, 4]],
  ["Bí thư Huyện ủy Minh Hóa", null, [2, 2]],
  [
    "Bí thư Đảng ủy xã Tân Thành",
    null,
    ["ambiguous_unit", ["Xã Tân Thành, Huyện Minh Hóa", "Xã Tân Thành, Huyện Lệ Thủy"]],
  ],
  ["Bí thư Đảng ủy xã Không Có", null, ["unknown_unit", []]],
  ["Trưởng thôn", null, ["unknown_title", []]],
] as const)("the title %s beside a unit of kind %s", (typed, kind, told) => {
  expect(titleOf(typed, kind)).toEqual(told);
});

test.each([
  ["neither", null, null, null],
  ["the one asked", district, null, 2],
  ["the title's own", null, minhHoa, 4],
  ["the same twice", minhHoa, minhHoa, 4],
  ["the title's own below the one asked", district, minhHoa, 4],
  ["and below the province", province, minhHoa, 4],
])("of two units: %s", (_name, asked, own, id) => {
  const read = narrowerUnit(asked, own);

  expect(read.ok && (read.value?.id ?? null)).toBe(id);
});

test.each([
  ["another unit", there, minhHoa],
  ["a unit of another district", other, minhHoa],
  ["a unit above the one asked", minhHoa, district],
])("of two units that differ both are told: %s", (_name, asked, own) => {
  const candidates = [own, asked].map(unitLabelOf);

  expect(narrowerUnit(asked, own)).toEqual({ ok: false, refusal: "units_differ", candidates });
});

test.each([
  ["2025-2030", "2025-2030"],
  ["25-30", "2025-2030"],
  ["nhiệm kỳ 2025 – 2030", "2025-2030"],
  ["2026-2031", null],
  ["2025", null],
  ["2025-2030, 2025-2030", null],
])("the term %s", (typed, code) => {
  const read = readTermWords(typed, [{ code: "2025-2030" }]);

  expect(read.ok ? read.value.code : read.candidates).toEqual(code ?? ["2025-2030"]);
});
