import { expect, test } from "vitest";
import { fileReasons, importWarnings, rowReasons } from "#app/domain/importing/verdict.ts";
import {
  notHigher,
  shareNotMet,
  tooLittleTime,
  tooManyForTitle,
  tooManyTitles,
} from "#app/domain/planning/checks.ts";
import { en } from "#app/i18n/en.ts";
import { locales } from "#app/i18n/locales.ts";
import { vi } from "#app/i18n/vi.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import {
  differenceText,
  type Said,
  sentenceKey,
  sentenceOf,
  type SentenceKey,
} from "./sentence.ts";

/** Every word of the closed lists, as the readers and judges say it. */
const rows: Said[] = [
  { word: "name_missing", values: { value: "" } },
  { word: "name_invalid", values: { value: "=A1" } },
  { word: "legacy_encoding", values: { value: "NguyÔn" } },
  { word: "birth_missing", values: {} },
  { word: "invalid_date", values: { value: "31/02/1980" } },
  { word: "birth_in_future", values: { value: "02/05/2080", asOf: "2024-10-14" } },
  { word: "gender_missing", values: {} },
  { word: "gender_ambiguous", values: {}, column: "Nữ" },
  { word: "gender_ambiguous", values: {}, column: "Giới tính" },
  { word: "title_missing", values: {} },
  { word: "unknown_title", values: { value: "Tổ trưởng", asOf: "2024-10-14" } },
  { word: "unknown_unit", values: { value: "xã Không Có", asOf: "2024-10-14" } },
  {
    word: "unknown_unit",
    values: { value: "xã Le Thuy", didYouMean: "xã Lệ Thủy", asOf: "2024-10-14" },
  },
  {
    word: "ambiguous_unit",
    values: { value: "xã Tan Thuy", a: "xã Tân Thủy", b: "xã Tấn Thủy", asOf: "2024-10-14" },
  },
  { word: "unknown_term", values: { value: "2031-2036" } },
  { word: "unknown_term", values: { value: "" } },
  { word: "duplicate_in_file", values: { other: 12 }, form: "planning" },
  { word: "duplicate_in_file", values: { other: 12 }, form: "past-training" },
  { word: "unknown_cadre", values: { name: "Lê Thị Mận", birth: "02/05/1980" } },
  { word: "ambiguous_cadre", values: { n: 2, list: "Lê Văn A (1980); Lê Văn A (05/1980)" } },
  { word: "unknown_programme", values: { value: "Lớp nấu ăn" } },
  { word: "unknown_programme", values: { value: "" } },
  { word: "ends_before_start", values: { from: "2020-05", to: "2019" }, column: "Đến" },
  {
    word: "ends_before_start",
    values: { from: "2020-05-19", to: "2019-05-19" },
    column: "Chính thức",
  },
  { word: "out_of_scope", values: {} },
];

const files: Said[] = [
  { word: "not_a_workbook", values: {} },
  { word: "too_large", values: { measure: "file", size: 20.1, limit: 20 } },
  { word: "too_large", values: { measure: "unpacked", size: 201, limit: 200 } },
  { word: "too_large", values: { measure: "rows", size: 100_001, limit: 100_000 } },
  { word: "too_large", values: { measure: "columns", size: 256, limit: 200 } },
  { word: "password_protected", values: {} },
  { word: "unreadable", values: {} },
  { word: "classified_marking", values: { value: "MẬT" } },
  { word: "columns_not_recognised", values: { needed: "Họ và tên, Nam", found: "Tên, Tuổi" } },
  { word: "columns_not_recognised", values: { needed: "Họ và tên, Nam", found: "" } },
  { word: "no_rows", values: {} },
  { word: "several_tables", values: { sheets: "Trang 1, Trang 2" } },
];

const limit = { value: 3, source: "Quy định 50-QĐ/TW, điều 5" };
const kinds = [
  "persons_per_post_title",
  "titles_per_person",
  "only_higher",
  "months_left",
] as const;
const rules = { limits: kinds.map((kind) => ({ kind, level: null, ...limit })) };
const title = { name: "Bí thư Đảng ủy xã", kind: "post", level: "commune", rank: 5 } as const;

const breaches = [
  tooManyForTitle(rules, { title, term: "2025-2030", place: 4 }),
  tooManyTitles(rules, { name: "Lê Thị Mận", level: "commune", place: 4 }),
  notHigher(rules, { title, posts: [{ name: "Bí thư Đảng ủy", rank: 5 }] }),
  tooLittleTime(rules, {
    level: "commune",
    ageMonth: "2025-06",
    left: { least: 1, most: 2, retires: { earliest: "2025-07", latest: "2025-08" } },
  }),
  shareNotMet("women", {
    count: 9,
    total: 58,
    unknown: 0,
    percent: 15.5,
    threshold: { percent: 25, source: limit.source },
    verdict: "not_met",
  }),
];

const warnings: Said[] = [
  ...breaches.flatMap((breach) => {
    if (breach === null) return [];
    const { warning, ...values } = breach;
    return [{ word: warning, values }];
  }),
  { word: "birth_less_exact", values: { value: "1980", known: "02/05/1980" } },
  { word: "studying", values: { value: "Đang học CC" } },
  { word: "level_not_recognised", values: { value: "CCVC" }, column: "Lý luận chính trị" },
  { word: "level_not_recognised", values: { value: "Tốt lắm" }, column: "Xếp loại" },
  { word: "post_not_recognised", values: { value: "Tổ phó" } },
  { word: "vote_columns_ignored", values: { columns: "Số phiếu đồng ý, Tỷ lệ" } },
];

const every = [...rows, ...files, ...warnings];

test("every word of the closed lists is said, by a sentence of its own for each case", () => {
  const words = (said: Said[]): string[] => [...new Set(said.map(({ word }) => word))].sort();

  expect(words(rows)).toEqual(rowReasons.toSorted());
  expect(words(files)).toEqual(fileReasons.toSorted());
  expect(words(warnings)).toEqual(importWarnings.toSorted());
  expect(every.map(sentenceKey).sort()).toEqual(Object.keys(vi.imports.sentence).sort());
});

const catalogues = { vi: vi.imports.sentence, en: en.imports.sentence };

test.each(locales)("the values of each sentence are given (%s)", (locale) => {
  const lacking = every.flatMap((said) => {
    const key: SentenceKey = sentenceKey(said);
    const named = [...catalogues[locale][key].matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    return named.filter((name) => !(name in said.values)).map((name) => `${key}: ${name}`);
  });

  expect(lacking).toEqual([]);
});

test("days and months are written as forms write them, numbers as the reader's language does", () => {
  const [vi_, en_] = [translator("vi"), translator("en")];
  const share = warnings.find(({ word }) => word === "share_not_met");
  const reversed: Said = { word: "ends_before_start", values: { from: "2020-05", to: "2019" } };

  expect(sentenceOf(vi_, reversed)).toBe(
    "Thời gian “Đến” (2019) sớm hơn thời gian “Từ” (05/2020). Kiểm tra lại hai ô này.",
  );
  expect(share && sentenceOf(vi_, share)).toBe(
    "Cán bộ nữ: 9/58 (15,5 %), thấp hơn 25 %. Căn cứ: Quy định 50-QĐ/TW, điều 5.",
  );
  expect(share && sentenceOf(en_, share)).toBe(
    "Women: 9 of 58 (15.5%), below 25%. Source: Quy định 50-QĐ/TW, điều 5.",
  );
});

test.each([
  ["birth", "1980", "1980-05-02", ["Ngày sinh", "1980", "02/05/1980"]],
  ["partyJoinedOn", null, "2005-05-19", ["Ngày vào Đảng", null, "19/05/2005"]],
  ["rating:2023", "HTTNV", "HTXSNV", ["Xếp loại năm 2023", "HTTNV", "HTXSNV"]],
  ["political_theory", "TC", "CC", ["Lý luận chính trị", "TC", "CC"]],
  ["listOrder", "3", "4", ["Số thứ tự trong danh sách", "3", "4"]],
])("a difference of %s is told in words", (field, known, stated, told) => {
  const text = differenceText(translator("vi"), { field, known, stated });

  expect([text.field, text.known, text.stated]).toEqual(told);
});
