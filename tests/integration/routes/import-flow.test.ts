import fs from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { workOnImports } from "#app/domain/importing/import-queue.server.ts";
import { newClaim } from "#app/domain/importing/import-turn.server.ts";
import { openOwnDb } from "#app/platform/own-db.server.ts";
import { unitNamed } from "#tests/integration/people/people-factory.ts";
import { type Office, openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { openCopy } from "#tests/support/marked-copy.ts";
import { inFile } from "#tests/support/workbook-factory.ts";
import { accountWith } from "#tests/support/world.ts";

const samples = path.resolve(import.meta.dirname, "../../samples");

let office: Office;
let planner: { accountId: number; grantId: number };
beforeAll(async () => {
  office = await openOffice();
  const unitId = await unitNamed(office.db, "Tỉnh Quảng Trị", "2026-06-01");
  planner = await accountWith(office.db, { userName: "of.province", role: "planner", unitId });
});

/** Lets a worker do what has been asked, as the server's own does. */
async function work(): Promise<void> {
  const { settings, heads, log, clock } = office.app.portal;
  const db = await openOwnDb(settings.databaseUrl, office.db.takeTurn);
  try {
    await workOnImports({
      db,
      heads,
      log,
      limits: settings.sheetLimits,
      now: clock,
      uploads: settings.uploadFolder,
      claim: newClaim(),
      tell: () => undefined,
    });
  } finally {
    await db.close();
  }
}

const signIn = () => office.app.signInAs(planner.accountId, planner.grantId);

async function upload(sample: string, asOf = "14/10/2024"): Promise<string> {
  const form = new FormData();
  form.append("kind", "planning");
  form.append("asOf", asOf);
  form.append("classification", "internal");
  form.append("file", new File([fs.readFileSync(path.join(samples, sample))], sample));
  const init = { method: "POST", upload: form, as: await signIn() };
  const answer = await office.app.request("/imports/new", init);
  return answer.headers.get("location") ?? `status ${answer.status}`;
}

const get = async (address: string, locale = "vi") =>
  office.app.request(address, { as: await signIn(), locale });
const post = async (address: string) =>
  office.app.request(address, { method: "POST", form: {}, as: await signIn() });
const pageOf = async (address: string, locale?: string) =>
  textOf(await (await get(address, locale)).text());

const importedRecords = (): Promise<number> =>
  office.db.prisma.planningRecord.count({ where: { importId: { not: null } } });

test("a list is uploaded, checked, accepted, its refused rows handed back, and taken back again", async () => {
  const page = await upload("planning-communes.xlsx");
  await work();

  const checked = await (await get(page)).text();
  expect(checked).toContain(`href="${page}/refused.xlsx"`);
  expect(textOf(checked)).toMatch(/Nhập \d+ dòng hợp lệ/);
  expect(textOf(checked)).toContain("Chưa có dữ liệu nào được ghi.");
  expect(await importedRecords()).toBe(0);

  const refused = await get(`${page}/refused.xlsx`);
  expect(refused.status).toBe(200);
  expect(decodeURIComponent(refused.headers.get("content-disposition") ?? "")).toContain(
    "planning-communes (dòng cần sửa).xlsx",
  );
  const { sheet, marked } = await openCopy(
    inFile(new Uint8Array(await refused.arrayBuffer()), "refused.xlsx"),
  );
  expect(marked.size).toBeGreaterThan(3);
  const reasons = Array.from({ length: sheet.rowCount }, (_value, index) =>
    sheet
      .getRow(index + 1)
      .getCell(sheet.columnCount)
      .text.trim(),
  ).filter((text) => text !== "");
  expect(reasons[0]).toBe("Lý do");
  expect(reasons.slice(1).join("\n")).toContain("Dòng có dữ liệu nhưng chưa có họ và tên.");

  const question = await pageOf(`${page}/acceptance`);
  expect(question).toMatch(/dòng thêm mới, .*có thay đổi/);
  expect((await post(`${page}/acceptance`)).headers.get("location")).toBe(page);
  expect(await pageOf(page)).toContain("Đang ghi các dòng hợp lệ.");
  await work();
  const accepted = await pageOf(page);
  expect(accepted).toMatch(/Đã nhập \d+ dòng lúc 08:00 01\/06\/2026\. \d+ dòng không nhận/);
  expect(accepted).toContain("Người xác nhận nhập Người dùng of.province");
  expect(await importedRecords()).toBeGreaterThan(0);

  expect((await post(`${page}/acceptance`)).status).toBe(409);
  expect((await post(`${page}/removal`)).status).toBe(409);
  expect(await pageOf(`${page}/undo`)).toContain("Những gì lần nhập này thêm mới sẽ được gỡ;");
  expect((await post(`${page}/undo`)).status).toBe(303);
  expect(await pageOf(page)).toContain("Đang gỡ những gì lần nhập này đã ghi.");
  await work();
  expect(await pageOf(page)).toContain("Lần nhập này đã được hoàn tác lúc");
  expect(await importedRecords()).toBe(0);
});

test("an import on which something has been built says what, and is not taken back", async () => {
  const page = await upload("planning-provincial-committee.xlsx");
  await work();
  await post(`${page}/acceptance`);
  await work();
  const importId = Number(page.split("/").at(-1));
  const made = await office.db.prisma.cadre.findFirstOrThrow({ where: { importId } });
  await office.db.prisma.cadre.update({ where: { id: made.id }, data: { revision: 2 } });

  const answer = await post(`${page}/undo`);
  const [vi, en] = [await pageOf(`${page}/undo`), await pageOf(`${page}/undo`, "en")];

  expect(answer.status).toBe(409);
  expect(vi).toContain("Hồ sơ cán bộ do lần nhập này thêm mới đã được sửa: 1");
  expect(en).toContain("Records of people added by this import that were corrected: 1");

  const again = await upload("planning-provincial-committee.xlsx");
  await work();
  expect(await pageOf(again)).toContain("Tệp này đã được nhập ngày 01/06/2026.");
});

test("an acceptance and an undo that something overtook say so on their pages", async () => {
  const [early, late] = [
    await upload("planning-communes.xlsx"),
    await upload("planning-communes.xlsx"),
  ];
  await work();
  await post(`${late}/acceptance`);
  await work();
  expect((await post(`${early}/acceptance`)).status).toBe(303);
  await work();

  expect(await pageOf(early)).toContain(
    "Dữ liệu đã thay đổi sau lần kiểm tra trước nên tệp đã được kiểm tra lại. Xem lại kết quả",
  );
  expect(await pageOf(early, "en")).toContain("so it has been checked again");

  expect((await post(`${late}/undo`)).status).toBe(303);
  const importId = Number(late.split("/").at(-1));
  await office.db.prisma.planningRecord.updateMany({ where: { importId }, data: { revision: 2 } });
  await work();
  const vi = await pageOf(late);
  expect(vi).toContain("trong lúc chờ đến lượt đã có nội dung khác dựa trên lần nhập này");
  expect(vi).toMatch(/Lượt quy hoạch đã được bổ sung hoặc sửa sau lần nhập này: \d+/);
  expect(await pageOf(late, "en")).toContain("This import was not taken back as asked");
});

test.each([
  ["not-a-workbook.xlsx", "Tệp không phải bảng tính Excel (.xlsx)."],
  ["wrong-columns.xlsx", "Không nhận ra các cột của biểu mẫu."],
  ["empty.xlsx", "Tệp không có dòng dữ liệu nào."],
])("%s is refused whole with a sentence, and its file is gone", async (sample, sentence) => {
  const page = await upload(sample);
  await work();

  expect(await pageOf(page)).toContain(sentence);
  expect((await post(`${page}/acceptance`)).status).toBe(409);
  const { id, filePath, refusedWhole } = await office.db.prisma.import.findUniqueOrThrow({
    where: { id: Number(page.split("/").at(-1)) },
  });
  expect(filePath).toBeNull();
  const event = await office.db.prisma.auditEvent.findFirstOrThrow({
    where: { action: "import.refused", subjectId: id },
  });
  expect(event).toMatchObject({ actor: `account:${planner.accountId}`, role: "planner" });
  expect(JSON.parse(event.detail)).toEqual({ kind: "planning", reason: refusedWhole });
});

test("a file that is discarded leaves its name only; checked again, a file keeps its rows", async () => {
  const page = await upload("planning-communes.xlsx");
  await work();
  const id = Number(page.split("/").at(-1));
  const rows = await office.db.prisma.importRow.count({ where: { importId: id } });
  expect((await post(`${page}/recheck`)).headers.get("location")).toBe(page);
  await work();
  expect(await office.db.prisma.importRow.count({ where: { importId: id } })).toBe(rows);
  const { filePath } = await office.db.prisma.import.findUniqueOrThrow({ where: { id } });
  const stored = path.join(office.app.portal.settings.uploadFolder, filePath ?? "");
  expect(fs.existsSync(stored)).toBe(true);

  const answer = await post(`${page}/removal`);
  await work();

  expect(answer.headers.get("location")).toBe("/imports");
  expect(fs.existsSync(stored)).toBe(false);
  expect(await pageOf(page)).toContain("Tệp này đã được bỏ. Không có dòng nào được ghi.");
  expect(await office.db.prisma.importRow.count({ where: { importId: id } })).toBe(0);
  expect((await get(`${page}/refused.xlsx`)).status).toBe(404);
});
