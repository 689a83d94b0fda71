import type { Work } from "#app/platform/work.server.ts";
import { moveOn, type MoveOnInput } from "./move-on.server.ts";

/**
 * Settles the list of a course: requests that nobody has decided expire with the next tending, and seats that come free
 * still go to whoever waits until promotion stops. Answers and refuses as moveOn.
 */
export const settleCourse = (work: Work, input: MoveOnInput) => moveOn(work, input, "settle");
