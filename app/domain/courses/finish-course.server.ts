import type { Work } from "#app/platform/work.server.ts";
import { moveOn, type MoveOnInput } from "./move-on.server.ts";

/** Ends the teaching of a course, after its last half-day. Answers and refuses as moveOn. */
export const finishCourse = (work: Work, input: MoveOnInput) => moveOn(work, input, "finish");
