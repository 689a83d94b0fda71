import type { KnownPerson, KnownPlanning } from "#app/domain/importing/facts.ts";
import { planningJudge } from "#app/domain/importing/judge-planning.ts";
import type { PlanningStatement } from "#app/domain/importing/statement.ts";
import type { ImportTitle } from "#app/domain/importing/title-text.ts";
import type { NamedUnit } from "#app/domain/organisation/matching.ts";

export const place = { column: "", cell: null, header: null };
export const title: ImportTitle = {
  id: 1,
  code: "commune-secretary",
  kind: "post",
  name: "Bí thư Đảng ủy cấp xã",
  level: "commune",
  rank: 10,
  unitKinds: ["commune"],
  forms: [],
};
export const unit: NamedUnit = {
  id: 5,
  kind: "commune",
  name: "Xã Phong Thủy",
  code: "19267",
  path: [],
};

export type Row = Omit<Partial<PlanningStatement>, "person"> & {
  row: number;
  person?: Partial<PlanningStatement["person"]>;
};

/** A row that states nothing but a whole planning record of one man. */
export function stated({ person, ...rest }: Row): PlanningStatement {
  return {
    kind: "planning",
    listOrder: null,
    levels: [],
    ratings: [],
    post: null,
    titleText: "Bí thư Đảng ủy xã Phong Thủy",
    title,
    unit,
    terms: ["2025-2030"],
    note: null,
    problems: [],
    warnings: [],
    places: {
      name: { ...place, column: "Họ và tên" },
      birth: { ...place, column: "Nam" },
      title: { ...place, column: "Chức danh quy hoạch" },
      term: { ...place, column: "Nhiệm kỳ" },
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

/** The man of `stated`, as he is on record. */
export const thuy: KnownPerson = {
  id: 7,
  inScope: true,
  identities: [{ name: "Cao Xuân Thuỷ", gender: "male", birth: "1985-11-20" }],
  ethnicity: "Kinh",
  partyJoinedOn: "2005-08-08",
  partyOfficialOn: null,
  levels: [
    {
      dimension: "political_theory",
      text: "TC",
      state: "held",
      level: "intermediate",
      evidenceId: 31,
      statedOn: "2024-10-14",
    },
  ],
  ratings: [{ year: 2023, text: "HTTNV", level: "good", evidenceId: 32, statedOn: "2024-10-14" }],
  posts: [{ name: "Phó Bí thư Đảng ủy", unitId: 5 }],
};
export const record: KnownPlanning = {
  id: 3,
  cadreId: 7,
  titleId: 1,
  unitId: 5,
  term: "2025-2030",
  listOrder: 1,
  note: null,
  asOf: "2024-10-14",
};

const limits = [
  { kind: "persons_per_post_title", level: null, value: 3, source: "QĐ 50" },
] as const;
export const everything = {
  asOf: "2024-10-14",
  scope: null,
  rules: { limits },
  check: () => [],
};

export function judge(
  rows: Row[],
  {
    people = [],
    planning = [],
    context = everything,
  }: {
    people?: KnownPerson[];
    planning?: KnownPlanning[];
    context?: Parameters<typeof planningJudge>[0];
  } = {},
) {
  return planningJudge(context)(rows.map(stated), { people, planning });
}

/** Verdict, reason or warnings, and what becomes of the person. */
export const told = (answers: ReturnType<typeof judge>): string[] =>
  answers.map(({ verdict, problems, warnings, person }) =>
    [problems[0]?.reason ?? verdict, person?.verdict, ...warnings.map((one) => one.warning)]
      .filter(Boolean)
      .join(" "),
  );
