import type { Portal } from "#app/platform/portal.server.ts";
import {
  makeCourse,
  makePaper,
  makeSeat,
  makeSession,
} from "#tests/integration/courses/course-factory.ts";
import { makeSent } from "#tests/integration/enrolment/enrolment-factory.ts";
import { makeNeed } from "#tests/support/registered-need.ts";
import { sampleClosing } from "#tests/support/screenshots/sample-closing.ts";
import { sampleTeaching } from "#tests/support/screenshots/sample-teaching.ts";

const days = {
  startsOn: "2027-03-01",
  endsOn: "2027-03-19",
  nominationEndsOn: "2027-02-01",
  approvalEndsOn: "2027-02-10",
  promotionStopsOn: "2027-03-03",
  withdrawalEndsOn: "2027-02-20",
};

/** A course open for enrolment with people, two weeks of half-days and its call, and the draft of another. */
export async function sampleCourses(portal: Portal) {
  const { db } = portal;
  const { unitId: hostUnitId } = await db.prisma.orgUnitVersion.findFirstOrThrow({
    where: { name: "Tỉnh Quảng Trị", validTo: null },
    select: { unitId: true },
  });
  const place = "Trường Chính trị Lê Duẩn";
  const held = { hostUnitId, place, capacity: 40, ...days };
  const courseId = await makeCourse(db, { ...held, code: "CNKT-2027-11", status: "announced" });
  const lecturer = { lecturerName: "TS. Lê Thị Thu Hà", room: "Phòng A1" };
  let halfDayId = 0;
  for (const day of ["2027-03-01", "2027-03-02", "2027-03-03", "2027-03-10", "2027-03-11"]) {
    halfDayId = await makeSession(db, { courseId, day, ...lecturer });
    const afternoon = { half: "afternoon" as const, startsAt: "13:30", endsAt: "17:00" };
    await makeSession(db, { courseId, day, ...afternoon, ...lecturer });
  }
  const people = await db.prisma.cadre.findMany({
    where: { mergedIntoId: null },
    select: { id: true },
    orderBy: { id: "asc" },
    take: 27,
  });
  for (const [index, { id: cadreId }] of people.entries()) {
    const status = index < 20 ? "confirmed" : index < 24 ? "offered" : "waitlisted";
    await makeSeat(db, { courseId, cadreId, status });
  }
  const draftId = await makeCourse(db, { ...held, code: "CNKT-2027-12" });
  await makeSession(db, { courseId: draftId, day: "2027-03-01", room: "Phòng A1" });
  return {
    courseId: String(courseId),
    halfDayId: String(halfDayId),
    paperId: String(await makePaper(db, courseId)),
    paperKind: "sending",
    templateId: String(await firstTemplate(portal)),
    draftCourse: String(draftId),
    ...(await sampleRows(portal, courseId)),
    ...(await ownRows(portal, held)),
    ...(await sampleTeaching(portal, { hostUnitId, place })),
    ...(await sampleClosing(portal, { hostUnitId, place })),
  };
}

async function firstTemplate({ db }: Portal): Promise<number> {
  const { id } = await db.prisma.paperTemplate.findFirstOrThrow({ orderBy: { id: "asc" } });
  return id;
}

/** Courses in which the demo's trainee stands: with an offer, a request that came back, a seat, and one given up late. */
async function ownRows({ db }: Portal, held: typeof days & { hostUnitId: number; place: string }) {
  const { cadreId } = await db.prisma.account.findUniqueOrThrow({
    where: { userName: "hocvien" },
    select: { cadreId: true },
  });
  const seat = async (code: string, programme: string, status: string, late = false) => {
    const clocks = late ? { withdrawalEndsOn: "2026-05-01" } : {};
    const course = { ...held, ...clocks, capacity: 40, code, programme };
    const courseId = await makeCourse(db, { ...course, status: "announced" });
    await makeSession(db, { courseId, day: "2027-03-01", room: "Phòng B2" });
    await makeSeat(db, { courseId, cadreId: cadreId ?? 0, status });
    const { id } = await db.prisma.enrolment.findFirstOrThrow({ where: { courseId } });
    return id;
  };
  const returned = await seat("BD-XA-2027-11", "BD-XA", "requested");
  await db.prisma.enrolment.update({
    where: { id: returned },
    data: { returnedTo: "person", returnReason: "Bổ sung sơ yếu lý lịch" },
  });
  const offer = await seat("TTCT-2027-11", "TTCT", "offered");
  // why: an offer that has run out is taken back as soon as the portal starts
  await db.prisma.enrolment.updateMany({
    where: { status: "offered" },
    data: { offerExpiresAt: new Date(Date.now() + 86_400_000).toISOString() },
  });
  return {
    needId: String(
      await makeNeed(db, { cadreId: cadreId ?? 0, year: 2027, note: "Học cuối tuần" }),
    ),
    ownOffer: String(offer),
    ownReturned: String(returned),
    ownSeat: String(await seat("KN-XA-2027-11", "KN-XA", "confirmed")),
    ownLateSeat: String(await seat("BD-XA-2027-12", "BD-XA", "confirmed", true)),
  };
}

/** People of a commune in the course, each in a state that somebody has to deal with, and the letter of one. */
async function sampleRows({ db }: Portal, courseId: number) {
  const { unitId } = await db.prisma.orgUnitVersion.findFirstOrThrow({
    where: { name: "Xã Lệ Thủy", validTo: null },
    select: { unitId: true },
  });
  const posts = await db.prisma.postHolding.findMany({
    where: { unitId, validTo: null, cadre: { mergedIntoId: null, enrolments: { none: {} } } },
    select: { cadreId: true },
    distinct: ["cadreId"],
    orderBy: { cadreId: "asc" },
    take: 5,
  });
  const rows: number[] = [];
  let letter = 0;
  for (const { cadreId } of posts) {
    const { enrolment, nomination } = await makeSent(db, { courseId, cadreId, unitId });
    rows.push(enrolment);
    letter = nomination;
  }
  const [requested = 0, returned = 0, waiting = 0, sent = 0] = rows;
  const set = (id: number, data: object) => db.prisma.enrolment.update({ where: { id }, data });
  await set(requested, { status: "requested", source: "self", nominationId: null, rank: null });
  await set(returned, { returnedTo: "unit", returnReason: "Bổ sung sơ yếu lý lịch" });
  await set(waiting, { status: "waitlisted", waitingSince: "2026-06-01T01:00:00.000Z" });
  const offered = await db.prisma.enrolment.findFirstOrThrow({
    where: { courseId, status: "offered" },
    select: { id: true },
  });
  return {
    enrolmentId: String(sent),
    nominationId: String(letter),
    requestedEnrolment: String(requested),
    returnedEnrolment: String(returned),
    waitingEnrolment: String(waiting),
    offeredEnrolment: String(offered.id),
  };
}
