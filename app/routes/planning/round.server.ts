import type { RouterContextProvider } from "react-router";
import { lastUnitName } from "#app/domain/people/queries.server.ts";
import { findRoundWarnings } from "#app/domain/planning/check-queries.server.ts";
import { canKeepPlanning } from "#app/domain/planning/policy.ts";
import { findRecord } from "#app/domain/planning/record-queries.server.ts";
import type { ListedRecord } from "#app/domain/planning/record-rows.server.ts";
import { findRound, type RoundShown } from "#app/domain/planning/round-queries.server.ts";
import { findStructure } from "#app/domain/planning/structure-queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { forbidden, notFound } from "#app/platform/http/form.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The round of the address; out of scope 404. */
export async function openRound(context: Context, id: string | undefined): Promise<RoundShown> {
  const round = await findRound(context.get(workContext).db, viewerOf(context), idOf(id));
  if (round === null) throw notFound();
  return round;
}

/** The same to change it: 403 where its organisation lies outside the scope. */
export async function openRoundToKeep(
  context: Context,
  id: string | undefined,
): Promise<RoundShown> {
  const round = await openRound(context, id);
  if (!mayKeepRound(viewerOf(context), round)) throw forbidden();
  return round;
}

export const mayKeepRound = (viewer: Viewer, round: { unitInScope: boolean }): boolean =>
  canKeepPlanning(viewer) && round.unitInScope;

/** The record of the address; out of scope, and one's own, 404. */
export async function openRecord(context: Context, id: string | undefined): Promise<ListedRecord> {
  const record = await findRecord(context.get(workContext).db, viewerOf(context), idOf(id));
  if (record === null) throw notFound();
  return record;
}

/** The name of the unit that a list is filtered by; 404 for one out of scope, null for no filter. */
export async function filteredUnit(context: Context, unitId: number | null) {
  if (unitId === null) return null;
  const name = await lastUnitName(context.get(workContext).db.sql, viewerOf(context), unitId);
  if (name === null) throw notFound();
  return name;
}

/** Structure and points for attention of a round, or the structure of one of its titles. */
export async function readOverview(
  context: Context,
  { roundId, titleId }: { roundId: number; titleId: number | null },
) {
  const { db } = context.get(workContext);
  const viewer = viewerOf(context);
  const structure = await findStructure(db, viewer, { roundId, titleId, day: null });
  const attention = titleId === null ? await findRoundWarnings(db, viewer, roundId) : null;
  return structure === null ? null : { structure, attention };
}

/** Notes whose planning somebody saw on a page or in a file, each person once. */
export function recordPlanningRead(
  context: Context,
  { url, people, what }: { url: string; people: { cadreId: number }[]; what: "seen" | "exported" },
): void {
  const { pathname, search } = new URL(url);
  const ids = [...new Set(people.map(({ cadreId }) => cadreId))];
  if (ids.length === 0 && what === "seen") return;
  const action = what === "seen" ? "read.planning" : "read.planning_exported";
  recordRead(context, { action, subjectType: "cadre", ids, query: pathname + search });
}
