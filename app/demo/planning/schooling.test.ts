import { expect, test } from "vitest";
import { createRandom } from "#app/demo/random.ts";
import type { Candidate } from "./candidates.ts";
import { demandsOf } from "./demands.ts";
import { provincialCommitteeOf2024 } from "./provincial-committee.ts";
import { inventSchooling } from "./schooling.ts";
import { statementsOf } from "./statements.ts";

const today = "2026-06-01";
const secretary = demandsOf(new Set(["commune-secretary"]));
const listDays = ["2024-08-19", "2026-01-12"];
const birthDate = "1982-04-09";

const many = (kind: "whole" | "lacking" | "unknown") => {
  const random = createRandom(5);
  return Array.from({ length: 200 }, () => {
    const schooling = inventSchooling(random, { birthDate, demands: secretary, kind }, today);
    return { schooling, statements: statementsOf(random, schooling, { listDays, today }) };
  });
};

test("titles ask together for the highest level and the strictest group of each", () => {
  expect(secretary).toMatchObject({ degree: "bachelor", political_theory: "intermediate" });
  expect(demandsOf(new Set(["commune-secretary", "provincial-committee-member"]))).toMatchObject({
    degree: "bachelor",
    political_theory: "advanced",
    state_management: "principal",
    defence: 2,
  });
  expect(demandsOf(new Set(["nothing"])).subjects).toEqual([]);
});

test("whoever lacks something says what, and whoever has everything lacks and hides nothing", () => {
  for (const { schooling } of many("whole"))
    expect([schooling.lacking.size, schooling.unknown.size]).toEqual([0, 0]);
  for (const { schooling } of many("lacking")) {
    expect(schooling.lacking.size).toBeGreaterThan(0);
    expect(
      [...schooling.lacking].filter((subject) => !secretary.subjects.includes(subject)),
    ).toEqual([]);
  }
});

test("nothing that is unknown is stated by a list or a paper", () => {
  const dimensions = ["degree", "political_theory", "state_management"];
  const all = many("unknown");
  for (const { schooling, statements } of all) {
    const hidden = dimensions.filter((word) => [...schooling.unknown].some((one) => one === word));
    const said = statements.filter(
      ({ dimension, state, grade }) =>
        hidden.includes(dimension) && state === "held" && grade !== "self_declared",
    );
    expect(said).toEqual([]);
  }
  expect(
    all.some(({ statements }) => statements.some(({ grade }) => grade === "self_declared")),
  ).toBe(true);
  expect(
    all.some(({ statements }) => statements.some(({ state }) => state === "not_recognised")),
  ).toBe(true);
});

test("nothing is stated for a day behind today, and a later list stands instead of the earlier", () => {
  for (const kind of ["whole", "lacking", "unknown"] as const) {
    for (const { statements } of many(kind)) {
      expect(statements.filter(({ statedOn }) => statedOn > today)).toEqual([]);
      const theory = statements.filter(
        ({ dimension, grade, state }) =>
          dimension === "political_theory" && grade === "official_list" && state === "held",
      );
      for (const { statedOn, replacedOn } of theory)
        expect(replacedOn).toBe(statedOn === listDays[0] ? listDays[1] : null);
    }
  }
});

const candidate = (index: number, gender: "male" | "female", birth: string): Candidate => ({
  index,
  gender,
  birthDate: birth,
  posts: [],
  tier: "lead",
  formerUnitIds: [],
});

test("the committee of 2024 has 58 people, 9 women and 4 under 40, and nobody of an uncertain age", () => {
  const people = Array.from({ length: 160 }, (_, index) =>
    candidate(
      index,
      index % 3 === 0 ? "female" : "male",
      ["1974-03-02", "1984", "1990-05-05", "1984-10-14"][index % 4] ?? "",
    ),
  );
  const chosen = provincialCommitteeOf2024(createRandom(3), people);

  expect(new Set(chosen.map(({ index }) => index)).size).toBe(58);
  expect(chosen.filter(({ gender }) => gender === "female")).toHaveLength(9);
  expect(chosen.filter((one) => one.birthDate === "1990-05-05")).toHaveLength(4);
  expect(chosen.filter((one) => one.birthDate === "1984")).toEqual([]);
  expect(() => provincialCommitteeOf2024(createRandom(3), people.slice(0, 60))).toThrow(RangeError);
});
