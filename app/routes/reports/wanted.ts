import { readId } from "#app/domain/people/input.ts";
import { listYears, needGroups, needStates } from "#app/domain/reporting/needs.ts";
import { readListAddress } from "#app/platform/http/list.ts";

const idIn = (text: string): number | null => (text === "" ? null : (readId(text) ?? 0));

/** The years of reports that can be asked for: this one and the five before. */
export const reportYears = (today: string): number[] => {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 6 }, (_, back) => year - back);
};

/** What an address of the lists of needs asks for; a year that no list is of is this one. */
export function readNeeds(url: string, today: string) {
  const list = readListAddress(url, { sortable: ["unit"], sort: "unit" });
  const current = Number(today.slice(0, 4));
  return {
    list,
    typedUnit: list.text("in"),
    byUnit: list.text("by") === "unit",
    wanted: {
      year: listYears(today).find((year) => String(year) === list.text("year")) ?? current,
      unitId: idIn(list.text("unit")),
      filter: {
        content: list.text("content"),
        /** a unit by itself, of a row of the list by unit */
        unitId: idIn(list.text("at")),
        group: needGroups.find((group) => group === list.text("group")) ?? null,
        state: needStates.find((state) => state === list.text("state")) ?? null,
      },
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}

/** What an address of the yearly report asks for. */
export function readYear(url: string, today: string) {
  const list = readListAddress(url, { sortable: ["year"], sort: "year" });
  const current = Number(today.slice(0, 4));
  return {
    list,
    typedUnit: list.text("in"),
    wanted: {
      year: reportYears(today).find((year) => String(year) === list.text("year")) ?? current,
      unitId: idIn(list.text("unit")),
    },
  };
}

/** The people whom a number of a list of needs counts: year and unit stay as they are. */
export function peopleAddress(url: string, change: Record<string, string | null>): string {
  const asked = new URL(url).searchParams;
  const next = new URLSearchParams();
  for (const name of ["year", "unit"]) {
    const value = asked.get(name);
    if (value) next.set(name, value);
  }
  for (const [name, value] of Object.entries(change)) if (value !== null) next.set(name, value);
  return `/reports/needs/people?${next.toString()}`;
}
