import { activeStatuses, seatStatuses } from "#app/domain/enrolment/enrolment.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { makeCadre, makeViewer } from "#tests/integration/people/people-factory.ts";
import type { TestDb } from "#tests/support/database.ts";

export type Trainee = { cadreId: number; viewer: Viewer };

/** People of a unit, each with an account that may enrol. */
export async function makeTrainees(
  db: TestDb,
  { count, unitId }: { count: number; unitId: number },
): Promise<Trainee[]> {
  const trainees: Trainee[] = [];
  for (let n = 1; n <= count; n += 1) {
    const cadreId = await makeCadre(db, { fullName: `Nguyễn Thị Học ${n}`, posts: [{ unitId }] });
    trainees.push({ cadreId, viewer: await makeViewer(db, { role: "trainee", unitId, cadreId }) });
  }
  return trainees;
}

/** Where the people of a course stand, in the order of their rows. */
export function rowsOf(db: TestDb, courseId: number) {
  return db.prisma.enrolment.findMany({ where: { courseId }, orderBy: { id: "asc" } });
}

/** How many enrolments of a course are in each status. */
export async function countsOf(db: TestDb, courseId: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of await rowsOf(db, courseId)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/**
 * What of a course breaks the invariants of product 4.2, as sentences: seats within the capacity and as counted, one
 * active row a person, the history of each row ending where the row stands.
 */
export async function seatBreaches(db: TestDb, courseId: number): Promise<string[]> {
  const course = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  const rows = await db.prisma.enrolment.findMany({
    where: { courseId },
    include: { events: { orderBy: { id: "asc" } } },
  });
  const breaches: string[] = [];
  const seats = rows.filter(({ status }) => seatStatuses.some((word) => word === status)).length;
  if (seats !== course.seatsTaken)
    breaches.push(`${seats} seats are held, ${course.seatsTaken} are counted`);
  if (course.capacity !== null && seats > course.capacity)
    breaches.push(`${seats} seats of ${course.capacity}`);
  const active = rows.filter(({ status }) => activeStatuses.some((word) => word === status));
  if (new Set(active.map(({ cadreId }) => cadreId)).size !== active.length)
    breaches.push("somebody stands in it twice");
  for (const { id, status, events, offerExpiresAt } of rows) {
    if (events.at(-1)?.toStatus !== status)
      breaches.push(`the history of ${id} ends at ${events.at(-1)?.toStatus}, it is ${status}`);
    for (const [index, event] of events.entries()) {
      if (event.fromStatus !== (events[index - 1]?.toStatus ?? null))
        breaches.push(`the history of ${id} has a gap at its event ${index + 1}`);
    }
    if (offerExpiresAt !== null && offerExpiresAt > `${course.promotionStopsOn}T17:00:00.000Z`)
      breaches.push(`the offer of ${id} outlives the promotion stop`);
  }
  return breaches;
}

const sentAt = "2026-05-20T01:00:00.000Z";

/** Somebody whom a unit has sent on a course by a letter, with its history. */
export async function makeSent(
  db: Pick<TestDb, "prisma">,
  { courseId, cadreId, unitId }: { courseId: number; cadreId: number; unitId: number },
): Promise<{ enrolment: number; nomination: number }> {
  const { programmeId } = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  const letter = { letterNumber: "7-CV", letterDate: "2026-05-19", signatory: "Bí thư" };
  const { id: nomination } = await db.prisma.nomination.create({
    data: { courseId, unitId, ...letter, sentAt, sentByLabel: "operator:tests" },
  });
  const status = "unit_approved";
  const { id: enrolment } = await db.prisma.enrolment.create({
    data: {
      courseId,
      programmeId,
      cadreId,
      originCadreId: cadreId,
      status,
      source: "nominated",
      nominationId: nomination,
      rank: 1,
      verdict: "[]",
      requestedAt: sentAt,
      updatedAt: sentAt,
      updatedBy: "operator:tests",
      events: { create: { act: "sent", toStatus: status, at: sentAt, by: "operator:tests" } },
    },
  });
  return { enrolment, nomination };
}
