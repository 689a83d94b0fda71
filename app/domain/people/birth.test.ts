import { expect, test } from "vitest";
import {
  type BirthStatement,
  birthsContradict,
  clashingBirths,
  currentStatements,
  strongestBirth,
} from "./birth.ts";

let minute = 0;

/** A statement recorded a minute after the one written before it. */
function said(value: string, source: BirthStatement["source"], originCadreId = 1): BirthStatement {
  minute += 1;
  return { value, source, originCadreId, recordedAt: new Date(minute * 60_000).toISOString() };
}

test.each([
  ["1980-05-02", "1980-05-02", false],
  ["1980-05-02", "1980-05", false],
  ["1980", "1980-05-02", false],
  ["1980-05-02", "1980-06", true],
  ["1980-05", "1980-06", true],
  ["1980", "1981-05-02", true],
])("%s and %s contradict each other: %s", (a, b, expected) => {
  expect(birthsContradict(a, b)).toBe(expected);
});

test.each<[string, BirthStatement[], string | null]>([
  ["no statement, no date", [], null],
  [
    "the Party file wins over a later, more exact card",
    [said("1980-05", "party_file"), said("1981-01-02", "identity_card")],
    "1980-05",
  ],
  [
    "the certificate wins over the card and over what the person says",
    [
      said("1980", "self_declared"),
      said("1982", "identity_card"),
      said("1981", "birth_certificate"),
    ],
    "1981",
  ],
  [
    "of one source the more exact statement stays",
    [said("1980-05-02", "party_file"), said("1980", "party_file")],
    "1980-05-02",
  ],
  [
    "a more exact statement replaces a less exact one",
    [said("1980", "party_file"), said("1980-05-02", "party_file")],
    "1980-05-02",
  ],
  [
    "a later statement of the same source that contradicts corrects it, also when less exact",
    [said("1980-05-02", "party_file"), said("1981", "party_file")],
    "1981",
  ],
  [
    "of two merged records the more exact word of the same source counts",
    [said("1980-05-02", "party_file", 1), said("1981", "party_file", 2)],
    "1980-05-02",
  ],
  [
    "of two equally exact ones the latest counts",
    [said("1980-05-02", "party_file", 1), said("1981-05-02", "party_file", 2)],
    "1981-05-02",
  ],
])("%s", (_name, statements, expected) => {
  expect(strongestBirth(statements)?.value ?? null).toBe(expected);
  expect(strongestBirth(statements.toReversed())?.value ?? null).toBe(expected);
});

test("a statement that was corrected by its own source is no clash", () => {
  const statements = [said("1980-05-02", "party_file"), said("1980-06-02", "party_file")];

  expect(clashingBirths(statements)).toEqual([]);
  expect(currentStatements(statements).map(({ value }) => value)).toEqual(["1980-06-02"]);
});

test("another source that contradicts is a clash, one that is only less exact is not", () => {
  const statements = [
    said("1980-05-02", "party_file"),
    said("1981", "identity_card"),
    said("1980", "self_declared"),
  ];

  expect(clashingBirths(statements).map(({ source }) => source)).toEqual(["identity_card"]);
});

test("two merged records with different dates of the same source clash", () => {
  const statements = [said("1980-05-02", "party_file", 1), said("1979-05-02", "party_file", 2)];

  expect(clashingBirths(statements).map(({ originCadreId }) => originCadreId)).toEqual([1]);
});
