import type { NewMessage, SessionTold } from "#app/domain/messages/message.ts";
import { postAll } from "#app/domain/messages/post.server.ts";
import { namesByUnit } from "#app/domain/people/placed-people.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";

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

/** Whoever comes to the half-days. */
const coming = ["offered", "confirmed", "attending"];

type Moved = { id: number; code: string; startsOn: string; endsOn: string; reason: string };

/**
 * Tells everybody who stands in a course its new days and why, and the officers of each unit once, with whom of theirs it
 * concerns; a person's message goes only to who still stands in it then.
 */
export async function tellMoved(tx: Tx, work: Work, course: Moved): Promise<void> {
  const people = await peopleIn(tx, course.id, standing);
  const { id: courseId, code, startsOn: from, endsOn: to, reason } = course;
  const kind = "course_moved" as const;
  const params = { code, reason, from, to };
  const own = people.map(({ id, cadreId, status }): NewMessage => ({
    kind,
    params,
    recipient: { to: "cadre", cadreId },
    courseId,
    enrolmentId: id,
    expectedStatus: status,
  }));
  const ids = people.map(({ cadreId }) => cadreId);
  const units = await namesByUnit(sqlIn(tx, work), { ids, today: work.today });
  const toUnits = units.map(({ unitId, people: theirs }): NewMessage => ({
    kind,
    params: { ...params, people: theirs },
    recipient: { to: "unit_officers", unitId },
    courseId,
  }));
  await postAll(tx, work, [...own, ...toUnits]);
}

const peopleIn = (tx: Tx, courseId: number, statuses: string[]) =>
  tx.enrolment.findMany({
    where: { courseId, status: { in: statuses } },
    select: { id: true, cadreId: true, status: true },
    orderBy: { id: "asc" },
  });

type Change = { before: SessionTold | null; after: SessionTold | null };

/**
 * Tells whoever has a seat of an announced course what became of a half-day: moved, gone, or new; with neither a
 * before nor an after, that several are new. Nobody is told of a draft, or of a change in other things than time and room.
 */
export async function tellSession(
  tx: Tx,
  work: Work,
  course: { id: number; code: string; status: string },
  { before, after }: Change,
): Promise<void> {
  const change = { before: before && told(before), after: after && told(after) };
  const isSame = before !== null && JSON.stringify(change.before) === JSON.stringify(change.after);
  if (course.status === "draft" || isSame) return;
  const people = await peopleIn(tx, course.id, coming);
  await postAll(
    tx,
    work,
    people.map(({ id, cadreId, status }) => ({
      kind: "session_changed",
      params: { code: course.code, ...change },
      recipient: { to: "cadre", cadreId },
      courseId: course.id,
      enrolmentId: id,
      expectedStatus: status,
    })),
  );
}

/** What of a half-day people have to know. */
const told = ({ day, startsAt, endsAt, room }: SessionTold): SessionTold => ({
  day,
  startsAt,
  endsAt,
  room,
});
