import { foldMarks, identityKey } from "#app/kernel/vietnamese.ts";
import { headerKey } from "./header-key.ts";

/** What a word that an administrator added stands for. */
export const synonymKinds = ["header", "level", "post", "rating", "term", "unit"] as const;
export type SynonymKind = (typeof synonymKinds)[number];

/**
 * A word of files beside those the portal knows. Scope: the form of a header, the dimension of a level, else "".
 * Target: column key, level word, post name, rating word, term code or unit id.
 */
export type Synonym = { kind: SynonymKind; scope: string; key: string; target: string };

/** The form in which a word of its kind is stored and compared. */
export function synonymKey(kind: SynonymKind, text: string): string {
  if (kind === "header") return headerKey(text);
  return kind === "level" || kind === "rating" ? foldMarks(text) : identityKey(text);
}

/** Targets by key of one kind and scope. */
export function synonymsOf(
  synonyms: readonly Synonym[],
  kind: SynonymKind,
  scope = "",
): ReadonlyMap<string, string> {
  return new Map(
    synonyms
      .filter((synonym) => synonym.kind === kind && synonym.scope === scope)
      .map(({ key, target }) => [key, target]),
  );
}
