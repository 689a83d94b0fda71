import { keeperOf } from "#app/domain/courses/keeper.server.ts";
import { lockSeats, type Seating } from "#app/domain/enrolment/seating.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Work } from "#app/platform/work.server.ts";
import type { CertificateKind } from "./register.ts";

export type KeptCertificate = {
  id: number;
  completionId: number;
  cadreId: number;
  issuerUnitId: number;
  kind: CertificateKind;
  year: number;
  number: number;
  issuedOn: string;
  validTo: string | null;
  fullName: string;
  birthDate: string;
  gender: string;
  place: string | null;
  isRevoked: boolean;
  isReplaced: boolean;
  /** how often it was printed on a blank */
  prints: number;
  isHandedOver: boolean;
};

export type KeepRefusal = "not_found" | "not_allowed" | "own_row";

/**
 * Runs an act on a certificate by whoever keeps its course, which it locks; two acts on one certificate follow each other.
 * Refuses not_found (none that they see), not_allowed, own_row (it is their own), and what the act refuses.
 */
export async function onCertificate<Value, Refusal extends string>(
  work: Work,
  certificateId: number,
  act: (seating: Seating, certificate: KeptCertificate) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | KeepRefusal>> {
  const owner = await work.db.sql
    .selectFrom("Certificate as z")
    .innerJoin("Completion as k", "k.id", "z.completionId")
    .where("z.id", "=", certificateId)
    .select("k.courseId")
    .executeTakeFirst();
  const keeper = await keeperOf(work, owner?.courseId ?? 0);
  if (!keeper.ok) return keeper;
  const { cadreId } = keeper.value;
  return work.transaction<Value, Refusal | KeepRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, owner?.courseId ?? 0);
    const certificate = seating && (await certificateIn(seating, certificateId));
    if (!seating || !certificate) return refuse("not_found");
    if (certificate.cadreId === cadreId) return refuse("own_row");
    return act(seating, certificate);
  });
}

async function certificateIn({ sql }: Seating, id: number): Promise<KeptCertificate | null> {
  const row = await sql
    .selectFrom("Certificate as z")
    .innerJoin("Completion as k", "k.id", "z.completionId")
    .innerJoin("Enrolment as e", "e.id", "k.enrolmentId")
    .leftJoin("CertificateRevocation as r", "r.certificateId", "z.id")
    .leftJoin("CertificateHandover as h", "h.certificateId", "z.id")
    .leftJoin("Certificate as later", "later.replacesId", "z.id")
    .where("z.id", "=", id)
    .select(["z.id", "z.completionId", "e.cadreId", "z.issuerUnitId", "z.kind", "z.year"])
    .select(["z.number", "z.issuedOn", "z.validTo", "z.fullName", "z.birthDate", "z.gender"])
    .select(["z.place", "r.revokedOn", "h.receivedOn", "later.id as laterId"])
    .select((eb) =>
      eb
        .selectFrom("CertificatePrint as p")
        .whereRef("p.certificateId", "=", "z.id")
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .as("prints"),
    )
    .executeTakeFirst();
  if (!row) return null;
  const { revokedOn, receivedOn, laterId, prints, kind, ...certificate } = row;
  return {
    ...certificate,
    kind: kind as CertificateKind, // why: a check constraint names the kinds
    isRevoked: revokedOn !== null,
    isReplaced: laterId !== null,
    prints: Number(prints ?? 0),
    isHandedOver: receivedOn !== null,
  };
}

/** A certificate on which nothing is done any more: it was revoked, or another stands instead. */
export function findOver({
  isRevoked,
  isReplaced,
}: Pick<KeptCertificate, "isRevoked" | "isReplaced">): Result<null, "revoked" | "replaced"> {
  if (isRevoked) return refuse("revoked");
  return isReplaced ? refuse("replaced") : accept(null);
}
