import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const languages = ["docs/privacy.vi.md", "docs/privacy.md"];

/** Every model with the columns it has in the database, from the models themselves. */
function readModels(): Map<string, string[]> {
  const folder = path.join(root, "prisma/models");
  const models = new Map<string, string[]>();
  for (const file of fs.readdirSync(folder)) {
    const text = fs.readFileSync(path.join(folder, file), "utf8");
    for (const [, name = "", body = ""] of text.matchAll(/^model (\w+) \{\n([^]*?)^\}/gm)) {
      const columns = [
        ...body.matchAll(
          /^ {2}(\w+) +(?:Int|String|BigInt|Float|Boolean|DateTime|Decimal|Bytes|Json)\b/gm,
        ),
      ];
      models.set(
        name,
        columns.map(([, column = ""]) => column),
      );
    }
  }
  return models;
}

type List = { people: Map<string, string[]>; actors: Map<string, string[]>; nobody: string[] };

/** What an annex says: tables about people, tables that name who acted, tables about nobody. */
function readList(file: string): List {
  const text = fs.readFileSync(path.join(root, file), "utf8");
  const part = (text.split(/^## /m)[2] ?? "").split(/^### /m);
  const named = (row: string): string[] =>
    [...row.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
  const rows = (columns: number): Map<string, string[]> => {
    const found = part
      .flatMap((section) => section.split("\n"))
      .map((line) => line.split("|").slice(1, -1))
      .filter((cells) => cells.length === columns && cells[0]?.includes("`"));
    return new Map(
      found.map(([table = "", fields = ""]) => [named(table)[0] ?? "", named(fields)]),
    );
  };
  return { people: rows(7), actors: rows(2), nobody: named(part.at(-1) ?? "") };
}

/** Names of columns that say who somebody is, or who acted. */
const personal =
  /(?<!waivable|claimed)(By|ById|ByLabel|ByName|ByAccountId)$|^(cadreId|accountId|originCadreId|recipient|signatory|signerName|signerPost|decider|authority|payload|lastError)$|^(fullName|displayName|userName|email|phone|address|ethnicity)$|^(birth|party|lecturer)[A-Z]/;

const models = readModels();

test("the models were read", () => {
  expect(models.get("Cadre")).toContain("birthDate");
  expect(models.size).toBeGreaterThan(60);
});

test.each(languages)("%s has every table once, and no other", (file) => {
  const { people, actors, nobody } = readList(file);

  expect([...people.keys(), ...actors.keys(), ...nobody].toSorted()).toEqual(
    [...models.keys()].toSorted(),
  );
});

test.each(languages)("%s has every field of the tables about people, and no other", (file) => {
  const { people } = readList(file);
  const listed = [...people].map(([table, fields]) => [table, fields.toSorted()]);

  expect(listed).toEqual([...people.keys()].map((table) => [table, models.get(table)?.toSorted()]));
});

test.each(languages)(
  "%s lists who acted in the other tables, and no personal field beside",
  (file) => {
    const { people, actors } = readList(file);
    const others = [...models].filter(([table]) => !people.has(table));
    const owed = others.map(([table, columns]) => [
      table,
      columns.filter((name) => personal.test(name)),
    ]);

    expect(Object.fromEntries(actors)).toEqual(
      Object.fromEntries(owed.filter(([, columns = []]) => columns.length > 0)),
    );
  },
);

test("every cell of both annexes is filled in", () => {
  const empty = languages.flatMap((file) =>
    fs
      .readFileSync(path.join(root, file), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| `") && /\|\s*\|/.test(line)),
  );

  expect(empty).toEqual([]);
});
