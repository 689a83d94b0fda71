import { actorLabel } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { fillWithPeople } from "#bench/people.ts";
import { cookieOf, openSession, operator } from "#bench/sign-in.ts";

export type EnrolData = {
  trainees: { cadreId: number; cookie: string }[];
  /** cookie of the administrator of the courses */
  administrator: string;
  courses: { id: number }[];
};

const seats = 300;

/** People with an account and an open session each, and courses of a programme each, open to everybody. */
export async function fillForEnrolment(
  portal: Portal,
  { size, courses }: { size: number; courses: number },
): Promise<EnrolData> {
  await fillWithPeople(portal, size);
  const work = portal.work(operator);
  const people = await portal.db.prisma.cadre.findMany({
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const { id: unitId } = await portal.db.prisma.orgUnit.findFirstOrThrow({
    where: { kind: "province", validTo: null },
  });
  const trainees: EnrolData["trainees"] = [];
  for (let start = 0; start < people.length; start += 100) {
    await work.bookkeeping(async (tx) => {
      for (const { id: cadreId } of people.slice(start, start + 100)) {
        const token = await openSession(tx, work, { cadreId, role: "trainee", unitId });
        trainees.push({ cadreId, cookie: await cookieOf(portal, token) });
      }
    });
  }
  const token = await work.bookkeeping((tx) =>
    openSession(tx, work, { cadreId: null, role: "course_admin", unitId }),
  );
  const made = await work.bookkeeping(async (tx) => {
    const all: { id: number }[] = [];
    for (let n = 1; n <= courses; n += 1) all.push(await openCourse(tx, work, { n, unitId }));
    return all;
  });
  return { trainees, administrator: await cookieOf(portal, token), courses: made };
}

/** An announced course of a programme of its own, a month from now, on two half-days of its own week. */
async function openCourse(tx: Tx, work: Work, { n, unitId }: { n: number; unitId: number }) {
  const stamps = { updatedAt: work.at, updatedBy: actorLabel(operator) };
  const name = `Chuyên đề ${n}`;
  const { id: programmeId } = await tx.programme.create({
    data: {
      code: `bench-${n}`,
      shortCode: `CD-${n}`,
      name,
      sortKey: name.toLowerCase(),
      source: "bench",
      ...stamps,
    },
  });
  const { id: versionId } = await tx.programmeVersion.create({
    data: {
      programmeId,
      validFrom: "2025-01-01",
      source: "bench",
      form: "full_time",
      draftedAt: work.at,
      draftedBy: actorLabel(operator),
      publishedAt: work.at,
      publishedBy: actorLabel(operator),
    },
  });
  const startsOn = addDays(work.today, 30 + n * 7);
  const before = (days: number): string => addDays(startsOn, -days);
  const session = { day: startsOn, periods: 4, createdAt: work.at, ...stamps };
  return tx.course.create({
    data: {
      code: `CD-${n}`,
      codeKey: `CD-${n}`,
      searchKey: ` chuyen de ${n}`,
      programmeId,
      versionId,
      hostUnitId: unitId,
      place: "Trường Chính trị tỉnh",
      startsOn,
      endsOn: startsOn,
      capacity: seats,
      policy: "open",
      nominationEndsOn: before(10),
      approvalEndsOn: before(8),
      promotionStopsOn: before(1),
      withdrawalEndsOn: before(3),
      status: "announced",
      announcedOn: work.today,
      createdAt: work.at,
      createdBy: actorLabel(operator),
      ...stamps,
      sessions: {
        create: [
          { ...session, half: "morning", startsAt: "07:30", endsAt: "11:30" },
          { ...session, half: "afternoon", startsAt: "13:30", endsAt: "17:00" },
        ],
      },
    },
    select: { id: true },
  });
}
