import { expect, test } from "vitest";
import { findNeeds, listNeedPeople, listUnitNeeds } from "#app/domain/reporting/needs.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { makeCadre, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { openReadinessOffice } from "#tests/integration/readiness/readiness-office.ts";
import { makeCourse, seatIn } from "#tests/support/course-rows.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";
import { makeNeed } from "#tests/support/registered-need.ts";
import { readSheet } from "#tests/support/sheet.ts";

// Three people planned at xã Lệ Thủy and one at xã Cam Hồng, all secretaries, whose political theory is elementary where
// the standard asks for advanced; one of them has a seat. One of them, and one more at either commune, registered something by
// themselves, one also for next year.
const office = await openReadinessOffice({ samples: false });
const { db, province } = office;
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const camHong = await unitNamed(db, "Xã Cam Hồng", today);
const theory = await db.prisma.programme.findUniqueOrThrow({
  where: { code: "political-theory-advanced" },
});
const rounds = new Map([
  [leThuy, await makeRound(db, { unitId: leThuy })],
  [camHong, await makeRound(db, { unitId: camHong })],
]);

async function lacking(fullName: string, unitId: number): Promise<number> {
  const cadreId = await makeCadre(db, { fullName, posts: [{ unitId, name: "Chuyên viên" }] });
  await makeRecord(db, { roundId: rounds.get(unitId) ?? 0, cadreId, unitId });
  await stateEvidence(db, { cadreId, dimension: "political_theory", level: "elementary" });
  return cadreId;
}

const an = await lacking("Trần Văn An", leThuy);
const binh = await lacking("Lê Thị Bình", leThuy);
const chi = await lacking("Phan Thị Chi", leThuy);
const dung = "Võ Văn Dũng";
await lacking(dung, camHong);
const em = await makeCadre(db, { fullName: "Hồ Thị Em", posts: [{ unitId: leThuy }] });
await makeNeed(db, { cadreId: em, programme: "KN-XA", note: "Học cuối tuần" });
await makeNeed(db, { cadreId: em, programme: "KN-XA", year: 2027 });
await makeNeed(db, { cadreId: an, programme: theory.shortCode });
const giang = await makeCadre(db, { fullName: "Đỗ Văn Giang", posts: [{ unitId: camHong }] });
await makeNeed(db, { cadreId: giang, programme: "KN-XA" });
const courseId = await makeCourse(db, {
  code: "CC-01",
  hostUnitId: leThuy,
  programmeId: theory.id,
  startsOn: "2026-09-07",
  endsOn: "2026-11-20",
  announcedOn: "2026-05-20",
});
await seatIn(db, { courseId, cadreId: binh, status: "confirmed", seatFrom: "2026-05-25" });
await db.prisma.course.update({ where: { id: courseId }, data: { seatsTaken: 1 } });

const planner = await office.confirmed("planner", province);
const officer = await office.confirmed("unit_officer", leThuy);
const administrator = await office.confirmed("course_admin", province);
const work = testWork(db);

async function rowsOf(viewer: Viewer, wanted: { year?: number; unitId?: number | null } = {}) {
  const found = await findNeeds(work, viewer, { year: 2026, unitId: null, ...wanted });
  if (!found) throw new Error("the role reads reports");
  const theoryRow = found.rows.find(
    ({ subject, programmeIds }) =>
      subject === "political_theory" && programmeIds.includes(theory.id),
  );
  return { ...found, theoryRow };
}

test("a content counts who lacks it once, who has a seat, who registered, and what remains", async () => {
  const { theoryRow } = await rowsOf(planner);

  expect(theoryRow).toMatchObject({
    people: 4,
    covered: 1,
    registered: 1,
    byGroup: [{ group: "commune", people: 4 }],
    free: 29,
    remaining: 0,
  });
  expect(theoryRow?.courses).toMatchObject([{ code: "CC-01", free: 29, isSeen: true }]);
});

test("what somebody registers who lacks nothing is a row of the programme, for the year it was registered for", async () => {
  const row = async (year: number, viewer = planner) =>
    (await rowsOf(viewer, { year })).rows.find(({ byGroup }) =>
      byGroup.some(({ group }) => group === "registered"),
    );

  expect(await row(2026)).toMatchObject({
    programmes: ["Bồi dưỡng kỹ năng lãnh đạo, quản lý cấp xã"],
    people: 2,
    registered: 2,
    covered: 0,
    courses: [],
    remaining: 2,
  });
  expect(await row(2026, officer)).toMatchObject({ people: 1, registered: 1 });
  expect(await row(2027)).toMatchObject({ people: 1 });
  expect(await row(2028)).toBeUndefined();
});

test("an officer counts the unit's own people, and a unit narrows a planner's list", async () => {
  expect((await rowsOf(officer)).theoryRow).toMatchObject({ people: 3 });
  expect((await rowsOf(planner, { unitId: camHong })).theoryRow).toMatchObject({ people: 1 });
  expect((await rowsOf(planner)).people).toBe(6);
});

test("nobody counts themselves", async () => {
  const own = await office.confirmed("planner", province, an);

  expect((await rowsOf(own)).theoryRow).toMatchObject({ people: 3, registered: 0 });
});

async function namesOf(viewer: Viewer, change: object = {}) {
  const { theoryRow } = await rowsOf(planner);
  const filter = { content: theoryRow?.key ?? "", unitId: null, group: null, state: null };
  const found = await listNeedPeople(work, viewer, {
    year: 2026,
    unitId: null,
    filter: { ...filter, ...change },
    page: 1,
    pageSize: 50,
  });
  return found && { total: found.total, names: found.rows.map(({ fullName }) => fullName) };
}

test("every number opens to as many names, in Vietnamese order", async () => {
  expect(await namesOf(planner)).toEqual({
    total: 4,
    names: ["Trần Văn An", "Lê Thị Bình", "Phan Thị Chi", "Võ Văn Dũng"],
  });
  expect(await namesOf(planner, { state: "covered" })).toMatchObject({ names: ["Lê Thị Bình"] });
  expect(await namesOf(planner, { state: "open" })).toMatchObject({ total: 3 });
  expect(await namesOf(planner, { state: "registered" })).toMatchObject({ names: ["Trần Văn An"] });
  expect(await namesOf(planner, { unitId: camHong })).toMatchObject({ names: ["Võ Văn Dũng"] });
  expect(await namesOf(officer)).toMatchObject({ total: 3 });
  expect(await namesOf(planner, { content: "skills.999" })).toEqual({ total: 0, names: [] });
  expect(await namesOf(planner, { content: "x" })).toBeNull();
});

test("whoever runs courses reads how many, never at which unit, and names only those who registered", async () => {
  expect((await rowsOf(administrator)).theoryRow).toMatchObject({ people: 4 });
  expect((await rowsOf(administrator, { unitId: camHong })).theoryRow).toMatchObject({ people: 4 });
  expect(
    await listUnitNeeds(work, administrator, { year: 2026, unitId: null, page: 1, pageSize: 50 }),
  ).toBeNull();
  expect(await namesOf(administrator)).toEqual({ total: 1, names: ["Trần Văn An"] });
  expect(await namesOf(administrator, { unitId: camHong })).toMatchObject({ total: 1 });
  const html = await office.html(administrator, "/reports/needs");
  expect(html).not.toMatch(/reports\/needs\/people\?[^"]*state=covered/);
  expect(html).not.toContain('name="in"');
});

test("unit by unit: each with its contents, in the order of names", async () => {
  const page = await listUnitNeeds(work, planner, {
    year: 2026,
    unitId: null,
    page: 1,
    pageSize: 50,
  });
  const theoryRows = page?.rows.filter(({ subject }) => subject === "political_theory");

  expect(theoryRows?.map(({ unitName, people, covered }) => [unitName, people, covered])).toEqual([
    ["Xã Cam Hồng", 1, 0],
    ["Xã Lệ Thủy", 3, 1],
  ]);
});

test("roles that read no reports get nothing", async () => {
  for (const role of ["trainee", "lecturer", "system_admin"] as const) {
    const viewer = await office.confirmed(role, province);
    expect(await findNeeds(work, viewer, { year: 2026, unitId: null })).toBeNull();
    expect((await office.ask(viewer, "/reports/needs")).status).toBe(404);
  }
});

test("the people page names who lacks what without a title, and is read in the log", async () => {
  const { theoryRow } = await rowsOf(planner);
  const address = `/reports/needs/people?content=${theoryRow?.key}`;
  const said = await office.say(officer, address);
  await office.app.portal.readLog.flush();
  const event = await db.prisma.auditEvent.findFirstOrThrow({
    where: { action: "read.planning" },
    orderBy: { seq: "desc" },
  });

  expect(said).toContain("Trần Văn An");
  expect(said).toContain("Còn thiếu theo tiêu chuẩn Tự đăng ký");
  expect(said).not.toMatch(/Bí thư|2025-2030/);
  expect(JSON.parse(event.detail)).toMatchObject({
    count: 3,
    ids: expect.arrayContaining([an, binh, chi]),
  });
  expect((await office.ask(officer, `${address}&at=${camHong}`)).status).toBe(404);
  expect(await office.say(officer, "/reports/needs/people?content=skills.999")).not.toContain(dung);
});

test("form F4 has the columns of the form, numbers as the page, and lines to sign on", async () => {
  const rows = await readSheet(await office.file(planner, "/reports/needs/f4.xlsx"));
  const head = rows.findIndex(([first]) => first === "STT");
  const row = rows.find((cells) => String(cells[5]).startsWith("CC-01"));

  expect(rows[0]?.[0]).toBe("NHU CẦU, KẾ HOẠCH ĐÀO TẠO, BỒI DƯỠNG NĂM 2026");
  expect(rows[head]).toEqual([
    "STT",
    "Nội dung lớp",
    "Đối tượng",
    "Số lớp",
    "Số học viên",
    "Thời gian, thời lượng",
    "Hình thức",
    "Địa điểm",
    "Cơ sở đào tạo",
    "Đơn vị chủ trì, phối hợp",
    "Kinh phí",
    "Ghi chú",
  ]);
  expect(row?.slice(2, 5)).toEqual(["Chức danh cấp xã: 4", "1", "4"]);
  expect(row?.[11]).toBe("Đã xếp lớp 1 người; còn lại 0 người; trong đó 1 người tự đăng ký");
  expect(rows.flat().join(" ")).toContain("Người lập");
});

test("the list is as many statements for one person as for forty", async () => {
  const many = await testDb({ starter: true });
  const unitId = await unitNamed(many, "Xã Lệ Thủy", today);
  const roundId = await makeRound(many, { unitId });
  const add = async (n: number): Promise<void> => {
    const cadreId = await makeCadre(many, { fullName: `Lê Văn Số ${n}`, posts: [{ unitId }] });
    await makeRecord(many, { roundId, cadreId, unitId });
    await stateEvidence(many, { cadreId, dimension: "political_theory", level: "elementary" });
    await makeNeed(many, { cadreId, programme: "KN-XA" });
  };
  const own = testWork(many);
  const ask = () => findNeeds(own, planner, { year: 2026, unitId: null });
  await add(0);
  await ask();
  const one = (await statementsDuring(many, ask)).length;
  for (let n = 1; n < 40; n += 1) await add(n);
  await ask();

  expect(one).toBe(6);
  expect(await statementsDuring(many, ask)).toHaveLength(one);
  expect((await ask())?.people).toBe(40);
});
