import { grantsInForce } from "#app/domain/access/grants-in-force.server.ts";
import { enrolmentsSeen, rosterCourses } from "#app/domain/enrolment/scope.server.ts";
import type { NewMessage } from "#app/domain/messages/message.ts";
import { postAll } from "#app/domain/messages/post.server.ts";
import { actorLabel, type Role, type Viewer } from "#app/kernel/actor.ts";
import type { Sql, Tx } from "#app/platform/db.server.ts";
import { timeOfInstant } from "#app/platform/i18n/formats.ts";
import type { IsWaiting } from "#app/platform/jobs.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";
import { decideDigest, keeperTasks, type OfficerRow, officerTasks } from "./daily-digest.ts";

/** The day of which everybody has been told. */
const toldDay = "digest_day";

/** True from a local time (hh:mm) on, as long as nobody has been told of the day. */
export const isDigestDue =
  (digestAt: string): IsWaiting =>
  async (sql, { at, today }) => {
    if (timeOfInstant(at) < digestAt) return false;
    const told = await sql
      .selectFrom("Setting")
      .where("key", "=", toldDay)
      .select("value")
      .executeTakeFirst();
    return (told?.value ?? "") < today;
  };

/**
 * Tells everybody who sends people or keeps courses, once a day, how much waits for them; whoever has nothing to do is
 * left alone. What is told are numbers, never whom or what they are about. That the day is told is noted in the
 * transaction that writes the messages, so that several processes and a restart write them once.
 */
export async function sendDigests(work: Work): Promise<void> {
  const workers = await listWorkers(work);
  const messages: NewMessage[] = [];
  for (const [accountId, grants] of Map.groupBy(workers, (viewer) => viewer.accountId)) {
    const params = await digestOf(work.db.sql, grants);
    if (params === null) continue;
    messages.push({
      kind: "daily_digest",
      params,
      recipient: { to: "account", accountId },
      expectedStatus: work.today,
    });
  }
  await work.bookkeeping(async (tx) => {
    if (await takeDay(tx, work)) await postAll(tx, work, messages);
  });
}

/** Notes that the day is told of; false where it was already. */
async function takeDay(tx: Tx, work: Work): Promise<boolean> {
  const sql = sqlIn(tx, work);
  const by = { updatedAt: work.at, updatedBy: actorLabel(work.actor) };
  await sql
    .insertInto("Setting")
    .values({ key: toldDay, value: "", ...by })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  const { numUpdatedRows } = await sql
    .updateTable("Setting")
    .set({ value: work.today, ...by })
    .where("key", "=", toldDay)
    .where("value", "<", work.today)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Everybody who sends people or keeps courses today, as they would look at the portal: one for each grant. */
async function listWorkers({ db, today }: Work): Promise<Viewer[]> {
  const rows = await grantsInForce(db.sql, today)
    .innerJoin("Account as a", "a.id", "g.accountId")
    .where("g.role", "in", ["unit_officer", "course_admin"])
    .where("a.endedAt", "is", null)
    .select(["g.id as grantId", "g.role", "g.unitId", "a.id as accountId", "a.cadreId"])
    .select("a.displayName as accountName")
    .orderBy("a.id")
    .orderBy("g.id")
    .execute();
  // why: a check constraint names the roles
  return rows.map((row) => ({ kind: "account", ...row, role: row.role as Role, today }));
}

/** What waits for one person, over all their grants. */
async function digestOf(sql: Sql, grants: readonly Viewer[]) {
  const rows: OfficerRow[] = [];
  const kept: Kept = { decisions: [], rolls: [], courses: [] };
  for (const viewer of grants) {
    if (viewer.role === "unit_officer") rows.push(...(await rowsOfOfficer(sql, viewer)));
    else await addRowsOfKeeper(sql, viewer, kept);
  }
  const { cadreId = null, today = "" } = grants[0] ?? {};
  const has = (role: Role): boolean => grants.some((viewer) => viewer.role === role);
  return decideDigest(
    has("unit_officer") ? officerTasks(rows, { today, cadreId }) : null,
    has("course_admin") ? keeperTasks(kept, cadreId) : null,
  );
}

type Kept = { decisions: { id: number; cadreId: number }[]; rolls: number[]; courses: number[] };

/** One statement. */
const rowsOfOfficer = (sql: Sql, viewer: Viewer) =>
  enrolmentsSeen(sql, viewer)
    .where("e.status", "in", ["requested", "unit_approved", "offered"])
    .where((eb) => eb.or([eb("e.status", "<>", "unit_approved"), eb("e.returnedTo", "=", "unit")]))
    .select(["e.id", "e.cadreId", "e.status", "e.returnedTo", "k.nominationEndsOn"])
    .execute();

/** Three statements. */
async function addRowsOfKeeper(
  sql: Sql,
  viewer: Viewer,
  { decisions, rolls, courses }: Kept,
): Promise<void> {
  const asked = await enrolmentsSeen(sql, viewer)
    .where((eb) =>
      eb.or([
        eb.and([eb("e.status", "=", "unit_approved"), eb("e.returnedTo", "is", null)]),
        eb.and([
          eb("e.leaveAskedAt", "is not", null),
          eb("e.status", "in", ["confirmed", "attending"]),
        ]),
      ]),
    )
    .select(["e.id", "e.cadreId"])
    .execute();
  decisions.push(...asked);
  const untaken = await rosterCourses(sql, viewer)
    .innerJoin("CourseSession as s", "s.courseId", "k.id")
    .leftJoin("RollCall as r", "r.sessionId", "s.id")
    .where("k.status", "in", ["running", "finished"])
    .where("s.day", "<", viewer.today)
    .where("r.sessionId", "is", null)
    .select("s.id")
    .execute();
  rolls.push(...untaken.map(({ id }) => id));
  const finished = await rosterCourses(sql, viewer)
    .where("k.status", "=", "finished")
    .select("k.id")
    .execute();
  courses.push(...finished.map(({ id }) => id));
}
