import { programmeVersionOn } from "#app/domain/catalogue/version.ts";
import { storedVersions } from "#app/domain/catalogue/versions.server.ts";
import { canKeepEvidence } from "#app/domain/evidence/policy.ts";
import { lockCadre, viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { isPersonInScope } from "#app/domain/people/scope.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { addMonthsToDay } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import { ownBooks } from "./own-books.server.ts";
import {
  decideRecorded,
  numberKey,
  type OnRecord,
  type Recorded,
  type RecordedRefusal,
} from "./recorded-evidence.ts";

export type RecordEvidenceRefusal =
  | "not_found"
  | "not_allowed"
  | "unknown_programme"
  | RecordedRefusal
  | OnceRefusal;

/**
 * Records what a paper of another body shows of a person, and answers its id; a second post of the same form finds the
 * first one's. It counts from the day of issue and, where the paper names no last day, as long as the programme's version
 * of that day says. Refuses not_found (person out of scope), not_allowed (also for oneself), unknown_programme, and as
 * `decideRecorded`.
 */
export async function recordEvidence(
  work: Work,
  { cadreId, key, ...stated }: Recorded & { cadreId: number; key: string | null },
): Promise<Result<number, RecordEvidenceRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !(await isPersonInScope(work.db.sql, viewer, cadreId))) return refuse("not_found");
  if (!canKeepEvidence(viewer, { id: cadreId })) return refuse("not_allowed");

  return onceOnly(work, key, { ...stated, cadreId }, () =>
    work.transaction<number, RecordEvidenceRefusal>(async (tx) => {
      const cadre = await lockCadre(tx, work, cadreId);
      if (!cadre || cadre.mergedIntoId !== null) return refuse("not_found");
      const sql = sqlIn(tx, work);
      const given = await givenBy(sql, stated);
      if (given === null) return refuse("unknown_programme");
      const decision = decideRecorded(stated, {
        today: work.today,
        birthDate: cadre.birthDate,
        known: await onRecord(sql, cadreId, { ...stated, dimension: given.dimension }),
        books: await ownBooks(sql, stated.certificate),
      });
      if (!decision.ok) return decision;

      const { id } = await tx.evidence.create({
        data: {
          ...columnsOf(stated),
          ...given,
          cadreId,
          originCadreId: cadreId,
          recordedAt: work.at,
          recordedBy: actorLabel(work.actor),
        },
        select: { id: true },
      });
      await writeReceipt(tx, work, key, id);
      recordAudit(tx, {
        action: "evidence.recorded",
        subjectType: "cadre",
        subjectId: cadreId,
        detail: { evidenceId: id, after: { ...columnsOf(stated), ...given } },
      });
      return accept(id);
    }),
  );
}

const columnsOf = (stated: Recorded) => ({
  text: stated.text,
  state: "held",
  grade: stated.grade,
  programmeId: stated.programmeId,
  endedOn: stated.endedOn,
  issuer: stated.issuer,
  certificate: stated.certificate,
  certificateKey: stated.certificate === null ? null : numberKey(stated.certificate),
  issuedOn: stated.issuedOn,
  statedOn: stated.issuedOn,
  source: stated.source,
});

/** What it gives, and until when; null where there is no such programme. */
async function givenBy(sql: Sql, { level, programmeId, issuedOn, validTo }: Recorded) {
  if (programmeId === null) return level === null ? null : { ...level, validTo };
  const programme = await sql
    .selectFrom("Programme")
    .where("id", "=", programmeId)
    .select(["dimension", "level"])
    .executeTakeFirst();
  if (!programme) return null;
  const versions = await storedVersions(sql, { programmeIds: [programmeId], drafts: false });
  const months = programmeVersionOn(versions, issuedOn)?.validMonths ?? null;
  const byRule = months === null ? null : addMonthsToDay(issuedOn, months);
  const dimension = programme.dimension ?? "programme";
  return { dimension, level: programme.level, validTo: validTo ?? byRule };
}

async function onRecord(
  sql: Sql,
  cadreId: number,
  { programmeId, dimension }: { programmeId: number | null; dimension: string },
): Promise<OnRecord[]> {
  const rows = await sql
    .selectFrom("Evidence")
    .where("cadreId", "=", cadreId)
    .where("replacedOn", "is", null)
    .where("state", "=", "held")
    .where((eb) =>
      eb.or([
        eb("programmeId", "=", programmeId ?? 0),
        // why: what a list says of a level is no paper, and every programme without a level has this dimension
        eb.and([
          eb("dimension", "=", dimension),
          eb("dimension", "<>", "programme"),
          eb("issuedOn", "is not", null),
        ]),
      ]),
    )
    .select(["grade", "level", "certificate", "issuedOn", "endedOn"])
    .execute();
  return rows as OnRecord[]; // why: a check constraint names the grades
}
