import { sql as raw } from "kysely";
import type { MarkBand } from "#app/domain/teaching/mark.ts";
import { keepsRolls } from "#app/domain/teaching/policy.ts";
import { attendeesSeen } from "#app/domain/teaching/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { type ReissueReason, standOf } from "./certificate.ts";
import { type CertificateKind, registerText } from "./register.ts";

/** Certificates of completions `k` and people `e` in courses `c`, as `z`. */
const withCertificates = (sql: Sql, viewer: Viewer) =>
  attendeesSeen(sql, viewer)
    .innerJoin("Completion as k", "k.enrolmentId", "e.id")
    .innerJoin("Certificate as z", "z.completionId", "k.id");

const latest = raw<
  number | null
>`(select later."id" from "Certificate" as later where later."replacesId" = ${raw.ref("z.id")})`;

/** A certificate that its reader sees, with what was done with it; null for one out of scope. Three statements. */
export async function findCertificate(db: Db, viewer: Viewer, id: number) {
  const row = await withCertificates(db.sql, viewer)
    .leftJoin("CertificateRevocation as r", "r.certificateId", "z.id")
    .leftJoin("CertificateHandover as h", "h.certificateId", "z.id")
    .where("z.id", "=", id)
    .select(["z.id", "z.completionId", "z.kind", "z.year", "z.number", "z.token", "z.issuedOn"])
    .select(["z.validTo", "z.fullName", "z.birthDate", "z.gender", "z.place", "z.replacesId"])
    .select(["z.reissueReason", "e.cadreId", "c.id as courseId", "c.code", "c.startsOn"])
    .select(["c.endsOn", "k.courseName", "k.hostName", "k.recognitionNumber"])
    .select(["k.recognitionDate", "k.band", "r.revokedOn", "r.documentNumber", "r.documentDate"])
    .select([
      "r.reason as revokedReason",
      "h.receivedOn",
      "h.receivedBy",
      latest.as("replacedById"),
    ])
    .executeTakeFirst();
  if (!row) return null;
  const prints = await db.sql
    .selectFrom("CertificatePrint")
    .where("certificateId", "=", id)
    .select(["id", "blankNumber", "reason", "printedAt"])
    .orderBy("id")
    .execute();
  const others = await db.sql
    .selectFrom("Certificate")
    .where("completionId", "=", row.completionId)
    .select(["id", "kind", "year", "number"])
    .execute();
  const numberOf = (other: number | null): string | null => {
    const found = others.find((one) => one.id === other);
    // why: a check constraint names the kinds
    return found ? registerText({ ...found, kind: found.kind as CertificateKind }) : null;
  };
  const facts = {
    validTo: row.validTo,
    isRevoked: row.revokedOn !== null,
    isReplaced: row.replacedById !== null,
  };
  const stand = standOf(facts, viewer.today);
  const isOwn = row.cadreId === viewer.cadreId;
  return {
    ...row,
    // why: check constraints name the words
    kind: row.kind as CertificateKind,
    reissueReason: row.reissueReason as ReissueReason | null,
    band: row.band as MarkBand | null,
    register: numberOf(id) ?? "",
    replaces: numberOf(row.replacesId),
    replacedBy: numberOf(row.replacedById),
    prints,
    stand,
    isOwn,
    keeps: keepsRolls(viewer) && !isOwn && stand !== "revoked" && stand !== "replaced",
  };
}

export type CertificatePage = NonNullable<Awaited<ReturnType<typeof findCertificate>>>;
