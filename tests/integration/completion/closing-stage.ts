import { recordPaper } from "#app/domain/courses/record-paper.server.ts";
import type { AttendanceState } from "#app/domain/teaching/attendance.ts";
import { enterMarks } from "#app/domain/teaching/enter-marks.server.ts";
import { takeRoll } from "#app/domain/teaching/take-roll.server.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import {
  rollOf,
  seat,
  stage,
  type Stage,
  workAs,
} from "#tests/integration/teaching/teaching-stage.ts";

/** Three days after the last half-day of the stage's course. */
export const closingDay = new Date("2026-06-15T02:00:00Z");

export type Prepared = {
  people?: number;
  /** states of people, by their place, in every half-day */
  states?: Record<number, AttendanceState>;
  /** tenths by place; who has none has no mark */
  marks?: (number | null)[];
  papers?: readonly ("opening" | "sending" | "recognition")[];
};

/** A course whose teaching has ended, its rolls taken, its marks entered by the keeper, its papers recorded. */
export async function finishedCourse(wanted: Prepared = {}): Promise<Stage> {
  const on = await stage({ people: wanted.people ?? 3 });
  await prepareRecord(on, wanted);
  return on;
}

export async function prepareRecord(
  on: Stage,
  { states = {}, marks = [85, 70, 48], papers = ["opening", "sending", "recognition"] }: Prepared,
): Promise<void> {
  const { db, courseId, people, keeper, second, lecturer } = on;
  for (const { id, day } of on.sessions) {
    const work = workAs(db, lecturer, new Date(`${day}T05:00:00Z`));
    const roll = { courseId, sessionId: id, revision: 0, reason: null };
    mustBeOk(await takeRoll(work, { ...roll, marks: rollOf(people, states) }));
  }
  const typed = people.flatMap(({ enrolmentId }, place) => {
    const tenths = marks[place];
    return tenths === undefined ? [] : [{ enrolmentId, attempt: 1, tenths, standsId: null }];
  });
  if (typed.length > 0)
    mustBeOk(
      await enterMarks(workAs(db, keeper, closingDay), { courseId, marks: typed, reason: null }),
    );
  await db.prisma.course.update({ where: { id: courseId }, data: { status: "finished" } });
  const facts = { opening: "2026-05-20", sending: "2026-05-21", recognition: "2026-06-14" };
  for (const kind of papers)
    mustBeOk(
      await recordPaper(workAs(db, second, closingDay), {
        courseId,
        kind,
        number: `${kind}-01`,
        date: facts[kind],
        signatory: "Nguyễn Văn Bình",
        level: kind === "sending" ? "Tỉnh ủy" : null,
        key: null,
      }),
    );
}

function mustBeOk(result: { ok: boolean }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}

/** What a page that is shown now hands over. */
export async function seenOf({ db, courseId }: Stage): Promise<number> {
  const course = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  return course.seatTurn;
}

const usualDays = ["2026-05-25", "2026-05-26", "2026-06-01", "2026-06-08"];

/** Another running course of the same host, whose half-days are on some days, in the same database: with people of its own, or the same. */
export async function another(
  on: Stage,
  { days = usualDays, same = false }: { days?: string[]; same?: boolean } = {},
): Promise<Stage> {
  const { db, hostUnitId, lecturer } = on;
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const courseId = await makeCourse(db, {
    hostUnitId,
    status: "running",
    startsOn: first,
    endsOn: last,
    nominationEndsOn: first,
    approvalEndsOn: first,
    promotionStopsOn: first,
    withdrawalEndsOn: first,
    capacity: 200,
    sessions: days.map((day) => [day, "morning"] as const),
  });
  await db.prisma.courseSession.updateMany({
    where: { courseId },
    data: { lecturerId: lecturer.accountId },
  });
  const sessions = await db.prisma.courseSession.findMany({
    where: { courseId },
    select: { id: true, day: true },
    orderBy: { day: "asc" },
  });
  const people = [];
  for (const { cadreId } of on.people) {
    const seated = await seat(db, { courseId, name: `Phạm Thị ${cadreId}`, seatFrom: first });
    if (same)
      await db.prisma.enrolment.update({
        where: { id: seated.enrolmentId },
        data: { cadreId, originCadreId: cadreId },
      });
    people.push(same ? { ...seated, cadreId } : seated);
  }
  return { ...on, courseId, sessions, people };
}
