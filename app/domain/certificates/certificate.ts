/** What a certificate is on a day. Revoked comes before reissued, and both before expired. */
export const certificateStands = ["valid", "expired", "revoked", "replaced"] as const;
export type CertificateStand = (typeof certificateStands)[number];

export type CertificateFacts = {
  /** last day, yyyy-mm-dd; null = for good */
  validTo: string | null;
  /** by a revocation that was recorded, on whichever day */
  isRevoked: boolean;
  /** another was issued instead */
  isReplaced: boolean;
};

export function standOf(
  { validTo, isRevoked, isReplaced }: CertificateFacts,
  today: string,
): CertificateStand {
  if (isRevoked) return "revoked";
  if (isReplaced) return "replaced";
  return validTo !== null && validTo < today ? "expired" : "valid";
}

/** A register number as an address carries it: 0012-2026-GCN. */
export const inAddress = (number: string): string => number.replaceAll("/", "-");

export const reissueReasons = ["lost", "damaged", "correction"] as const;
export type ReissueReason = (typeof reissueReasons)[number];

export type DocumentRefusal = "document_in_future" | "document_before_issue";

/** Whether a paper may revoke a certificate: none of a day to come, nor of before it was issued. */
export function findDocumentFault(
  documentDate: string,
  { issuedOn, today }: { issuedOn: string; today: string },
): DocumentRefusal | null {
  if (documentDate > today) return "document_in_future";
  return documentDate < issuedOn ? "document_before_issue" : null;
}
