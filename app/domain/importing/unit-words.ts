import type { NamedUnit, UnitMatch } from "#app/domain/organisation/matching.ts";
import { levelWords, territoryKinds, type UnitKind } from "#app/domain/organisation/unit.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";

/** What the units of a list's day are named by. */
export type UnitWords = {
  /** of the units of the as-of day (`unitMatcher`) */
  match: (typed: string) => UnitMatch;
  /** units by the identityKey of words that an administrator added */
  added?: ReadonlyMap<string, NamedUnit>;
  /** the province whose list it is: "Tỉnh ủy viên" names no other, nor does "Giám đốc Sở Nội vụ" */
  ownProvince: NamedUnit | null;
};

export type UnitReading =
  | { unit: NamedUnit }
  | { candidates: NamedUnit[] }
  | { didYouMean: NamedUnit | null }
  /** a unit that is there, but not of the kinds asked for */
  | { otherKind: NamedUnit };

const bareProvince = new Set(
  [
    "tỉnh",
    "Tỉnh ủy",
    "Đảng bộ tỉnh",
    "UBND tỉnh",
    "Ủy ban nhân dân tỉnh",
    "HĐND tỉnh",
    "Hội đồng nhân dân tỉnh",
  ].map(identityKey),
);

/** Words with which the name of a unit begins; other words behind a title are none. */
const beginnings = [
  ...levelWords,
  "Đảng ủy",
  "Đảng bộ",
  "UBND",
  "Ủy ban",
  "HĐND",
  "Hội đồng nhân dân",
  "Tỉnh ủy",
  "Thành ủy",
  "Thị ủy",
  "Huyện ủy",
  "Tỉnh đoàn",
  "Sở",
  "Ban",
  "Văn phòng",
  "Thanh tra",
  "Trường",
  "Hội",
  "Liên đoàn",
].map((word) => `${identityKey(word)} `);

export function beginsLikeUnit(text: string): boolean {
  const key = `${identityKey(text)} `;
  return beginnings.some((word) => key.startsWith(word));
}

/** True for "xã", "UBND xã", "tỉnh": a level without the name of a unit. */
export function namesNoUnit(text: string): boolean {
  const last = identityKey(text).split(" ").slice(-2).join(" ");
  return levelWords.some((word) => {
    const key = identityKey(word);
    return last === key || last.endsWith(` ${key}`);
  });
}

/**
 * The unit of one of the kinds that a text names. Several units of exactly that name are told apart by the list's
 * own province where they are its bodies; territories never are, they need their district (product 5.1).
 */
export function readUnit(text: string, words: UnitWords, kinds: readonly UnitKind[]): UnitReading {
  const { match, added, ownProvince } = words;
  const key = identityKey(text);
  const synonym = added?.get(key);
  if (synonym && kinds.includes(synonym.kind)) return { unit: synonym };
  if (bareProvince.has(key) && ownProvince && kinds.includes("province")) {
    return { unit: ownProvince };
  }
  const answer = match(text);
  if (answer.ok) {
    const { unit } = answer;
    return kinds.includes(unit.kind) ? { unit } : { otherKind: unit };
  }
  if (answer.refusal === "unknown_unit") {
    const near = answer.didYouMean;
    return { didYouMean: near && kinds.includes(near.kind) ? near : null };
  }
  return chosen(answer.candidates, key, { kinds, ownProvince });
}

type Choice = { kinds: readonly UnitKind[]; ownProvince: NamedUnit | null };

function chosen(all: NamedUnit[], key: string, { kinds, ownProvince }: Choice): UnitReading {
  const candidates = all.filter(({ kind }) => kinds.includes(kind));
  const own = candidates.filter(
    ({ kind, path }) =>
      !territoryKinds.includes(kind) && ownProvince && path.includes(ownProvince.name),
  );
  const [first] = own.length === 1 ? own : candidates;
  if (first === undefined) return { didYouMean: null };
  if (own.length !== 1 && candidates.length > 1) return { candidates };
  const isExact = key.startsWith(identityKey(first.name)) || key.endsWith(identityKey(first.name));
  return isExact ? { unit: first } : { didYouMean: first };
}

/** "Xã Quảng Tiên, Thị xã Ba Đồn": a unit as a sentence names it. */
export function unitLabel({ name, path }: NamedUnit): string {
  return [name, ...path.slice(0, 1)].join(", ");
}

/**
 * The province whose list it is, by what stands above the table: "TỈNH ỦY QUẢNG BÌNH", or a unit of it
 * ("HUYỆN ỦY LỆ THỦY"). Else the one given, which is that of the person's scope.
 */
export function ownProvinceOf(
  above: readonly string[],
  provinces: readonly NamedUnit[],
  words: { match: UnitWords["match"]; fallback: NamedUnit | null },
): NamedUnit | null {
  if (provinces.length === 1) return provinces[0] ?? null;
  for (const text of above) {
    const key = ` ${identityKey(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "))} `;
    const named = provinces.filter(({ name }) => {
      const proper = identityKey(name.replace(/^(Tỉnh|Thành phố) /u, ""));
      return key.includes(` ${proper} `);
    });
    if (named.length === 1) return named[0] ?? null;
    const answer = words.match(text);
    const top = answer.ok ? answer.unit.path.at(-1) : undefined;
    const above = provinces.find(({ name }) => name === top);
    if (above) return above;
  }
  return words.fallback;
}
