import { codeKeyOf } from "#app/domain/courses/naming.ts";
import { textSortKey } from "#app/kernel/vietnamese.ts";
import type { TestDb } from "#tests/support/database.ts";

const at = "2026-05-01T01:00:00.000Z";
let made = 0;

export type CourseWanted = {
  code?: string;
  /** code of the starter's programme */
  programme?: string;
  /** by the programme's own latest version, with its audience; else by one that is for everybody */
  judged?: boolean;
  hostUnitId: number;
  status?: string;
  policy?: "open" | "approval" | "nomination";
  /** null = unlimited */
  capacity?: number | null;
  startsOn?: string;
  endsOn?: string;
  nominationEndsOn?: string;
  approvalEndsOn?: string;
  promotionStopsOn?: string;
  withdrawalEndsOn?: string;
  offerHours?: number;
  /** half-days: yyyy-mm-dd and morning or afternoon */
  sessions?: readonly [day: string, half: "morning" | "afternoon"][];
};

const times = { morning: ["07:30", "11:30"], afternoon: ["13:30", "17:00"] } as const;

/** A course, announced and of two half-days in July 2026 where the test does not care; answers its id. */
export async function makeCourse(db: TestDb, wanted: CourseWanted): Promise<number> {
  made += 1;
  const { programme = "knowledge-update", capacity = 10, sessions, hostUnitId } = wanted;
  const { id: programmeId } = await db.prisma.programme.findUniqueOrThrow({
    where: { code: programme },
    select: { id: true },
  });
  const versionId = await (wanted.judged ? ownVersion : openVersion)(db, programmeId);
  const code = wanted.code ?? `LOP-${made}`;
  const stamps = { createdAt: at, updatedAt: at, updatedBy: "operator:tests" };
  const startsOn = wanted.startsOn ?? "2026-07-06";
  const halves = sessions ?? [
    [startsOn, "morning"],
    [startsOn, "afternoon"],
  ];
  const { id } = await db.prisma.course.create({
    data: {
      code,
      codeKey: codeKeyOf(code),
      searchKey: ` ${textSortKey(code)}`,
      programmeId,
      versionId,
      hostUnitId,
      place: "Trường Chính trị tỉnh",
      startsOn,
      endsOn: wanted.endsOn ?? "2026-07-10",
      capacity,
      unlimited: capacity === null ? 1 : 0,
      policy: wanted.policy ?? "open",
      nominationEndsOn: wanted.nominationEndsOn ?? "2026-06-20",
      approvalEndsOn: wanted.approvalEndsOn ?? "2026-06-25",
      promotionStopsOn: wanted.promotionStopsOn ?? "2026-07-03",
      withdrawalEndsOn: wanted.withdrawalEndsOn ?? "2026-06-28",
      offerHours: wanted.offerHours ?? 48,
      status: wanted.status ?? "announced",
      announcedOn: wanted.status === "draft" ? null : "2026-05-02",
      createdBy: "operator:tests",
      ...stamps,
      sessions: {
        create: halves.map(([day, half]) => ({
          day,
          half,
          startsAt: times[half][0],
          endsAt: times[half][1],
          periods: 4,
          ...stamps,
        })),
      },
    },
    select: { id: true },
  });
  return id;
}

/** A version of a programme that is for everybody. */
async function openVersion(db: TestDb, programmeId: number): Promise<number> {
  const stated = { programmeId, validFrom: "2026-01-02" };
  const there = await db.prisma.programmeVersion.findFirst({ where: stated });
  if (there) return there.id;
  const { id } = await db.prisma.programmeVersion.create({
    data: {
      ...stated,
      source: "Quy định 21-QĐ/TU",
      form: "full_time",
      draftedAt: at,
      draftedBy: "operator:tests",
      publishedAt: at,
      publishedBy: "operator:tests",
    },
    select: { id: true },
  });
  return id;
}

async function ownVersion(db: TestDb, programmeId: number): Promise<number> {
  const where = { programmeId, publishedAt: { not: null } };
  const { id } = await db.prisma.programmeVersion.findFirstOrThrow({
    where,
    orderBy: { validFrom: "desc" },
  });
  return id;
}
