import { enrolmentStatuses } from "#app/domain/enrolment/enrolment.ts";
import { sentSorts, sentViews } from "#app/domain/enrolment/row-view.ts";
import { readId } from "#app/domain/people/input.ts";
import { sendingGroups } from "#app/domain/reporting/sending.ts";
import { readListAddress } from "#app/platform/http/list.ts";

/** The list of courses that an address asks for. */
export function readSendingCourses(url: string) {
  const list = readListAddress(url, { sortable: [], sort: "deadline" });
  return { list, wanted: { q: list.text("q"), page: list.page } };
}

/** Whom of the unit's people an address of a course's screen asks for. */
export function readPeopleToSend(url: string) {
  const list = readListAddress(url, { sortable: [], sort: "need" });
  const group = sendingGroups.find((known) => known === list.text("group")) ?? null;
  return { list, wanted: { q: list.text("q"), group } };
}

/** The list of the unit's people in courses that an address asks for; page and export read it alike. */
export function readSent(url: string) {
  const list = readListAddress(url, { sortable: sentSorts, sort: "-since" });
  const courseId = list.text("course") === "" ? null : (readId(list.text("course")) ?? 0);
  return {
    list,
    wanted: {
      q: list.text("q"),
      view: sentViews.find((known) => known === list.text("view")) ?? "requests",
      status: enrolmentStatuses.find((known) => known === list.text("status")) ?? null,
      courseId,
      sort: {
        by: sentSorts.find((known) => known === list.sort.by) ?? "since",
        descending: list.sort.descending,
      },
    },
  };
}
