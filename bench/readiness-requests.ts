import { addDays } from "#app/kernel/calendar.ts";
import { formatNumber } from "#app/platform/i18n/translate.ts";
import {
  type Expectations,
  type KnownRecord,
  verdictsOn,
  type Wanted,
} from "#bench/expected-readiness.ts";
import type { Asked } from "#bench/load.ts";

/** Requests of a page about readiness, each with what its answer must hold. */
export type Requests = (count: number, run: number) => Asked[];

export type Catalogue = { termIds: number[]; today: string };

const listSize = 50;

/** How an address says what is wanted; the day of today is left out. */
function queryOf(wanted: Wanted, today: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    term: wanted.termId === null ? "all" : String(wanted.termId),
  });
  const put = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) query.set(name, String(value));
  };
  if (wanted.day !== today) put("asOf", wanted.day);
  put("title", wanted.titleId);
  put("level", wanted.level);
  put("unit", wanted.unitId);
  put("gender", wanted.gender);
  put("verified", wanted.verifiedOnly ? 1 : undefined);
  put("band", wanted.band);
  for (const [name, value] of Object.entries(more)) put(name, value);
  return query.toString();
}

const at = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index % values.length];
  if (value === undefined) throw new Error("the bench made records");
  return value;
};

/** Nothing stands under a commune, so that its records are those of the unit alone. */
const ownUnit = ({ level, unitId }: KnownRecord): { unitId?: number } =>
  level === "commune" ? { unitId } : {};

/** Another filter each time: term, level, gender, kind of evidence, title, unit and both kinds of row in turn. */
export function boardRequests(expected: Expectations, { termIds, today }: Catalogue): Requests {
  return (count, run) =>
    numbered(count, run).map((number) => {
      const record = at(expected.known, number * 7919);
      const wide: Partial<Wanted>[] = [
        {},
        { level: record.level },
        ownUnit(record),
        { titleId: record.titleId },
      ];
      const wanted: Wanted = {
        day: today,
        termId: at([...termIds, record.termId], number),
        ...at(wide, number >> 1),
        ...at([{}, { gender: "female" }, { gender: "male" }], number),
        verifiedOnly: number % 4 === 3,
      };
      return boardRequest(expected, wanted, today, number % 3 === 1 ? { by: "unit" } : {});
    });
}

/** The whole term on another day each time. */
export function otherDayRequests(expected: Expectations, { termIds, today }: Catalogue): Requests {
  return (count, run) =>
    numbered(count, run).map((number) => {
      // why: in turn before and after today, never one that was asked before
      const day = addDays(today, number % 2 === 0 ? -number - 1 : number * 3 + 1);
      return boardRequest(expected, { day, termId: at(termIds, number) }, today);
    });
}

export function boardRequest(
  expected: Expectations,
  wanted: Wanted,
  today: string,
  more: Record<string, string> = {},
): Asked {
  const { total, bands } = expected.count(wanted);
  const numbers = Object.entries(bands).map(
    ([band, n]) =>
      `band=${band}" class="band-count"><span class="band-number">${formatNumber("vi", n)}</span>`,
  );
  const path = `/readiness?${queryOf(wanted, today, more)}`;
  return { path, status: 200, expect: total === 0 ? [] : numbers };
}

/** Pages of the list: all bands of a term, one band, one unit; first pages, deep pages. */
export function listRequests(expected: Expectations, { termIds, today }: Catalogue): Requests {
  return (count, run) =>
    numbered(count, run).map((number) => {
      const record = at(expected.known, number * 104_729);
      const kinds: Partial<Wanted>[] = [
        {},
        { band: "at_risk" },
        ownUnit(record),
        { level: record.level },
      ];
      const wanted: Wanted = { day: today, termId: at(termIds, number), ...at(kinds, number >> 2) };
      const found = expected.found(wanted);
      const pages = Math.ceil(found.length / listSize);
      const page = pages === 0 ? 1 : ((number * 31) % pages) + 1;
      const shown = found.slice((page - 1) * listSize, page * listSize);
      const path = `/readiness/records?${queryOf(wanted, today, { page: String(page) })}`;
      const expect = shown.map(({ id, fullName }) => `/readiness/records/${id}">${fullName}</a>`);
      return { path, status: 200, expect };
    });
}

export function placesRequests(expected: Expectations, { termIds, today }: Catalogue): Requests {
  return (count, run) =>
    numbered(count, run).map((number) => {
      const page = String(Math.floor(number / termIds.length) + 1);
      const wanted: Wanted = { day: today, termId: at(termIds, number) };
      const path = `/readiness/places?${queryOf(wanted, today, { page })}`;
      return { path, status: 200, expect: ["<h1"] };
    });
}

/** The structure of another term or level each time; it says how many people and records it counts. */
export function structureRequests(expected: Expectations, { termIds, today }: Catalogue): Requests {
  return (count, run) =>
    numbered(count, run).map((number) => {
      const { level } = at(expected.known, number * 7919);
      const kinds: Partial<Wanted>[] = [{}, { level }];
      const wanted: Wanted = { day: today, termId: at(termIds, number), ...at(kinds, number >> 2) };
      const found = expected.found(wanted);
      const people = new Set(found.map(({ cadreId }) => cadreId)).size;
      const said = `${formatNumber("vi", people)} người trong ${formatNumber("vi", found.length)} lượt`;
      const path = `/readiness/structure?${queryOf(wanted, today)}`;
      return { path, status: 200, expect: found.length === 0 ? [] : [said] };
    });
}

/** Another person each time. */
export function recordRequests(expected: Expectations): Requests {
  return (count, run) =>
    numbered(count, run).map((number) => {
      const { id, fullName } = at(expected.known, number * 7919);
      return { path: `/readiness/records/${id}`, status: 200, expect: [fullName] };
    });
}

/** Records whose only open requirement is the certificate of defence and security: one paper makes them ready. */
export function nearlyReady(expected: Expectations, today: string): KnownRecord[] {
  const alone = Map.groupBy(expected.known, ({ cadreId }) => cadreId);
  return expected.known.filter((record) => {
    if (alone.get(record.cadreId)?.length !== 1) return false;
    if (record.validTo !== null) return false;
    const open = verdictsOn(record, today, false).filter(
      (one) => one?.code === 1 || one?.code === 2,
    );
    return open.length === 1 && open[0]?.subject === "defence_security";
  });
}

function numbered(count: number, run: number): number[] {
  return Array.from({ length: count }, (_, index) => run * count + index);
}
