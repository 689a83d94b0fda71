import type { Wanted } from "#tests/support/screenshots/pages.ts";
import type { Samples } from "#tests/support/screenshots/samples.ts";

const course = ({ params }: Samples) => ({ courseId: params["taughtCourse"] ?? "" });
const closed = ({ params }: Samples) => ({ courseId: params["closedCourse"] ?? "" });
const ready = ({ params }: Samples) => ({ courseId: params["readyRecord"] ?? "" });
const certificate = ({ params }: Samples) => ({ certificateId: params["certificate"] ?? "" });

/** Rolls and marks, and the record of a course: by whoever takes and enters them, and by whoever reads. */
export const teachingPages: Record<string, Wanted> = {
  "teaching/roll": { as: ["course_admin", "unit_officer"], params: course },
  "teaching/roll-sheet": { as: ["course_admin", "unit_officer"], params: course },
  "teaching/roll-day": {
    as: ["course_admin", "planner"],
    params: (samples) => ({ ...course(samples), halfDayId: samples.params["dueSession"] ?? "" }),
  },
  "teaching/marks": { as: ["course_admin", "planner"], params: course },
  "teaching/marks-sheet": { as: ["course_admin"], params: course, posted: 400 },
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
  "closing/record": { as: ["course_admin", "unit_officer"], params: closed },
  "closing/close": { as: ["course_admin"], params: ready },
  "closing/ask": { as: ["course_admin"], params: ready },
  "closing/void-new": {
    as: ["course_admin"],
    params: (samples) => ({ ...closed(samples), completionId: samples.params["completion"] ?? "" }),
    posted: 400,
  },
  "closing/void": {
    as: ["course_admin"],
    params: (samples) => ({ ...closed(samples), voidId: samples.params["voiding"] ?? "" }),
    posted: 400,
  },
  "certificates/certificate": { as: ["course_admin", "planner"], params: certificate },
  "certificates/register": { as: ["course_admin"], states: { none: "q=khongco" } },
  "certificates/printing": { as: ["course_admin"], params: certificate, posted: 400 },
  "certificates/handover": { as: ["course_admin"], params: certificate, posted: 400 },
  "certificates/reissue": { as: ["course_admin"], params: certificate, posted: 400 },
  "certificates/revocation": { as: ["course_admin"], params: certificate, posted: 400 },
  "public/certificate": {
    as: [null],
    params: ({ params }) => ({
      certificateNumber: params["certificateNumber"] ?? "",
      certificateToken: params["certificateToken"] ?? "",
    }),
  },
};
