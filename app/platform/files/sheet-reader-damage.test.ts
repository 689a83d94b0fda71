import fs from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inFile, makeWorkbook } from "#tests/support/workbook-factory.ts";
import { sheetLimits, SheetRefused } from "./sheet-reader-refusal.ts";
import { openWorkbook } from "./sheet-reader.server.ts";

const whole = await makeWorkbook([
  {
    name: "Danh sách",
    rows: Array.from({ length: 40 }, (_row, index) => [
      index,
      "Nguyễn Thị Hà",
      { day: "1980-02-01" },
    ]),
  },
]);
const file = inFile(whole);

async function outcome(bytes: Uint8Array): Promise<string> {
  fs.writeFileSync(file, bytes);
  try {
    const workbook = await openWorkbook(file, sheetLimits);
    try {
      for (const sheet of workbook.sheets) for await (const _row of sheet.rows()) continue;
    } finally {
      await workbook.close();
    }
    return "read";
  } catch (error) {
    if (error instanceof SheetRefused) return error.fault;
    throw error;
  }
}

const damage = fc.record({
  length: fc.nat(whole.length),
  bytes: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 5 }),
});

test("a damaged file is read or refused with a word, never anything else", async () => {
  await fc.assert(
    fc.asyncProperty(damage, fc.boolean(), async ({ length, bytes }, cut) => {
      const damaged = Uint8Array.from(cut ? whole.subarray(0, length) : whole);
      for (const [place, value] of bytes) if (place < damaged.length) damaged[place] = value;

      expect(["read", "unreadable", "not_a_workbook", "password_protected", "too_large"]).toContain(
        await outcome(damaged),
      );
    }),
    { numRuns: 150 },
  );
});
