import type { Wanted } from "#tests/support/screenshots/pages.ts";

/** Who looks at the pages of versions of title standards. */
export const standardPages: Record<string, Wanted> = {
  "standards/standards": {
    as: ["planner", "system_admin"],
    states: { drafts: "standard=draft", none: "q=khong+co" },
  },
  "standards/standard": { as: ["planner", "system_admin", "leader"] },
  "standards/standard-history": { as: ["planner"] },
  "standards/standard-new": { as: ["planner"], posted: 400 },
  "standards/standard-correction": { as: ["planner"], posted: 400 },
  "standards/standard-removal": { as: ["planner"] },
  "standards/requirement-new": {
    as: ["planner"],
    states: {
      level: "kind=level",
      certificate: "kind=certificate",
      recurring: "kind=recurring",
      ratings: "kind=ratings",
      several: "kind=any_of",
    },
  },
  "standards/requirement": { as: ["planner"], posted: 400 },
  "standards/requirement-removal": { as: ["planner"] },
  "standards/standard-preview": { as: ["planner"], states: { none: "q=khong+co+ai" } },
  "standards/standard-publication": { as: ["planner"] },
};
