import { enrolmentStatuses } from "#app/domain/enrolment/enrolment.ts";
import { rosterSorts, rosterViews } from "#app/domain/enrolment/row-view.ts";
import { noticeViews } from "#app/domain/reporting/course-notices.ts";
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

/** Those who were told something, as an address asks for them; page and file read it alike. */
export function readNotice(url: string) {
  const list = readListAddress(url, { sortable: [], sort: "", pageSize: 100 });
  const view = noticeViews.find((known) => known === list.text("view")) ?? "all";
  return { list, wanted: { q: list.text("q"), view } };
}
