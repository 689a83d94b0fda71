import type { ImportProgramme } from "#app/domain/importing/programme-text.ts";
import type { ImportTitle } from "#app/domain/importing/title-text.ts";
import { ownProvinceOf, type UnitWords } from "#app/domain/importing/unit-words.ts";
import { type NamedUnit, unitMatcher } from "#app/domain/organisation/matching.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { covers } from "#app/kernel/calendar.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { starterPostWords } from "#app/starter/post-words.ts";
import { starterProgrammes } from "#app/starter/programmes.ts";
import { starterPlan } from "#app/starter/starter-plan.ts";
import { starterTerms } from "#app/starter/terms.ts";
import { starterTitles } from "#app/starter/titles.ts";

/** The units of the starter data on a day, numbered as they are listed. */
export function unitsOn(day: string): NamedUnit[] {
  const { units } = starterPlan();
  const versionOf = (key: string) =>
    units.find((unit) => unit.key === key)?.versions.find((version) => covers(version, day));
  return units.flatMap(({ key, kind }, index) => {
    const version = versionOf(key);
    if (!version) return [];
    const path: string[] = [];
    for (let above = version.parent; above !== null;) {
      const parent = versionOf(above);
      invariant(parent, `${above} is there while ${key} is`);
      path.push(parent.name);
      above = parent.parent;
    }
    return [{ id: index + 1, kind, name: version.name, code: version.code, path }];
  });
}

/** What a list of this day with these texts above its table names units by. */
export function unitWordsOn(day: string, above: readonly string[] = []): UnitWords {
  const units = unitsOn(day);
  const match = unitMatcher(units);
  const provinces = units.filter(({ kind }) => kind === "province");
  const fallback = provinces[0] ?? null;
  return { match, ownProvince: ownProvinceOf(above, provinces, { match, fallback }) };
}

/** Titles of the starter data that people can be planned for on a day. */
export function titlesOn(day: string): ImportTitle[] {
  return starterTitles.flatMap((title, index) =>
    covers(title, day)
      ? [{ ...title, id: index + 1, forms: [title.name, ...title.forms].map(identityKey) }]
      : [],
  );
}

export const programmes: ImportProgramme[] = starterProgrammes.map(
  ({ code, name, shortCode, forms }, index) => ({
    id: index + 1,
    code,
    forms: [name, shortCode, ...forms],
  }),
);

export const termCodes: ReadonlySet<string> = new Set(
  starterTerms.map(({ firstYear, lastYear }) => `${firstYear}-${lastYear}`),
);

export const postWords: ReadonlyMap<string, string> = new Map(
  starterPostWords.map(([short, full]) => [identityKey(short), full]),
);
