import { courseStatuses } from "#app/domain/courses/course.ts";
import { courseSorts } from "#app/domain/courses/list-order.ts";
import { readId } from "#app/domain/people/input.ts";
import { isDay, parsePartialDate } from "#app/kernel/calendar.ts";
import { readListAddress } from "#app/platform/http/list.ts";

export type PeriodFault = { field: "from" | "to"; word: "notADate" | "reversed" };

/** A typed day; null where nothing was typed, undefined where it is none. */
function dayIn(text: string): string | null | undefined {
  if (text === "") return null;
  const day = parsePartialDate(text);
  return day !== null && isDay(day) ? day : undefined;
}

function faultOf(
  from: string | null | undefined,
  to: string | null | undefined,
): PeriodFault | null {
  if (from === undefined) return { field: "from", word: "notADate" };
  if (to === undefined) return { field: "to", word: "notADate" };
  return from !== null && to !== null && to < from ? { field: "to", word: "reversed" } : null;
}

/** The courses that an address asks for; page and export read it alike. A period with a fault in it narrows nothing. */
export function readCourseList(url: string) {
  const list = readListAddress(url, { sortable: courseSorts, sort: "-startsOn" });
  const typed = { from: list.text("from"), to: list.text("to") };
  const [from, to] = [dayIn(typed.from), dayIn(typed.to)];
  const fault = faultOf(from, to);
  return {
    list,
    typed,
    fault,
    wanted: {
      q: list.text("q"),
      status: courseStatuses.find((status) => status === list.text("status")) ?? null,
      programmeId: readId(list.text("programme")),
      hostUnitId: readId(list.text("host")),
      from: fault === null ? (from ?? null) : null,
      to: fault === null ? (to ?? null) : null,
      sort: {
        by: courseSorts.find((sort) => sort === list.sort.by) ?? ("startsOn" as const),
        descending: list.sort.descending,
      },
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}
