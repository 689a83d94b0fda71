import { expect, test } from "vitest";
import { postWords, unitsOn, unitWordsOn } from "#tests/support/workbook-factory-starter.ts";
import { postReader } from "./post-text.ts";

const day = "2024-10-14";
const names = new Map(unitsOn(day).map(({ id, name }) => [id, name]));
const read = postReader(unitWordsOn(day, ["TỈNH ỦY QUẢNG BÌNH"]), postWords);

test.each([
  ["Giám đốc Sở Nội vụ", "Giám đốc", "Sở Nội vụ"],
  ["Phó Giám đốc Sở Tài chính", "Phó Giám đốc", "Sở Tài chính"],
  ["PGĐ Sở Tài chính", "Phó Giám đốc", "Sở Tài chính"],
  ["Phó Trưởng Ban Tổ chức Tỉnh ủy", "Phó Trưởng ban", "Ban Tổ chức Tỉnh ủy"],
  ["PTB Ban Tổ chức Tỉnh ủy", "Phó Trưởng Ban", "Ban Tổ chức Tỉnh ủy"],
  ["Chánh Văn phòng Tỉnh ủy", "Chánh Văn phòng", "Văn phòng Tỉnh ủy"],
  ["Bí thư Huyện ủy Bố Trạch", "Bí thư", "Huyện Bố Trạch"],
  ["Phó Chủ tịch UBND huyện Lệ Thủy", "Phó Chủ tịch UBND", "Huyện Lệ Thủy"],
  ["PCT UBND huyện Lệ Thủy", "Phó Chủ tịch UBND", "Huyện Lệ Thủy"],
  ["Phó Bí thư Đảng ủy xã Phong Thủy", "Phó Bí thư Đảng ủy", "Xã Phong Thủy"],
  ["TUV, Giám đốc Sở Nội vụ", "Tỉnh ủy viên, Giám đốc", "Sở Nội vụ"],
  ["Phó Bí thư, Chủ tịch UBND xã Quảng Phú", "Phó Bí thư, Chủ tịch UBND", "Xã Quảng Phú"],
  ["Trưởng phòng Tổ chức cán bộ, Sở Nội vụ", "Trưởng phòng Tổ chức cán bộ", "Sở Nội vụ"],
  ["Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND", "Tỉnh Quảng Bình"],
])("%s is a post at a unit", (text, name, unit) => {
  const post = read(text);

  expect([post.name, post.unitId === null ? null : names.get(post.unitId)]).toEqual([name, unit]);
});

test.each([
  ["Công chức Văn phòng - thống kê"],
  ["Chủ tịch Ủy ban MTTQ Việt Nam xã"],
  ["Chủ tịch Hội Nông dân xã"],
  ["Phó Chủ tịch UBND xã"],
  ["Bí thư Đoàn TNCS Hồ Chí Minh xã"],
  ["Chuyên viên"],
])("%s is a post that names no unit", (text) => {
  expect(read(text)).toEqual({ text, name: text, unitId: null });
});

test.each([
  ["Giám đốc Sở Ma thuật"],
  ["Bí thư Đảng ủy xã Không Có Thật"],
  ["Phó Bí thư Đảng ủy xã Quang Tien"],
  ["Nghỉ hưu"],
  ["Đang học tập trung"],
])("%s is not recognised and kept", (text) => {
  expect(read(text)).toEqual({ text, name: null, unitId: null });
});
