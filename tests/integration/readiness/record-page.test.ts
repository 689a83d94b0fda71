import { expect, test } from "vitest";
import { findReadiness } from "#app/domain/readiness/record-queries.server.ts";
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
import {
  makeOverride,
  makeWaiver,
  stateUpdateCourse,
} from "#tests/integration/readiness/decision-factory.ts";
import { textOf } from "#tests/integration/routes/pages.ts";
import { testApp } from "#tests/support/app.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const app = await testApp(db);
const [tinh, leThuy, camHong, phongThuy] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
  await unitNamed(db, "Xã Phong Thủy", "2025-06-30"),
];
const confirmer = await makeViewer(db, { role: "system_admin", unitId: tinh });

async function confirmed(role: Role, unitId: number, cadreId?: number): Promise<Viewer> {
  const viewer = await makeViewer(db, { role, unitId, cadreId: cadreId ?? null });
  await db.prisma.grant.update({
    where: { id: viewer.grantId },
    data: { confirmedAt: "2026-06-01T01:00:00.000Z", confirmedById: confirmer.accountId },
  });
  return viewer;
}

const planner = await confirmed("planner", leThuy);
const officer = await confirmed("unit_officer", leThuy);
const inspector = await confirmed("inspector", leThuy);
const stranger = await confirmed("planner", camHong);

const round = await makeRound(db, { unitId: leThuy });
const ha = await makeCadre(db, {
  fullName: "Nguyễn Thị Hà",
  birthDate: "1975",
  posts: [{ unitId: leThuy, name: "Phó Bí thư Đảng ủy" }],
});
const record = await makeRecord(db, { roundId: round, cadreId: ha, unitId: leThuy });
const other = await makeRecord(db, {
  roundId: round,
  cadreId: ha,
  unitId: phongThuy,
  title: "commune-deputy-secretary",
});
const page = `/readiness/records/${record}`;

await stateEvidence(db, { cadreId: ha, level: "college", text: "CĐ" });
await stateEvidence(db, { cadreId: ha, dimension: "political_theory", level: "advanced" });
await stateEvidence(db, {
  cadreId: ha,
  dimension: "political_theory",
  level: "elementary",
  text: "SC",
});
await stateEvidence(db, {
  cadreId: ha,
  dimension: "state_management",
  level: "officer",
  state: "studying",
  text: "Đang học CV",
});
await stateEvidence(db, { cadreId: ha, dimension: "rating", level: "good", year: 2025 });
const update = await stateUpdateCourse(db, ha);

async function ask(viewer: Viewer, path: string, locale = "vi"): Promise<Response> {
  const as = await app.signInAs(viewer.accountId, viewer.grantId);
  return app.request(path, { as, locale });
}
const say = async (viewer: Viewer, path: string, locale?: string): Promise<string> =>
  textOf(await (await ask(viewer, path, locale)).text());
const lastRead = async () => {
  await app.portal.readLog.flush();
  return lastEvent(db);
};

test("a record's page says band, target, standard and every requirement with what is behind its answer", async () => {
  const said = await say(planner, page);

  for (const told of [
    "Nguyễn Thị Hà: Bí thư Đảng ủy cấp xã",
    "nhiệm kỳ 2025-2030, tính đến ngày 01/06/2026",
    "hết ngày 31/12/2026",
    "Áp dụng từ ngày 30/08/2025",
    "Cần đối chiếu với văn bản gốc",
    "Chuyên môn Đại học trở lên Khi quy hoạch Chưa đạt",
    "Thấp hơn yêu cầu Cao đẳng",
    "Danh sách của cấp ủy có thẩm quyền; ghi nhận ngày 15/01/2026. Ghi trong nguồn: “CĐ”",
    "Hoàn thiện ngoài hệ thống: trình độ, văn bằng do cơ sở đào tạo cấp.",
    "Các nguồn ghi khác nhau; kết quả tính theo nguồn đáp ứng yêu cầu.",
    "Đáp ứng Cao cấp",
    "Thấp hơn yêu cầu Sơ cấp",
    "Đang học, chưa tính là đã có",
    "số hiệu 123/CNKT; cấp ngày 01/12/2025; hoàn thành 20/11/2025",
    "Cần thực hiện lại chậm nhất ngày 31/12/2026",
    "chỉ biết năm sinh",
    "Chưa có xếp loại năm 2024.",
    "Hiện chưa có lớp nào chiêu sinh.",
    "Bổ sung minh chứng để xác định kết quả.",
    "không thay thế kết quả thẩm định của cấp có thẩm quyền",
  ]) {
    expect(said).toContain(told);
  }
  expect(await lastRead()).toMatchObject({
    action: "read.planning",
    detail: { ids: [ha], query: page },
  });
});

test("the timeline draws each statement once, with the anchors, and says the same in a table", async () => {
  const html = await (await ask(planner, page)).text();
  const [figure = ""] = /<figure[\s\S]*?<\/figure>/.exec(html) ?? [];
  const said = textOf(figure);

  expect(said).toContain("Tính tuổi 07/2025");
  expect(said).toContain("Đại hội, bầu cử 08/2025");
  expect(said).toContain("Ngày tra cứu 01/06/2026");
  expect(said).toContain(`${update} Đáp ứng, 20/11/2025 đến 31/12/2026`);
  expect(said.split("Cao cấp")).toHaveLength(2);
  expect(figure).toMatch(/<title[^>]*>Quá trình đến thời điểm tính tuổi/);
  expect(figure).not.toContain("style=");
  expect(textOf(html)).toContain(`${update} 20/11/2025 31/12/2026 Đáp ứng`);
});

test("documents alone leave out what lists say, and the page says so", async () => {
  const said = await say(planner, `${page}?verified=1`);

  expect(said).toContain("Chỉ tính minh chứng đã xác minh: lớp đã chốt hồ sơ");
  expect(said).not.toContain("Đáp ứng Cao cấp");
  expect(said).toContain("số hiệu 123/CNKT");
});

test("another day has its own verdicts, and a day that is none its sentence", async () => {
  const earlier = await say(planner, `${page}?asOf=14/01/2026`);
  const wrong = await ask(planner, `${page}?asOf=31/02/2026`);

  expect(earlier).toContain("Lượt quy hoạch này có hiệu lực từ ngày 15/01/2026, sau ngày tra cứu.");
  expect(earlier).not.toContain("Cao đẳng");
  expect(earlier).toContain("số hiệu 123/CNKT");
  expect(wrong.status).toBe(400);
  expect(textOf(await wrong.text())).toContain("“31/02/2026” không phải là ngày có trên lịch.");
});

test("readers of planning go on to it, officers see the same verdicts without it", async () => {
  const planned = await (await ask(planner, page)).text();
  const looked = await (await ask(inspector, page)).text();
  const read = await (await ask(officer, page)).text();

  for (const html of [planned, looked]) expect(html).toContain(`/planning/records/${record}`);
  expect(planned).toContain(`${page}/waivers/new`);
  expect(looked).not.toContain(`${page}/waivers/new`);
  expect(textOf(looked)).toContain("Chưa ghi nhận quyết định miễn tiêu chuẩn");
  expect(read).not.toContain("/planning");
  expect(read).not.toContain("/waivers");
  expect(read).toContain(`/cadres/${ha}`);
  expect(textOf(read)).toContain("số hiệu 123/CNKT");
  for (const html of [planned, read]) {
    expect(html).toContain(`/readiness/records/${other}`);
    expect(textOf(html)).toContain("Chức danh quy hoạch khác của cán bộ này");
  }
});

test("a record of an ended unit is shown with what the unit became, and said not to count", async () => {
  const said = await say(planner, `/readiness/records/${other}`);

  expect(said).toContain("Xã Phong Thủy (nay là Xã Lệ Thủy, từ ngày 01/07/2025)");
  expect(said).toContain("Đơn vị quy hoạch đã kết thúc hoạt động sau ngày 30/06/2025.");
});

test("nobody finds their own record, one out of scope, or none", async () => {
  const self = await confirmed("planner", leThuy, ha);

  expect((await ask(self, page)).status).toBe(404);
  expect((await ask(stranger, page)).status).toBe(404);
  expect((await ask(planner, "/readiness/records/999999")).status).toBe(404);
});

test("officers see what is approved and in force on the day; planners also what is proposed and has ended", async () => {
  const draft = await makeRound(db, { unitId: leThuy, asOf: "2026-04-01", status: "draft" });
  const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
  const unitId = leThuy;
  const proposed = await makeRecord(db, { roundId: draft, cadreId, unitId, status: "proposed" });
  const ended = await makeRecord(db, {
    roundId: round,
    cadreId,
    unitId,
    title: "commune-deputy-secretary",
    endedOn: "2026-03-31",
  });
  const [open, over] = [`/readiness/records/${proposed}`, `/readiness/records/${ended}`];

  expect(await say(planner, open)).toContain("mới là đề nghị, chưa được phê duyệt");
  expect(await say(planner, over)).toContain("đã kết thúc sau ngày 31/03/2026");
  expect((await ask(officer, open)).status).toBe(404);
  expect((await ask(officer, over)).status).toBe(404);
  expect((await ask(officer, `${over}?asOf=31/03/2026`)).status).toBe(200);
  expect(await say(officer, `${over}?asOf=31/03/2026`)).not.toContain("Đưa ra khỏi quy hoạch");
});

test("of somebody who belongs elsewhere the evidence stays closed, the verdicts do not", async () => {
  const cadreId = await makeCadre(db, { fullName: "Lê Văn Xa", posts: [{ unitId: camHong }] });
  await stateEvidence(db, { cadreId, text: "ĐH Luật" });
  const id = await makeRecord(db, { roundId: round, cadreId, unitId: leThuy });
  const html = await (await ask(planner, `/readiness/records/${id}`)).text();

  expect(textOf(html)).toContain(
    "Không hiển thị minh chứng: hồ sơ cán bộ ngoài phạm vi phụ trách.",
  );
  expect(textOf(html)).toContain("Chuyên môn Đại học trở lên Khi quy hoạch Đạt");
  expect(html).not.toContain("ĐH Luật");
  expect(html).not.toContain(`/cadres/${cadreId}`);
});

test("waivers and conclusions stand beside what is computed, with their papers and who recorded them", async () => {
  const cadreId = await makeCadre(db, { fullName: "Trần Thị Miễn", posts: [{ unitId: leThuy }] });
  const recordId = await makeRecord(db, { roundId: round, cadreId, unitId: leThuy });
  await makeWaiver(db, { recordId });
  await makeWaiver(db, { recordId, subject: "ratings", revokedOn: "2026-05-01" });
  await makeOverride(db, { recordId });
  const path = `/readiness/records/${recordId}`;
  const [told, list] = [
    await say(planner, path),
    await say(planner, "/readiness/records?q=Trần Thị Miễn"),
  ];

  for (const said of [
    "Được miễn theo quyết định số 45-QĐ/TU ngày 02/03/2026, Phó Bí thư Thường trực ký",
    "Kết quả tính từ minh chứng: Chưa đủ dữ liệu",
    "Đã đáp ứng theo quyết định số 45-QĐ/TU ngày 02/03/2026, Phó Bí thư Thường trực ký",
    "Miễn: Xếp loại chất lượng",
    "Đã thu hồi Thu hồi từ ngày 01/05/2026: Ghi nhận nhầm",
  ]) {
    expect(told).toContain(said);
  }
  expect(list).toContain("Kết luận: Đã đáp ứng theo quyết định số 45-QĐ/TU ngày 02/03/2026");
  const read = await say(officer, path);
  expect(read).toContain("Được miễn theo quyết định số 45-QĐ/TU");
  expect(read).not.toContain("Đã thu hồi");
});

test("pages of people and lists lead to readiness with the band", async () => {
  const person = await (await ask(officer, `/cadres/${ha}`)).text();
  const list = await (await ask(planner, `/planning/${round}`)).text();
  const planned = await (await ask(planner, `/planning/records/${record}`)).text();

  for (const html of [person, list, planned]) expect(html).toContain(`"${page}"`);
  expect(textOf(person)).toContain("Bí thư Đảng ủy cấp xã Xã Lệ Thủy 2025-2030 Chưa đủ dữ liệu");
  expect(textOf(list)).toContain("Chưa đủ dữ liệu xem mức độ đáp ứng của Nguyễn Thị Hà");
});

test("the page costs as many statements in a unit of one record as in one of a hundred", async () => {
  const wanted = { recordId: record, day: today, verifiedOnly: false };
  const costs = async (): Promise<number> => {
    await app.portal.readLog.flush();
    return (await statementsDuring(db, () => findReadiness(db, planner, wanted))).length;
  };
  // why: the rules are read once
  await costs();
  const one = await costs();
  for (let row = 0; row < 99; row += 1) {
    const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
    await makeRecord(db, { roundId: round, cadreId, unitId: leThuy });
  }

  expect(await costs()).toBe(one);
  expect(one).toBe(9);
});

test("the page reads in English too", async () => {
  const said = await say(planner, page, "en");

  expect(said).toContain("Readiness against the title’s standard, term 2025-2030");
  expect(said).toContain("Due again by the end of 31/12/2026");
  expect(said).toContain(
    "The sources differ; the result follows the one that meets the requirement.",
  );
});
