import { expect, test } from "vitest";
import { place, thuy } from "#tests/support/workbook-factory-statement.ts";
import type { KnownPerson, KnownTraining } from "./facts.ts";
import { trainingJudge } from "./judge-training.ts";
import type { TrainingStatement } from "./statement.ts";

type Row = Omit<Partial<TrainingStatement>, "person"> & {
  row: number;
  person?: Partial<TrainingStatement["person"]>;
};

function stated({ person, ...rest }: Row): TrainingStatement {
  return {
    kind: "past-training",
    unitText: null,
    programmeText: "Bồi dưỡng dự nguồn",
    programme: { id: 12, code: "reserve" },
    institution: "Trường Chính trị tỉnh",
    from: "2022-04",
    to: "2022-04",
    studyForm: null,
    documentKind: null,
    certificate: "49/2022-TCT",
    certificateKey: "49/2022-TCT",
    issuedOn: null,
    result: null,
    note: null,
    problems: [],
    warnings: [],
    places: {
      name: { ...place, column: "Họ và tên" },
      birth: { ...place, column: "Ngày sinh" },
      programme: { ...place, column: "Nội dung lớp" },
    },
    ...rest,
    person: {
      name: "Cao Xuân Thủy",
      gender: "male",
      birth: "1985-11-20",
      ethnicity: null,
      partyJoinedOn: null,
      partyOfficialOn: null,
      ...person,
    },
  };
}

const course: KnownTraining = {
  id: 21,
  cadreId: 7,
  programmeId: 12,
  certificate: "49/2022-TCT",
  certificateKey: "49/2022-TCT",
  from: "2022-04",
  to: "2022-04",
  institution: "Trường Chính trị tỉnh",
  studyForm: null,
  documentKind: null,
  issuedOn: null,
  result: null,
  statedOn: "2022-04-30",
};

function told(rows: Row[], people: KnownPerson[], trainings: KnownTraining[] = []): string[] {
  const answers = trainingJudge("2024-12-31")(rows.map(stated), { people, trainings });
  return answers.map(({ verdict, problems, warnings, person }) =>
    [problems[0]?.reason ?? verdict, person?.verdict, ...warnings.map((one) => one.warning)]
      .filter(Boolean)
      .join(" "),
  );
}

test.each<[string, Row, string]>([
  ["a course on record", { row: 1 }, "unchanged known"],
  [
    "its number with other spaces",
    { row: 1, certificate: "49/2022 - TCT", certificateKey: "49/2022-TCT" },
    "unchanged known",
  ],
  [
    "the same course by its days",
    { row: 1, certificate: null, certificateKey: null },
    "unchanged known",
  ],
  ["other days", { row: 1, to: "2022-05" }, "changed known"],
  ["more exact days", { row: 1, from: "2022-04-04" }, "changed known"],
  ["less exact days", { row: 1, from: "2022" }, "unchanged known"],
  ["a result", { row: 1, result: "Giỏi" }, "changed known"],
  ["another number", { row: 1, certificateKey: "50/2022-TCT" }, "new known"],
  ["another programme", { row: 1, programme: { id: 13, code: "knowledge-update" } }, "new known"],
  ["other days without a number", { row: 1, certificateKey: null, from: "2023-01" }, "new known"],
  ["no gender", { row: 1, person: { gender: null } }, "unchanged known"],
  [
    "a less exact birth date",
    { row: 1, person: { birth: "1985-11" } },
    "unchanged known birth_less_exact",
  ],
  ["somebody not on record", { row: 1, person: { birth: "1990" } }, "unknown_cadre"],
  [
    "a name equal only without marks",
    { row: 1, person: { name: "Cao Xuan Thuy" } },
    "ambiguous_cadre",
  ],
])("past training that states %s", (_name, row, expected) => {
  expect(told([row], [thuy], [course])).toEqual([expected]);
});

test("courses never make a person, and somebody outside the scope is nobody", () => {
  expect(told([{ row: 1 }, { row: 2 }], [])).toEqual(["unknown_cadre", "unknown_cadre"]);
  expect(told([{ row: 1 }], [{ ...thuy, inScope: false }])).toEqual(["unknown_cadre"]);
});

test("the same course twice in a file is refused the second time; two without numbers differ by their days", () => {
  const unnumbered = { certificate: null, certificateKey: null };
  const rows: Row[] = [
    { row: 1 },
    { row: 2 },
    { row: 3, ...unnumbered },
    { row: 4, ...unnumbered, from: "2021-01" },
    { row: 5, ...unnumbered },
  ];

  expect(told(rows, [thuy])).toEqual([
    "new known",
    "duplicate_in_file",
    "new known",
    "new known",
    "duplicate_in_file",
  ]);
});

test("the name and birth date of an unknown person are told", () => {
  const [answer] = trainingJudge("2024-12-31")([stated({ row: 1 })], { people: [], trainings: [] });

  expect(answer?.problems[0]).toMatchObject({
    column: "Họ và tên",
    values: { name: "Cao Xuân Thủy", birth: "20/11/1985" },
  });
});
