import { Workbook } from "@cj-tech-master/excelts";
import { expect, test } from "vitest";
import { settle } from "#app/domain/readiness/settle.server.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import {
  lastEvent,
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { formOf, textOf } from "#tests/integration/routes/pages.ts";
import { testApp } from "#tests/support/app.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const app = await testApp(db);
const [tinh, leThuy, camHong, phongThuy, phongNha] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
  await unitNamed(db, "Xã Phong Thủy", "2025-06-30"),
  await unitNamed(db, "Xã Phong Nha", today),
];
const confirmer = await makeViewer(db, { role: "system_admin", unitId: tinh });

/** Somebody whose grant a second person has confirmed. */
async function confirmed(role: Role, unitId: number, cadreId?: number): Promise<Viewer> {
  const viewer = await makeViewer(db, { role, unitId, cadreId: cadreId ?? null });
  await db.prisma.grant.update({
    where: { id: viewer.grantId },
    data: { confirmedAt: "2026-06-01T01:00:00.000Z", confirmedById: confirmer.accountId },
  });
  return viewer;
}

const planner = await confirmed("planner", tinh);
const communePlanner = await confirmed("planner", leThuy);
const leader = await confirmed("leader", leThuy);

const round = await makeRound(db, { unitId: leThuy });
const secretary = { roundId: round, unitId: leThuy };
const ha = await makeCadre(db, {
  fullName: "Nguyễn Thị Hà",
  posts: [{ unitId: leThuy, name: "Phó Bí thư Đảng ủy" }],
});
const haRecord = await makeRecord(db, {
  ...secretary,
  cadreId: ha,
  listOrder: 2,
  note: '=HYPERLINK("http://x")',
});
const binh = await makeCadre(db, {
  fullName: "Trần Văn Bình",
  gender: "male",
  birthDate: "1970-02",
  posts: [{ unitId: camHong }],
});
const self = await confirmed("planner", leThuy, ha);
const binhRecord = await makeRecord(db, { ...secretary, cadreId: binh, listOrder: 1 });
const old = await makeRound(db, { unitId: tinh, asOf: "2025-01-15" });
await makeRecord(db, { roundId: old, cadreId: ha, unitId: phongThuy });
await stateEvidence(db, {
  cadreId: ha,
  dimension: "political_theory",
  level: "advanced",
  state: "studying",
  text: "Đang học CC",
});
await stateEvidence(db, {
  cadreId: ha,
  dimension: "degree",
  text: "ĐH Luật",
  statedOn: "2024-10-14",
  replacedOn: "2026-01-15",
});
await stateEvidence(db, { cadreId: ha, dimension: "rating", level: "good", year: 2025 });

async function ask(viewer: Viewer, path: string, form?: Record<string, string>) {
  const as = await app.signInAs(viewer.accountId, viewer.grantId);
  return app.request(path, { as, locale: "vi", ...(form ? { method: "POST", form } : {}) });
}

const say = async (viewer: Viewer, path: string): Promise<string> =>
  textOf(await (await ask(viewer, path)).text());

async function lastRead() {
  await app.portal.readLog.flush();
  return lastEvent(db);
}

test("a list of rounds says of each what it is, and to whom none is in scope, how lists come in", async () => {
  const rounds = await say(planner, "/planning");
  const empty = await confirmed("planner", phongNha);
  const emptyLeader = await confirmed("leader", phongNha);

  for (const told of [
    "2 đợt quy hoạch thuộc phạm vi phụ trách",
    "Chưa ghi số, ngày quyết định",
    "Quy định 377-QĐ/TW",
    "Quy định đã thay đổi",
    "Nội bộ",
  ]) {
    expect(rounds).toContain(told);
  }
  expect(await (await ask(empty, "/planning")).text()).toContain('href="/imports/new"');
  expect(await (await ask(emptyLeader, "/planning")).text()).not.toContain("/imports/new");
  expect((await ask(communePlanner, `/planning?unit=${camHong}`)).status).toBe(404);
});

test("a round shows its structure with every number, and the read log keeps whom it named", async () => {
  const page = await say(communePlanner, `/planning/${round}`);

  for (const told of [
    "1/2 (50,0 %)",
    "Chưa ghi nhận quy định của tỉnh",
    "tính tuổi tại ngày 15/01/2026",
    "Thời gian công tác còn lại chưa đủ: 1",
    "ít hơn 120 tháng. Căn cứ: Quy định 377-QĐ/TW ngày 08/10/2025.",
    "Hồ sơ cán bộ ngoài phạm vi phụ trách",
    "không thay thế kết quả thẩm định của cấp có thẩm quyền",
  ]) {
    expect(page).toContain(told);
  }
  expect(page.indexOf("Trần Văn Bình", page.indexOf("STT"))).toBeLessThan(
    page.indexOf("Nguyễn Thị Hà", page.indexOf("STT")),
  );
  expect(await lastRead()).toMatchObject({
    action: "read.planning",
    actorName: communePlanner.accountName,
    detail: { count: 2, ids: [binh, ha], query: `/planning/${round}` },
  });
});

test("of another's round a commune's planner sees the records of the commune, with the units of then", async () => {
  const page = await say(communePlanner, `/planning/${old}`);

  expect(page).toContain("Chỉ tính phần thuộc phạm vi phụ trách của đồng chí.");
  expect(page).toContain("Xã Phong Thủy (nay là Xã Lệ Thủy, từ ngày 01/07/2025)");
  expect(page).toContain("1 lượt quy hoạch tại đơn vị đã kết thúc hoạt động, không xét");
  expect(page).not.toContain("Ghi nhận quyết định phê duyệt");
  expect((await ask(communePlanner, `/planning/${old}/decision`)).status).toBe(403);
});

test("filters narrow the list, a unit typed becomes its id, one out of scope is not found, one that is none has nobody", async () => {
  const women = await say(planner, `/planning/${round}?gender=female`);
  const typed = await ask(planner, `/planning/${round}?in=${encodeURIComponent("xã lệ thủy")}`);

  expect(women).toContain("Giới tính: Nữ");
  expect(women).not.toContain("Trần Văn Bình");
  expect(women).toContain("Xem cơ cấu và nội dung cần lưu ý của danh sách");
  expect(typed.headers.get("location")).toBe(`/planning/${round}?unit=${leThuy}`);
  expect((await ask(communePlanner, `/planning/${round}?unit=${camHong}`)).status).toBe(404);
  for (const none of ["q=khong+ai", "in=zzzz"])
    expect(await say(planner, `/planning/${round}?${none}`)).toContain("Không có ai phù hợp");
  expect(await say(planner, "/planning?in=zzzz")).toContain("Không có đợt quy hoạch nào phù hợp");
  const file = await ask(planner, `/planning/${round}/export.xlsx?in=zzzz`);
  expect([file.status, await file.text()]).toEqual([400, expect.stringContaining("“zzzz”")]);
  expect(await say(planner, `/planning/${round}/attention?kind=too_little_time`)).toContain(
    "Trần Văn Bình",
  );
});

test("the export holds the rows of the filter in the list's order, text stays text, and it is logged", async () => {
  const answer = await ask(planner, `/planning/${round}/export.xlsx?q=ha`);
  const workbook = new Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) =>
    rows.push(Array.from({ length: 11 }, (_, n) => row.getCell(n + 1).value)),
  );
  const text = JSON.stringify(rows);

  expect(rows.find(([place]) => place === 2)).toEqual([
    2,
    "Nguyễn Thị Hà",
    "02/05/1980",
    "Nữ",
    "Phó Bí thư Đảng ủy, Xã Lệ Thủy",
    "Bí thư Đảng ủy cấp xã",
    "Xã Lệ Thủy",
    "Xã Lệ Thủy",
    "Đã phê duyệt",
    "",
    '=HYPERLINK("http://x")',
  ]);
  expect(text).toContain("Điều kiện lọc: Họ tên: ha");
  expect(text).toContain(`Người xuất: ${planner.accountName}`);
  expect(text).not.toContain("Trần Văn Bình");
  expect(await lastRead()).toMatchObject({
    action: "read.planning_exported",
    detail: { count: 1, ids: [ha], query: `/planning/${round}/export.xlsx?q=ha` },
  });
  const before = await lastRead();
  const stranger = await confirmed("planner", camHong);
  expect((await ask(stranger, `/planning/${round}/export.xlsx`)).status).toBe(404);
  expect(await lastRead()).toEqual(before);
});

test("a record shows its sums, the person's evidence and what was stated before", async () => {
  const page = await say(communePlanner, `/planning/records/${haRecord}`);
  const elsewhere = await (await ask(communePlanner, `/planning/records/${binhRecord}`)).text();

  for (const told of [
    "Chức vụ hiện nay: Phó Bí thư Đảng ủy",
    "tại tháng 07/2025 còn",
    "Tối đa 3 chức danh cùng cấp",
    "Đang học: Cao cấp",
    "Đang học, chưa tính là đã có",
    "Các ghi nhận trước đây (1)",
    "Hoàn thành tốt nhiệm vụ",
  ]) {
    expect(page).toContain(told);
  }
  expect(elsewhere).not.toContain(`/cadres/${binh}`);
  expect(textOf(elsewhere)).not.toContain("Trình độ, chứng chỉ, xếp loại");
  expect(await lastRead()).toMatchObject({ action: "read.planning", detail: { ids: [binh] } });
});

test("a leader reads and has nothing to change; nobody finds their own record", async () => {
  const page = await (await ask(leader, `/planning/records/${haRecord}`)).text();

  expect(page).not.toContain("/end");
  expect((await ask(leader, `/planning/records/${haRecord}/end`)).status).toBe(404);
  expect((await ask(self, `/planning/records/${haRecord}`)).status).toBe(404);
  expect(await say(self, `/planning/${round}`)).not.toContain("Nguyễn Thị Hà");
});

test("a person's page shows planning to whom may read it, and nobody their own", async () => {
  const page = `/cadres/${ha}`;
  const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
  const courses = await makeViewer(db, { role: "course_admin", unitId: leThuy });
  const admin = await makeViewer(db, { role: "system_admin", unitId: leThuy });
  const planned = await say(communePlanner, page);

  expect(planned).toContain("Bí thư Đảng ủy cấp xã");
  expect(planned).toContain("Đơn vị đã sắp xếp lại");
  expect(await lastRead()).toMatchObject({ action: "read.planning", detail: { query: page } });
  for (const viewer of [courses, admin, self]) {
    expect(await say(viewer, page)).not.toContain("Bí thư Đảng ủy cấp xã");
    expect(await lastRead()).toMatchObject({ action: "read.cadre" });
  }
  const told = await say(officer, page);
  expect(told).toContain("Mức độ đáp ứng tiêu chuẩn chức danh, tính đến ngày 01/06/2026");
  expect(told).not.toContain("Đơn vị đã sắp xếp lại");
  expect(await lastRead()).toMatchObject({ action: "read.planning", detail: { ids: [ha] } });
  expect(await say(self, page)).not.toContain("Không có lượt quy hoạch nào");
  expect(await say(officer, page)).toContain("Xếp loại chất lượng năm 2025");
  expect(await say(courses, page)).not.toContain("Xếp loại chất lượng năm 2025");
  expect(await say(admin, page)).not.toContain("Trình độ, chứng chỉ, xếp loại");
});

test("the pages cost as many statements for one row as for a hundred", async () => {
  const many = await makeRound(db, { unitId: leThuy, asOf: "2026-04-01" });
  const add = async (rows: number): Promise<void> => {
    for (let row = 0; row < rows; row += 1) {
      const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
      await makeRecord(db, { roundId: many, cadreId, unitId: leThuy });
    }
  };
  const as = await app.signInAs(planner.accountId, planner.grantId);
  const count = async (path: string): Promise<number> => {
    await app.portal.readLog.flush();
    await settle(app.portal.work(planner));
    const sent = await statementsDuring(db, () => app.request(path, { as, locale: "vi" }));
    // why: what was read is noted within the second, whatever is asked for by then
    return sent.filter((sql) => !/AuditHead|insert into "AuditEvent"/i.test(sql)).length;
  };
  const costs = async (): Promise<number[]> => [
    await count("/planning"),
    await count(`/planning/${many}?size=100`),
    await count(`/planning/${many}?size=100&sort=name&gender=female`),
  ];
  await count("/planning");

  await add(1);
  const one = await costs();
  await add(99);

  expect(await costs()).toEqual(one);
  expect(one).toEqual([7, 34, 17]);
  expect(await count(`/cadres/${await makeCadre(db, { posts: [{ unitId: leThuy }] })}`)).toBe(12);
  expect(await count(`/cadres/${ha}`)).toBe(20);
});

test("the forms say where they lead in either language", async () => {
  const as = await app.signInAs(communePlanner.accountId, communePlanner.grantId);
  const action = `/planning/${round}/decision`;
  const page = await (await app.request(action, { as, locale: "en" })).text();

  expect(formOf(page, action)).toMatchObject({ decisionNumber: "", revision: "1" });
  expect(textOf(page)).toContain("Record this decision");
});
