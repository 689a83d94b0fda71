import { identityKey } from "#app/kernel/vietnamese.ts";
import type { KnownTraining, TrainingFacts } from "./facts.ts";
import type { JudgedPerson } from "./judge-planning.ts";
import { shownDate, type WhoReading, whoIsMeant } from "./judged-person.ts";
import {
  byName,
  type FilePerson,
  type PeopleByName,
  peopleOfFile,
  statedRows,
  type StatedRows,
} from "./people-of-file.ts";
import { changedDate, comparePerson, learn } from "./person-differences.ts";
import { inColumnOrder } from "./row-cells.ts";
import type { TrainingStatement } from "./statement.ts";
import type { Difference, Problem, Verdict, Warning } from "./verdict.ts";

export type JudgedTraining = {
  statement: TrainingStatement;
  verdict: Exclude<Verdict, "ignored">;
  /** in the order of the form's columns; the first is the reason */
  problems: Problem[];
  warnings: Warning[];
  person: JudgedPerson | null;
  /** the completed course on record; null = new */
  recordId: number | null;
  /** what becomes of the record, whatever becomes of the person */
  act: "new" | "changed" | "unchanged";
  differences: Difference[];
};

type Judging = {
  /** the list's day, yyyy-mm-dd */
  asOf: string;
  people: ReturnType<typeof peopleOfFile>;
  /** rows of the file by person, programme and certificate or days */
  stated: StatedRows;
};

type Known = { known: PeopleByName; trainings: Map<number, KnownTraining[]> };

/**
 * Judges the rows of one list of completed courses in its order, batch by batch. Courses never make a person:
 * whoever is not on record, or not in scope, is unknown_cadre.
 */
export function trainingJudge(
  asOf: string,
): (batch: readonly TrainingStatement[], facts: TrainingFacts) => JudgedTraining[] {
  const judging: Judging = { asOf, people: peopleOfFile(), stated: statedRows() };
  return (batch, facts) => {
    const known = byName(facts.people);
    const trainings = Map.groupBy(facts.trainings, ({ cadreId }) => cadreId);
    return batch.map((statement) => judgeRow(judging, statement, { known, trainings }));
  };
}

function judgeRow(judging: Judging, statement: TrainingStatement, facts: Known): JudgedTraining {
  const who = whoIsMeant(statement, judging.people, facts.known);
  const problems = [...statement.problems, ...personProblems(statement, who)];
  const person = who !== null && "person" in who ? who.person : null;
  if (person !== null && problems.length === 0) {
    problems.push(...duplicates(judging, statement, person));
  }
  if (problems.length > 0 || person === null) return refusedRow(statement, problems);
  judging.stated.note(person, recordKey(statement), statement.row);
  person.row ??= statement.row;
  const change = comparePerson(person, statement, judging.asOf);
  learn(person, change, judging.asOf);
  const before = findTraining(facts.trainings.get(person.cadreId ?? 0) ?? [], statement);
  const ofRecord = before ? recordDifferences(before, statement) : [];
  const differences = [...ofRecord, ...change.differences];
  return {
    statement,
    verdict: before ? (differences.length > 0 ? "changed" : "unchanged") : "new",
    problems: [],
    warnings: [...statement.warnings, ...(who !== null && "warnings" in who ? who.warnings : [])],
    person: {
      verdict: change.differences.length > 0 ? "changed" : "known",
      cadreId: person.cadreId,
      row: person.row,
      change,
    },
    recordId: before?.id ?? null,
    act: before ? (ofRecord.length > 0 ? "changed" : "unchanged") : "new",
    differences,
  };
}

function refusedRow(statement: TrainingStatement, problems: Problem[]): JudgedTraining {
  return {
    statement,
    verdict: "refused",
    problems: inColumnOrder("past-training", problems),
    warnings: [],
    person: null,
    recordId: null,
    act: "unchanged",
    differences: [],
  };
}

function personProblems({ person, places }: TrainingStatement, who: WhoReading): Problem[] {
  if (who === null) return [];
  if ("problem" in who) return [who.problem];
  if ("person" in who && who.person.inScope) return [];
  const values = { name: person.name ?? "", birth: shownDate(person.birth ?? "") };
  return [{ ...places.name, reason: "unknown_cadre", values }];
}

/** Person x programme x certificate number, or x from x to where there is no number (product 5.2). */
function recordKey(statement: TrainingStatement): string {
  const { programme, certificateKey, from, to } = statement;
  const course = certificateKey === null ? `${from} ${to}` : `no ${certificateKey}`;
  return [programme?.id, course].join(" ");
}

function duplicates(judging: Judging, statement: TrainingStatement, person: FilePerson): Problem[] {
  const other = judging.stated.rowOf(person, recordKey(statement));
  if (other === undefined) return [];
  return [{ ...statement.places.name, reason: "duplicate_in_file", values: { other } }];
}

/** A row without a number means the course of those days, whatever number is on record for it. */
function findTraining(
  trainings: readonly KnownTraining[],
  { programme, certificateKey, from, to }: TrainingStatement,
): KnownTraining | null {
  const ofProgramme = trainings.filter(({ programmeId }) => programmeId === programme?.id);
  const found =
    certificateKey === null
      ? ofProgramme.find((training) => training.from === from && training.to === to)
      : ofProgramme.find((training) => training.certificateKey === certificateKey);
  return found ?? null;
}

const texts = ["institution", "studyForm", "documentKind", "result"] as const;
const dates = ["from", "to", "issuedOn"] as const;

/** A blank cell states nothing; a less exact date that fits is no difference. */
function recordDifferences(before: KnownTraining, statement: TrainingStatement): Difference[] {
  const changedTexts = texts.flatMap((field) => {
    const stated = statement[field];
    const known = before[field];
    if (stated === null) return [];
    if (known !== null && identityKey(known) === identityKey(stated)) return [];
    return [{ field, known, stated }];
  });
  const changedDates = dates.flatMap((field) => {
    const stated = changedDate(before[field], statement[field]);
    return stated === null ? [] : [{ field, known: before[field], stated }];
  });
  return [...changedDates, ...changedTexts];
}
