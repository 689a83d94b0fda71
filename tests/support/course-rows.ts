import type { TestDb } from "#tests/support/database.ts";

type CourseRow = {
  programmeId: number;
  hostUnitId: number;
  startsOn: string;
  endsOn: string;
  /** null = a draft */
  announcedOn: string | null;
  capacity?: number;
  code?: string;
};

const at = "2026-06-01T01:00:00.000Z";
const by = "operator:tests";
let courses = 0;

/** The version of a programme that was put in force last; one without a length where there is none. */
async function versionOf({ prisma }: TestDb, programmeId: number): Promise<number> {
  const known = await prisma.programmeVersion.findFirst({
    where: { programmeId, publishedAt: { not: null } },
    orderBy: { validFrom: "desc" },
  });
  if (known) return known.id;
  const put = { draftedAt: at, draftedBy: by, publishedAt: at, publishedBy: by };
  const version = { programmeId, validFrom: "2000-01-01", source: "KH", form: "full_time" };
  return (await prisma.programmeVersion.create({ data: { ...version, ...put } })).id;
}

/** A course as it lies in the database, without the commands that lead to it. */
export async function makeCourse(db: TestDb, row: CourseRow): Promise<number> {
  courses += 1;
  const { announcedOn, startsOn, code = `LOP-${courses}`, ...own } = row;
  const clocks = { nominationEndsOn: startsOn, approvalEndsOn: startsOn };
  const { id } = await db.prisma.course.create({
    data: {
      versionId: await versionOf(db, own.programmeId),
      policy: "approval",
      capacity: 30,
      ...own,
      startsOn,
      announcedOn,
      ...(announcedOn === null
        ? {}
        : { ...clocks, promotionStopsOn: startsOn, withdrawalEndsOn: startsOn }),
      status: announcedOn === null ? "draft" : "announced",
      code,
      codeKey: `${code.toLowerCase()}-${courses}`,
      searchKey: code.toLowerCase(),
      createdAt: at,
      createdBy: by,
      updatedAt: at,
      updatedBy: by,
    },
  });
  return id;
}

type SeatRow = {
  courseId: number;
  cadreId: number;
  status?: "confirmed" | "attending" | "waitlisted" | "offered";
  /** of whoever is confirmed or attends */
  seatFrom?: string;
};

/** An enrolment as it lies in the database. */
export async function seatIn(
  { prisma }: TestDb,
  { courseId, cadreId, status = "confirmed", seatFrom = "2026-06-01" }: SeatRow,
): Promise<number> {
  const { programmeId } = await prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  const { id } = await prisma.enrolment.create({
    data: {
      courseId,
      programmeId,
      cadreId,
      originCadreId: cadreId,
      status,
      source: "nominated",
      verdict: "[]",
      seatFrom: status === "confirmed" || status === "attending" ? seatFrom : null,
      waitingSince: status === "waitlisted" ? at : null,
      offeredAt: status === "offered" ? at : null,
      offerExpiresAt: status === "offered" ? "2026-06-03T01:00:00.000Z" : null,
      requestedAt: at,
      updatedAt: at,
      updatedBy: by,
    },
  });
  return id;
}
