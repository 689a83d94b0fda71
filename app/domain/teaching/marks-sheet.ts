import type { MarkFault } from "#app/domain/catalogue/mark-text.ts";
import { cellText, isDash, isMark } from "#app/domain/importing/cells.ts";
import { type DateReading, readDate } from "#app/domain/importing/dates.ts";
import { nearMatch } from "#app/domain/importing/near-match.ts";
import { type NameReading, readName } from "#app/domain/importing/person-name.ts";
import { birthsContradict } from "#app/domain/people/birth.ts";
import type { Cell, SheetRow } from "#app/kernel/sheet.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { readTypedMark } from "./input.ts";
import { type Attempt, findMarkFaults, type MarkRowFault, type MarkRule } from "./mark.ts";
import type { MarksHead } from "./marks-sheet-head.ts";

/** A row of a sheet of marks as it was read; `marks` are those that state something. */
export type MarksLine = {
  row: number;
  name: NameReading;
  /** null where the sheet states none */
  birth: DateReading | null;
  /** what stands in our own sheet's column of numbers */
  code: string | null;
  marks: { attempt: number; typed: string }[];
};

/** The rows behind the head that name somebody or state a mark; signatures and blank rows are neither. */
export function readMarksLines(head: MarksHead, rows: readonly SheetRow[]): MarksLine[] {
  return rows
    .filter(({ number }) => number >= head.firstRow)
    .map((row) => readLine(head, row))
    .filter(({ name, marks }) => marks.length > 0 || !isMissing(name));
}

const isMissing = (name: NameReading): boolean =>
  "reason" in name && name.reason === "name_missing";

function readLine({ columns, marks }: MarksHead, { number, cells }: SheetRow): MarksLine {
  const cellOf = (column: { index: number } | undefined): Cell | null =>
    column ? (cells[column.index] ?? null) : null;
  const births = [columns.birth, columns.birthMale, columns.birthFemale].map(cellOf);
  return {
    row: number,
    name: readName(nameCells(columns, cellOf)),
    birth: births.map(statedDate).find((reading) => reading !== null) ?? null,
    code: cellText(cellOf(columns.code)),
    marks: marks.flatMap(({ attempt, index }) => {
      const typed = cellText(cells[index]);
      return typed === null || isDash(typed) ? [] : [{ attempt, typed }];
    }),
  };
}

/** why: with a column for men and one for women, a tick says which it is */
const statedDate = (cell: Cell | null): DateReading | null =>
  isMark(cellText(cell) ?? "") ? null : readDate(cell);

function nameCells(
  { name, familyName, givenName }: MarksHead["columns"],
  cellOf: (column: { index: number } | undefined) => Cell | null,
): (Cell | null)[] {
  const given = cellOf(givenName);
  if (!name) return [cellOf(familyName), given];
  // why: a column without a header beside the names may hold anything; it counts where it goes on with a name
  const goesOn = /^[\p{L}\p{M}' ’.-]{1,30}$/u.test(cellText(given) ?? "");
  const isBeside = givenName?.header === name.header;
  return isBeside && goesOn ? [cellOf(name), given] : [cellOf(name)];
}

/** A mark that stands, by its id. */
export type StandingMark = Attempt & { id: number };

/** Somebody of the course, whom a row may be of. */
export type MarkedPerson = {
  /** of the enrolment */
  id: number;
  /** the names and births under which they are known, those of merged records too */
  identities: readonly { name: string; birth: string }[];
  isOwn: boolean;
  /** false for whoever has ended the course */
  inCourse: boolean;
  attempts: readonly StandingMark[];
};

export type MarksSheetFacts = {
  people: readonly MarkedPerson[];
  rule: MarkRule;
  isFrozen: boolean;
};

export type MarksLineFault =
  | "name_missing"
  | "name_invalid"
  | "legacy_encoding"
  | "invalid_date"
  | "unknown_name"
  | "ambiguous_name"
  | "birth_differs"
  | "unknown_code"
  | "other_person"
  | "twice"
  | "left_course"
  | "own_row"
  | MarkFault
  | MarkRowFault;

/** What a row would make of one attempt; `stands` = null where nothing was recorded yet. */
export type JudgedMark = { attempt: number; tenths: number | null; stands: StandingMark | null };

export type Refused = {
  kind: "refused";
  fault: MarksLineFault;
  /** whom the row is of, as far as that is known */
  person: number | null;
  /** who else it may be: the nearest name, or all of one name */
  candidates: number[];
  /** what was typed that is wrong, and at which attempt */
  value: string;
  attempt: number | null;
  /** the other rows of the same person */
  rows: number[];
};

type Judged = { kind: "accepted" | "unchanged"; person: number; marks: JudgedMark[] } | Refused;

export type MarksVerdict = { row: number; name: string } & (Judged | { kind: "empty" });

/**
 * What each row of a sheet would do: accepted (some mark of it is another than what stands), unchanged, empty (it
 * states no mark), or refused, which leaves the row out whole. A person is found by name and birth as product 5.2 says,
 * never by a name without its marks; who is nearest is offered. Nothing is decided here that enterMarks does not decide
 * again.
 */
export function judgeMarksSheet(
  lines: readonly MarksLine[],
  facts: MarksSheetFacts,
): MarksVerdict[] {
  const find = personFinder(facts.people);
  const read = lines.map((line) => {
    const found = line.marks.length === 0 ? null : find(line);
    return { line, found };
  });
  const rowsOf = new Map<number, number[]>();
  for (const { line, found } of read)
    if (found && !("fault" in found))
      rowsOf.set(found.match.id, [...(rowsOf.get(found.match.id) ?? []), line.row]);
  return read.map(({ line, found }) => {
    const { row } = line;
    const name = "name" in line.name ? line.name.name : line.name.value;
    if (found === null) return { row, name, kind: "empty" };
    if ("fault" in found) return { row, name, ...found };
    const others = (rowsOf.get(found.match.id) ?? []).filter((other) => other !== row);
    return others.length > 0
      ? { row, name, ...refusal("twice", { person: found.match.id, rows: others }) }
      : { row, name, ...judgeMarks(line, found.match, facts) };
  });
}

const nothing = {
  kind: "refused",
  person: null,
  candidates: [],
  value: "",
  attempt: null,
  rows: [],
};

const refusal = (fault: MarksLineFault, said: Partial<Refused> = {}): Refused => ({
  ...nothing,
  ...said,
  kind: "refused",
  fault,
});

/** why: looking for the nearest name compares with everybody, and of another course's sheet no name is known */
const mostOffers = 50;

type FoundPerson = { match: MarkedPerson } | Refused;

function personFinder(people: readonly MarkedPerson[]): (line: MarksLine) => FoundPerson {
  const byId = new Map(people.map((person) => [String(person.id), person]));
  const byName = Map.groupBy(
    people.flatMap((person) =>
      [...new Set(person.identities.map(({ name }) => identityKey(name)))].map((key) => ({
        key,
        person,
      })),
    ),
    ({ key }) => key,
  );
  const known = people.map(({ id, identities }) => ({
    target: String(id),
    words: identities.map(({ name }) => name),
  }));
  let offers = mostOffers;
  const nearest = (name: string): number[] => {
    offers -= 1;
    const near = offers < 0 ? null : nearMatch(name, known);
    return near === null ? [] : [Number(near)];
  };
  return ({ name, birth, code }) => {
    if ("reason" in name) return refusal(name.reason, { value: name.value });
    if (birth !== null && "invalid" in birth)
      return refusal("invalid_date", { value: birth.invalid });
    const key = identityKey(name.name);
    const stated = birth?.date ?? null;
    const named = (byName.get(key) ?? []).map(({ person }) => person);
    if (code !== null) return coded({ code, person: byId.get(code), named, key, stated });
    if (named.length === 0) return refusal("unknown_name", { candidates: nearest(name.name) });
    return chosen(named, key, stated);
  };
}

type Coded = {
  code: string;
  person: MarkedPerson | undefined;
  named: readonly MarkedPerson[];
  key: string;
  stated: string | null;
};

/** A row of our own sheet: its number says who it is, and the name must be theirs, for rows get out of step. */
function coded({ code, person, named, key, stated }: Coded): FoundPerson {
  if (!person) return refusal("unknown_code", { value: code });
  if (!named.includes(person))
    return refusal("other_person", { value: code, candidates: [person.id] });
  return chosen([person], key, stated);
}

/** One of the people of a name: whose birth does not contradict, or is equal to the day where several do not. */
function chosen(named: readonly MarkedPerson[], key: string, stated: string | null): FoundPerson {
  const birthsOf = (person: MarkedPerson): string[] =>
    person.identities.filter(({ name }) => identityKey(name) === key).map(({ birth }) => birth);
  const fitting =
    stated === null
      ? named
      : named.filter((one) => birthsOf(one).some((birth) => !birthsContradict(birth, stated)));
  const sameDay = fitting.filter((one) => stated?.length === 10 && birthsOf(one).includes(stated));
  const [person, second] = sameDay.length > 0 ? sameDay : fitting;
  const candidates = (people: readonly MarkedPerson[]) => people.map(({ id }) => id);
  if (!person)
    return refusal("birth_differs", { value: stated ?? "", candidates: candidates(named) });
  return second
    ? refusal("ambiguous_name", { candidates: candidates(fitting) })
    : { match: person };
}

function judgeMarks(
  { marks: typed }: MarksLine,
  person: MarkedPerson,
  { rule, isFrozen }: MarksSheetFacts,
): Judged {
  const marks: JudgedMark[] = [];
  for (const { attempt, typed: value } of typed) {
    const read = readTypedMark(value);
    if (!read.ok) return refusal(read.refusal, { person: person.id, value, attempt });
    const stands = person.attempts.find((one) => one.attempt === attempt) ?? null;
    marks.push({ attempt, tenths: read.value, stands });
  }
  if (!marks.some(isOther)) return { kind: "unchanged", person: person.id, marks };
  if (person.isOwn) return refusal("own_row", { person: person.id });
  if (!person.inCourse) return refusal("left_course", { person: person.id });
  const written = marks.map(({ attempt, tenths }) => ({ enrolmentId: person.id, attempt, tenths }));
  const standing = new Map([[person.id, person.attempts]]);
  const [fault] = findMarkFaults(written, standing, { rule, isFrozen });
  if (!fault) return { kind: "accepted", person: person.id, marks };
  const attempt = Number(fault[0].split(" ")[1]);
  const value = typed.find((one) => one.attempt === attempt)?.typed ?? "";
  return refusal(fault[1], { person: person.id, value, attempt });
}

/** True where a mark would be another than what stands. */
export const isOther = ({ tenths, stands }: JudgedMark): boolean =>
  stands === null || stands.tenths !== tenths;
