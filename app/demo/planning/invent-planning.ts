import type { DemoUnit, InventedPerson } from "#app/demo/invent-people.ts";
import { createRandom, type Random } from "#app/demo/random.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import { type Pools, poolsOf } from "./candidates.ts";
import { certificateOf } from "./certificates.ts";
import { demandsOf } from "./demands.ts";
import { type Exemptions, exemptionsOf } from "./exemptions.ts";
import { listsOf2024 } from "./lists-of-2024.ts";
import { listsOfNextTerm } from "./lists-of-next-term.ts";
import { listsOfReview } from "./lists-of-review.ts";
import { withTheWeek } from "./lists-of-the-week.ts";
import { paperMaker } from "./papers.ts";
import type { InventedRound } from "./round.ts";
import { inventSchooling, type SchoolingKind } from "./schooling.ts";
import type { InventedStatement } from "./statement.ts";
import { statementsOf } from "./statements.ts";
import { traineesOf } from "./trainees.ts";

export type InventedPlanning = {
  rounds: InventedRound[];
  /** by the place among the invented people */
  statements: Map<number, InventedStatement[]>;
  exemptions: Exemptions;
};

const planningSeed = 20_301_001;

/**
 * The planning lists of the invented province and five years of training up to a day, the same for the same people,
 * units and day. Lists are of fixed days, training follows the day, so that a new demo always looks back as far.
 */
export function inventPlanning(
  people: readonly InventedPerson[],
  units: readonly DemoUnit[],
  today: string,
): InventedPlanning {
  const random = createRandom(planningSeed);
  const pools = poolsOf(people, units);
  const surroundings = { random, units, pools, papers: paperMaker(random) };
  const earlier = listsOf2024(surroundings);
  const review = listsOfReview(surroundings, earlier);
  const lists = [...earlier, ...review, ...listsOfNextTerm(surroundings)];
  const rounds = withTheWeek(surroundings, lists, today);
  const trainees = new Set(traineesOf(surroundings));
  const { statements, lacking } = trainingOf({
    people,
    rounds,
    trainees,
    unitIds: unitsOf(pools),
    today,
  });
  return { rounds, statements, exemptions: exemptionsOf(random, lists, lacking) };
}

function unitsOf({ atUnit }: Pools): Map<number, number> {
  return new Map(
    [...atUnit].flatMap(([unitId, those]) => those.map(({ index }) => [index, unitId] as const)),
  );
}

type Planned = { titles: Set<string>; days: Set<string> };

function plannedPeople(rounds: readonly InventedRound[]): Map<number, Planned> {
  const planned = new Map<number, Planned>();
  for (const { asOf, records } of rounds) {
    for (const { person, title } of records) {
      const known = planned.get(person) ?? { titles: new Set(), days: new Set() };
      planned.set(person, known);
      known.titles.add(title);
      known.days.add(asOf);
    }
  }
  return planned;
}

type Invented = {
  people: readonly InventedPerson[];
  rounds: readonly InventedRound[];
  trainees: ReadonlySet<number>;
  /** where each stands now */
  unitIds: ReadonlyMap<number, number>;
  today: string;
};

/** Some units send their people on courses, others hardly ever do: how often each kind of schooling is found at one. */
function kindsAt(unitId: number): [SchoolingKind, number][] {
  const care = createRandom(planningSeed + unitId).pickWeighted([[20, 1], [36, 2], [62, 1]] as const); // prettier-ignore
  return [
    ["whole", care],
    ["lacking", (100 - care) * 0.52],
    ["unknown", (100 - care) * 0.48],
  ];
}

function trainingOf({ people, rounds, trainees, unitIds, today }: Invented) {
  const planned = plannedPeople(rounds);
  const statements = new Map<number, InventedStatement[]>();
  const lacking = new Map<number, ReadonlySet<Subject>>();
  for (const [index, { birthDate }] of people.entries()) {
    // why: what becomes of one person's lists shall change nobody else's training
    const random = createRandom(planningSeed + 7919 * (index + 1));
    const known = planned.get(index);
    if (!known) {
      statements.set(index, coursesOfOthers(random, today));
      continue;
    }
    const drawn = random.pickWeighted(kindsAt(unitIds.get(index) ?? 0));
    // why: whoever looks at the demo as a trainee shall have something to learn
    const kind = trainees.has(index) ? "lacking" : drawn;
    const demands = demandsOf(known.titles);
    const schooling = inventSchooling(random, { birthDate, demands, kind }, today);
    const listDays = [...known.days].toSorted();
    // why: what nobody knows is no gap that a decision could exempt from, and the trainees keep theirs
    if (drawn === "lacking" && !trainees.has(index)) lacking.set(index, schooling.lacking);
    statements.set(index, statementsOf(random, schooling, { listDays, today }));
  }
  return { statements, lacking };
}

const coursesOfMany = [
  "defence-4",
  "state-management-officer",
  "commune-skills",
  "division-leadership",
  "political-theory-intermediate",
] as const;

/** Who stands on no list has been on a course or two as well. */
function coursesOfOthers(random: Random, today: string): InventedStatement[] {
  const thisYear = Number(today.slice(0, 4));
  const count = random.pickWeighted([[0, 5], [1, 3], [2, 2]] as const); // prettier-ignore
  const first = random.between(0, coursesOfMany.length - 1);
  return Array.from({ length: count }, (_, place) => {
    const programme = coursesOfMany[(first + place) % coursesOfMany.length] ?? coursesOfMany[0];
    const month = String(random.between(3, 10)).padStart(2, "0");
    const on = `${thisYear - random.between(1, 5)}-${month}-${String(random.between(1, 28)).padStart(2, "0")}`;
    return certificateOf(random, { programme, on });
  });
}
