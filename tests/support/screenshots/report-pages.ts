import type { Wanted } from "#tests/support/screenshots/pages.ts";

/** Who looks at what reaches across everything. */
export const reportPages: Record<string, Wanted> = {
  "inspection/reads": { as: ["inspector"], states: { none: "person=khong+co+ai" } },
  "inspection/overrides": { as: ["inspector"], states: { none: "q=khong+co+ai" } },
  "reports/needs": {
    as: ["planner", "course_admin", "unit_officer"],
    states: { "by-unit": "by=unit", none: "year=2025" },
  },
  "reports/need-people": { as: ["planner", "unit_officer"], query: () => "content=degree." },
  "reports/year": {
    as: ["planner", "course_admin", "unit_officer"],
    states: { none: "in=Xã+Không+Có" },
  },
  "search/search": {
    as: ["planner", "unit_officer", "trainee"],
    states: { found: "q=nguyen", none: "q=khong+co+gi+ten+nay", long: `q=${"a".repeat(201)}` },
  },
};
