import { expect, test } from "vitest";
import { headerMatcher } from "#app/domain/importing/header-words.ts";
import { recogniseMarks } from "./marks-sheet-head.ts";
import {
  judgeMarksSheet,
  type MarkedPerson,
  type MarksSheetFacts,
  type MarksVerdict,
  readMarksLines,
} from "./marks-sheet.ts";
import { pastedRows } from "./pasted-rows.ts";

const rule = {
  passMark: 50,
  retries: 1,
  averageFrom: 50,
  goodFrom: 70,
  veryGoodFrom: 80,
  excellentFrom: 90,
};

const person = (id: number, name: string, birth: string, rest: Partial<MarkedPerson> = {}) => ({
  id,
  identities: [{ name, birth }],
  isOwn: false,
  inCourse: true,
  attempts: [],
  ...rest,
});

const passed = { id: 71, attempt: 1, tenths: 75 };
const failed = { id: 72, attempt: 1, tenths: 40 };

const people: MarkedPerson[] = [
  person(1, "Nguyễn Thị Thủy", "1980-03-12"),
  person(2, "Lê Văn An", "1979"),
  person(3, "Trần Văn Bình", "1981-01-01"),
  person(4, "Trần Văn Bình", "1985-05-05"),
  person(5, "Hoàng Thị Lành", "1982-02-02", { attempts: [passed] }),
  person(6, "Đỗ Văn Hỏng", "1983-03-03", { attempts: [failed] }),
  person(7, "Phan Thị Mình", "1984-04-04", { isOwn: true }),
  person(8, "Cao Văn Thôi", "1986-06-06", { inCourse: false }),
  person(9, "Võ Thị Hoa", "1987-07-07", {
    identities: [
      { name: "Võ Thị Hoa", birth: "1987-07-07" },
      { name: "Võ Thị Hòa", birth: "1987" },
    ],
  }),
];

const head = "Mã đối chiếu\tHọ và tên\tNgày sinh\tĐiểm lần 1\tĐiểm lần 2";

function judged(text: string, facts: Partial<MarksSheetFacts> = {}): MarksVerdict[] {
  const rows = pastedRows(`${head}\n${text}`);
  const found = recogniseMarks(rows, headerMatcher("past-training", []));
  if (found === null) throw new Error("the head is recognised");
  const known = { people, rule, isFrozen: false, ...facts };
  return judgeMarksSheet(readMarksLines(found, rows), known);
}

/** One verdict in a line: "accepted 1 1:75", "refused unknown_name near 1". */
function said(verdict: MarksVerdict | undefined): string {
  if (verdict === undefined) return "no row";
  if (verdict.kind === "empty") return "empty";
  if (verdict.kind !== "refused") {
    const marks = verdict.marks.map(({ attempt, tenths }) => `${attempt}:${tenths ?? "V"}`);
    return [verdict.kind, verdict.person, ...marks].join(" ");
  }
  const { fault, person: id, candidates, value, attempt, rows } = verdict;
  return [
    fault,
    ...(id === null ? [] : [`of ${id}`]),
    ...(candidates.length === 0 ? [] : [`or ${candidates.join(" ")}`]),
    ...(attempt === null ? [] : [`at ${attempt}`]),
    ...(value === "" ? [] : [`"${value}"`]),
    ...(rows.length === 0 ? [] : [`also ${rows.join(" ")}`]),
  ].join(" ");
}

const rows: [sentence: string, row: string, verdict: string][] = [
  ["a name finds its person", "\tNguyễn Thị Thủy\t\t7,5", "accepted 1 1:75"],
  ["a point is a comma", "\tNguyễn Thị Thủy\t\t7.5", "accepted 1 1:75"],
  ["V is who did not come", "\tNguyễn Thị Thủy\t\tv", "accepted 1 1:V"],
  ["both attempts at once", "\tNguyễn Thị Thủy\t\t4\t6", "accepted 1 1:40 2:60"],
  ["case, spaces and tone placement are folded", "\tNGUYỄN  thị thuỷ\t\t8", "accepted 1 1:80"],
  ["decomposed letters too", `\t${"Nguyễn Thị Thủy".normalize("NFD")}\t\t8`, "accepted 1 1:80"],
  ["marks of letters never are", "\tNguyen Thi Thuy\t\t8", "unknown_name or 1"],
  ["the nearest name is offered", "\tNguyễn Thị Thúy\t\t8", "unknown_name or 1"],
  ["where one is near", "\tHồ Xuân Hương\t\t8", "unknown_name"],
  ["a birth date that fits", "\tNguyễn Thị Thủy\t12/03/1980\t8", "accepted 1 1:80"],
  ["a less exact one fits", "\tLê Văn An\t05/06/1979\t8", "accepted 2 1:80"],
  ["one that contradicts does not", "\tLê Văn An\t1978\t8", 'birth_differs or 2 "1978"'],
  ["one that is none", "\tLê Văn An\t31/02/1979\t8", 'invalid_date "31/02/1979"'],
  ["of two of one name the birth date tells", "\tTrần Văn Bình\t05/05/1985\t8", "accepted 4 1:80"],
  ["its year as well", "\tTrần Văn Bình\t1981\t8", "accepted 3 1:80"],
  ["without it nobody can", "\tTrần Văn Bình\t\t8", "ambiguous_name or 3 4"],
  ["the code of our own sheet can", "4\tTrần Văn Bình\t\t8", "accepted 4 1:80"],
  ["a code is of the name beside it", "4\tLê Văn An\t\t8", 'other_person or 4 "4"'],
  ["and of its birth date", "4\tTrần Văn Bình\t1981\t8", 'birth_differs or 4 "1981"'],
  ["a code of another course", "99\tLê Văn An\t\t8", 'unknown_code "99"'],
  ["the name of a merged record", "\tVõ Thị Hòa\t\t8", "accepted 9 1:80"],
  ["no name", "\t\t\t8", "name_missing"],
  ["a formula for a name", "\t=A1\t\t8", 'name_invalid "=A1"'],
  ["an old encoding", "\tNguyÔn V¨n Anh\t\t8", 'legacy_encoding "NguyÔn V¨n Anh"'],
  ["more than ten", "\tLê Văn An\t\t11", 'mark_too_high of 2 at 1 "11"'],
  ["a word", "\tLê Văn An\t\tbảy", 'mark_not_number of 2 at 1 "bảy"'],
  ["two decimals", "\tLê Văn An\t\t7,25", 'mark_too_exact of 2 at 1 "7,25"'],
  ["an error of the spreadsheet", "\tLê Văn An\t\t#N/A", 'mark_not_number of 2 at 1 "#N/A"'],
  ["what is recorded already", "\tHoàng Thị Lành\t\t7,5", "unchanged 5 1:75"],
  ["a mark that was another", "\tHoàng Thị Lành\t\t8", "accepted 5 1:80"],
  ["a retry of who passed", "\tHoàng Thị Lành\t\t\t8", 'attempt_not_open of 5 at 2 "8"'],
  ["a retry of who failed", "\tĐỗ Văn Hỏng\t\t4\t6", "accepted 6 1:40 2:60"],
  ["a retry without a first mark", "\tLê Văn An\t\t\t6", 'attempt_not_open of 2 at 2 "6"'],
  ["one's own row", "\tPhan Thị Mình\t\t8", "own_row of 7"],
  ["somebody who has left", "\tCao Văn Thôi\t\t8", "left_course of 8"],
  ["no mark", "\tLê Văn An\t\t", "empty"],
  ["a dash is no mark", "\tLê Văn An\t\t-", "empty"],
  ["no mark of nobody known", "\tNgười Ký Tên\t\t", "empty"],
  ["neither name nor mark", "9\t\t1980\t", "no row"],
];

test.each(rows)("%s", (_sentence, row, verdict) => {
  expect(said(judged(row)[0])).toBe(verdict);
});

test("a person in two rows is refused in both, which name each other", () => {
  const verdicts = judged(
    "\tLê Văn An\t\t7\n\tNguyễn Thị Thủy\t\t8\n\tLE VAN AN\t\t8\n\tLÊ VĂN AN\t\t7",
  );

  expect(verdicts.map(said)).toEqual([
    "twice of 2 also 5",
    "accepted 1 1:80",
    "unknown_name or 2",
    "twice of 2 also 2",
  ]);
  expect(verdicts.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
});

test("a row without a mark does not make its person stand twice", () => {
  expect(judged("\tLê Văn An\t\t7\n\tLê Văn An\t\t").map(said)).toEqual([
    "accepted 2 1:70",
    "empty",
  ]);
});

test("once marks are frozen, one that stands is another's decision; a first one may come late", () => {
  const text = "\tHoàng Thị Lành\t\t8\n\tHoàng Thị Lành\t\t7,5\n\tLê Văn An\t\t6";
  const [other, same, first] = text
    .split("\n")
    .map((row) => said(judged(row, { isFrozen: true })[0]));

  expect([other, same, first]).toEqual([
    'mark_frozen of 5 at 1 "8"',
    "unchanged 5 1:75",
    "accepted 2 1:60",
  ]);
});

test("an attempt that the programme does not give", () => {
  const once = { rule: { ...rule, retries: 0 } };

  expect(said(judged("\tĐỗ Văn Hỏng\t\t4\t6", once)[0])).toBe('attempts_used_up of 6 at 2 "6"');
});

test("the own row with nothing new in it is unchanged", () => {
  const own = [person(7, "Phan Thị Mình", "1984-04-04", { isOwn: true, attempts: [passed] })];

  expect(said(judged("\tPhan Thị Mình\t\t7,5", { people: own })[0])).toBe("unchanged 7 1:75");
});

test("of a thousand unknown names only the first ones are looked for", () => {
  const many = Array.from({ length: 1000 }, (_, n) => `\tNguyễn Thị Thúy ${n}\t\t7`).join("\n");
  const crowd = Array.from({ length: 300 }, (_, n) => person(n, `Nguyễn Thị Thủy ${n}`, "1980"));
  const began = performance.now();

  const verdicts = judged(many, { people: crowd });

  expect(verdicts).toHaveLength(1000);
  expect(performance.now() - began).toBeLessThan(5000);
});
