import { isCertainlyBefore, type Gender } from "#app/domain/people/cadre.ts";
import type { Cell } from "#app/kernel/sheet.ts";
import { cellText, isDash, isMark } from "./cells.ts";
import type { ColumnKey } from "./columns.ts";
import { readDate, readTwoDates } from "./dates.ts";
import { isLegacyEncoded } from "./encoding.ts";
import { readGender } from "./gender.ts";
import type { Layout } from "./head.ts";
import { type NameReading, readName } from "./person-name.ts";
import type { RowCells } from "./row-cells.ts";
import type { PersonStatement } from "./statement.ts";
import type { Place, Problem, RowReason, Values } from "./verdict.ts";

export type RowContext = { layout: Layout; cells: RowCells; asOf: string; problems: Problem[] };

/** Notes a problem at a column's cell, or at another place under the column's word. */
export function note(
  { cells, problems }: RowContext,
  key: ColumnKey,
  { reason, values = {}, at = key }: { reason: RowReason; values?: Values; at?: ColumnKey },
): void {
  const place: Place = { ...cells.place(at), column: cells.place(key).column };
  problems.push({ ...place, reason, values });
}

/** The text of a cell that is kept as written; null for a blank one, a dash, an error or (with a problem) an old encoding. */
export function plainText(context: RowContext, key: ColumnKey): string | null {
  const cell = context.cells.cell(key);
  const text = cellText(cell);
  if (text === null || !cell || cell.kind === "error" || isDash(text)) return null;
  if (!isLegacyEncoded(cell.text)) return text;
  note(context, key, { reason: "legacy_encoding", values: { value: text } });
  return null;
}

/** A date of a cell that must be one of the calendar; null for a blank one or (with a problem) no date. */
export function plainDate(context: RowContext, key: ColumnKey): string | null {
  const reading = readDate(context.cells.cell(key));
  if (reading === null) return null;
  if ("date" in reading) return reading.date;
  note(context, key, { reason: "invalid_date", values: { value: reading.invalid } });
  return null;
}

/** The name, and where it stands; of a name in two columns each faulty cell is a problem of its own. */
export function readNameCells(context: RowContext): { name: string | null; place: Place } {
  const { cells } = context;
  const key = cells.place("familyName").cell === null ? "name" : "familyName";
  const whole = cells.cell(key);
  const given = givenName(cells);
  const reading = readName([whole, given]);
  if ("name" in reading) return { name: reading.name, place: cells.place(key) };
  const { reason } = reading;
  const own: { at: ColumnKey; reading: NameReading }[] = [
    { at: key, reading: readName([whole]) },
    { at: "givenName", reading: readName([given]) },
  ];
  const faulty = own.filter((part) => "reason" in part.reading && part.reading.reason === reason);
  for (const { at } of reason === "name_missing" || faulty.length === 0
    ? own.slice(0, 1)
    : faulty) {
    note(context, key, {
      reason,
      values: { value: cellText(cells.cell(at)) ?? reading.value },
      at,
    });
  }
  return { name: null, place: cells.place(key) };
}

/** The column beside a name counts only where it goes on with a name: it may hold anything else. */
function givenName(cells: RowCells): Cell | null {
  const cell = cells.cell("givenName");
  const text = cellText(cell);
  const besideName = cells.place("name").header === cells.place("givenName").header;
  if (text === null || !besideName || text.startsWith("=")) return cell;
  return /^[\p{L}\p{M}' ’.-]+$/u.test(text) && text.split(" ").length <= 3 ? cell : null;
}

type Birth = { birth: string | null; gender: Gender | null; place: Place };

/**
 * Birth and gender: a date in the men's or the women's column, or a tick there and a date in a column of its own,
 * or a date and a gender. What is missing or stands in both is a problem; a list of completed courses may leave
 * the gender out.
 */
export function readBirthCells(context: RowContext, genderNeeded: boolean): Birth {
  const { cells } = context;
  const male = stated(cells.cell("birthMale"));
  const female = stated(cells.cell("birthFemale"));
  const told = cells.text("gender");
  const inColumns = male ? "male" : female ? "female" : null;
  const inWords = told === null || isDash(told) ? null : readGender(told);
  const gender = inColumns ?? inWords;
  const key = birthColumn(context, { male, female, gender });
  const place = cells.place(key);
  const nothing = { birth: null, gender: null, place };
  if (male && female) {
    note(context, "birthFemale", { reason: "gender_ambiguous" });
    return nothing;
  }
  if (inColumns !== null && inWords !== null && inColumns !== inWords) {
    note(context, "gender", { reason: "gender_ambiguous" });
    return nothing;
  }
  const birth = readBirth(context, key);
  const isUntold = gender === null && (birth !== null || cells.place("gender").cell !== null);
  if (genderNeeded && isUntold) {
    const at = cells.place("gender").cell === null ? key : "gender";
    note(context, "gender", { reason: "gender_missing", at });
  }
  return { birth, gender, place };
}

type Stated = { isTick: boolean } | null;

function stated(cell: Cell | null): Stated {
  const text = cellText(cell);
  if (text === null || isDash(text) || /^false$/i.test(text)) return null;
  return { isTick: isMark(text) || readGender(text) !== null };
}

/** Where the birth date stands, or should stand. */
function birthColumn(
  { cells }: RowContext,
  { male, female, gender }: { male: Stated; female: Stated; gender: Gender | null },
): "birth" | "birthMale" | "birthFemale" {
  if (male && !male.isTick) return "birthMale";
  if (female && !female.isTick) return "birthFemale";
  if (cells.place("birth").cell !== null) return "birth";
  return gender === "female" ? "birthFemale" : "birthMale";
}

function readBirth(context: RowContext, key: "birth" | "birthMale" | "birthFemale"): string | null {
  const { cells, asOf } = context;
  const cell = cells.cell(key);
  const ticked = key !== "birth" && stated(cell)?.isTick === true;
  const reading = ticked ? null : readDate(cell);
  if (reading === null) {
    note(context, key, { reason: "birth_missing" });
    return null;
  }
  const value = cellText(cell) ?? "";
  if ("invalid" in reading) {
    note(context, key, { reason: "invalid_date", values: { value } });
    return null;
  }
  if (isCertainlyBefore(asOf, reading.date)) {
    note(context, key, { reason: "birth_in_future", values: { value, asOf } });
    return null;
  }
  return reading.date;
}

/** Party dates: a column each, or both in one cell. */
export function readPartyDates(
  context: RowContext,
): Pick<PersonStatement, "partyJoinedOn" | "partyOfficialOn"> {
  const { cells } = context;
  const both =
    cells.cell("partyJoined") && cells.cell("partyOfficial")
      ? null
      : (readTwoDates(cells.cell("partyJoined")) ?? readTwoDates(cells.cell("partyOfficial")));
  const dates = both?.map((reading) => ("date" in reading ? reading.date : null)) ?? [];
  const [joined, official] = dates.includes(null) || dates.length === 0 ? [null, null] : dates;
  const partyJoinedOn = joined ?? plainDate(context, "partyJoined");
  const partyOfficialOn = official ?? (joined ? null : plainDate(context, "partyOfficial"));
  if (partyJoinedOn && partyOfficialOn && isCertainlyBefore(partyOfficialOn, partyJoinedOn)) {
    const values = { from: partyJoinedOn, to: partyOfficialOn };
    note(context, "partyOfficial", { reason: "ends_before_start", values });
  }
  return { partyJoinedOn, partyOfficialOn };
}
