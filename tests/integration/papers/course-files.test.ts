import { beforeAll, expect, test } from "vitest";
import { listCourseResults } from "#app/domain/reporting/course-results.server.ts";
import { listLearnerFacts, listLearners } from "#app/domain/reporting/learners.server.ts";
import { findRollSheet } from "#app/domain/reporting/roll-sheet.server.ts";
import type { Role } from "#app/kernel/actor.ts";
import { makeCourse, makeSession } from "#tests/integration/courses/course-factory.ts";
import { lastEvent, makeViewer } from "#tests/integration/people/people-factory.ts";
import { stateEvidence } from "#tests/integration/planning/planning-factory.ts";
import { openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { seatIn } from "#tests/support/course-rows.ts";
import { statementsDuring } from "#tests/support/database.ts";
import { readSheet, readSheets } from "#tests/support/sheet.ts";
import { accountWith, placeCadre } from "#tests/support/world.ts";

const office = await openOffice();
const { app, db, world } = office;
const host = world.inside.unit;
const recorded = { recordedAt: "2026-06-01T02:00:00.000Z", recordedBy: "operator:tests" };

let course: number;
let bich: { cadre: number; enrolment: number };
let stranger: number;

beforeAll(async () => {
  course = await makeCourse(db, {
    hostUnitId: host,
    status: "running",
    startsOn: "2026-05-25",
    endsOn: "2026-06-12",
    nominationEndsOn: "2026-05-10",
    approvalEndsOn: "2026-05-15",
    promotionStopsOn: "2026-05-20",
    withdrawalEndsOn: "2026-05-22",
    code: "LOP-F5",
    place: '=HYPERLINK("http://x")',
  });
  const first = await makeSession(db, { courseId: course, day: "2026-05-25" });
  await makeSession(db, { courseId: course, day: "2026-06-09", half: "afternoon" });
  bich = await learner("Trần Thị Bích", { gender: "female", unitId: host });
  const an = await learner("Lê Văn Ân", { gender: "male", unitId: host });
  stranger = (await learner("Đỗ Văn Xa", { gender: "male", unitId: world.outside.unit })).cadre;
  await db.prisma.cadre.update({
    where: { id: bich.cadre },
    data: { phone: "0912 345 678", partyJoinedOn: "2009-02-03", partyOfficialOn: "2010-02-03" },
  });
  const about = { cadreId: bich.cadre };
  await stateEvidence(db, { ...about, dimension: "degree", text: "ĐH Luật" });
  await stateEvidence(db, { ...about, dimension: "political_theory", text: "TC" });
  for (const [year, text] of [
    [2023, "HTNV"],
    [2024, "HTTNV"],
    [2025, "HTXSNV"],
  ] as const)
    await stateEvidence(db, { ...about, dimension: "rating", text, year });
  const taken = { takenAt: recorded.recordedAt, takenBy: recorded.recordedBy };
  const stamps = { updatedAt: recorded.recordedAt, updatedBy: recorded.recordedBy };
  await db.prisma.rollCall.create({ data: { sessionId: first, ...taken, ...stamps } });
  await db.prisma.attendance.createMany({
    data: [
      { sessionId: first, enrolmentId: bich.enrolment, state: "present", ...recorded },
      { sessionId: first, enrolmentId: an.enrolment, state: "absent", ...recorded },
    ],
  });
  await db.prisma.courseMark.createMany({
    data: [
      { enrolmentId: bich.enrolment, attempt: 1, tenths: 48, ...recorded },
      { enrolmentId: bich.enrolment, attempt: 2, tenths: 75, ...recorded },
    ],
  });
});

async function learner(
  fullName: string,
  { gender, unitId }: { gender: "male" | "female"; unitId: number },
) {
  const { cadre } = await placeCadre(db, { fullName, gender, unitId, birthDate: "1985-03-07" });
  const enrolment = await seatIn(db, { courseId: course, cadreId: cadre, seatFrom: "2026-05-20" });
  return { cadre, enrolment };
}

async function ask(role: Role, path: string): Promise<Response> {
  return app.request(path, { as: await office.as(role), locale: "vi" });
}

const rowsOf = async (role: Role, path: string): Promise<string[][]> =>
  readSheet(new Uint8Array(await (await ask(role, path)).arrayBuffer()));

const rowOf = (rows: string[][], name: string): string[] | undefined =>
  rows.find((row) => row[1] === name);

async function lastRead() {
  await app.portal.readLog.flush();
  return lastEvent(db);
}

const learners = () => `/courses/${course}/roster/learners.xlsx`;
const results = () => `/courses/${course}/record/results.xlsx`;
const sheet = () => `/courses/${course}/roll/sheet.xlsx`;

test("the list of learners says what the form asks for, in the order of names, and is logged", async () => {
  const answer = await ask("planner", learners());
  const rows = await readSheet(new Uint8Array(await answer.arrayBuffer()));
  const text = JSON.stringify(rows);

  expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain(
    "Danh sách cử đi học LOP-F5 01-06-2026.xlsx",
  );
  const named = rows.filter(([place]) => /^\d+$/.test(place ?? "")).map(([, name]) => name);
  expect(named).toEqual(["Lê Văn Ân", "Trần Thị Bích", "Đỗ Văn Xa"]);
  expect(rowOf(rows, "Trần Thị Bích")?.slice(2, 10)).toEqual([
    "",
    "07/03/1985",
    "Phó Chủ tịch UBND, Xã Lệ Thủy",
    "Chính thức 03/02/2010",
    "ĐH Luật",
    "TC",
    "2025: HTXSNV\n2024: HTTNV",
    "0912 345 678",
  ]);
  expect(rowOf(rows, "Lê Văn Ân")?.[2]).toBe("07/03/1985");
  expect(text).toContain("Lớp LOP-F5");
  expect(text).toContain("Người lập          Người kiểm tra");
  expect(await lastRead()).toMatchObject({
    action: "read.people_exported",
    detail: { count: 3, query: learners() },
  });
});

test("who may not read Party dates and ratings gets their cells blank, and nobody any planned title", async () => {
  const roundId = world.inside.round;
  const cadreId = bich.cadre;
  const of = { roundId, cadreId, originCadreId: cadreId, unitId: host };
  const planned = await db.prisma.planningRecord.findFirstOrThrow({ where: { roundId } });
  const { id: _id, ...columns } = planned;
  await db.prisma.planningRecord.create({
    data: { ...columns, ...of, titleText: "Bí thư kín", listOrder: 77 },
  });

  const keeper = await rowsOf("course_admin", learners());
  expect(rowOf(keeper, "Trần Thị Bích")?.slice(5, 9)).toEqual(["", "ĐH Luật", "TC", ""]);
  for (const role of ["course_admin", "planner", "leader", "unit_officer"] as const)
    expect(JSON.stringify(await rowsOf(role, learners()))).not.toContain("Bí thư");
});

test("an officer gets the unit's own people, somebody elsewhere nothing", async () => {
  await db.prisma.course.update({ where: { id: course }, data: { announcedOn: "2026-05-01" } });
  for (const path of [learners(), results(), sheet()]) {
    const text = JSON.stringify(await rowsOf("unit_officer", path));
    expect(text).toContain("Trần Thị Bích");
    expect(text).not.toContain("Đỗ Văn Xa");
    expect(text).toContain("Chỉ gồm người thuộc phạm vi phụ trách");
  }
  const { accountId, grantId } = await accountWith(db, {
    userName: "elsewhere",
    role: "course_admin",
    unitId: world.outside.unit,
  });
  const as = await app.signInAs(accountId, grantId);
  for (const path of [learners(), results(), sheet(), `/courses/${course}/roll/sheet`])
    expect((await app.request(path, { as })).status).toBe(404);
  expect((await ask("lecturer", learners())).status).toBe(404);
});

test("results have periods, every attempt and what they come to, as numbers; a formula stays text", async () => {
  const rows = await rowsOf("planner", results());

  const [attended, counted, percent, first, second] =
    rowOf(rows, "Trần Thị Bích")?.slice(4, 9) ?? [];
  expect([attended, counted, percent, first, second]).toEqual(["4", "8", "50", "4.8", "7.5"]);
  expect(rowOf(rows, "Lê Văn Ân")?.[4]).toBe("0");
  expect(JSON.stringify(rows)).toContain("Kết quả tạm tính");
  expect(JSON.stringify(rows)).toContain("=HYPERLINK");
  expect(await lastRead()).toMatchObject({
    action: "read.people_exported",
    detail: { ids: expect.arrayContaining([bich.cadre, stranger]) as unknown },
  });
});

test("the roll-call sheet has signs where the roll was taken, and empty cells to sign where not", async () => {
  const rows = await rowsOf("course_admin", sheet());
  const head = rows.find(([first]) => first === "STT");

  expect(head?.slice(4, 6)).toEqual(["S 25/05", "C 09/06"]);
  expect(rowOf(rows, "Trần Thị Bích")?.slice(4, 6)).toEqual(["x", ""]);
  expect(rowOf(rows, "Lê Văn Ân")?.slice(4, 6)).toEqual(["K", ""]);
  expect(rowOf(rows, "Số người có mặt")?.slice(4, 6)).toEqual(["1", ""]);

  const page = textOf(await (await ask("lecturer", `/courses/${course}/roll/sheet`)).text());
  expect(page).toContain("Không tìm thấy");
  const seen = textOf(await (await ask("course_admin", `/courses/${course}/roll/sheet`)).text());
  expect(seen).toContain("Phần 1/1: từ ngày 25/05/2026 đến ngày 09/06/2026");
  expect(seen).toContain("Trần Thị Bích");
});

test("a course of many half-days has its sheet in pages, one of none says so", async () => {
  const long = await makeCourse(db, { hostUnitId: host, status: "running", code: "LOP-DAI" });
  for (const day of ["06", "07", "08", "09", "13", "14", "15", "16"])
    for (const [half, startsAt, endsAt] of [
      ["morning", "07:30", "11:00"],
      ["afternoon", "13:30", "17:00"],
    ] as const)
      await makeSession(db, { courseId: long, day: `2026-07-${day}`, half, startsAt, endsAt });
  const file = await ask("course_admin", `/courses/${long}/roll/sheet.xlsx`);
  const sheets = await readSheets(new Uint8Array(await file.arrayBuffer()));

  expect(sheets.map((rows) => rows.find(([first]) => first === "STT")?.length)).toEqual([13, 13]);
  expect(JSON.stringify(sheets[1])).toContain("Phần 2/2: từ ngày 13/07/2026 đến ngày 16/07/2026");

  const none = await makeCourse(db, { hostUnitId: host, code: "LOP-KHONG" });
  expect((await ask("course_admin", `/courses/${none}/roll/sheet.xlsx`)).status).toBe(200);
  const page = textOf(await (await ask("course_admin", `/courses/${none}/roll/sheet`)).text());
  expect(page).toContain("Lớp chưa có buổi nào");
});

test("as many statements for 100 people as for one", async () => {
  const viewer = await makeViewer(db, { role: "planner", unitId: host });
  const count = async (people: number): Promise<number[]> => {
    const id = await makeCourse(db, { hostUnitId: host, status: "running" });
    await makeSession(db, { courseId: id });
    for (let n = 0; n < people; n += 1) {
      const { cadre } = await placeCadre(db, { fullName: `Phạm Văn ${n}`, unitId: host });
      await seatIn(db, { courseId: id, cadreId: cadre });
    }
    const counts: number[] = [];
    // why: what earlier requests noted is written within a second, and would be counted here
    await app.portal.readLog.flush();
    for (const ask of [
      () => listLearners(db, viewer, id),
      () => listLearnerFacts(db, viewer, id),
      () => listCourseResults(db, viewer, { id, status: "running" }),
      () => listCourseResults(db, viewer, { id, status: "closed" }),
      () => findRollSheet(db, viewer, id),
    ])
      counts.push((await statementsDuring(db, ask)).length);
    return counts;
  };

  expect(await count(1)).toEqual([2, 4, 6, 7, 4]);
  expect(await count(100)).toEqual([2, 4, 6, 7, 4]);
});
