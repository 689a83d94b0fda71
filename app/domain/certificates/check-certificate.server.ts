import { guarded } from "#app/domain/access/attempts.server.ts";
import { lookupRule } from "#app/domain/access/throttle.ts";
import type { MarkBand } from "#app/domain/teaching/mark.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { inAddress, standOf } from "./certificate.ts";
import { type CertificateKind, registerText } from "./register.ts";

export type CheckInput = {
  /** as the address carries it: 0012-2026-GCN */
  number: string;
  token: string;
  /** of the network */
  address: string;
};

export type Checked =
  | { kind: "locked"; until: string }
  | { kind: "none" }
  | { kind: "found"; certificate: PublicCertificate };

/**
 * What the page behind a certificate's QR code says today: nothing that the paper does not say, and whether it is still
 * good. A wrong token and an unknown number answer alike. Attempts that find nothing are counted by network address.
 */
export async function checkCertificate(work: Work, asked: CheckInput): Promise<Checked> {
  const counted = { key: `certificate ${asked.address}`, rule: lookupRule };
  const checked = await guarded(work, counted, () =>
    publicCertificate(work.db.sql, asked, work.today),
  );
  return checked.kind === "found" ? { kind: "found", certificate: checked.found } : checked;
}

async function publicCertificate(sql: Sql, { number: asked, token }: CheckInput, today: string) {
  const row = await sql
    .selectFrom("Certificate as z")
    .innerJoin("Completion as k", "k.id", "z.completionId")
    .innerJoin("Course as c", "c.id", "k.courseId")
    .leftJoin("CertificateRevocation as r", "r.certificateId", "z.id")
    .leftJoin("Certificate as later", "later.replacesId", "z.id")
    .where("z.token", "=", token)
    .select(["z.kind", "z.year", "z.number", "z.issuedOn", "z.validTo", "z.fullName"])
    .select(["z.birthDate", "k.courseName", "k.hostName", "k.band", "c.startsOn", "c.endsOn"])
    .select(["k.recognitionNumber", "k.recognitionDate"])
    .select(["r.documentNumber", "r.documentDate", "later.kind as laterKind"])
    .select(["later.year as laterYear", "later.number as laterNumber"])
    .executeTakeFirst();
  if (!row) return null;
  const { laterKind, laterYear, laterNumber, documentNumber, documentDate, ...paper } = row;
  const kind = paper.kind as CertificateKind; // why: a check constraint names the kinds
  const number = registerText({ kind, year: paper.year, number: paper.number });
  if (inAddress(number) !== asked) return null;
  const replacedBy =
    laterKind === null || laterYear === null || laterNumber === null
      ? null
      : registerText({ kind: laterKind as CertificateKind, year: laterYear, number: laterNumber });
  const facts = {
    validTo: paper.validTo,
    isRevoked: documentNumber !== null,
    isReplaced: replacedBy !== null,
  };
  return {
    ...paper,
    kind,
    number,
    band: paper.band as MarkBand | null, // why: a check constraint names the bands
    stand: standOf(facts, today),
    revocation:
      documentNumber === null || documentDate === null ? null : { documentNumber, documentDate },
    replacedBy,
  };
}

export type PublicCertificate = NonNullable<Awaited<ReturnType<typeof publicCertificate>>>;
