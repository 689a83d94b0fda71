import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { type DocumentRefusal, findDocumentFault } from "./certificate.ts";
import { findOver, type KeepRefusal, onCertificate } from "./keeping.server.ts";

export type Revoking = {
  documentNumber: string;
  /** yyyy-mm-dd */
  documentDate: string;
  reason: string;
};

export type RevokeRefusal = KeepRefusal | "revoked" | "replaced" | DocumentRefusal;

/**
 * Revokes a certificate by a document, and answers its id; its number stays used, and the completion that it is of stands:
 * to take that back is to void it. Refuses not_found, not_allowed, own_row, revoked, replaced, and what findDocumentFault
 * finds.
 */
export function revokeCertificate(
  work: Work,
  { certificateId, documentDate, ...stated }: Revoking & { certificateId: number },
): Promise<Result<number, RevokeRefusal>> {
  return onCertificate<number, RevokeRefusal>(work, certificateId, async ({ tx, sql }, found) => {
    const over = findOver(found);
    if (!over.ok) return over;
    const fault = findDocumentFault(documentDate, { issuedOn: found.issuedOn, today: work.today });
    if (fault !== null) return refuse(fault);
    const revoking = {
      documentNumber: tidy(stated.documentNumber),
      documentDate,
      reason: tidy(stated.reason),
    };
    await insertRows(sql, "CertificateRevocation", [
      { certificateId, ...revoking, ...revocationStamps(work) },
    ]);
    recordAudit(tx, {
      action: "certificate.revoked",
      subjectType: "certificate",
      subjectId: certificateId,
      detail: revoking,
    });
    return accept(certificateId);
  });
}

/** Revokes every certificate of a completion that is not revoked yet, by one document; their numbers stay used. */
export async function revokeOfCompletion(
  sql: Sql,
  work: Work,
  completionId: number,
  revoking: Revoking,
): Promise<void> {
  const rows = await sql
    .selectFrom("Certificate as c")
    .leftJoin("CertificateRevocation as r", "r.certificateId", "c.id")
    .where("c.completionId", "=", completionId)
    .where("r.certificateId", "is", null)
    .select("c.id")
    .execute();
  await insertRows(
    sql,
    "CertificateRevocation",
    rows.map(({ id }) => ({ certificateId: id, ...revoking, ...revocationStamps(work) })),
  );
}

const revocationStamps = (work: Work) => ({
  revokedOn: work.today,
  revokedAt: work.at,
  revokedBy: actorLabel(work.actor),
  revokedById: work.actor.kind === "account" ? work.actor.accountId : null,
});
