import { expect, test } from "vitest";
import { dayNumber } from "#app/kernel/calendar.ts";
import { notAsked, type Span } from "./spans.ts";
import { openSince, takenOn, type TakenCourse, takenUse } from "./steps.ts";
import { type Verdict, verdicts } from "./verdict.ts";

const span = (from: string, verdict: Verdict | null, verified = verdict): Span => ({
  from: dayNumber(from),
  answer:
    verdict === null || verified === null
      ? notAsked
      : verdicts.indexOf(verdict) | (verdicts.indexOf(verified) << 2),
  closedBy: [],
});
const since = (spans: Span[], day = "2026-06-01", verifiedOnly = false, validFrom = "2020-01-01") =>
  openSince(spans, { day, validFrom, verifiedOnly });

test.each([
  ["since it was asked for", [span("2025-01-01", "missing")], "2025-01-01"],
  ["met before", [span("2024-01-01", "met"), span("2025-01-01", "missing")], "2025-01-01"],
  [
    "unknown, then missing",
    [span("2024-01-01", "no_data"), span("2025-01-01", "missing")],
    "2024-01-01",
  ],
  ["met by now", [span("2024-01-01", "missing"), span("2025-01-01", "met")], null],
  ["somebody exempts from it", [span("2024-01-01", "missing"), span("2025-01-01", "waived")], null],
  ["no longer asked", [span("2024-01-01", "missing"), span("2025-01-01", null)], null],
  ["met only later", [span("2024-01-01", "missing"), span("2027-01-01", "met")], "2024-01-01"],
  ["never asked", [], null],
  ["not asked yet", [span("2027-01-01", "missing")], null],
] as const)("a gap: %s", (_name, spans, expected) => {
  expect(since([...spans])).toBe(expected);
});

test("a gap is known from the first day of the record, by documents alone where that is asked", () => {
  const spans = [span("2024-01-01", "met", "missing")];

  expect(since(spans)).toBeNull();
  expect(since(spans, "2026-06-01", true)).toBe("2024-01-01");
  expect(since(spans, "2026-06-01", true, "2026-01-15")).toBe("2026-01-15");
  expect(since(spans, "2025-06-01", true, "2026-01-15")).toBe("2024-01-01");
});

const taken: TakenCourse = {
  enrolmentId: 1,
  programmeId: 2,
  course: {
    id: 3,
    code: "L1",
    name: "",
    startsOn: "2026-05-25",
    endsOn: "2026-06-12",
    isSeen: true,
  },
  result: { outcome: "completed", reason: null, band: "good" },
  steps: [
    { act: "requested", toStatus: "requested", day: "2026-05-01" },
    { act: "sent", toStatus: "unit_approved", day: "2026-05-02" },
    { act: "approved", toStatus: "confirmed", day: "2026-05-05" },
    { act: "began", toStatus: "attending", day: "2026-05-25" },
    { act: "completed", toStatus: "completed", day: "2026-06-14" },
    { act: "voided", toStatus: "voided", day: "2026-07-01" },
  ],
  certificates: [
    { act: "issued", day: "2026-06-14", certificateId: 9, register: "0001/2026/GCN", detail: null },
  ],
};

test.each([
  ["2026-04-30", undefined],
  ["2026-05-01", "asked"],
  ["2026-05-04", "asked"],
  ["2026-05-05", "seat"],
  ["2026-05-25", "attending"],
  ["2026-06-14", null],
  ["2026-07-01", "voided"],
] as const)("on %s a course that is taken is %s", (day, use) => {
  const then = takenOn(taken, day);
  expect(then ? takenUse(then) : undefined).toBe(use);
  expect(then?.certificates.length ?? 0).toBe(day < "2026-06-14" ? 0 : 1);
});
