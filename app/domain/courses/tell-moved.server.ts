import { postAll } from "#app/domain/messages/post.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";

/** Whoever has a seat or may yet get one. */
const standing = [
  "requested",
  "unit_approved",
  "approved",
  "waitlisted",
  "offered",
  "confirmed",
  "attending",
];

type Moved = { id: number; code: string; startsOn: string; endsOn: string; reason: string };

/** Tells everybody who stands in a course its new days and why; a message goes only to who still stands in it then. */
export async function tellMoved(tx: Tx, work: Work, course: Moved): Promise<void> {
  const people = await tx.enrolment.findMany({
    where: { courseId: course.id, status: { in: standing } },
    select: { id: true, cadreId: true, status: true },
    orderBy: { id: "asc" },
  });
  const { code, startsOn: from, endsOn: to, reason } = course;
  await postAll(
    tx,
    work,
    people.map(({ id, cadreId, status }) => ({
      kind: "course_moved",
      params: { code, reason, from, to },
      recipient: { to: "cadre", cadreId },
      courseId: course.id,
      enrolmentId: id,
      expectedStatus: status,
    })),
  );
}
