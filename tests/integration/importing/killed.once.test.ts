import { expect, test } from "vitest";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { goOnWith, halfLanded, killDuringImport, longList } from "#tests/support/killed-import.ts";
import { checkBreaches } from "#tests/support/processes.ts";

const people = 600;

test.each([
  { phase: "reading", after: 5 },
  { phase: "accepting", after: 15 },
  { phase: "accepting", after: 60 },
] as const)(
  "kill -9 $after ms into $phase: everything landed or nothing, and the next process goes on",
  async ({ phase, after }) => {
    const url = await testDatabaseUrl({ starter: true });
    const file = await longList(people, phase === "reading" ? "Đọc" : "Nhận");

    const id = await killDuringImport({ url, file, phase, after });
    expect(await halfLanded(url, id, people)).toEqual([]);

    expect(await goOnWith(url, file, id)).toBe("accepted");
    expect(await halfLanded(url, id, people)).toEqual([]);
    expect(await checkBreaches(url)).toEqual([]);
  },
  60_000,
);
