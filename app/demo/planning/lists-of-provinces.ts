import type { DemoUnit, PastUnit } from "#app/demo/invent-people.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { districts } from "#app/starter/districts.ts";
import { type Candidate, choose } from "./candidates.ts";
import { centralCommission } from "./papers.ts";
import { dayOfReport, provincialCommitteeOf2024 } from "./provincial-committee.ts";
import { type InventedRound, recordsFor, reviewed, type Wanted } from "./round.ts";
import {
  chancesFor,
  provinceIn,
  standing,
  type Surroundings,
  thisTerm,
  titlesOfBody,
} from "./surroundings.ts";

/** The lists of Quảng Bình and Quảng Trị of 2024; the report names the first one's committee. */
export function listsOfProvinces(all: Surroundings): InventedRound[] {
  const province = provinceIn(all.units);
  const surroundings = chancesFor(all, province, "2024");
  const { former } = province;
  const quangBinh = former.find(({ name }) => name === "Tỉnh Quảng Bình");
  const quangTri = former.find(({ name }) => name === "Tỉnh Quảng Trị");
  invariant(quangBinh && quangTri, "the province of the demo came from two");
  const leaders = leadersOfQuangBinh(surroundings);
  const committee = provincialCommitteeOf2024(surroundings.random, leaders);
  return [
    ...listsOf(chancesFor(all, quangBinh, "2024"), {
      unit: quangBinh,
      place: 0,
      asOf: dayOfReport,
      committee,
    }),
    ...listsOf(chancesFor(all, quangTri, "2024"), {
      unit: quangTri,
      place: 1,
      asOf: "2024-11-25",
      committee: [],
    }),
  ];
}

/** Those who lead today's bodies, and the communes that were Quảng Bình's. */
function leadersOfQuangBinh({ units, pools }: Surroundings): Candidate[] {
  const elsewhere = new Set(
    districts.filter(({ province }) => province === "quang-tri").map(({ name }) => name),
  );
  return units
    .filter(({ kind }) => kind !== "province")
    .filter(({ former }) => !former.some(({ name }) => elsewhere.has(name)))
    .flatMap(({ id }) => standing(pools, id, ["lead", "second"]));
}

/** `place`: which of two former bodies of one name is this province's. */
type Province = { unit: PastUnit; place: 0 | 1; asOf: string; committee: Candidate[] };

function listsOf(surroundings: Surroundings, of: Province): InventedRound[] {
  const { random, papers } = surroundings;
  const { unit, asOf, committee } = of;
  const some = (title: string, count: number): Wanted => {
    return { title, unitId: unit.id, people: choose(random, committee, count) };
  };
  const members: Wanted[] = [
    { title: "provincial-committee-member", unitId: unit.id, people: committee },
    some("provincial-standing-member", 14),
    some("provincial-secretary", 3),
    some("provincial-permanent-deputy-secretary", 3),
    some("provincial-deputy-secretary", 4),
  ];
  const chairs = [
    some("provincial-committee-chair", 3),
    some("provincial-committee-deputy-chair", 4),
    some("provincial-council-deputy-chair", 2),
  ];
  const list = (term: string, wanted: Wanted[]): InventedRound => ({
    unitId: unit.id,
    term,
    asOf,
    kind: "new",
    ...papers({ by: centralCommission, letters: "TU", asOf, published: true }),
    ownPlanningOpen: false,
    records: reviewed(random, recordsFor(wanted), "provincial-committee-member"),
  });
  return [
    list(thisTerm.party, [...members, ...bodiesOf(surroundings, of, "party")]),
    list(thisTerm.state, [...chairs, ...bodiesOf(surroundings, of, "state")]),
  ];
}

/** Heads and deputies of the province's bodies, at the bodies that today's came from. */
function bodiesOf(
  { random, units, pools }: Surroundings,
  of: Province,
  sector: "party" | "state",
): Wanted[] {
  return units.flatMap((unit) => {
    const titles = titlesOfBody(unit);
    const before = formerly(unit, of);
    if (titles?.sector !== sector || before === null) return [];
    const some = (title: string, tier: Candidate["tier"]): Wanted => ({
      title,
      unitId: before.id,
      people: choose(random, standing(pools, unit.id, [tier]), 2),
    });
    return [some(titles.head, "second"), some(titles.deputy, "third")];
  });
}

/** What a body of today was on a list's day; null where there was none of its kind yet. */
function formerly(unit: DemoUnit, { place, asOf }: Province): PastUnit | null {
  const those = unit.former.filter(
    ({ kind, begun }) => kind === unit.kind && (begun === null || begun.on <= asOf),
  );
  return those[place] ?? null;
}
