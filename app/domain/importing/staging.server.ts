import type { Insertable } from "kysely";
import { namesOf } from "#app/domain/people/cadre.ts";
import type { DB } from "#app/generated/kysely/tables.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { latestDay } from "#app/kernel/calendar.ts";
import { statementKey } from "./facts.server.ts";
import type { KnownTraining } from "./facts.ts";
import type { JudgedPerson, JudgedPlanning } from "./judge-planning.ts";
import type { JudgedTraining } from "./judge-training.ts";
import { ignoredJson, rowJson } from "./row-json.ts";
import type { PlanningStatement, TrainingStatement } from "./statement.ts";

type Row<Table extends keyof DB> = Insertable<DB[Table]>;

/** A change of a person whom an earlier row has staged. */
type PersonFields = Pick<
  Row<"StagedPerson">,
  "birthDate" | "birthSource" | "ethnicity" | "partyJoinedOn" | "partyOfficialOn"
>;
type PersonUpdate = { row: number; fields: PersonFields };

/** Everything that a batch of judged rows asks to be written, table by table. */
export type StagedBatch = {
  rows: Row<"ImportRow">[];
  people: Row<"StagedPerson">[];
  updates: PersonUpdate[];
  posts: Row<"StagedPost">[];
  records: Row<"StagedRecord">[];
  evidence: Row<"StagedEvidence">[];
  ends: Row<"StagedEnd">[];
};

export type Staging = {
  importId: number;
  /** the list's day, yyyy-mm-dd */
  asOf: string;
  /** the organisation whose list it is */
  roundUnitId: number;
  termIds: ReadonlyMap<string, number>;
  programmes: ReadonlyMap<number, CourseGives>;
  /** numbers kept free for new people, by the row that first names them */
  newIds: Map<number, number>;
};

type StagedOf = { cadreId: number };

/** What completing a programme gives; null = it counts as the programme itself. */
export type CourseGives = { dimension: string | null; level: string | null };

/** Facts of a batch that only writing needs. */
export type BatchFacts = {
  /** by `statementKey`: where a list of a later day states the same kind of thing */
  later: ReadonlyMap<string, string>;
  trainings: ReadonlyMap<number, KnownTraining>;
};

export function emptyBatch(): StagedBatch {
  return { rows: [], people: [], updates: [], posts: [], records: [], evidence: [], ends: [] };
}

/** A row that is passed over, with its text. */
export function stageIgnored(batch: StagedBatch, staging: Staging, row: number, text: string) {
  batch.rows.push({
    importId: staging.importId,
    row,
    verdict: "ignored",
    reason: null,
    warnings: 0,
    name: null,
    person: null,
    personRow: null,
    cadreId: null,
    detail: JSON.stringify({ ...ignoredJson(row), text }),
  });
}

/** What a judged row asks to be written once the import is accepted; nothing but the row itself where it is refused. */
export function stageRow(
  batch: StagedBatch,
  staging: Staging,
  judged: JudgedPlanning | JudgedTraining,
  facts: BatchFacts,
): void {
  const { importId } = staging;
  const { statement, verdict, problems, warnings, person } = judged;
  batch.rows.push({
    importId,
    row: statement.row,
    verdict,
    reason: problems[0]?.reason ?? null,
    warnings: warnings.length,
    name: statement.person.name,
    person: person?.verdict ?? null,
    personRow: person?.row ?? null,
    cadreId: person === null ? null : idOf(staging, person),
    detail: JSON.stringify(rowJson(judged)),
  });
  if (person === null) return;
  const cadreId = idOf(staging, person);
  stagePerson(batch, staging, statement, { ...person, cadreId });
  if (statement.kind === "planning" && "records" in judged) {
    stagePlanning(batch, staging, { ...judged, statement, person, cadreId }, facts);
  }
  if (statement.kind === "past-training" && "act" in judged && judged.act !== "unchanged") {
    stageTraining(batch, staging, { statement, cadreId, recordId: judged.recordId }, facts);
  }
}

/** Rows of a batch that name somebody new for the first time. */
export function newPeopleOf(judged: readonly (JudgedPlanning | JudgedTraining)[]): number[] {
  return judged.flatMap(({ statement, person }) =>
    person?.verdict === "new" && person.row === statement.row ? [statement.row] : [],
  );
}

function idOf({ newIds }: Staging, { cadreId, row }: JudgedPerson): number {
  const id = cadreId ?? newIds.get(row);
  invariant(id, "a number is kept free for everybody new");
  return id;
}

function stagePerson(
  batch: StagedBatch,
  { importId }: Staging,
  { row, person: stated }: PlanningStatement | TrainingStatement,
  { verdict, cadreId, row: personRow, change }: JudgedPerson & StagedOf,
): void {
  const isNew = verdict === "new";
  const birthDate = isNew ? stated.birth : change.birth;
  const { ethnicity, partyJoinedOn, partyOfficialOn } = change;
  const birthSource = birthDate === null ? null : "party_file";
  const fields = { birthDate, birthSource, ethnicity, partyJoinedOn, partyOfficialOn };
  const hasNews = Object.values(fields).some((value) => value !== null);
  if (personRow !== row) {
    if (hasNews) batch.updates.push({ row: personRow, fields });
    return;
  }
  batch.people.push({
    importId,
    row,
    act: isNew ? "new" : hasNews ? "changed" : "known",
    cadreId,
    ...namesOf(stated.name ?? ""),
    // why: a list of courses may leave the gender out; of a known person nothing is written of it
    gender: stated.gender ?? "male",
    ...fields,
  });
}

type PlannedRow = Pick<JudgedPlanning, "records"> & {
  statement: PlanningStatement;
  person: JudgedPerson;
} & StagedOf;

function stagePlanning(
  batch: StagedBatch,
  staging: Staging,
  { statement, person, records, cadreId }: PlannedRow,
  { later }: BatchFacts,
): void {
  const { importId, asOf, roundUnitId, termIds } = staging;
  const { row, title, unit } = statement;
  const common = { importId, row, cadreId };
  const post = postOf(statement, person, roundUnitId);
  if (post)
    batch.posts.push({ ...common, ...post, validFrom: person.cadreId === null ? null : asOf });
  for (const [index, { term, act, recordId, listOrder }] of records.entries()) {
    const termId = termIds.get(term);
    if (act === "unchanged" || !title || !unit || termId === undefined) continue;
    batch.records.push({
      ...common,
      number: index + 1,
      act,
      recordId,
      titleId: title.id,
      unitId: unit.id,
      termId,
      roundUnitId,
      titleText: (statement.titleText ?? title.name).slice(0, 300),
      listOrder,
      note: statement.note,
    });
  }
  const { levels, ratings, ended } = person.change;
  const statements = [
    ...levels.map((level) => ({ ...level, year: null })),
    ...ratings.map(({ year, text, level }) => ({
      dimension: "rating",
      level,
      year,
      text,
      state: level === null ? "not_recognised" : "held",
    })),
  ];
  for (const [index, stated] of statements.entries()) {
    const key = statementKey({ ...stated, cadreId: person.cadreId ?? 0 });
    batch.evidence.push({
      ...common,
      ...noCourse,
      ...stated,
      level: stated.state === "not_recognised" ? null : stated.level,
      number: index + 1,
      grade: "official_list",
      statedOn: asOf,
      replacedOn: later.get(key) ?? null,
    });
  }
  batch.ends.push(...ended.map((evidenceId) => ({ importId, evidenceId, row, endsOn: asOf })));
}

const noCourse = {
  programmeId: null,
  startedOn: null,
  endedOn: null,
  issuer: null,
  studyForm: null,
  documentKind: null,
  certificate: null,
  certificateKey: null,
  issuedOn: null,
  result: null,
};

/** What stands as the post of somebody new of whom the list states none: without a post nobody would find them. */
const unstatedPost = "Chưa ghi chức vụ";

/** A post that is not recognised is kept as typed; of somebody new it stands at the organisation whose list it is. */
function postOf(
  { post, row }: PlanningStatement,
  { verdict, change, row: personRow }: JudgedPerson,
  roundUnitId: number,
) {
  if (change.post !== null) return shortened(change.post);
  if (verdict !== "new" || personRow !== row) return null;
  return shortened({ name: post?.name ?? post?.text ?? unstatedPost, unitId: roundUnitId });
}

function shortened({ name, unitId }: { name: string; unitId: number }) {
  return { name: (name.length < 2 ? unstatedPost : name).slice(0, 200), unitId };
}

type CourseRow = { statement: TrainingStatement; recordId: number | null } & StagedOf;

/** A completed course; one that is known and stated otherwise is stated anew, and what was known ends on its first day. */
function stageTraining(
  batch: StagedBatch,
  staging: Staging,
  { statement, cadreId, recordId }: CourseRow,
  { trainings }: BatchFacts,
): void {
  const { importId, asOf, programmes } = staging;
  const { row, programme, programmeText } = statement;
  if (!programme) return;
  const known = recordId === null ? undefined : trainings.get(recordId);
  const gives = programmes.get(programme.id);
  const endedOn = statement.to ?? known?.to ?? null;
  const issuedOn = statement.issuedOn ?? known?.issuedOn ?? null;
  batch.evidence.push({
    importId,
    row,
    number: 1,
    cadreId,
    dimension: gives?.dimension ?? "programme",
    level: gives?.level ?? null,
    year: null,
    text: programmeText ?? programme.code,
    state: "held",
    grade: "certificate_on_record",
    programmeId: programme.id,
    startedOn: statement.from ?? known?.from ?? null,
    endedOn,
    issuer: statement.institution ?? known?.institution ?? null,
    studyForm: statement.studyForm ?? known?.studyForm ?? null,
    documentKind: statement.documentKind ?? known?.documentKind ?? null,
    certificate: statement.certificate ?? known?.certificate ?? null,
    certificateKey: statement.certificateKey ?? known?.certificateKey ?? null,
    issuedOn,
    result: statement.result ?? known?.result ?? null,
    statedOn: dayOfCourse(issuedOn ?? endedOn, asOf),
    replacedOn: null,
  });
  if (known) {
    batch.ends.push({ importId, evidenceId: known.id, row, endsOn: known.statedOn });
  }
}

/** The day of the certificate, else the last day of the course; a list states nothing of a day behind its own. */
function dayOfCourse(date: string | null, asOf: string): string {
  const day = date === null ? asOf : latestDay(date);
  return day < asOf ? day : asOf;
}
