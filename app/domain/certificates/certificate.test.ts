import { expect, test } from "vitest";
import { findDocumentFault, inAddress, standOf } from "./certificate.ts";
import { bookOf, registerText } from "./register.ts";

const facts = { validTo: null, isRevoked: false, isReplaced: false };

test.each([
  ["for good", facts, "valid"],
  ["on its last day", { ...facts, validTo: "2026-06-15" }, "valid"],
  ["the day after", { ...facts, validTo: "2026-06-14" }, "expired"],
  ["revoked and long over", { ...facts, validTo: "2020-01-01", isRevoked: true }, "revoked"],
  ["reissued", { ...facts, isReplaced: true }, "replaced"],
  ["reissued, then revoked", { ...facts, isReplaced: true, isRevoked: true }, "revoked"],
] as const)("a certificate %s", (_what, given, stand) => {
  expect(standOf(given, "2026-06-15")).toBe(stand);
});

test("a number of the register, in its year's book, as it is written and as an address carries it", () => {
  const book = bookOf(7, "completion", "2026-12-31");
  expect(book).toEqual({ issuerUnitId: 7, kind: "completion", year: 2026 });
  const text = registerText({ ...book, number: 12 });
  expect(text).toBe("0012/2026/GCN");
  expect(inAddress(text)).toBe("0012-2026-GCN");
  expect(registerText({ kind: "diploma", year: 2027, number: 12_345 })).toBe("12345/2027/B");
});

test.each([
  ["2026-06-14", null],
  ["2026-06-15", null],
  ["2026-06-13", "document_before_issue"],
  ["2026-06-16", "document_in_future"],
] as const)("a paper of %s", (documentDate, fault) => {
  expect(findDocumentFault(documentDate, { issuedOn: "2026-06-14", today: "2026-06-15" })).toBe(
    fault,
  );
});
