import { expect, test } from "vitest";
import { foundOnlySimilar, nameFit, nameSearch } from "./search.ts";

test("a name, its unmarked and its decomposed form search for the same words", () => {
  const patterns = ["nguyen thi ha", "Nguyễn Thị Hà", "NGUYỄN  THỊ HÀ".normalize("NFD")].map(
    (typed) => nameSearch(typed)?.pattern,
  );

  expect(patterns).toEqual(Array(3).fill("% nguyen% thi% ha%"));
});

test("signs that mean something to the database are searched as themselves", () => {
  expect(nameSearch("50%_a\\")?.pattern).toBe("% 50\\%\\_a\\\\%");
});

test("nothing but spaces searches for nothing", () => {
  expect(nameSearch("   ")).toBeNull();
});

test.each([
  ["Nguyễn Thị Há", nameFit.sameFolded, true],
  ["nguyen thi ha", nameFit.sameFolded, false],
  ["Nguyễn Thị Hà", nameFit.same, false],
  ["Nguyễn Thị", nameFit.beginnings, false],
  ["nguyen thi h", nameFit.beginnings, true],
])("searching %s with best fit %i finds only similar names: %s", (typed, fit, expected) => {
  expect(foundOnlySimilar(typed, fit)).toBe(expected);
});
