import type { Proof } from "#app/domain/catalogue/version.ts";

/** What is issued, each with a register of its own (giấy chứng nhận, chứng chỉ, bằng). */
export const certificateKinds = ["completion", "certificate", "diploma"] as const satisfies Proof[];
export type CertificateKind = (typeof certificateKinds)[number];

/** One register: of a body, for a kind, in a year. */
export type Book = { issuerUnitId: number; kind: CertificateKind; year: number };

/** The register to which a day's certificates belong; days are yyyy-mm-dd. */
export const bookOf = (issuerUnitId: number, kind: CertificateKind, issuedOn: string): Book => ({
  issuerUnitId,
  kind,
  year: Number(issuedOn.slice(0, 4)),
});

const codes: Record<CertificateKind, string> = {
  completion: "GCN",
  certificate: "CC",
  diploma: "B",
};

/** A number of a register as it is written: 0012/2026/GCN. */
export const registerText = ({
  kind,
  year,
  number,
}: Pick<Book, "kind" | "year"> & { number: number }): string =>
  `${String(number).padStart(4, "0")}/${year}/${codes[kind]}`;

const kindOf = new Map(certificateKinds.map((kind) => [codes[kind], kind]));

/**
 * What a number says of its register, where it is written as registers of the portal write theirs; null for any other
 * number. Case, spaces, leading zeros and the dashes of an address make no difference.
 */
export function readRegisterText(
  text: string,
): (Omit<Book, "issuerUnitId"> & { number: number }) | null {
  const [, number = "", year = "", code = ""] =
    /^0*(\d{1,9})[/-](\d{4})[/-]([A-Z]+)$/.exec(text.replace(/\s+/g, "").toUpperCase()) ?? [];
  const kind = kindOf.get(code);
  return kind === undefined ? null : { kind, year: Number(year), number: Number(number) };
}
