import { findPlace } from "#app/domain/importing/synonym-place.ts";
import { readId } from "#app/domain/people/input.ts";
import { plainText } from "#app/platform/http/plain-text.ts";

/**
 * What the address of the page for a new word fills in: kind and scope (or both as one), word, target, unit; and the
 * import from whose page somebody came.
 */
export function readWordAddress(url: string) {
  const { searchParams } = new URL(url);
  const text = (name: string): string =>
    plainText(searchParams.get(name) ?? "")
      .trim()
      .slice(0, 200);
  const place = findPlace(text("place")) ?? findPlace({ kind: text("kind"), scope: text("scope") });
  const initial = { text: text("text"), target: text("target"), unit: text("unit") };
  return { place, initial, importId: readId(text("importId")) };
}

/** The page for a new word, told which import it goes back to. */
export function newWordAddress(query: Record<string, string>, from: { id: number } | null): string {
  const all = new URLSearchParams({ ...query, ...(from ? { importId: String(from.id) } : {}) });
  return all.size === 0 ? "/admin/synonyms/new" : `/admin/synonyms/new?${all.toString()}`;
}
