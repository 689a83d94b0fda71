import fc from "fast-check";
import { expect, test } from "vitest";
import { beginningOfTime, covers, endOfTime } from "#app/kernel/calendar.ts";
import { type PostDays, placements } from "./placement.ts";

const a = 1;
const b = 2;

test.each<[string, PostDays[], [number, string, string][]]>([
  [
    "a post still held places from the beginning on",
    [{ id: a, validFrom: "2020-01-01", validTo: null }],
    [[a, beginningOfTime, endOfTime]],
  ],
  [
    "a post with no dates places always",
    [{ id: a, validFrom: null, validTo: null }],
    [[a, beginningOfTime, endOfTime]],
  ],
  [
    "the last post places after its end",
    [{ id: a, validFrom: "2020-01-01", validTo: "2021-01-01" }],
    [[a, beginningOfTime, endOfTime]],
  ],
  [
    "a post places until the day before the next begins",
    [
      { id: a, validFrom: "2020-01-01", validTo: "2020-12-31" },
      { id: b, validFrom: "2021-03-01", validTo: null },
    ],
    [
      [a, beginningOfTime, "2021-02-28"],
      [b, "2021-03-01", endOfTime],
    ],
  ],
  [
    "posts that follow each other leave no gap to fill",
    [
      { id: a, validFrom: "2020-01-01", validTo: "2020-12-31" },
      { id: b, validFrom: "2021-01-01", validTo: null },
    ],
    [
      [a, beginningOfTime, "2020-12-31"],
      [b, "2021-01-01", endOfTime],
    ],
  ],
  [
    "a post that ended while another went on does not come back",
    [
      { id: a, validFrom: "2020-01-01", validTo: "2020-06-30" },
      { id: b, validFrom: "2020-03-01", validTo: "2020-12-31" },
    ],
    [
      [a, beginningOfTime, "2020-06-30"],
      [b, "2020-03-01", endOfTime],
    ],
  ],
  [
    "two posts that ended the same day both place",
    [
      { id: a, validFrom: null, validTo: "2020-06-30" },
      { id: b, validFrom: "2020-03-01", validTo: "2020-06-30" },
    ],
    [
      [a, beginningOfTime, endOfTime],
      [b, "2020-03-01", endOfTime],
    ],
  ],
])("%s", (_name, posts, expected) => {
  expect(placements(posts)).toEqual(
    expected.map(([id, placedFrom, placedTo]) => ({ id, placedFrom, placedTo })),
  );
});

const dayOf = (number: number): string => `2025-01-${String(number).padStart(2, "0")}`;
const posts = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 8 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((drawn) =>
    drawn.map(([from, length], id) => ({
      id,
      validFrom: from === 0 ? null : dayOf(from),
      validTo: from + length > 20 ? null : dayOf(Math.max(from + length, 1)),
    })),
  );

test("on every day at least one post places, and while posts are in force exactly those do", () => {
  fc.assert(
    fc.property(posts, fc.integer({ min: 1, max: 28 }), (held, number) => {
      const day = dayOf(number);
      const placed = placements(held)
        .filter(({ placedFrom, placedTo }) => placedFrom <= day && day <= placedTo)
        .map(({ id }) => id);
      const inForce = held.filter((post) => covers(post, day)).map(({ id }) => id);

      expect(placed.length).toBeGreaterThan(0);
      expect(inForce.length > 0 ? placed : inForce).toEqual(inForce);
    }),
  );
});

test("while none is in force, the posts that ended last place", () => {
  fc.assert(
    fc.property(posts, fc.integer({ min: 1, max: 28 }), (held, number) => {
      const day = dayOf(number);
      const ended = held.filter(({ validTo }) => validTo !== null && validTo < day);
      fc.pre(ended.length > 0 && !held.some((post) => covers(post, day)));
      const last = ended
        .map(({ validTo }) => validTo ?? "")
        .sort()
        .at(-1);
      const placed = placements(held).filter(
        ({ placedFrom, placedTo }) => placedFrom <= day && day <= placedTo,
      );

      expect(placed.map(({ id }) => id)).toEqual(
        ended.filter(({ validTo }) => validTo === last).map(({ id }) => id),
      );
    }),
  );
});
