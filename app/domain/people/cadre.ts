import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { identityKey, nameSortKey, searchKey, tidy } from "#app/kernel/vietnamese.ts";
import { birthsContradict } from "./birth.ts";

export const genders = ["male", "female"] as const;
export type Gender = (typeof genders)[number];

/** What a person's record says besides birth and posts; partial dates are yyyy, yyyy-mm or yyyy-mm-dd. */
export type CadreFacts = {
  fullName: string;
  gender: Gender;
  ethnicity: string | null;
  partyJoinedOn: string | null;
  partyOfficialOn: string | null;
  phone: string | null;
};

export const cadreFields = [
  "fullName",
  "gender",
  "ethnicity",
  "partyJoinedOn",
  "partyOfficialOn",
  "phone",
] as const satisfies readonly (keyof CadreFacts)[];

/** Facts of a person that only some roles may read (product 4.8). */
export const sensitiveFields: readonly string[] = ["ethnicity", "partyJoinedOn", "partyOfficialOn"];

/** The stored forms of a name: as typed, to find, to decide, to order. */
export function namesOf(typed: string) {
  const fullName = tidy(typed);
  return {
    fullName,
    searchKey: searchKey(fullName),
    identityKey: identityKey(fullName),
    sortKey: nameSortKey(fullName),
  };
}

export type FactsRefusal = "birth_in_future" | "official_before_joined";

/** Dates that cannot be, whatever the file says: born after today, a full Party member before joining. */
export function decideFacts(
  facts: { birthDate: string; partyJoinedOn: string | null; partyOfficialOn: string | null },
  today: string,
): Result<null, FactsRefusal> {
  if (isCertainlyBefore(today, facts.birthDate)) return refuse("birth_in_future");
  const { partyJoinedOn: joined, partyOfficialOn: official } = facts;
  if (joined !== null && official !== null && isCertainlyBefore(official, joined)) {
    return refuse("official_before_joined");
  }
  return accept(null);
}

/** True when a lies before b however the unknown parts of either are filled. */
export function isCertainlyBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}

/** The fields that differ, with what stood there and what stands there now. */
export function changedFields<Field extends string, Value extends string | number | null>(
  fields: readonly Field[],
  before: Record<Field, Value>,
  after: Record<Field, Value>,
): { before: Partial<Record<Field, Value>>; after: Partial<Record<Field, Value>> } {
  const change: ReturnType<typeof changedFields<Field, Value>> = { before: {}, after: {} };
  for (const field of fields) {
    if (before[field] === after[field]) continue;
    change.before[field] = before[field];
    change.after[field] = after[field];
  }
  return change;
}

/** One of two records that may be one person. */
export type MergeSide = {
  id: number;
  mergedIntoId: number | null;
  gender: string;
  birthDate: string;
  /** accounts that have not ended */
  openAccounts: number;
  /** courses in which the person stands, and programmes of which they have a seat to come, as words */
  places: readonly string[];
};

export type MergeRefusal =
  | "same_record"
  | "already_merged"
  | "two_accounts"
  | "both_enrolled"
  | "gender_differs"
  | "birth_contradicts";

/**
 * May two records become one? A person has one gender (5.2), so a wrong one is corrected first; birth dates
 * that contradict each other must be confirmed; two accounts that both sign in must first become one, and where both
 * stand in one course, somebody first says which place is given up (E34).
 */
export function decideMerge(
  { survivor, alias }: { survivor: MergeSide; alias: MergeSide },
  confirmed: boolean,
): Result<null, MergeRefusal> {
  if (survivor.id === alias.id) return refuse("same_record");
  if (survivor.mergedIntoId !== null || alias.mergedIntoId !== null)
    return refuse("already_merged");
  if (survivor.gender !== alias.gender) return refuse("gender_differs");
  if (survivor.openAccounts > 0 && alias.openAccounts > 0) return refuse("two_accounts");
  if (survivor.places.some((place) => alias.places.includes(place))) return refuse("both_enrolled");
  if (!confirmed && birthsContradict(survivor.birthDate, alias.birthDate)) {
    return refuse("birth_contradicts");
  }
  return accept(null);
}
