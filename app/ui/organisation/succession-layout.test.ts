import { expect, test } from "vitest";
import { boxWidth, layOutSuccessions, wrap } from "./succession-layout.ts";

const unit = (name: string) => ({ name, note: "19267" });

test("what a unit came from stands left, what it became right, all within the picture", () => {
  const picture = layOutSuccessions(unit("Xã Lý Nam"), {
    before: [unit("Xã Nam Trạch"), unit("Xã Lý Trạch")],
    after: [unit("Xã Nam Trạch")],
  });

  expect(picture.boxes.map(({ side }) => side)).toEqual(["before", "before", "unit", "after"]);
  const [first, second, middle, last] = picture.boxes;
  expect(first?.y).toBeLessThan(second?.y ?? 0);
  expect((middle?.x ?? 0) - boxWidth).toBeGreaterThan(first?.x ?? 0);
  expect((last?.x ?? 0) - boxWidth).toBeGreaterThan(middle?.x ?? 0);
  for (const { x, y, height } of picture.boxes) {
    expect(x + boxWidth).toBeLessThanOrEqual(picture.width);
    expect(y + height).toBeLessThanOrEqual(picture.height);
  }
});

test("every other unit is joined with the unit, in the direction of time", () => {
  const picture = layOutSuccessions(unit("Xã Lý Nam"), {
    before: [unit("Xã Nam Trạch")],
    after: [unit("Xã Nam Trạch")],
  });

  expect(picture.links).toHaveLength(2);
  for (const { fromX, toX } of picture.links) expect(toX).toBeGreaterThan(fromX);
});

test("a side without units takes no room", () => {
  const alone = layOutSuccessions(unit("Xã Lệ Thủy"), { before: [], after: [] });

  expect(alone.boxes).toHaveLength(1);
  expect(alone.width).toBe(boxWidth + 2);
});

test.each([
  ["Xã Lệ Thủy", ["Xã Lệ Thủy"]],
  ["Thị trấn Nông trường Lệ Ninh", ["Thị trấn Nông trường Lệ", "Ninh"]],
  ["Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và", "Du lịch"]],
])("%s is written in lines", (name, lines) => {
  expect(wrap(name)).toEqual(lines);
});
