import { expect, test } from "vitest";
import { readSettings } from "./settings.server.ts";

test.each([
  ["", [30, 35, 40, 45, 50, 55]],
  ["35,45,55", [35, 45, 55]],
  ["35,35,45", [35, 45]],
])("AGE_GROUPS %j ends the age groups at %j", (text, ends) => {
  expect(readSettings({ AGE_GROUPS: text }).ageGroups).toEqual(ends);
});

test.each(["35;45", "thirty", "5", "30,", "100"])(
  "AGE_GROUPS %j is refused by its name",
  (text) => {
    expect(() => readSettings({ AGE_GROUPS: text })).toThrow(
      /^AGE_GROUPS: years between 10 and 99/,
    );
  },
);
