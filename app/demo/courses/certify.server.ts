import { actorLabel } from "#app/kernel/actor.ts";
import { accept } from "#app/kernel/result.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";

/** The letters of the numbered blanks of each kind. */
const letters: Record<string, string> = { completion: "GCN", certificate: "CC", diploma: "BTN" };

/** The certificates of a course with whose they are, in the order of the register. */
export const certificatesOf = ({ db }: Work, courseId: number) =>
  db.sql
    .selectFrom("Certificate as z")
    .innerJoin("Completion as k", "k.id", "z.completionId")
    .innerJoin("Enrolment as e", "e.id", "k.enrolmentId")
    .where("k.courseId", "=", courseId)
    .select(["z.id", "z.issuerUnitId", "z.kind", "z.fullName", "z.issuedOn", "e.cadreId"])
    .orderBy("z.id")
    .execute();

/** Prints every certificate of a course on a blank of its own: the rows and events of printing them one by one. */
export async function printAll(work: Work, courseId: number): Promise<void> {
  const rows = (await certificatesOf(work, courseId)).map(({ id, issuerUnitId, kind }) => {
    const blankNumber = `${letters[kind] ?? ""} ${String(40_000 + id).padStart(6, "0")}`;
    const blankKey = identityKey(blankNumber).replaceAll(" ", "");
    const printed = { reason: null, printedAt: work.at, printedBy: actorLabel(work.actor) };
    return { certificateId: id, issuerUnitId, kind, blankNumber, blankKey, ...printed };
  });
  if (rows.length === 0) return;
  await work.transaction<null, never>(async (tx) => {
    await insertRows(sqlIn(tx, work), "CertificatePrint", rows);
    for (const { certificateId, blankNumber } of rows)
      recordAudit(tx, {
        action: "certificate.printed",
        subjectType: "certificate",
        subjectId: certificateId,
        detail: { blankNumber, reason: null },
      });
    return accept(null);
  });
}

/** Hands over all but every twelfth certificate of a course, each to whose it is. */
export async function handOverMost(work: Work, courseId: number): Promise<void> {
  const receivedOn = work.today;
  const rows = (await certificatesOf(work, courseId))
    .filter(({ issuedOn }, place) => place % 12 !== 11 && issuedOn <= receivedOn)
    .map(({ id, fullName }) => ({
      certificateId: id,
      receivedOn,
      receivedBy: fullName,
      recordedAt: work.at,
      recordedBy: actorLabel(work.actor),
    }));
  if (rows.length === 0) return;
  await work.transaction<null, never>(async (tx) => {
    await insertRows(sqlIn(tx, work), "CertificateHandover", rows);
    for (const { certificateId, receivedBy } of rows)
      recordAudit(tx, {
        action: "certificate.handed_over",
        subjectType: "certificate",
        subjectId: certificateId,
        detail: { receivedOn, receivedBy },
      });
    return accept(null);
  });
}
