import { expect, test } from "vitest";
import { isChosen, sortTitles, type TitleChoice, type TitleFacet } from "./title-list.ts";

const open = { validFrom: null, validTo: null };
const titles: TitleFacet[] = [
  facet(1, "Ủy viên", "commune", { managingLevel: "commune", rank: 10 }),
  facet(2, "Bí thư", "province", { managingLevel: "central", rank: 90 }),
  facet(3, "Chủ tịch", "district", { sector: "state", rank: 50, validTo: "2025-06-30" }),
  facet(4, "Ánh", "province", { sector: "front", rank: 90, validFrom: "2026-01-01" }),
];

function facet(
  id: number,
  name: string,
  level: TitleFacet["level"],
  own: Partial<TitleFacet>,
): TitleFacet {
  return { id, name, level, sector: "party", managingLevel: "province", rank: 0, ...open, ...own };
}
const everything: TitleChoice = { sector: null, managingLevel: null, inForceOn: null };

test.each([
  ["level", false, [4, 2, 3, 1]],
  ["level", true, [1, 3, 2, 4]],
  ["name", false, [4, 2, 3, 1]],
  ["sector", false, [2, 1, 3, 4]],
  ["managingLevel", false, [2, 4, 3, 1]],
  ["rank", true, [2, 4, 3, 1]],
] as const)("titles by %s, descending %s", (by, descending, ids) => {
  expect(sortTitles(titles, { by, descending }).map(({ id }) => id)).toEqual(ids);
});

test.each<[string, Partial<TitleChoice>, number[]]>([
  ["all", {}, [1, 2, 3, 4]],
  ["of a sector", { sector: "party" }, [1, 2]],
  ["of who manages them", { managingLevel: "province" }, [3, 4]],
  ["in force on a day", { inForceOn: "2025-06-30" }, [1, 2, 3]],
  ["in force a day later", { inForceOn: "2025-07-01" }, [1, 2]],
])("titles that are chosen: %s", (_name, choice, ids) => {
  const chosen = titles.filter((title) => isChosen(title, { ...everything, ...choice }));

  expect(chosen.map(({ id }) => id)).toEqual(ids);
});
