import type { DemoUnit, PastUnit } from "#app/demo/invent-people.ts";
import { createRandom, type Random } from "#app/demo/random.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { districts } from "#app/starter/districts.ts";
import type { Candidate, Pools, Tier } from "./candidates.ts";
import type { PaperMaker } from "./papers.ts";

/** What every list is invented from. */
export type Surroundings = {
  random: Random;
  units: readonly DemoUnit[];
  pools: Pools;
  papers: PaperMaker;
};

/** The terms of Party committees and of state bodies that a list is for. */
export const thisTerm = { party: "2025-2030", state: "2026-2031" } as const;
export const nextTerm = { party: "2030-2035", state: "2031-2036" } as const;

/** The key of the province that a district of before July 2025 belonged to, by the district's name. */
export function formerProvinceOf(name: string): "quang-binh" | "quang-tri" {
  return districts.find((district) => district.name === name)?.province ?? "quang-binh";
}

/** The same with chances of a list's own: what becomes of one list changes no other. */
export function chancesFor(
  surroundings: Surroundings,
  unit: { id: number },
  part: "2024" | "review" | "next party" | "next state",
): Surroundings {
  const place = ["2024", "review", "next party", "next state"].indexOf(part);
  return { ...surroundings, random: createRandom(listSeed + unit.id * 4 + place) };
}

const listSeed = 20_241_014;

export function provinceIn(units: readonly DemoUnit[]): DemoUnit {
  const province = units.find(({ kind }) => kind === "province");
  invariant(province, "the demo's units have a province");
  return province;
}

export const communesIn = (units: readonly DemoUnit[]): DemoUnit[] =>
  units.filter(({ kind }) => kind === "commune");

/** Those in post at a unit of today who stand on one of the tiers. */
export function standing(pools: Pools, unitId: number, tiers: readonly Tier[]): Candidate[] {
  return (pools.atUnit.get(unitId) ?? []).filter(({ tier }) => tiers.includes(tier));
}

type BodyTitles = { sector: "party" | "state"; head: string; deputy: string };

/** The titles of the head and the deputies of a body of the province; null for a unit that is none. */
export function titlesOfBody({ kind, name }: PastUnit): BodyTitles | null {
  const party = (head: string, deputy: string): BodyTitles => ({ sector: "party", head, deputy });
  switch (kind) {
    case "department":
      return {
        sector: "state",
        head: "department-director",
        deputy: "department-deputy-director",
      };
    case "school":
      return party("school-head", "school-deputy-head");
    case "mass_organisation":
      return party("mass-organisation-head", "mass-organisation-deputy");
    case "party_body":
      return name.startsWith("Đảng")
        ? party("subordinate-committee-secretary", "subordinate-committee-deputy-secretary")
        : party("party-body-head", "party-body-deputy");
    case "province":
    case "district":
    case "commune":
      return null;
  }
}
