import { makeSession } from "#tests/integration/courses/course-factory.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { makeSent } from "#tests/integration/enrolment/enrolment-factory.ts";
import { makeProgramme } from "#tests/integration/enrolment/study-stage.ts";
import { makeImport } from "#tests/integration/importing/import-factory.ts";
import { makeCadre, unitNamed } from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { openReadinessOffice } from "#tests/integration/readiness/readiness-office.ts";
import { closeByRows } from "#tests/support/closed-course.ts";
import { seatIn } from "#tests/support/course-rows.ts";

const at = "2026-06-01T01:00:00.000Z";

/** The application with one person for each role: the trainee and the officer of xã Lệ Thủy, the others of the province. */
export async function openHomes() {
  const office = await openReadinessOffice({ samples: false });
  const { db, province, confirmed } = office;
  const unitId = await unitNamed(db, "Xã Lệ Thủy", "2026-06-01");
  const elsewhere = await unitNamed(db, "Xã Cam Hồng", "2026-06-01");
  const cadreId = await makeCadre(db, { fullName: "Lê Thị Học", posts: [{ unitId }] });
  const people = {
    trainee: await confirmed("trainee", unitId, cadreId),
    unit_officer: await confirmed("unit_officer", unitId),
    course_admin: await confirmed("course_admin", province),
    lecturer: await confirmed("lecturer", province),
    planner: await confirmed("planner", province),
    leader: await confirmed("leader", province),
    system_admin: await confirmed("system_admin", province),
    inspector: await confirmed("inspector", province),
  };
  return { ...office, people, unitId, elsewhere, cadreId };
}

export type Homes = Awaited<ReturnType<typeof openHomes>>;

let made = 0;

/** A programme of its own, so that nobody holds two seats of one. */
async function ownProgramme({ db }: Homes): Promise<string> {
  made += 1;
  return makeProgramme(db, { code: `home-${made}`, name: `Chuyên đề ${made}` });
}

/** Somebody of the unit who is planned for a title at it, with a degree and too little political theory. */
export async function planSomebody(
  { db, unitId }: Homes,
  roundId: number,
  fullName = "Trần Văn Quy",
): Promise<number> {
  const cadreId = await makeCadre(db, { fullName, posts: [{ unitId }] });
  await makeRecord(db, { roundId, cadreId, unitId });
  await stateEvidence(db, { cadreId });
  await stateEvidence(db, { cadreId, dimension: "political_theory", level: "elementary" });
  return cadreId;
}

/** An open course with a request, an offer and somebody whom the unit has sent, all of them of the unit. */
export async function openCourse(homes: Homes) {
  const { db, province, unitId } = homes;
  const courseId = await makeCourse(db, {
    hostUnitId: province,
    policy: "approval",
    programme: await ownProgramme(homes),
  });
  const person = (fullName: string) => makeCadre(db, { fullName, posts: [{ unitId }] });
  const asking = await person("Hồ Thị Đăng Ký");
  const { programmeId } = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  const { id: requested } = await db.prisma.enrolment.create({
    data: {
      courseId,
      programmeId,
      cadreId: asking,
      originCadreId: asking,
      status: "requested",
      source: "self",
      verdict: "[]",
      requestedAt: at,
      updatedAt: at,
      updatedBy: "operator:tests",
    },
  });
  await seatIn(db, { courseId, cadreId: await person("Đỗ Văn Chờ Xác Nhận"), status: "offered" });
  await db.prisma.course.update({ where: { id: courseId }, data: { seatsTaken: 1 } });
  const sent = await person("Ngô Thị Chờ Duyệt");
  const { enrolment } = await makeSent(db, { courseId, cadreId: sent, unitId });
  return { courseId, requested, sent: enrolment };
}

/** A course that runs, with a half-day today and one before, both of the lecturer, and somebody who attends. */
export async function runningCourse(homes: Homes, status = "running") {
  const { db, province, unitId, people } = homes;
  const { accountId: lecturerId } = people.lecturer;
  const courseId = await makeCourse(db, {
    hostUnitId: province,
    programme: await ownProgramme(homes),
    status,
    startsOn: "2026-05-25",
    endsOn: status === "finished" ? "2026-05-29" : "2026-06-12",
    nominationEndsOn: "2026-05-10",
    approvalEndsOn: "2026-05-15",
    promotionStopsOn: "2026-05-25",
    sessions: [],
  });
  const given = { courseId, lecturerId, lecturerName: "Trần Thị Giảng", room: "Phòng 2" };
  const past = await makeSession(db, { ...given, day: "2026-05-25" });
  const today =
    status === "finished" ? null : await makeSession(db, { ...given, day: "2026-06-01" });
  const cadreId = await makeCadre(db, { fullName: "Bùi Thị Đang Học", posts: [{ unitId }] });
  const enrolment = await seatIn(db, { courseId, cadreId, status: "attending" });
  return { courseId, past, today, enrolment };
}

/** A course of the trainee's own in which they stand so. */
export async function ownCourse(
  homes: Homes,
  status: "attending" | "waitlisted" | "offered" | "confirmed",
) {
  const { db, province, cadreId } = homes;
  const courseId = await makeCourse(db, {
    hostUnitId: province,
    programme: await ownProgramme(homes),
  });
  return { courseId, enrolment: await seatIn(db, { courseId, cadreId, status }) };
}

/** A closed course that the trainee completed, with a certificate. */
export async function closedCourse(homes: Homes): Promise<number> {
  const { db, province, cadreId } = homes;
  const courseId = await makeCourse(db, {
    hostUnitId: province,
    programme: await ownProgramme(homes),
    status: "finished",
    sessions: [],
  });
  const enrolment = await seatIn(db, { courseId, cadreId, status: "attending" });
  await closeByRows(db, { courseId, enrolmentIds: [enrolment] });
  return courseId;
}

/** What the homes of those who oversee tell of: an import, exemptions, a job that failed, a message, a locked name. */
export async function oversee({ db, unitId, people }: Homes, recordId: number): Promise<void> {
  made += 1;
  await makeImport(db, { unitId, status: "accepted" });
  const paper = {
    recordId,
    decisionNumber: `${made}-QĐ/TU`,
    decisionDate: "2026-03-10",
    signatory: "Phó Bí thư",
    reason: "Theo kết luận",
    validFrom: "2026-03-10",
    recordedAt: at,
    recordedBy: "operator:tests",
    updatedAt: at,
    updatedBy: "operator:tests",
  };
  await db.prisma.waiver.create({ data: { ...paper, subject: "political_theory" } });
  await db.prisma.readinessOverride.create({ data: { ...paper, band: "ready" } });
  const job = { runAt: at, payload: "{}", createdAt: at, attempts: 3 };
  const failed = { failedAt: at, lastError: "máy chủ thư không trả lời" };
  await db.prisma.job.create({
    data: { kind: "tests.failed", key: `f${made}`, ...job, ...failed },
  });
  await db.prisma.job.create({ data: { kind: "tests.open", key: `o${made}`, ...job } });
  const { userName } = await db.prisma.account.findUniqueOrThrow({
    where: { id: people.lecturer.accountId },
  });
  await db.prisma.signInThrottle.upsert({
    where: { key: `name:${userName}` },
    create: {
      key: `name:${userName}`,
      failures: 9,
      lastFailureAt: at,
      lockedUntil: "2026-06-01T09:00:00.000Z",
    },
    update: {},
  });
}

export const planningRound = ({ db, unitId }: Homes): Promise<number> => makeRound(db, { unitId });
