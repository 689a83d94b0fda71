import { expect, test } from "vitest";
import { nobodyReady } from "./alarm.ts";
import type { Band } from "./readiness.ts";

const titles = new Map([
  [1, { kind: "post", rank: 10 }],
  [2, { kind: "post", rank: 20 }],
  [3, { kind: "membership", rank: 30 }],
] as const);

const place = (titleId: number, unitId: number, bands: Partial<Record<Band, number>>) => ({
  titleId,
  unitId,
  bands: { too_late: 0, no_data: 0, at_risk: 0, on_track: 0, ready: 0, ...bands },
});

test("leading titles with nobody ready stand by rank, title and unit; committees and titles with one ready do not", () => {
  const places = [
    place(1, 8, { at_risk: 2 }),
    place(1, 7, { no_data: 1 }),
    place(2, 9, { on_track: 3 }),
    place(2, 8, { on_track: 3, ready: 1 }),
    place(3, 7, { too_late: 5 }),
  ];

  expect(nobodyReady(places, titles).map(({ titleId, unitId }) => [titleId, unitId])).toEqual([
    [2, 9],
    [1, 7],
    [1, 8],
  ]);
});
