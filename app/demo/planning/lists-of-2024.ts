import type { PastUnit } from "#app/demo/invent-people.ts";
import { type Candidate, choose } from "./candidates.ts";
import { listsOfProvinces } from "./lists-of-provinces.ts";
import { type Body, districtCommittee, formerCommittee } from "./papers.ts";
import { type InventedRound, recordsFor, reviewed, type Wanted } from "./round.ts";
import {
  chancesFor,
  communesIn,
  formerProvinceOf,
  standing,
  type Surroundings,
  thisTerm,
} from "./surroundings.ts";

/** The lists of 2024 by the rules of Regulation 50: of the two provinces, their districts and communes. */
export function listsOf2024(surroundings: Surroundings): InventedRound[] {
  return [
    ...listsOfProvinces(surroundings),
    ...listsOfDistricts(surroundings),
    ...listsOfCommunes(surroundings),
  ];
}

type List = { unit: PastUnit; term: string; asOf: string; by: Body; letters: string };

function list(
  { random, papers }: Surroundings,
  { unit, term, asOf, by, letters }: List,
  wanted: Wanted[],
): InventedRound {
  return {
    unitId: unit.id,
    term,
    asOf,
    kind: "new",
    ...papers({ by, letters, asOf, published: random.chance(0.7) }),
    ownPlanningOpen: false,
    records: reviewed(random, recordsFor(wanted)),
  };
}

function listsOfDistricts(all: Surroundings): InventedRound[] {
  const districts = all.units
    .flatMap(({ former }) => former)
    .filter(({ kind, id }, index, all) => {
      return kind === "district" && all.findIndex((other) => other.id === id) === index;
    });
  return districts.flatMap((unit) => {
    const surroundings = chancesFor(all, unit, "2024");
    const { random } = surroundings;
    const asOf = `2024-${random.pick(["08-26", "09-09", "09-16", "09-30"])}`;
    const by = formerCommittee(formerProvinceOf(unit.name));
    const letters = districtCommittee(unit.name).letters;
    const { party, state } = titlesOfDistrict(surroundings, unit);
    return [
      list(surroundings, { unit, term: thisTerm.party, asOf, by, letters }, party),
      list(surroundings, { unit, term: thisTerm.state, asOf, by, letters }, state),
    ];
  });
}

/** Those who lead the communes that a district became, and whoever is still recorded at the district. */
function titlesOfDistrict({ random, units, pools }: Surroundings, district: PastUnit) {
  const people = units
    .filter(({ former }) => former.some(({ id }) => id === district.id))
    .flatMap(({ id }) => standing(pools, id, ["lead", "second", "third"]));
  const left = pools.leftAt.get(district.id) ?? [];
  const some = (title: string, count: number, first: readonly Candidate[] = []): Wanted => ({
    title,
    unitId: district.id,
    people: [...first, ...choose(random, people, count)],
  });
  return {
    party: [
      some("district-secretary", 3),
      some("district-permanent-deputy-secretary", 2),
      some("district-inspection-head", 2),
      some("district-standing-member", 4),
      some("district-committee-member", 5, left),
    ],
    state: [
      some("district-committee-chair", 3),
      some("district-committee-deputy-chair", random.chance(0.2) ? 4 : 3),
    ],
  };
}

/** One former commune of each commune of today, the one with people left behind before the others. */
function listsOfCommunes(all: Surroundings): InventedRound[] {
  const { units, pools } = all;
  const leftAt = ({ id }: PastUnit): Candidate[] => pools.leftAt.get(id) ?? [];
  return communesIn(units).flatMap((today) => {
    const surroundings = chancesFor(all, today, "2024");
    const { random } = surroundings;
    const asOf = `2024-${random.pick(["07-08", "07-22", "08-05", "08-19"])}`;
    const unit = today.former
      .filter(({ kind, begun }) => kind === "commune" && (begun === null || begun.on <= asOf))
      .toSorted((a, b) => leftAt(b).length - leftAt(a).length)[0];
    if (!unit) return [];
    const district = today.former.find(({ kind }) => kind === "district");
    const there = standing(pools, today.id, ["third", "fourth"])
      .filter(({ formerUnitIds }) => formerUnitIds.includes(unit.id))
      .map(({ index }) => index);
    const some = (title: string, tier: Candidate["tier"]): Wanted => ({
      title,
      unitId: unit.id,
      people: choose(random, standing(pools, today.id, [tier]), 2, { preferred: new Set(there) }),
    });
    const members = some("commune-standing-member", "fourth");
    const by = districtCommittee(district?.name ?? "");
    return [
      list(surroundings, { unit, term: thisTerm.party, asOf, by, letters: "ĐU" }, [
        some("commune-secretary", "third"),
        some("commune-deputy-secretary", "third"),
        { ...members, people: [...leftAt(unit).slice(0, 5), ...members.people] },
      ]),
    ];
  });
}
