import { expect, test } from "vitest";
import { placesOnList } from "./places.ts";

test.each([
  ["an empty list is filled in file order", [], ["a", "b", "c", "d"], [1, 2, 3, 4]],
  ["people on the list come first", ["x", "y"], ["a", "b"], [3, 4]],
  ["a person on the list keeps their place", ["x", "y", "z"], ["a", "y", "b"], [4, 2, 5]],
  ["a person stated twice counts once", [], ["a", "b", "a", "c"], [1, 2, 1, 3]],
  [
    "the same file again changes no place",
    ["a", "b", "c", "d"],
    ["a", "b", "c", "d"],
    [1, 2, 3, 4],
  ],
])("%s", (_name, known, stated, places) => {
  expect(placesOnList(known, stated)).toEqual(places);
});
