import fc from "fast-check";
import { expect, test } from "vitest";
import { gapReasons } from "#app/domain/readiness/coverage.ts";
import { compareOnHistories } from "#tests/support/readiness-oracle/agreement.ts";
import { anyHistory } from "#tests/support/readiness-oracle/histories.ts";
import { anyDay } from "#tests/support/readiness-oracle/history-words.ts";
import { oracle } from "#tests/support/readiness-oracle/oracle.ts";

const kinds = ["level", "certificate", "recurring", "working_time", "ratings", "any_of"];

test("evaluator and derived spans say on every day what the plain rules say", () => {
  expect(compareOnHistories({ runs: 2000, atTurns: 4 })).toBeNull();
}, 240_000);

test("the random histories reach every verdict of every kind and every band", () => {
  const seen = new Map<string, number>();
  const count = (word: string) => seen.set(word, (seen.get(word) ?? 0) + 1);
  const histories = fc.sample(fc.tuple(anyHistory, anyDay), { numRuns: 2000, seed: 7 });
  const asked = histories.flatMap(([record, day]) =>
    // why: a seat is held for some months of many years
    [day, ...record.seats.map(({ heldFrom }) => heldFrom)].map((on) => [record, on] as const),
  );
  for (const [record, day] of asked) {
    const { requirements, band, versionId } = oracle(record, day, false);
    const version = record.standards.find(({ id }) => id === versionId);
    count(band);
    for (const [index, one] of requirements.entries()) {
      const { computed, verdict, dueBy, until, closes, gap } = one;
      const kind = version?.requirements[index]?.condition.kind ?? "";
      count(`${kind} ${computed}`);
      if (verdict === "waived") count(`${kind} waived`);
      if (dueBy !== null) count("due");
      if (until !== null) count("ends");
      if (closes !== null && closes !== "never") count("closes");
      if (gap !== null) count(gap.reason ?? gap.state);
    }
  }
  const verdicts = ["met", "missing", "no_data", "waived"];
  const wanted = [
    ...kinds.flatMap((kind) => verdicts.map((verdict) => `${kind} ${verdict}`)),
    "too_late",
    "no_data",
    "at_risk",
    "on_track",
    "ready",
    "covered",
    ...gapReasons,
    "due",
    "ends",
    "closes",
  ];

  expect(wanted.filter((word) => (seen.get(word) ?? 0) < 10)).toEqual([]);
}, 30_000);
