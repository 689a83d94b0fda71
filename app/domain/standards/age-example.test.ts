import { expect, test } from "vitest";
import { ageExample } from "./age-example.ts";

const schedule = [{ year: 2020, gender: "male", months: 744 }] as const;
const anchor = { sector: "party", level: "commune" } as const;

test("the example counts the months from the age month to the month of retirement", () => {
  const anchors = [
    { ...anchor, ageMonth: null },
    { ...anchor, ageMonth: "2025-07" },
  ];

  expect(ageExample(anchors, schedule)).toEqual({
    anchor: anchors[1],
    ageMonth: "2025-07",
    birth: "1970-07",
    retires: "2032-07",
    months: 84,
  });
});

test("without an age month or a schedule there is no example", () => {
  expect(ageExample([{ ...anchor, ageMonth: null }], schedule)).toBeNull();
  expect(ageExample([{ ...anchor, ageMonth: "2025-07" }], [])).toBeNull();
});
