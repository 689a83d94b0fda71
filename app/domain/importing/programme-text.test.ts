import { expect, test } from "vitest";
import { programmes } from "#tests/support/workbook-factory-starter.ts";
import { programmeReader } from "./programme-text.ts";

const read = programmeReader(programmes);

test.each([
  ["Cao cấp lý luận chính trị", "political-theory-advanced"],
  ["CAO CẤP LÝ LUẬN CHÍNH TRỊ", "political-theory-advanced"],
  ["Lớp Cao cấp lý luận chính trị K74B.21", "political-theory-advanced"],
  ["Cao cấp LLCT (hệ không tập trung)", "political-theory-advanced"],
  ["Trung cấp lý luận chính trị - hành chính, khóa 12", "political-theory-intermediate"],
  ["Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 3", "defence-3"],
  ["Bồi dưỡng kiến thức QP-AN đối tượng 3, năm 2023", "defence-3"],
  ["Bồi dưỡng kiến thức QPAN ĐT3", "defence-3"],
  ["Bồi dưỡng ngạch chuyên viên chính", "state-management-principal"],
  ["Lớp bồi dưỡng ngạch chuyên viên chính năm 2022", "state-management-principal"],
  ["Bồi dưỡng ngạch chuyên viên", "state-management-officer"],
  ["Cập nhật kiến thức cho cấp ủy viên", "knowledge-update"],
  ["Bồi dưỡng dự nguồn", "reserve"],
  ["Khóa học: Bồi dưỡng dự nguồn".normalize("NFD"), "reserve"],
])("%s is %s", (text, code) => {
  expect(read(text)?.code).toBe(code);
});

test.each([
  ["Thêu thùa"],
  ["Bồi dưỡng"],
  ["Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 9"],
  [""],
])("%j is no programme", (text) => {
  expect(read(text)).toBeNull();
});
