import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { identityKey, tidy } from "#app/kernel/vietnamese.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { findOver, type KeepRefusal, onCertificate } from "./keeping.server.ts";

export type PrintInput = {
  certificateId: number;
  /** số hiệu of the blank (phôi) */
  blankNumber: string;
  /** why it is printed again; needed from the second time on */
  reason: string | null;
};

export type PrintRefusal =
  | KeepRefusal
  | "revoked"
  | "replaced"
  | "blank_used"
  | "print_reason_missing";

/**
 * Records the numbered blank on which a certificate was printed, and answers the certificate's id; printing it again takes
 * another blank and leaves its register number. Refuses not_found, not_allowed, own_row, revoked, replaced,
 * print_reason_missing, blank_used (one sheet is used once, of a body and a kind).
 */
export function printCertificate(
  work: Work,
  { certificateId, ...stated }: PrintInput,
): Promise<Result<number, PrintRefusal>> {
  const blankNumber = tidy(stated.blankNumber);
  const blankKey = identityKey(blankNumber).replaceAll(" ", "");
  return onCertificate<number, PrintRefusal>(work, certificateId, async ({ tx, sql }, found) => {
    const over = findOver(found);
    if (!over.ok) return over;
    const reason = stated.reason === null ? null : tidy(stated.reason);
    if (found.prints > 0 && reason === null) return refuse("print_reason_missing");
    const { issuerUnitId, kind } = found;
    const used = await sql
      .selectFrom("CertificatePrint")
      .where("issuerUnitId", "=", issuerUnitId)
      .where("kind", "=", kind)
      .where("blankKey", "=", blankKey)
      .select("id")
      .executeTakeFirst();
    if (used) return refuse("blank_used");
    await insertRows(sql, "CertificatePrint", [
      {
        certificateId,
        issuerUnitId,
        kind,
        blankNumber,
        blankKey,
        reason: found.prints === 0 ? null : reason,
        printedAt: work.at,
        printedBy: actorLabel(work.actor),
      },
    ]);
    recordAudit(tx, {
      action: found.prints === 0 ? "certificate.printed" : "certificate.reprinted",
      subjectType: "certificate",
      subjectId: certificateId,
      detail: { blankNumber, reason },
    });
    return accept(certificateId);
  });
}
