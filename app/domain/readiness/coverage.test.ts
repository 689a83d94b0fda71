import { describe, expect, test } from "vitest";
import {
  courseOf,
  factOf,
  programmeOf,
  programmesOf,
  recordOf,
  requirementOf,
  seatOf,
  standardOf,
} from "#tests/support/readiness-facts.ts";
import { announcedOn } from "./coverage.ts";
import type { CourseFact, RecordFacts } from "./facts.ts";
import { readinessOn } from "./readiness.ts";

const day = "2025-06-01";
const certificate = { kind: "certificate", programmeIds: [1], validMonths: 12 } as const;
const skills = requirementOf({ id: 2, subject: "skills", condition: certificate });
const college = factOf({ id: 2, dimension: "degree", level: "college", grade: "official_list" });
const noSkill = factOf({ id: 3, programmeId: 2 });
const quick = programmeOf({ id: 1, subject: "skills", usualDays: 5, certificateDays: 30 });
const other = programmeOf({ id: 2, subject: "skills", usualDays: 1, certificateDays: 0 });

const recordWith = (
  requirements: ReturnType<typeof requirementOf>[],
  own: Partial<RecordFacts> = {},
) =>
  recordOf({
    standards: [standardOf({ requirements })],
    programmes: programmesOf(quick, other),
    ...own,
  });

const told = (record: RecordFacts, on = day, courses: CourseFact[] = []) =>
  readinessOn(record, on, announcedOn(courses, on));

describe("a gap is covered by a seat, or can be closed by a course that is announced", () => {
  // the age month ends on 30 September 2025; a certificate takes 35 days from the day asked
  const asked = recordWith([skills], { facts: [noSkill] });
  const on = (own: Partial<RecordFacts>, courses: CourseFact[], when = day) => {
    const { band, requirements } = told({ ...asked, ...own }, when, courses);
    return [band, requirements[0]?.gap?.reason ?? null];
  };
  const [target, after, late] = ["2025-09-30", "2025-10-01", "2025-09-10"];

  test.each([
    ["no course, time enough", [], "2025-06-01", "at_risk", "no_course_announced"],
    ["no course, no time", [], late, "too_late", null],
    ["a course", [{}], "2025-06-01", "at_risk", "no_seat"],
    ["the day before it is announced", [{}], "2025-04-30", "at_risk", "no_course_announced"],
    ["the day it is announced", [{}], "2025-05-01", "at_risk", "no_seat"],
    ["its first day", [{}], "2025-07-01", "at_risk", "no_seat"],
    ["the day after its first", [{}], "2025-07-02", "at_risk", "no_course_announced"],
    [
      "the day before it is cancelled",
      [{ cancelledOn: "2025-06-02" }],
      "2025-06-01",
      "at_risk",
      "no_seat",
    ],
    ["the day it is cancelled", [{ cancelledOn: day }], day, "at_risk", "no_course_announced"],
    [
      "recognised on the last day, begun too late otherwise",
      [{ startsOn: late, recognisedOn: target }],
      late,
      "at_risk",
      "no_seat",
    ],
    ["recognised the day after", [{ startsOn: late, recognisedOn: after }], late, "too_late", null],
    ["of another programme", [{ programmeId: 2, startsOn: late }], late, "too_late", null],
  ] as const)("announced: %s", (_name, courses, when, band, reason) => {
    expect(
      on(
        {},
        courses.map((own) => courseOf(own)),
        when,
      ),
    ).toEqual([band, reason]);
  });

  test.each([
    ["held in time", {}, day, "on_track"],
    ["the day before it is held", {}, "2025-05-31", "at_risk"],
    ["recognised on the last day", { recognisedOn: target }, day, "on_track"],
    ["recognised the day after", { recognisedOn: after }, day, "at_risk"],
    ["still on the day of recognition", {}, "2025-08-04", "on_track"],
    ["no longer after it: nothing has come of it", {}, "2025-08-05", "at_risk"],
    [
      "in a course that began, when another would be too late",
      { recognisedOn: target },
      late,
      "on_track",
    ],
    ["the last day on which it is held", { heldUntil: "2025-06-02" }, "2025-06-01", "on_track"],
    ["the day it is given up", { heldUntil: day }, day, "at_risk"],
    ["of another programme", { programmeId: 2 }, day, "at_risk"],
  ] as const)("a seat: %s", (_name, own, when, band) => {
    expect(on({ seats: [seatOf(own)] }, [], when)[0]).toBe(band);
  });

  test("E38: a seat that is given up, or lost with its course, opens the gap again at once", () => {
    const seats = [seatOf({ heldUntil: "2025-07-15" })];
    const bands = ["2025-06-01", "2025-07-14", "2025-07-15", "2025-09-10"].map(
      (when) => on({ seats }, [], when)[0],
    );

    expect(bands).toEqual(["on_track", "on_track", "at_risk", "too_late"]);
  });

  test("a seat in any alternative covers, and every gap needs its own", () => {
    const degree = { kind: "level", dimension: "degree", level: "master" } as const;
    const either = requirementOf({
      condition: {
        kind: "any_of",
        of: [degree, { kind: "certificate", programmeIds: [2], validMonths: 12 }],
      },
    });
    const facts = [college, factOf({ id: 4, programmeId: 2, issuedOn: "2020" }), noSkill];
    const both = recordWith([either, skills], { facts });
    const states = (...programmeIds: number[]) => {
      const seats = programmeIds.map((programmeId) => seatOf({ programmeId }));
      const { band, requirements } = told({ ...both, seats });
      return [band, ...requirements.map(({ gap }) => gap?.state)];
    };

    expect(states(2)).toEqual(["at_risk", "covered", "open"]);
    expect(states(1)).toEqual(["at_risk", "open", "covered"]);
    expect(states(1, 2)).toEqual(["on_track", "covered", "covered"]);
  });

  test("without an age month every seat and every course is in time", () => {
    const never = { ageMonth: null };
    const course = courseOf({ recognisedOn: "2040-01-01" });

    expect(on(never, [course])).toEqual(["at_risk", "no_seat"]);
    expect(on({ ...never, seats: [seatOf({ recognisedOn: "2040-01-01" })] }, [])[0]).toBe(
      "on_track",
    );
  });

  test("a degree is outside the portal, a course without a length not known to be late", () => {
    const degreeGap = told(recordWith([requirementOf()], { facts: [college] }), late);
    const unknown = { programmes: programmesOf(programmeOf({ subject: "skills" }), other) };

    expect(degreeGap.requirements[0]?.gap).toMatchObject({
      state: "open",
      reason: "outside_portal",
    });
    expect(on(unknown, [], late)).toEqual(["at_risk", "length_unknown"]);
  });

  test("the earliest recognition stands first, also of what comes too late", () => {
    const courses = [
      courseOf({ id: 7, recognisedOn: after }),
      courseOf({ id: 8, recognisedOn: "2025-08-01" }),
    ];
    const { requirements } = told(asked, day, courses);

    expect(requirements[0]?.gap?.courses.map(({ id }) => id)).toEqual([8, 7]);
  });
});
