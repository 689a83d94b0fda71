import type { NamedUnit } from "#app/domain/organisation/matching.ts";
import { type PlanningWarning, tooManyForTitle } from "#app/domain/planning/checks.ts";
import type { RuleSet } from "#app/domain/standards/rule-set.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import type { KnownPlanning, PlanningFacts } from "./facts.ts";
import { type WhoReading, whoIsMeant } from "./judged-person.ts";
import {
  byName,
  type FilePerson,
  type PeopleByName,
  peopleOfFile,
  personKey,
  statedRows,
  type StatedRows,
} from "./people-of-file.ts";
import { comparePerson, learn, type PersonChange } from "./person-differences.ts";
import { placeBook, type PlaceBook } from "./places-of-file.ts";
import type { CheckedRecord } from "./planning-checks.ts";
import { inColumnOrder } from "./row-cells.ts";
import type { PlanningStatement } from "./statement.ts";
import type { ImportTitle } from "./title-text.ts";
import type { Difference, PersonVerdict, Problem, Verdict, Warning } from "./verdict.ts";

export type PlanningContext = {
  /** the list's day, yyyy-mm-dd */
  asOf: string;
  /** units whose rows may be imported; null = all */
  scope: ReadonlySet<number> | null;
  /** limits in force on the list's day */
  rules: Pick<RuleSet, "limits"> | null;
  /** what else a record owes (`recordChecks`) */
  check: (record: CheckedRecord) => PlanningWarning[];
};

/** What becomes of one record of a row: several where a cell names several terms. */
export type JudgedRecord = {
  term: string;
  act: "new" | "changed" | "unchanged";
  /** null = new */
  recordId: number | null;
  /** the place in the list (STT) to be written; null where the record keeps that of another decision */
  listOrder: number | null;
  /** the person's place among those planned for the title at the unit and term, 1 for the first */
  place: number;
};

/** Who a row is about, and what it changes about them. */
export type JudgedPerson = {
  verdict: PersonVerdict;
  /** null = new */
  cadreId: number | null;
  /** the first accepted row of the file that names them */
  row: number;
  change: PersonChange;
};

export type JudgedPlanning = {
  statement: PlanningStatement;
  verdict: Exclude<Verdict, "ignored">;
  /** in the order of the form's columns; the first is the reason */
  problems: Problem[];
  warnings: Warning[];
  person: JudgedPerson | null;
  records: JudgedRecord[];
  differences: Difference[];
};

/** A row whose title, unit and terms are read. */
type Whole = PlanningStatement & { title: ImportTitle; unit: NamedUnit };

type Judging = {
  context: PlanningContext;
  people: ReturnType<typeof peopleOfFile>;
  places: PlaceBook;
  /** rows of the file by person, title, unit and term */
  stated: StatedRows;
};

/**
 * Judges the rows of one file in its order, batch by batch: what earlier batches stated is known to later ones.
 * Each batch brings the facts about the people, titles and units that it states.
 */
export function planningJudge(
  context: PlanningContext,
): (batch: readonly PlanningStatement[], facts: PlanningFacts) => JudgedPlanning[] {
  const judging: Judging = {
    context,
    people: peopleOfFile(),
    places: placeBook(),
    stated: statedRows(),
  };
  return (batch, facts) => {
    const known = byName(facts.people);
    judging.places.know(facts.planning, batch.flatMap(listsOf));
    const records = Map.groupBy(facts.planning, ({ cadreId }) => cadreId);
    return batch.map((statement) => judgeRow(judging, statement, { known, records }));
  };
}

type Known = { known: PeopleByName; records: Map<number, KnownPlanning[]> };

function judgeRow(
  judging: Judging,
  statement: PlanningStatement,
  { known, records }: Known,
): JudgedPlanning {
  const who = whoIsMeant(statement, judging.people, known);
  const problems = [
    ...statement.problems,
    ...scopeProblems(judging, statement, who),
    ...(who !== null && "problem" in who ? [who.problem] : []),
  ];
  const whole = isWhole(statement) ? statement : null;
  if (whole !== null && who !== null && "person" in who && problems.length === 0) {
    problems.push(...duplicates(judging, whole, who.person));
  }
  if (problems.length > 0 || whole === null || who === null || "problem" in who) {
    return refusedRow(statement, problems);
  }
  return acceptedRow(judging, whole, { who, records });
}

function listsOf({ title, unit, terms }: PlanningStatement) {
  if (title === null || unit === null) return [];
  return terms.map((term) => ({ titleId: title.id, unitId: unit.id, term }));
}

function isWhole(statement: PlanningStatement): statement is Whole {
  return statement.title !== null && statement.unit !== null && statement.terms.length > 0;
}

function refusedRow(statement: PlanningStatement, problems: Problem[]): JudgedPlanning {
  return {
    statement,
    verdict: "refused",
    problems: inColumnOrder("planning", problems),
    warnings: [],
    person: null,
    records: [],
    differences: [],
  };
}

function scopeProblems(
  { context: { scope } }: Judging,
  { unit, places }: PlanningStatement,
  who: WhoReading,
): Problem[] {
  const found: Problem[] = [];
  if (scope !== null && unit !== null && !scope.has(unit.id)) {
    found.push({ ...places.title, reason: "out_of_scope", values: {} });
  }
  if (who !== null && "person" in who && !who.person.inScope) {
    found.push({ ...places.name, reason: "out_of_scope", values: {} });
  }
  return found;
}

const recordKey = ({ title, unit }: Whole, term: string): string =>
  [title.id, unit.id, term].join(" ");

function duplicates(judging: Judging, whole: Whole, person: FilePerson): Problem[] {
  const other = whole.terms
    .map((term) => judging.stated.rowOf(person, recordKey(whole, term)))
    .find((row) => row !== undefined);
  if (other === undefined) return [];
  return [{ ...whole.places.name, reason: "duplicate_in_file", values: { other } }];
}

type Accepted = { who: Exclude<WhoReading, { problem: Problem } | null> } & Pick<Known, "records">;

function acceptedRow(judging: Judging, whole: Whole, { who, records }: Accepted): JudgedPlanning {
  const isNew = "newPerson" in who;
  const person = isNew ? newcomer(judging, whole) : who.person;
  const { asOf } = judging.context;
  const change = comparePerson(person, whole, asOf);
  learn(person, change, asOf);
  person.row ??= whole.row;
  const ofPerson = person.cadreId === null ? [] : (records.get(person.cadreId) ?? []);
  const compared = whole.terms.map((term) =>
    compareRecord(judging, whole, { person, term, ofPerson }),
  );
  const differences = [
    ...compared.flatMap((one) => one.differences),
    ...(isNew ? [] : change.differences),
  ];
  const isChanged = !isNew && change.differences.length > 0;
  return {
    statement: whole,
    verdict: rowVerdict(
      compared.map(({ record }) => record),
      differences,
    ),
    problems: [],
    warnings: [
      ...whole.warnings,
      ...(isNew ? [] : who.warnings),
      ...compared.flatMap((one) => one.warnings),
    ],
    person: {
      verdict: isNew ? "new" : isChanged ? "changed" : "known",
      cadreId: person.cadreId,
      row: person.row,
      change,
    },
    records: compared.map(({ record }) => record),
    differences,
  };
}

function newcomer({ people }: Judging, { person, row }: Whole): FilePerson {
  const { name, birth, gender } = person;
  invariant(name && birth && gender, "a row that states no whole person is refused");
  return people.add({ name, birth, gender }, row);
}

function rowVerdict(records: JudgedRecord[], differences: Difference[]): JudgedPlanning["verdict"] {
  if (records.some(({ act }) => act === "new")) return "new";
  return differences.length > 0 ? "changed" : "unchanged";
}

type Comparing = { person: FilePerson; term: string; ofPerson: KnownPlanning[] };

function compareRecord(
  { stated, places, context }: Judging,
  whole: Whole,
  { person, term, ofPerson }: Comparing,
): { record: JudgedRecord; differences: Difference[]; warnings: Warning[] } {
  const { title, unit, row } = whole;
  stated.note(person, recordKey(whole, term), row);
  const place = places.take({ titleId: title.id, unitId: unit.id, term }, personKey(person));
  const breach = tooManyForTitle(context.rules, { title, term, place });
  const checked = context.check(checkedRecord(whole, { person, term, ofPerson }));
  const breaches = [...(breach === null ? [] : [breach]), ...checked];
  const warnings = breaches.map((one) => placedWarning(whole, one));
  const before = ofPerson.find(
    (one) => one.titleId === title.id && one.unitId === unit.id && one.term === term,
  );
  if (!before)
    return {
      record: { term, act: "new", recordId: null, listOrder: whole.listOrder, place },
      differences: [],
      warnings,
    };
  const differences = recordDifferences(before, whole, context.asOf);
  const act = differences.length > 0 ? "changed" : "unchanged";
  const listOrder = before.asOf === context.asOf ? whole.listOrder : null;
  return { record: { term, act, recordId: before.id, listOrder, place }, differences, warnings };
}

function checkedRecord(whole: Whole, { person, term, ofPerson }: Comparing): CheckedRecord {
  const { title, unit, post } = whole;
  const [{ name, birth, gender }] = person.identities;
  const stated = post?.name ? [{ name: post.name, unitId: post.unitId }] : [];
  return {
    person: personKey(person),
    name,
    birth,
    gender,
    titleId: title.id,
    unitId: unit.id,
    term,
    posts: [...stated, ...person.posts],
    known: ofPerson,
  };
}

/** A limit on the title stands at its cell, the time left at the birth date. */
function placedWarning(
  { places, titleText, title }: Whole,
  { warning, ...values }: PlanningWarning,
): Warning {
  if (warning === "too_little_time") return { ...places.birth, warning, values };
  const named = warning === "too_many_for_title" ? { title: titleText ?? title.name } : {};
  return { ...places.title, warning, values: { ...values, ...named } };
}

/** A blank cell states nothing; the place in a list is that of its own decision. */
function recordDifferences(
  before: KnownPlanning,
  { listOrder, note }: Whole,
  asOf: string,
): Difference[] {
  const found: Difference[] = [];
  if (listOrder !== null && listOrder !== before.listOrder && before.asOf === asOf) {
    const known = before.listOrder === null ? null : String(before.listOrder);
    found.push({ field: "listOrder", known, stated: String(listOrder) });
  }
  const sameNote =
    before.note !== null && note !== null && identityKey(before.note) === identityKey(note);
  if (note !== null && !sameNote) found.push({ field: "note", known: before.note, stated: note });
  return found;
}
