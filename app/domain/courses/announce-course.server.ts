import type { Work } from "#app/platform/work.server.ts";
import { moveOn, type MoveOnInput } from "./move-on.server.ts";

/** Opens a course for enrolment by its clocks and policy; from now on officers see it. Answers and refuses as moveOn. */
export const announceCourse = (work: Work, input: MoveOnInput) => moveOn(work, input, "announce");
