import { expect, test } from "vitest";
import type { RuleLimit } from "#app/domain/standards/rule-set.ts";
import {
  notHigher,
  placesForMembership,
  shareNotMet,
  tooLittleTime,
  tooManyForTitle,
  tooManyTitles,
} from "./checks.ts";
import { placesOnList } from "./places.ts";
import { shareOf } from "./shares.ts";

const source = "the clause";
const limit = (kind: RuleLimit["kind"], value: number | null): RuleLimit => ({
  kind,
  level: null,
  value,
  source,
});
const rules = {
  limits: [
    limit("persons_per_post_title", 3),
    limit("titles_per_person", 2),
    limit("only_higher", 1),
    limit("months_left", 60),
    limit("coefficient", 150),
  ],
};
const secretary = { name: "Bí thư", kind: "post", level: "commune", rank: 600 } as const;
const member = { name: "Ủy viên", kind: "membership", level: "commune", rank: 400 } as const;

test("the fourth person of a post title is too many, in file order after those already planned", () => {
  const places = placesOnList(["x"], ["a", "x", "b", "c", "d"]);

  const warnings = places.map((place) =>
    tooManyForTitle(rules, { title: secretary, term: "2025-2030", place }),
  );

  const fourth = {
    warning: "too_many_for_title",
    title: "Bí thư",
    term: "2025-2030",
    limit: 3,
    source,
  };
  expect(warnings).toEqual([null, null, null, { ...fourth, n: 4 }, { ...fourth, n: 5 }]);
});

test.each([
  ["a membership title", rules, member],
  ["no rule set", null, secretary],
  ["no value recorded", { limits: [limit("persons_per_post_title", null)] }, secretary],
] as const)("any number for a title: %s", (_name, ruleSet, title) => {
  expect(tooManyForTitle(ruleSet, { title, term: "2025-2030", place: 99 })).toBeNull();
});

test("more titles of one level than the limit are named with their number", () => {
  const check = (place: number) => tooManyTitles(rules, { name: "Hà", level: "commune", place });

  expect([1, 2, 3].map(check)).toEqual([
    null,
    null,
    { warning: "too_many_titles", name: "Hà", n: 3, limit: 2, source },
  ]);
});

test.each([
  ["a lower post", [{ name: "Phó Bí thư", rank: 500 }], null],
  [
    "the same rank",
    [{ name: "Bí thư", rank: 600 }],
    { warning: "not_higher", post: "Bí thư", source },
  ],
  [
    "the highest of several",
    [
      { name: "Phó Bí thư", rank: 500 },
      { name: "Giám đốc", rank: 800 },
    ],
    { warning: "not_higher", post: "Giám đốc", source },
  ],
  ["no post of the catalogue", [], null],
])("only a higher title: %s", (_name, posts, expected) => {
  expect(notHigher(rules, { title: secretary, posts })).toEqual(expected);
});

test("where only higher titles is not a rule, none is asked for", () => {
  const posts = [{ name: "Bí thư", rank: 600 }];

  expect(notHigher({ limits: [limit("only_higher", 0)] }, { title: secretary, posts })).toBeNull();
});

const left = (least: number, most: number) => ({
  least,
  most,
  retires: { earliest: "2030-01", latest: "2030-12" },
});

const tooLittle = { warning: "too_little_time", anchor: "2025-09", limit: 60, source };

test.each([
  ["enough", left(60, 60), "2025-09", null],
  ["a month too little", left(59, 59), "2025-09", { ...tooLittle, n: 59 }],
  ["uncertain by the year of birth", left(55, 66), "2025-09", null],
  ["too little whatever the month", left(40, 51), "2025-09", { ...tooLittle, n: 51 }],
  ["no age month recorded", left(1, 1), null, null],
  ["no schedule", null, "2025-09", null],
] as const)("time left to serve: %s", (_name, time, ageMonth, expected) => {
  expect(tooLittleTime(rules, { level: "commune", ageMonth, left: time })).toEqual(expected);
});

test("a share below its threshold is named with its numbers, one that nobody can be sure of is not", () => {
  const threshold = { value: 250, source };
  const women = shareOf([...Array(9).fill("yes"), ...Array(49).fill("no")], threshold);

  expect(shareNotMet("women", women)).toEqual({
    warning: "share_not_met",
    group: "women",
    n: 9,
    total: 58,
    p: 15.5,
    t: 25,
    source,
  });
  expect(shareNotMet("young", shareOf(["no", "unknown"], threshold))).toBeNull();
  expect(shareNotMet("women", shareOf(["yes"], threshold))).toBeNull();
  expect(shareNotMet("women", shareOf(["no"], null))).toBeNull();
});

test("places for a membership title are seats times coefficient, rounded up", () => {
  expect(placesForMembership(rules, { level: "commune", seats: 27 })).toEqual({
    value: 41,
    source,
  });
  expect(placesForMembership(rules, { level: "commune", seats: null })).toBeNull();
  expect(placesForMembership(null, { level: "commune", seats: 27 })).toBeNull();
});
