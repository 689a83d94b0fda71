import crypto from "node:crypto";
import { data, type RouterContextProvider } from "react-router";
import {
  type CourseClash,
  findCourseClashes,
  findPersonClashes,
  type PersonClash,
} from "#app/domain/courses/clash-queries.server.ts";
import type { CoursePage } from "#app/domain/courses/course-queries.server.ts";
import type { SessionFacts } from "#app/domain/courses/session.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

export type Clashes = { courses: CourseClash[]; people: PersonClash[] };

type Held = Pick<
  SessionFacts,
  "day" | "startsAt" | "endsAt" | "room" | "lecturerName" | "lecturerId"
>;

/** What half-days to be held would clash with: rooms and lecturers of other courses, seats of this course's people. */
export async function clashesOf(
  context: Readonly<RouterContextProvider>,
  course: Pick<CoursePage, "id" | "place" | "seats">,
  sessions: readonly Held[],
): Promise<Clashes> {
  const { db } = context.get(workContext);
  const viewer = viewerOf(context);
  const place = { courseId: course.id, place: course.place };
  return {
    courses: await findCourseClashes(db, viewer, place, sessions),
    people: await findPersonClashes(db, viewer, course.id, sessions),
  };
}

export const hasClashes = ({ courses, people }: Clashes): boolean =>
  courses.length + people.length > 0;

/** The mark of what a page has shown: a form that carries it was sent by somebody who has seen just that. */
export const markOf = (shown: unknown): string =>
  crypto.createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 32);

/** The form again with what it would lead to, before anything is saved; sent once more it is carried out. */
export function showFirst<Shown>(form: { values: Record<string, string> }, shown: Shown) {
  const { values } = form;
  const seen = markOf(shown);
  return data({ values, fieldErrors: {}, refusal: null, seen, shown }, { status: 409 });
}
