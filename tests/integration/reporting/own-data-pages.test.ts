import { expect, test } from "vitest";
import { stateEvidence } from "#tests/integration/planning/planning-factory.ts";
import { formOf, openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { readSheets } from "#tests/support/sheet.ts";

const office = await openOffice();
const { app, db, world } = office;
const { cadreId, accountId } = world.viewers.trainee;

async function open(path: string, role: "trainee" | "unit_officer" = "trainee") {
  const answer = await app.request(path, { as: await office.as(role), locale: "vi" });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
}

const page = async (path: string, role?: "trainee" | "unit_officer") =>
  (await open(path, role)).text();

const sheets = async () => {
  const file = new Uint8Array(await (await open("/me/data.xlsx")).arrayBuffer());
  return readSheets(file);
};

type Json = {
  account: { userName: string };
  held: { record: { fullName: string }; evidence: { text: string }[]; courses: object[] } | null;
  titles: object[];
  needs: object[];
  requests: object[];
  signIns: { address: string }[];
};

// why: the portal wrote it a moment ago
const json = async () => (await (await open("/me/data.json")).json()) as Json;

test("what is held about oneself stands on one page and in two files", async () => {
  await stateEvidence(db, { cadreId, level: "master", text: "=HYPERLINK(1)" });
  const { fullName } = await db.prisma.cadre.findUniqueOrThrow({ where: { id: cadreId } });

  const text = textOf(await page("/me"));
  const found = await json();
  const cells = (await sheets()).map((rows) => rows.flat());

  for (const heading of [
    "Quá trình giữ chức vụ",
    "Trình độ, chứng chỉ, xếp loại đã ghi nhận",
    "Lớp đã đăng ký, đang học và đã học",
    "Kết quả đã được công nhận",
    "Giấy chứng nhận đã cấp",
    "Ngày sinh theo từng nguồn",
    "Các lần đăng nhập gần đây",
  ])
    expect(text).toContain(heading);
  expect(found.held?.record.fullName).toBe(fullName);
  expect(found.held?.evidence.map((one) => one.text)).toEqual(["=HYPERLINK(1)"]);
  expect(found.held?.courses.length).toBeGreaterThan(0);
  expect(found.titles).toEqual([]);
  expect(found.needs).toHaveLength(1);
  expect(found.signIns.every(({ address }) => address === "127.0.0.1")).toBe(true);
  expect(cells).toHaveLength(11);
  expect(cells.map((rows) => rows[1])).toEqual([
    "Tài khoản",
    "Thông tin cá nhân",
    "Ngày sinh theo nguồn",
    "Chức vụ",
    "Trình độ, chứng chỉ",
    "Lớp",
    "Kết quả",
    "Giấy chứng nhận",
    "Nhu cầu đã ghi nhận",
    "Đề nghị sửa",
    "Đăng nhập",
  ]);
  expect(cells[1]).toContain(fullName);
  expect(cells[4]).toContain("=HYPERLINK(1)");
});

test("the files are one's own alone, and an account that is nobody's in the records has its own data", async () => {
  const { fullName } = await db.prisma.cadre.findUniqueOrThrow({
    where: { id: world.inside.cadre },
  });
  const before = JSON.stringify(await json());
  expect(before).not.toContain(fullName);

  await db.prisma.account.update({ where: { id: accountId }, data: { cadreId: null } });
  const found = await json();
  const rows = await sheets();
  const text = textOf(await page("/me"));
  const asked = await app.request("/me/data-requests/new", { as: await office.as("trainee") });
  await db.prisma.account.update({ where: { id: accountId }, data: { cadreId } });

  expect(found.held).toBeNull();
  expect(rows).toHaveLength(2);
  expect(text).toContain("Tài khoản này chưa gắn với hồ sơ cán bộ nào.");
  expect(asked.status).toBe(404);
});

test("a correction is asked for by a form that says what stands there, and answered in the queue", async () => {
  await db.prisma.cadre.update({ where: { id: cadreId }, data: { ethnicity: "Kinh" } });
  const address = "/me/data-requests/new";
  const form = formOf(await page(`${address}?field=ethnicity`), address);
  expect(form).toMatchObject({ field: "ethnicity", stands: "Kinh", asked: "" });

  const as = await office.as("trainee");
  const send = (change: object) =>
    app.request(address, { method: "POST", form: { ...form, ...change }, as, locale: "vi" });
  const empty = await send({});
  const same = await send({ asked: "Kinh", reason: "Giấy khai sinh" });
  const sent = await send({ asked: "Bru - Vân Kiều", reason: "Giấy khai sinh số 12" });
  const again = await send({ asked: "Tày", reason: "Khác", _key: "another" });

  expect([empty.status, same.status, sent.status, again.status]).toEqual([400, 409, 303, 409]);
  expect(textOf(await same.text())).toContain("Nội dung đề nghị giống nội dung đang ghi.");
  const kept = formOf(await again.text(), address);
  expect(kept).toMatchObject({ asked: "Tày", reason: "Khác" });
  const { id } = await db.prisma.dataRequest.findFirstOrThrow({
    where: { cadreId, field: "ethnicity" },
  });
  const mine = textOf(await page("/me/data-requests"));
  expect(mine).toContain(`YC-${id}`);
  expect(mine).toContain("Chờ trả lời");

  const queue = await page("/data-requests", "unit_officer");
  expect(textOf(queue)).toContain("Bru - Vân Kiều");
  const people = textOf(await page("/cadres", "unit_officer"));
  expect(people).toMatch(/Đề nghị sửa hồ sơ \(\d+\)/);
  const path = `/data-requests/${id}/answer`;
  const officer = await office.as("unit_officer");
  const answered = (change: object) =>
    app.request(path, { method: "POST", form: { ...change }, as: officer, locale: "vi" });
  const missing = await answered({ decision: "refused", answer: "" });
  const done = await answered({ decision: "refused", answer: "Giấy khai sinh ghi dân tộc Kinh" });
  const twice = await answered({ decision: "accepted", answer: "Đã sửa lại" });

  expect([missing.status, done.status, twice.status]).toEqual([400, 303, 409]);
  expect(textOf(await twice.text())).toContain("Đề nghị này đã được trả lời.");
  const told = textOf(await page("/me/data-requests"));
  expect(told).toContain("Giấy khai sinh ghi dân tộc Kinh");
  expect(told).toContain("Không sửa");
});

test("one's own request is taken back by a question, and never shown to oneself as somebody who answers", async () => {
  const { cadreId: own, accountId: account } = world.viewers.unit_officer;
  const { id } = await db.prisma.dataRequest.create({
    data: {
      cadreId: own,
      originCadreId: own,
      accountId: account,
      field: "phone",
      asked: "0912 000 009",
      reason: "Đổi số",
      askedAt: "2026-05-21T02:00:00.000Z",
    },
  });
  const as = await office.as("unit_officer");

  const seen = await app.request(`/data-requests/${id}`, { as });
  const answered = await app.request(`/data-requests/${id}/answer`, {
    method: "POST",
    form: { decision: "accepted", answer: "Tự sửa" },
    as,
  });
  const question = await page(`/me/data-requests/${id}/withdrawal`, "unit_officer");
  const taken = await app.request(`/me/data-requests/${id}/withdrawal`, {
    method: "POST",
    form: formOf(question, `/me/data-requests/${id}/withdrawal`),
    as,
  });
  const others = await app.request(`/me/data-requests/${id}/withdrawal`, {
    as: await office.as("trainee"),
  });

  expect([seen.status, answered.status, taken.status, others.status]).toEqual([404, 404, 303, 404]);
  expect(textOf(await page("/me/data-requests", "unit_officer"))).toContain("Đã rút");
});
