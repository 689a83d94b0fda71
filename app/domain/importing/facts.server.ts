import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import { type PlanningScope, visibleRecords } from "#app/domain/planning/scope.server.ts";
import { searchKey } from "#app/kernel/vietnamese.ts";
import type { Sql } from "#app/platform/sql.server.ts";
import type {
  KnownIdentity,
  KnownLevel,
  KnownPerson,
  KnownPlanning,
  KnownTraining,
  PlanningFacts,
  TrainingFacts,
} from "./facts.ts";

/** Who brings the file; null = the operator. */
export type Importer = PlanningScope | null;

/** Whose people may be written about, and the units that rows may name; null = all of them. */
export type ImportScope = { importer: Importer; units: ReadonlySet<number> | null };

export type FactsWanted = {
  /** names as the rows state them */
  names: readonly string[];
  /** the list's day, yyyy-mm-dd */
  asOf: string;
  scope: ImportScope;
};

type Pair = { titleId: number; unitId: number };

/** What a batch of a planning list is judged by; `lists` are the titles at units that no batch has asked for before. */
export async function loadPlanningFacts(
  sql: Sql,
  wanted: FactsWanted & { lists: readonly Pair[] },
): Promise<PlanningFacts> {
  const people = await loadPeople(sql, wanted);
  const planning = await loadPlanning(
    sql,
    people.map(({ id }) => id),
    wanted.lists,
  );
  return { people, planning };
}

/** What a batch of a list of completed courses is judged by. */
export async function loadTrainingFacts(sql: Sql, wanted: FactsWanted): Promise<TrainingFacts> {
  const people = await loadPeople(sql, wanted);
  const trainings = await loadTrainings(
    sql,
    people.map(({ id }) => id),
  );
  return { people, trainings };
}

async function loadPeople(sql: Sql, { names, asOf, scope }: FactsWanted): Promise<KnownPerson[]> {
  const keys = [...new Set(names.map(searchKey))];
  const survivors = await survivorsNamed(sql, keys);
  const ids = [...survivors.keys()];
  if (ids.length === 0) return [];
  const isInScope = await scopeOf(sql, ids, scope);
  const identities = await identitiesOf(sql, ids);
  const statements = byPerson(await statementsOf(sql, ids, asOf));
  const posts = byPerson(await postsOf(sql, ids, asOf));
  return [...survivors.values()].map((person) => {
    const { id, ethnicity, partyJoinedOn, partyOfficialOn } = person;
    const own = statements.get(id) ?? [];
    return {
      id,
      inScope: isInScope(id),
      identities: [identityOf(person), ...(identities.get(id) ?? [])],
      ethnicity,
      partyJoinedOn,
      partyOfficialOn,
      levels: own.flatMap(levelOf),
      ratings: own.flatMap(ratingOf),
      posts: posts.get(id) ?? [],
    };
  });
}

function byPerson<Row extends { cadreId: number }>(rows: Row[]): Map<number, Row[]> {
  return Map.groupBy(rows, ({ cadreId }) => cadreId);
}

const personColumns = [
  "c.id",
  "c.fullName",
  "c.gender",
  "c.birthDate",
  "c.ethnicity",
  "c.partyJoinedOn",
  "c.partyOfficialOn",
  "c.mergedIntoId",
] as const;

type PersonRow =
  Awaited<ReturnType<typeof survivorsNamed>> extends Map<number, infer Row> ? Row : never;

/** People whose name, or the name of a record merged into theirs, equals one without marks; by the surviving record. */
async function survivorsNamed(sql: Sql, keys: readonly string[]) {
  const found = sql.selectFrom("Cadre as c").select(personColumns);
  const survivors = new Map<number, Awaited<ReturnType<typeof found.execute>>[number]>();
  let rows = keys.length === 0 ? [] : await found.where("c.searchKey", "in", keys).execute();
  while (rows.length > 0) {
    for (const row of rows) if (row.mergedIntoId === null) survivors.set(row.id, row);
    const above = new Set(
      rows.flatMap(({ mergedIntoId }) =>
        mergedIntoId === null || survivors.has(mergedIntoId) ? [] : [mergedIntoId],
      ),
    );
    if (above.size === 0) break;
    rows = await found.where("c.id", "in", [...above]).execute();
  }
  return survivors;
}

function identityOf({ fullName, gender, birthDate }: PersonRow): KnownIdentity {
  // why: a check constraint names the genders
  return { name: fullName, gender: gender as Gender, birth: birthDate };
}

/** The identities of records that were merged into the given ones, at whatever remove. */
export async function identitiesOf(
  sql: Sql,
  ids: readonly number[],
): Promise<Map<number, KnownIdentity[]>> {
  const survivorOf = new Map(ids.map((id) => [id, id]));
  const identities = new Map<number, KnownIdentity[]>();
  let into = [...ids];
  while (into.length > 0) {
    const aliases = await sql
      .selectFrom("Cadre as c")
      .select(personColumns)
      .where("c.mergedIntoId", "in", into)
      .execute();
    for (const alias of aliases) {
      const survivor = survivorOf.get(alias.mergedIntoId ?? 0);
      if (survivor === undefined) continue;
      survivorOf.set(alias.id, survivor);
      identities.set(survivor, [...(identities.get(survivor) ?? []), identityOf(alias)]);
    }
    into = aliases.map(({ id }) => id);
  }
  return identities;
}

/** Tells who of them belongs at a covered unit today, or is planned there; nobody is in the scope of themselves. */
async function scopeOf(
  sql: Sql,
  ids: readonly number[],
  { importer, units }: ImportScope,
): Promise<(id: number) => boolean> {
  if (importer === null) return () => true;
  const isOther = (id: number): boolean => id !== importer.cadreId;
  if (units === null) return isOther;
  const placed = await peopleInScope(sql, importer).where("placed.cadreId", "in", ids).execute();
  const planned = await visibleRecords(sql, importer)
    .where("r.cadreId", "in", ids)
    .where("r.status", "<>", "ended")
    .select("r.cadreId")
    .execute();
  const found = new Set([...placed, ...planned].map(({ cadreId }) => cadreId));
  return (id) => isOther(id) && found.has(id);
}

/** What an importer's grant covers today, ended units that lead into it included. */
export async function importScope(sql: Sql, importer: Importer): Promise<ImportScope> {
  if (importer === null) return { importer, units: null };
  const covered = await unitsInScope(sql, importer).execute();
  const units = new Set(covered.map(({ unitId }) => unitId));
  const all = await sql.selectFrom("OrgUnit").select("id").execute();
  return { importer, units: all.every(({ id }) => units.has(id)) ? null : units };
}

async function statementsOf(sql: Sql, ids: readonly number[], asOf: string) {
  return await sql
    .selectFrom("Evidence as e")
    .where("e.cadreId", "in", ids)
    .where("e.grade", "=", "official_list")
    .where("e.statedOn", "<=", asOf)
    .where((eb) => eb.or([eb("e.replacedOn", "is", null), eb("e.replacedOn", ">", asOf)]))
    .select(["e.id", "e.cadreId", "e.dimension", "e.level", "e.year", "e.text", "e.state"])
    .select("e.statedOn")
    .orderBy("e.id")
    .execute();
}

type StatementRow = Awaited<ReturnType<typeof statementsOf>>[number];

function levelOf({ id, year, dimension, text, state, level, statedOn }: StatementRow) {
  if (year !== null) return [];
  const known = { dimension, text, state, level, statedOn, evidenceId: id };
  return [known as KnownLevel]; // why: check constraints name dimensions and states
}

function ratingOf({ id, year, text, level, statedOn }: StatementRow) {
  return year === null ? [] : [{ year, text, level, statedOn, evidenceId: id }];
}

async function postsOf(sql: Sql, ids: readonly number[], asOf: string) {
  return await sql
    .selectFrom("PostHolding as p")
    .where("p.cadreId", "in", ids)
    .where((eb) => eb.or([eb("p.validFrom", "is", null), eb("p.validFrom", "<=", asOf)]))
    .where((eb) => eb.or([eb("p.validTo", "is", null), eb("p.validTo", ">=", asOf)]))
    .select(["p.cadreId", "p.name", "p.unitId"])
    .orderBy("p.id")
    .execute();
}

/** Records that have not ended, of people and of titles at units. */
async function loadPlanning(
  sql: Sql,
  ids: readonly number[],
  lists: readonly Pair[],
): Promise<KnownPlanning[]> {
  const records = sql
    .selectFrom("PlanningRecord as r")
    .innerJoin("Term as t", "t.id", "r.termId")
    .innerJoin("PlanningRound as d", "d.id", "r.roundId")
    .where("r.status", "<>", "ended")
    .select(["r.id", "r.cadreId", "r.titleId", "r.unitId", "t.code as term"])
    .select(["r.listOrder", "r.note", "d.asOf"]);
  const ofPeople = ids.length === 0 ? [] : await records.where("r.cadreId", "in", ids).execute();
  const units = [...new Set(lists.map(({ unitId }) => unitId))];
  const titles = [...new Set(lists.map(({ titleId }) => titleId))];
  const ofLists =
    lists.length === 0
      ? []
      : await records.where("r.unitId", "in", units).where("r.titleId", "in", titles).execute();
  return [...new Map([...ofPeople, ...ofLists].map((record) => [record.id, record])).values()];
}

/** Completed courses on record, of official lists. */
async function loadTrainings(sql: Sql, ids: readonly number[]): Promise<KnownTraining[]> {
  if (ids.length === 0) return [];
  const rows = await sql
    .selectFrom("Evidence as e")
    .where("e.cadreId", "in", ids)
    .where("e.grade", "=", "certificate_on_record")
    .where("e.programmeId", "is not", null)
    .where("e.replacedOn", "is", null)
    .select(["e.id", "e.cadreId", "e.programmeId", "e.certificate", "e.certificateKey"])
    .select(["e.startedOn as from", "e.endedOn as to", "e.issuer as institution", "e.studyForm"])
    .select(["e.documentKind", "e.issuedOn", "e.result", "e.statedOn"])
    .orderBy("e.id")
    .execute();
  return rows.flatMap(({ programmeId, ...row }) =>
    programmeId === null ? [] : [{ ...row, programmeId }],
  );
}

/**
 * Days on which later official lists state something of the given people: by person, dimension and year, in order.
 * What a list of an earlier day says ends where the first of them begins.
 */
export async function laterStatements(
  sql: Sql,
  ids: readonly number[],
  asOf: string,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql
    .selectFrom("Evidence as e")
    .where("e.cadreId", "in", ids)
    .where("e.grade", "=", "official_list")
    .where("e.statedOn", ">", asOf)
    .select(["e.cadreId", "e.dimension", "e.year"])
    .select((eb) => eb.fn.min<string>("e.statedOn").as("statedOn"))
    .groupBy(["e.cadreId", "e.dimension", "e.year"])
    .execute();
  return new Map(rows.map((row) => [statementKey(row), row.statedOn]));
}

/** One word for a person's statements of a dimension and year. */
export function statementKey(of: {
  cadreId: number;
  dimension: string;
  year: number | null;
}): string {
  return `${of.cadreId} ${of.dimension} ${of.year ?? ""}`;
}
