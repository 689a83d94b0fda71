import { identitiesOf } from "#app/domain/importing/facts.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { listMarks, type MarksRow } from "./marks-queries.server.ts";
import { judgeMarksSheet, type MarksVerdict, readMarksLines } from "./marks-sheet.ts";
import type { ReadMarks } from "./read-marks-sheet.server.ts";
import { isInCourse } from "./roll.ts";

export type JudgedSheet = { verdicts: MarksVerdict[]; people: MarksRow[] };

/**
 * What each row of a sheet would do in a course that the caller has found for its reader, and everybody of the course;
 * null for no such course. Nothing is written. Eight statements, however many rows and people, and one more for each
 * remove at which a record of theirs was merged.
 */
export async function judgeSheet(
  db: Db,
  viewer: Viewer,
  { courseId, read }: { courseId: number; read: Extract<ReadMarks, { ok: true }> },
): Promise<JudgedSheet | null> {
  const sheet = await listMarks(db, viewer, courseId);
  if (sheet === null) return null;
  const { rule, rows: people } = sheet;
  const known = await identitiesOf(
    db.sql,
    people.map(({ cadreId }) => cadreId),
  );
  const verdicts = judgeMarksSheet(readMarksLines(read.head, read.rows), {
    people: people.map(({ id, cadreId, fullName, birthDate, isOwn, status, attempts }) => ({
      id,
      identities: [{ name: fullName, birth: birthDate }, ...(known.get(cadreId) ?? [])],
      isOwn,
      inCourse: isInCourse(status),
      attempts,
    })),
    rule,
    isFrozen: rule.frozenAfter !== null && viewer.today > rule.frozenAfter,
  });
  return { verdicts, people };
}
