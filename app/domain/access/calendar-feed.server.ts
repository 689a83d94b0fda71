import { guarded, type Guarded } from "#app/domain/access/attempts.server.ts";
import { grantsInForce } from "#app/domain/access/grants-in-force.server.ts";
import { calendarRoles, canHaveCalendar } from "#app/domain/access/policy.ts";
import { lookupRule } from "#app/domain/access/throttle.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

/** The open address of the viewer's calendar; null where there is none. What it is, is not kept. */
export async function findOwnFeed(db: Db, viewer: Viewer) {
  return db.prisma.calendarFeed.findFirst({
    where: { accountId: viewer.accountId, endedAt: null },
    select: { id: true, createdAt: true, lastReadOn: true },
  });
}

export type OpenFeedRefusal = "not_allowed" | "feed_changed";

/**
 * Makes an address for the viewer's calendar and answers its token, this once. `replaces` is the open address that the
 * page showed, which stops at once; null = there was none. Refuses not_allowed, feed_changed (another one is open now).
 */
export async function openFeed(
  work: Work,
  { replaces }: { replaces: number | null },
): Promise<Result<{ token: string }, OpenFeedRefusal>> {
  const viewer = work.actor;
  if (!canHaveCalendar(viewer)) return refuse("not_allowed");
  const { accountId } = viewer;
  const token = newToken();
  return work.transaction<{ token: string }, OpenFeedRefusal>(async (tx) => {
    const open = await lockOpenFeed(tx, accountId);
    if ((open?.id ?? null) !== replaces) return refuse("feed_changed");
    if (open) await closeFeed(tx, work, { id: open.id, endReason: "renewed" });
    await tx.calendarFeed.create({
      data: { tokenHash: tokenHash(token), accountId, createdAt: work.at },
    });
    recordAudit(tx, {
      action: open ? "calendar_feed.renewed" : "calendar_feed.created",
      subjectType: "account",
      subjectId: accountId,
    });
    return accept({ token });
  });
}

/** Ends the open address of the viewer's calendar; ending it twice is ending it once. Refuses not_allowed, feed_changed. */
export async function endFeed(
  work: Work,
  { feedId }: { feedId: number },
): Promise<Result<null, OpenFeedRefusal>> {
  const viewer = work.actor;
  if (!canHaveCalendar(viewer)) return refuse("not_allowed");
  const { accountId } = viewer;
  const result = await work.transaction<null, OpenFeedRefusal | "unchanged">(async (tx) => {
    const open = await lockOpenFeed(tx, accountId);
    if (open === null) return refuse("unchanged");
    if (open.id !== feedId) return refuse("feed_changed");
    await closeFeed(tx, work, { id: open.id, endReason: "ended" });
    recordAudit(tx, {
      action: "calendar_feed.ended",
      subjectType: "account",
      subjectId: accountId,
    });
    return accept(null);
  });
  if (result.ok) return result;
  // why: a form sent twice is done
  return result.refusal === "unchanged" ? accept(null) : refuse(result.refusal);
}

/** Takes the account's row, as every change of what opens it does, and answers its open address. */
async function lockOpenFeed(tx: Tx, accountId: number): Promise<{ id: number } | null> {
  await tx.account.updateMany({ where: { id: accountId }, data: { revision: { increment: 0 } } });
  return tx.calendarFeed.findFirst({ where: { accountId, endedAt: null }, select: { id: true } });
}

async function closeFeed(
  tx: Tx,
  work: Work,
  { id, endReason }: { id: number; endReason: "renewed" | "ended" },
): Promise<void> {
  await tx.calendarFeed.update({ where: { id }, data: { endedAt: work.at, endReason } });
}

/** Whose calendar an address opens, and in which of the roles that have one they are today. */
export type FeedHolder = {
  accountId: number;
  cadreId: number | null;
  locale: string | null;
  attends: boolean;
  teaches: boolean;
};

/**
 * Whose calendar a token opens, without a session; null for one that was given up or whose account or grants have
 * ended. Tries of tokens that never were are counted by network address.
 */
export async function findFeed(
  work: Work,
  { token, address }: { token: string; address: string },
): Promise<Guarded<{ holder: FeedHolder | null }>> {
  const counted = { key: `calendar ${address}`, rule: lookupRule };
  return guarded(work, counted, async () => {
    const feed = await feedOf(work, token);
    // why: a program that goes on asking for an address that was given up guesses nothing
    if (!feed || feed.endedAt !== null || feed.accountEndedAt !== null)
      return feed ? { holder: null } : null;
    const { id, lastReadOn, accountId, cadreId, locale } = feed;
    const roles = await calendarRolesOf(work, accountId);
    if (roles.size === 0) return { holder: null };
    await noteReading(work, { id, lastReadOn });
    const [attends, teaches] = [roles.has("trainee"), roles.has("lecturer")];
    return { holder: { accountId, cadreId, locale, attends, teaches } };
  });
}

/** The address of a token, open or not. */
function feedOf({ db }: Work, token: string) {
  return db.sql
    .selectFrom("CalendarFeed as f")
    .innerJoin("Account as a", "a.id", "f.accountId")
    .where("f.tokenHash", "=", tokenHash(token))
    .select(["f.id", "f.lastReadOn", "f.endedAt", "f.accountId", "a.cadreId", "a.locale"])
    .select("a.endedAt as accountEndedAt")
    .executeTakeFirst();
}

async function calendarRolesOf({ db, today }: Work, accountId: number): Promise<Set<string>> {
  const rows = await grantsInForce(db.sql, today)
    .where("g.accountId", "=", accountId)
    .where("g.role", "in", calendarRoles)
    .select("g.role")
    .execute();
  return new Set(rows.map(({ role }) => role));
}

/** Notes the last day on which a program asked for it, so that its person sees whether it is in use. */
async function noteReading(
  work: Work,
  { id, lastReadOn }: { id: number; lastReadOn: string | null },
): Promise<void> {
  if (lastReadOn === work.today) return;
  await work.bookkeeping((tx) =>
    tx.calendarFeed.updateMany({
      where: { id, endedAt: null },
      data: { lastReadOn: work.today },
    }),
  );
}
