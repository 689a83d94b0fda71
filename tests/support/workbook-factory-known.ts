import fc from "fast-check";
import {
  groups,
  type ListLine,
  type ListManner,
  oldTonePlacement,
} from "./workbook-factory-lists.ts";
import type { WorkbookManner } from "./workbook-factory.ts";

/** A line that nothing is wrong with. */
export const line: ListLine = {
  name: "Cao Xuân Thủy",
  gender: "male",
  birth: "20/11/1985",
  degree: "ĐH Luật",
  theory: "CC",
  management: "CVC",
  post: "Phó Bí thư Đảng ủy xã Phong Thủy",
  title: "Bí thư Đảng ủy xã Phong Thủy",
  term: "2025-2030",
  rating: "HTTNV",
};

/** Accepted and refused lines, each with what it is to come out as. */
export const known: [expected: string, line: Partial<ListLine>][] = [
  ["new", {}],
  ["new", { name: "Hoàng Thị Hạnh", gender: "female", birth: "11.02.1990 ", theory: "CN" }],
  ["new", { name: "Dương Ngọc Nam", birth: "09/1976", title: "Bí thư Đảng ủy xã Quảng Phú" }],
  ["new", { name: "Phạm Văn Đạt", birth: "1990", title: "Bí thư Đảng ủy xã Quang Phú" }],
  ["new", { name: "Mai Anh Long", birth: { day: "1981-12-02" } }],
  ["new too_many_for_title", { name: "Lý Thuỳ Nga", gender: "female", birth: "27/10/1978" }],
  ["new studying", { name: "Bùi Văn Tám", title: "Tỉnh ủy viên", theory: "Đang học CC" }],
  ["new", { name: "Đỗ Văn Hai", title: "Tỉnh ủy viên", term: "2025-2030; 2026-2031" }],
  ["new level_not_recognised", { name: "Ngô Văn Ba", title: "Tỉnh ủy viên", degree: "Thợ may" }],
  ["invalid_date", { name: "Trần Anh Hùng", birth: "31/02/1980" }],
  ["birth_in_future", { name: "Mai Thị Yến", gender: "female", birth: "12/05/2031" }],
  ["birth_missing", { name: "Không Ngày Sinh", birth: "" }],
  ["title_missing", { name: "Không Chức Danh", title: "" }],
  ["name_missing", { name: "" }],
  ["name_invalid", { name: '=HYPERLINK("x","y")' }],
  ["legacy_encoding", { name: "NguyÔn V¨n Hïng" }],
  ["unknown_unit", { name: "Nguyễn Anh Cường", title: "Phó Bí thư Đảng ủy xã Không Có Thật" }],
  ["ambiguous_unit", { name: "Đỗ Quang Nam", title: "Phó Bí thư Đảng ủy xã Quang Tien" }],
  ["unknown_title", { name: "Nguyễn Hữu Thủy", title: "Tổ trưởng dân phố" }],
  ["unknown_term", { name: "Phạm Hữu Đạt", term: "2021" }],
  ["unknown_term", { name: "Phạm Hữu Tư", term: "" }],
  ["duplicate_in_file", {}],
];
export const lines = known.map(([, own]): ListLine => ({ ...line, ...own }));

const choices = fc.record({
  words: fc.array(fc.nat(30), { minLength: 8, maxLength: 8 }),
  order: fc.shuffledSubarray([...groups], { minLength: groups.length }),
  headRow: fc.integer({ min: 1, max: 29 }),
  twoRowHead: fc.boolean(),
  merges: fc.boolean(),
  numbers: fc.boolean(),
  birth: fc.constantFrom("columns" as const, "one" as const, "ticks" as const),
  name: fc.constantFrom("whole" as const, "split" as const, "under one header" as const),
  form: fc.constantFrom("NFC" as const, "NFD" as const),
  oldTone: fc.boolean(),
  blank: fc.constantFrom(null, "", "   "),
  sections: fc.subarray(lines.map((_line, index) => index)),
  capitals: fc.boolean(),
  strings: fc.constantFrom("shared" as const, "inline" as const),
  from1904: fc.boolean(),
});

/** Ways in which people and programs make the same list. */
export const manners = choices.map(
  ({
    words,
    form,
    oldTone,
    strings,
    from1904,
    ...list
  }): { list: ListManner; workbook: WorkbookManner } => ({
    workbook: { strings, from1904 },
    list: {
      ...list,
      word: (key) => words[key.length % words.length] ?? 0,
      text: (text) => (oldTone ? oldTonePlacement(text) : text).normalize(form),
    },
  }),
);
