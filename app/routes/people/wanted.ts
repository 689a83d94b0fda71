import { type Gender, genders } from "#app/domain/people/cadre.ts";
import { readId } from "#app/domain/people/input.ts";
import { type ListAddress, readListAddress } from "#app/platform/http/list.ts";

export const peopleColumns = ["name", "birth", "unit"] as const;
export const postStates = ["current", "former_unit", "ended"] as const;

/** The list of people that an address asks for; page and export read it alike. */
export function readPeopleList(url: string) {
  const list = readListAddress(url, { sortable: peopleColumns, sort: "name" });
  const by = peopleColumns.find((column) => column === list.sort.by) ?? "name";
  const sort = list.sort.descending ? (`-${by}` as const) : by;
  const gender: Gender | null = genders.find((known) => known === list.text("gender")) ?? null;
  const post = postStates.find((known) => known === list.text("post")) ?? null;
  const unitId = list.text("unit") === "" ? null : (readId(list.text("unit")) ?? 0);
  const { page, pageSize } = list;
  return {
    list,
    /** a unit typed into the filter, to be resolved */
    typedUnit: list.text("in"),
    wanted: { q: list.text("q"), unitId, gender, post, sort, page, pageSize },
  };
}

export type PeopleList = { list: ListAddress };
