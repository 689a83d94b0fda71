import { demoUnits } from "#app/demo/demo-units.server.ts";
import { createRandom } from "#app/demo/random.ts";
import {
  type CatalogueTitle,
  loadTerms,
  loadTitles,
} from "#app/domain/standards/reference.server.ts";
import { type OwnDb, type OwnTx, openOwnDb } from "#app/platform/own-db.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import { loadStarter } from "#app/starter/load-starter.server.ts";
import { writeCourses } from "#bench/planned-courses.ts";
import { inventPlanned, type Planned, type Possible } from "#bench/planned-records.ts";

/** People written in one transaction. */
const batch = 5000;
const by = "operator:bench";

/** The two lists of every unit: of the term that runs, and the review for the next. */
const lists = ["2025-08-15", "2026-03-31"] as const;

/**
 * Fills an empty, migrated database with the starter data and `size` planning records of people with five years of
 * evidence, through a connection of its own; nothing is settled yet. Answers how many people and statements it wrote.
 */
export async function fillWithPlanning(
  portal: Portal,
  size: number,
): Promise<{ people: number; evidence: number }> {
  const work = portal.work({ kind: "operator", userName: "bench" });
  const loaded = await loadStarter(work);
  if (!loaded.ok) throw new Error("the bench fills a database of its own");
  const possible = await readPossible(portal);
  const db = await openOwnDb(portal.db.url, portal.db.takeTurn);
  try {
    const rounds = await writeRounds(db, possible, work.at);
    const written = await writePeople(db, { possible, rounds, size, at: work.at });
    const { today, at } = work;
    const cadres = await db.sql.selectFrom("Cadre").select("id").orderBy("id").execute();
    const filling = {
      versions: await versionsInForce(db),
      hostUnitId: possible.units[0]?.id ?? 0,
      cadreIds: cadres.map(({ id }) => id),
    };
    await db.transaction((tx) =>
      writeCourses(tx, createRandom(20_261_130), { ...filling, today, at }),
    );
    // why: PostgreSQL does so by itself a while later; on SQLite nobody does
    if (portal.db.provider === "postgresql") await portal.db.prisma.$executeRawUnsafe("ANALYZE");
    return written;
  } finally {
    await db.close();
  }
}

/** The versions of programmes that are in force. */
export const versionsInForce = ({ sql }: Pick<OwnDb, "sql">) =>
  sql
    .selectFrom("ProgrammeVersion")
    .where("publishedAt", "is not", null)
    .select(["id", "programmeId"])
    .orderBy("id")
    .execute();

async function readPossible(portal: Portal): Promise<Possible> {
  const work = portal.work({ kind: "operator", userName: "bench" });
  const { sql } = portal.db;
  const units = await work.bookkeeping((tx) => demoUnits(tx, work.today));
  const titles = (await loadTitles(sql)).filter(({ validTo }) => validTo === null);
  const terms = await loadTerms(sql);
  const programmes = await sql.selectFrom("Programme").select(["id", "code", "name"]).execute();
  return {
    units: units.map(({ id, kind }) => ({ id, kind })),
    titlesOf: (kind) => titles.filter(({ unitKinds }) => unitKinds.some((one) => one === kind)),
    termsOf: ({ sector, level }: CatalogueTitle) => {
      const own = terms.filter(({ anchors }) =>
        anchors.some((anchor) => anchor.sector === sector && anchor.level === level),
      );
      return (own.length > 0 ? own : terms).map(({ id }) => id);
    },
    programmes: new Map(programmes.map((programme) => [programme.code, programme])),
    lists,
  };
}

type Rounds = (unitId: number, termId: number, list: string) => number;

async function writeRounds(db: OwnDb, { units }: Possible, at: string): Promise<Rounds> {
  const terms = await loadTerms(db.sql);
  const rules = await db.sql
    .selectFrom("RuleSet")
    .select("id")
    .orderBy("validFrom", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const wanted = units.flatMap(({ id }) =>
    terms.flatMap((term) => lists.map((asOf) => ({ unitId: id, termId: term.id, asOf }))),
  );
  const known = new Map<string, number>();
  await db.transaction(async ({ insert, reserveIds }) => {
    const ids = await reserveIds("PlanningRound", wanted.length);
    const rows = wanted.map((round, index) => {
      const id = ids[index] ?? 0;
      known.set(`${round.unitId} ${round.termId} ${round.asOf}`, id);
      return {
        ...round,
        id,
        kind: "yearly_review",
        status: "approved",
        classification: "internal",
        ruleSetId: rules.id,
        decisionNumber: `${id}-QĐ/TU`,
        decisionDate: round.asOf,
        signatory: "Nguyễn Văn An",
        createdAt: at,
        updatedAt: at,
        updatedBy: by,
      };
    });
    await insert("PlanningRound", rows);
  });
  return (unitId, termId, list) => known.get(`${unitId} ${termId} ${list}`) ?? 0;
}

type Writing = { possible: Possible; rounds: Rounds; size: number; at: string };

async function writePeople(db: OwnDb, { possible, rounds, size, at }: Writing) {
  const random = createRandom(20_261_124);
  let [records, people, evidence] = [0, 0, 0];
  while (records < size) {
    const some: Planned[] = [];
    while (some.length < batch && records < size) {
      const person = inventPlanned(random, possible, size - records);
      records += person.records.length;
      evidence += person.evidence.length;
      some.push(person);
    }
    people += some.length;
    await db.transaction((tx) => writeSome(tx, some, { rounds, at }));
  }
  return { people, evidence };
}

async function writeSome(
  { insert, reserveIds }: OwnTx,
  people: Planned[],
  { rounds, at }: Pick<Writing, "rounds" | "at">,
): Promise<void> {
  const stamps = { createdAt: at, updatedAt: at, updatedBy: by };
  const recorded = { recordedAt: at, recordedBy: by };
  const ids = await reserveIds("Cadre", people.length);
  const owned = people.map((person, index) => ({ ...person, cadreId: ids[index] ?? 0 }));
  const own = (cadreId: number) => ({ cadreId, originCadreId: cadreId });
  await insert(
    "Cadre",
    owned.map(({ cadreId, cadre }) => ({ id: cadreId, ...cadre, ...stamps })),
  );
  await insert(
    "BirthStatement",
    owned.map(({ cadreId, cadre }) => ({
      ...own(cadreId),
      value: cadre.birthDate,
      source: cadre.birthSource,
      ...recorded,
    })),
  );
  await insert(
    "PostHolding",
    owned.map(({ cadreId, post }) => ({ ...own(cadreId), ...post, ...stamps })),
  );
  // why: before the records, so that the triggers mark each person once and not for every statement
  await insert(
    "Evidence",
    owned.flatMap(({ cadreId, evidence }) =>
      evidence.map((row) => ({ ...own(cadreId), ...row, ...recorded })),
    ),
  );
  await insert(
    "PlanningRecord",
    owned.flatMap(({ cadreId, records }) =>
      records.map(({ list, ...record }) => ({
        ...own(cadreId),
        ...record,
        roundId: rounds(record.unitId, record.termId, list),
        validFrom: list,
        ...stamps,
      })),
    ),
  );
}
