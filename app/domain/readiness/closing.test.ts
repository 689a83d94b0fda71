import { expect, test } from "vitest";
import type { Requirement } from "#app/domain/standards/requirement.ts";
import { closesIn, waysToClose } from "./closing.ts";
import type { ProgrammeFact } from "./facts.ts";

const takes = (usualDays: number, certificateDays: number | null, validFrom = "2000-01-01") => ({
  validFrom,
  usualDays,
  certificateDays,
});
const programme = (id: number, change: Partial<ProgrammeFact>): [number, ProgrammeFact] => [
  id,
  { id, subject: "political_theory", dimension: null, level: null, lengths: [], ...change },
];
const theory = (level: string, usualDays: number): Partial<ProgrammeFact> => ({
  dimension: "political_theory",
  level,
  lengths: [takes(usualDays, 15)],
});
const programmes = new Map([
  programme(1, theory("intermediate", 180)),
  programme(2, theory("advanced", 240)),
  programme(3, { subject: "defence_security", lengths: [takes(12, null)] }),
  programme(4, { subject: "defence_security" }),
]);

const day = "2025-06-01";
type Asked = Requirement["condition"];
const level = (dimension: "political_theory" | "degree", word: string) =>
  ({ kind: "level", dimension, level: word }) as const;
const defence = { kind: "certificate", programmeIds: [4, 3], validMonths: null } as const;
const time = { kind: "working_time", months: 60 } as const;

test.each<[string, Asked, (number | string)[], number | null]>([
  ["a level that two programmes give", level("political_theory", "intermediate"), [1, 2], 195],
  ["a level that one of them gives", level("political_theory", "advanced"), [2], 255],
  ["a degree", level("degree", "bachelor"), ["outside"], null],
  ["a certificate, one length not recorded", defence, [3, 4], null],
  ["a certificate without days to the paper", { ...defence, programmeIds: [3] }, [3], 12],
  ["ratings", { kind: "ratings", years: 2, rating: "good" }, ["ratings"], null],
  ["time that is not left", time, ["nothing"], Infinity],
  [
    "any of a course and a degree",
    { kind: "any_of", of: [level("political_theory", "advanced"), level("degree", "doctor")] },
    [2, "outside"],
    null,
  ],
  [
    "the same programme by two alternatives",
    {
      kind: "any_of",
      of: [level("political_theory", "advanced"), level("political_theory", "bachelor")],
    },
    [2],
    255,
  ],
])("%s is closed by the quickest first", (_name, condition, ways, days) => {
  const found = waysToClose(condition, programmes, day);

  expect(found.map((way) => (way.kind === "programme" ? way.programmeId : way.kind))).toEqual(ways);
  expect(closesIn(condition, programmes, day)).toBe(days);
});

test.each([
  ["nothing is known before the first version", "2019-12-31", null, ["?", "?"]],
  ["the first version's length from its first day", "2020-01-01", null, [30, "?"]],
  ["another that begins later counts too", "2021-06-30", 30, [30, 100]],
  ["the last version before the day", "2026-01-01", 10, [10, 100]],
])("a gap is closed by the lengths in force: %s", (_name, on, days, lengths) => {
  const changing = new Map([
    programme(5, {
      subject: "skills",
      lengths: [takes(30, null, "2020-01-01"), takes(8, 2, "2026-01-01")],
    }),
    programme(6, { subject: "skills", lengths: [takes(100, null, "2021-06-30")] }),
  ]);
  const skills = { kind: "certificate", programmeIds: [5, 6], validMonths: null } as const;
  const found = waysToClose(skills, changing, on).map((way) =>
    way.kind === "programme" && way.usualDays !== null
      ? way.usualDays + (way.certificateDays ?? 0)
      : "?",
  );

  expect(found).toEqual(lengths);
  expect(closesIn(skills, changing, on)).toBe(days);
});
