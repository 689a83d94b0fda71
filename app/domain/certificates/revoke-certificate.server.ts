import { actorLabel } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import type { Work } from "#app/platform/work.server.ts";

export type Revoking = {
  documentNumber: string;
  /** yyyy-mm-dd */
  documentDate: string;
  reason: string;
};

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

export const revocationStamps = (work: Work) => ({
  revokedOn: work.today,
  revokedAt: work.at,
  revokedBy: actorLabel(work.actor),
  revokedById: work.actor.kind === "account" ? work.actor.accountId : null,
});
