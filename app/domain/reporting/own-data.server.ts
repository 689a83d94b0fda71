import { ownResults } from "#app/domain/completion/own-results.server.ts";
import { ownRequests } from "#app/domain/data-requests/own-requests.server.ts";
import { ownCourses } from "#app/domain/enrolment/own-enrolments.server.ts";
import { registeredNeedsOf } from "#app/domain/enrolment/own-need-queries.server.ts";
import { listOwnStatements } from "#app/domain/evidence/queries.server.ts";
import { findOwnRecord } from "#app/domain/people/cadre-queries.server.ts";
import { findOwnLearning } from "#app/domain/readiness/own-queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";

// why: everything here is read by the viewer's own account and record alone

/**
 * What is held about the viewer as a person: the record with its posts, what sources say of them, their places in courses
 * and how those ended. Null for an account that is nobody's in the records. Of planning it says nothing.
 */
export async function findOwnHeld(db: Db, viewer: Viewer) {
  const record = await findOwnRecord(db, viewer);
  if (record === null) return null;
  const { today } = viewer;
  const evidence = await listOwnStatements(db, { cadreId: record.id, day: today });
  const courses = await ownCourses(db.sql, record.id);
  const results = await ownResults(db.sql, record.id, { today, courseIds: null });
  return { record, evidence, courses, results };
}

export type OwnHeld = NonNullable<Awaited<ReturnType<typeof findOwnHeld>>>;

/** The viewer's sign-ins, the latest first; `most` of them. */
export async function listOwnSignIns(db: Db, viewer: Viewer, most: number) {
  return db.prisma.session.findMany({
    where: { accountId: viewer.accountId },
    orderBy: { id: "desc" },
    take: most,
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      endedAt: true,
      userAgent: true,
      address: true,
    },
  });
}

export type OwnSignIn = Awaited<ReturnType<typeof listOwnSignIns>>[number];

/** More sign-ins than these are not in a file: some hundred a year. */
const mostSignIns = 5000;

/**
 * Everything that is held about the viewer, for a file of their own. Titles, units and terms of planning only of lists
 * that are open to their people (product 4.8): the same as the page of needs says.
 */
export async function findOwnData(db: Db, viewer: Viewer) {
  const account = await db.prisma.account.findUniqueOrThrow({
    where: { id: viewer.accountId },
    select: { userName: true, displayName: true, email: true, createdAt: true },
  });
  const held = await findOwnHeld(db, viewer);
  const learning = held === null ? null : await findOwnLearning(db, viewer);
  const titles = (learning?.titles ?? []).map(
    ({ titleText, unitName, term, publicationNumber, publicationDate }) => ({
      titleText,
      unitName,
      term,
      publicationNumber,
      publicationDate,
    }),
  );
  return {
    account,
    held,
    titles,
    needs: held === null ? [] : await registeredNeedsOf(db.sql, held.record.id),
    requests: held === null ? [] : await ownRequests(db.sql, held.record.id),
    signIns: await listOwnSignIns(db, viewer, mostSignIns),
  };
}

export type OwnData = Awaited<ReturnType<typeof findOwnData>>;
