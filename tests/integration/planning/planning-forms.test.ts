import { beforeAll, expect, test } from "vitest";
import type { Role } from "#app/kernel/actor.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import {
  type Fields,
  formOf,
  type Office,
  openOffice,
  textOf,
} from "#tests/integration/routes/pages.ts";

// One database for the file: each test has a round of its own.
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

async function ask(path: string, form?: Fields, who: Role = "planner", locale = "vi") {
  const as = await office.as(who);
  return office.app.request(path, { as, locale, ...(form ? { method: "POST", form } : {}) });
}

async function say(path: string, form?: Fields, who?: Role): Promise<[number, string]> {
  const answer = await ask(path, form, who);
  return [answer.status, textOf(await answer.text())];
}

let day = 1;
/** Another round of xã Lệ Thủy, each of a day of its own. */
async function newRound(status: "draft" | "approved" = "approved"): Promise<string> {
  day += 1;
  const asOf = `2026-03-${String(day).padStart(2, "0")}`;
  const { db, world } = office;
  return `/planning/${await makeRound(db, { unitId: world.inside.unit, asOf, status })}`;
}

const decision = {
  decisionNumber: "123-QĐ/ĐU",
  decisionDate: "10/05/2026",
  signatory: "Bí thư Đảng ủy",
  revision: "1",
};

test("a decision is recorded, told on the next page, and stands on the round's", async () => {
  const round = await newRound();

  const answer = await ask(`${round}/decision`, decision);
  const [, page] = await say(round);

  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(round);
  expect(page).toContain("Số 123-QĐ/ĐU ngày 10/05/2026, Bí thư Đảng ủy ký");
  expect(page).toContain("Sửa số, ngày quyết định");
  expect(page).toContain("Lịch sử ghi nhận quyết định");
});

test.each([
  ["no number", { decisionNumber: " " }, 400, "Chưa có nội dung. Bổ sung ô này."],
  [
    "a day that does not exist",
    { decisionDate: "31/06/2026" },
    400,
    "“31/06/2026” không phải là ngày có trên lịch. Ghi dd/mm/yyyy.",
  ],
  [
    "a day to come",
    { decisionDate: "02/06/2026" },
    409,
    "Ngày quyết định sau ngày hôm nay. Kiểm tra lại ngày ghi trên quyết định.",
  ],
])("a decision with %s is answered with a sentence, and what was typed stays", async (...row) => {
  const [, wrong, status, sentence] = row;
  const path = `${await newRound()}/decision`;

  const answer = await ask(path, { ...decision, ...wrong });
  const html = await answer.text();

  expect(answer.status).toBe(status);
  expect(textOf(html)).toContain(sentence);
  expect(formOf(html, path)["signatory"]).toBe("Bí thư Đảng ủy");
});

test("who records a decision second sees who was first and both numbers, and may go on", async () => {
  const path = `${await newRound()}/decision`;
  await ask(path, decision);

  const answer = await ask(path, { ...decision, decisionNumber: "124-QĐ/ĐU" });
  const html = await answer.text();

  expect(answer.status).toBe(409);
  expect(textOf(html)).toContain(
    "Người dùng viewer.planner vừa cập nhật dòng này lúc 08:00 01/06/2026.",
  );
  expect(textOf(html)).toContain("Số, ký hiệu quyết định 123-QĐ/ĐU 124-QĐ/ĐU");
  expect((await ask(path, formOf(html, path))).status).toBe(303);
});

async function newRecord(): Promise<string> {
  const { db, world } = office;
  const roundId = Number((await newRound()).split("/").at(-1));
  const { id } = await db.prisma.cadre.create({
    data: {
      fullName: "Phan Văn Thử",
      searchKey: " phan van thu",
      identityKey: `phan văn thử ${roundId}`,
      sortKey: "thu",
      gender: "male",
      birthDate: "1985-01-01",
      birthSource: "party_file",
      createdAt: "2026-06-01T01:00:00.000Z",
      updatedAt: "2026-06-01T01:00:00.000Z",
      updatedBy: "operator:tests",
    },
  });
  const record = { roundId, cadreId: id, unitId: world.inside.unit };
  return `/planning/records/${await makeRecord(db, record)}`;
}

const ending = {
  reason: "removed_on_review",
  lastDay: "31/05/2026",
  document: "Quyết định số 45-QĐ/ĐU ngày 30/05/2026",
  revision: "1",
};

test("a record is ended, says by which paper, and the end is taken back", async () => {
  const record = await newRecord();

  expect((await ask(`${record}/end`, ending)).status).toBe(303);
  const [, ended] = await say(record);
  expect(ended).toContain("Đã kết thúc (đưa ra khỏi quy hoạch qua rà soát)");
  expect(ended).toContain("Căn cứ: Quyết định số 45-QĐ/ĐU ngày 30/05/2026.");
  expect(await say(`${record}/end`, { ...ending, reason: "appointed", revision: "2" })).toEqual([
    409,
    expect.stringContaining("Lượt quy hoạch này đã kết thúc."),
  ]);

  const question = await (await ask(`${record}/reopening`)).text();
  const form = formOf(question, `${record}/reopening`);
  expect((await ask(`${record}/reopening`, form)).status).toBe(303);
  const [, page] = await say(record);
  expect(page).toContain("Đã phê duyệt");
  expect(page).toContain("Hoàn tác việc kết thúc");
  expect(await say(`${record}/reopening`, form)).toEqual([
    409,
    expect.stringContaining("Lượt quy hoạch này đang có hiệu lực; không có gì để hoàn tác."),
  ]);
});

test.each([
  ["no reason", { reason: "" }, 400, "Chưa có nội dung. Bổ sung ô này."],
  ["before it was in force", { lastDay: "01/01/2026" }, 409, "sớm hơn ngày bắt đầu có hiệu lực"],
  ["on a day to come", { lastDay: "02/06/2026" }, 409, "Ngày kết thúc sau ngày hôm nay."],
  ["over another's change", { revision: "9" }, 409, "Xem thay đổi"],
])("a record that is ended %s is answered with a sentence", async (...row) => {
  const [, wrong, status, sentence] = row;

  expect(await say(`${await newRecord()}/end`, { ...ending, ...wrong })).toEqual([
    status,
    expect.stringContaining(sentence),
  ]);
});

async function addition(change: Fields = {}): Promise<Fields> {
  const { db, world } = office;
  const { id } = await db.prisma.title.findUniqueOrThrow({
    where: { code: "commune-committee-chair" },
  });
  const cadreId = String(world.inside.cadre);
  return { cadreId, titleId: String(id), unit: "Xã Lệ Thủy", listOrder: "7", ...change };
}

test("somebody is found by name, chosen and entered; a second time the form is told so", async () => {
  const round = await newRound();
  const path = `${round}/records/new`;
  const { cadre } = office.world.inside;

  const found = await (await ask(`${path}?q=trong`)).text();
  expect(found).toContain(`${path}?cadre=${cadre}`);
  const page = await (await ask(`${path}?cadre=${cadre}`)).text();
  const form = { ...formOf(page, `${path}?cadre=${cadre}`), ...(await addition()) };
  const first = await ask(`${path}?cadre=${cadre}`, form);
  const again = await ask(`${path}?cadre=${cadre}`, form);

  expect(first.status).toBe(303);
  expect(first.headers.get("location")).toMatch(/^\/planning\/records\/\d+$/);
  expect(again.headers.get("location")).toBe(first.headers.get("location"));
  expect(await say(`${path}?cadre=${cadre}`, await addition())).toEqual([
    409,
    expect.stringContaining("Người này đã được quy hoạch chức danh này tại đơn vị này"),
  ]);
  const [, record] = await say(first.headers.get("location") ?? "");
  expect(record).toContain("STT trong danh sách 7");
  expect(record).toContain("Kiểm tra theo quy định");
});

test.each([
  ["a unit out of scope", { unit: "Xã Cam Hồng" }, 400, "Không có đơn vị “Xã Cam Hồng”"],
  ["a place that is none", { listOrder: "x" }, 400, "“x” không phải là số thứ tự."],
  ["no title", { titleId: "" }, 400, "Chưa có nội dung. Bổ sung ô này."],
])("%s is answered at its field", async (_name, wrong, status, sentence) => {
  const path = `${await newRound()}/records/new?cadre=${office.world.inside.cadre}`;

  expect(await say(path, await addition(wrong))).toEqual([
    status,
    expect.stringContaining(sentence),
  ]);
});

test("a list with its decision takes nobody more, and says what to do", async () => {
  const round = await newRound();
  await ask(`${round}/decision`, decision);
  const path = `${round}/records/new?cadre=${office.world.inside.cadre}`;

  expect((await say(path))[1]).toContain("Danh sách đã có quyết định phê duyệt");
  expect((await say(round))[1]).not.toContain("Thêm người vào danh sách");
  expect((await ask(path, await addition())).status).toBe(409);
});

test("nobody out of scope and not oneself is entered", async () => {
  const { world } = office;
  const path = `${await newRound()}/records/new`;
  const own = String(world.viewers.planner.cadreId);

  expect((await ask(`${path}?cadre=${world.outside.cadre}`)).status).toBe(404);
  expect((await ask(`${path}?cadre=${own}`)).status).toBe(403);
  expect((await ask(path, await addition({ cadreId: own }))).status).toBe(403);
  expect((await ask(path, await addition({ cadreId: "999999" }))).status).toBe(404);
});
