import { findPlace } from "#app/domain/importing/synonym-place.ts";
import { plainText } from "#app/platform/http/plain-text.ts";

/** What the address of the page for a new word fills in: kind and scope (or both as one), word, target, unit. */
export function readWordAddress(url: string) {
  const { searchParams } = new URL(url);
  const text = (name: string): string =>
    plainText(searchParams.get(name) ?? "")
      .trim()
      .slice(0, 200);
  const place = findPlace(text("place")) ?? findPlace({ kind: text("kind"), scope: text("scope") });
  return { place, initial: { text: text("text"), target: text("target"), unit: text("unit") } };
}
