/** For whom a version says what is asked: nobody's verdict changes by a later rule without that being said (E30). */
export const audiences = ["everybody", "new_records", "term"] as const;
export type AppliesTo = (typeof audiences)[number];

export type Audience = {
  /** everybody planned for the title, only records from the version's first day on, or those of one term */
  appliesTo: AppliesTo;
  /** of `term`; null otherwise */
  termId: number | null;
};

/** True for a planning record that a version is for; `validFrom` (yyyy-mm-dd) of a record is its first day. */
export function isFor(
  version: Audience & { validFrom: string },
  record: { termId: number; validFrom: string },
): boolean {
  switch (version.appliesTo) {
    case "everybody":
      return true;
    case "new_records":
      return record.validFrom >= version.validFrom;
    case "term":
      return record.termId === version.termId;
  }
}
