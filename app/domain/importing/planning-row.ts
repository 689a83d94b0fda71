import type { LevelDimension } from "#app/domain/standards/level.ts";
import { remembered } from "#app/kernel/remembered.ts";
import type { SheetRow } from "#app/kernel/sheet.ts";
import { cellText, isDash } from "./cells.ts";
import type { ColumnKey } from "./columns.ts";
import { isLegacyEncoded } from "./encoding.ts";
import type { Layout } from "./head.ts";
import { readLevels } from "./levels.ts";
import {
  note,
  plainText,
  readBirthCells,
  readNameCells,
  readPartyDates,
  type RowContext,
} from "./person-cells.ts";
import { readRating, readRatingsWithYears } from "./ratings.ts";
import { cellReader, inColumnOrder } from "./row-cells.ts";
import type {
  LevelStatement,
  PlanningStatement,
  PostStatement,
  RatingStatement,
} from "./statement.ts";
import { type Synonym, synonymsOf } from "./synonym.ts";
import { readTerms } from "./terms.ts";
import type { TitleReading } from "./title-text.ts";
import type { Place, Warning } from "./verdict.ts";

/** What the words of a planning list are read by. */
export type PlanningWords = {
  /** the day of the list, yyyy-mm-dd */
  asOf: string;
  /** `titleReader` and `postReader` of that day */
  readTitle: (text: string) => TitleReading;
  readPost: (text: string) => PostStatement;
  /** codes of the terms on record */
  terms: ReadonlySet<string>;
  synonyms: readonly Synonym[];
};

const levelColumns = [
  ["degree", "degree"],
  ["politicalTheory", "political_theory"],
  ["stateManagement", "state_management"],
  ["foreignLanguage", "foreign_language"],
  ["informatics", "informatics"],
] as const satisfies readonly (readonly [ColumnKey, LevelDimension])[];

type Reading = RowContext & { words: PlanningWords; warnings: Warning[]; added: AddedWords };
type AddedWords = {
  levels: Record<LevelDimension, (text: string) => LevelStatement[]>;
  ratings: ReadonlyMap<string, string>;
  ratingOf: (year: number, text: string) => RatingStatement | null;
  terms: ReadonlyMap<string, string>;
};

/** A list says the same few levels many times over. */
const textsKept = 1000;

/** Reads the rows of a planning list that `rowSorter` calls data or name_only. */
export function planningRowReader(
  layout: Layout,
  words: PlanningWords,
): (row: SheetRow) => PlanningStatement {
  const readCells = cellReader(layout);
  const { synonyms, asOf } = words;
  const levelsOf = (dimension: LevelDimension) => {
    const words = synonymsOf(synonyms, "level", dimension);
    return remembered((text) => readLevels(dimension, text, words), textsKept);
  };
  const ratings = synonymsOf(synonyms, "rating");
  const years = new Map<number, (text: string) => RatingStatement | null>();
  const ratingOfYear = (year: number) => {
    const read =
      years.get(year) ?? remembered((text) => readRating(year, text, ratings), textsKept);
    years.set(year, read);
    return read;
  };
  const added: AddedWords = {
    levels: {
      degree: levelsOf("degree"),
      political_theory: levelsOf("political_theory"),
      state_management: levelsOf("state_management"),
      foreign_language: levelsOf("foreign_language"),
      informatics: levelsOf("informatics"),
    },
    ratings,
    ratingOf: (year, text) => ratingOfYear(year)(text),
    terms: synonymsOf(synonyms, "term"),
  };
  return (row) => {
    const cells = readCells(row);
    return readRow({ layout, cells, asOf, words, added, problems: [], warnings: [] });
  };
}

function readRow(reading: Reading): PlanningStatement {
  const { cells, layout, problems, warnings } = reading;
  const { name, place } = readNameCells(reading);
  const { birth, gender, place: birthPlace } = readBirthCells(reading, true);
  const party = readPartyDates(reading);
  const ethnicity = plainText(reading, "ethnicity");
  const levels = readLevelCells(reading);
  const post = readPostCells(reading);
  const planned = readTitleCell(reading);
  const terms = readTermCell(reading);
  const ratings = readRatingCells(reading);
  return {
    kind: "planning",
    row: cells.row,
    person: { name, gender, birth, ethnicity, ...party },
    listOrder: readOrder(cells.text("order")),
    levels,
    ratings,
    post,
    ...planned,
    terms,
    note: plainText(reading, "note"),
    problems: inColumnOrder(layout.kind, problems),
    warnings,
    places: {
      name: place,
      birth: birthPlace,
      title: cells.place("title"),
      term: cells.place("term"),
    },
  };
}

function readOrder(text: string | null): number | null {
  const digits = /^(\d{1,6})[.)]?$/.exec(text ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

function warn(
  { warnings }: Reading,
  place: Place,
  warning: Warning["warning"],
  value: string,
): void {
  warnings.push({ ...place, warning, values: { value } });
}

function readLevelCells(reading: Reading): LevelStatement[] {
  const { cells, added } = reading;
  return levelColumns.flatMap(([key, dimension]) => {
    const text = plainText(reading, key);
    if (text === null) return [];
    const levels = added.levels[dimension](text);
    for (const { state } of levels) {
      if (state === "not_recognised") warn(reading, cells.place(key), "level_not_recognised", text);
      if (state === "studying") warn(reading, cells.place(key), "studying", text);
    }
    return levels;
  });
}

function readRatingCells(reading: Reading): RatingStatement[] {
  const { cells, added } = reading;
  return cells.ratings().flatMap(({ column, cell }) => {
    const text = cellText(cell);
    if (text === null || !cell || isDash(text)) return [];
    const place = cells.placeOf(column);
    if (isLegacyEncoded(cell.text)) {
      reading.problems.push({ ...place, reason: "legacy_encoding", values: { value: text } });
      return [];
    }
    const ratings =
      column.year === null
        ? readRatingsWithYears(text, added.ratings)
        : [added.ratingOf(column.year, text)].filter((rating) => rating !== null);
    for (const rating of ratings) {
      if (rating.level === null) warn(reading, place, "level_not_recognised", rating.text);
    }
    return ratings;
  });
}

/** Post and unit stand in one column or in two. */
function readPostCells(reading: Reading): PostStatement | null {
  const post = plainText(reading, "post");
  const unit = plainText(reading, "unit");
  if (post === null) return null;
  const alone = reading.words.readPost(post);
  const joined = unit === null ? alone : reading.words.readPost(`${post} ${unit}`);
  const found = alone.unitId === null && joined.name !== null ? joined : alone;
  if (found.name === null) {
    warn(reading, reading.cells.place("post"), "post_not_recognised", joined.text);
  }
  return found;
}

function readTitleCell(reading: Reading): Pick<PlanningStatement, "titleText" | "title" | "unit"> {
  const cell = reading.cells.cell("title");
  const titleText = cellText(cell);
  const nothing = { titleText, title: null, unit: null };
  if (titleText === null || !cell) {
    note(reading, "title", { reason: "title_missing" });
    return nothing;
  }
  if (isLegacyEncoded(cell.text)) {
    note(reading, "title", { reason: "legacy_encoding", values: { value: titleText } });
    return nothing;
  }
  const found = reading.words.readTitle(titleText);
  if ("title" in found) return { titleText, title: found.title, unit: found.unit };
  const { asOf } = reading.words;
  note(reading, "title", { reason: found.reason, values: { ...found.values, asOf } });
  return nothing;
}

/** A list without the column states its term once, above the table. */
function readTermCell(reading: Reading): string[] {
  const { cells, layout, words, added } = reading;
  if (cells.place("term").cell === null) {
    const [term = "", ...others] = layout.terms;
    if (others.length === 0 && words.terms.has(term)) return [term];
    const values = { value: layout.terms.join("; ") };
    note(reading, "term", { reason: "unknown_term", values, at: "title" });
    return [];
  }
  const found = readTerms(cells.cell("term"), words.terms, added.terms);
  if ("terms" in found) return found.terms;
  note(reading, "term", { reason: "unknown_term", values: { value: found.unknown } });
  return [];
}
