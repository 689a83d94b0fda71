import { accept, type Result } from "#app/kernel/result.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import type { ReissueReason } from "./certificate.ts";
import { enterRegister, type RegisterLine } from "./enter-register.server.ts";
import {
  findOver,
  type KeepRefusal,
  type KeptCertificate,
  onCertificate,
} from "./keeping.server.ts";
import { bookOf } from "./register.ts";

export type ReissueInput = { certificateId: number; reason: ReissueReason };
export type ReissueRefusal = KeepRefusal | "revoked" | "replaced";

/**
 * Issues another certificate of the same completion (cấp lại), and answers its id: with the next number of today's
 * register and the names of the one that it stands instead of, which stays as it was (E26); only a correction takes the
 * name and birth date as recorded today. Refuses not_found, not_allowed, own_row, revoked, replaced.
 */
export function reissueCertificate(
  work: Work,
  { certificateId, reason }: ReissueInput,
): Promise<Result<number, ReissueRefusal>> {
  return onCertificate<number, ReissueRefusal>(work, certificateId, async ({ tx, sql }, found) => {
    const over = findOver(found);
    if (!over.ok) return over;
    const names = reason === "correction" ? await namesToday(sql, found.cadreId) : {};
    const line: RegisterLine = { ...lineOf(found), ...names };
    const book = bookOf(found.issuerUnitId, found.kind, work.today);
    const instead = { replacesId: certificateId, reissueReason: reason };
    const number = await enterRegister(sql, work, {
      book,
      issuedOn: work.today,
      lines: [{ ...line, ...instead }],
    });
    const { id } = await sql
      .selectFrom("Certificate")
      .where("replacesId", "=", certificateId)
      .select("id")
      .executeTakeFirstOrThrow();
    recordAudit(tx, {
      action: "certificate.reissued",
      subjectType: "certificate",
      subjectId: certificateId,
      detail: { by: id, year: book.year, number, reason },
    });
    return accept(id);
  });
}

const lineOf = ({
  completionId,
  validTo,
  fullName,
  birthDate,
  gender,
  place,
}: KeptCertificate): RegisterLine => ({
  completionId,
  validTo,
  fullName,
  birthDate,
  gender,
  place,
});

const namesToday = (sql: Sql, cadreId: number) =>
  sql
    .selectFrom("Cadre")
    .where("id", "=", cadreId)
    .select(["fullName", "birthDate", "gender"])
    .executeTakeFirstOrThrow();
