import { makeCourse, makePaper, makeSession } from "#tests/integration/courses/course-factory.ts";
import { makeCourse as makeOpenCourse } from "#tests/integration/enrolment/course-factory.ts";
import { makeSent } from "#tests/integration/enrolment/enrolment-factory.ts";
import { makeTemplate } from "#tests/integration/papers/template-factory.ts";
import { closeByRows } from "#tests/support/closed-course.ts";
import { seatIn } from "#tests/support/course-rows.ts";
import type { TestDb } from "#tests/support/database.ts";
import type { Side } from "#tests/support/world.ts";

const at = "2026-06-01T01:00:00.000Z";

/** A draft of a course of a unit. */
export async function holdCourse(
  db: TestDb,
  hostUnitId: number,
): Promise<Pick<Side, "course" | "session" | "paper" | "paperTemplate">> {
  const course = await makeCourse(db, { hostUnitId });
  const session = await makeSession(db, { courseId: course });
  const paper = await makePaper(db, course);
  return { course, session, paper, paperTemplate: await makeTemplate(db, hostUnitId) };
}

/** A course of a unit that takes requests, with one of its people sent on it. */
export async function sendSomebody(
  db: TestDb,
  { unitId, cadreId }: { unitId: number; cadreId: number },
): Promise<Pick<Side, "openCourse" | "enrolment" | "nomination">> {
  const openCourse = await makeOpenCourse(db, { hostUnitId: unitId, policy: "approval" });
  return { openCourse, ...(await makeSent(db, { courseId: openCourse, cadreId, unitId })) };
}

/** A running course of a unit, with one of its people, whose mark somebody wants corrected. */
export async function teachSomebody(
  db: TestDb,
  { unitId, cadreId }: { unitId: number; cadreId: number },
): Promise<Pick<Side, "taughtCourse" | "attendance" | "correction">> {
  const taughtCourse = await makeOpenCourse(db, {
    hostUnitId: unitId,
    programme: "commune-skills",
    status: "running",
  });
  const attendance = await seatIn(db, { courseId: taughtCourse, cadreId, status: "attending" });
  const recorded = { recordedAt: at, recordedBy: "operator:tests" };
  await db.prisma.courseMark.create({
    data: { enrolmentId: attendance, attempt: 1, tenths: 70, ...recorded },
  });
  const asked = { askedAt: at, askedBy: "operator:tests", askedById: 0, reason: "Cộng nhầm" };
  const { id: correction } = await db.prisma.markCorrection.create({
    data: { enrolmentId: attendance, attempt: 1, tenths: 80, ...asked },
  });
  return { taughtCourse, attendance, correction };
}

/** A closed course of a unit, whose one person completed it, and a voiding of that asked for. */
export async function closeSomebody(
  db: TestDb,
  { unitId, cadreId }: { unitId: number; cadreId: number },
): Promise<Pick<Side, "closedCourse" | "completion" | "voiding" | "certificate">> {
  const closedCourse = await makeOpenCourse(db, {
    code: `KNX-${unitId}`,
    hostUnitId: unitId,
    programme: "commune-skills",
    status: "finished",
  });
  const enrolment = await seatIn(db, { courseId: closedCourse, cadreId, status: "attending" });
  const closed = await closeByRows(db, { courseId: closedCourse, enrolmentIds: [enrolment] });
  return { closedCourse, ...closed };
}
