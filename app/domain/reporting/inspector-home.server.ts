import { listImports } from "#app/domain/importing/queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Db } from "#app/platform/db.server.ts";
import { listDecisions } from "./override-queries.server.ts";
import { canInspect } from "./policy.ts";
import { countOwnReadings, listReaders } from "./read-queries.server.ts";
import { listSelfDecisions } from "./self-decisions.server.ts";
import { lastCalls } from "./system-home.server.ts";

/** How many rows of each list a home shows. */
const shown = 5;

/** Days of the read log that are counted, today among them. */
const daysOfReads = 7;

/**
 * What an inspector opens the portal for: exemptions and conclusions recorded last, who read most in the last seven
 * days, decisions on own rows (there should be none), where the chain of the log stands, and imports; all of it within
 * the scope but the chain, which is one. The chain is not verified here: that is `portal check`, whose last call is
 * told. Null for whoever is no inspector. The same number of statements for one row and for many.
 */
export async function findInspectorHome(db: Db, viewer: Viewer) {
  if (!canInspect(viewer)) return null;
  const page = { page: 1, pageSize: shown };
  const from = addDays(viewer.today, 1 - daysOfReads);
  const period = { from, to: viewer.today };
  const everything = { person: "", kind: null, state: null };
  return {
    period,
    decisions: (await listDecisions(db, viewer, { ...everything, ...page })) ?? none,
    readers: (await listReaders(db, viewer, { ...period, limit: shown })) ?? [],
    selfDecisions: await listSelfDecisions(db.sql, viewer),
    chain: await findChain(db, viewer),
    imports:
      (await listImports(db, viewer, { kind: null, state: null, sort: "-at", ...page })) ?? none,
  };
}

const none = { rows: [], total: 0 };

export type InspectorHome = NonNullable<Awaited<ReturnType<typeof findInspectorHome>>>;

/**
 * How long the chain is, and what its last verification found; `since` = events after it. Readings of nobody but the
 * viewer are left out of both.
 */
async function findChain(db: Db, viewer: Viewer) {
  const { sql } = db;
  const { seq } = await sql
    .selectFrom("AuditHead")
    .select("seq")
    .where("id", "=", 1)
    .executeTakeFirstOrThrow();
  const [check = null] = await lastCalls(sql, "check");
  const length = seq - (await countOwnReadings(db, viewer, 0));
  if (check === null) return { length, check };
  const since = seq - check.seq - (await countOwnReadings(db, viewer, check.seq));
  return { length, check: { ...check, since } };
}
