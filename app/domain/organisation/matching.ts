import { foldMarks, identityKey, tidy } from "#app/kernel/vietnamese.ts";
import { levelWords, territoryKinds, type UnitKind } from "./unit.ts";

/** A unit by the name in force on the day asked; `path` names its ancestors of that day, nearest first. */
export type NamedUnit = {
  id: number;
  kind: UnitKind;
  name: string;
  code: string | null;
  path: string[];
};

export type UnitMatch =
  | { ok: true; unit: NamedUnit }
  | { ok: false; refusal: "unknown_unit"; didYouMean: NamedUnit | null }
  | { ok: false; refusal: "ambiguous_unit"; candidates: NamedUnit[] };

/** Bodies of a territory; their name followed by the territory's names the territory (product 3). */
const bodies = ["Đảng ủy", "Đảng bộ", "Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND"];

/** Committees that carry their level in their own name: "Huyện ủy Lệ Thủy" names huyện Lệ Thủy. */
const committees = [
  ["Tỉnh ủy", "Tỉnh"],
  ["Thành ủy", "Thành phố"],
  ["Thị ủy", "Thị xã"],
  ["Huyện ủy", "Huyện"],
] as const;

type Form = (text: string) => string;
type Index = Map<string, NamedUnit[]>;

/**
 * Answers what a typed unit names among the units of one day: type and name with marks (case, spaces and tone
 * placement folded), optionally "name, unit above", or the statistics code. Text equal only without marks, or
 * without its level, is offered and never decides (product 5.1).
 */
export function unitMatcher(units: NamedUnit[]): (typed: string) => UnitMatch {
  const exact: Index = new Map();
  const folded: Index = new Map();
  const codes: Index = new Map();
  for (const unit of units) {
    for (const name of fullNames(unit)) add(exact, identityKey(name), unit);
    for (const name of [...fullNames(unit), properName(unit)]) add(folded, foldMarks(name), unit);
    if (unit.code !== null) add(codes, unit.code, unit);
  }

  return (typed) => {
    const text = spelledOut(tidy(typed));
    const found = codes.get(text) ?? qualified(exact, text);
    if (found.length === 1 && found[0]) return { ok: true, unit: found[0] };
    const similar =
      found.length > 0 ? found : lookUp(folded, foldMarks, text.split(", ")[0] ?? text);
    const near = similar.length > 0 ? similar : lookUp(folded, foldMarks, text);
    if (near.length > 1) return { ok: false, refusal: "ambiguous_unit", candidates: near };
    return { ok: false, refusal: "unknown_unit", didYouMean: near[0] ?? null };
  };
}

/** The official list of 2024 shortens one kind of township. */
function spelledOut(text: string): string {
  return text.replace(/^(thị trấn) nt /iu, "$1 Nông trường ");
}

/** "xã Tân Thành, huyện Minh Hóa": the words after a comma must name units above; names may hold commas too. */
function qualified(exact: Index, text: string): NamedUnit[] {
  const parts = text.split(/\s*,\s*/);
  for (let count = parts.length; count > 0; count -= 1) {
    const found = lookUp(exact, identityKey, parts.slice(0, count).join(", "));
    const fitting = found.filter((unit) =>
      parts.slice(count).every((part) => standsUnder(unit, part)),
    );
    if (fitting.length > 0) return fitting;
  }
  return [];
}

function standsUnder(unit: NamedUnit, typed: string): boolean {
  const key = identityKey(typed);
  return unit.path.some((name) =>
    [name, withoutLevel(name)].some((text) => identityKey(text) === key),
  );
}

/** Units of a name as it stands, else the territory whose body it names. */
function lookUp(index: Index, form: Form, text: string): NamedUnit[] {
  const key = form(text);
  const named = index.get(key);
  if (named) return named;
  const stems = [
    ...bodies.map((body): [string, string] => [body, ""]),
    ...committees.map(([committee, level]): [string, string] => [committee, `${form(level)} `]),
  ];
  for (const [body, level] of stems) {
    const start = `${form(body)} `;
    if (!key.startsWith(start)) continue;
    const meant = index.get(level + key.slice(start.length)) ?? [];
    const territories = meant.filter(({ kind }) => territoryKinds.includes(kind));
    if (territories.length > 0) return territories;
  }
  return [];
}

/** A department is also named together with its province: "Sở Nội vụ tỉnh Quảng Trị". */
function fullNames({ kind, name, path }: NamedUnit): string[] {
  const province = path.at(-1);
  if (territoryKinds.includes(kind) || province === undefined) return [name];
  const ending = /(tỉnh|tỉnh ủy|tỉnh đoàn)$/iu.test(name) ? withoutLevel(province) : province;
  return [name, `${name} ${ending}`];
}

function properName({ kind, name }: NamedUnit): string {
  return territoryKinds.includes(kind) ? withoutLevel(name) : name;
}

/** "Lệ Thủy" of "Huyện Lệ Thủy"; only beside a word for its level, never alone. */
export function withoutLevel(name: string): string {
  const level = levelWords.find((word) => name.startsWith(`${word} `));
  return level === undefined ? name : name.slice(level.length + 1);
}

function add(index: Index, key: string, unit: NamedUnit): void {
  const there = index.get(key);
  if (!there) index.set(key, [unit]);
  else if (!there.includes(unit)) there.push(unit);
}
