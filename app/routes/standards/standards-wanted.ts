import { standardFilters } from "#app/domain/standards/standard-list.ts";
import { titleSorts } from "#app/domain/standards/title-list.ts";
import { levels, titleKinds } from "#app/domain/standards/title.ts";
import { readListAddress } from "#app/platform/http/list.ts";

/** The list of standards that an address asks for. */
export function readStandardList(url: string) {
  const list = readListAddress(url, { sortable: titleSorts, sort: "level" });
  const by = titleSorts.find((sort) => sort === list.sort.by) ?? "level";
  return {
    list,
    wanted: {
      q: list.text("q"),
      level: levels.find((level) => level === list.text("level")) ?? null,
      kind: titleKinds.find((kind) => kind === list.text("kind")) ?? null,
      standard: standardFilters.find((filter) => filter === list.text("standard")) ?? null,
      sort: { by, descending: list.sort.descending },
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}
