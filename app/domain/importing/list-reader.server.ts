import { loadProgrammes } from "#app/domain/catalogue/reference.server.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import type { SheetRow } from "#app/kernel/sheet.ts";
import type { Sql } from "#app/platform/sql.server.ts";
import {
  type ImportScope,
  laterStatements,
  loadPlanningFacts,
  loadTrainingFacts,
} from "./facts.server.ts";
import type { Layout } from "./head.ts";
import type { FileWarning } from "./import-layout.ts";
import { type JudgedPlanning, planningJudge } from "./judge-planning.ts";
import { type JudgedTraining, trainingJudge } from "./judge-training.ts";
import { listShares } from "./list-shares.ts";
import { personKey } from "./people-of-file.ts";
import { recordChecks } from "./planning-checks.ts";
import { planningRowReader } from "./planning-row.ts";
import { postReader } from "./post-text.ts";
import { programmeReader } from "./programme-text.ts";
import type { BatchFacts, Staging } from "./staging.server.ts";
import type { PlanningStatement } from "./statement.ts";
import { synonymsOf } from "./synonym.ts";
import { titleReader } from "./title-text.ts";
import { trainingRowReader } from "./training-row.ts";
import {
  importTitles,
  type ListBeginning,
  loadImportProgrammes,
  loadPlanningWords,
  unitWordsOf,
} from "./words.server.ts";

/** Reads and judges the rows of one list, batch by batch in its order. */
export type ListReader = {
  layout: Layout;
  staging: Staging;
  judge: (
    rows: readonly SheetRow[],
  ) => Promise<{ judged: (JudgedPlanning | JudgedTraining)[]; facts: BatchFacts }>;
  /** what is to be said about the list as a whole, once all rows are judged */
  fileWarnings: () => Promise<FileWarning[]>;
};

type List = { id: number; asOf: string; unitId: number; scope: ImportScope };

/** A reader of a planning list; its words, titles, terms and rules are those of the list's day. */
export async function planningListReader(
  sql: Sql,
  list: List,
  beginning: ListBeginning,
): Promise<ListReader> {
  const { asOf, scope } = list;
  const { loaded, read, judge, roundUnitId } = await preparePlanning(sql, list, beginning);
  const { rules, titles, terms } = loaded;
  const shares = listShares(rules, asOf);
  const levels = new Map(titles.map(({ id, level }) => [id, level]));
  const listsOf = newLists();
  const termIds = new Map(terms.map(({ code, id }) => [code, id]));

  function gather({ statement, person, records }: JudgedPlanning): void {
    const { title, person: stated } = statement;
    const level = levels.get(title?.id ?? 0);
    if (!person || !level || stated.birth === null || stated.gender === null) return;
    const listed = { level, gender: stated.gender, birth: stated.birth };
    const key = personKey(person);
    for (const { term } of records) shares.add(term, { ...listed, person: key });
  }

  return {
    layout: beginning.layout,
    staging: {
      importId: list.id,
      asOf,
      roundUnitId,
      termIds,
      programmes: new Map(),
      newIds: new Map(),
    },
    async judge(rows) {
      const statements = rows.map(read);
      const facts = await loadPlanningFacts(sql, {
        names: namesIn(statements),
        asOf,
        scope,
        lists: listsOf(statements),
      });
      const judged = judge(statements, facts);
      for (const row of judged) gather(row);
      const known = facts.people.map(({ id }) => id);
      const later = await laterStatements(sql, known, asOf);
      return { judged, facts: { later, trainings: new Map() } };
    },
    async fileWarnings() {
      for (const code of shares.terms()) {
        const round = { unitId: roundUnitId, termId: termIds.get(code) ?? 0, asOf };
        for (const planned of await peopleOfRound(sql, round)) shares.add(code, planned);
      }
      return shares.warnings();
    },
  };
}

/** Answers the titles at units of a batch that no batch before it has stated. */
function newLists() {
  const asked = new Set<string>();
  return (statements: readonly PlanningStatement[]) =>
    statements.flatMap(({ title, unit }) => {
      const key = `${title?.id} ${unit?.id}`;
      if (!title || !unit || asked.has(key)) return [];
      asked.add(key);
      return [{ titleId: title.id, unitId: unit.id }];
    });
}

/** What reads and judges the rows, by the words and rules of the list's day. */
async function preparePlanning(sql: Sql, list: List, beginning: ListBeginning) {
  const { asOf, scope } = list;
  const loaded = await loadPlanningWords(sql, asOf);
  const organisation = await organisationOf(sql, list);
  const units = unitWordsOf(loaded, beginning, organisation.province);
  const kinds = new Map(loaded.units.map(({ id, kind }) => [id, kind]));
  const { rules, titles, terms, ages, synonyms } = loaded;
  const read = planningRowReader(beginning.layout, {
    asOf,
    readTitle: titleReader(importTitles(loaded), units),
    readPost: postReader(units, synonymsOf(synonyms, "post")),
    terms: new Set(terms.map(({ code }) => code)),
    synonyms,
  });
  const check = recordChecks({
    asOf,
    rules,
    titles,
    terms,
    ages,
    kindOfUnit: (unitId) => kinds.get(unitId) ?? null,
  });
  const judge = planningJudge({ asOf, scope: scope.units, rules, check });
  const own = organisation.isProvince ? units.ownProvince?.id : undefined;
  return { loaded, read, judge, roundUnitId: own ?? list.unitId };
}

/** A reader of a list of completed courses. */
export async function trainingListReader(
  sql: Sql,
  list: List,
  { layout }: ListBeginning,
): Promise<ListReader> {
  const { id, asOf, scope, unitId } = list;
  const programmes = await loadImportProgrammes(sql);
  const gives = await loadProgrammes(sql);
  const read = trainingRowReader(layout, { asOf, readProgramme: programmeReader(programmes) });
  const judge = trainingJudge(asOf);
  const byId = new Map(gives.map((programme) => [programme.id, programme]));
  return {
    layout,
    staging: {
      importId: id,
      asOf,
      roundUnitId: unitId,
      termIds: new Map(),
      programmes: byId,
      newIds: new Map(),
    },
    async judge(rows) {
      const statements = rows.map(read);
      const facts = await loadTrainingFacts(sql, { names: namesIn(statements), asOf, scope });
      const trainings = new Map(facts.trainings.map((training) => [training.id, training]));
      return { judged: judge(statements, facts), facts: { later: new Map(), trainings } };
    },
    fileWarnings: () => Promise.resolve([]),
  };
}

function namesIn(statements: readonly { person: { name: string | null } }[]): string[] {
  return statements.flatMap(({ person }) => person.name ?? []);
}

/**
 * Whose list it is: the organisation of whoever brings it. Where that is a province, the list is that of the
 * province of its day, which its head names.
 */
async function organisationOf(sql: Sql, { unitId, asOf }: List) {
  const unit = await sql
    .selectFrom("OrgUnit")
    .where("id", "=", unitId)
    .select("kind")
    .executeTakeFirstOrThrow();
  const province = await sql
    .selectFrom("UnitReach as r")
    .innerJoin("OrgUnit as u", "u.id", "r.ancestorId")
    .where("u.kind", "=", "province")
    .where("r.unitId", "=", unitId)
    .where("r.validFrom", "<=", asOf)
    .where("r.validTo", ">=", asOf)
    .select("u.id")
    .executeTakeFirst();
  return { isProvince: unit.kind === "province", province: province?.id ?? null };
}

/** People who stand on a round already, beside those of the file. */
async function peopleOfRound(
  sql: Sql,
  { unitId, termId, asOf }: { unitId: number; termId: number; asOf: string },
) {
  const rows = await sql
    .selectFrom("PlanningRecord as r")
    .innerJoin("PlanningRound as d", "d.id", "r.roundId")
    .innerJoin("Cadre as c", "c.id", "r.cadreId")
    .innerJoin("Title as t", "t.id", "r.titleId")
    .where("d.unitId", "=", unitId)
    .where("d.termId", "=", termId)
    .where("d.asOf", "=", asOf)
    .where("r.status", "<>", "ended")
    .select(["c.id", "c.gender", "c.birthDate as birth", "t.level"])
    .execute();
  return rows.map(({ id, level, gender, birth }) => ({
    person: id,
    level: level as Parameters<ReturnType<typeof listShares>["add"]>[1]["level"], // why: checked words
    gender: gender as Gender, // why: a check constraint names the genders
    birth,
  }));
}
