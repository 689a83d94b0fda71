import { expect, test } from "vitest";
import { findYearReport } from "#app/domain/reporting/year-report.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { makeCadre, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { openReadinessOffice } from "#tests/integration/readiness/readiness-office.ts";
import { type TestDb, statementsDuring, testDb } from "#tests/support/database.ts";
import { readSheets } from "#tests/support/sheet.ts";
import { closeSomebody } from "#tests/support/world-courses.ts";

const office = await openReadinessOffice({ samples: false });
const { db, province } = office;
const [leThuy, camHong, department] = [
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
  await unitNamed(db, "Sở Nội vụ", today),
];

type Stated = {
  cadreId: number;
  programme: string;
  endedOn?: string | null;
  issuedOn?: string | null;
  grade?: string;
  replacedOn?: string | null;
  state?: string;
  completionId?: number;
};

/** A completed course as it is stated of somebody. */
async function state(on: TestDb, { programme, ...stated }: Stated): Promise<void> {
  const { id: programmeId } = await on.prisma.programme.findUniqueOrThrow({
    where: { shortCode: programme },
  });
  const { cadreId, endedOn = null, issuedOn = null, replacedOn = null } = stated;
  const { completionId = null } = stated;
  await on.prisma.evidence.create({
    data: {
      cadreId,
      originCadreId: cadreId,
      dimension: "programme",
      text: programme,
      state: stated.state ?? "held",
      grade: stated.grade ?? "certificate_on_record",
      programmeId,
      endedOn,
      issuedOn,
      statedOn: "2026-05-31",
      replacedOn,
      completionId,
      recordedAt: "2026-05-31T01:00:00.000Z",
      recordedBy: "operator:tests",
    },
  });
}

// Worked out by hand for 2026.
//   An, woman, Bru - Vân Kiều, secretary at Lệ Thủy: update in March, stated by two sources; skills, the year alone
//   Bình, man, Kinh, director of a department: update in March and in May
//   Chi, woman, ethnicity not recorded, no title, Cam Hồng: skills in April, by the day of the certificate
// Not counted: what ended in 2025, what only the person says, what is being studied, what was voided.
// Turns: An 2, Bình 2, Chi 1 = 5; people 3; women 2; minority 1, not known 1.
const an = await makeCadre(db, {
  fullName: "Trần Thị An",
  ethnicity: "Bru - Vân Kiều",
  posts: [{ unitId: leThuy, name: "Bí thư Đảng ủy" }],
});
const binh = await makeCadre(db, {
  fullName: "Lê Văn Bình",
  gender: "male",
  ethnicity: "Kinh",
  posts: [{ unitId: department, name: "Giám đốc" }],
});
const chi = await makeCadre(db, { fullName: "Phan Thị Chi", posts: [{ unitId: camHong }] });
await state(db, { cadreId: an, programme: "CNKT", endedOn: "2026-03-20" });
await state(db, { cadreId: an, programme: "CNKT", endedOn: "2026-03", grade: "official_list" });
await state(db, { cadreId: an, programme: "KN-XA", endedOn: "2026" });
await state(db, { cadreId: binh, programme: "CNKT", endedOn: "2026-03-20" });
await state(db, { cadreId: binh, programme: "CNKT", endedOn: "2026-05-20" });
await state(db, { cadreId: chi, programme: "KN-XA", issuedOn: "2026-04-02" });
await state(db, { cadreId: an, programme: "CNKT", endedOn: "2025-12-31" });
await state(db, {
  cadreId: an,
  programme: "QLNN-CV",
  endedOn: "2026-02-01",
  grade: "self_declared",
});
await state(db, { cadreId: an, programme: "LLCT-CC", endedOn: "2026-02-01", state: "studying" });
await state(db, {
  cadreId: an,
  programme: "TTCT",
  endedOn: "2026-02-01",
  replacedOn: "2026-05-31",
});

const planner = await office.confirmed("planner", province);
const officer = await office.confirmed("unit_officer", leThuy);
const administrator = await office.confirmed("course_admin", province);

async function report(viewer: Viewer, wanted: { year?: number; unitId?: number | null } = {}) {
  const found = await findYearReport(db, viewer, { year: 2026, unitId: null, ...wanted });
  if (!found) throw new Error("the role reads reports");
  return found;
}

test("turns and people of a year, as worked out by hand", async () => {
  const found = await report(planner);

  expect(found.whole).toMatchObject({
    turns: 5,
    people: 3,
    women: 2,
    minority: 1,
    minorityUnknown: 1,
    bands: { none: 5 },
  });
  expect(found.programmes.map((row) => [row.name, row.turns, row.people, row.women])).toEqual([
    ["Cập nhật kiến thức cho cấp ủy viên", 3, 2, 1],
    ["Bồi dưỡng kỹ năng lãnh đạo, quản lý cấp xã", 2, 2, 2],
  ]);
  expect(found.groups.map((row) => [row.group, row.turns, row.people])).toEqual([
    ["department_leader", 2, 1],
    ["commune_secretary", 2, 1],
    ["other", 1, 1],
  ]);
});

test.each([
  ["2025", { year: 2025 }, 1, 1],
  ["a year without any", { year: 2024 }, 0, 0],
  ["one unit", { unitId: leThuy }, 2, 1],
  ["a unit where nobody learnt", { unitId: 0 }, 0, 0],
])("of %s", async (_name, wanted, turns, people) => {
  expect((await report(planner, wanted)).whole).toMatchObject({ turns, people });
});

test("an officer's report is of the unit's own people", async () => {
  expect((await report(officer)).whole).toMatchObject({ turns: 2, people: 1 });
  expect((await report(officer, { unitId: camHong })).whole).toMatchObject({ turns: 0 });
  expect((await office.ask(officer, `/reports/year?unit=${camHong}`)).status).toBe(404);
});

test("minorities are counted for whoever reads ethnicity, and for nobody else", async () => {
  const found = await report(administrator);

  expect(found.showsMinority).toBe(false);
  expect(found.whole).toMatchObject({ turns: 5, minority: 0 });
  expect(await office.say(administrator, "/reports/year")).not.toContain("Dân tộc thiểu số");
  expect(await office.say(planner, "/reports/year")).toContain("1 (chưa rõ 1)");
});

test("the result of a course that was closed here is counted by its grade", async () => {
  const graded = await testDb({ starter: true });
  const unitId = await unitNamed(graded, "Xã Lệ Thủy", today);
  const cadreId = await makeCadre(graded, { fullName: "Lê Thị Đóng", posts: [{ unitId }] });
  await closeSomebody(graded, { unitId, cadreId });
  const { id: completionId, band } = await graded.prisma.completion.findFirstOrThrow();
  await state(graded, { cadreId, programme: "KN-XA", endedOn: "2026-05-20", completionId });
  const found = await findYearReport(graded, planner, { year: 2026, unitId: null });

  expect(band).not.toBeNull();
  expect(found?.whole).toMatchObject({ turns: 1, bands: { [band ?? "none"]: 1, none: 0 } });
});

test("the page defines turn and person, and says what it is of", async () => {
  const said = await office.say(planner, "/reports/year?year=2026");

  expect(said).toContain("5 lượt của 3 người, theo dữ liệu đến ngày 01/06/2026.");
  expect(said).toContain("Một lượt là một người hoàn thành một lớp");
  expect(await office.say(planner, "/reports/year?year=2024")).toContain(
    "Chưa ghi nhận kết quả nào của năm 2024",
  );
});

test("form F8 has two sheets: turns by group and content, and programmes with results", async () => {
  const [groups = [], programmes = []] = await readSheets(
    await office.file(planner, "/reports/year/f8.xlsx"),
  );
  const secretary = groups.find(([, name]) => name === "Bí thư đảng ủy cấp xã");
  const whole = groups.find(([, name]) => name === "Toàn bộ");
  const update = programmes.find(([, , name]) => name === "Cập nhật kiến thức cho cấp ủy viên");

  expect(groups[0]?.[0]).toBe("BÁO CÁO KẾT QUẢ ĐÀO TẠO, BỒI DƯỠNG NĂM 2026");
  // knowledge update, then the other contents, then turns, people, women, minority
  expect(secretary?.slice(8, 9)).toEqual(["1"]);
  expect(secretary?.slice(12, 16)).toEqual(["2", "1", "1", "1"]);
  expect(whole?.slice(12, 16)).toEqual(["5", "3", "2", "1"]);
  expect(update?.slice(3, 7)).toEqual(["3", "2", "1", "1"]);
  expect(groups.flat().join(" ")).toContain("Người lập");
});

test("roles that read no reports get none", async () => {
  for (const role of ["trainee", "lecturer", "system_admin"] as const) {
    const viewer = await office.confirmed(role, province);
    expect(await findYearReport(db, viewer, { year: 2026, unitId: null })).toBeNull();
    expect((await office.ask(viewer, "/reports/year")).status).toBe(404);
  }
});

test("the report is as many statements for one person as for forty", async () => {
  const many = await testDb({ starter: true });
  const unitId = await unitNamed(many, "Xã Lệ Thủy", today);
  const add = async (n: number): Promise<void> => {
    const posts = [{ unitId, name: "Bí thư Đảng ủy" }];
    const cadreId = await makeCadre(many, { fullName: `Lê Văn Số ${n}`, posts });
    await state(many, { cadreId, programme: "CNKT", endedOn: "2026-03-20" });
  };
  const ask = () => findYearReport(many, planner, { year: 2026, unitId: null });
  await add(0);
  await ask();
  const one = (await statementsDuring(many, ask)).length;
  for (let n = 1; n < 40; n += 1) await add(n);

  expect(one).toBe(6);
  expect(await statementsDuring(many, ask)).toHaveLength(one);
  expect((await ask())?.whole).toMatchObject({ turns: 40, people: 40 });
});
