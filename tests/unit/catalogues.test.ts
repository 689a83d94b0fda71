import fs from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { en } from "#app/i18n/en.ts";
import { vi } from "#app/i18n/vi.ts";

type Entry = { key: string; text: string };

function entries(node: unknown, path: string[] = []): Entry[] {
  if (typeof node === "string") return [{ key: path.join("."), text: node }];
  if (node === null || typeof node !== "object") return [];
  return Object.entries(node).flatMap(([key, value]) => entries(value, [...path, key]));
}

const vietnamese = entries(vi);
const english = new Map(entries(en).map(({ key, text }) => [key, text]));

/** Names, forms and signs that are the same in both languages, or that English quotes as they stand in a file. */
const quoted = /“[^”]*”|Tiếng Việt/g;
const sameInBoth = new Set([
  "shell.languageName.vi",
  "shell.languageName.en",
  "imports.size.kilobytes",
  "imports.size.megabytes",
]);
const onlySigns = /^[\s\d{}()/.:;,·–%→≤>+-]*$/;

test("the English catalogue has no Vietnamese letter outside of quotations", () => {
  const letters = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/i;
  const wrong = [...english].filter(([, text]) => {
    const rest = text.replace(quoted, "").normalize("NFC");
    return letters.test(rest) || /[\u1ea0-\u1ef9]/.test(rest);
  });

  expect(wrong).toEqual([]);
});

test("no text is the same in both languages", () => {
  const same = vietnamese.filter(({ key, text }) => {
    const words = text.replace(/\{\w+\}/g, "");
    return english.get(key) === text && !sameInBoth.has(key) && !onlySigns.test(words);
  });

  expect(same).toEqual([]);
});

test("both languages fill in the same values", () => {
  const names = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
  const different = vietnamese.filter(
    ({ key, text }) =>
      JSON.stringify([...new Set(names(text))]) !==
      JSON.stringify([...new Set(names(english.get(key) ?? ""))]),
  );

  expect(different).toEqual([]);
});

test("no text has an exclamation mark", () => {
  const loud = [...vietnamese, ...[...english].map(([key, text]) => ({ key, text }))].filter(
    ({ text }) => text.includes("!"),
  );

  expect(loud).toEqual([]);
});

const shownAttributes = new Set([
  "title",
  "alt",
  "placeholder",
  "aria-label",
  "label",
  "help",
  "lead",
  "caption",
  "submit",
]);
const allowedTexts = new Set(["dd/mm/yyyy", "·", "–", "/", ":", "(", ")", ",", "→", "←"]);

/** Words in a component that are not taken from a catalogue. */
function bareTexts(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const note = (text: string): void => {
    const shown = text.trim();
    if (/\p{L}/u.test(shown) && !allowedTexts.has(shown)) found.push(`${file}: ${shown}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node.text);
    if (ts.isJsxAttribute(node) && shownAttributes.has(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) note(node.initializer.text);
    }
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression)) {
      if (!ts.isJsxAttribute(node.parent)) note(node.expression.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test("no component writes a text of its own", () => {
  const files = fs
    .readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx") && !name.startsWith("generated"));

  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((name) => bareTexts(`app/${name}`))).toEqual([]);
});
