import { expect, test } from "vitest";
import { type NamedUnit, unitMatcher } from "./matching.ts";
import type { UnitKind } from "./unit.ts";

function unit(
  id: number,
  kind: UnitKind,
  name: string,
  code: string | null,
  path: string[],
): NamedUnit {
  return { id, kind, name, code, path };
}

const province = "Tỉnh Quảng Bình";
const units = [
  unit(1, "province", province, "44", []),
  unit(2, "district", "Huyện Lệ Thủy", "457", [province]),
  unit(3, "district", "Thị xã Ba Đồn", "458", [province]),
  unit(4, "commune", "Xã Phong Thủy", "19267", ["Huyện Lệ Thủy", province]),
  unit(5, "commune", "Xã Quảng Tiên", "19069", ["Thị xã Ba Đồn", province]),
  unit(6, "commune", "Xã Quảng Tiến", "19039", ["Huyện Quảng Trạch", province]),
  unit(7, "commune", "Xã Tân Thành", "18919", ["Huyện Minh Hóa", province]),
  unit(8, "commune", "Xã Tân Thành", "19456", ["Huyện Hướng Hóa", "Tỉnh Quảng Trị"]),
  unit(9, "commune", "Thị trấn Nông trường Lệ Ninh", "19246", ["Huyện Lệ Thủy", province]),
  unit(10, "department", "Sở Nội vụ", null, [province]),
  unit(11, "department", "Sở Nội vụ", null, ["Tỉnh Quảng Trị"]),
  unit(12, "department", "Sở Văn hóa, Thể thao và Du lịch", null, [province]),
  unit(13, "party_body", "Đảng ủy UBND tỉnh", null, [province]),
  unit(14, "party_body", "Ban Tổ chức Tỉnh ủy", null, [province]),
  unit(15, "district", "Huyện Quảng Ninh", "456", [province]),
  unit(16, "province", "Tỉnh Quảng Trị", "45", []),
  unit(17, "district", "Thị xã Quảng Trị", "462", ["Tỉnh Quảng Trị"]),
];
const match = unitMatcher(units);

test.each([
  ["Xã Phong Thủy", 4],
  ["xã  phong thuỷ", 4],
  ["XÃ PHONG THỦY", 4],
  ["xã Phong Thủy".normalize("NFD"), 4],
  ["Đảng ủy xã Phong Thủy", 4],
  ["ĐẢNG UỶ XÃ PHONG THUỶ", 4],
  ["Đảng bộ xã Phong Thủy", 4],
  ["UBND xã Phong Thủy", 4],
  ["Ủy ban nhân dân xã Phong Thủy", 4],
  ["HĐND xã Phong Thủy", 4],
  ["Hội đồng nhân dân xã Phong Thủy", 4],
  ["19267", 4],
  ["xã Phong Thủy, huyện Lệ Thủy, tỉnh Quảng Bình", 4],
  ["xã Tân Thành, huyện Minh Hóa", 7],
  ["UBND xã Tân Thành, Hướng Hóa", 8],
  ["xã Quảng Tiên", 5],
  ["xã Quảng Tiến", 6],
  ["Huyện ủy Lệ Thủy", 2],
  ["UBND huyện Lệ Thủy", 2],
  ["Thị ủy Ba Đồn", 3],
  ["Tỉnh ủy Quảng Bình", 1],
  ["Tỉnh Quảng Trị", 16],
  ["Thị xã Quảng Trị", 17],
  ["thị trấn NT Lệ Ninh", 9],
  ["Sở Văn hóa, Thể thao và Du lịch", 12],
  ["Đảng ủy UBND tỉnh", 13],
  ["Sở Nội vụ tỉnh Quảng Trị", 11],
  ["Sở Nội vụ, tỉnh Quảng Bình", 10],
  ["Ban Tổ chức Tỉnh ủy Quảng Bình", 14],
])("%s names unit %i", (typed, id) => {
  const answer = match(typed);

  expect(answer.ok && answer.unit.id).toBe(id);
});

test.each([
  ["unmarked text that fits two", "xã Quang Tien", [5, 6]],
  ["a body's unmarked name that fits two", "Đảng ủy xã Quang Tien", [5, 6]],
  ["a name two communes carry on the day", "xã Tân Thành", [7, 8]],
  ["a department of two provinces", "Sở Nội vụ", [10, 11]],
  ["a proper name of a province and a town", "Quảng Trị", [16, 17]],
])("%s is ambiguous", (_name, typed, ids) => {
  const answer = match(typed);

  expect(answer).toMatchObject({ ok: false, refusal: "ambiguous_unit" });
  expect(
    !answer.ok && answer.refusal === "ambiguous_unit" && answer.candidates.map(({ id }) => id),
  ).toEqual(ids);
});

test.each([
  ["unmarked text that fits one", "xa Phong Thuy", 4],
  ["an unmarked body", "dang uy xa phong thuy", 4],
  ["a proper name without its level", "Phong Thủy", 4],
  ["a level that is another's", "Quảng Ninh", 15],
  ["a wrong unit above", "xã Phong Thủy, huyện Bố Trạch", 4],
])("%s is asked back, not decided", (_name, typed, id) => {
  const answer = match(typed);

  expect(answer).toMatchObject({ ok: false, refusal: "unknown_unit", didYouMean: { id } });
});

test.each(["xã Không Có Thật", "", "99999", "phường Phong Thủy"])("%j is unknown", (typed) => {
  expect(match(typed)).toEqual({ ok: false, refusal: "unknown_unit", didYouMean: null });
});
