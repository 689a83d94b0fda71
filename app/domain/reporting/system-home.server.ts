import { type SqlBool, sql as raw } from "kysely";
import { canManageAccounts } from "#app/domain/access/policy.ts";
import { countAccounts, countGrantsToConfirm } from "#app/domain/access/queries.server.ts";
import { accountsInScope } from "#app/domain/access/seen-accounts.server.ts";
import type { OperatorCommand } from "#app/domain/audit/events.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";

/** How many rows of each list a home shows. */
const shown = 5;

/**
 * What a system administrator opens the portal for: backups and checks, jobs, grants that wait, accounts that cannot
 * work; nothing of planning. `at` is now. Null for whoever manages no accounts. Ten statements.
 */
export async function findSystemHome(db: Db, viewer: Viewer, at: string) {
  if (!canManageAccounts(viewer)) return null;
  const { sql } = db;
  return {
    backups: await lastCalls(sql, "backup"),
    checks: await lastCalls(sql, "check"),
    jobs: await jobsOpen(sql, at),
    failed: await jobsFailed(sql),
    lastRun: await lastRun(sql),
    messages: await messagesWaiting(sql),
    confirmations: await countGrantsToConfirm(db, viewer),
    withoutRole: await countAccounts(db, viewer, "no_role"),
    locked: await lockedAccounts(sql, viewer, at),
  };
}

export type SystemHome = NonNullable<Awaited<ReturnType<typeof findSystemHome>>>;

/** The last calls of a command, the latest first: by which system user, and what their detail says. */
export async function lastCalls(sql: Sql, command: OperatorCommand) {
  const calls = await sql
    .selectFrom("AuditEvent as e")
    .where("e.action", "=", `operator.${command}`)
    .select(["e.seq", "e.at", "e.actorName as by", "e.detail"])
    .orderBy("e.seq", "desc")
    .limit(3)
    .execute();
  return calls.map(({ detail, ...call }) => ({ ...call, ...readCall(detail) }));
}

export type OperatorCall = Awaited<ReturnType<typeof lastCalls>>[number];

/** Of a backup its file, of a check how many breaches it found. */
function readCall(json: string): { file: string | null; breaches: number } {
  const detail: unknown = JSON.parse(json);
  const field = (name: string): unknown =>
    detail !== null && typeof detail === "object"
      ? Object.entries(detail).find(([key]) => key === name)?.[1]
      : undefined;
  const [file, breaches] = [field("file"), field("breaches")];
  const counts = breaches !== null && typeof breaches === "object" ? Object.values(breaches) : [];
  return {
    file: typeof file === "string" ? file : null,
    breaches: counts.reduce<number>((sum, n) => sum + Number(n), 0),
  };
}

async function jobsOpen(sql: Sql, at: string) {
  const due = raw<number>`coalesce(sum(case when ${raw.ref("j.runAt")} <= ${at} then 1 else 0 end), 0)`;
  const row = await sql
    .selectFrom("Job as j")
    .where("j.finishedAt", "is", null)
    .where("j.failedAt", "is", null)
    .select((eb) => [eb.fn.countAll<number>().as("open"), eb.fn.min("j.runAt").as("next")])
    .select(due.as("due"))
    .executeTakeFirstOrThrow();
  return { open: Number(row.open), due: Number(row.due), next: row.next ?? null };
}

async function jobsFailed(sql: Sql) {
  const rows = await sql
    .selectFrom("Job as j")
    .where("j.failedAt", "is not", null)
    .select(["j.id", "j.kind", "j.attempts", "j.lastError"])
    .select(raw<string>`${raw.ref("j.failedAt")}`.as("failedAt"))
    .select(raw<number>`count(*) over ()`.as("total"))
    .orderBy("j.failedAt", "desc")
    .orderBy("j.id", "desc")
    .limit(shown)
    .execute();
  return { total: Number(rows[0]?.total ?? 0), rows };
}

/** The last job that was done, by the order in which jobs were noted. */
async function lastRun(sql: Sql) {
  const row = await sql
    .selectFrom("Job as j")
    .where("j.finishedAt", "is not", null)
    .select(["j.kind", "j.finishedAt as at"])
    .orderBy("j.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

async function messagesWaiting(sql: Sql) {
  const row = await sql
    .selectFrom("OutboxMessage as m")
    .where("m.deliveredAt", "is", null)
    .where("m.droppedAt", "is", null)
    .select((eb) => [eb.fn.countAll<number>().as("waiting"), eb.fn.min("m.createdAt").as("since")])
    .executeTakeFirstOrThrow();
  return { waiting: Number(row.waiting), since: row.since ?? null };
}

/** Accounts in scope whose name, or a device known to them, is locked after wrong passwords. Two statements. */
async function lockedAccounts(sql: Sql, viewer: Viewer, at: string) {
  const locks = await sql
    .selectFrom("SignInThrottle as t")
    .where("t.lockedUntil", ">", at)
    .select(["t.key", "t.lockedUntil"])
    .execute();
  const of = (kind: string): string[] =>
    locks.flatMap(({ key }) => (key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : []));
  const [names, devices] = [of("name"), of("device").map(Number)];
  const known = raw<SqlBool>`${raw.ref("a.id")} in (select d."accountId" from "KnownDevice" as d
    where d."id" in (${raw.join([0, ...devices])}))`;
  return accountsInScope(sql, viewer)
    .where("a.endedAt", "is", null)
    .where((eb) =>
      eb.or([eb("a.userName", "in", ["", ...names]), eb("a.email", "in", ["", ...names]), known]),
    )
    .select(["a.id", "a.displayName", "a.userName"])
    .orderBy("a.sortKey")
    .orderBy("a.id")
    .execute();
}
