import { expect, test } from "vitest";
import { retirementMonth } from "#app/domain/standards/retirement.ts";
import { limitFor, ruleSetOn } from "#app/domain/standards/rule-set.ts";
import { isPlannable } from "#app/domain/standards/title.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { starterProgrammes } from "./programmes.ts";
import { starterRetirementAges } from "./retirement.ts";
import { starterRuleSets } from "./rule-sets.ts";
import { starterTitles } from "./titles.ts";

/** Titles that a text before a unit of a kind may name, on a day. */
function titlesNamed(form: string, unitKind: string, day: string): string[] {
  return starterTitles
    .filter((title) => isPlannable(title, day) && title.unitKinds.some((kind) => kind === unitKind))
    .filter(({ forms }) => forms.some((text) => identityKey(text) === identityKey(form)))
    .map(({ code }) => code);
}

test.each([
  ["Tỉnh ủy viên", "province", "provincial-committee-member"],
  ["TUV", "province", "provincial-committee-member"],
  ["Uỷ viên BCH Đảng bộ tỉnh", "province", "provincial-committee-member"],
  ["UVBTV Tỉnh uỷ", "province", "provincial-standing-member"],
  ["Chủ tịch Ủy ban nhân dân tỉnh", "province", "provincial-committee-chair"],
  ["Giám đốc", "department", "department-director"],
  ["PGĐ", "department", "department-deputy-director"],
  ["Phó Trưởng", "party_body", "party-body-deputy"],
  ["Bí thư", "party_body", "subordinate-committee-secretary"],
  ["Bí thư", "mass_organisation", "mass-organisation-head"],
  ["Hiệu trưởng", "school", "school-head"],
  ["Bí thư", "district", "district-secretary"],
  ["HUV", "district", "district-committee-member"],
  ["PCT UBND", "district", "district-committee-deputy-chair"],
  ["BÍ THƯ ĐẢNG ỦY", "commune", "commune-secretary"],
  ["PBT Đảng uỷ", "commune", "commune-deputy-secretary"],
  ["PBTTT", "commune", "commune-permanent-deputy-secretary"],
  ["ĐUV", "commune", "commune-committee-member"],
  ["CT HĐND", "commune", "commune-council-chair"],
  ["PCT UBND", "commune", "commune-committee-deputy-chair"],
  ["CTMT", "commune", "commune-front-chair"],
  ["CNUBKT", "commune", "commune-inspection-head"],
  ["CHT QS", "commune", "commune-military-commander"],
  ["TCA", "commune", "commune-police-head"],
  ["PTP", "department", "division-deputy-head"],
])("“%s” at a %s names one title, %s", (form, unitKind, code) => {
  expect(titlesNamed(form, unitKind, "2024-10-14")).toEqual([code]);
});

test("no text names two titles of one kind of unit on one day", () => {
  const doubled = ["2024-10-14", "2026-06-01"].flatMap((day) =>
    starterTitles.flatMap(({ forms, unitKinds, ...title }) =>
      isPlannable(title, day)
        ? forms.flatMap((form) =>
            unitKinds
              .filter((kind) => titlesNamed(form, kind, day).length !== 1)
              .map((kind) => `${form} (${kind})`),
          )
        : [],
    ),
  );

  expect(doubled).toEqual([]);
});

test("nobody is planned for a district title after the districts ended", () => {
  expect(titlesNamed("Bí thư", "district", "2025-06-30")).toEqual(["district-secretary"]);
  expect(titlesNamed("Bí thư", "district", "2025-07-01")).toEqual([]);
});

test("a deputy is lower than their head, a commune lower than the province", () => {
  const rankOf = (code: string): number =>
    starterTitles.find((title) => title.code === code)?.rank ?? 0;
  const rising = [
    "commune-committee-member",
    "commune-committee-deputy-chair",
    "commune-committee-chair",
    "commune-deputy-secretary",
    "commune-secretary",
    "department-deputy-director",
    "department-director",
    "provincial-committee-member",
    "provincial-standing-member",
    "provincial-deputy-secretary",
    "provincial-secretary",
  ].map(rankOf);

  expect(rising).toEqual([...new Set(rising)].sort((a, b) => a - b));
});

test.each([
  ["Cao cấp lý luận chính trị", "political-theory-advanced"],
  ["CC LLCT-HC", "political-theory-advanced"],
  ["TRUNG CẤP LÝ LUẬN CHÍNH TRỊ", "political-theory-intermediate"],
  ["Bồi dưỡng ngạch chuyên viên chính", "state-management-principal"],
  ["QLNN ngạch CVC", "state-management-principal"],
  ["BD CV", "state-management-officer"],
  ["Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 3", "defence-3"],
  ["Bồi dưỡng kiến thức quốc phòng, an ninh đối tượng IV", "defence-4"],
  ["Cập nhật kiến thức cho cấp ủy viên", "knowledge-update"],
  ["Cập nhật kiến thức cho cấp uỷ viên", "knowledge-update"],
  ["Bồi dưỡng dự nguồn", "reserve"],
  ["LLCT-TC", "political-theory-intermediate"],
])("“%s” names the programme %s", (text, code) => {
  const named = starterProgrammes.filter(({ name, shortCode, forms }) =>
    [name, shortCode, ...forms].some((form) => identityKey(form) === identityKey(text)),
  );

  expect(named.map((programme) => programme.code)).toEqual([code]);
});

test("a text names one programme", () => {
  const keys = starterProgrammes.flatMap(({ name, shortCode, forms }) => [
    ...new Set([name, shortCode, ...forms].map(identityKey)),
  ]);

  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each([
  ["2024-10-14", 60, 250, 40],
  ["2025-10-07", 60, 250, 40],
  ["2025-10-08", 120, null, null],
])(
  "on %s the rules ask for %s months, %s per mille women, young under %s",
  (day, months, women, age) => {
    const rules = ruleSetOn(
      starterRuleSets.map((set, id) => ({ ...set, id })),
      day,
    );

    expect(limitFor(rules, "months_left", "province")?.value ?? null).toBe(months);
    expect(limitFor(rules, "women_share", "province")?.value ?? null).toBe(women);
    expect(limitFor(rules, "young_under_age", "province")?.value ?? null).toBe(age);
    expect(limitFor(rules, "persons_per_post_title", "commune")?.value).toBe(3);
  },
);

test.each([
  [2021, "male", 723],
  [2028, "male", 744],
  [2035, "male", 744],
  [2021, "female", 664],
  [2034, "female", 716],
  [2035, "female", 720],
])("in %i the age of a %s is %i months", (year, gender, months) => {
  expect(
    starterRetirementAges.find((age) => age.year === year && age.gender === gender)?.months,
  ).toBe(months);
});

test("the schedule gives the months of retirement of the field's own examples", () => {
  expect(retirementMonth("1972-06", "male", starterRetirementAges)).toBe("2034-06");
  expect(retirementMonth("1975-03", "female", starterRetirementAges)).toBe("2034-11");
  expect(retirementMonth("1961-10", "male", starterRetirementAges)).toBe("2022-04");
});
