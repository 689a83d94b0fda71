import type { Portal } from "#app/platform/portal.server.ts";
import { makeCourse, makeSeat, makeSession } from "#tests/integration/courses/course-factory.ts";

const days = {
  startsOn: "2026-11-23",
  endsOn: "2026-12-18",
  nominationEndsOn: "2026-11-01",
  approvalEndsOn: "2026-11-10",
  promotionStopsOn: "2026-11-20",
  withdrawalEndsOn: "2026-11-20",
};
const recorded = { recordedAt: "2026-11-25T04:00:00.000Z", recordedBy: "operator:tests" };
const states = ["present", "late", "absent", "excused", "not_counted"] as const;

/** A course that is being held: two rolls taken and one due, marks of some, and a correction asked for. */
export async function sampleTeaching({ db }: Portal, held: { hostUnitId: number; place: string }) {
  const course = { ...held, ...days, capacity: 60, code: "QPAN-3-2026-21", programme: "QPAN-3" };
  const courseId = await makeCourse(db, { ...course, status: "running" });
  const sessions: number[] = [];
  for (const day of ["2026-11-23", "2026-11-24", "2026-11-25", "2026-12-18"])
    sessions.push(await makeSession(db, { courseId, day, room: "Hội trường B" }));
  const people = await db.prisma.cadre.findMany({
    where: { mergedIntoId: null },
    select: { id: true },
    orderBy: { id: "asc" },
    skip: 400,
    take: 30,
  });
  for (const { id: cadreId } of people)
    await makeSeat(db, { courseId, cadreId, status: "attending" });
  const rows = await db.prisma.enrolment.findMany({ where: { courseId }, orderBy: { id: "asc" } });
  const [first = 0, second = 0, due = 0] = sessions;
  for (const sessionId of [first, second]) {
    const stamps = { updatedAt: recorded.recordedAt, updatedBy: recorded.recordedBy };
    await db.prisma.rollCall.create({
      data: { sessionId, takenAt: recorded.recordedAt, takenBy: recorded.recordedBy, ...stamps },
    });
    await db.prisma.attendance.createMany({
      data: rows.map(({ id: enrolmentId }, place) => {
        const state = states[place % 9] ?? "present";
        const document = state === "excused" ? "Giấy phép số 12" : null;
        return { sessionId, enrolmentId, state, document, ...recorded };
      }),
    });
  }
  await db.prisma.courseMark.createMany({
    data: rows.slice(0, 20).map(({ id }, place) => ({
      enrolmentId: id,
      attempt: 1,
      tenths: 40 + place * 3,
      ...recorded,
    })),
  });
  const { id: correction } = await db.prisma.markCorrection.create({
    data: {
      enrolmentId: rows[0]?.id ?? 0,
      attempt: 1,
      tenths: 65,
      reason: "Chấm sót một câu",
      askedAt: recorded.recordedAt,
      askedBy: "TS. Lê Thị Thu Hà",
      askedById: 0,
    },
  });
  return {
    taughtCourse: String(courseId),
    dueSession: String(due),
    takenSession: String(first),
    markedEnrolment: String(rows[0]?.id ?? 0),
    correction: String(correction),
  };
}
