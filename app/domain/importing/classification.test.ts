import { expect, test } from "vitest";
import { fileClassifications, mayHold } from "./classification.ts";

test.each([
  [false, ["public", "internal"]],
  [true, ["public", "internal", "confidential"]],
])("what may be stored where standalone is %s", (standalone, held) => {
  expect(fileClassifications.filter((one) => mayHold(one, standalone))).toEqual(held);
});
