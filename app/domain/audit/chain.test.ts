import { expect, test } from "vitest";
import {
  type ChainBreach,
  type ChainEnd,
  endsAtHead,
  inspectLink,
  type Link,
  readHeadLine,
} from "./chain.ts";

const start: ChainEnd = { seq: 0, hash: "0".repeat(64) };
const hash = (letter: string): string => letter.repeat(64);
const whole: [Link, Link, Link] = [
  { seq: 1, previousHash: start.hash, hash: hash("a"), computedHash: hash("a") },
  { seq: 2, previousHash: hash("a"), hash: hash("b"), computedHash: hash("b") },
  { seq: 3, previousHash: hash("b"), hash: hash("c"), computedHash: hash("c") },
];

function walk(links: Link[]): [number, ChainBreach][] {
  let before = start;
  return links.flatMap((link) => {
    const found = inspectLink(before, link).map((breach): [number, ChainBreach] => [
      link.seq,
      breach,
    ]);
    before = link;
    return found;
  });
}

const [first, second, third] = whole;
test.each<[string, Link[], [number, ChainBreach][]]>([
  ["a whole chain has no breach", whole, []],
  ["an empty chain has no breach", [], []],
  [
    "a row whose content changed no longer matches its hash",
    [first, { ...second, computedHash: hash("e") }, third],
    [[2, "altered"]],
  ],
  [
    "a row rewritten together with its hash breaks the link of the next",
    [first, { ...second, hash: hash("e"), computedHash: hash("e") }, third],
    [[3, "not_linked"]],
  ],
  ["a row taken out leaves a gap", [first, third], [[3, "missing_before"]]],
  ["a missing first row is a gap", [second, third], [[2, "missing_before"]]],
  [
    "two rows with their numbers swapped break their links",
    [first, { ...third, seq: 2 }, { ...second, seq: 3 }],
    [
      [2, "not_linked"],
      [3, "not_linked"],
    ],
  ],
  [
    "a chain that starts from another hash is not linked",
    [{ ...first, previousHash: hash("f") }],
    [[1, "not_linked"]],
  ],
])("%s", (_name, links, expected) => {
  expect(walk(links)).toEqual(expected);
});

test.each<[string, ChainEnd, ChainEnd, boolean]>([
  ["the last row is the head", third, { seq: 3, hash: hash("c") }, true],
  ["an empty chain ends at its start", start, start, true],
  ["a cut tail ends before the head", second, { seq: 3, hash: hash("c") }, false],
  ["a tail written again has another hash", third, { seq: 3, hash: hash("d") }, false],
])("%s", (_name, last, head, expected) => {
  expect(endsAtHead(last, head)).toBe(expected);
});

test.each<[string, string, ChainEnd | null]>([
  ["a head is its number and hash", `12 ${hash("a")}`, { seq: 12, hash: hash("a") }],
  ["half a line is none", `12 ${hash("a").slice(1)}`, null],
  ["an empty line is none", "", null],
])("%s", (_name, line, expected) => {
  expect(readHeadLine(line)).toEqual(expected);
});
