import type { Portal } from "#app/platform/portal.server.ts";
import {
  makeCourse,
  makePaper,
  makeSeat,
  makeSession,
} from "#tests/integration/courses/course-factory.ts";
import { closeByRows } from "#tests/support/closed-course.ts";

const days = {
  startsOn: "2026-05-25",
  endsOn: "2026-06-12",
  nominationEndsOn: "2026-05-10",
  approvalEndsOn: "2026-05-15",
  promotionStopsOn: "2026-05-20",
  withdrawalEndsOn: "2026-05-22",
};
const recorded = { recordedAt: "2026-06-12T04:00:00.000Z", recordedBy: "operator:tests" };

type Held = { hostUnitId: number; place: string };

/** Courses whose teaching has ended: the record of one is complete, that of the other was closed. */
export async function sampleClosing({ db }: Portal, held: Held) {
  const course = async (code: string, skip: number) => {
    const courseId = await makeCourse(db, {
      ...held,
      ...days,
      capacity: 60,
      code,
      programme: "QPAN-3",
      status: "finished",
    });
    const sessionId = await makeSession(db, { courseId, day: "2026-05-25", room: "Hội trường A" });
    const people = await db.prisma.cadre.findMany({
      where: { mergedIntoId: null },
      select: { id: true },
      orderBy: { id: "asc" },
      skip,
      take: 25,
    });
    for (const { id: cadreId } of people)
      await makeSeat(db, { courseId, cadreId, status: "attending" });
    const rows = await db.prisma.enrolment.findMany({
      where: { courseId },
      orderBy: { id: "asc" },
    });
    return { courseId, sessionId, enrolmentIds: rows.map(({ id }) => id) };
  };
  const ready = await course("QPAN-3-2026-32", 540);
  await db.prisma.rollCall.create({
    data: {
      sessionId: ready.sessionId,
      takenAt: recorded.recordedAt,
      takenBy: recorded.recordedBy,
      updatedAt: recorded.recordedAt,
      updatedBy: recorded.recordedBy,
    },
  });
  await db.prisma.attendance.createMany({
    data: ready.enrolmentIds.map((enrolmentId, place) => ({
      sessionId: ready.sessionId,
      enrolmentId,
      state: place === 3 ? "absent" : "present",
      ...recorded,
    })),
  });
  await db.prisma.courseMark.createMany({
    data: ready.enrolmentIds.map((enrolmentId, place) => ({
      enrolmentId,
      attempt: 1,
      tenths: 48 + place * 2,
      ...recorded,
    })),
  });
  for (const kind of ["opening", "summons", "recognition"] as const)
    await makePaper(db, ready.courseId, kind);
  const closed = await course("QPAN-3-2026-33", 580);
  const { completion, voiding, certificate } = await closeByRows(db, closed);
  const { token } = await db.prisma.certificate.findUniqueOrThrow({ where: { id: certificate } });
  return {
    readyRecord: String(ready.courseId),
    closedCourse: String(closed.courseId),
    completion: String(completion),
    voiding: String(voiding),
    certificate: String(certificate),
    certificateNumber: "0001-2026-GCN",
    certificateToken: token,
  };
}
