import { ownResults } from "#app/domain/completion/own-results.server.ts";
import { partOfOwn } from "#app/domain/enrolment/own-enrolment.ts";
import { nextSessions, ownCourses } from "#app/domain/enrolment/own-enrolments.server.ts";
import { ownCadre } from "#app/domain/enrolment/own-pages.server.ts";
import { closingCourses } from "#app/domain/readiness/own-catalogue.server.ts";
import { findOwnNeeds } from "#app/domain/readiness/own-queries.server.ts";
import { keptBook } from "#app/domain/readiness/rule-book.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Db } from "#app/platform/db.server.ts";

/** For so many days after its recognition a result is news. */
const newsDays = 90;

const ended: readonly string[] = ["completed", "failed", "no_show", "voided"];

/**
 * What a trainee opens the portal for: seats to answer, the next half-days, what is still missing with the courses that
 * close it, where they stand, and results of the last `newsDays` days; nothing that would tell a planned title (product
 * 4.8). `time` is hh:mm of today. Null for an account that is linked to nobody's record. The same number of statements
 * for one need, course or row and for many.
 */
export async function findTraineeHome(db: Db, viewer: Viewer, time: string) {
  const { sql } = db;
  const cadreId = await ownCadre(sql, viewer);
  if (cadreId === null) return null;
  const { today } = viewer;
  const own = await ownCourses(sql, cadreId);
  const book = await keptBook(db);
  const { needs, programmes } = await findOwnNeeds(sql, { cadreId, today }, book);
  const courses = await closingCourses(sql, { cadreId, today, needs, own }, book.rules);
  const over = own.filter(({ status }) => ended.includes(status));
  const courseIds = over.map(({ courseId }) => courseId);
  const results = await ownResults(sql, cadreId, { today, courseIds });
  const newFrom = addDays(today, -newsDays);
  return {
    needs,
    programmes,
    courses,
    sessions: await nextSessions(sql, { cadreId, day: today, time }),
    own: own.filter((course) => partOfOwn(course) !== "past"),
    results: results.filter(({ recognitionDate }) => recognitionDate >= newFrom),
  };
}

export type TraineeHome = NonNullable<Awaited<ReturnType<typeof findTraineeHome>>>;
