import type { CourseStatus } from "#app/domain/courses/course.ts";
import {
  codeKeyOf,
  courseSearchKey,
  lecturerKeyOf,
  roomKeyOf,
} from "#app/domain/courses/naming.ts";
import type { Half } from "#app/domain/courses/session.ts";
import type { Db } from "#app/platform/db.server.ts";

type TestDb = Pick<Db, "prisma">;

const at = "2026-06-01T01:00:00.000Z";
const stamps = { createdAt: at, updatedAt: at, updatedBy: "operator:tests" };

/** The days of a course to come in July 2026, seen from 1 June. */
export const julyDays = {
  startsOn: "2026-07-06",
  endsOn: "2026-07-17",
  nominationEndsOn: "2026-06-15",
  approvalEndsOn: "2026-06-22",
  promotionStopsOn: "2026-07-07",
  withdrawalEndsOn: "2026-06-30",
};

type Made = Partial<typeof julyDays> & {
  hostUnitId: number;
  code?: string;
  /** short code of a programme of the starter data */
  programme?: string;
  place?: string;
  status?: CourseStatus;
  capacity?: number;
  policy?: "open" | "approval" | "nomination";
};

let made = 0;

/** A course in July 2026 of a programme that discloses nothing: a draft where the test does not care. */
export async function makeCourse(
  db: TestDb,
  { hostUnitId, programme = "CNKT", status = "draft", ...given }: Made,
): Promise<number> {
  made += 1;
  const { code = `LOP-2026-${made}`, capacity = 30, policy = "approval", ...rest } = given;
  const { id: programmeId, name } = await db.prisma.programme.findUniqueOrThrow({
    where: { shortCode: programme },
  });
  const { startsOn } = { ...julyDays, ...rest };
  const version = await db.prisma.programmeVersion.findFirstOrThrow({
    where: { programmeId, publishedAt: { not: null }, validFrom: { lte: startsOn } },
    orderBy: { validFrom: "desc" },
  });
  const { id } = await db.prisma.course.create({
    data: {
      ...julyDays,
      ...rest,
      code,
      codeKey: codeKeyOf(code),
      searchKey: courseSearchKey({ code, name: null, programmeName: name }),
      programmeId,
      versionId: version.id,
      hostUnitId,
      capacity,
      policy,
      status,
      announcedOn: status === "draft" ? null : "2026-05-20",
      ...(status === "cancelled" ? { cancelledOn: "2026-05-25", cancelReason: "Thiếu người" } : {}),
      createdBy: "operator:tests",
      ...stamps,
    },
    select: { id: true },
  });
  return id;
}

type Held = {
  courseId: number;
  day?: string;
  half?: Half;
  startsAt?: string;
  endsAt?: string;
  room?: string | null;
  lecturerName?: string | null;
  lecturerId?: number | null;
};

/** A half-day of a course: the morning of its first day in July where the test does not care. */
export async function makeSession(
  db: TestDb,
  { courseId, day = "2026-07-06", half = "morning", ...given }: Held,
): Promise<number> {
  const { startsAt = "07:30", endsAt = "11:00", room = null, lecturerId = null } = given;
  const { lecturerName = null } = given;
  const { place } = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  const keys = { roomKey: roomKeyOf(place, room), lecturerKey: lecturerKeyOf(lecturerName) };
  const { id } = await db.prisma.courseSession.create({
    data: {
      courseId,
      day,
      half,
      startsAt,
      endsAt,
      periods: 4,
      room,
      lecturerName,
      lecturerId,
      ...keys,
      ...stamps,
    },
    select: { id: true },
  });
  return id;
}

/** A call for enrolment, recorded. */
export async function makePaper(db: TestDb, courseId: number, kind = "call"): Promise<number> {
  const { id } = await db.prisma.coursePaper.create({
    data: {
      courseId,
      kind,
      number: "12-CV/BTCTU",
      date: "2026-05-20",
      signatory: "Nguyễn Văn Ký",
      recordedAt: at,
      recordedBy: "operator:tests",
    },
    select: { id: true },
  });
  return id;
}

/** Somebody with a seat in a course. */
export async function makeSeat(
  db: TestDb,
  {
    courseId,
    cadreId,
    status = "confirmed",
  }: { courseId: number; cadreId: number; status?: string },
): Promise<void> {
  const { programmeId } = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  await db.prisma.enrolment.create({
    data: {
      courseId,
      programmeId,
      cadreId,
      originCadreId: cadreId,
      status,
      source: "nominated",
      verdict: "[]",
      waitingSince: status === "waitlisted" ? at : null,
      offerExpiresAt: status === "offered" ? "2026-06-03T01:00:00.000Z" : null,
      requestedAt: at,
      updatedAt: at,
      updatedBy: "operator:tests",
    },
  });
  if (status === "waitlisted") return;
  await db.prisma.course.update({
    where: { id: courseId },
    data: { seatsTaken: { increment: 1 } },
  });
}
