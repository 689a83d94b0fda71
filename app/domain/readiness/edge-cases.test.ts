import { describe, expect, test } from "vitest";
import { isUnder } from "#app/domain/planning/shares.ts";
import type { Condition } from "#app/domain/standards/requirement.ts";
import {
  factOf,
  programmeOf,
  programmesOf,
  recordOf,
  requirementOf,
  standardOf,
} from "#tests/support/readiness-facts.ts";
import { readinessOn } from "./readiness.ts";
import { judge } from "./verdict.ts";

const duty = (own: Partial<Extract<Condition, { kind: "recurring" }>>): Condition => ({
  kind: "recurring",
  programmeIds: [1, 2],
  every: { by: "period", months: 24, windowMonths: 6 },
  times: 2,
  ...own,
});

const judged = (condition: Condition, facts: ReturnType<typeof factOf>[], day: string) =>
  judge({ condition, subject: "knowledge_update" }, recordOf({ facts }), day);

describe("E27: one activity never refreshes the whole validity", () => {
  // both courses done by 15 January 2024: valid to 15 January 2026, renewable from 15 July 2025
  const first = [
    factOf({ id: 1, programmeId: 1, endedOn: "2023-11-01" }),
    factOf({ id: 2, programmeId: 2, endedOn: "2024-01-15", statedOn: "2024-01-15" }),
  ];
  const later = (id: number, on: string) =>
    factOf({ id, programmeId: 1, endedOn: on, statedOn: on });

  test.each([
    ["nothing more", [], "2026-01-15", "missing"],
    ["one course after the window opened", [later(3, "2025-08-01")], "2026-01-15", "missing"],
    [
      "two courses, one of them too early",
      [later(3, "2025-07-14"), later(4, "2025-09-01")],
      "2026-01-15",
      "missing",
    ],
    [
      "the full set after the window opened",
      [later(3, "2025-07-15"), later(4, "2025-09-01")],
      "2027-09-01",
      "met",
    ],
  ] as const)("%s", (_name, more, until, after) => {
    const facts = [...first, ...more];

    expect(judged(duty({}), facts, "2026-01-15")).toMatchObject({ verdict: "met", until });
    expect(judged(duty({}), facts, "2026-01-16").verdict).toBe(after);
  });
});

describe("E28: history entered later counts in the order of events", () => {
  const inOrder = [
    factOf({ id: 1, endedOn: "2022-01-15", statedOn: "2022-01-15" }),
    factOf({ id: 2, endedOn: "2023-10-01", statedOn: "2023-10-01" }),
    factOf({ id: 3, endedOn: "2025-06-01", statedOn: "2025-06-01" }),
  ];
  const backFilled = inOrder.map((fact) => ({ ...fact, id: 4 - fact.id })).toReversed();
  const days = ["2022-01-14", "2022-06-01", "2024-01-15", "2024-01-16", "2025-10-01", "2027-06-02"];

  test.each(days)("the same verdict on %s, whichever came first into the database", (day) => {
    const answers = [inOrder, backFilled].map((facts) => {
      const { verdict, until } = judged(duty({ times: 1 }), facts, day);
      return { verdict, until };
    });

    expect(answers[0]).toEqual(answers[1]);
  });

  test("the end follows from the completion, never from the day it was entered", () => {
    const late = factOf({ endedOn: "2014-08-15", statedOn: "2014-08-15" });
    const every = { by: "fixed", base: "2013-12-31", months: 12, minimumMonths: 0 } as const;

    expect(judged(duty({ every, times: 1 }), [late], "2014-12-31").verdict).toBe("met");
    expect(judged(duty({ every, times: 1 }), [late], "2015-01-01").verdict).toBe("missing");
  });
});

test("E29: what arrives expired is kept as evidence and leaves the need open", () => {
  const condition: Condition = { kind: "certificate", programmeIds: [1], validMonths: 36 };
  const record = recordOf({
    facts: [factOf({ issuedOn: "2019-03-01", statedOn: "2024-12-31" })],
    standards: [standardOf({ requirements: [requirementOf({ subject: "skills", condition })] })],
    programmes: programmesOf(programmeOf({ subject: "skills" })),
  });

  const { band, requirements } = readinessOn(record, "2025-01-01", new Map());

  expect(band).toBe("at_risk");
  expect(requirements).toMatchObject([
    { verdict: "missing", lines: [{ use: "expired", until: "2022-03-01" }] },
  ]);
});

describe("E45: birthdays, leap days, the age on the day of the congress", () => {
  test.each([
    ["the day before the birthday", "1984-10-15", "2024-10-14", "yes"],
    ["on the very birthday", "1984-10-14", "2024-10-14", "no"],
    ["born on a leap day, 28 February of a leap year", "1984-02-29", "2024-02-28", "yes"],
    ["born on a leap day, its own day", "1984-02-29", "2024-02-29", "no"],
    ["born on a leap day, in a common year not before 1 March", "1980-02-29", "2021-02-28", "no"],
    ["known to the month, in it", "1984-10", "2024-10-14", "unknown"],
    ["known to the month, on its last day", "1984-10", "2024-10-31", "no"],
    ["known to the month, before it", "1984-11", "2024-10-31", "yes"],
    ["known to the year, in the year of the birthday", "1984", "2024-10-14", "unknown"],
    ["known to the year, on its last day", "1984", "2024-12-31", "no"],
  ])("under 40: %s", (_name, birth, day, certainty) => {
    expect(isUnder(birth, 40, day)).toBe(certainty);
  });

  test.each([
    ["1984-02-29", "2023-02-28", "yes"],
    ["1984-02-29", "2023-03-01", "no"],
  ])("somebody born on %s turns 39 on 1 March of a common year (%s: %s)", (birth, day, young) => {
    expect(isUnder(birth, 39, day)).toBe(young);
  });

  test.each([
    ["exactly 60 months", "1968-09-30", "2025-09", "met", 60],
    ["a month less", "1968-08-01", "2025-09", "missing", 59],
    ["the day of the month does not matter", "1968-09-01", "2025-09", "met", 60],
    ["a leap day counts as its month", "1968-02-29", "2025-02", "met", 60],
  ])("working time at the age month: %s", (_name, birth, ageMonth, verdict, months) => {
    const condition: Condition = { kind: "working_time", months: 60 };
    const record = recordOf({ person: { birth, gender: "male" }, ageMonth });

    expect(judge({ condition, subject: "working_time" }, record, "2025-10-05")).toMatchObject({
      verdict,
      sum: { least: months, most: months },
    });
  });
});
