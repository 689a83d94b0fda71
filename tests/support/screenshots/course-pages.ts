import type { Role } from "#app/kernel/actor.ts";
import type { Wanted } from "#tests/support/screenshots/pages.ts";
import type { Samples } from "#tests/support/screenshots/samples.ts";

const keeper: Role[] = ["course_admin"];
const draft = ({ draftCourse }: Samples) => ({ courseId: draftCourse });

/** Who looks at the pages of courses. */
export const coursePages: Record<string, Wanted> = {
  "courses/list": {
    as: ["course_admin", "unit_officer", "lecturer"],
    states: { none: "q=khong+co+lop", fault: "from=31/02/2027" },
  },
  "courses/course": { as: ["course_admin", "unit_officer", "planner"] },
  "courses/new": { as: keeper, states: { gap: "gap=knowledge_update", form: "programme=11" } },
  "courses/correction": { as: keeper, posted: 400 },
  "courses/copy": { as: keeper, posted: 400 },
  "courses/timetable": { as: keeper, posted: 400 },
  "courses/session-new": { as: keeper, posted: 400 },
  "courses/session": { as: keeper },
  "courses/session-removal": { as: keeper },
  "courses/paper-new": { as: keeper, posted: 400 },
  "courses/paper-revocation": { as: keeper, posted: 400 },
  "papers/templates": { as: keeper },
  "papers/template-new": { as: keeper, posted: 400 },
  "papers/template": { as: keeper, posted: 400 },
  "papers/draft": { as: keeper, posted: 400 },
  "courses/announcement": { as: keeper, params: draft },
  "courses/settlement": { as: keeper },
  "courses/start": { as: keeper },
  "courses/end": { as: keeper },
  "courses/capacity": { as: keeper, posted: 400 },
  "courses/cancellation": { as: keeper, posted: 400 },
};
