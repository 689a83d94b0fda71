import type { BoardTitle } from "#app/domain/readiness/board-queries.server.ts";
import { type BoardRow, foldRows } from "#app/domain/readiness/board.ts";
import { subjects } from "#app/domain/standards/requirement.ts";

/** A row of the board as it is shown. */
export type ShownRow = BoardRow & { key: string; label: string };

/** Rows of a board by unit that one page shows; titles are few enough for one. */
export const unitsOnPage = 50;

type Shown = {
  places: readonly BoardRow[];
  titles: ReadonlyMap<number, BoardTitle>;
  unitNames: ReadonlyMap<number, { name: string; sortKey: string }>;
  byUnit: boolean;
  page: number;
};

/**
 * The rows of the board by title or by unit: leading titles that nobody is ready for first, then the highest; units by
 * name, a page of them.
 */
export function boardRows({ places, titles, unitNames, byUnit, page }: Shown): {
  rows: ShownRow[];
  total: number;
} {
  if (byUnit) {
    const rows = foldRows(places, ({ unitId }) => unitId, { unitId: true }).map((row) => ({
      ...row,
      key: `u${row.unitId}`,
      label: unitNames.get(row.unitId)?.name ?? "",
      sortKey: unitNames.get(row.unitId)?.sortKey ?? "",
    }));
    rows.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
    return { rows: rows.slice((page - 1) * unitsOnPage, page * unitsOnPage), total: rows.length };
  }
  const rows = foldRows(places, ({ titleId }) => titleId, { titleId: true }).map((row) => ({
    ...row,
    key: `t${row.titleId}`,
    label: titles.get(row.titleId)?.name ?? "",
  }));
  const isAlarm = ({ titleId, bands }: BoardRow): number =>
    bands.ready === 0 && titles.get(titleId)?.kind === "post" ? 0 : 1;
  const rank = ({ titleId }: BoardRow): number => titles.get(titleId)?.rank ?? 0;
  rows.sort((a, b) => isAlarm(a) - isAlarm(b) || rank(b) - rank(a) || a.titleId - b.titleId);
  return { rows, total: rows.length };
}

type Places = Omit<Shown, "byUnit"> & { nobodyOnly: boolean; pageSize: number };

/** A page of the leading titles at units with how many are planned and ready: nobody ready first, then the highest. */
export function placesPage({ places, titles, unitNames, nobodyOnly, page, pageSize }: Places) {
  const rows = places
    .filter(({ titleId }) => titles.get(titleId)?.kind === "post")
    .filter(({ bands }) => !nobodyOnly || bands.ready === 0)
    .map(({ titleId, unitId, total, bands }) => ({
      key: `${titleId}-${unitId}`,
      titleId,
      unitId,
      total,
      ready: bands.ready,
      rank: titles.get(titleId)?.rank ?? 0,
      title: titles.get(titleId)?.name ?? "",
      unit: unitNames.get(unitId)?.name ?? "",
      sortKey: unitNames.get(unitId)?.sortKey ?? "",
    }));
  rows.sort(
    (a, b) =>
      Math.min(a.ready, 1) - Math.min(b.ready, 1) ||
      b.rank - a.rank ||
      a.titleId - b.titleId ||
      (a.sortKey < b.sortKey ? -1 : 1),
  );
  return { rows: rows.slice((page - 1) * pageSize, page * pageSize), total: rows.length };
}

/** The subjects that any of the rows is asked for, in the order of the board. */
export const subjectsOf = (rows: readonly Pick<BoardRow, "cells">[]) =>
  subjects
    .map((subject, index) => ({ subject, index }))
    .filter(({ index }) => rows.some(({ cells }) => cells[index]));
