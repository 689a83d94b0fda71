import { type CertificateKind, readRegisterText } from "#app/domain/certificates/register.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { type OwnBook, ownRegisterOf, type Recorded } from "./recorded-evidence.ts";

/**
 * The registers kept here to which a number may belong, by its kind and year, with every name of their bodies, the latest
 * first. No statement for a number that is written otherwise, else one.
 */
export async function ownBooks(sql: Sql, certificate: string | null): Promise<OwnBook[]> {
  const read = certificate === null ? null : readRegisterText(certificate);
  if (read === null) return [];
  const rows = await sql
    .selectFrom("RegisterBook as b")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "b.issuerUnitId")
    .where("b.kind", "=", read.kind)
    .where("b.year", "=", read.year)
    .select(["b.issuerUnitId", "b.kind", "b.year", "b.lastNumber", "v.name"])
    .orderBy("b.issuerUnitId")
    .orderBy("v.id", "desc")
    .execute();
  return [...Map.groupBy(rows, ({ issuerUnitId }) => issuerUnitId).values()].flatMap((those) => {
    const [book] = those;
    if (!book) return [];
    const { name: _name, kind, ...numbers } = book;
    // why: a check constraint names the kinds
    return [{ ...numbers, kind: kind as CertificateKind, issuers: those.map(({ name }) => name) }];
  });
}

/** The register that a number is refused for, by its body's latest name; null = none. At most one statement. */
export async function findOwnRegister(
  sql: Sql,
  stated: Pick<Recorded, "certificate" | "issuer">,
): Promise<{ kind: CertificateKind; year: number; issuer: string } | null> {
  const book = ownRegisterOf(stated, await ownBooks(sql, stated.certificate));
  return book && { kind: book.kind, year: book.year, issuer: book.issuers[0] ?? "" };
}
