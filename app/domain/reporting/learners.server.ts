import { withPosts } from "#app/domain/enrolment/people-shown.server.ts";
import { listEvidence } from "#app/domain/evidence/queries.server.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { canReadSensitive } from "#app/domain/people/policy.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import { attendeesSeen } from "#app/domain/teaching/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";

/**
 * Whoever holds or held a seat of a course that the caller has found for its reader, in the order of a list of names,
 * with their posts of today; for an officer the unit's own people. What they are planned for is not read. Two statements.
 */
export async function listLearners(db: Db, viewer: Viewer, courseId: number) {
  const rows = await attendeesSeen(db.sql, viewer)
    .innerJoin("Cadre as p", "p.id", "e.cadreId")
    .where("c.id", "=", courseId)
    .select(["e.id", "e.cadreId", "e.status", "e.seatFrom"])
    .select(["p.fullName", "p.birthDate", "p.gender", "p.phone"])
    .orderBy("p.sortKey")
    .orderBy("e.id")
    .execute();
  // why: a check constraint names the genders
  const people = rows.map((row) => ({ ...row, gender: row.gender as Gender }));
  return withPosts(db.sql, viewer, people);
}

export type Learner = Awaited<ReturnType<typeof listLearners>>[number];

/** What form F5 says of a learner beyond the name; null and empty where the viewer may not read it, or nothing is known. */
export type LearnerFacts = {
  partyJoinedOn: string | null;
  partyOfficialOn: string | null;
  /** as their sources wrote them */
  degrees: string[];
  politicalTheory: string[];
  /** of the last two years, the latest first */
  ratings: { year: number; text: string }[];
};

/**
 * The same people with their Party dates, levels and ratings, each as far as the viewer may read it of people in scope
 * (product 4.8). Four statements at most, however many people.
 */
export async function listLearnerFacts(db: Db, viewer: Viewer, courseId: number) {
  const learners = await listLearners(db, viewer, courseId);
  const cadreIds = [...new Set(learners.map(({ cadreId }) => cadreId))];
  const party = await partyDates(db, viewer, cadreIds);
  const evidence = (await listEvidence(db, viewer, { cadreIds, day: viewer.today })) ?? [];
  const statements = Map.groupBy(evidence, ({ cadreId }) => cadreId);
  return learners.map((learner) => {
    const dates = party.get(learner.cadreId);
    return {
      ...learner,
      partyJoinedOn: dates?.partyJoinedOn ?? null,
      partyOfficialOn: dates?.partyOfficialOn ?? null,
      ...factsOf(statements.get(learner.cadreId) ?? [], viewer.today),
    };
  });
}

export type LearnerRow = Learner & LearnerFacts;

async function partyDates(db: Db, viewer: Viewer, cadreIds: number[]) {
  if (!canReadSensitive(viewer) || cadreIds.length === 0) return new Map<number, PartyDates>();
  const rows = await db.sql
    .selectFrom("Cadre as p")
    .where("p.id", "in", cadreIds)
    .where("p.id", "in", peopleInScope(db.sql, viewer).where("placed.cadreId", "in", cadreIds))
    .select(["p.id", "p.partyJoinedOn", "p.partyOfficialOn"])
    .execute();
  return new Map(rows.map(({ id, ...dates }) => [id, dates]));
}

type PartyDates = Pick<LearnerFacts, "partyJoinedOn" | "partyOfficialOn">;

type Statement = {
  dimension: string;
  state: string;
  text: string;
  year: number | null;
};

/** Statements that contradict each other stand side by side (product 4.5), each wording once. */
function factsOf(
  statements: readonly Statement[],
  today: string,
): Pick<LearnerFacts, "degrees" | "politicalTheory" | "ratings"> {
  const textsOf = (dimension: string): string[] => [
    ...new Set(statements.filter((one) => one.dimension === dimension).map(({ text }) => text)),
  ];
  const since = Number(today.slice(0, 4)) - 2;
  const ratings = statements.flatMap(({ dimension, year, text }) =>
    dimension === "rating" && year !== null && year >= since ? [{ year, text }] : [],
  );
  const years = [...new Set(ratings.map(({ year }) => year))].toSorted((a, b) => b - a).slice(0, 2);
  return {
    degrees: textsOf("degree"),
    politicalTheory: textsOf("political_theory"),
    ratings: years.flatMap((year) => {
      const texts = new Set(ratings.filter((one) => one.year === year).map(({ text }) => text));
      return [...texts].map((text) => ({ year, text }));
    }),
  };
}
