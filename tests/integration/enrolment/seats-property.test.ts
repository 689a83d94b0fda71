import { expect, test } from "vitest";
import { testDb } from "#tests/support/database.ts";
import { checkBreaches } from "#tests/support/processes.ts";
import { checkRandomHistories } from "#tests/support/seat-property.ts";

const db = await testDb({ starter: true });
/** Soak takes longer. */
const seconds = Number(process.env["SEAT_SECONDS"] ?? "30");

test(
  "no random history of commands breaks an invariant of seats, and the log stays whole",
  { timeout: (seconds + 90) * 1000 },
  async () => {
    const { runs } = await checkRandomHistories(db, { milliseconds: seconds * 1000 });

    expect(runs).toBeGreaterThan(5);
    expect(await checkBreaches(db.url)).toEqual([]);
  },
);
