import { sql as raw } from "kysely";
import type { CourseStatus } from "#app/domain/courses/course.ts";
import { keeperOf } from "#app/domain/courses/keeper.server.ts";
import type { EnrolmentAct, EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import { lockSeats, moveEnrolments, type Seating } from "#app/domain/enrolment/seating.server.ts";
import { actorLabel, type Viewer } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { endingOf, enteredResults, findClosingGaps } from "./closing.ts";
import { type ClosingLoad, loadClosing, namesOn } from "./load-closing.server.ts";
import { type Ended, recognise, type Recognition } from "./recognise.server.ts";
import { tellClosed } from "./tell-closed.server.ts";

export type CloseCourseInput = {
  courseId: number;
  /** how often the course had been changed when its record was shown: `seatTurn` */
  seen: number;
};

export type CloseCourseRefusal =
  | "not_found"
  | "not_allowed"
  | "own_row"
  | "incomplete"
  | "second_person"
  | "stale";

/**
 * Closes the record of a course, whole and once, and answers its id (product 4.3): everybody's course ends by the rule of
 * its programme, whoever completed it has evidence of it from the day of the recognition decision on and, where a paper
 * is issued, the next numbers of the register. Closing what is closed changes nothing. Refuses not_found, not_allowed,
 * own_row (the closer is in the course), incomplete (findClosingGaps says what is missing), second_person (whoever
 * entered the results does not recognise them), stale (a roll, a mark, a seat or a paper has changed since the record was
 * shown).
 */
export async function closeCourse(
  work: Work,
  { courseId, seen }: CloseCourseInput,
): Promise<Result<number, CloseCourseRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  const closer = keeper.value;
  const result = await work.transaction<number, CloseCourseRefusal | "unchanged">(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    if (!seating) return refuse("not_found");
    if (seating.course.status === "closed") return refuse("unchanged");
    const closing = await openRecord(seating);
    if (closing === null) return refuse("incomplete");
    const refusal = refusalOf(closer, closing);
    if (refusal !== null) return refuse(refusal);
    // why: locking the course has counted itself
    if (closing.recognition.names.seatTurn !== seen + 1) return refuse("stale");

    await noteClosed(seating, closer);
    const ended = closing.load.people.map((person) => ({
      ...person,
      ending: endingOf(person.status, person.result),
    }));
    await moveAll(seating, ended);
    const { book, numbers, told } = await recognise(seating, closing.recognition, ended);
    await finishCourseRow(seating);
    await tellClosed(seating, told, closing.recognition.names.hostName);
    recordAudit(tx, {
      action: "course.closed",
      subjectType: "course",
      subjectId: courseId,
      detail: {
        code: seating.course.code,
        recognition: closing.recognition.number,
        register: book,
        numbers,
        people: ended.map(({ enrolmentId, ending }) => ({
          enrolmentId,
          outcome: ending.outcome,
          reason: ending.reason,
        })),
      },
    });
    return accept(courseId);
  });
  if (result.ok) return result;
  // why: the question was sent twice, or somebody else answered it first
  return result.refusal === "unchanged" ? accept(courseId) : refuse(result.refusal);
}

type OpenRecord = { load: ClosingLoad; recognition: Recognition };

/** The record of the locked course; null where there is no decision that recognises its results. */
async function openRecord({ sql, course }: Seating): Promise<OpenRecord | null> {
  // why: a check constraint names the statuses
  const load = await loadClosing(sql, { id: course.id, status: course.status as CourseStatus });
  const paper = load?.papers.find(({ kind }) => kind === "recognition");
  if (!load || !paper) return null;
  const names = await namesOn(sql, course.id, paper.date);
  invariant(names, "a course has a programme, a version and a host");
  return { load, recognition: { names, number: paper.number, date: paper.date } };
}

function refusalOf(
  { cadreId, accountId }: Viewer,
  { load }: OpenRecord,
): "own_row" | "incomplete" | "second_person" | null {
  if (load.people.some((person) => person.cadreId === cadreId)) return "own_row";
  if (findClosingGaps(load.facts).length > 0) return "incomplete";
  return enteredResults(accountId, load.rule.graded === 1, load.preparers) ? "second_person" : null;
}

async function noteClosed({ sql, work, course }: Seating, { accountId }: Viewer): Promise<void> {
  const closed = {
    closedOn: work.today,
    closedAt: work.at,
    closedBy: actorLabel(work.actor),
    closedById: accountId,
  };
  await sql
    .insertInto("CourseClosing")
    .values({ courseId: course.id, ...closed })
    .onConflict((conflict) => conflict.column("courseId").doUpdateSet(closed))
    .execute();
}

const actOf: Partial<Record<EnrolmentStatus, EnrolmentAct>> = {
  attending: "began",
  completed: "completed",
  failed: "failed",
  no_show: "no_show",
};

async function moveAll(seating: Seating, ended: readonly Ended[]): Promise<void> {
  const step = (person: Ended, index: number) => {
    const { ending, status, enrolmentId: id, cadreId } = person;
    const to = ending.steps[index];
    const act = to && actOf[to];
    if (to === undefined || act === undefined) return [];
    return [{ id, cadreId, from: ending.steps[index - 1] ?? status, to, act }];
  };
  await moveEnrolments(
    seating,
    ended.flatMap((person) => step(person, 0)),
  );
  await moveEnrolments(
    seating,
    ended.flatMap((person) => step(person, 1)),
  );
}

async function finishCourseRow({ sql, work, course }: Seating): Promise<void> {
  await sql
    .updateTable("Course")
    .set({
      status: "closed",
      revision: raw<number>`"revision" + 1`,
      updatedAt: work.at,
      updatedBy: actorLabel(work.actor),
    })
    .where("id", "=", course.id)
    .execute();
}
