import type { UnitKind } from "#app/domain/organisation/unit.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { isPlannable, type TitleDays } from "./title.ts";

type NamedTitle = TitleDays & {
  names: readonly { identityKey: string }[];
  unitKinds: readonly UnitKind[];
};

/**
 * Answers which title of the catalogue a post is, by its name as held ("Phó Chủ tịch UBND"), the kind of its unit and
 * a day (yyyy-mm-dd); null for a post that is none ("Chuyên viên").
 */
export function postTitles<Title extends NamedTitle>(
  titles: readonly Title[],
): (post: { name: string; kind: UnitKind; day: string }) => Title | null {
  const byName = new Map<string, Title[]>();
  for (const title of titles) {
    for (const name of title.names) {
      byName.set(name.identityKey, [...(byName.get(name.identityKey) ?? []), title]);
    }
  }
  const keys = new Map<string, string>();
  return ({ name, kind, day }) => {
    const key = keys.get(name) ?? identityKey(name);
    keys.set(name, key);
    const those = (byName.get(key) ?? []).filter(({ unitKinds }) => unitKinds.includes(kind));
    return those.find((title) => isPlannable(title, day)) ?? those[0] ?? null;
  };
}
