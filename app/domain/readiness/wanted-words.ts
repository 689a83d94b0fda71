import { termsIn } from "#app/domain/importing/terms.ts";
import { type ImportTitle, titleReader } from "#app/domain/importing/title-text.ts";
import type { UnitWords } from "#app/domain/importing/unit-words.ts";
import type { NamedUnit } from "#app/domain/organisation/matching.ts";
import type { UnitKind } from "#app/domain/organisation/unit.ts";
import { accept } from "#app/kernel/result.ts";
import { identityKey, tidy } from "#app/kernel/vietnamese.ts";

/** A name that nothing has, or that several have: their labels, for whoever asked. */
export type WordRefusal<Word extends string> = { refusal: Word; candidates: string[] };

export type Read<Value, Word extends string> =
  | { ok: true; value: Value }
  | ({ ok: false } & WordRefusal<Word>);

/** The term that typed years name among those recorded; unknown_term names what is recorded. */
export function readTermWords<Term extends { code: string }>(
  typed: string,
  terms: readonly Term[],
): Read<Term, "unknown_term"> {
  const [code, ...others] = termsIn(tidy(typed));
  const term = others.length === 0 ? terms.find((one) => one.code === code) : undefined;
  return term
    ? accept(term)
    : { ok: false, refusal: "unknown_term", candidates: terms.map((one) => one.code) };
}

/** The unit that typed words name on the day: type and name, statistics code or internal id. */
export function readUnitWords(
  typed: string,
  units: readonly NamedUnit[],
  match: UnitWords["match"],
): Read<NamedUnit, "unknown_unit" | "ambiguous_unit"> {
  const found = match(typed);
  if (found.ok) return accept(found.unit);
  const byId = units.find(({ id }) => String(id) === typed.trim());
  if (byId) return accept(byId);
  const near =
    found.refusal === "ambiguous_unit"
      ? found.candidates
      : found.didYouMean === null
        ? []
        : [found.didYouMean];
  return { ok: false, refusal: found.refusal, candidates: near.map(unitLabelOf) };
}

/** "xã Lệ Thủy (18859), huyện Lệ Thủy": a unit so that it cannot be taken for another. */
export const unitLabelOf = ({ id, name, code, path }: NamedUnit): string =>
  [`${name} (${code ?? `id ${id}`})`, ...path].join(", ");

export type TitleAsked = { title: ImportTitle; unit: NamedUnit | null };

/**
 * The title that typed words name, by its own name or as files write it, with or without a unit; of several those that
 * exist at units of `kind`. Refuses unknown_title, ambiguous_title, unknown_unit, ambiguous_unit.
 */
export function readTitleWords(
  typed: string,
  titles: readonly ImportTitle[],
  words: UnitWords,
  kind: UnitKind | null,
): Read<TitleAsked, "unknown_title" | "ambiguous_title" | "unknown_unit" | "ambiguous_unit"> {
  const key = identityKey(tidy(typed));
  const atKind = titles.filter(({ unitKinds }) => kind === null || unitKinds.includes(kind));
  // why: beside a unit a title of those below it is asked for as well
  const written =
    [atKind, titles]
      .flatMap((those) => [
        those.filter(({ name }) => identityKey(name) === key),
        those.filter(({ forms }) => forms.includes(key)),
      ])
      .find(({ length }) => length > 0) ?? [];
  const [title, ...others] = written;
  if (title && others.length === 0) return accept({ title, unit: null });
  if (title) {
    return {
      ok: false,
      refusal: "ambiguous_title",
      candidates: written.map(({ name }) => name),
    };
  }
  const read = titleReader(titles, words)(typed);
  if ("title" in read) return accept(read);
  const { didYouMean, a, b } = read.values;
  return {
    ok: false,
    refusal: read.reason,
    candidates: [didYouMean, a, b].filter((one) => one !== undefined).map(String),
  };
}

/**
 * The unit asked for where the words of a title name one besides: the title's own, which must be the other or stand
 * below it. Refuses units_differ.
 */
export function narrowerUnit(
  unit: NamedUnit | null,
  own: NamedUnit | null,
): Read<NamedUnit | null, "units_differ"> {
  if (unit === null || own === null) return accept(own ?? unit);
  const place = own.path.indexOf(unit.name);
  const above = place < 0 ? null : own.path.slice(place + 1).join(", ");
  if (own.id === unit.id || above === unit.path.join(", ")) return accept(own);
  return { ok: false, refusal: "units_differ", candidates: [own, unit].map(unitLabelOf) };
}
