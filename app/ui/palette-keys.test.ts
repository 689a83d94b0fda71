import { expect, test } from "vitest";
import { nextOption } from "#app/ui/palette-keys.ts";

test.each([
  ["down from the field", -1, 3, "ArrowDown", 0],
  ["down from one option", 0, 3, "ArrowDown", 1],
  ["down from the last, back to the field", 2, 3, "ArrowDown", -1],
  ["up from the field, to the last", -1, 3, "ArrowUp", 2],
  ["up from the first, back to the field", 0, 3, "ArrowUp", -1],
  ["any other key stays", 1, 3, "Enter", 1],
  ["there is nothing to go to", -1, 0, "ArrowDown", -1],
])("%s", (_name, current, count, key, expected) => {
  expect(nextOption(current, count, key)).toBe(expected);
});
