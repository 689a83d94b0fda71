import type { FormKind } from "#app/domain/importing/columns.ts";
import type { KnownPerson, KnownPlanning, KnownTraining } from "#app/domain/importing/facts.ts";
import type { Layout } from "#app/domain/importing/head.ts";
import { type JudgedPlanning, planningJudge } from "#app/domain/importing/judge-planning.ts";
import { type JudgedTraining, trainingJudge } from "#app/domain/importing/judge-training.ts";
import { planningRowReader } from "#app/domain/importing/planning-row.ts";
import { postReader } from "#app/domain/importing/post-text.ts";
import { programmeReader } from "#app/domain/importing/programme-text.ts";
import { ignoredJson, type RowJson, rowJson } from "#app/domain/importing/row-json.ts";
import { rowSorter, type SortedRow } from "#app/domain/importing/row-sorting.ts";
import { lastRowSurveyed, type Survey, surveySheets } from "#app/domain/importing/survey.ts";
import type { Synonym } from "#app/domain/importing/synonym.ts";
import { titleReader } from "#app/domain/importing/title-text.ts";
import { trainingRowReader } from "#app/domain/importing/training-row.ts";
import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import type { SheetRow } from "#app/kernel/sheet.ts";
import { sheetLimits, SheetRefused } from "#app/platform/files/sheet-reader-refusal.ts";
import { openWorkbook, type ReadableSheet } from "#app/platform/files/sheet-reader.server.ts";
import { starterRuleSets } from "#app/starter/rule-sets.ts";
import {
  postWords,
  programmes,
  termCodes,
  titlesOn,
  unitWordsOn,
} from "./workbook-factory-starter.ts";

export type Asked = {
  kind: FormKind;
  asOf: string;
  people?: KnownPerson[];
  planning?: KnownPlanning[];
  trainings?: KnownTraining[];
  synonyms?: Synonym[];
  fileName?: string;
};

export type Judged = JudgedPlanning | JudgedTraining;
export type Answer = {
  refusedWhole?: string;
  survey?: Survey;
  judged: Judged[];
  rows: RowJson[];
};

/** Reads, surveys and judges a workbook by the starter data, as an import without a database would. */
export async function importFile(file: string, asked: Asked): Promise<Answer> {
  try {
    const workbook = await openWorkbook(file, sheetLimits);
    try {
      return await importSheets(workbook.sheets, asked);
    } finally {
      await workbook.close();
    }
  } catch (error) {
    if (error instanceof SheetRefused) return { refusedWhole: error.fault, judged: [], rows: [] };
    throw error;
  }
}

async function importSheets(sheets: ReadableSheet[], asked: Asked): Promise<Answer> {
  const { kind, synonyms = [], fileName = "list.xlsx" } = asked;
  const beginnings = [];
  for (const { name, hidden, ...sheet } of sheets) {
    beginnings.push({ name, hidden, rows: await rowsUntil(sheet.rows(), lastRowSurveyed) });
  }
  const survey = surveySheets(beginnings, { kind, fileName, synonyms });
  const { marking, result } = survey;
  if (marking) return { refusedWhole: "classified_marking", survey, judged: [], rows: [] };
  if (!result.ok) return { refusedWhole: result.refusal, survey, judged: [], rows: [] };
  const all = await rowsUntil(sheets[result.sheet]?.rows() ?? [], Infinity);
  const sorter = rowSorter(result.layout);
  const behind = all.filter(({ number }) => number >= result.layout.firstRow);
  const sorted = [...behind.flatMap((row) => sorter.push(row)), ...sorter.end()];
  if (!sorted.some(({ sort }) => sort === "data"))
    return { refusedWhole: "no_rows", survey, judged: [], rows: [] };
  const stated = sorted.filter(({ sort }) => sort !== "ignored").map(({ row }) => row);
  const judged = judgeRows(stated, result.layout, asked);
  const rows = [...ignored(sorted), ...judged.map(rowJson)];
  return { survey, judged, rows: rows.toSorted((a, b) => a.row - b.row) };
}

function ignored(sorted: SortedRow[]): RowJson[] {
  return sorted.flatMap(({ row, sort }) => (sort === "ignored" ? [ignoredJson(row.number)] : []));
}

/** In batches, as a long file is judged. */
function judgeRows(rows: SheetRow[], layout: Layout, asked: Asked): Judged[] {
  const { kind, asOf, people = [], planning = [], trainings = [], synonyms = [] } = asked;
  const batches = Array.from({ length: Math.ceil(rows.length / 10) }, (_batch, index) =>
    rows.slice(index * 10, index * 10 + 10),
  );
  if (kind === "past-training") {
    const read = trainingRowReader(layout, { asOf, readProgramme: programmeReader(programmes) });
    const judge = trainingJudge(asOf);
    return batches.flatMap((batch) => judge(batch.map(read), { people, trainings }));
  }
  const units = unitWordsOn(asOf, layout.above);
  const read = planningRowReader(layout, {
    asOf,
    readTitle: titleReader(titlesOn(asOf), units),
    readPost: postReader(units, postWords),
    terms: termCodes,
    synonyms,
  });
  const judge = planningJudge({
    asOf,
    scope: null,
    rules: ruleSetOn(starterRuleSets, asOf),
    check: () => [],
  });
  return batches.flatMap((batch) => judge(batch.map(read), { people, planning }));
}

async function rowsUntil(
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>,
  last: number,
): Promise<SheetRow[]> {
  const found: SheetRow[] = [];
  for await (const row of rows) {
    if (row.number > last) break;
    found.push(row);
  }
  return found;
}

/** What is on record once the accepted rows of a first planning list are written; all lists are of 2024. */
export function recordedAfter(
  judged: readonly Judged[],
  statedOn = "2024-10-14",
): {
  people: KnownPerson[];
  planning: KnownPlanning[];
} {
  const people = new Map<number, KnownPerson>();
  const planning: KnownPlanning[] = [];
  for (const row of judged) {
    if (!("records" in row) || row.person === null) continue;
    const { person, levels, ratings, title, unit, listOrder, note } = row.statement;
    const { name, gender, birth, ethnicity, partyJoinedOn, partyOfficialOn } = person;
    const { change } = row.person;
    const id = row.person.row;
    if (name === null || gender === null || birth === null || !title || !unit) continue;
    const known = people.get(id);
    people.set(id, {
      id,
      inScope: true,
      identities: [{ name, gender, birth: change.birth ?? known?.identities[0].birth ?? birth }],
      ethnicity,
      partyJoinedOn,
      partyOfficialOn,
      levels: levels.map((level, index) => ({ ...level, evidenceId: id * 100 + index, statedOn })),
      ratings: ratings.map((rating) => ({
        ...rating,
        evidenceId: id * 100 + rating.year,
        statedOn,
      })),
      posts: [...(known?.posts ?? []), ...(change.post ? [change.post] : [])],
    });
    for (const { term } of row.records) {
      const place = { titleId: title.id, unitId: unit.id, term };
      const record = { ...place, listOrder, note, asOf: statedOn };
      planning.push({ id: planning.length + 1, cadreId: id, ...record });
    }
  }
  return { people: [...people.values()], planning };
}
