import { textSortKey } from "#app/kernel/vietnamese.ts";
import {
  isPlannable,
  type Level,
  levels,
  type ManagingLevel,
  managingLevels,
  type Sector,
  sectors,
  type TitleDays,
} from "./title.ts";

export type TitleFacet = TitleDays & {
  id: number;
  name: string;
  level: Level;
  sector: Sector;
  managingLevel: ManagingLevel;
  rank: number;
};

export const titleSorts = ["level", "name", "sector", "managingLevel", "rank"] as const;
export type TitleSort = (typeof titleSorts)[number];

export type TitleChoice = {
  sector: Sector | null;
  managingLevel: ManagingLevel | null;
  /** yyyy-mm-dd: only those for which somebody may be planned on it; null = all */
  inForceOn: string | null;
};

/** True for a title that the filters of the list leave in. */
export const isChosen = (title: TitleFacet, choice: TitleChoice): boolean =>
  (choice.sector === null || title.sector === choice.sector) &&
  (choice.managingLevel === null || title.managingLevel === choice.managingLevel) &&
  (choice.inForceOn === null || isPlannable(title, choice.inForceOn));

const keyOf = {
  level: ({ level, rank }: TitleFacet) => [levels.indexOf(level), -rank],
  name: () => [],
  sector: ({ sector, rank }: TitleFacet) => [sectors.indexOf(sector), -rank],
  managingLevel: (title: TitleFacet) => [managingLevels.indexOf(title.managingLevel), -title.rank],
  rank: ({ rank }: TitleFacet) => [rank],
} satisfies Record<TitleSort, (title: TitleFacet) => number[]>;

/** Titles in an order; those that are equal in it by name, then id. */
export function sortTitles<Title extends TitleFacet>(
  titles: readonly Title[],
  { by, descending }: { by: TitleSort; descending: boolean },
): Title[] {
  const direction = descending ? -1 : 1;
  const keyed = titles.map((title) => ({
    title,
    key: keyOf[by](title),
    name: textSortKey(title.name),
  }));
  return keyed
    .toSorted((a, b) => {
      const [first = 0] = a.key
        .map((part, index) => part - (b.key[index] ?? 0))
        .filter((difference) => difference !== 0);
      const byName = a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
      return direction * (first || byName) || a.title.id - b.title.id;
    })
    .map(({ title }) => title);
}
