import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import { type CourseWanted, makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { makeProgramme, placeIn } from "#tests/integration/enrolment/study-stage.ts";
import type { TestDb } from "#tests/support/database.ts";
import type { Params } from "#tests/support/every-address.ts";
import { secretTitles } from "#tests/support/secret-titles.ts";

/** Every way to stand in a course, with the state of a course in which that is so. */
const standings: [EnrolmentStatus, string][] = [
  ["requested", "announced"],
  ["unit_approved", "announced"],
  ["approved", "announced"],
  ["offered", "announced"],
  ["confirmed", "confirmed"],
  ["attending", "running"],
  ["completed", "finished"],
  ["failed", "finished"],
  ["rejected", "announced"],
  ["withdrawn", "announced"],
  ["request_expired", "confirmed"],
];

/**
 * Courses in every state with the person in them; one for those who are planned for the first title, one of which the
 * name says that somebody is planned, and a waiting list in which others stand before the person for a reason that is
 * theirs alone. Answers what stands for the parameters of routes.
 */
export async function secretCourses(
  db: TestDb,
  who: { hostUnitId: number; cadre: number; others: [number, number]; announced: number },
): Promise<Params[]> {
  const { hostUnitId, cadre, others, announced } = who;
  let made = 0;
  const make = (programme: string, more: Partial<CourseWanted> = {}) => {
    made += 1;
    return makeCourse(db, {
      judged: true,
      code: `KIN-${made}`,
      hostUnitId,
      programme,
      policy: "approval",
      ...more,
    });
  };
  const sent = (courseId: number, cadreId: number, status: EnrolmentStatus) =>
    placeIn(db, { courseId, cadreId, status, source: "nominated" });

  for (const [index, [status, state]] of standings.entries()) {
    const programme = await makeProgramme(db, {
      code: `state-${index}`,
      name: `Lớp kỹ năng ${index}`,
    });
    const day = `2026-08-${String(index + 1).padStart(2, "0")}`;
    const courseId = await make(programme, { status: state, sessions: [[day, "morning"]] });
    await placeIn(db, { courseId, cadreId: cadre, status });
  }
  const title = await db.prisma.title.findUniqueOrThrow({ where: { code: secretTitles.a.code } });
  const planned = await makeProgramme(db, {
    code: "for-planned",
    name: "Lớp theo danh sách",
    conditions: [{ kind: "planned", titleIds: [title.id], termId: null }],
  });
  const [forPlanned, reserve] = [
    await make(planned, { policy: "nomination" }),
    await make("reserve", { policy: "nomination" }),
  ];
  await make(planned, { policy: "nomination" });
  await db.prisma.course.update({ where: { id: announced }, data: { capacity: 0 } });
  const before = await placeIn(db, {
    courseId: announced,
    cadreId: others[0],
    status: "waitlisted",
    priority: 9,
  });
  const waits = await placeIn(db, { courseId: announced, cadreId: cadre, status: "waitlisted" });
  const own = await sent(forPlanned, cadre, "unit_approved");
  await sent(forPlanned, others[1], "unit_approved");
  await sent(reserve, others[0], "confirmed");
  return [
    { enrolmentId: String(waits) },
    { courseId: String(reserve), enrolmentId: String(before) },
    { courseId: String(forPlanned), enrolmentId: String(own) },
  ];
}
