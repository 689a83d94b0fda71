import { beforeEach, expect, test } from "vitest";
import { findCertificate } from "#app/domain/certificates/certificate-queries.server.ts";
import { checkCertificate } from "#app/domain/certificates/check-certificate.server.ts";
import { handOverCertificate } from "#app/domain/certificates/hand-over.server.ts";
import { printCertificate } from "#app/domain/certificates/print-certificate.server.ts";
import {
  exportRegister,
  listRegister,
  registerYears,
} from "#app/domain/certificates/register-queries.server.ts";
import { reissueCertificate } from "#app/domain/certificates/reissue-certificate.server.ts";
import { revokeCertificate } from "#app/domain/certificates/revoke-certificate.server.ts";
import { closeCourse } from "#app/domain/completion/close-course.server.ts";
import { makeViewer, unitNamed } from "#tests/integration/people/people-factory.ts";
import { type Stage, workAs } from "#tests/integration/teaching/teaching-stage.ts";
import { statementsDuring } from "#tests/support/database.ts";
import { closingDay, finishedCourse, seenOf } from "./closing-stage.ts";

const later = new Date("2026-07-01T02:00:00Z");
const paper = { documentNumber: "30-QĐ/TCT", documentDate: "2026-06-30", reason: "Cấp nhầm" };

let on: Stage;
let ids: number[];
beforeEach(async () => {
  on = await finishedCourse();
  const seen = await seenOf(on);
  await closeCourse(workAs(on.db, on.second, closingDay), { courseId: on.courseId, seen });
  const rows = await on.db.prisma.certificate.findMany({ orderBy: { number: "asc" } });
  ids = rows.map(({ id }) => id);
});

const keeperWork = () => workAs(on.db, on.second, later);
const first = () => ids[0] ?? 0;
const refusal = (word: string) => ({ ok: false, refusal: word });
const print = (blankNumber: string, reason: string | null = null, certificateId = first()) =>
  printCertificate(keeperWork(), { certificateId, blankNumber, reason });

test("printing takes a blank each time and leaves the register number", async () => {
  expect(await print("A 000123")).toEqual({ ok: true, value: first() });
  expect(await print("A 000124")).toEqual(refusal("print_reason_missing"));
  expect(await print("a000123", "In lệch")).toEqual(refusal("blank_used"));
  expect(await print("A 000123", null, ids[1])).toEqual(refusal("blank_used"));
  expect(await print("A 000124", "In lệch")).toMatchObject({ ok: true });

  const page = await findCertificate(on.db, on.second, first());
  expect(page).toMatchObject({
    register: "0001/2026/GCN",
    stand: "valid",
    prints: [
      { blankNumber: "A 000123", reason: null },
      { blankNumber: "A 000124", reason: "In lệch" },
    ],
  });
});

test("two prints on one blank at once: one of them has it", async () => {
  const both = await Promise.all([print("B1"), print("B1", null, ids[1])]);

  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual(refusal("blank_used"));
});

test("E26: a reissue has a number and a day of its own, and the names of the one it stands instead of", async () => {
  await on.db.prisma.cadre.update({
    where: { id: on.people[0]?.cadreId ?? 0 },
    data: { fullName: "Lê Văn Đổi Tên" },
  });
  const lost = await reissueCertificate(keeperWork(), { certificateId: first(), reason: "lost" });
  const again = lost.ok ? lost.value : 0;

  expect(await findCertificate(on.db, on.second, again)).toMatchObject({
    register: "0003/2026/GCN",
    issuedOn: "2026-07-01",
    fullName: "Lê Văn 1",
    replaces: "0001/2026/GCN",
    stand: "valid",
  });
  expect(await findCertificate(on.db, on.second, first())).toMatchObject({
    register: "0001/2026/GCN",
    issuedOn: "2026-06-14",
    replacedBy: "0003/2026/GCN",
    stand: "replaced",
  });
  const corrected = await reissueCertificate(keeperWork(), {
    certificateId: again,
    reason: "correction",
  });
  const last = corrected.ok ? corrected.value : 0;
  expect(await findCertificate(on.db, on.second, last)).toMatchObject({
    register: "0004/2026/GCN",
    fullName: "Lê Văn Đổi Tên",
  });
  expect(
    await reissueCertificate(keeperWork(), { certificateId: first(), reason: "lost" }),
  ).toEqual(refusal("replaced"));
});

test("two reissues of one certificate at once: one is issued, and no number is lost", async () => {
  const input = { certificateId: first(), reason: "damaged" } as const;
  const both = await Promise.all([
    reissueCertificate(keeperWork(), input),
    reissueCertificate(keeperWork(), input),
  ]);

  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await on.db.prisma.registerBook.findFirstOrThrow()).toMatchObject({ lastNumber: 3 });
});

test("handing over and revoking, and what either refuses", async () => {
  const handOver = (receivedOn: string) =>
    handOverCertificate(keeperWork(), {
      certificateId: first(),
      receivedOn,
      receivedBy: "Lê Văn 1",
    });
  const revoke = (changed: Partial<typeof paper> = {}) =>
    revokeCertificate(keeperWork(), { certificateId: first(), ...paper, ...changed });

  expect(await handOver("2026-06-30")).toEqual(refusal("not_printed"));
  await print("A1");
  expect(await handOver("2026-07-02")).toEqual(refusal("received_in_future"));
  expect(await handOver("2026-06-13")).toEqual(refusal("received_before_issue"));
  expect(await handOver("2026-06-30")).toMatchObject({ ok: true });
  expect(await handOver("2026-06-30")).toEqual(refusal("handed_over"));

  expect(await revoke({ documentDate: "2026-07-02" })).toEqual(refusal("document_in_future"));
  expect(await revoke({ documentDate: "2026-06-13" })).toEqual(refusal("document_before_issue"));
  expect(await revoke()).toMatchObject({ ok: true });
  expect(await revoke()).toEqual(refusal("revoked"));
  expect(await print("A2", "In lại")).toEqual(refusal("revoked"));
  expect(await findCertificate(on.db, on.second, first())).toMatchObject({ stand: "revoked" });
  expect(await on.db.prisma.enrolment.count({ where: { status: "completed" } })).toBe(2);
});

test("nobody acts on their own certificate, nor on one that they do not keep or see", async () => {
  const own = workAs(on.db, { ...on.second, cadreId: on.people[0]?.cadreId ?? 0 }, later);
  const elsewhere = await makeViewer(on.db, {
    role: "course_admin",
    unitId: await unitNamed(on.db, "Xã Lệ Thủy", "2026-06-01"),
  });
  const asked = { certificateId: first(), ...paper };

  expect(await revokeCertificate(own, asked)).toEqual(refusal("own_row"));
  expect(await revokeCertificate(workAs(on.db, elsewhere, later), asked)).toEqual(
    refusal("not_found"),
  );
  expect(await revokeCertificate(workAs(on.db, on.lecturer, later), asked)).toEqual(
    refusal("not_allowed"),
  );
  expect(await findCertificate(on.db, elsewhere, first())).toBeNull();
  expect(await on.db.prisma.certificateRevocation.count()).toBe(0);
});

test("the page behind the code says what the paper says and whether it is good; a wrong token and an unknown number answer alike", async () => {
  const { token } = await on.db.prisma.certificate.findUniqueOrThrow({ where: { id: first() } });
  const check = (number: string, asked = token) =>
    checkCertificate(keeperWork(), { number, token: asked, address: "10.0.0.1" });

  expect(await check("0001-2026-GCN")).toMatchObject({
    kind: "found",
    certificate: { number: "0001/2026/GCN", fullName: "Lê Văn 1", stand: "valid" },
  });
  const none = { kind: "none" };
  expect(await check("0001-2026-GCN", `${token.slice(0, -1)}_`)).toEqual(none);
  expect(await check("0002-2026-GCN")).toEqual(none);
  expect(await check("9999-2026-GCN", "guessed")).toEqual(none);

  await revokeCertificate(keeperWork(), { certificateId: first(), ...paper });
  expect(await check("0001-2026-GCN")).toMatchObject({
    certificate: {
      stand: "revoked",
      revocation: { documentNumber: "30-QĐ/TCT", documentDate: "2026-06-30" },
    },
  });
});

test("guessing is locked by network address; whoever checks real papers is not", async () => {
  const { token } = await on.db.prisma.certificate.findUniqueOrThrow({ where: { id: first() } });
  const check = (address: string, asked: string) =>
    checkCertificate(keeperWork(), { number: "0001-2026-GCN", token: asked, address });
  for (let n = 0; n < 40; n += 1) expect((await check("10.0.0.2", token)).kind).toBe("found");

  const kinds = [];
  for (let n = 0; n < 35; n += 1) kinds.push((await check("10.0.0.3", `guess-${n}`)).kind);

  expect(kinds.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => "none"));
  expect(kinds.slice(30)).toEqual(Array.from({ length: 5 }, () => "locked"));
  expect((await check("10.0.0.3", token)).kind).toBe("locked");
  expect((await check("10.0.0.2", token)).kind).toBe("found");
});

test("the register lists what a viewer sees, the latest first, in as many statements for many as for one", async () => {
  await print("A1");
  const wanted = { q: "", year: null, kind: null, page: 1, pageSize: 50 };
  const list = (viewer = on.second, changed: Partial<typeof wanted> = {}) =>
    listRegister(on.db, viewer, { ...wanted, ...changed });

  const { rows, total } = await list();
  expect(total).toBe(2);
  expect(rows.map(({ register, blankNumber, stand }) => [register, blankNumber, stand])).toEqual([
    ["0002/2026/GCN", null, "valid"],
    ["0001/2026/GCN", "A1", "valid"],
  ]);
  expect((await list(on.second, { q: "le van 2" })).rows.map(({ fullName }) => fullName)).toEqual([
    "Lê Văn 2",
  ]);
  const elsewhere = await makeViewer(on.db, {
    role: "unit_officer",
    unitId: await unitNamed(on.db, "Xã Lệ Thủy", "2026-06-01"),
  });
  expect(await list(elsewhere)).toEqual({ rows: [], total: 0 });
  expect(await exportRegister(on.db, elsewhere, wanted)).toEqual([]);
  expect(await registerYears(on.db, on.second)).toEqual([2026]);
  expect(await statementsDuring(on.db, () => list())).toHaveLength(2);
});
