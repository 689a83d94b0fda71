import { unitNamesOn } from "#app/domain/readiness/board-queries.server.ts";
import type { Glance } from "#app/domain/readiness/glance.server.ts";
import type { Work } from "#app/platform/work.server.ts";

/**
 * A glance as homes show it, with the names of so many leading titles at units with nobody ready; the board's list has
 * the others. One statement.
 */
export async function showGlance(
  { db, today }: Pick<Work, "db" | "today">,
  glance: Glance,
  { shown }: { shown: number },
) {
  const { terms, term, alarm, titles } = glance;
  const first = alarm.slice(0, shown);
  const unitIds = [...new Set(first.map(({ unitId }) => unitId))];
  const names = await unitNamesOn(db.sql, unitIds, today);
  return {
    terms,
    term,
    alarms: alarm.length,
    alarm: first.map(({ titleId, unitId, total }) => ({
      titleId,
      unitId,
      total,
      title: titles.get(titleId)?.name ?? "",
      unit: names.get(unitId)?.name ?? "",
    })),
  };
}

export type ShownGlance = Awaited<ReturnType<typeof showGlance>>;
export type AlarmRow = ShownGlance["alarm"][number];
