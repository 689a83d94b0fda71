import { listOwnStatements, type OwnStatement } from "#app/domain/evidence/queries.server.ts";
import type { UnitKind } from "#app/domain/organisation/unit.ts";
import { survivorOf } from "#app/domain/people/cadre-queries.server.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import type { LevelDimension } from "#app/domain/standards/level.ts";
import { postTitles } from "#app/domain/standards/post-title.ts";
import { loadTitlesNamed } from "#app/domain/standards/titles-named.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";
import type { RecordFacts } from "./facts.ts";
import { factsOf } from "./load-facts.server.ts";
import { closingProgrammes, type NamedProgramme, needsOf, type OwnNeed } from "./own-needs.ts";
import { readinessOn } from "./readiness.ts";
import { keptBook, type RuleBook } from "./rule-book.server.ts";
import { tellRecords, type ToldRecord } from "./told-records.server.ts";

/** A title that a person may know to be planned for: of a list whose notice is recorded and whose switch is on. */
export type OwnTitle = Pick<ToldRecord, "titleText" | "unitName" | "term"> &
  Pick<ToldRecord["readiness"], "standard" | "target" | "requirements"> & {
    publicationNumber: string;
    publicationDate: string;
  };

/** A need with the programmes whose completion closes it; none where nothing is to be done this year. */
export type LearningNeed = OwnNeed & { closedBy: number[] };

export type OwnLearning = {
  needs: LearningNeed[];
  titles: OwnTitle[];
  evidence: OwnStatement[];
  /** the names of the programmes that needs and titles name, by id */
  programmes: { id: number; name: string }[];
};

/**
 * What one has to learn, by the posts one holds and the titles one is planned for today together, what one has shown,
 * and one's own evidence; titles, units and terms only of lists that are open to their people (product 4.8). Null for
 * an account that is linked to nobody's record.
 */
export async function findOwnLearning(db: Db, viewer: Viewer): Promise<OwnLearning | null> {
  if (viewer.cadreId === null) return null;
  const { today } = viewer;
  const cadreId = await survivorOf(db.sql, viewer.cadreId);
  const { needs, told, planned, programmes } = await learnNeeds(
    db.sql,
    { cadreId, today },
    await keptBook(db),
  );
  const disclosing = disclosingOf(programmes);
  const titles = told.flatMap((record) => openTitle(record, planned, disclosing));
  const named = programmesIn(needs, titles);
  return {
    needs,
    titles,
    evidence: await listOwnStatements(db, { cadreId, day: today }),
    programmes: programmes.flatMap(({ id, name }) => (named.has(id) ? [{ id, name }] : [])),
  };
}

/** The same needs alone, with the names of the programmes that they name, for a record that is the viewer's own. */
export async function findOwnNeeds(
  sql: Sql,
  person: { cadreId: number; today: string },
  book: RuleBook,
): Promise<Pick<OwnLearning, "needs" | "programmes">> {
  const { needs, programmes } = await learnNeeds(sql, person, book);
  const named = programmesIn(needs, []);
  return {
    needs,
    programmes: programmes.flatMap(({ id, name }) => (named.has(id) ? [{ id, name }] : [])),
  };
}

/** What a person has to learn, whose id the caller has by the account; with what it was found by. */
export async function learnNeeds(
  sql: Sql,
  { cadreId, today }: { cadreId: number; today: string },
  book: RuleBook,
) {
  const planned = await ownRecords(sql, { cadreId, day: today });
  const told: ToldRecord[] = [];
  const ids = planned.map(({ id }) => id);
  for await (const some of tellRecords(sql, ids, { day: today, verifiedOnly: false, book }))
    told.push(...some);
  const programmes = await book.rules(namedProgrammes);
  const grounds = [
    ...told.map(({ readiness }) => readiness),
    ...(await postGrounds(sql, { cadreId, day: today }, book)),
  ];
  const needs: LearningNeed[] = needsOf(grounds, disclosingOf(programmes)).map((need) => ({
    ...need,
    closedBy: closingProgrammes(need, programmes, today),
  }));
  return { needs, told, planned, programmes };
}

const disclosingOf = (programmes: readonly NamedProgramme[]): Set<number> =>
  new Set(programmes.filter(({ discloses }) => discloses).map(({ id }) => id));

/** A person's approved records in force on a day, the latest term first. */
const ownRecords = prepared((sql, { cadreId, day }: { cadreId: number; day: string }) =>
  sql
    .selectFrom("PlanningRecord as r")
    .innerJoin("PlanningRound as d", "d.id", "r.roundId")
    .innerJoin("Term as e", "e.id", "r.termId")
    .innerJoin("Title as t", "t.id", "r.titleId")
    .where("r.cadreId", "=", cadreId)
    .where("r.status", "=", "approved")
    .where("r.validFrom", "<=", day)
    .where((eb) => eb.or([eb("r.validTo", "is", null), eb("r.validTo", ">=", day)]))
    .select(["r.id", "d.ownPlanningOpen", "d.publicationNumber", "d.publicationDate"])
    .orderBy("e.firstYear", "desc")
    .orderBy("t.rank", "desc")
    .orderBy("r.id"),
);

type OwnRecord = Awaited<ReturnType<typeof ownRecords>>[number];

function openTitle(
  { id, titleText, unitName, term, readiness }: ToldRecord,
  planned: readonly OwnRecord[],
  disclosing: ReadonlySet<number>,
): OwnTitle[] {
  const round = planned.find((record) => record.id === id);
  const { publicationNumber = null, publicationDate = null } = round ?? {};
  if (round?.ownPlanningOpen !== 1 || publicationNumber === null || publicationDate === null)
    return [];
  const { standard, target } = readiness;
  const requirements = readiness.requirements.map((verdict) => {
    const { condition } = verdict.requirement;
    const asked = new Set(programmesOf(condition.kind === "any_of" ? condition.of : [condition]));
    // why: a course that this title does not ask for may name another title, of a list that is not open
    const lines = verdict.lines.filter(
      ({ fact: { programmeId } }) =>
        programmeId === null || asked.has(programmeId) || !disclosing.has(programmeId),
    );
    return { ...verdict, lines, gap: null };
  });
  return [
    {
      titleText,
      unitName,
      term,
      standard,
      target,
      requirements,
      publicationNumber,
      publicationDate,
    },
  ];
}

async function namedProgrammes(sql: Sql): Promise<(NamedProgramme & { name: string })[]> {
  const rows = await sql
    .selectFrom("Programme")
    .select(["id", "name", "dimension", "level", "disclosesPlanning"])
    .orderBy("id")
    .execute();
  return rows.map(({ disclosesPlanning, dimension, ...row }) => ({
    ...row,
    dimension: dimension as LevelDimension | null, // why: a check constraint names the dimensions
    discloses: disclosesPlanning === 1,
  }));
}

function programmesIn(needs: readonly OwnNeed[], titles: readonly OwnTitle[]): Set<number> {
  const conditions = titles.flatMap(({ requirements }) =>
    requirements.map(({ requirement }) => requirement.condition),
  );
  return new Set([
    ...needs.flatMap(({ asked }) => programmesOf(asked)),
    ...conditions.flatMap((one) => programmesOf(one.kind === "any_of" ? one.of : [one])),
  ]);
}

const programmesOf = (conditions: OwnNeed["asked"]): readonly number[] =>
  conditions.flatMap((one) => ("programmeIds" in one ? one.programmeIds : []));

const postsHeld = prepared((sql, { cadreId, day }: { cadreId: number; day: string }) =>
  sql
    .selectFrom("PostHolding as p")
    .innerJoin("OrgUnit as u", "u.id", "p.unitId")
    .innerJoin("Cadre as c", "c.id", "p.cadreId")
    .where("p.cadreId", "=", cadreId)
    .where((eb) => eb.or([eb("p.validFrom", "is", null), eb("p.validFrom", "<=", day)]))
    .where((eb) => eb.or([eb("p.validTo", "is", null), eb("p.validTo", ">=", day)]))
    .select(["p.name", "u.kind", "c.birthDate", "c.gender"]),
);

/** What the titles of the posts that a person holds on a day ask for, of everybody who holds them. */
async function postGrounds(
  sql: Sql,
  { cadreId, day }: { cadreId: number; day: string },
  book: RuleBook,
) {
  const posts = await postsHeld(sql, { cadreId, day });
  const titleOf = postTitles(await loadTitlesNamed(sql, new Set(posts.map(({ name }) => name))));
  const held = posts.flatMap(({ name, kind }) => {
    const title = titleOf({ name, kind: kind as UnitKind, day }); // why: a check constraint names the kinds
    return title === null ? [] : [title.id];
  });
  const titleIds = [...new Set(held)];
  const [first] = posts;
  if (!first || titleIds.length === 0) return [];
  const facts = await personFacts(sql, { ...first, cadreId, day }, book);
  const versions = await book.standardsOf(titleIds);
  // why: a version for new records or for a term asks for nothing of whoever only holds the post
  const standards = versions.filter(({ appliesTo }) => appliesTo === "everybody");
  return titleIds.map((titleId) =>
    readinessOn(
      { ...facts, standards: standards.filter((version) => version.titleId === titleId) },
      day,
      // why: which courses close a need is the catalogue's part, which knows what the person may be told of
      new Map(),
    ),
  );
}

/** What is known of a person outside of any planning record: nothing is waived, and no age month counts. */
async function personFacts(
  sql: Sql,
  {
    cadreId,
    birthDate,
    gender,
    day,
  }: { cadreId: number; birthDate: string; gender: string; day: string },
  book: RuleBook,
): Promise<Omit<RecordFacts, "standards">> {
  const year = Number(day.slice(0, 4));
  const terms = await book.terms();
  const term = terms.find(({ firstYear, lastYear }) => firstYear <= year && year < lastYear);
  const { firstYear, lastYear } = term ?? { firstYear: year, lastYear: year };
  return {
    person: { birth: birthDate, gender: gender as Gender }, // why: a check constraint names the genders
    facts: await factsOf(sql, [cadreId]),
    waivers: [],
    term: { firstYear, lastYear },
    ageMonth: null,
    retirementAges: [],
    programmes: await book.programmes(),
    seats: [],
  };
}
