import { type Gender, genders } from "#app/domain/people/cadre.ts";
import { readId } from "#app/domain/people/input.ts";
import type { RecordFilter } from "#app/domain/planning/record-queries.server.ts";
import { reviewReasons } from "#app/domain/planning/review.ts";
import { recordStatuses, roundStatuses } from "#app/domain/planning/round.ts";
import { readListAddress } from "#app/platform/http/list.ts";

export const roundColumns = ["asOf", "unit", "term"] as const;
export const recordColumns = ["list", "name", "birth", "title", "unit"] as const;

/** An id that an address filters by; 0, which no row has, for what is none. */
const idIn = (text: string): number | null => (text === "" ? null : (readId(text) ?? 0));

/** The rounds that an address asks for. */
export function readRoundList(url: string) {
  const list = readListAddress(url, { sortable: roundColumns, sort: "-asOf" });
  const by = roundColumns.find((column) => column === list.sort.by) ?? "asOf";
  const sort = list.sort.descending ? (`-${by}` as const) : by;
  const { page, pageSize } = list;
  return {
    list,
    /** a unit typed into the filter, to be resolved */
    typedUnit: list.text("in"),
    wanted: {
      termId: idIn(list.text("term")),
      unitId: idIn(list.text("unit")),
      status: roundStatuses.find((known) => known === list.text("status")) ?? null,
      sort,
      page,
      pageSize,
    },
  };
}

/** The records of a round that an address asks for; page and export read it alike. */
export function readRecordList(url: string, roundId: number) {
  const list = readListAddress(url, { sortable: recordColumns, sort: "list" });
  const by = recordColumns.find((column) => column === list.sort.by) ?? "list";
  const gender: Gender | null = genders.find((known) => known === list.text("gender")) ?? null;
  const filter: RecordFilter = {
    roundId,
    q: list.text("q"),
    titleId: idIn(list.text("title")),
    unitId: idIn(list.text("unit")),
    gender,
    status: recordStatuses.find((known) => known === list.text("status")) ?? null,
    review: reviewReasons.find((known) => known === list.text("review")) ?? null,
    sort: list.sort.descending ? `-${by}` : by,
  };
  const { page, pageSize } = list;
  const typedUnit = list.text("in");
  const narrowed = [filter.unitId, filter.gender, filter.status, filter.review].some(
    (one) => one !== null,
  );
  return {
    list,
    typedUnit,
    wanted: { ...filter, page, pageSize },
    /** the first page of the whole list, or of one title: what its structure is told for */
    isWhole: page === 1 && filter.q === "" && typedUnit === "" && !narrowed,
  };
}
