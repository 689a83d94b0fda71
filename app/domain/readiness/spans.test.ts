import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "#app/kernel/calendar.ts";
import {
  factOf,
  programmeOf,
  programmesOf,
  recordOf,
  requirementOf,
  standardOf,
  waiverOf,
} from "#tests/support/readiness-facts.ts";
import { anyHistory } from "#tests/support/readiness-oracle/histories.ts";
import {
  answerAt,
  closingDays,
  notAsked,
  readSpans,
  spansOf,
  verdictCode,
  verifiedCode,
  writeSpans,
} from "./spans.ts";
import { verdicts } from "./verdict.ts";

const degree = 0;
const skills = 9;

/** Verdict, verdict by documents and days to close of a subject on days; null = not asked. */
function answersOn(record: ReturnType<typeof recordOf>, subject: number, days: string[]) {
  const spans = spansOf(record)[subject] ?? [];
  return days.map((day) => {
    const answer = answerAt(spans, dayNumber(day));
    if (answer === notAsked) return null;
    return [verdicts[verdictCode(answer)], verdicts[verifiedCode(answer)], closingDays(answer)];
  });
}

test("what is written is read back, whatever the history", () => {
  fc.assert(
    fc.property(anyHistory, (record) => {
      const spans = spansOf(record);
      expect(readSpans(writeSpans(spans))).toEqual(spans);
    }),
    { numRuns: 200 },
  );
}, 30_000);

test("a record that no standard judges is an empty text", () => {
  expect(writeSpans(spansOf(recordOf()))).toBe("");
  expect(readSpans("").flat()).toEqual([]);
});

test("an answer turns on the days of evidence, waiver and version", () => {
  const record = recordOf({
    facts: [
      factOf({
        dimension: "degree",
        level: "college",
        grade: "official_list",
        statedOn: "2021-03-01",
        replacedOn: "2023-01-01",
      }),
      factOf({
        id: 2,
        dimension: "degree",
        level: "bachelor",
        grade: "document_verified",
        statedOn: "2023-01-01",
        validTo: "2024-12-31",
      }),
    ],
    waivers: [waiverOf({ validFrom: "2022-01-01", validTo: "2022-06-30" })],
    standards: [standardOf({ validTo: "2025-06-30" })],
  });

  expect(
    answersOn(record, degree, [
      "2019-12-31",
      "2020-01-01",
      "2021-03-01",
      "2022-01-01",
      "2022-07-01",
      "2023-01-01",
      "2025-01-01",
      "2025-07-01",
    ]),
  ).toEqual([
    null,
    ["no_data", "no_data", -1],
    ["missing", "no_data", -1],
    ["waived", "waived", -1],
    ["missing", "no_data", -1],
    ["met", "met", -1],
    ["missing", "missing", -1],
    null,
  ]);
});

test("neighbouring days of one answer are one span", () => {
  const later = standardOf({ id: 2, validFrom: "2023-01-01" });
  const record = recordOf({ standards: [standardOf(), later] });

  expect(spansOf(record)[degree]).toHaveLength(1);
});

test.each([
  ["its length and certificate", { usualDays: 5, certificateDays: 30 }, 35],
  ["nothing but its length", { usualDays: 5 }, 5],
  ["a day, told from not known", { usualDays: 1, certificateDays: 0 }, 1],
  ["as long as ten years and two", { usualDays: 3650, certificateDays: 730 }, 4380],
  ["not known", {}, -1],
])("the days in which a gap is closed: %s", (_name, own, days) => {
  const record = recordOf({
    facts: [factOf({ issuedOn: "2019" })],
    programmes: programmesOf(programmeOf({ subject: "skills", ...own })),
    standards: [
      standardOf({
        requirements: [
          requirementOf({
            subject: "skills",
            condition: { kind: "certificate", programmeIds: [1], validMonths: 12 },
          }),
        ],
      }),
    ],
  });

  expect(answersOn(record, skills, ["2025-01-01"])).toEqual([["missing", "missing", days]]);
});

test("by documents alone a duty has periods of its own", () => {
  // by all statements the second course comes before the window and renews nothing
  const facts = [
    factOf({ id: 1, endedOn: "2023-01-15", grade: "official_list" }),
    factOf({ id: 2, endedOn: "2024-01-15", statedOn: "2024-01-15" }),
  ];
  const every = { by: "period", months: 24, windowMonths: 6 } as const;
  const condition = { kind: "recurring", programmeIds: [1], times: 1, every } as const;
  const record = recordOf({
    facts,
    standards: [standardOf({ requirements: [requirementOf({ subject: "skills", condition })] })],
  });

  expect(
    answersOn(record, skills, ["2025-01-15", "2025-01-16", "2026-01-15", "2026-01-16"]),
  ).toEqual([
    ["met", "met", -1],
    ["missing", "met", -1],
    ["missing", "met", -1],
    ["missing", "missing", -1],
  ]);
});

test("time that is not left is never closed", () => {
  const condition = { kind: "working_time", months: 600 } as const;
  const record = recordOf({
    standards: [standardOf({ requirements: [requirementOf({ subject: "skills", condition })] })],
  });

  expect(answersOn(record, skills, ["2025-01-01"])).toEqual([["missing", "missing", Infinity]]);
});

test("what closes a gap stands beside its answer, and only there", () => {
  const skillsAsked = requirementOf({
    subject: "skills",
    condition: { kind: "certificate", programmeIds: [2, 1], validMonths: 12 },
  });
  const record = recordOf({
    facts: [factOf({ issuedOn: "2021-01-01", statedOn: "2021-01-01" })],
    programmes: programmesOf(programmeOf({ subject: "skills" }), programmeOf({ id: 2 })),
    standards: [standardOf({ requirements: [requirementOf(), skillsAsked] })],
  });
  const told = spansOf(record)[skills]?.map(({ answer, closedBy }) => [
    verdicts[verdictCode(answer)],
    closedBy,
  ]);

  expect(told).toEqual([
    ["no_data", []],
    ["met", []],
    ["missing", [1, 2]],
  ]);
  expect(writeSpans(spansOf(record)).split("|")).toHaveLength(2);
});

test("another version that other programmes close is another span of the same answer", () => {
  const asks = (...programmeIds: number[]) =>
    requirementOf({
      subject: "skills",
      condition: { kind: "certificate", programmeIds, validMonths: 12 },
    });
  const record = recordOf({
    facts: [factOf({ issuedOn: "2018", statedOn: "2019-01-15" })],
    programmes: programmesOf(programmeOf({ subject: "skills" }), programmeOf({ id: 2 })),
    standards: [
      standardOf({ requirements: [asks(1)] }),
      standardOf({ id: 2, validFrom: "2023-01-01", requirements: [asks(1, 2)] }),
    ],
  });

  expect(spansOf(record)[skills]?.slice(-2)).toMatchObject([
    { closedBy: [1] },
    { from: dayNumber("2023-01-01"), closedBy: [1, 2] },
  ]);
});
