import type { DemoUnit } from "#app/demo/invent-people.ts";
import { type Candidate, choose, type Tier } from "./candidates.ts";
import { provincialCommittee } from "./papers.ts";
import { type InventedRound, recordsFor, type Wanted } from "./round.ts";
import {
  chancesFor,
  communesIn,
  nextTerm,
  provinceIn,
  standing,
  type Surroundings,
  titlesOfBody,
} from "./surroundings.ts";
import { traineeSeats, traineesOf } from "./trainees.ts";

/** The commune whose list is published, its people seeing their own planned titles. */
const openCommune = traineeSeats.ofDongHoi.unit;

/** Lists as an import leaves them: their decisions are not recorded yet, and a fourth person stands for secretary. */
const undecided = new Map([
  ["Xã Lệ Thủy", "2026-01-15"],
  ["Xã Cam Hồng", "2026-02-10"],
]);
/** Whose list of the state's term is a draft, whatever the others do. */
const drafting = "Xã Cam Hồng";

/** The lists for the next terms: of every commune, of the province and its bodies; some are still under way. */
export function listsOfNextTerm(surroundings: Surroundings): InventedRound[] {
  const communes = communesIn(surroundings.units);
  return [
    ...listsOfProvince(chancesFor(surroundings, provinceIn(surroundings.units), "next party")),
    ...communes.map((unit, index) =>
      partyList(chancesFor(surroundings, unit, "next party"), unit, index),
    ),
    ...communes.map((unit, index) =>
      stateList(chancesFor(surroundings, unit, "next state"), unit, index),
    ),
  ];
}

type Slot = [title: string, count: number, tiers: Tier[]];

function wantedAt(surroundings: Surroundings, unitId: number, slots: Slot[]): Wanted[] {
  const { random, pools } = surroundings;
  const preferred = new Set(traineesOf(surroundings));
  return slots.map(([title, count, tiers]) => ({
    title,
    unitId,
    people: choose(random, standing(pools, unitId, tiers), count, { rather: "young", preferred }),
  }));
}

/** In one list of a dozen a fourth person stands for a post, which asks for attention. */
const three = ({ random }: Surroundings): number => (random.chance(0.08) ? 4 : 3);

const noPapers = { decision: null, publication: null };

function partyList(surroundings: Surroundings, unit: DemoUnit, index: number): InventedRound {
  const { random, papers } = surroundings;
  const day = random.pick(["01-12", "02-09", "03-09", "03-23", "04-06"]);
  const before = `2025-09-${random.pick(["15", "22", "29"])}`;
  // why: a third were made before Regulation 377, and are to be reviewed by it
  const asOf = undecided.get(unit.name) ?? (index % 3 === 0 ? before : `2026-${day}`);
  const published = random.chance(0.4) || unit.name === openCommune;
  const paperwork = papers({ by: provincialCommittee, letters: "ĐU", asOf, published });
  const secretaries = three(surroundings);
  const oversight = random.pick(["commune-inspection-head", "commune-party-building-head"]);
  return {
    unitId: unit.id,
    term: nextTerm.party,
    asOf,
    kind: "new",
    ...(undecided.has(unit.name) ? { status: "approved", ...noPapers } : paperwork),
    ownPlanningOpen: unit.name === openCommune,
    records: recordsFor(
      wantedAt(surroundings, unit.id, [
        ["commune-secretary", undecided.has(unit.name) ? 4 : secretaries, ["second", "third"]],
        ["commune-permanent-deputy-secretary", 2, ["third"]],
        ["commune-deputy-secretary", 2, ["third", "fourth"]],
        [oversight, 2, ["fourth"]],
        ["commune-standing-member", 3, ["fourth", "staff"]],
      ]),
    ),
  };
}

function stateList(surroundings: Surroundings, unit: DemoUnit, index: number): InventedRound {
  const { random, papers } = surroundings;
  const status =
    unit.name === drafting || index % 11 === 4
      ? "draft"
      : index % 9 === 2
        ? "submitted"
        : "approved";
  const asOf =
    status === "approved" ? `2026-${random.pick(["02-23", "03-16", "04-13"])}` : "2026-05-20";
  const published = random.chance(0.3);
  const paperwork = papers({ by: provincialCommittee, letters: "ĐU", asOf, published });
  return {
    unitId: unit.id,
    term: nextTerm.state,
    asOf,
    kind: "new",
    ...(status === "approved" ? paperwork : { status, ...noPapers }),
    ownPlanningOpen: false,
    records: recordsFor(
      wantedAt(surroundings, unit.id, [
        ["commune-council-chair", 2, ["second", "third"]],
        ["commune-committee-chair", three(surroundings), ["third"]],
        ["commune-committee-deputy-chair", 3, ["fourth"]],
      ]),
    ),
  };
}

/** Those who lead the province's bodies and communes: who is planned for the province's own titles. */
function leaders({ units, pools }: Surroundings): Candidate[] {
  return units.flatMap(({ id, kind }) => {
    if (kind === "province") return standing(pools, id, ["lead"]);
    return standing(pools, id, kind === "commune" ? ["lead"] : ["lead", "second"]);
  });
}

function listsOfProvince(surroundings: Surroundings): InventedRound[] {
  const { random, units, papers } = surroundings;
  const { id: unitId } = provinceIn(units);
  const people = leaders(surroundings);
  const trainees = traineesOf(surroundings);
  const secretaries = people.filter(({ index }) => trainees.includes(index));
  const some = (title: string, count: number, first: readonly Candidate[] = []): Wanted => ({
    title,
    unitId,
    people: [...first, ...choose(random, people, count, { rather: "young" })],
  });
  const bodies = (sector: "party" | "state"): Wanted[] =>
    units.flatMap((unit) => {
      const titles = titlesOfBody(unit);
      // why: nobody has recorded yet when the Front's next term begins
      if (titles?.sector !== sector || unit.kind === "mass_organisation") return [];
      return wantedAt(surroundings, unit.id, [
        [titles.head, three(surroundings), ["second", "third"]],
        [titles.deputy, 3, ["third", "fourth"]],
      ]);
    });
  const list = (term: string, asOf: string, wanted: Wanted[]): InventedRound => ({
    unitId,
    term,
    asOf,
    kind: "new",
    ...papers({ by: provincialCommittee, letters: "TU", asOf, published: false }),
    ownPlanningOpen: false,
    records: recordsFor(wanted),
  });
  return [
    list(nextTerm.party, "2026-03-30", [
      some("provincial-committee-member", 74, secretaries),
      some("provincial-standing-member", 22),
      some("provincial-secretary", 3),
      some("provincial-permanent-deputy-secretary", 3),
      some("provincial-deputy-secretary", 4),
      ...bodies("party"),
    ]),
    list(nextTerm.state, "2026-04-20", [
      some("provincial-committee-chair", 3),
      some("provincial-committee-deputy-chair", 6),
      some("provincial-council-deputy-chair", 2),
      ...bodies("state"),
    ]),
  ];
}
