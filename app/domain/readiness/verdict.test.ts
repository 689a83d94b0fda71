import { describe, expect, test } from "vitest";
import type { Condition } from "#app/domain/standards/requirement.ts";
import { factOf, programmeOf, programmesOf, recordOf } from "#tests/support/readiness-facts.ts";
import type { Fact, RecordFacts } from "./facts.ts";
import { judge } from "./verdict.ts";

const day = "2025-06-01";

/** The verdict, and what each statement is to it, in the order of ids. */
function told(
  condition: Condition | { kind: "any_of"; of: Condition[] },
  facts: Fact[],
  own: Partial<RecordFacts> = {},
) {
  const record = recordOf({
    facts,
    programmes: programmesOf(
      programmeOf({ id: 1, subject: "defence_security" }),
      programmeOf({ id: 2, subject: "defence_security" }),
      programmeOf({ id: 3, subject: "skills" }),
    ),
    ...own,
  });
  const { verdict, lines } = judge({ condition, subject: "defence_security" }, record, day);
  return [verdict, lines.map(({ use }) => use)];
}

const theory = (level: string | null, own: Partial<Fact> = {}): Fact =>
  factOf({ dimension: "political_theory", level, grade: "official_list", ...own });

describe("a level reached", () => {
  const advanced: Condition = { kind: "level", dimension: "political_theory", level: "advanced" };

  test.each([
    ["a blank is unknown, not none", [], "no_data", []],
    ["the level asked", [theory("advanced")], "met", ["meets"]],
    [
      "a bachelor of politics stands beside the advanced level",
      [theory("bachelor")],
      "met",
      ["meets"],
    ],
    ["a lower one is stated", [theory("intermediate")], "missing", ["below"]],
    ["none is stated", [theory("none")], "missing", ["below"]],
    [
      "words that are not recognised say nothing",
      [theory(null, { state: "not_recognised" })],
      "no_data",
      ["not_recognised"],
    ],
    [
      "studying for it is not holding it",
      [theory("advanced", { state: "studying" })],
      "missing",
      ["studying"],
    ],
    [
      "a level of another dimension says nothing",
      [theory("bachelor", { dimension: "degree" })],
      "no_data",
      [],
    ],
    [
      "the person's own word never meets it",
      [theory("advanced", { grade: "self_declared" })],
      "no_data",
      ["own_word"],
    ],
    [
      "the person's own word that it is lower is stated",
      [theory("intermediate", { grade: "self_declared" })],
      "missing",
      ["below"],
    ],
    [
      "held, and more being studied for",
      [theory("advanced"), theory("bachelor", { id: 2, state: "studying" })],
      "met",
      ["meets", "studying"],
    ],
    [
      "a contradiction stands side by side",
      [theory("intermediate"), theory("advanced", { id: 2, grade: "certificate_on_record" })],
      "met",
      ["below", "meets"],
    ],
    [
      "a paper that has run out",
      [theory("advanced", { validTo: "2025-05-31" })],
      "missing",
      ["expired"],
    ],
    ["a paper on its last day", [theory("advanced", { validTo: day })], "met", ["meets"]],
    ["stated on the day", [theory("advanced", { statedOn: day })], "met", ["meets"]],
    ["stated a day later", [theory("advanced", { statedOn: "2025-06-02" })], "no_data", []],
    ["replaced from the day on", [theory("advanced", { replacedOn: day })], "no_data", []],
    [
      "replaced from the next day on",
      [theory("advanced", { replacedOn: "2025-06-02" })],
      "met",
      ["meets"],
    ],
  ] as const)("%s", (_name, facts, verdict, uses) => {
    expect(told(advanced, [...facts])).toEqual([verdict, [...uses]]);
  });

  test("who studies for a higher level than asked says nothing of the one asked", () => {
    const intermediate: Condition = { ...advanced, level: "intermediate" };

    expect(told(intermediate, [theory("advanced", { state: "studying" })])).toEqual([
      "no_data",
      ["studying"],
    ]);
  });
});

describe("a certificate of a kind", () => {
  const group2: Condition = { kind: "certificate", programmeIds: [1], validMonths: 24 };
  const paper = (own: Partial<Fact> = {}) => factOf({ issuedOn: "2024-01-15", ...own });

  test.each([
    ["nothing is known", [], "no_data", []],
    ["held", [paper()], "met", ["meets"]],
    ["another programme of the subject is less", [paper({ programmeId: 2 })], "missing", ["below"]],
    ["a programme of another subject says nothing", [paper({ programmeId: 3 })], "no_data", []],
    ["it has run out", [paper({ issuedOn: "2023-05-31" })], "missing", ["expired"]],
    ["on its last day", [paper({ issuedOn: "2023-06-01" })], "met", ["meets"]],
    ["the paper itself ends earlier", [paper({ validTo: "2025-05-31" })], "missing", ["expired"]],
    [
      "without a date of issue from its end",
      [paper({ issuedOn: null, endedOn: "2023-05" })],
      "missing",
      ["expired"],
    ],
    [
      "without either from the day it was stated",
      [paper({ issuedOn: null, statedOn: "2023-06-01" })],
      "met",
      ["meets"],
    ],
    [
      "a paper dated later is not held yet",
      [paper({ issuedOn: "2025-06-02" })],
      "missing",
      ["studying"],
    ],
    ["being studied for", [paper({ state: "studying" })], "missing", ["studying"]],
    ["not recognised", [paper({ state: "not_recognised" })], "no_data", ["not_recognised"]],
    ["the person's own word", [paper({ grade: "self_declared" })], "no_data", ["own_word"]],
    [
      "one that ran out and one that counts",
      [paper({ issuedOn: "2020" }), paper({ id: 2 })],
      "met",
      ["expired", "meets"],
    ],
  ] as const)("%s", (_name, facts, verdict, uses) => {
    expect(told(group2, [...facts])).toEqual([verdict, [...uses]]);
  });

  test("of several that count the one that counts longest says until when", () => {
    const facts = [paper(), paper({ id: 2, issuedOn: "2024-03-31" })];

    expect(judge({ condition: group2, subject: "skills" }, recordOf({ facts }), day).until).toBe(
      "2026-03-31",
    );
  });
});

describe("a recurring duty", () => {
  const yearly = (times = 1): Condition => ({
    kind: "recurring",
    programmeIds: [1],
    every: { by: "calendar_year" },
    times,
  });
  const done = (endedOn: string, own: Partial<Fact> = {}) => factOf({ endedOn, ...own });

  test.each([
    ["nothing is known", 1, [], "no_data", []],
    ["done this year", 1, [done("2025-03")], "met", ["meets"]],
    ["done last year", 1, [done("2024-03")], "met", ["meets"]],
    ["done two years ago", 1, [done("2023-03")], "missing", ["expired"]],
    ["one of two this year", 2, [done("2025-03")], "missing", ["below"]],
    [
      "both of two this year",
      2,
      [done("2025-03"), done("2025-04", { id: 2 })],
      "met",
      ["meets", "meets"],
    ],
    ["going on", 1, [done("2025-03", { state: "studying" })], "missing", ["studying"]],
    ["done on a later day", 1, [done("2025-07-01")], "missing", ["studying"]],
    [
      "not recognised",
      1,
      [done("2025-03", { state: "not_recognised" })],
      "no_data",
      ["not_recognised"],
    ],
    [
      "the person's own word",
      1,
      [done("2025-03", { grade: "self_declared" })],
      "no_data",
      ["own_word"],
    ],
    ["another programme", 1, [done("2025-03", { programmeId: 2 })], "no_data", []],
    ["by a list", 1, [done("2025-03", { grade: "official_list" })], "met", ["meets"]],
  ] as const)("%s", (_name, times, facts, verdict, uses) => {
    expect(told(yearly(times), [...facts])).toEqual([verdict, [...uses]]);
  });

  test.each([
    ["in the year it was done nothing is due", "2024-12-31", "2025-12-31", null],
    ["in the next it is due by its end", "2025-01-01", "2025-12-31", "2025-12-31"],
    ["on the last day too", "2025-12-31", "2025-12-31", "2025-12-31"],
  ])("%s", (_name, on, until, dueBy) => {
    const record = recordOf({ facts: [done("2024-05-20")] });

    expect(judge({ condition: yearly(), subject: "knowledge_update" }, record, on)).toMatchObject({
      verdict: "met",
      until,
      dueBy,
    });
  });
});

describe("any of several", () => {
  const advanced: Condition = { kind: "level", dimension: "political_theory", level: "advanced" };
  const course: Condition = { kind: "certificate", programmeIds: [1], validMonths: 12 };
  const anyOf = { kind: "any_of" as const, of: [advanced, course] };

  test.each([
    ["one is met", [theory("advanced"), factOf({ id: 2, programmeId: 2 })], "met"],
    ["one is missing, the other unknown", [theory("intermediate")], "no_data"],
    ["both are missing", [theory("intermediate"), factOf({ id: 2, issuedOn: "2020" })], "missing"],
    ["nothing is known", [], "no_data"],
  ] as const)("%s", (_name, facts, verdict) => {
    expect(told(anyOf, [...facts])[0]).toBe(verdict);
  });

  test("a statement that meets one and not the other stands once, as meeting", () => {
    const held: Condition = { ...advanced, level: "intermediate" };

    expect(told({ kind: "any_of", of: [advanced, held] }, [theory("intermediate")])).toEqual([
      "met",
      ["meets"],
    ]);
  });

  test("of two duties that are due the later one says by when", () => {
    const duty = (by: "calendar_year" | "period", programmeId: number): Condition => ({
      kind: "recurring",
      programmeIds: [programmeId],
      times: 1,
      every: by === "period" ? { by, months: 24, windowMonths: 12 } : { by },
    });
    const condition = {
      kind: "any_of" as const,
      of: [duty("period", 1), duty("calendar_year", 2)],
    };
    const facts = [
      factOf({ id: 1, programmeId: 1, endedOn: "2023-08-01", statedOn: "2023-08-01" }),
      factOf({ id: 2, programmeId: 2, endedOn: "2024-02-01", statedOn: "2024-02-01" }),
    ];

    expect(judge({ condition, subject: "skills" }, recordOf({ facts }), day)).toMatchObject({
      until: "2025-12-31",
      dueBy: "2025-12-31",
    });
  });
});
