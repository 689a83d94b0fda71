import { expect, test } from "vitest";
import { layoutOf, rowOf } from "#tests/support/workbook-factory-rows.ts";
import { programmes } from "#tests/support/workbook-factory-starter.ts";
import { programmeReader } from "./programme-text.ts";
import { trainingRowReader } from "./training-row.ts";

const words = { asOf: "2024-12-31", readProgramme: programmeReader(programmes) };

function read(head: string[], line: string) {
  const { layout, next } = layoutOf("past-training", ...head);
  const statement = trainingRowReader(layout, words)(rowOf(next, line));
  const reasons = statement.problems.map(({ reason, column, cell }) =>
    [reason, column, cell].join(" "),
  );
  return { ...statement, reasons };
}

const twoRows = ["Họ tên|Ngày sinh|Nội dung lớp|Thời gian||Số hiệu|Ngày cấp", "|||Từ|Đến||"];

test("a completed course is read with its days, number and programme", () => {
  const line = "LÊ AN|1980|Cao cấp LLCT|08/2022|02/2024|b  0123000|28/03/2024";

  expect(read(twoRows, line)).toMatchObject({
    person: { name: "Lê An", birth: "1980", gender: null },
    programme: { code: "political-theory-advanced" },
    from: "2022-08",
    to: "2024-02",
    certificate: "b 0123000",
    certificateKey: "B0123000",
    issuedOn: "2024-03-28",
    reasons: [],
  });
});

test.each([
  ["06/2019 - 08/2019", "2019-06", "2019-08"],
  ["06/2019", "2019-06", "2019-06"],
  ["", null, null],
])("a period of one column, %j, is from %s to %s", (period, from, to) => {
  const head = ["Họ tên|Năm sinh|Tên lớp|Thời gian học"];

  expect(read(head, `Lê An|1980|Bồi dưỡng dự nguồn|${period}`)).toMatchObject({
    from,
    to,
    reasons: [],
  });
});

test.each([
  [
    "ends before it starts",
    "Lê An|1980|Bồi dưỡng dự nguồn|09/2021|01/2021",
    ["ends_before_start Đến E3"],
  ],
  ["has a day that is none", "Lê An|1980|Bồi dưỡng dự nguồn|31/02/2021|", ["invalid_date Từ D3"]],
  ["has no birth date", "Lê An||Bồi dưỡng dự nguồn", ["birth_missing Ngày sinh B3"]],
  ["names no programme", "Lê An|1980|Thêu thùa", ["unknown_programme Nội dung lớp C3"]],
  ["leaves the programme blank", "Lê An|1980|", ["unknown_programme Nội dung lớp C3"]],
  ["is in an old encoding", "Lê An|1980|Båi d\u00adìng", ["legacy_encoding Nội dung lớp C3"]],
])("a course is refused that %s", (_name, line, reasons) => {
  expect(read(twoRows, line).reasons).toEqual(reasons);
});
