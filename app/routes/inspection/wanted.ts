import { decisionKinds, decisionStates } from "#app/domain/reporting/decision-kinds.ts";
import { longestPeriod, type Period, readKinds } from "#app/domain/reporting/read-kinds.ts";
import { addDays, dayNumber, isDay, parsePartialDate } from "#app/kernel/calendar.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

/** What is wrong with a day of a period, at its field. */
export type PeriodFault = { field: "from" | "to"; word: "not_a_date" | "reversed" | "too_long" };

/** How many days are looked at where nothing was typed. */
const usualDays = 30;

/** The days typed into an address; `period` is null where something is wrong with them. */
function readPeriod(typed: { from: string; to: string }, today: string) {
  const to = typed.to === "" ? today : dayIn(typed.to);
  const from = typed.from === "" ? addDays(to ?? today, -usualDays) : dayIn(typed.from);
  const shown = {
    from: typed.from === "" ? formatDate(from ?? "") : typed.from,
    to: typed.to === "" ? formatDate(to ?? "") : typed.to,
  };
  const fault = faultOf(from, to);
  const period: Period | null = fault === null && from && to ? { from, to } : null;
  return { typed: shown, period, fault };
}

function dayIn(text: string): string | null {
  const day = parsePartialDate(text);
  return day !== null && isDay(day) ? day : null;
}

function faultOf(from: string | null, to: string | null): PeriodFault | null {
  if (from === null) return { field: "from", word: "not_a_date" };
  if (to === null) return { field: "to", word: "not_a_date" };
  if (to < from) return { field: "to", word: "reversed" };
  return dayNumber(to) - dayNumber(from) >= longestPeriod
    ? { field: "from", word: "too_long" }
    : null;
}

/** The readings that an address asks for; page and export read it alike. */
export function readReads(url: string, today: string) {
  const list = readListAddress(url, { sortable: [], sort: "" });
  const { page, pageSize } = list;
  return {
    list,
    ...readPeriod({ from: list.text("from"), to: list.text("to") }, today),
    wanted: {
      reader: list.text("reader"),
      person: list.text("person"),
      kind: readKinds.find((known) => known === list.text("kind")) ?? null,
      page,
      pageSize,
    },
  };
}

/** The waivers and overrides that an address asks for. */
export function readDecisions(url: string) {
  const list = readListAddress(url, { sortable: [], sort: "" });
  const { page, pageSize } = list;
  return {
    list,
    wanted: {
      person: list.text("q"),
      kind: decisionKinds.find((known) => known === list.text("kind")) ?? null,
      state: decisionStates.find((known) => known === list.text("state")) ?? null,
      page,
      pageSize,
    },
  };
}
