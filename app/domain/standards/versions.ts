import { addDays } from "#app/kernel/calendar.ts";
import type { Audience } from "./audience.ts";
import type { Standard } from "./requirement.ts";
import { ruleSetOn } from "./rule-set.ts";

/** What of a version says from when to when it stands, and for whom. */
export type Version = Audience &
  Pick<Standard, "id" | "validFrom" | "validTo"> & { publishedAt: string | null };

export const versionStates = ["draft", "coming", "in_force", "past"] as const;
export type VersionState = (typeof versionStates)[number];

/** A later version takes the place of an earlier one where it is for everybody whom the earlier one is for. */
function replaces(later: Version, earlier: Version): boolean {
  if (later.publishedAt === null || later.validFrom <= earlier.validFrom) return false;
  if (later.appliesTo === "everybody") return true;
  return later.appliesTo === "term" && later.termId === earlier.termId;
}

/** The last day (yyyy-mm-dd) on which a version judges anybody, as far as the others say; null = none yet. */
export function lastDayOf(version: Version, others: readonly Version[]): string | null {
  const next = others
    .filter((other) => replaces(other, version))
    .map(({ validFrom }) => addDays(validFrom, -1))
    .toSorted()[0];
  if (next === undefined || version.validTo === null) return next ?? version.validTo;
  return next < version.validTo ? next : version.validTo;
}

/** Where a version stands on a day among the other versions of its title. */
export function stateOf(version: Version, others: readonly Version[], today: string): VersionState {
  if (version.publishedAt === null) return "draft";
  if (version.validFrom > today) return "coming";
  const last = lastDayOf(version, others);
  return last !== null && last < today ? "past" : "in_force";
}

/** The version in force that one from `validFrom` on comes after: what it starts from and is compared with; null = none. */
export const versionBefore = <Found extends Version>(
  versions: readonly Found[],
  { id, validFrom }: { id: number | null; validFrom: string },
): Found | null =>
  ruleSetOn(
    versions.filter((other) => other.publishedAt !== null && other.id !== id),
    validFrom,
  );

/**
 * The day on which a draft's effect is told: today or its first day, whichever is later; its last day where that has
 * passed.
 */
export function previewDayOf(
  { validFrom, validTo }: Pick<Standard, "validFrom" | "validTo">,
  today: string,
): string {
  if (validFrom > today) return validFrom;
  return validTo !== null && validTo < today ? validTo : today;
}
