import type { Proof } from "#app/domain/catalogue/version.ts";
import { bookOf, type CertificateKind, registerText } from "#app/domain/certificates/register.ts";
import type { CourseStatus } from "#app/domain/courses/course.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import { withPosts } from "#app/domain/enrolment/people-shown.server.ts";
import type { MarkBand } from "#app/domain/teaching/mark.ts";
import { keepsRolls } from "#app/domain/teaching/policy.ts";
import type { Outcome, OutcomeReason } from "#app/domain/teaching/result.ts";
import { attendeesSeen } from "#app/domain/teaching/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { endingOf, enteredResults, findClosingGaps } from "./closing.ts";
import { loadClosing, namesOn } from "./load-closing.server.ts";

type Course = { id: number; status: CourseStatus; hostUnitId: number };

/** Who asked for a course's record to be closed, and who closed it, by their names; null = neither. One statement. */
export async function findClosing(db: Db, courseId: number) {
  const row = await db.sql
    .selectFrom("CourseClosing as c")
    .leftJoin("Account as asker", "asker.id", "c.askedById")
    .leftJoin("Account as closer", "closer.id", "c.closedById")
    .where("c.courseId", "=", courseId)
    .select(["c.askedAt", "c.closedAt", "c.askedById"])
    .select((eb) => [
      eb.fn.coalesce("asker.displayName", "c.askedBy").as("askedBy"),
      eb.fn.coalesce("closer.displayName", "c.closedBy").as("closedBy"),
    ])
    .executeTakeFirst();
  return row ?? null;
}

/**
 * What is missing from the record of a course that the caller has found for its reader, and what closing it would do; null
 * for whoever does not keep it. Thirteen statements, however many people.
 */
export async function findChecklist(db: Db, viewer: Viewer, course: Course) {
  if (!keepsRolls(viewer)) return null;
  const load = await loadClosing(db.sql, course);
  if (load === null) return null;
  const recognition = load.papers.find(({ kind }) => kind === "recognition");
  const names = await namesOn(db.sql, course.id, recognition?.date ?? viewer.today);
  if (!names) return null;
  const endings = load.people.map(({ status, result }) => endingOf(status, result).outcome);
  const count = (outcome: Outcome): number => endings.filter((one) => one === outcome).length;
  const completed = count("completed");
  return {
    gaps: findClosingGaps(load.facts),
    seen: names.seatTurn,
    isOwn: load.people.some(({ cadreId }) => cadreId === viewer.cadreId),
    enteredResults: enteredResults(viewer.accountId, load.rule.graded === 1, load.preparers),
    counts: { completed, failed: count("failed"), no_show: count("no_show") },
    numbers: await expectedNumbers(db, course, {
      // why: a check constraint names what is issued
      proof: names.proof as Proof,
      day: recognition?.date ?? viewer.today,
      count: completed,
    }),
  };
}

export type Checklist = NonNullable<Awaited<ReturnType<typeof findChecklist>>>;

/** The numbers that closing would draw now; another course that is closed before takes them first. */
async function expectedNumbers(
  db: Db,
  { hostUnitId }: Course,
  { proof, day, count }: { proof: Proof; day: string; count: number },
): Promise<{ from: string; to: string } | null> {
  if (proof === "none" || count === 0) return null;
  const book = bookOf(hostUnitId, proof, day);
  const row = await db.sql
    .selectFrom("RegisterBook")
    .where("issuerUnitId", "=", book.issuerUnitId)
    .where("kind", "=", book.kind)
    .where("year", "=", book.year)
    .select("lastNumber")
    .executeTakeFirst();
  const last = row?.lastNumber ?? 0;
  return {
    from: registerText({ ...book, number: last + 1 }),
    to: registerText({ ...book, number: last + count }),
  };
}

/**
 * How everybody's course ended, of a closed one that the caller has found for its reader: with the line of the register
 * that stands, and its voiding. For an officer the unit's own people. Two statements.
 */
export async function listCompletions(db: Db, viewer: Viewer, courseId: number) {
  const rows = await attendeesSeen(db.sql, viewer)
    .innerJoin("Completion as k", "k.enrolmentId", "e.id")
    .innerJoin("Cadre as p", "p.id", "e.cadreId")
    .leftJoin("Certificate as z", (join) =>
      join
        .onRef("z.completionId", "=", "k.id")
        .on((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom("Certificate as later")
                .whereRef("later.replacesId", "=", "z.id")
                .select("later.id"),
            ),
          ),
        ),
    )
    .leftJoin("CertificateRevocation as r", "r.certificateId", "z.id")
    .leftJoin("CompletionVoid as v", (join) =>
      join
        .onRef("v.completionId", "=", "k.id")
        .on((eb) => eb.or([eb("v.decision", "is", null), eb("v.decision", "=", "accepted")])),
    )
    .where("c.id", "=", courseId)
    .select(["k.id", "e.id as enrolmentId", "e.cadreId", "e.status"])
    .select(["p.fullName", "p.birthDate", "k.outcome", "k.reason", "k.tenths", "k.band"])
    .select(["k.attended", "k.counted", "k.validTo", "k.recognitionNumber", "k.recognitionDate"])
    .select(["z.id as certificateId", "z.kind", "z.year", "z.number", "r.revokedOn"])
    .select(["v.id as voidId", "v.decision as voidDecision", "v.documentNumber"])
    .orderBy("p.sortKey")
    .orderBy("e.id")
    .execute();
  const shown = rows.map(({ kind, year, number, ...row }) => ({
    ...row,
    // why: check constraints name the words
    status: row.status as EnrolmentStatus,
    outcome: row.outcome as Outcome,
    reason: row.reason as OutcomeReason | null,
    band: row.band as MarkBand | null,
    register:
      kind === null || year === null || number === null
        ? null
        : registerText({ kind: kind as CertificateKind, year, number }),
    isOwn: row.cadreId === viewer.cadreId,
  }));
  return withPosts(db.sql, viewer, shown);
}

export type CompletionRow = Awaited<ReturnType<typeof listCompletions>>[number];

/** A voiding that was asked for in a course that the caller has found for its reader; null = none that is seen. One statement. */
export async function findVoid(
  db: Db,
  viewer: Viewer,
  { courseId, voidId }: { courseId: number; voidId: number },
) {
  const row = await attendeesSeen(db.sql, viewer)
    .innerJoin("Completion as k", "k.enrolmentId", "e.id")
    .innerJoin("CompletionVoid as v", "v.completionId", "k.id")
    .innerJoin("Cadre as p", "p.id", "e.cadreId")
    .leftJoin("Account as asker", "asker.id", "v.askedById")
    .leftJoin("Account as decider", "decider.id", "v.decidedById")
    .where("c.id", "=", courseId)
    .where("v.id", "=", voidId)
    .select(["v.id", "v.documentNumber", "v.documentDate", "v.reason", "v.askedAt", "v.decidedAt"])
    .select(["v.decision", "v.decisionReason", "v.askedById", "e.cadreId", "p.fullName"])
    .select((eb) => [
      eb.fn.coalesce("asker.displayName", "v.askedBy").as("askedBy"),
      eb.fn.coalesce("decider.displayName", "v.decidedBy").as("decidedBy"),
    ])
    .executeTakeFirst();
  if (!row) return null;
  const { askedById, cadreId } = row;
  return {
    ...row,
    decision: row.decision as "accepted" | "refused" | null, // why: a check constraint names the words
    mayDecide:
      row.decision === null &&
      keepsRolls(viewer) &&
      askedById !== viewer.accountId &&
      cadreId !== viewer.cadreId,
  };
}
