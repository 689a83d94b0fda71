import { bands } from "#app/domain/readiness/readiness.ts";
import { readinessSorts } from "#app/domain/readiness/sorts.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import { readListAddress } from "#app/platform/http/list.ts";

/** The list of changed records that an address asks for. */
export function readPreview(url: string) {
  const list = readListAddress(url, { sortable: readinessSorts, sort: "unit" });
  const by = readinessSorts.find((sort) => sort === list.sort.by) ?? "unit";
  const band = (name: string) => bands.find((known) => known === list.text(name)) ?? null;
  return {
    list,
    wanted: {
      q: list.text("q"),
      before: band("before"),
      after: band("after"),
      subject: subjects.find((subject) => subject === list.text("subject")) ?? null,
      sort: { by, descending: list.sort.descending },
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}
