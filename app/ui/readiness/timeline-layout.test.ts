import { expect, test } from "vitest";
import { layOutTimeline, type TimelineBar, type TimelineMark } from "./timeline-layout.ts";

const bar = (from: string, until: string | null): TimelineBar => ({
  key: `${from} ${until}`,
  label: "",
  from,
  until,
  use: "meets",
});
const mark = (kind: TimelineMark["kind"], day: string): TimelineMark => ({ kind, day, label: "" });
const marks = [mark("asOf", "2026-06-01"), mark("ageMonth", "2025-09-30")];

test("the axis runs over whole years, from the first bar to the last mark", () => {
  const { bars, years, marks: placed } = layOutTimeline([bar("2024-01-01", "2024-12-31")], marks);

  expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  expect(bars[0]).toMatchObject({ x: 0, opensLeft: false, opensRight: false });
  expect(bars[0]?.width).toBeCloseTo((365 / 1096) * 100, 1);
  expect(placed.map(({ x }) => Math.round(x))).toEqual([80, 58]);
});

test("what began long ago reaches in from the left, what counts for good goes on to the right", () => {
  const { bars, years } = layOutTimeline([bar("1999-07-01", null)], marks);

  expect(years[0]?.year).toBe(2016);
  expect(bars[0]).toMatchObject({ x: 0, width: 100, opensLeft: true, opensRight: true });
});

test("a bar of the time before the picture is still seen, and one that ends far ahead is cut", () => {
  const { bars } = layOutTimeline(
    [bar("2001-01-01", "2003-01-01"), bar("2026-01-01", "2040-01-01")],
    [...marks, mark("target", "2026-12-31")],
  );

  expect(bars[0]).toMatchObject({ x: 0, width: 0.8, opensLeft: true, opensRight: false });
  expect(bars[1]?.opensRight).toBe(true);
  expect((bars[1]?.x ?? 0) + (bars[1]?.width ?? 0)).toBe(100);
});

test("few enough years are named that they stand side by side", () => {
  const { years } = layOutTimeline(
    [bar("2016-01-01", null)],
    [mark("asOf", "2026-06-01"), mark("eventMonth", "2016-02-01")],
  );

  expect(years.length).toBeLessThanOrEqual(6);
});
