import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { countsOn } from "./decisions.ts";
import type { Band } from "./readiness.ts";

// why: callers have chosen the records by their scope; decisions are read by ids alone

/** The band that a competent decision states, beside the computed one. */
export type OverrideFact = { band: Band; decisionNumber: string; decisionDate: string };

/**
 * The waivers and overrides of a record, also those that no longer count, the newest first, each with who recorded and
 * who revoked it. Two statements, three where there are any.
 */
export async function loadDecisions(sql: Sql, recordId: number) {
  const waivers = await sql
    .selectFrom("Waiver")
    .where("recordId", "=", recordId)
    .selectAll()
    .orderBy("id", "desc")
    .execute();
  const overrides = await sql
    .selectFrom("ReadinessOverride")
    .where("recordId", "=", recordId)
    .selectAll()
    .orderBy("id", "desc")
    .execute();
  const events = waivers.length + overrides.length > 0 ? await eventsOf(sql, recordId) : [];
  const madeBy = (kind: DecisionKind, id: number, act: DecisionAct): Made | null =>
    events.find((event) => event.kind === kind && event.id === id && event.act === act) ?? null;
  // why: check constraints name the subjects and bands
  return {
    waivers: waivers.map((waiver) => ({
      ...waiver,
      subject: waiver.subject as Subject,
      recorded: madeBy("waiver", waiver.id, "recorded"),
      revoked: madeBy("waiver", waiver.id, "revoked"),
    })),
    overrides: overrides.map((override) => ({
      ...override,
      band: override.band as Band,
      recorded: madeBy("override", override.id, "recorded"),
      revoked: madeBy("override", override.id, "revoked"),
    })),
  };
}

type DecisionKind = "waiver" | "override";
type DecisionAct = "recorded" | "revoked";
/** Who did it, and when (ISO 8601 UTC). */
export type Made = { at: string; actorName: string };

async function eventsOf(sql: Sql, recordId: number) {
  const rows = await sql
    .selectFrom("AuditEvent")
    .where("subjectType", "=", "planning_record")
    .where("subjectId", "=", recordId)
    .where("action", "in", decisionEvents)
    .select(["at", "actorName", "action", "detail"])
    .execute();
  return rows.map(({ at, actorName, action, detail }) => ({
    at,
    actorName,
    ...decisionOf(action, detail),
  }));
}

const decisionEvents = [
  "readiness.waiver_recorded",
  "readiness.waiver_revoked",
  "readiness.override_recorded",
  "readiness.override_revoked",
];

/** Which decision an event of the log is about. */
function decisionOf(action: string, json: string) {
  const [kind = "", act = ""] = action.replace("readiness.", "").split("_");
  const detail: unknown = JSON.parse(json);
  const id =
    detail !== null && typeof detail === "object"
      ? (Object.entries(detail).find(([name]) => name === `${kind}Id`)?.[1] ?? null)
      : null;
  return { kind, act, id };
}

export type Decisions = Awaited<ReturnType<typeof loadDecisions>>;

/** What a decision states of each of some records on a day (yyyy-mm-dd), by the id of the record. One statement. */
export async function overridesOn(
  sql: Sql,
  recordIds: readonly number[],
  day: string,
): Promise<Map<number, OverrideFact>> {
  const rows = await sql
    .selectFrom("ReadinessOverride")
    .where("recordId", "in", [...recordIds])
    .where("validFrom", "<=", day)
    .select(["recordId", "band", "decisionNumber", "decisionDate"])
    .select(["validFrom", "validTo", "revokedOn"])
    .orderBy("id")
    .execute();
  return new Map(
    rows
      .filter((row) => countsOn(row, day))
      .map(({ recordId, band, decisionNumber, decisionDate }) => [
        recordId,
        { band: band as Band, decisionNumber, decisionDate }, // why: a check constraint names the bands
      ]),
  );
}
