import { peopleInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { EvidenceDimension, EvidenceGrade, EvidenceState } from "./evidence.ts";
import { canReadDisclosing, canReadEvidence, canReadRatings } from "./policy.ts";

/**
 * The statements about people in scope that stand on a day (yyyy-mm-dd), the latest first, as far as the viewer may
 * read them: ratings and courses whose name discloses planning are left out for those who may not. Null for whoever
 * reads no evidence at all. One statement, however many people.
 */
export async function listEvidence(
  db: Db,
  viewer: Viewer,
  { cadreIds, day }: { cadreIds: number[]; day: string },
) {
  if (!canReadEvidence(viewer)) return null;
  if (cadreIds.length === 0) return [];
  let found = db.sql
    .selectFrom("Evidence as e")
    .leftJoin("Programme as g", "g.id", "e.programmeId")
    .where("e.cadreId", "in", cadreIds)
    .where("e.cadreId", "in", peopleInScope(db.sql, viewer).where("placed.cadreId", "in", cadreIds))
    .where("e.statedOn", "<=", day)
    .where((eb) => eb.or([eb("e.replacedOn", "is", null), eb("e.replacedOn", ">", day)]));
  if (!canReadRatings(viewer)) found = found.where("e.dimension", "<>", "rating");
  if (!canReadDisclosing(viewer)) {
    found = found.where((eb) =>
      eb.or([eb("g.disclosesPlanning", "is", null), eb("g.disclosesPlanning", "=", 0)]),
    );
  }
  const rows = await found
    .selectAll("e")
    .select(["g.code as programmeCode", "g.name as programmeName"])
    .orderBy("e.cadreId")
    .orderBy("e.statedOn", "desc")
    .orderBy("e.id", "desc")
    .execute();
  const namesList = canReadDisclosing(viewer);
  return rows.map(({ importId, importRow, certificateKey: _key, ...row }) => ({
    ...row,
    importId: namesList ? importId : null,
    importRow: namesList ? importRow : null,
    // why: check constraints name the words
    dimension: row.dimension as EvidenceDimension,
    state: row.state as EvidenceState,
    grade: row.grade as EvidenceGrade,
  }));
}

export type EvidenceRow = NonNullable<Awaited<ReturnType<typeof listEvidence>>>[number];
