import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const folder = path.resolve(import.meta.dirname, "../../../build/server");
const parts = fs
  .readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".js"))
  .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), "latin1") }));

test("no letter of the server's program takes two bytes in memory", () => {
  const wide = parts.filter(({ text }) => /[\u0080-\u00ff]/.test(text));

  expect(parts.map(({ name }) => name)).toContain("index.js");
  expect(wide.map(({ name }) => name)).toEqual([]);
});

test("the server's program holds only what it uses of large libraries", () => {
  const loaded = parts.flatMap(({ text }) =>
    [...text.matchAll(/^import .* from "([^".][^"]*)";$/gm)].map(([, name = ""]) => name),
  );

  expect(loaded).toContain("react");
  expect(loaded.filter((name) => /excelts|kysely|lucide|temporal|zod/.test(name))).toEqual([]);
});
