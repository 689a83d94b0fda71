import { expect, test } from "vitest";
import { titlesOn, unitWordsOn } from "#tests/support/workbook-factory-starter.ts";
import { titleReader } from "./title-text.ts";

const in2024 = titleReader(
  titlesOn("2024-10-14"),
  unitWordsOn("2024-10-14", ["TỈNH ỦY QUẢNG BÌNH"]),
);
const in2026 = titleReader(titlesOn("2026-06-01"), unitWordsOn("2026-06-01"));

type Reader = typeof in2024;

function told(reader: Reader, text: string): string {
  const reading = reader(text);
  if (!("title" in reading))
    return `${reading.reason} ${Object.values(reading.values).join(" | ")}`;
  return `${reading.title.code} ${reading.unit.code ?? reading.unit.name}`;
}

test.each([
  ["Bí thư Đảng ủy xã Phong Thủy", "commune-secretary 19267"],
  ["BÍ THƯ ĐẢNG UỶ XÃ PHONG THUỶ", "commune-secretary 19267"],
  ["Bí thư  Đảng ủy\u00a0xã Phong Thuỷ".normalize("NFD"), "commune-secretary 19267"],
  ["Bí thư xã Phong Thủy", "commune-secretary 19267"],
  ["BT Đảng ủy xã Phong Thủy", "commune-secretary 19267"],
  ["Phó Bí thư Đảng ủy phường Đồng Sơn", "commune-deputy-secretary 18871"],
  ["PBT Đảng bộ thị trấn Kiến Giang", "commune-deputy-secretary 19249"],
  ["PBTTT Đảng ủy xã Quảng Tiến", "commune-permanent-deputy-secretary 19039"],
  ["Phó Bí thư Đảng ủy xã Minh Hóa", "commune-deputy-secretary 18931"],
  ["Phó Bí thư Đảng ủy xã Tân Trạch, huyện Bố Trạch", "commune-deputy-secretary 19192"],
  ["Chủ tịch UBND xã Phong Thủy", "commune-committee-chair 19267"],
  ["Bí thư Huyện ủy Bố Trạch", "district-secretary 455"],
  ["Tỉnh ủy viên", "provincial-committee-member 44"],
  ["TUV", "provincial-committee-member 44"],
  ["Ủy viên BTV Tỉnh ủy", "provincial-standing-member 44"],
  ["Phó Bí thư Tỉnh ủy Quảng Trị", "provincial-deputy-secretary 45"],
  ["Phó Chủ tịch UBND tỉnh", "provincial-committee-deputy-chair 44"],
  ["Giám đốc Sở Nội vụ", "department-director Sở Nội vụ"],
  ["Phó Trưởng Ban Tổ chức Tỉnh ủy", "party-body-deputy Ban Tổ chức Tỉnh ủy"],
  ["Chánh Văn phòng Tỉnh ủy", "party-body-head Văn phòng Tỉnh ủy"],
  ["Trưởng phòng Tổ chức cán bộ Sở Nội vụ", "division-head Sở Nội vụ"],
])("in 2024 %s is %s", (text, expected) => {
  expect(told(in2024, text)).toBe(expected);
});

test.each([
  ["Phó Bí thư Đảng ủy xã Minh Hóa", "commune-deputy-secretary 18901"],
  ["Tỉnh ủy viên", "provincial-committee-member 44"],
  ["Trưởng phòng Kinh tế xã Lệ Thủy", "commune-division-head 19249"],
  ["Bí thư Huyện ủy Bố Trạch", "unknown_unit Huyện ủy Bố Trạch"],
])("in 2026 %s is %s", (text, expected) => {
  expect(told(in2026, text)).toBe(expected);
});

test.each([
  ["Phó Bí thư Đảng ủy xã Không Có Thật", "unknown_unit xã Không Có Thật"],
  ["Phó Bí thư Đảng ủy xã Phong Thuy", "unknown_unit xã Phong Thuy | Xã Phong Thủy, Huyện Lệ Thủy"],
  ["Phó Bí thư Đảng ủy Phong Thủy", "unknown_unit Phong Thủy | Xã Phong Thủy, Huyện Lệ Thủy"],
  [
    "Phó Bí thư Đảng ủy xã Quang Tien",
    "ambiguous_unit xã Quang Tien | Xã Quảng Tiên, Thị xã Ba Đồn | Xã Quảng Tiến, Huyện Quảng Trạch",
  ],
  [
    "Bí thư Đảng ủy xã Hải Phú",
    "ambiguous_unit xã Hải Phú | Xã Hải Phú, Huyện Bố Trạch | Xã Hải Phú, Huyện Hải Lăng",
  ],
  ["Bí thư", "unknown_unit Bí thư"],
  ["Phó Bí thư Đảng ủy", "unknown_unit Phó Bí thư Đảng ủy"],
  ["Giám đốc Sở Ma thuật", "unknown_unit Sở Ma thuật"],
  ["Trưởng phòng Khuyến học xã", "unknown_title Trưởng phòng Khuyến học xã"],
  ["Giám đốc xã Phong Thủy", "unknown_title Giám đốc xã Phong Thủy"],
  ["Trưởng phòng Kinh tế xã Phong Thủy", "unknown_title Trưởng phòng Kinh tế xã Phong Thủy"],
  ["Tổ trưởng dân phố", "unknown_title Tổ trưởng dân phố"],
  ["#REF!", "unknown_title #REF!"],
  ["=A1", "unknown_title =A1"],
])("in 2024 %s is refused: %s", (text, expected) => {
  expect(told(in2024, text)).toBe(expected);
});
