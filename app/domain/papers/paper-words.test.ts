import { expect, test } from "vitest";
import { authorityIn, dateParts, linesOf, numberLine, recordedPaper } from "./paper-words.ts";

test.each([
  ["party", "QĐ/BTCTU", null, "Số      -QĐ/BTCTU"],
  ["party", "QĐ/BTCTU", "5", "Số 05-QĐ/BTCTU"],
  ["party", "QĐ/BTCTU", "15-QĐ/BTCTU", "Số 15-QĐ/BTCTU"],
  ["state", "QĐ-TCT", null, "Số:      /QĐ-TCT"],
  ["state", "QĐ-TCT", "156", "Số: 156/QĐ-TCT"],
  ["state", null, null, "Số:      "],
] as const)("the number of a %s paper of code %s recorded as %s", (family, code, number, line) => {
  expect(numberLine({ family, code }, number)).toBe(line);
});

test("a day has a zero before days 1 to 9 and months 1 and 2, and is blank until it is given", () => {
  expect(dateParts("2026-02-05")).toEqual({ day: "05", month: "02", year: "2026" });
  expect(dateParts("2026-03-05")).toEqual({ day: "05", month: "3", year: "2026" });
  expect(dateParts("2026-11-25")).toEqual({ day: "25", month: "11", year: "2026" });
  expect(Object.values(dateParts(null)).join("").trim()).toBe("");
});

test.each([
  ["party", "KT. Trưởng ban", "K/T Trưởng ban"],
  ["party", "T/M Ban Thường vụ", "T/M Ban Thường vụ"],
  ["state", "T/M Ủy ban nhân dân", "TM. Ủy ban nhân dân"],
  ["state", "TL Hiệu trưởng", "TL. Hiệu trưởng"],
  ["state", "Hiệu trưởng", "Hiệu trưởng"],
] as const)("of a %s paper %s is signed %s", (family, typed, said) => {
  expect(authorityIn(family, typed)).toBe(said);
});

test("empty lines say nothing", () => {
  expect(linesOf("Như Điều 3\n\n  Lưu  VT ")).toEqual(["Như Điều 3", "Lưu VT"]);
  expect(linesOf(null)).toEqual([]);
});

const paper = {
  id: 1,
  kind: "sending" as const,
  number: "15-QĐ/TU",
  date: "2026-05-21",
  signatory: "Nguyễn Văn Bình",
  level: "Tỉnh ủy" as string | null,
  revokedAt: null as string | null,
};
const other = { ...paper, id: 2, number: "7-QĐ/BTCTU", level: "Ban Tổ chức" };
const asked = { kind: "sending" as const, level: null, paperId: null };

test("the recorded paper that counts: the one asked for, that of the level, else the only one", () => {
  expect(recordedPaper([], asked)).toBeNull();
  expect(recordedPaper([paper], asked)).toBe(paper);
  expect(recordedPaper([paper, other], asked)).toBeNull();
  expect(recordedPaper([paper, other], { ...asked, level: "ban tổ chức" })).toBe(other);
  expect(recordedPaper([paper], { ...asked, level: "Ban Tổ chức" })).toBeNull();
  expect(recordedPaper([paper, other], { ...asked, paperId: 1 })).toBe(paper);
  expect(recordedPaper([{ ...paper, revokedAt: "2026-05-22" }], asked)).toBeNull();
  expect(recordedPaper([{ ...paper, kind: "opening" as const }], asked)).toBeNull();
});
