import type { DemoUnit } from "#app/demo/invent-people.ts";
import { type Candidate, choose } from "./candidates.ts";
import { provincialCommittee } from "./papers.ts";
import { type InventedRound, recordsFor, type Wanted } from "./round.ts";
import {
  chancesFor,
  communesIn,
  provinceIn,
  standing,
  type Surroundings,
  thisTerm,
  titlesOfBody,
} from "./surroundings.ts";

/** How many communes have reviewed their lists of the term; the others have not yet. */
const reviewedCommunes = 54;

/**
 * The review after the reorganisation: people of earlier lists listed again at what their units became, and others
 * beside them. What was listed before 8 October 2025 stands under the rules of then.
 */
export function listsOfReview(
  surroundings: Surroundings,
  earlier: readonly InventedRound[],
): InventedRound[] {
  const before = new Set(earlier.flatMap(({ records }) => records.map(({ person }) => person)));
  const province = provinceIn(surroundings.units);
  const communes = communesIn(surroundings.units).slice(0, reviewedCommunes);
  return [
    ...listsOfProvince(chancesFor(surroundings, province, "review"), before),
    ...communes.flatMap((unit) =>
      listsOfCommune(chancesFor(surroundings, unit, "review"), unit, before),
    ),
  ];
}

function listsOfCommune(
  { random, pools, papers }: Surroundings,
  { id: unitId }: DemoUnit,
  before: ReadonlySet<number>,
): InventedRound[] {
  const some = (title: string, tier: Candidate["tier"], count: number): Wanted => {
    const people = choose(random, standing(pools, unitId, [tier]), count, {
      rather: "old",
      preferred: before,
    });
    return { title, unitId, people };
  };
  const list = (term: string, asOf: string, wanted: Wanted[]): InventedRound => ({
    unitId,
    term,
    asOf,
    kind: "supplement",
    ...papers({ by: provincialCommittee, letters: "ĐU", asOf, published: random.chance(0.5) }),
    ownPlanningOpen: false,
    records: recordsFor(wanted),
  });
  const days = ["07-21", "07-28", "08-04", "11-17", "12-08"];
  return [
    list(thisTerm.party, `2025-${random.pick(days)}`, [
      some("commune-secretary", "second", 2),
      some("commune-permanent-deputy-secretary", "third", 1),
      some("commune-standing-member", "fourth", 2),
    ]),
    list(thisTerm.state, `2025-${random.pick(["11-10", "11-24", "12-01"])}`, [
      some("commune-committee-chair", "third", 2),
      some("commune-committee-deputy-chair", "fourth", 2),
    ]),
  ];
}

function listsOfProvince(
  { random, units, pools, papers }: Surroundings,
  before: ReadonlySet<number>,
): InventedRound[] {
  const { id: provinceId } = provinceIn(units);
  const bodies = (sector: "party" | "state"): Wanted[] =>
    units.flatMap((unit) => {
      const titles = titlesOfBody(unit);
      if (titles?.sector !== sector) return [];
      const some = (title: string, tier: Candidate["tier"]): Wanted => ({
        title,
        unitId: unit.id,
        people: choose(random, standing(pools, unit.id, [tier]), 2, {
          rather: "old",
          preferred: before,
        }),
      });
      return [some(titles.head, "second"), some(titles.deputy, "third")];
    });
  const list = (term: string, asOf: string, wanted: Wanted[]): InventedRound => ({
    unitId: provinceId,
    term,
    asOf,
    kind: "yearly_review",
    ...papers({ by: provincialCommittee, letters: "TU", asOf, published: true }),
    ownPlanningOpen: false,
    records: recordsFor(wanted),
  });
  return [
    list(thisTerm.party, "2025-08-20", bodies("party")),
    list(thisTerm.state, "2025-12-05", bodies("state")),
  ];
}
