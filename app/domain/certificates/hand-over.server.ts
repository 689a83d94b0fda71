import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { findOver, type KeepRefusal, onCertificate } from "./keeping.server.ts";

export type HandOverInput = {
  certificateId: number;
  /** yyyy-mm-dd */
  receivedOn: string;
  /** who signed for it */
  receivedBy: string;
};

export type HandOverRefusal =
  | KeepRefusal
  | "revoked"
  | "replaced"
  | "handed_over"
  | "not_printed"
  | "received_in_future"
  | "received_before_issue";

/**
 * Records who signed for a certificate and when, and answers its id. Refuses not_found, not_allowed, own_row, revoked,
 * replaced, handed_over (that is recorded), not_printed (there is no paper yet), received_in_future,
 * received_before_issue.
 */
export function handOverCertificate(
  work: Work,
  { certificateId, receivedOn, ...stated }: HandOverInput,
): Promise<Result<number, HandOverRefusal>> {
  return onCertificate<number, HandOverRefusal>(work, certificateId, async ({ tx, sql }, found) => {
    const over = findOver(found);
    if (!over.ok) return over;
    if (found.isHandedOver) return refuse("handed_over");
    if (found.prints === 0) return refuse("not_printed");
    if (receivedOn > work.today) return refuse("received_in_future");
    if (receivedOn < found.issuedOn) return refuse("received_before_issue");
    const receivedBy = tidy(stated.receivedBy);
    await insertRows(sql, "CertificateHandover", [
      {
        certificateId,
        receivedOn,
        receivedBy,
        recordedAt: work.at,
        recordedBy: actorLabel(work.actor),
      },
    ]);
    recordAudit(tx, {
      action: "certificate.handed_over",
      subjectType: "certificate",
      subjectId: certificateId,
      detail: { receivedOn, receivedBy },
    });
    return accept(certificateId);
  });
}
