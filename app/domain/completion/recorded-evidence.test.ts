import { expect, test } from "vitest";
import { readRegisterText } from "#app/domain/certificates/register.ts";
import {
  decideRecorded,
  type OnRecord,
  type OwnBook,
  ownRegisterOf,
  type Recorded,
} from "./recorded-evidence.ts";

const paper: Recorded = {
  kind: "certificate",
  level: null,
  programmeId: 4,
  grade: "certificate_on_record",
  text: "Giấy chứng nhận",
  certificate: "118/2024-HVCT",
  issuer: "Học viện Chính trị khu vực III",
  issuedOn: "2024-06-28",
  endedOn: null,
  validTo: null,
  source: "Bản gốc",
};
const level: Recorded = {
  ...paper,
  kind: "level",
  programmeId: null,
  level: { dimension: "degree", level: "master" },
};
const book: OwnBook = {
  issuerUnitId: 3,
  kind: "completion",
  year: 2026,
  lastNumber: 12,
  issuers: ["Trường Chính trị Lê Duẩn"],
};
const known: OnRecord = {
  grade: "certificate_on_record",
  level: null,
  certificate: "118/2024 - hvct",
  issuedOn: "2024-06-28",
  endedOn: null,
};
const decide = (stated: Recorded, others: OnRecord[] = [], birthDate = "1980-05") =>
  decideRecorded(stated, { today: "2026-06-01", birthDate, known: others, books: [book] });

test.each([
  ["a whole one", paper, null],
  ["a certificate without its number", { ...paper, certificate: null }, "number_missing"],
  [
    "a level checked by its document",
    { ...level, certificate: null, grade: "document_verified" },
    null,
  ],
  ["a level of a list without its number", { ...level, certificate: null }, "number_missing"],
  [
    "a duty checked by its document",
    { ...paper, kind: "duty", certificate: null, grade: "document_verified" },
    null,
  ],
  ["one's own word", { ...paper, certificate: null, grade: "self_declared" }, null],
  ["issued today", { ...paper, issuedOn: "2026-06-01" }, null],
  ["issued tomorrow", { ...paper, issuedOn: "2026-06-02" }, "issued_in_future"],
  ["issued in the month of birth", { ...paper, issuedOn: "1980-05-31" }, null],
  ["issued before that", { ...paper, issuedOn: "1980-04-30" }, "issued_before_birth"],
  ["completed after it was issued", { ...paper, endedOn: "2024-06-29" }, "ended_after_issue"],
  ["over before it was issued", { ...paper, validTo: "2024-06-27" }, "ends_before_issue"],
  [
    "a number that a register here has given",
    { ...paper, certificate: "0012/2026/GCN" },
    "own_register",
  ],
] as const)("recording %s", (_name, stated, refusal) => {
  const answer = decide(stated);
  expect(answer.ok ? null : answer.refusal).toBe(refusal);
});

test.each([
  ["its number written otherwise", paper, known, "already_recorded"],
  ["another number", paper, { ...known, certificate: "119/2024-HVCT" }, null],
  [
    "the person's own word of it, shown by a paper now",
    paper,
    { ...known, grade: "self_declared" },
    null,
  ],
  [
    "their own word of what a list says",
    { ...paper, grade: "self_declared" },
    known,
    "already_recorded",
  ],
  [
    "no number, the same day",
    { ...paper, kind: "duty", certificate: null, grade: "document_verified" },
    { ...known, certificate: null },
    "already_recorded",
  ],
  [
    "no number on one of them, the same day",
    { ...paper, kind: "duty", certificate: null, grade: "document_verified" },
    known,
    "already_recorded",
  ],
  [
    "no number, another day",
    { ...paper, kind: "duty", certificate: null, grade: "document_verified" },
    { ...known, certificate: null, endedOn: "2024-05-01" },
    null,
  ],
] as const)("the same certificate on record: %s", (_name, stated, other, refusal) => {
  const answer = decide(stated, [other]);
  expect(answer.ok ? null : answer.refusal).toBe(refusal);
});

test.each([
  ["0012/2026/GCN", { kind: "completion", year: 2026, number: 12 }],
  [" 12 / 2026 / gcn ", { kind: "completion", year: 2026, number: 12 }],
  ["0012-2026-GCN", { kind: "completion", year: 2026, number: 12 }],
  ["7/2025/CC", { kind: "certificate", year: 2025, number: 7 }],
  ["118/2024-HVCT", null],
  ["12/GCN", null],
] as const)("%s reads as a number of a register", (text, expected) => {
  expect(readRegisterText(text)).toEqual(expected);
});

test.each([
  ["0012/2026/GCN", "Học viện", true],
  ["0013/2026/GCN", "Học viện", false],
  ["0013/2026/GCN", "TRƯỜNG CHÍNH TRỊ LÊ DUẨN", true],
  ["0012/2015/GCN", "Trường Chính trị Lê Duẩn", false],
  ["0012/2026/CC", "Trường Chính trị Lê Duẩn", false],
] as const)("%s of %s belongs to a register kept here: %s", (certificate, issuer, belongs) => {
  expect(ownRegisterOf({ certificate, issuer }, [book])).toBe(belongs ? book : null);
});
