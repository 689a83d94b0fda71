import { expect, test } from "vitest";
import { reviewReasonsOn } from "./review.ts";

const record = { ended: false, ruleSetId: 1, unitEnd: null };

test.each([
  ["judged by the rules in force", record, { ruleSetId: 1, day: "2025-07-01" }, []],
  ["judged by older rules", record, { ruleSetId: 2, day: "2025-10-08" }, ["older_rule_set"]],
  ["no rule set is recorded", record, { ruleSetId: null, day: "2025-10-08" }, []],
  [
    "the last day of its unit",
    { ...record, unitEnd: "2025-06-30" },
    { ruleSetId: 1, day: "2025-06-30" },
    [],
  ],
  [
    "the day after its unit ended",
    { ...record, unitEnd: "2025-06-30" },
    { ruleSetId: 2, day: "2025-07-01" },
    ["older_rule_set", "reorganisation"],
  ],
  [
    "an ended record",
    { ended: true, ruleSetId: 1, unitEnd: "2025-06-30" },
    { ruleSetId: 2, day: "2025-07-01" },
    [],
  ],
])("%s", (_name, stated, inForce, expected) => {
  expect(reviewReasonsOn(stated, inForce)).toEqual(expected);
});
