import type { UnitKind } from "#app/domain/organisation/unit.ts";
import { beginningOfTime, covers, endOfTime } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";

/** Post titles have a limit per title and unit, membership titles have seats. */
export const titleKinds = ["post", "membership"] as const;
export type TitleKind = (typeof titleKinds)[number];

/** Where a title stands; limits per person and ages of young people go by it. The order is that of pages. */
export const levels = ["province", "department", "district", "commune"] as const;
export type Level = (typeof levels)[number];

/** Who decides on a title's holder. */
export const managingLevels = ["central", ...levels] as const;
export type ManagingLevel = (typeof managingLevels)[number];

/** Whose term a title belongs to: Party committees, state bodies, the Front and mass organisations. */
export const sectors = ["party", "state", "front"] as const;
export type Sector = (typeof sectors)[number];

/** Days on which somebody may be planned for a title; null = open. */
export type TitleDays = { validFrom: string | null; validTo: string | null };

/** True when somebody may be planned for the title on a day (yyyy-mm-dd). */
export const isPlannable = (title: TitleDays, day: string): boolean => covers(title, day);

export type TitleFacts = TitleDays & {
  /** as a list of titles writes it, without a unit */
  name: string;
  kind: TitleKind;
  level: Level;
  managingLevel: ManagingLevel;
  sector: Sector;
  /** greater = higher */
  rank: number;
  /** of a committee; null = not recorded */
  seats: number | null;
  source: string;
};

/** How files write a title, at which kinds of unit, on which days: what must name one title only. */
export type WrittenTitle = TitleDays & {
  /** keys of the texts (identityKey) */
  forms: readonly string[];
  unitKinds: readonly UnitKind[];
};

export type TitleRefusal = "ends_before_start" | "seats_of_post" | "no_unit_kind" | "form_taken";

/** Refuses ends_before_start, seats_of_post (only committees have seats), no_unit_kind, form_taken (`findRival`). */
export function decideTitle(
  facts: Pick<TitleFacts, "kind" | "seats">,
  written: WrittenTitle,
  others: readonly WrittenTitle[],
): Result<null, TitleRefusal> {
  const { validFrom, validTo } = written;
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    return refuse("ends_before_start");
  if (facts.kind === "post" && facts.seats !== null) return refuse("seats_of_post");
  if (written.unitKinds.length === 0) return refuse("no_unit_kind");
  return findRival(written, others) === null ? accept(null) : refuse("form_taken");
}

/** A title that a text would name as well: the same words, at a unit of the same kind, on a common day. */
export function findRival<Other extends WrittenTitle>(
  written: WrittenTitle,
  others: readonly Other[],
): Other | null {
  const rival = others.find(
    (other) =>
      haveCommonDay(written, other) &&
      other.unitKinds.some((kind) => written.unitKinds.includes(kind)) &&
      other.forms.some((form) => written.forms.includes(form)),
  );
  return rival ?? null;
}

function haveCommonDay(a: TitleDays, b: TitleDays): boolean {
  return (
    (a.validFrom ?? beginningOfTime) <= (b.validTo ?? endOfTime) &&
    (b.validFrom ?? beginningOfTime) <= (a.validTo ?? endOfTime)
  );
}
