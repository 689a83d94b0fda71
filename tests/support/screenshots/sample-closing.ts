import type { Portal } from "#app/platform/portal.server.ts";
import {
  makeCourse,
  makePaper,
  makeSeat,
  makeSession,
} from "#tests/integration/courses/course-factory.ts";
import { closeByRows } from "#tests/support/closed-course.ts";
import { findPlannedLists } from "#tests/support/planned-lists.ts";

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
  const course = async (code: string, skip: number, also: readonly number[] = []) => {
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
    for (const cadreId of [...people.map(({ id }) => id), ...also])
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
  const { cadre: planned } = await findPlannedLists({ db });
  const { cadreId: trainee } = await db.prisma.account.findUniqueOrThrow({
    where: { userName: "hocvien" },
    select: { cadreId: true },
  });
  const closed = await course("QPAN-3-2026-33", 580, [planned, trainee ?? 0]);
  const { completion, voiding, certificate } = await closeByRows(db, closed);
  for (const cadreId of [planned, trainee ?? 0])
    await wholeWay({ db }, { courseId: closed.courseId, cadreId, isVoided: cadreId === planned });
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

/** The history of somebody who completed the closed course, whose certificate was printed and handed over, or the result voided. */
async function wholeWay(
  { db }: Pick<Portal, "db">,
  { courseId, cadreId, isVoided }: { courseId: number; cadreId: number; isVoided: boolean },
): Promise<void> {
  const { id: enrolmentId, completion } = await db.prisma.enrolment.findFirstOrThrow({
    where: { courseId, cadreId },
    include: { completion: { include: { certificates: true } } },
  });
  const by = "operator:tests";
  const happened = [
    ["requested", "requested", "2026-05-04"],
    ["sent", "unit_approved", "2026-05-06"],
    ["approved", "confirmed", "2026-05-12"],
    ["began", "attending", "2026-05-25"],
    ["completed", "completed", "2026-06-15"],
    ...(isVoided ? [["voided", "voided", "2026-07-01"]] : []),
  ];
  await db.prisma.enrolmentEvent.createMany({
    data: happened.map(([act = "", toStatus = "", day = ""]) => ({
      enrolmentId,
      act,
      toStatus,
      at: `${day}T02:00:00.000Z`,
      by,
    })),
  });
  const completionId = completion?.id ?? 0;
  const [certificate] = completion?.certificates ?? [];
  const certificateId = certificate?.id ?? 0;
  const at = "2026-06-16T02:00:00.000Z";
  const { issuerUnitId = 0, kind = "" } = certificate ?? {};
  const blank = `A 0${String(certificateId).padStart(5, "0")}`;
  await db.prisma.certificatePrint.create({
    data: {
      certificateId,
      issuerUnitId,
      kind,
      blankNumber: blank,
      blankKey: blank,
      printedAt: at,
      printedBy: by,
    },
  });
  await db.prisma.certificateHandover.create({
    data: {
      certificateId,
      receivedOn: "2026-06-20",
      receivedBy: "Người học",
      recordedAt: at,
      recordedBy: by,
    },
  });
  if (!isVoided) return;
  const document = {
    documentNumber: "31-QĐ/TCT",
    documentDate: "2026-06-30",
    reason: "Dự học thay",
  };
  const decided = { decidedAt: "2026-07-01T02:00:00.000Z", decidedBy: by, decidedById: 1 };
  await db.prisma.completionVoid.create({
    data: {
      completionId,
      ...document,
      ...decided,
      decision: "accepted",
      askedAt: at,
      askedBy: by,
      askedById: 0,
    },
  });
  await db.prisma.certificateRevocation.create({
    data: {
      certificateId,
      ...document,
      revokedOn: "2026-07-01",
      revokedAt: decided.decidedAt,
      revokedBy: by,
    },
  });
  await db.prisma.enrolment.update({ where: { id: enrolmentId }, data: { status: "voided" } });
}
