import { isCertainlyBefore } from "#app/domain/people/cadre.ts";
import type { SheetRow } from "#app/kernel/sheet.ts";
import { readTwoDates } from "./dates.ts";
import type { Layout } from "./head.ts";
import {
  note,
  plainDate,
  plainText,
  readBirthCells,
  readNameCells,
  type RowContext,
} from "./person-cells.ts";
import { cellReader, inColumnOrder } from "./row-cells.ts";
import type { TrainingStatement } from "./statement.ts";

/** What the words of a list of completed courses are read by. */
export type TrainingWords = {
  /** the day of the list, yyyy-mm-dd */
  asOf: string;
  readProgramme: (text: string) => { id: number; code: string } | null;
};

type Reading = RowContext & { words: TrainingWords };

/** Reads the rows of a list of completed courses that `rowSorter` calls data or name_only. */
export function trainingRowReader(
  layout: Layout,
  words: TrainingWords,
): (row: SheetRow) => TrainingStatement {
  const readCells = cellReader(layout);
  return (row) => {
    const cells = readCells(row);
    return readRow({ layout, cells, asOf: words.asOf, words, problems: [] });
  };
}

function readRow(reading: Reading): TrainingStatement {
  const { cells, layout, problems } = reading;
  const { name, place } = readNameCells(reading);
  const { birth, gender, place: birthPlace } = readBirthCells(reading, false);
  const course = readCourse(reading);
  const days = readDays(reading);
  const certificate = plainText(reading, "certificate");
  const kept = {
    unitText: plainText(reading, "unit"),
    institution: plainText(reading, "institution"),
    studyForm: plainText(reading, "studyForm"),
    documentKind: plainText(reading, "documentKind"),
    issuedOn: plainDate(reading, "issuedOn"),
    result: plainText(reading, "result"),
    note: plainText(reading, "note"),
  };
  const person = {
    name,
    gender,
    birth,
    ethnicity: null,
    partyJoinedOn: null,
    partyOfficialOn: null,
  };
  return {
    kind: "past-training",
    row: cells.row,
    person,
    ...course,
    ...days,
    certificate,
    certificateKey: certificate === null ? null : certificateKey(certificate),
    ...kept,
    problems: inColumnOrder(layout.kind, problems),
    warnings: [],
    places: { name: place, birth: birthPlace, programme: cells.place("programme") },
  };
}

function readCourse(reading: Reading): Pick<TrainingStatement, "programmeText" | "programme"> {
  const programmeText = plainText(reading, "programme");
  const hasProblem = reading.problems.some(
    ({ column }) => column === reading.cells.place("programme").column,
  );
  const programme = programmeText === null ? null : reading.words.readProgramme(programmeText);
  if (programme === null && !hasProblem) {
    const values = { value: programmeText ?? "" };
    note(reading, "programme", { reason: "unknown_programme", values });
  }
  return { programmeText, programme };
}

/** First and last day, month or year: two columns, or a period in one; a single date is both. */
function readDays(reading: Reading): Pick<TrainingStatement, "from" | "to"> {
  const { cells } = reading;
  const hasColumns = cells.place("from").cell !== null || cells.place("to").cell !== null;
  const days = hasColumns
    ? { from: plainDate(reading, "from"), to: plainDate(reading, "to") }
    : readPeriod(reading);
  const { from, to } = days;
  if (from !== null && to !== null && isCertainlyBefore(to, from)) {
    const at = hasColumns ? "to" : "period";
    note(reading, "to", { reason: "ends_before_start", values: { from, to }, at });
  }
  return days;
}

function readPeriod(reading: Reading): Pick<TrainingStatement, "from" | "to"> {
  const both = readTwoDates(reading.cells.cell("period"));
  const [first, last] = both ?? [];
  if (first && last && "date" in first && "date" in last)
    return { from: first.date, to: last.date };
  const single = plainDate(reading, "period");
  return { from: single, to: single };
}

/** The number with spaces and case folded: the same number is the same certificate. */
export function certificateKey(certificate: string): string {
  return certificate.normalize("NFC").replace(/\s+/g, "").toUpperCase();
}
