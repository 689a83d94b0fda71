import { expect, test } from "vitest";
import type { Cell, SheetRow } from "#app/kernel/sheet.ts";
import { likelyHead, recogniseHead } from "./head.ts";
import { headerMatcher } from "./header-words.ts";
import { type Synonym, synonymKey } from "./synonym.ts";

/** Rows by number, written with | between cells. */
function rowsOf(lines: Record<number, string>): SheetRow[] {
  return Object.entries(lines).map(([number, line]) => ({
    number: Number(number),
    cells: line.split("|").map((text): Cell | null => {
      const kind = /^\d+$/.test(text.trim()) ? "number" : "text";
      return text.trim() === "" ? null : { text, kind, date: null };
    }),
  }));
}

const planning = headerMatcher("planning", []);
const training = headerMatcher("past-training", []);

/** Keys by column, "" for a column that states nothing known. */
function keysOf(lines: Record<number, string>, kind: "planning" | "past-training" = "planning") {
  const layout = recogniseHead(rowsOf(lines), kind, kind === "planning" ? planning : training);
  if (!layout) return null;
  const width = Math.max(...layout.columns.map(({ index }) => index)) + 1;
  const keys = Array.from({ length: width }, (_column, index) => {
    const column = layout.columns.find((candidate) => candidate.index === index);
    return column ? `${column.key}${column.year ?? ""}` : "";
  });
  return { rows: [layout.headRow, layout.firstRow], keys: keys.join(" ") };
}

test("the head of the sample is recognised with its groups, years and row of numbers", () => {
  const lines = {
    1: "HUYỆN ỦY LỆ THỦY|ĐẢNG CỘNG SẢN VIỆT NAM",
    5: "Nhiệm kỳ 2025 – 2030",
    7: "STT|Họ và tên|Ngày, tháng, năm sinh||Dân tộc|Ngày vào Đảng||Trình độ|||Chức vụ, đơn vị công tác hiện nay|Chức danh quy hoạch|Nhiệm kỳ|Xếp loại||Ghi chú",
    8: "||Nam|Nữ||Dự bị|Chính thức|Chuyên môn|Lý luận chính trị|QLNN||||2021|2022|",
    9: "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)|(14)|(15)|(16)",
    10: "I. BÍ THƯ ĐẢNG ỦY",
  };

  expect(keysOf(lines)).toEqual({
    rows: [7, 10],
    keys: "order name birthMale birthFemale ethnicity partyJoined partyOfficial degree politicalTheory stateManagement post title term rating2021 rating2022 note",
  });
});

const plain = "TT|Họ tên|Ngày sinh|Giới tính|Chức danh quy hoạch|NK";

test.each<[string, Record<number, string>, { rows: number[]; keys: string }]>([
  [
    "one row with other words and another order",
    { 3: "NHIỆM KỲ|Chức danh đề nghị quy hoạch|Giới tính|Năm sinh|HỌ TÊN|LLCT" },
    { rows: [3, 4], keys: "term title gender birth name politicalTheory" },
  ],
  [
    "row 1, with data behind it",
    { 1: plain, 2: "1|Nguyễn Văn An|1980|Nam|Bí thư Đảng ủy xã A|2025-2030" },
    { rows: [1, 2], keys: "order name birth gender title term" },
  ],
  [
    "row 30",
    { 1: "DANH SÁCH", 30: plain, 31: "1|2|3|4|5|6" },
    { rows: [30, 32], keys: "order name birth gender title term" },
  ],
  [
    "a split name",
    { 2: "STT|Họ và tên đệm|Tên|Năm sinh|Giới tính|Chức danh quy hoạch|Nhiệm kỳ" },
    { rows: [2, 3], keys: "order familyName givenName birth gender title term" },
  ],
  [
    "a split name under one header",
    {
      2: "STT|Họ và tên||Ngày sinh||Chức danh quy hoạch|Nhiệm kỳ",
      3: "|Họ đệm|Tên|Nam|Nữ||",
    },
    { rows: [2, 4], keys: "order familyName givenName birthMale birthFemale title term" },
  ],
  [
    "a name whose header reaches over two columns",
    { 2: "STT|Họ và tên||Ngày sinh|Chức danh quy hoạch|Nhiệm kỳ" },
    { rows: [2, 3], keys: "order name givenName birth title term" },
  ],
  [
    "the two birth columns with all their words",
    { 2: "Họ tên|Ngày, tháng, năm sinh (Nam)|Năm sinh - Nữ|Chức danh quy hoạch|Nhiệm kỳ" },
    { rows: [2, 3], keys: "name birthMale birthFemale title term" },
  ],
  [
    "gender as two columns to tick",
    { 2: "Họ tên|Ngày sinh|Giới tính||Chức danh quy hoạch|Nhiệm kỳ", 3: "||Nam|Nữ||" },
    { rows: [2, 4], keys: "name birth birthMale birthFemale title term" },
  ],
  [
    "votes in three rows, which are left out",
    {
      4: "Họ tên|Ngày sinh|Chức danh đề nghị quy hoạch|Nhiệm kỳ|Kết quả phiếu||||Ghi chú",
      5: "||||BTV||BCH||",
      6: "||||Số phiếu|Tỷ lệ %|Số phiếu|%|",
    },
    { rows: [4, 7], keys: "name birth title term     note" },
  ],
  [
    "the title being planned and the one already planned",
    { 2: "Họ tên|Ngày sinh|Chức danh đang quy hoạch|Chức danh quy hoạch|Nhiệm kỳ" },
    { rows: [2, 3], keys: "name birth currentPlanned title term" },
  ],
  [
    "the same as a group",
    { 2: "Họ tên|Ngày sinh|Chức danh quy hoạch||Nhiệm kỳ", 3: "||Đang quy hoạch|Đề nghị|" },
    { rows: [2, 4], keys: "name birth currentPlanned title term" },
  ],
  [
    "a general and a proposed title",
    { 2: "Họ tên|Ngày sinh|Chức danh quy hoạch|Chức danh đề nghị quy hoạch|Nhiệm kỳ" },
    { rows: [2, 3], keys: "name birth  title term" },
  ],
  [
    "a term above the table instead of a column",
    { 1: "QUY HOẠCH NHIỆM KỲ 2025-2030", 2: "Họ tên|Ngày sinh|Chức danh quy hoạch" },
    { rows: [2, 3], keys: "name birth title" },
  ],
  [
    "a term in the title's header",
    { 2: "Họ tên|Ngày sinh|Chức danh quy hoạch nhiệm kỳ 2025-2030" },
    { rows: [2, 3], keys: "name birth title" },
  ],
  [
    "decomposed letters, brackets and line ends",
    {
      2: "Họ và tên\n(viết chữ in hoa)|Ngày,\ntháng, năm sinh|Chức danh quy hoạch|Nhiệm kỳ".normalize(
        "NFD",
      ),
    },
    { rows: [2, 3], keys: "name birth title term" },
  ],
  [
    "ratings with their years in one row",
    { 2: "Họ tên|Ngày sinh|Chức danh quy hoạch|Nhiệm kỳ|Xếp loại năm 2022|Xếp loại 2023" },
    { rows: [2, 3], keys: "name birth title term rating2022 rating2023" },
  ],
  [
    "words that no list has",
    {
      2: "Họ, đệm và tên cán bộ|Ngày tháng năm sinh (ghi rõ)|Chức danh cán bộ được quy hoạch|Nhiệm kỳ",
    },
    { rows: [2, 3], keys: "name birth title term" },
  ],
])("the head is found: %s", (_name, lines, expected) => {
  expect(keysOf(lines)).toEqual(expected);
});

test.each<[string, Record<number, string>]>([
  ["another table", { 1: "Tên hàng|Số lượng", 2: "Bút|10" }],
  ["no title", { 1: "Họ tên|Ngày sinh|Nhiệm kỳ" }],
  ["only the title already planned", { 1: "Họ tên|Ngày sinh|Chức danh đang quy hoạch|Nhiệm kỳ" }],
  ["no term anywhere", { 1: "Họ tên|Ngày sinh|Chức danh quy hoạch" }],
  ["a head that comes too late", { 31: plain }],
])("there is no head: %s", (_name, lines) => {
  expect(keysOf(lines)).toBeNull();
});

test("the head of past training is recognised, also with a single period and its words in one row", () => {
  expect(
    keysOf(
      {
        7: "STT|Họ và tên|Ngày sinh|Giới tính|Đơn vị|Nội dung lớp|Cơ sở đào tạo|Thời gian||Hình thức|Văn bằng, chứng chỉ|Số hiệu|Ngày cấp|Xếp loại|Ghi chú",
        8: "|||||||Từ|Đến||||||",
        9: "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)|(14)|(15)",
      },
      "past-training",
    ),
  ).toEqual({
    rows: [7, 10],
    keys: "order name birth gender unit programme institution from to studyForm documentKind certificate issuedOn result note",
  });
  expect(
    keysOf(
      { 1: "Họ tên|Năm sinh|Tên lớp|Thời gian đào tạo|Số văn bằng|Xếp loại" },
      "past-training",
    ),
  ).toEqual({ rows: [1, 2], keys: "name birth programme period certificate result" });
  expect(keysOf({ 1: plain }, "past-training")).toBeNull();
});

test("vote columns and unknown headers are told, and what stands above the head", () => {
  const layout = recogniseHead(
    rowsOf({
      1: "TỈNH ỦY QUẢNG BÌNH",
      2: "Nhiệm kỳ 2025-2030",
      4: "Họ tên|Ngày sinh|Chức danh quy hoạch|Kết quả phiếu||Số điện thoại",
      5: "|||BTV|BCH|",
    }),
    "planning",
    planning,
  );

  expect(layout).toMatchObject({
    votes: [
      { index: 3, header: "Kết quả phiếu - BTV" },
      { index: 4, header: "Kết quả phiếu - BCH" },
    ],
    unknown: [{ index: 5, header: "Số điện thoại" }],
    above: ["TỈNH ỦY QUẢNG BÌNH", "Nhiệm kỳ 2025-2030"],
    terms: ["2025-2030"],
  });
});

test("a header that an administrator added is recognised", () => {
  const synonym: Synonym = {
    kind: "header",
    scope: "planning",
    key: synonymKey("header", "Vị trí nguồn"),
    target: "title",
  };
  const layout = recogniseHead(
    rowsOf({ 1: "Họ tên|Ngày sinh|VỊ TRÍ NGUỒN|Nhiệm kỳ" }),
    "planning",
    headerMatcher("planning", [synonym]),
  );

  expect(layout?.columns.map(({ key }) => key)).toEqual(["name", "birth", "title", "term"]);
});

test.each([
  ["planning", "Lý do"],
  ["planning", "Reason"],
  ["planning", "LÍ DO"],
  ["past-training", "Lý do"],
  ["past-training", "Reason"],
] as const)("%s: a column %s is never read, whatever reaches over it", (kind, word) => {
  const matcher = headerMatcher(kind, []);

  const paths = [[word], ["Xếp loại", word], ["Kết quả phiếu", word], ["Ghi chú", word]];

  expect(paths.map((path) => matcher(path)?.key)).toEqual(paths.map(() => "reason"));
});

test("what was found instead of a head are its words, not the numbers of its columns or a row of data", () => {
  const rows = rowsOf({
    1: "DANH SÁCH ĐÃ QUA ĐÀO TẠO",
    4: "TT|Họ và tên|Ngày sinh||Nội dung lớp|Từ|Đến|Số giấy",
    5: "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)",
    6: "1|Nguyễn Văn An|02/03/1980|Nam|Đối tượng 3|01/02/2024|15/02/2024|12/GCN",
  });

  expect(likelyHead(rows)).toEqual([
    "TT",
    "Họ và tên",
    "Ngày sinh",
    "Nội dung lớp",
    "Từ",
    "Đến",
    "Số giấy",
  ]);
});
