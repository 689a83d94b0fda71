import { expect, test } from "vitest";
import { pageOfQuery } from "./read-kinds.ts";

test.each([
  ["/readiness/records?page=2", "readiness"],
  ["/titles/35/standards/152/preview", "standards"],
  ["/courses/3/roster/export.xlsx", "courses"],
  ["/sending/requests", "sending"],
  ['portal {"term":"2025-2030"}', "command_line"],
  ["/titleless", null],
  ["/", null],
  [null, null],
])("%s belongs to %s", (query, page) => {
  expect(pageOfQuery(query)).toBe(page);
});
