import type { NamedUnit } from "#app/domain/organisation/matching.ts";
import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { Level, TitleKind } from "#app/domain/standards/title.ts";
import { remembered } from "#app/kernel/remembered.ts";
import { identityKey, tidy } from "#app/kernel/vietnamese.ts";
import { longestWords } from "./cells.ts";
import {
  beginsLikeUnit,
  namesNoUnit,
  readUnit,
  unitLabel,
  type UnitReading,
  type UnitWords,
} from "./unit-words.ts";
import type { Values } from "./verdict.ts";

/** A title for which people can be planned on the list's day; `forms` are keys (identityKey) of how files write it. */
export type ImportTitle = {
  id: number;
  code: string;
  kind: TitleKind;
  name: string;
  level: Level;
  rank: number;
  unitKinds: readonly UnitKind[];
  forms: readonly string[];
};

export type TitleReading =
  | { title: ImportTitle; unit: NamedUnit }
  | { reason: "unknown_title" | "unknown_unit" | "ambiguous_unit"; values: Values };

type Form = { words: string[]; title: ImportTitle };
type Failure = { text: string; reading: Exclude<UnitReading, { unit: NamedUnit }> };

/** Last words of titles behind which the name of a division stands. */
const divisionWords = ["phòng", "TP", "PTP", "PP"].map(identityKey);

const textsKept = 5000;

/**
 * Answers which title at which unit a planned-title cell names: words of a title, then of a unit at which that
 * title exists. The longest words of a title that leave a unit's name count; words that leave something that is
 * no unit's name are no title.
 */
export function titleReader(
  titles: readonly ImportTitle[],
  units: UnitWords,
): (text: string) => TitleReading {
  const forms = titles
    .flatMap((title) => title.forms.map((form): Form => ({ words: form.split(" "), title })))
    .toSorted((a, b) => b.words.length - a.words.length);
  const byFirstWord = Map.groupBy(forms, ({ words }) => words[0] ?? "");
  const read = remembered((text) => readTitle(text, byFirstWord, units), textsKept);
  return (typed) => {
    const text = tidy(typed);
    return text.length > longestWords
      ? { reason: "unknown_title", values: { value: `${text.slice(0, longestWords)}…` } }
      : read(text);
  };
}

function readTitle(text: string, forms: Map<string, Form[]>, units: UnitWords): TitleReading {
  const words = text.split(" ");
  const keys = words.map((word) => identityKey(word.replace(/[,.:;-]+$/, "")));
  const fitting = (forms.get(keys[0] ?? "") ?? []).filter(({ words: form }) =>
    form.every((word, index) => keys[index] === word),
  );
  const failures: Failure[] = [];
  const whole = fitting.filter(({ words: form }) => form.length === words.length);
  const own = ownTitle(whole, units);
  if (own) return own;
  if (whole.length > 0) failures.push({ text, reading: { didYouMean: null } });
  for (const form of fitting.filter(({ words: { length } }) => length < words.length)) {
    const rest = words
      .slice(form.words.length)
      .join(" ")
      .replace(/^[-–—,:\s]+/, "");
    const reading = readRest(rest, form, units);
    if ("unit" in reading) return { title: form.title, unit: reading.unit };
    failures.push(reading);
  }
  return failed(text, failures);
}

/** A title that needs no unit beside it, because only the province has it: "Tỉnh ủy viên". */
function ownTitle(whole: Form[], { ownProvince }: UnitWords): TitleReading | null {
  const titles = new Set(whole.map(({ title }) => title));
  const [title] = titles;
  if (titles.size !== 1 || !title || !ownProvince) return null;
  return title.unitKinds.includes("province") ? { title, unit: ownProvince } : null;
}

/** Heads of divisions have the division's name between: "Trưởng phòng Tổ chức cán bộ Sở Nội vụ". */
function readRest(
  rest: string,
  { words, title }: Form,
  units: UnitWords,
): { unit: NamedUnit } | Failure {
  const reading = readUnit(rest, units, title.unitKinds);
  if ("unit" in reading) return reading;
  const isDivision = divisionWords.includes(words.at(-1) ?? "");
  if (isDivision) {
    const parts = rest.split(" ");
    for (let from = 1; from < parts.length; from += 1) {
      const text = parts.slice(from).join(" ");
      const later = readUnit(text, units, title.unitKinds);
      if ("unit" in later) return later;
      if (beginsLikeUnit(text) && !namesNoUnit(text)) return { text, reading: later };
    }
  }
  return { text: rest, reading };
}

/** The failure that says most: two units that fit, one that is similar, a unit that does not exist. */
function failed(text: string, failures: Failure[]): TitleReading {
  for (const { text: value, reading } of failures) {
    if (!("candidates" in reading)) continue;
    const [a = "", b = ""] = reading.candidates.map(unitLabel);
    return { reason: "ambiguous_unit", values: { value, a, b } };
  }
  const similar = failures.find(({ reading }) => "didYouMean" in reading && reading.didYouMean);
  if (similar && "didYouMean" in similar.reading && similar.reading.didYouMean) {
    const didYouMean = unitLabel(similar.reading.didYouMean);
    return { reason: "unknown_unit", values: { value: similar.text, didYouMean } };
  }
  const named = failures.find(
    ({ text: value, reading }) =>
      !("otherKind" in reading) && (value === text || beginsLikeUnit(value)),
  );
  if (named) return { reason: "unknown_unit", values: { value: named.text } };
  return { reason: "unknown_title", values: { value: text } };
}
