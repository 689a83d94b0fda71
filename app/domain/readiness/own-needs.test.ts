import { expect, test } from "vitest";
import type { Condition, Requirement, Subject } from "#app/domain/standards/requirement.ts";
import { closingProgrammes, isDueIn, needsOf, type OwnGround } from "./own-needs.ts";
import type { RequirementVerdict } from "./readiness.ts";
import type { Verdict } from "./verdict.ts";

type Said = Partial<Pick<RequirementVerdict, "until" | "dueBy" | "lines" | "gap">>;
let ids = 0;

function verdict(
  subject: Subject,
  condition: Requirement["condition"],
  answer: Verdict,
  said: Said = {},
): RequirementVerdict {
  ids += 1;
  const requirement: Requirement = {
    id: ids,
    subject,
    stage: "planning",
    waivableBy: null,
    source: `Điều ${ids}`,
    toConfirm: false,
    condition,
  };
  return {
    requirement,
    verdict: answer,
    computed: answer === "waived" ? "missing" : answer,
    waiver: null,
    lines: [],
    until: null,
    dueBy: null,
    sum: null,
    unratedYears: [],
    endsBeforeTarget: false,
    closesIn: null,
    gap: null,
    ...said,
  };
}

const theory = (level: string): Condition => ({
  kind: "level",
  dimension: "political_theory",
  level,
});
const certificate = (...programmeIds: number[]): Condition => ({
  kind: "certificate",
  programmeIds,
  validMonths: null,
});
const ground = (target: string | null, ...requirements: RequirementVerdict[]): OwnGround => ({
  target,
  requirements,
});
const none: ReadonlySet<number> = new Set();

test("what two titles ask alike is asked once, by the earlier day", () => {
  const asks = (target: string) =>
    ground(target, verdict("political_theory", theory("advanced"), "missing"));

  const needs = needsOf([asks("2030-08-31"), asks("2030-06-30")], none);

  expect(needs).toMatchObject([
    {
      subject: "political_theory",
      asked: [theory("advanced")],
      state: "missing",
      by: "2030-06-30",
    },
  ]);
  expect(needs).toHaveLength(1);
});

test("of several levels the highest stands, by the earliest day that any of them is asked for", () => {
  const needs = needsOf(
    [
      ground("2030-06-30", verdict("political_theory", theory("intermediate"), "missing")),
      ground("2030-08-31", verdict("political_theory", theory("advanced"), "missing")),
    ],
    none,
  );

  expect(needs).toMatchObject([{ asked: [theory("advanced")], by: "2030-06-30" }]);
  expect(needs).toHaveLength(1);
});

test("of certificates of which one is enough for the other only the narrower stands", () => {
  const needs = needsOf(
    [
      ground("2030-08-31", verdict("defence_security", certificate(1, 2, 3), "met")),
      ground("2030-10-31", verdict("defence_security", certificate(1, 2), "missing")),
      ground("2030-06-30", verdict("defence_security", certificate(8, 9), "no_data")),
    ],
    none,
  );

  expect(needs.map(({ asked, state, by }) => [asked, state, by])).toEqual([
    [[certificate(1, 2)], "missing", "2030-10-31"],
    [[certificate(8, 9)], "no_data", "2030-06-30"],
  ]);
});

test("titles in another order give the same needs, and what names a title is not among them", () => {
  const grounds = [
    ground(
      "2030-06-30",
      verdict("defence_security", certificate(7, 8), "missing"),
      verdict("political_theory", theory("bachelor"), "no_data"),
    ),
    ground(
      null,
      verdict("political_theory", theory("advanced"), "missing"),
      verdict("knowledge_update", certificate(9), "met"),
    ),
  ];

  const needs = needsOf(grounds, none);

  expect(needsOf(grounds.toReversed(), none)).toEqual(needs);
  expect(needs.map(({ subject, state }) => [subject, state])).toEqual([
    ["political_theory", "missing"],
    ["defence_security", "missing"],
    ["knowledge_update", "met"],
  ]);
  expect(JSON.stringify(needs)).not.toContain("Điều");
});

test("what nobody can learn, what is waived and what discloses planning is left out", () => {
  const needs = needsOf(
    [
      ground(
        "2030-06-30",
        verdict("working_time", { kind: "working_time", months: 60 }, "missing"),
        verdict("ratings", { kind: "ratings", years: 2, rating: "good" }, "no_data"),
        verdict("reserve", certificate(5), "missing"),
        verdict("leadership", certificate(6), "missing"),
        verdict("skills", certificate(6, 7), "missing"),
        verdict("degree", { kind: "level", dimension: "degree", level: "bachelor" }, "waived"),
      ),
    ],
    new Set([5, 6]),
  );

  expect(needs).toMatchObject([{ subject: "skills", asked: [certificate(7)] }]);
  expect(needs).toHaveLength(1);
});

test("of any of several what can be learnt is named", () => {
  const time: Condition = { kind: "working_time", months: 60 };
  const either = { kind: "any_of" as const, of: [theory("advanced"), time] };

  const needs = needsOf([ground(null, verdict("political_theory", either, "missing"))], none);

  expect(needs).toMatchObject([{ asked: [theory("advanced")], by: null }]);
});

test("a duty that is met is due in the year in which it has to be done again, a certificate when it ends", () => {
  const [yearly, ending, lasting] = needsOf(
    [
      ground(
        "2030-06-30",
        verdict("defence_security", certificate(1), "met", {
          until: "2026-12-31",
          dueBy: "2026-12-31",
        }),
        verdict("knowledge_update", certificate(2), "met", { until: "2026-05-31" }),
        verdict("skills", certificate(3), "met", { until: null }),
      ),
    ],
    none,
  );
  const dueIn = (year: string) =>
    [yearly, ending, lasting].map((need) => need !== undefined && isDueIn(need, year));

  expect(dueIn("2026")).toEqual([true, true, false]);
  expect(dueIn("2025")).toEqual([false, false, false]);
});

test("a need is closed by what gives its level or a higher one, or is asked for; never by what discloses planning", () => {
  const programme = (id: number, level: string | null, discloses = false) => ({
    id,
    dimension: level === null ? null : ("political_theory" as const),
    level,
    discloses,
  });
  const programmes = [
    programme(1, "elementary"),
    programme(2, "intermediate"),
    programme(3, "advanced"),
    programme(4, null),
    programme(5, null, true),
  ];
  const needs = needsOf(
    [
      ground(
        null,
        verdict("political_theory", theory("intermediate"), "missing"),
        verdict("skills", certificate(4, 5), "no_data"),
        verdict("knowledge_update", certificate(4), "met", { until: "2026-12-31" }),
        verdict("leadership", certificate(4), "met"),
      ),
    ],
    none,
  );

  const closed = Object.fromEntries(
    needs.map((need) => [need.subject, closingProgrammes(need, programmes, "2026-06-01")]),
  );

  expect(closed).toEqual({
    political_theory: [2, 3],
    skills: [4],
    knowledge_update: [4],
    leadership: [],
  });
});
