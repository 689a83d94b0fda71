import type { VersionState } from "./versions.ts";

export const standardFilters = ["none", "draft", "to_confirm", "coming"] as const;
/** Which titles are looked for: without a version in force, with a draft, with one still to be confirmed, with one to come. */
export type StandardFilter = (typeof standardFilters)[number];

/** Whether the versions of a title are what a filter looks for. */
export function fitsFilter(
  versions: readonly { state: VersionState; toConfirm: number }[],
  filter: StandardFilter | null,
): boolean {
  const has = (state: VersionState) => versions.some((version) => version.state === state);
  switch (filter) {
    case null:
      return true;
    case "none":
      return !has("in_force");
    case "draft":
      return has("draft");
    case "coming":
      return has("coming");
    case "to_confirm":
      return versions.some(({ state, toConfirm }) => state === "in_force" && toConfirm === 1);
  }
}
