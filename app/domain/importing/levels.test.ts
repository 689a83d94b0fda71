import { expect, test } from "vitest";
import type { LevelDimension } from "#app/domain/standards/level.ts";
import { readLevels } from "./levels.ts";

function told(dimension: LevelDimension, text: string): string {
  return readLevels(dimension, text)
    .map(({ state, level }) => (state === "held" ? level : `${state} ${level}`))
    .join(", ");
}

test.each([
  ["SC", "elementary"],
  ["Sơ cấp", "elementary"],
  ["TC", "intermediate"],
  ["trung cấp", "intermediate"],
  ["TCLLCT", "intermediate"],
  ["TC LLCT-HC", "intermediate"],
  ["TC (2019)", "intermediate"],
  ["Trung cấp lý luận chính trị - hành chính", "intermediate"],
  ["CC", "advanced"],
  ["Cao cấp", "advanced"],
  ["CCLLCT", "advanced"],
  ["CC LLCT-HC", "advanced"],
  ["Cao cấp lí luận chính trị", "advanced"],
  ["Tương đương CC", "advanced"],
  ["Tương đương TC", "intermediate"],
  ["CN", "bachelor"],
  ["Cử nhân", "bachelor"],
  ["CNCT", "bachelor"],
  ["Cử nhân chính trị", "bachelor"],
  ["CC".normalize("NFD"), "advanced"],
  ["Đang học CC", "studying advanced"],
  ["CC (đang học)", "studying advanced"],
  ["TC, đang học CC", "intermediate, studying advanced"],
  ["CC, đang học TC", "advanced"],
  ["Không", "none"],
  ["Chưa có", "none"],
  ["-", ""],
  ["Thạc sĩ Triết học", "not_recognised null"],
  ["Hoàn chỉnh", "not_recognised null"],
  ["#N/A", "not_recognised null"],
])("under political theory %s is: %s", (text, expected) => {
  expect(told("political_theory", text)).toBe(expected);
});

test.each([
  ["ĐH", "bachelor"],
  ["CN", "bachelor"],
  ["CN Luật", "bachelor"],
  ["ĐH Luật", "bachelor"],
  ["ĐHSP Toán", "bachelor"],
  ["KS Xây dựng", "bachelor"],
  ["Kỹ sư nông nghiệp", "bachelor"],
  ["BS", "bachelor"],
  ["BSCKI", "bachelor"],
  ["BSCKII", "bachelor"],
  ["02 ĐH", "bachelor"],
  ["Cử nhân Xây dựng Đảng", "bachelor"],
  ["Thạc sĩ", "master"],
  ["ThS. Quản lý kinh tế", "master"],
  ["Ths", "master"],
  ["Th.S", "master"],
  ["ĐH Luật; ThS QLKT", "master"],
  ["ĐH Luật, đang học ThS", "bachelor, studying master"],
  ["Tiến sĩ", "doctor"],
  ["TS", "doctor"],
  ["PGS.TS", "doctor"],
  ["CĐ", "college"],
  ["Cao đẳng", "college"],
  ["TC", "intermediate"],
  ["Trung cấp nghề", "intermediate"],
  ["12/12", "none"],
  ["Đang học ĐH", "studying bachelor"],
  ["Thợ may", "not_recognised null"],
])("under profession %s is: %s", (text, expected) => {
  expect(told("degree", text)).toBe(expected);
});

test.each([
  ["CV", "officer"],
  ["Chuyên viên", "officer"],
  ["CVC", "principal"],
  ["Chuyên viên chính", "principal"],
  ["BD CVC", "principal"],
  ["QLNN ngạch CVC", "principal"],
  ["Ngạch CVC", "principal"],
  ["Chứng chỉ bồi dưỡng ngạch chuyên viên chính", "principal"],
  ["CVCC", "senior"],
  ["Chuyên viên cao cấp", "senior"],
  ["Đang học CVC", "studying principal"],
  ["TC QLNN", "not_recognised null"],
])("under state management %s is: %s", (text, expected) => {
  expect(told("state_management", text)).toBe(expected);
});

test.each<[LevelDimension, string, string]>([
  ["foreign_language", "Anh B", "b"],
  ["foreign_language", "TA B", "b"],
  ["foreign_language", "Anh A", "a"],
  ["foreign_language", "A2", "a2"],
  ["foreign_language", "B1", "b1"],
  ["foreign_language", "Bậc 3/6", "b1"],
  ["foreign_language", "ĐH Anh", "degree"],
  ["foreign_language", "Anh B, Lào A", "b"],
  ["foreign_language", "Tiếng Bru", "not_recognised null"],
  ["informatics", "A", "a"],
  ["informatics", "B", "b"],
  ["informatics", "THVP", "office"],
  ["informatics", "CNTT CB", "basic"],
  ["informatics", "CNTT cơ bản", "basic"],
  ["informatics", "ƯDCNTT CB", "basic"],
  ["informatics", "Có", "not_recognised null"],
])("under %s %s is: %s", (dimension, text, expected) => {
  expect(told(dimension, text)).toBe(expected);
});

test("the words are kept as typed, and words that an administrator added are known", () => {
  const added = new Map([["cao trung", "intermediate"]]);

  expect(readLevels("political_theory", "  Cao \u00a0Trung ", added)).toEqual([
    { dimension: "political_theory", text: "Cao Trung", state: "held", level: "intermediate" },
  ]);
});
