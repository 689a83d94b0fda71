import { programmeSorts } from "#app/domain/catalogue/programme-list.ts";
import { levelDimensions } from "#app/domain/standards/level.ts";
import { readListAddress } from "#app/platform/http/list.ts";

export const givenKinds = [...levelDimensions, "itself"] as const;

/** The list of programmes that an address asks for. */
export function readProgrammeList(url: string) {
  const list = readListAddress(url, { sortable: programmeSorts, sort: "name" });
  const by = programmeSorts.find((sort) => sort === list.sort.by) ?? "name";
  return {
    list,
    wanted: {
      q: list.text("q"),
      gives: givenKinds.find((kind) => kind === list.text("gives")) ?? null,
      sort: { by, descending: list.sort.descending },
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}
