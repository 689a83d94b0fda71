import { expect, test } from "vitest";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import type { Role } from "#app/kernel/actor.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { makeCadre, makeViewer } from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { testWork } from "#tests/support/database.ts";
import {
  type Homes,
  openCourse,
  openHomes,
  oversee,
  planningRound,
  planSomebody,
} from "./home-stage.ts";

const home = (homes: Homes, role: Role): Promise<string> => homes.say(homes.people[role], "/home");

test("planner and leader see the terms, titles with nobody ready, and what the week brought", async () => {
  const homes = await openHomes();
  const { db, unitId, people } = homes;
  const round = await makeRound(db, { unitId, asOf: "2026-05-28" });
  await planSomebody(homes, round);
  await oversee(
    homes,
    await makeRecord(db, {
      roundId: round,
      cadreId: await makeCadre(db, { posts: [{ unitId }] }),
      unitId,
    }),
  );
  const planner = await home(homes, "planner");
  const leader = await home(homes, "leader");

  expect(planner).toContain("2 Bổ sung");
  expect(planner).toContain("Danh sách đã nhập: 1");
  for (const said of [planner, leader]) {
    expect(said).toContain("Chức danh lãnh đạo chưa có người đáp ứng, nhiệm kỳ 2025-2030");
    expect(said).toContain("Xã Lệ Thủy");
    expect(said).not.toContain("Trần Văn Quy");
  }
  expect(leader).toContain("Cán bộ nữ: 2/2 (100,0 %)");
  expect(leader).toContain("Người lập");

  const elsewhere = await homes.confirmed("planner", homes.elsewhere);
  expect(await homes.say(elsewhere, "/home")).toContain("Chưa có ai trong quy hoạch");
  expect(await homes.say(people.system_admin, "/home")).not.toContain("2025-2030");
});

test("courses and seats are told within the scope: those of the term's gaps, and those of the week", async () => {
  const homes = await openHomes();
  const { db, province, elsewhere } = homes;
  const roundId = await makeRound(db, { unitId: elsewhere });
  const cadreId = await makeCadre(db, { posts: [{ unitId: elsewhere }] });
  await makeRecord(db, { roundId, cadreId, unitId: elsewhere });
  await stateEvidence(db, { cadreId, dimension: "political_theory", level: "elementary" });
  const courseId = await makeCourse(db, {
    hostUnitId: province,
    programme: "political-theory-intermediate",
  });
  const fresh = { announcedOn: "2026-05-30" };
  await db.prisma.course.update({ where: { id: courseId }, data: fresh });
  const at = async (role: Role, unitId: number): Promise<string> =>
    homes.say(await homes.confirmed(role, unitId), "/home");

  expect(await at("leader", province)).toContain("Lý luận chính trị 1 0 1 10");
  expect(await at("leader", elsewhere)).toContain("Lý luận chính trị 1 0 0 0");
  expect(await at("planner", province)).toContain("Lớp mới chiêu sinh: 1");
  expect(await at("planner", elsewhere)).toContain("Lớp mới chiêu sinh: 0");
});

test("leader and system administrator are told of grants that wait for them", async () => {
  const homes = await openHomes();
  await makeViewer(homes.db, { role: "planner", unitId: homes.unitId });
  for (const role of ["leader", "system_admin"] as const)
    expect(await home(homes, role)).toContain("Xác nhận 1 quyền đang chờ");
});

test("a system administrator sees backups, jobs that failed and locked accounts, and nothing of planning", async () => {
  const homes = await openHomes();
  const { db } = homes;
  const round = await planningRound(homes);
  const cadreId = await planSomebody(homes, round);
  const { id } = await db.prisma.planningRecord.findFirstOrThrow({ where: { cadreId } });
  await oversee(homes, id);
  await recordCall(testWork(db), { command: "backup", detail: { file: "/sao-luu/portal.db" } });
  await recordCall(testWork(db), { command: "check", detail: { breaches: { chain: 2 } } });
  const said = await home(homes, "system_admin");

  expect(said).toContain("/sao-luu/portal.db");
  expect(said).toContain("2 sai lệch");
  expect(said).toContain("máy chủ thư không trả lời");
  expect(said).toMatch(/1 Tài khoản đang bị khóa/);
  expect(said).toMatch(/(Tệp SQLite|Máy chủ PostgreSQL), [\d.,]+ MB/);
  expect(said).not.toMatch(/quy hoạch|Trần Văn Quy|Danh sách 1/i);
});

test("an inspector sees exemptions, readers, the chain and its last check, and decisions of people on themselves", async () => {
  const homes = await openHomes();
  const { db, people, app } = homes;
  const round = await planningRound(homes);
  const cadreId = await planSomebody(homes, round);
  const { id } = await db.prisma.planningRecord.findFirstOrThrow({ where: { cadreId } });
  await oversee(homes, id);
  await homes.ask(people.planner, `/cadres/${cadreId}`);
  await homes.ask(people.planner, `/readiness/records/${id}`);
  await app.portal.readLog.flush();
  await recordCall(testWork(db), { command: "check", detail: { breaches: {} } });

  const said = await home(homes, "inspector");
  expect(said).toContain("Trần Văn Quy");
  expect(said).toContain("Kiểm tra toàn bộ lúc 08:00 01/06/2026: không có sai lệch.");
  const list = await homes.say(
    people.inspector,
    `/inspection/reads?reader=${encodeURIComponent(people.planner.accountName)}&from=26/05/2026&to=01/06/2026`,
  );
  const [, counted] = new RegExp(`${people.planner.accountName} (\\d+)`).exec(said) ?? [];
  expect(Number(counted)).toBe(3);
  expect(list).toContain("3 lượt");

  const { sent } = await openCourse(homes);
  const { cadreId: sentCadre } = await db.prisma.enrolment.findUniqueOrThrow({
    where: { id: sent },
  });
  const culprit = await homes.confirmed("course_admin", homes.province, sentCadre);
  await db.prisma.enrolmentEvent.create({
    data: {
      enrolmentId: sent,
      act: "approved",
      toStatus: "approved",
      at: "2026-06-01T02:00:00.000Z",
      by: `account:${culprit.accountId}`,
      byAccountId: culprit.accountId,
    },
  });
  const after = await homes.html(people.inspector, "/home");
  expect(after).toContain(`href="/enrolments/${sent}"`);
  expect(after).not.toContain("Không có trường hợp nào tự quyết định");

  const elsewhere = await homes.confirmed("inspector", homes.elsewhere);
  const theirs = await homes.say(elsewhere, "/home");
  expect(theirs).not.toContain("Trần Văn Quy");
  expect(theirs).toContain("Không có trường hợp nào tự quyết định");
  expect(theirs).toContain("Không có lượt xem nào trong những ngày này.");
});

test("an inspector's own data leave no trace in what is counted of the log", async () => {
  const homes = await openHomes();
  const { db, people, app, province, unitId } = homes;
  const own = await makeCadre(db, { fullName: "Lý Thị Tự Xem", posts: [{ unitId }] });
  const inspector = await homes.confirmed("inspector", province, own);
  const lengthOf = async (): Promise<string> =>
    /Số sự kiện ([\d.]+)/.exec(await homes.say(inspector, "/home"))?.[1] ?? "";
  await homes.say(inspector, "/home");
  const before = await lengthOf();

  await homes.ask(people.unit_officer, `/cadres/${own}`);
  await app.portal.readLog.flush();
  expect(await lengthOf()).toBe(before);

  const other = await makeCadre(db, { posts: [{ unitId }] });
  await homes.ask(people.unit_officer, `/cadres/${other}`);
  await app.portal.readLog.flush();
  expect(await lengthOf()).toBe(String(Number(before) + 1));
});
