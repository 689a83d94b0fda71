import fc from "fast-check";
import { expect, test } from "vitest";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { importFile } from "#tests/support/workbook-factory-import.ts";
import {
  groups,
  type ListLine,
  type ListManner,
  oldTonePlacement,
  plainManner,
  planningSheet,
} from "#tests/support/workbook-factory-lists.ts";
import {
  inFile,
  makeWorkbook,
  type SheetPlan,
  type WorkbookManner,
} from "#tests/support/workbook-factory.ts";
import type { RowJson } from "./row-json.ts";

const line: ListLine = {
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
const known: [expected: string, line: Partial<ListLine>][] = [
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
const lines = known.map(([, own]): ListLine => ({ ...line, ...own }));

type Making = { list: ListManner; workbook?: WorkbookManner; beside?: SheetPlan[] };

/** What each line comes out as, with all that it says. */
async function madeLike({ list, workbook = {}, beside = [] }: Making) {
  const { plan, rows } = planningSheet(lines, list);
  const file = inFile(await makeWorkbook([...beside, plan], workbook));
  const answer = await importFile(file, { kind: "planning", asOf: "2024-10-14" });
  expect(answer.refusedWhole).toBeUndefined();
  const others = answer.rows.filter(({ row }) => !rows.includes(row));
  expect(others.every(({ verdict }) => verdict === "ignored")).toBe(true);
  return rows.map((row) => {
    const told: RowJson = answer.rows.find((one) => one.row === row) ?? { row, verdict: "none" };
    const { verdict, reason = null, warnings, name, gender, birth } = told;
    if (verdict === "refused") return { verdict, reason, warnings };
    const { politicalTheory, stateManagement, degree, records, unitCode, title } = told;
    const titleKey = typeof title === "string" ? identityKey(title) : null;
    const nameKey = typeof name === "string" ? identityKey(name) : null;
    const said = { nameKey, gender, birth, politicalTheory, stateManagement, degree };
    return { verdict, reason, warnings, ...said, records, unitCode, titleKey };
  });
}

const plain = await madeLike({ list: plainManner });

test("the list comes out as it is known", () => {
  const told = plain.map(({ verdict, reason, warnings }) => {
    return [reason ?? verdict, ...(Array.isArray(warnings) ? warnings : [])].join(" ");
  });

  expect(told).toEqual(known.map(([expected]) => expected));
});

const other = (list: Partial<ListManner>): ListManner => ({ ...plainManner, ...list });
const backwards = [...groups].toReversed();

test.each<[string, Making]>([
  ["inline texts", { list: plainManner, workbook: { strings: "inline" } }],
  ["results of formulas", { list: plainManner, workbook: { strings: "formula" } }],
  ["days from 1904", { list: plainManner, workbook: { from1904: true } }],
  [
    "prefixed elements, the workbook last",
    { list: plainManner, workbook: { prefix: "x", workbookLast: true } },
  ],
  ["no merges", { list: other({ merges: false }) }],
  ["a head in row 3", { list: other({ headRow: 3 }) }],
  ["a head in row 15", { list: other({ headRow: 15 }) }],
  [
    "a head of one row in row 1",
    { list: other({ headRow: 1, twoRowHead: false, numbers: false }) },
  ],
  ["a split name", { list: other({ name: "split" }) }],
  ["a split name under one header", { list: other({ name: "under one header" }) }],
  ["one birth column with a gender", { list: other({ birth: "one" }) }],
  ["one birth column with ticks", { list: other({ birth: "ticks" }) }],
  ["names in capitals", { list: other({ capitals: true }) }],
  ["decomposed letters", { list: other({ text: (text) => text.normalize("NFD") }) }],
  ["the older tone placement", { list: other({ text: oldTonePlacement }) }],
  ["other words and another order", { list: other({ word: () => 3, order: backwards }) }],
  ["blank cells that hold spaces", { list: other({ blank: "  \u00a0" }) }],
  ["many sections", { list: other({ sections: [0, 1, 2, 5, 9, 13, 20] }) }],
  [
    "no column for the number",
    { list: other({ order: groups.filter((group) => group !== "order"), sections: [] }) },
  ],
  [
    "a hidden copy and another sheet beside",
    {
      list: plainManner,
      beside: [
        { ...planningSheet(lines, plainManner).plan, name: "Bản cũ", state: "hidden" },
        { name: "Hướng dẫn", rows: [["Ghi dd/mm/yyyy"], ["Cột", "Ý nghĩa"]] },
      ],
    },
  ],
])("a workbook made with %s comes out the same", async (_name, making) => {
  const made = await madeLike(making);

  expect(made).toEqual(plain);
});

test("hidden rows and columns are read as the others", async () => {
  const { plan, rows } = planningSheet(lines, plainManner);
  const file = inFile(
    await makeWorkbook([{ ...plan, hiddenRows: [rows[1] ?? 0], hiddenColumns: [3] }]),
  );

  const answer = await importFile(file, { kind: "planning", asOf: "2024-10-14" });

  expect(answer.rows.find(({ row }) => row === rows[1])).toMatchObject({
    verdict: "new",
    name: "Hoàng Thị Hạnh",
    birth: "1990-02-11",
  });
});

test("two sheets with the form are refused", async () => {
  const { plan } = planningSheet(lines, plainManner);
  const file = inFile(await makeWorkbook([plan, { ...plan, name: "Bản sao" }]));

  const { refusedWhole } = await importFile(file, { kind: "planning", asOf: "2024-10-14" });

  expect(refusedWhole).toBe("several_tables");
});

test("a head without rows is no list, a stamp above the table stops the file", async () => {
  const empty = planningSheet([], plainManner).plan;
  const { plan } = planningSheet(lines, plainManner);
  const stamped = { ...plan, rows: [["MẬT"], ...plan.rows.slice(1)] };
  const asked = { kind: "planning", asOf: "2024-10-14" } as const;

  const answers = [
    await importFile(inFile(await makeWorkbook([empty])), asked),
    await importFile(inFile(await makeWorkbook([stamped])), asked),
    await importFile(inFile(await makeWorkbook([plan])), { ...asked, fileName: "QH (MẬT).xlsx" }),
  ];

  expect(answers.map(({ refusedWhole }) => refusedWhole)).toEqual([
    "no_rows",
    "classified_marking",
    "classified_marking",
  ]);
});

const manners = fc.record({
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

test("columns, words, Unicode forms, blank rows and sections change no verdict", async () => {
  await fc.assert(
    fc.asyncProperty(manners, async ({ words, form, oldTone, strings, from1904, ...list }) => {
      const made = await madeLike({
        workbook: { strings, from1904 },
        list: {
          ...list,
          word: (key) => words[key.length % words.length] ?? 0,
          text: (text) => (oldTone ? oldTonePlacement(text) : text).normalize(form),
        },
      });

      expect(made).toEqual(plain);
    }),
    { numRuns: 40 },
  );
});
