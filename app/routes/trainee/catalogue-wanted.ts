import { studyForms } from "#app/domain/catalogue/version.ts";
import { courseSorts, ways } from "#app/domain/enrolment/open-course.ts";
import { readId } from "#app/domain/people/input.ts";
import { readListAddress } from "#app/platform/http/list.ts";

/** The courses of the catalogue that an address asks for. */
export function readCatalogue(url: string) {
  const list = readListAddress(url, { sortable: courseSorts, sort: "deadline", pageSize: 200 });
  const programme = list.text("programme");
  return {
    list,
    wanted: {
      q: list.text("q"),
      // why: 0, which no row has, for what is none
      programmeId: programme === "" ? null : (readId(programme) ?? 0),
      month: /^\d{4}-\d{2}$/.exec(list.text("month"))?.[0] ?? null,
      way: ways.find((way) => way === list.text("way")) ?? null,
      form: studyForms.find((form) => form === list.text("form")) ?? null,
      sort: {
        by: courseSorts.find((sort) => sort === list.sort.by) ?? "deadline",
        descending: list.sort.descending,
      },
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}
