import { sql as raw } from "kysely";
import { type CertificateStand, inAddress, standOf } from "#app/domain/certificates/certificate.ts";
import { type CertificateKind, registerText } from "#app/domain/certificates/register.ts";
import type { MarkBand } from "#app/domain/teaching/mark.ts";
import type { Outcome, OutcomeReason } from "#app/domain/teaching/result.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";

// why: callers ask for the viewer's own record, so what stands here is read by its id alone

/** A certificate as whoever holds it may read it: nothing that was written for those who keep the register. */
export type OwnCertificate = {
  id: number;
  completionId: number;
  kind: CertificateKind;
  register: string;
  /** the page that anybody may ask whether it is good */
  check: string;
  issuedOn: string;
  validTo: string | null;
  stand: CertificateStand;
  /** of the last blank on which it was printed; null = not printed yet */
  blankNumber: string | null;
  receivedOn: string | null;
  /** the document by which it was revoked */
  revokedBy: { number: string; date: string } | null;
};

/** How a closed course ended for a person. */
export type OwnResult = {
  id: number;
  enrolmentId: number;
  courseId: number;
  courseName: string;
  outcome: Outcome;
  reason: OutcomeReason | null;
  tenths: number | null;
  band: MarkBand | null;
  attended: number;
  counted: number;
  recognitionNumber: string;
  recognitionDate: string;
  validTo: string | null;
  /** the document by which it was voided */
  voidedBy: { number: string; date: string } | null;
  /** those that were issued for it, the one that stands last */
  certificates: OwnCertificate[];
};

export type ResultsWanted = {
  today: string;
  /** those of some courses; null = every one */
  courseIds: readonly number[] | null;
};

/**
 * How a person's courses ended, as closing their records recognised it, the latest first, each with its certificates. A
 * voiding that nobody has decided is not told. Two statements, one where there is nothing.
 */
export async function ownResults(
  sql: Sql,
  cadreId: number,
  { today, courseIds }: ResultsWanted,
): Promise<OwnResult[]> {
  if (courseIds?.length === 0) return [];
  const every = await recognised(sql, { cadreId });
  const rows =
    courseIds === null ? every : every.filter(({ courseId }) => courseIds.includes(courseId));
  const ids = rows.map(({ id }) => id);
  const certificates = Map.groupBy(
    await certificatesOf(sql, ids, today),
    ({ completionId }) => completionId,
  );
  return rows.map(({ documentNumber, documentDate, ...row }) => ({
    ...row,
    // why: check constraints name the words
    outcome: row.outcome as Outcome,
    reason: row.reason as OutcomeReason | null,
    band: row.band as MarkBand | null,
    voidedBy: documentOf(documentNumber, documentDate),
    certificates: certificates.get(row.id) ?? [],
  }));
}

/** How all courses of a person ended: a few rows. */
const recognised = prepared((sql, { cadreId }: { cadreId: number }) =>
  sql
    .selectFrom("Completion as k")
    .innerJoin("Enrolment as e", "e.id", "k.enrolmentId")
    .leftJoin("CompletionVoid as v", (join) =>
      join.onRef("v.completionId", "=", "k.id").on("v.decision", "=", "accepted"),
    )
    .where("e.cadreId", "=", cadreId)
    .select(["k.id", "k.enrolmentId", "k.courseId", "k.courseName", "k.outcome", "k.reason"])
    .select(["k.tenths", "k.band", "k.attended", "k.counted", "k.validTo"])
    .select(["k.recognitionNumber", "k.recognitionDate", "v.documentNumber", "v.documentDate"])
    .orderBy("k.recognitionDate", "desc")
    .orderBy("k.id", "desc"),
);

const documentOf = (number: string | null, date: string | null) =>
  number === null || date === null ? null : { number, date };

const lastBlank = raw<
  string | null
>`(select p."blankNumber" from "CertificatePrint" as p where p."certificateId" = ${raw.ref("z.id")} order by p."id" desc limit 1)`;

async function certificatesOf(
  sql: Sql,
  completionIds: readonly number[],
  today: string,
): Promise<OwnCertificate[]> {
  if (completionIds.length === 0) return [];
  const rows = await sql
    .selectFrom("Certificate as z")
    .leftJoin("CertificateRevocation as r", "r.certificateId", "z.id")
    .leftJoin("CertificateHandover as h", "h.certificateId", "z.id")
    .leftJoin("Certificate as later", "later.replacesId", "z.id")
    .where("z.completionId", "in", [...completionIds])
    .select(["z.id", "z.completionId", "z.kind", "z.year", "z.number", "z.token", "z.issuedOn"])
    .select(["z.validTo", "r.documentNumber", "r.documentDate", "h.receivedOn"])
    .select(["later.id as laterId", lastBlank.as("blankNumber")])
    .orderBy("z.id")
    .execute();
  return rows.map(({ laterId, token, year, number, documentNumber, documentDate, ...row }) => {
    const kind = row.kind as CertificateKind; // why: a check constraint names the kinds
    const register = registerText({ kind, year, number });
    const isRevoked = documentNumber !== null;
    const facts = { validTo: row.validTo, isRevoked, isReplaced: laterId !== null };
    return {
      ...row,
      kind,
      register,
      check: `/certificates/check/${inAddress(register)}/${token}`,
      stand: standOf(facts, today),
      revokedBy: documentOf(documentNumber, documentDate),
    };
  });
}
