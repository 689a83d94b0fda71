import { expect, test } from "vitest";
import { dayNumber } from "#app/kernel/calendar.ts";
import { countBoard, type ReadinessFilter } from "./board.ts";
import { ReadinessTable } from "./readiness-table.ts";

const firstDay = "2025-01-01";

test("a table of some thousand records keeps its counts while it grows and is put in order", () => {
  const table = new ReadinessTable();
  const everything: ReadinessFilter = {
    day: "2025-06-01",
    units: new Map([[1, "there"]]),
    termId: null,
    titleIds: null,
    gender: null,
    verifiedOnly: false,
    band: null,
    cell: null,
    withoutCadreId: null,
  };
  const begun = dayNumber(firstDay);
  for (let round = 0; round < 12; round += 1) {
    for (let record = 1; record <= 3000; record += 1) {
      const subject = (record + round) % 3;
      table.put({
        recordId: record,
        cadreId: record,
        termId: 1,
        titleId: record % 7,
        unitId: 1,
        roundId: 1,
        isWoman: record % 3 === 0,
        sortKey: "an",
        birthDate: "1980",
        listOrder: record,
        isApproved: true,
        validFrom: firstDay,
        validTo: null,
        ageMonth: null,
        seats: "",
        // why: three spans each, so that those of earlier rounds are cleared away
        spans: `${subject},${begun},1,${begun + 1},2,${begun + 2},0`,
      });
    }
    const { whole } = countBoard(table, everything);
    expect([whole.total, whole.bands.ready]).toEqual([3000, 3000]);
    expect(whole.cells.slice(0, 4)).toEqual([
      [1000, 0, 0, 0],
      [1000, 0, 0, 0],
      [1000, 0, 0, 0],
      null,
    ]);
  }
});
