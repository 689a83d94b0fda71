import { expect, test } from "vitest";
import { isOnItsWay } from "./sent-once.ts";

test.each([
  ["never sent", undefined, false],
  ["sent at this moment", "10000", true],
  ["sent a moment ago", "9700", true],
  ["sent eight seconds ago", "2000", false],
  ["sent when the clock stood later", "99000", false],
])("a form %s is on its way or not", (_name, sentAt, expected) => {
  expect(isOnItsWay(sentAt, 10_000)).toBe(expected);
});
