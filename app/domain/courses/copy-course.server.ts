import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { moveCourse, weeksToMove, withoutPastClocks } from "./copy.ts";
import { type CourseRefusal, findCourseFaults } from "./course.ts";
import { insertCourse, lockCodes } from "./create-course.server.ts";
import { keeperOf, lockCourse } from "./keeper.server.ts";

export type CopyCourseInput = {
  courseId: number;
  code: string;
  /** the copy begins on this day or, so that every half-day keeps its weekday, within the week after it */
  notBefore: string;
  /** of the form, so that sent twice it copies once; null = none */
  key: string | null;
};

export type CopyCourseRefusal =
  | "not_found"
  | "not_allowed"
  | "unknown_programme"
  | "no_version"
  | "code_taken"
  | CourseRefusal
  | OnceRefusal;

/**
 * Makes a draft out of another course: its facts and half-days with rooms and lecturers, moved by whole weeks, and
 * deadlines at the same distances as far as they are still to come; no people and no papers. Answers the new id.
 * Refuses not_found, not_allowed (no course administrator with the host in scope), no_version (none of the programme is
 * in force on the new first day), code_taken, starts_past and what else findCourseFaults finds.
 */
export async function copyCourse(
  work: Work,
  { courseId, code, notBefore, key }: CopyCourseInput,
): Promise<Result<number, CopyCourseRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  return onceOnly(work, key, { courseId, code, notBefore }, () =>
    work.transaction<number, CopyCourseRefusal>(async (tx) => {
      await lockCodes(tx);
      const source = await lockCourse(tx, courseId);
      if (!source) return refuse("not_found");
      const sessions = await tx.courseSession.findMany({ where: { courseId }, omit: { id: true } });
      const moved = moveCourse(source, sessions, weeksToMove(source.startsOn, notBefore));
      const days = withoutPastClocks(moved.days, work.today);
      const { name, programmeId, hostUnitId, place, link, capacity, unlimited } = source;
      const { policy, offerHours } = source;
      const facts = { ...days, capacity, unlimited };
      const [fault] = findCourseFaults(facts, { today: work.today, before: null });
      if (fault) return refuse(fault.refusal);

      const copied = { name, programmeId, hostUnitId, place, link, policy, offerHours };
      const inserted = await insertCourse(tx, work, {
        ...copied,
        ...facts,
        code,
        copiedFromId: courseId,
      });
      if (!inserted.ok) return inserted;
      const { id, written } = inserted.value;
      const stamps = { createdAt: work.at, ...stampsOf(work) };
      await tx.courseSession.createMany({
        data: moved.sessions.map((session) => ({
          ...session,
          courseId: id,
          revision: 1,
          ...stamps,
        })),
      });
      await writeReceipt(tx, work, key, id);
      recordAudit(tx, {
        action: "course.copied",
        subjectType: "course",
        subjectId: id,
        detail: { from: source.code, after: written, sessions: sessions.length },
      });
      return accept(id);
    }),
  );
}
