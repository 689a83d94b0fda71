import fc from "fast-check";
import { expect, test } from "vitest";
import { beginningOfTime, covers, endOfTime } from "#app/kernel/calendar.ts";
import {
  type ReachRow,
  type SuccessionLink,
  type UnitLife,
  type UnitParent,
  unitReach,
} from "./unit-reach.ts";

const province = 1;
const district = 2;
const phongThuy = 3;
const leThuy = 4;
const camHong = 5;

// A district with one commune; on 1 Jul 2025 the commune merges into a new one and the level ends.
const units: UnitLife[] = [
  { id: province, validFrom: null, validTo: null },
  { id: district, validFrom: null, validTo: "2025-06-30" },
  { id: phongThuy, validFrom: null, validTo: "2025-06-30" },
  { id: leThuy, validFrom: "2025-07-01", validTo: null },
  { id: camHong, validFrom: "2025-07-01", validTo: null },
];
const versions: UnitParent[] = [
  { unitId: province, parentId: null, validFrom: null, validTo: null },
  { unitId: district, parentId: province, validFrom: null, validTo: "2025-06-30" },
  { unitId: phongThuy, parentId: district, validFrom: null, validTo: "2025-06-30" },
  { unitId: leThuy, parentId: province, validFrom: "2025-07-01", validTo: null },
  { unitId: camHong, parentId: province, validFrom: "2025-07-01", validTo: null },
];
const successions: SuccessionLink[] = [
  { fromUnitId: phongThuy, toUnitId: leThuy, date: "2025-07-01" },
  { fromUnitId: district, toUnitId: province, date: "2025-07-01" },
];

function coveredOn(rows: ReachRow[], ancestorId: number, day: string): number[] {
  return rows
    .filter((row) => row.ancestorId === ancestorId && covers(row, day))
    .map(({ unitId }) => unitId)
    .sort((a, b) => a - b);
}

test.each([
  ["the province covers everything before", province, "2025-06-30", [1, 2, 3, 4, 5]],
  [
    "the province covers everything after, ended units included",
    province,
    "2025-07-01",
    [1, 2, 3, 4, 5],
  ],
  ["a district covers its communes", district, "2025-06-30", [district, phongThuy]],
  ["an ended district covers nothing", district, "2025-07-01", []],
  ["an ended commune covers nothing", phongThuy, "2025-07-01", []],
  [
    "a successor covers the commune that became part of it",
    leThuy,
    "2025-07-01",
    [phongThuy, leThuy],
  ],
  ["a successor covers nothing before it begins", leThuy, "2025-06-30", []],
  ["another new commune covers itself only", camHong, "2030-01-01", [camHong]],
])("%s", (_name, ancestorId, day, expected) => {
  const rows = unitReach(units, versions, successions);

  expect(coveredOn(rows, ancestorId, day)).toEqual(expected);
});

test("intervals are merged over breakpoints that do not concern the pair", () => {
  const rows = unitReach(units, versions, successions);

  expect(
    rows.filter(({ ancestorId, unitId }) => ancestorId === province && unitId === province),
  ).toEqual([
    { ancestorId: province, unitId: province, validFrom: beginningOfTime, validTo: endOfTime },
  ]);
  expect(rows.filter(({ ancestorId }) => ancestorId === leThuy)).toEqual([
    { ancestorId: leThuy, unitId: phongThuy, validFrom: "2025-07-01", validTo: endOfTime },
    { ancestorId: leThuy, unitId: leThuy, validFrom: "2025-07-01", validTo: endOfTime },
  ]);
});

test("a chain of successions is followed to the unit that exists on the day", () => {
  const chain = unitReach(
    [
      { id: 1, validFrom: null, validTo: "2024-11-30" },
      { id: 2, validFrom: "2024-12-01", validTo: "2025-06-30" },
      { id: 3, validFrom: "2025-07-01", validTo: null },
    ],
    [],
    [
      { fromUnitId: 1, toUnitId: 2, date: "2024-12-01" },
      { fromUnitId: 2, toUnitId: 3, date: "2025-07-01" },
    ],
  );

  expect(coveredOn(chain, 2, "2025-01-01")).toEqual([1, 2]);
  expect(coveredOn(chain, 2, "2025-07-01")).toEqual([]);
  expect(coveredOn(chain, 3, "2025-07-01")).toEqual([1, 2, 3]);
});

test("a split lets both successors cover the ended unit", () => {
  const split = unitReach(
    [
      { id: 1, validFrom: null, validTo: "2024-12-31" },
      { id: 2, validFrom: "2025-01-01", validTo: null },
      { id: 3, validFrom: "2025-01-01", validTo: null },
    ],
    [],
    [
      { fromUnitId: 1, toUnitId: 2, date: "2025-01-01" },
      { fromUnitId: 1, toUnitId: 3, date: "2025-01-01" },
    ],
  );

  expect(coveredOn(split, 2, "2025-01-01")).toEqual([1, 2]);
  expect(coveredOn(split, 3, "2025-01-01")).toEqual([1, 3]);
});

test("a ring of successions in faulty records ends", () => {
  const ring = unitReach(
    [
      { id: 1, validFrom: null, validTo: "2024-12-31" },
      { id: 2, validFrom: null, validTo: "2024-12-31" },
    ],
    [],
    [
      { fromUnitId: 1, toUnitId: 2, date: "2025-01-01" },
      { fromUnitId: 2, toUnitId: 1, date: "2025-01-01" },
    ],
  );

  expect(coveredOn(ring, 1, "2025-02-01")).toEqual([]);
});

// Days 1..5 of one month; a unit's parent and successors have a lower number, so that there are no rings.
const day = (number: number): string => `2025-01-0${number}`;
const structure = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 5 }),
      length: fc.integer({ min: 0, max: 5 }),
      parent: fc.option(fc.nat(), { nil: null }),
      successor: fc.option(fc.nat(), { nil: null }),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((drawn) => {
    const lives = drawn.map(({ from, length }, id) => ({
      id,
      validFrom: from === 0 ? null : day(from),
      validTo: from + length > 5 ? null : day(Math.max(1, from + length)),
    }));
    const lower = (id: number, pick: number | null): number | null =>
      id === 0 || pick === null ? null : pick % id;
    return {
      lives,
      parents: drawn.map(({ parent }, id) => ({
        ...lives[id],
        unitId: id,
        parentId: lower(id, parent),
      })) as UnitParent[], // why: lives has one entry per drawn unit
      links: drawn.flatMap(({ successor }, id) => {
        const to = lower(id, successor);
        const validTo = lives[id]?.validTo ?? null;
        return to === null || validTo === null
          ? []
          : [{ fromUnitId: id, toUnitId: to, date: validTo }];
      }),
    };
  });

test("a unit that exists is covered by itself and by each ancestor of the day, by nothing else", () => {
  fc.assert(
    fc.property(structure, fc.integer({ min: 1, max: 6 }), ({ lives, parents, links }, number) => {
      const rows = unitReach(lives, parents, links);
      const isThere = (id: number): boolean =>
        lives.some((life) => life.id === id && covers(life, day(number)));
      for (const { id } of lives.filter((life) => isThere(life.id))) {
        const chain: number[] = [];
        for (let next: number | null = id; next !== null && isThere(next);) {
          chain.push(next);
          next = parents[next]?.parentId ?? null;
        }
        const owners = rows.filter((row) => row.unitId === id && covers(row, day(number)));
        expect(new Set(owners.map(({ ancestorId }) => ancestorId))).toEqual(new Set(chain));
      }
    }),
  );
});

test("no unit covers anything on a day on which it is not there", () => {
  fc.assert(
    fc.property(structure, fc.integer({ min: 1, max: 6 }), ({ lives, parents, links }, number) => {
      const there = lives.filter((life) => covers(life, day(number))).map(({ id }) => id);
      const owners = unitReach(lives, parents, links)
        .filter((row) => covers(row, day(number)))
        .map(({ ancestorId }) => ancestorId);
      expect(owners.filter((id) => !there.includes(id))).toEqual([]);
    }),
  );
});

test("an ended unit is covered by whoever covers its successor", () => {
  fc.assert(
    fc.property(structure, fc.integer({ min: 1, max: 6 }), ({ lives, parents, links }, number) => {
      const rows = unitReach(lives, parents, links).filter((row) => covers(row, day(number)));
      const ownersOf = (id: number): number[] =>
        rows.filter(({ unitId }) => unitId === id).map(({ ancestorId }) => ancestorId);
      for (const { id, validTo } of lives) {
        if (validTo === null || validTo >= day(number)) continue;
        const expected = links
          .filter(({ fromUnitId }) => fromUnitId === id)
          .flatMap(({ toUnitId }) => ownersOf(toUnitId));
        expect(new Set(ownersOf(id))).toEqual(new Set(expected));
      }
    }),
  );
});

test("the intervals of one pair neither overlap nor touch", () => {
  fc.assert(
    fc.property(structure, ({ lives, parents, links }) => {
      const rows = unitReach(lives, parents, links);
      for (const row of rows) {
        const others = rows.filter(
          (other) =>
            other !== row && other.ancestorId === row.ancestorId && other.unitId === row.unitId,
        );
        expect(
          others.filter(
            (other) => other.validFrom <= row.validTo && row.validFrom <= other.validTo,
          ),
        ).toEqual([]);
      }
    }),
  );
});
