import { seatStatuses } from "#app/domain/enrolment/enrolment.ts";
import { learntNeeds } from "#app/domain/enrolment/own-need-queries.server.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { RegisteredFact } from "./needs.ts";

/**
 * What the people who belong today at units in the viewer's scope registered for the plan of a year, and have neither
 * taken back nor learnt since; never the viewer's own. One statement.
 */
export async function registeredNeeds(
  sql: Sql,
  viewer: Viewer,
  { year, unitId }: { year: number; unitId: number | null },
): Promise<RegisteredFact[]> {
  let needs = sql
    .selectFrom("RegisteredNeed as r")
    .innerJoin("Programme as p", "p.id", "r.programmeId")
    .innerJoin("PostHolding as placed", "placed.cadreId", "r.cadreId")
    .where("r.year", "=", year)
    .where("r.withdrawnAt", "is", null)
    .where("r.cadreId", "<>", viewer.cadreId ?? 0)
    .where("placed.placedFrom", "<=", viewer.today)
    .where("placed.placedTo", ">=", viewer.today)
    .where("placed.unitId", "in", unitsInScope(sql, viewer))
    .where("r.id", "not in", learntNeeds(sql).where("n.year", "=", year));
  if (unitId !== null) {
    const { today } = viewer;
    needs = needs.where("placed.unitId", "in", unitsInScope(sql, { unitId, today }));
  }
  const rows = await needs
    .select(["r.id", "r.cadreId", "r.programmeId", "r.note", "p.subject", "placed.unitId"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("Enrolment as e")
            .whereRef("e.cadreId", "=", "r.cadreId")
            .whereRef("e.programmeId", "=", "r.programmeId")
            .where("e.status", "in", [...seatStatuses])
            .select("e.id"),
        )
        .as("isCovered"),
    )
    .orderBy("r.id")
    .orderBy("placed.unitId")
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((those) => {
    const [first] = those;
    if (!first) return [];
    const { cadreId, programmeId, note, subject, isCovered } = first;
    return {
      cadreId,
      programmeId,
      note,
      subject: subject as Subject, // why: a check constraint names the subjects
      isCovered: Number(isCovered) === 1,
      unitIds: [...new Set(those.map((row) => row.unitId))],
    };
  });
}
