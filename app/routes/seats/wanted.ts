import { enrolmentStatuses } from "#app/domain/enrolment/enrolment.ts";
import { rosterSorts, rosterViews } from "#app/domain/enrolment/row-view.ts";
import { readListAddress } from "#app/platform/http/list.ts";

/** The roster that an address asks for; page and export read it alike. */
export function readRoster(url: string) {
  const list = readListAddress(url, { sortable: rosterSorts, sort: "name" });
  return {
    list,
    wanted: {
      q: list.text("q"),
      view: rosterViews.find((known) => known === list.text("view")) ?? "seats",
      status: enrolmentStatuses.find((known) => known === list.text("status")) ?? null,
      sort: {
        by: rosterSorts.find((known) => known === list.sort.by) ?? "name",
        descending: list.sort.descending,
      },
    },
  };
}
