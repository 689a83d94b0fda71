import { expect, test } from "vitest";
import { writtenForms } from "./written-forms.ts";

test("texts are kept as first written, each once, blanks left out", () => {
  expect(
    writtenForms(["Bí thư  Đảng uỷ", "bí thư đảng ủy", " ", "Bí thư"]).map(({ text }) => text),
  ).toEqual(["Bí thư Đảng uỷ", "Bí thư"]);
});
