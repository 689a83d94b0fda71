import type { Work } from "#app/platform/work.server.ts";
import { moveOn, type MoveOnInput } from "./move-on.server.ts";

/** Begins the teaching of a course; its waiting list closes with the next tending (E16). Answers and refuses as moveOn. */
export const startCourse = (work: Work, input: MoveOnInput) => moveOn(work, input, "start");
