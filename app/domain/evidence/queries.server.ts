import { peopleInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { EvidenceDimension, EvidenceGrade, EvidenceState } from "./evidence.ts";
import { canReadDisclosing, canReadEvidence, canReadRatings } from "./policy.ts";

/**
 * The statements about people in scope that stand on a day (yyyy-mm-dd), the latest first, as far as the viewer may
 * read them: ratings and courses whose name discloses planning are left out for those who may not, and for nobody's
 * own record are the latter shown. Null for whoever reads no evidence at all. One statement, however many people.
 */
export async function listEvidence(
  db: Db,
  viewer: Viewer,
  { cadreIds, day }: { cadreIds: number[]; day: string },
) {
  const found = readableEvidence(db, viewer, { cadreIds, day });
  if (found === null || cadreIds.length === 0) return found === null ? null : [];
  return toRows(
    viewer,
    await found
      .where((eb) => eb.or([eb("e.replacedOn", "is", null), eb("e.replacedOn", ">", day)]))
      .execute(),
  );
}

/** The same of one person, with the statements that later ones stand instead of. */
export async function listStatements(
  db: Db,
  viewer: Viewer,
  { cadreId, day }: { cadreId: number; day: string },
) {
  const found = readableEvidence(db, viewer, { cadreIds: [cadreId], day });
  return found === null ? null : toRows(viewer, await found.execute());
}

/**
 * Everything that sources say of oneself up to a day (yyyy-mm-dd), the latest first, but courses whose name says that
 * one is planned (product 4.8). Which list a statement came from is not told. One statement.
 */
export async function listOwnStatements(
  db: Db,
  { cadreId, day }: { cadreId: number; day: string },
) {
  const rows = await db.sql
    .selectFrom("Evidence as e")
    .leftJoin("Programme as g", "g.id", "e.programmeId")
    .leftJoin("EvidenceVoid as x", "x.evidenceId", "e.id")
    .where("e.cadreId", "=", cadreId)
    .where("e.statedOn", "<=", day)
    .where((eb) =>
      eb.or([eb("g.disclosesPlanning", "is", null), eb("g.disclosesPlanning", "=", 0)]),
    )
    .select(["e.id", "e.dimension", "e.level", "e.year", "e.text", "e.state", "e.grade"])
    .select(["e.startedOn", "e.endedOn", "e.issuer", "e.certificate", "e.issuedOn", "e.validTo"])
    .select(["e.statedOn", "e.replacedOn", "g.name as programmeName", "x.voidedAt"])
    .orderBy("e.statedOn", "desc")
    .orderBy("e.id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, ...wordsOf(row) }));
}

export type OwnStatement = Awaited<ReturnType<typeof listOwnStatements>>[number];

function readableEvidence(
  db: Db,
  viewer: Viewer,
  { cadreIds, day }: { cadreIds: number[]; day: string },
) {
  if (!canReadEvidence(viewer)) return null;
  let found = db.sql
    .selectFrom("Evidence as e")
    .leftJoin("Programme as g", "g.id", "e.programmeId")
    .leftJoin("EvidenceVoid as x", "x.evidenceId", "e.id")
    .where("e.cadreId", "in", cadreIds)
    .where("e.cadreId", "in", peopleInScope(db.sql, viewer).where("placed.cadreId", "in", cadreIds))
    .where("e.statedOn", "<=", day);
  if (!canReadRatings(viewer)) found = found.where("e.dimension", "<>", "rating");
  const ofOthers = canReadDisclosing(viewer) ? viewer.cadreId : null;
  if (!canReadDisclosing(viewer) || ofOthers !== null) {
    found = found.where((eb) =>
      eb.or([
        eb("g.disclosesPlanning", "is", null),
        eb("g.disclosesPlanning", "=", 0),
        ...(ofOthers === null ? [] : [eb("e.cadreId", "<>", ofOthers)]),
      ]),
    );
  }
  return found
    .selectAll("e")
    .select(["g.code as programmeCode", "g.name as programmeName"])
    .select(["x.voidedAt", "x.reason as voidReason"])
    .orderBy("e.cadreId")
    .orderBy("e.statedOn", "desc")
    .orderBy("e.id", "desc");
}

type Found = Awaited<
  ReturnType<NonNullable<ReturnType<typeof readableEvidence>>["execute"]>
>[number];

function toRows(viewer: Viewer, rows: Found[]) {
  return rows.map(({ importId, importRow, certificateKey: _key, ...row }) => {
    const namesList = canReadDisclosing(viewer) && row.cadreId !== viewer.cadreId;
    return {
      ...row,
      importId: namesList ? importId : null,
      importRow: namesList ? importRow : null,
      isByHand: row.source !== null,
      // why: written for those who keep planning, it may name a list
      source: namesList ? row.source : null,
      voidReason: namesList ? row.voidReason : null,
      ...wordsOf(row),
    };
  });
}

// why: check constraints name the words
const wordsOf = ({ dimension, state, grade }: Record<"dimension" | "state" | "grade", string>) => ({
  dimension: dimension as EvidenceDimension,
  state: state as EvidenceState,
  grade: grade as EvidenceGrade,
});

export type EvidenceRow = NonNullable<Awaited<ReturnType<typeof listEvidence>>>[number];
