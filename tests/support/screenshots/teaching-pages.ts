import type { Wanted } from "#tests/support/screenshots/pages.ts";
import type { Samples } from "#tests/support/screenshots/samples.ts";

const course = ({ params }: Samples) => ({ courseId: params["taughtCourse"] ?? "" });

/** Rolls and marks: by whoever takes and enters them, and by whoever reads. */
export const teachingPages: Record<string, Wanted> = {
  "teaching/roll": { as: ["course_admin", "unit_officer"], params: course },
  "teaching/roll-day": {
    as: ["course_admin", "planner"],
    params: (samples) => ({ ...course(samples), halfDayId: samples.params["dueSession"] ?? "" }),
  },
  "teaching/marks": { as: ["course_admin", "planner"], params: course },
  "teaching/corrections": { as: ["course_admin"], params: course },
  "teaching/correction-new": {
    as: ["course_admin"],
    params: course,
    query: ({ params }) => `enrolment=${params["markedEnrolment"]}&attempt=1`,
    posted: 400,
  },
  "teaching/correction": {
    as: ["course_admin"],
    params: (samples) => ({ ...course(samples), correctionId: samples.params["correction"] ?? "" }),
    posted: 400,
  },
};
