import type { LimitKind } from "./rule-set.ts";

/** What the value of a limit counts, as people write it. */
export type LimitMeasure =
  | "persons"
  | "titles"
  | "yes_no"
  | "months"
  | "percent"
  | "years"
  | "times";

export const measureOf = {
  persons_per_post_title: "persons",
  titles_per_person: "titles",
  only_higher: "yes_no",
  months_left: "months",
  women_share: "percent",
  young_share: "percent",
  young_under_age: "years",
  age_group_years: "years",
  coefficient: "times",
} as const satisfies Record<LimitKind, LimitMeasure>;

/** How many of the stored unit make one of the written: per mille of a percent, hundredths of a coefficient. */
const partsOf: Partial<Record<LimitMeasure, number>> = { percent: 10, times: 100 };

/**
 * Reads a value as people write it (25, 12,5 %, 1,5, yes, no) in the unit in which it is stored. Null = nothing is
 * written: no rule; "not_a_number" for what is no value of the kind.
 */
export function readLimit(kind: LimitKind, typed: string): number | null | "not_a_number" {
  const text = typed.trim().replace(/\s*%$/, "");
  if (text === "") return null;
  const measure = measureOf[kind];
  if (measure === "yes_no") return text === "yes" ? 1 : text === "no" ? 0 : "not_a_number";
  const parts = partsOf[measure] ?? 1;
  const decimals = String(parts).length - 1;
  const number = new RegExp(`^\\d{1,5}([.,]\\d{1,${decimals || 1}})?$`).exec(text);
  if (!number || (decimals === 0 && number[1] !== undefined)) return "not_a_number";
  return Math.round(Number(text.replace(",", ".")) * parts);
}

/** A value as `readLimit` takes it; nothing for null. */
export function writeLimit(kind: LimitKind, value: number | null): string {
  if (value === null) return "";
  const measure = measureOf[kind];
  if (measure === "yes_no") return value === 1 ? "yes" : "no";
  return String(value / (partsOf[measure] ?? 1)).replace(".", ",");
}
