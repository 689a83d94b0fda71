import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Role } from "#app/kernel/actor.ts";
import { makeImport, makeRows } from "#tests/integration/importing/import-factory.ts";
import { formOf, type Office, openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { testApp, type TestApp } from "#tests/support/app.ts";
import { testDay } from "#tests/support/database.ts";

// One database for the file: each test makes imports of its own.
let office: Office;
let small: TestApp;
let standalone: TestApp;
beforeAll(async () => {
  office = await openOffice();
  const app = (environment: Record<string, string>) =>
    testApp(office.db, office.clock.now, environment);
  small = await app({ IMPORT_MAX_MB: "1" });
  standalone = await app({ PORTAL_STANDALONE: "1" });
});

const fields = { kind: "planning", asOf: "14/10/2024", classification: "internal" };
const workbook = (bytes: BlobPart = "PK", name = "Danh sách.xlsx"): File => new File([bytes], name);

async function upload(
  change: Record<string, string> = {},
  file: File | null = workbook(),
  { app = office.app, role = "planner" as Role, locale = "vi" } = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value);
  if (file) form.append("file", file);
  const as = await office.as(role);
  return app.request("/imports/new", { method: "POST", upload: form, as, locale });
}

function storedFiles(app: TestApp = office.app): string[] {
  const { uploadFolder } = app.portal.settings;
  return fs.existsSync(uploadFolder) ? fs.readdirSync(uploadFolder) : [];
}

test("a file that arrives begins an import and leads to its page", async () => {
  const bytes = crypto.randomBytes(5000);

  const answer = await upload({}, workbook(bytes, "Quy hoạch xã Lệ Thủy.xlsx"));

  expect(answer.status).toBe(303);
  const id = Number(/^\/imports\/(\d+)$/.exec(answer.headers.get("location") ?? "")?.[1]);
  const made = await office.db.prisma.import.findUniqueOrThrow({ where: { id } });
  expect(made).toMatchObject({
    kind: "planning",
    status: "waiting",
    fileName: "Quy hoạch xã Lệ Thủy.xlsx",
    fileSize: 5000,
    fileHash: crypto.createHash("sha256").update(bytes).digest("hex"),
    asOf: "2024-10-14",
    classification: "internal",
    unitId: office.world.inside.unit,
  });
  const { uploadFolder } = office.app.portal.settings;
  const stored = fs.readFileSync(path.join(uploadFolder, made.filePath ?? ""));
  expect(stored.equals(bytes)).toBe(true);
  const page = await office.app.request(`/imports/${id}`, { as: await office.as("planner") });
  const html = await page.text();
  expect(html).toContain('<meta http-equiv="refresh" content="2"/>');
  expect(textOf(html)).toContain("Tệp đang chờ đến lượt kiểm tra.");
});

test.each([
  ["no file", {}, null, "Chưa chọn tệp. Chọn tệp .xlsx cần nhập."],
  ["an empty file", {}, workbook(""), "Tệp này rỗng."],
  ["a list of tomorrow", { asOf: "02/06/2026" }, workbook(), "Ngày 02/06/2026 chưa đến."],
  ["a day that is none", { asOf: "31/02/2024" }, workbook(), "không phải là ngày có trên lịch"],
  ["no classification", { classification: "" }, workbook(), "Độ mật của tệp: Chưa có nội dung."],
  [
    "a confidential file",
    { classification: "confidential" },
    workbook(),
    "Hệ thống này không nhận tài liệu ở độ mật đã chọn. Tệp chưa được lưu.",
  ],
  ["a secret file", { classification: "secret" }, workbook(), "Tệp chưa được lưu."],
  ["another kind", { kind: "votes" }, workbook(), "Lựa chọn này không có trong danh sách."],
])("%s is told at its field, and nothing is stored", async (_what, change, file, sentence) => {
  const before = { files: storedFiles(), imports: await office.db.prisma.import.count() };

  const answer = await upload(change, file);
  const html = await answer.text();

  expect(answer.status).toBe(400);
  expect(textOf(html)).toContain(sentence);
  const typed = formOf(html, "/imports/new");
  expect(typed["asOf"]).toBe({ ...fields, ...change }.asOf);
  const after = { files: storedFiles(), imports: await office.db.prisma.import.count() };
  expect(after).toEqual(before);
});

test("a file that is too large is told with its size and the limit, what was typed is kept", async () => {
  const file = workbook(crypto.randomBytes(1_500_000));
  const change = { kind: "past-training", asOf: "15/10/2024" };

  const vi = await upload(change, file, { app: small });
  const en = await upload(change, file, { app: small, locale: "en" });
  const html = await vi.text();

  expect([vi.status, en.status]).toEqual([400, 400]);
  expect(textOf(html)).toMatch(/Tệp [\d,]+ MB vượt mức 1 MB\. Xóa hình ảnh/);
  expect(textOf(await en.text())).toMatch(/The file has [\d.]+ MB; the limit is 1 MB\./);
  expect(formOf(html, "/imports/new")).toMatchObject({
    kind: "past-training",
    asOf: "15/10/2024",
    classification: "internal",
  });
  expect(storedFiles(small)).toEqual([]);
});

test("a machine without a network takes what is confidential, never what is secret", async () => {
  const confidential = await upload({ classification: "confidential" }, workbook(), {
    app: standalone,
  });
  const secret = await upload({ classification: "top_secret" }, workbook(), { app: standalone });

  expect([confidential.status, secret.status]).toEqual([303, 400]);
  expect(storedFiles(standalone)).toHaveLength(1);
});

test("whoever may not import sends nothing", async () => {
  const before = storedFiles();

  const answers = [
    await upload({}, workbook(), { role: "inspector" }),
    await upload({}, workbook(), { role: "leader" }),
    await upload({}, workbook(), { role: "system_admin" }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(storedFiles()).toEqual(before);
});

const refusedWhole = {
  refusedWhole: "several_tables",
  refusedValues: JSON.stringify({ sheets: "Trang 1, Trang 2" }),
};
const counted = { rowsNew: 3, rowsRefused: 1 };

test.each([
  ["waiting", {}, "Tệp đang chờ đến lượt kiểm tra.", "The file is waiting to be checked."],
  ["reading", { rowsRead: 1200 }, "Đã đọc đến dòng 1.200", "Read up to row 1,200"],
  [
    "checked",
    counted,
    "4 dòng: 3 thêm mới, 0 có thay đổi, 0 không thay đổi, 1 không nhận",
    "Rows: 4. New 3",
  ],
  ["accepting", counted, "Đang ghi các dòng hợp lệ.", "Saving the accepted rows."],
  [
    "accepted",
    counted,
    "Đã nhập 3 dòng lúc 08:00 01/06/2026. 1 dòng không nhận vẫn còn trong lịch sử nhập.",
    "3 rows imported at 08:00 01/06/2026.",
  ],
  [
    "refused",
    refusedWhole,
    "Tệp có nhiều bảng đúng mẫu: Trang 1, Trang 2. Chỉ giữ một bảng.",
    "Several sheets hold the form: Trang 1, Trang 2. Keep one.",
  ],
  [
    "accepted",
    { ...counted, filePath: null },
    "Không còn tải về được các dòng không nhận: tệp gốc đã được xóa khi hết thời hạn lưu.",
    "The rows that were not accepted can no longer be downloaded",
  ],
  ["failed", {}, "Việc kiểm tra hoặc nhập tệp bị gián đoạn.", "Checking or importing the file was"],
  ["discarded", {}, "Tệp này đã được bỏ.", "This file was discarded."],
  ["undone", counted, "Lần nhập này đã được hoàn tác lúc", "This import was taken back at"],
])("an import that is %s says so in both languages", async (status, given, vi, en) => {
  const { unit } = office.world.inside;
  const id = await makeImport(office.db, { unitId: unit, status, ...given });
  const ask = async (role: Role, locale: string) => {
    const answer = await office.app.request(`/imports/${id}`, {
      as: await office.as(role),
      locale,
    });
    return { status: answer.status, html: await answer.text() };
  };
  const [planner, inspector] = [await ask("planner", "vi"), await ask("inspector", "en")];

  expect([planner.status, inspector.status]).toEqual([200, 200]);
  expect(textOf(planner.html)).toContain(vi);
  expect(textOf(inspector.html)).toContain(en);
  const goesOn = ["waiting", "reading", "accepting"].includes(status);
  expect(planner.html.includes('http-equiv="refresh"')).toBe(goesOn);
  expect(inspector.html).not.toContain('href="/imports/new"');
});

test("a checked import shows each row with its place, its sentence and what differs", async () => {
  const { unit, cadre } = office.world.inside;
  const id = await makeImport(office.db, { unitId: unit });
  const place = { column: "Nam", cell: "D9", header: "Năm sinh - Nam" };
  await makeRows(office.db, id, [
    {
      row: 8,
      verdict: "changed",
      name: "Nguyễn Thị Trong",
      cadreId: cadre,
      person: "changed",
      detail: { differences: [{ field: "rating:2023", known: "HTTNV", stated: "HTXSNV" }] },
    },
    {
      row: 9,
      verdict: "refused",
      reason: "invalid_date",
      name: "Lê Văn Sai",
      detail: {
        details: [{ word: "invalid_date", ...place, values: { value: "31/02/1980" } }],
      },
    },
  ]);
  const ask = async (query: string, locale = "vi") => {
    const as = await office.as("planner");
    return textOf(
      await (await office.app.request(`/imports/${id}${query}`, { as, locale })).text(),
    );
  };

  const [all, refused, en] = [await ask(""), await ask("?rows=refused"), await ask("", "en")];

  expect(all).toContain("Xếp loại năm 2023 Đang lưu HTTNV Trong tệp HTXSNV");
  expect(all).toContain(
    "Dòng 9, ô D9, cột “Năm sinh - Nam”: “31/02/1980” không phải là ngày có trên lịch.",
  );
  expect(refused).not.toContain("HTXSNV");
  expect(refused).toContain("Lê Văn Sai");
  expect(en).toContain("Rating of 2023 On record HTTNV In the file HTXSNV");
});

test("looking at the rows of an import is noted with the people seen; its progress is not", async () => {
  const { unit, cadre } = office.world.inside;
  const id = await makeImport(office.db, { unitId: unit });
  await makeRows(office.db, id, [
    { row: 8, verdict: "unchanged", name: "Nguyễn Thị Trong", cadreId: cadre, person: "known" },
    { row: 9, verdict: "new", name: "Người Mới", person: "new" },
  ]);
  const waiting = await makeImport(office.db, { unitId: unit, status: "waiting" });
  const as = await office.as("inspector");

  await office.app.request(`/imports/${waiting}`, { as });
  await office.app.request(`/imports/${id}?rows=new`, { as });
  await office.app.request(`/imports/${id}`, { as });
  await office.app.portal.readLog.flush();

  const events = await office.db.prisma.auditEvent.findMany({
    where: { action: "read.import_rows" },
    orderBy: { seq: "desc" },
    take: 2,
  });
  expect(events.map(({ detail }) => JSON.parse(detail))).toEqual([
    { count: 2, ids: [cadre], query: `/imports/${id}` },
    { count: 1, ids: [], query: `/imports/${id}?rows=new` },
  ]);
  const seen = await office.db.prisma.auditEvent.count({
    where: { action: "read.import_rows", detail: { contains: `/imports/${waiting}"` } },
  });
  expect(seen).toBe(0);
});

test("the same file once more is said, not refused", async () => {
  const { unit } = office.world.inside;
  await makeImport(office.db, { unitId: unit, status: "accepted", fileHash: "again" });
  const id = await makeImport(office.db, { unitId: unit, fileHash: "again", rowsUnchanged: 2 });

  const answer = await office.app.request(`/imports/${id}`, { as: await office.as("planner") });

  expect(textOf(await answer.text())).toContain("Tệp này đã được nhập ngày 01/06/2026.");
});

test("the history says who brought in what, and what came of it", async () => {
  const { unit } = office.world.inside;
  await makeImport(office.db, { unitId: unit, status: "refused", ...refusedWhole });
  await makeImport(office.db, {
    unitId: unit,
    createdBy: "operator:root",
    createdByName: "root",
    createdAt: testDay.toISOString(),
  });
  const as = await office.as("planner");

  const page = await office.app.request("/imports?state=refused", { as });
  const all = await office.app.request("/imports", { as });
  const none = await office.app.request("/imports?state=failed&kind=past-training", { as });

  expect(textOf(await page.text())).toContain("Tệp có nhiều bảng đúng mẫu: Trang 1, Trang 2.");
  const html = await all.text();
  expect(textOf(html)).toContain("Người vận hành (root)");
  expect(html).toContain('href="/imports/new"');
  expect(textOf(await none.text())).toContain("Không có lần nhập nào phù hợp với điều kiện lọc.");
});
