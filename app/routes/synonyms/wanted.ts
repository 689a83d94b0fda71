import { findPlace } from "#app/domain/importing/synonym-place.ts";
import { readListAddress } from "#app/platform/http/list.ts";

const sorts = ["text", "place", "added"] as const;

/** The list of words that an address asks for. */
export function readSynonymList(url: string) {
  const list = readListAddress(url, { sortable: sorts, sort: "place" });
  const by = sorts.find((sort) => sort === list.sort.by) ?? "place";
  return {
    list,
    wanted: {
      q: list.text("q"),
      place: findPlace(list.text("place")),
      sort: { by, descending: list.sort.descending },
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}
