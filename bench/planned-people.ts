import { line } from "#tests/support/workbook-factory-known.ts";
import {
  type ListLine,
  plainManner,
  planningSheet,
} from "#tests/support/workbook-factory-lists.ts";
import { makeWorkbook } from "#tests/support/workbook-factory.ts";

const families =
  "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Mai Cao Trương Đinh";
const middles = "Văn Ngọc Thanh Đức Quang Xuân Trọng Minh Hữu Công Bá Duy Gia Anh Thế Tiến";
const givens =
  "An Bình Chi Dũng Giang Hà Hải Hạnh Hiếu Hoa Hùng Hương Khánh Lan Linh Long Nam Nga Phong Phúc Sơn Tâm Thảo Thắng Tiến Trang Trung Tuấn Vinh Yến";
const degrees = ["ĐH Luật", "ThS Kinh tế", "ĐH", "CN Luật", "TS", "KS Xây dựng"];
const theories = ["CC", "TC", "CN", "Đang học CC", ""];
const managements = ["CV", "CVC", "CVCC", ""];
const posts = [
  "Phó Giám đốc Sở Tài chính",
  "Bí thư Đảng ủy xã Phong Thủy",
  "Chủ tịch UBND xã Quảng Tiên",
  "Trưởng phòng Sở Nội vụ",
];
const ratings = ["HTTNV", "HTXSNV", "HTNV"];

/** The one of a list that a number falls on. */
function pick(list: readonly string[], number: number): string {
  return list[number % list.length] ?? "";
}

function personOf(number: number): ListLine {
  const words = [families, middles, middles, givens].map((text) => text.split(" "));
  const [family = [], middle = [], second = [], given = []] = words;
  const name = [
    pick(family, number),
    pick(middle, number * 7),
    pick(second, number * 11 + 3),
    pick(given, number * 13),
  ].join(" ");
  const date = [(number % 28) + 1, (number % 12) + 1]
    .map((part) => String(part).padStart(2, "0"))
    .join("/");
  return {
    ...line,
    name,
    gender: number % 10 < 3 ? "female" : "male",
    birth: number % 97 === 5 ? "31/02/1980" : `${date}/${1968 + (number % 25)}`,
    degree: pick(degrees, number),
    theory: pick(theories, number),
    management: pick(managements, number),
    post: pick(posts, number),
    title: number % 50 === 7 ? "Chức danh không có" : "Tỉnh ủy viên",
    rating: pick(ratings, number),
  };
}

/** The bytes of a planning list of so many invented people; some rows are refused, many carry a warning. */
export function plannedPeople(size: number): Promise<Uint8Array> {
  const lines = Array.from({ length: size }, (_line, number) => personOf(number));
  return makeWorkbook([planningSheet(lines, plainManner).plan]);
}
