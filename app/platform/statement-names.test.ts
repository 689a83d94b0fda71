import { expect, test } from "vitest";
import { statementNames } from "./statement-names.ts";

const times = (count: number, ask: () => string): string[] => Array.from({ length: count }, ask);

test("a statement has a name from the fifth time on, and always the same", () => {
  const nameOf = statementNames();

  expect(times(6, () => nameOf({ sql: "select 1" }))).toEqual([
    "",
    "",
    "",
    "",
    "portal_1",
    "portal_1",
  ]);
  expect(times(5, () => nameOf({ sql: "select 2" })).at(-1)).toBe("portal_2");
});

test("however many statements there are, so many have names and no more", () => {
  const nameOf = statementNames();

  const named = Array.from({ length: 700 }, (_, n) =>
    times(5, () => nameOf({ sql: `select ${n}` })).at(-1),
  );

  expect(new Set(named).size).toBe(501);
  expect(named.slice(500)).toEqual(Array.from({ length: 200 }, () => ""));
  expect(nameOf({ sql: "select 0" })).toBe("portal_1");
});
