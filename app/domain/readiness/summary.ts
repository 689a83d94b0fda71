import { limitFor } from "#app/domain/standards/rule-set.ts";
import type { Level, TitleKind } from "#app/domain/standards/title.ts";
import type { CountingRules, PeopleStructure } from "./structure.ts";

/** A title as the summary of planning (form F2) names it. */
export type SummaryTitle = {
  id: number;
  name: string;
  kind: TitleKind;
  level: Level;
  rank: number;
  /** of one committee; null = not recorded */
  seats: number | null;
};

/** One row of the summary: the people planned for a title. */
export type SummaryRow = {
  title: SummaryTitle;
  structure: PeopleStructure;
  /** units at which somebody is planned for it */
  units: number;
  /** seats of the committees at these units; null = not recorded */
  seats: number | null;
  /** people planned for each seat, with two decimals, half up; null without seats */
  coefficient: number | null;
  /** how many may be planned for a post title at one unit; null = no rule recorded, or a committee */
  limit: number | null;
  /** records that came and left in the period */
  came: number;
  left: number;
};

type Counted = Pick<SummaryRow, "title" | "structure" | "units" | "came" | "left">;

/** Adds to what was counted of a title what the rules say of its number. */
export function summaryRow(counted: Counted, rules: CountingRules["rules"]): SummaryRow {
  const { title, structure, units } = counted;
  const seats = title.seats === null ? null : title.seats * units;
  const limit =
    title.kind === "post" ? limitFor(rules, "persons_per_post_title", title.level) : null;
  return {
    ...counted,
    seats,
    coefficient: coefficientOf(structure.total, seats),
    limit: limit?.value ?? null,
  };
}

/** People planned for each seat, with two decimals, half up; null without seats. */
export function coefficientOf(people: number, seats: number | null): number | null {
  if (seats === null || seats === 0) return null;
  return Math.floor((people * 200 + seats) / (seats * 2)) / 100;
}
