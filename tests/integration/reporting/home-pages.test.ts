import { expect, test } from "vitest";
import { type Role, roles } from "#app/kernel/actor.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { makeRecord, stateEvidence } from "#tests/integration/planning/planning-factory.ts";
import { countsOf, numbersOf } from "#tests/integration/readiness/readiness-office.ts";
import { formOf, textOf } from "#tests/integration/routes/pages.ts";
import {
  closedCourse,
  type Homes,
  openCourse,
  openHomes,
  ownCourse,
  planningRound,
  planSomebody,
  runningCourse,
} from "./home-stage.ts";

const home = (homes: Homes, role: Role): Promise<string> => homes.say(homes.people[role], "/home");

test("before there is anything, each home says why it is empty, and none fails", async () => {
  const homes = await openHomes();
  const said = new Map<Role, string>();
  for (const role of roles) said.set(role, await home(homes, role));

  expect(said.get("trainee")).toContain("Chưa có buổi học nào sắp tới.");
  expect(said.get("unit_officer")).toContain("Chưa có cán bộ nào của đơn vị được quy hoạch");
  expect(said.get("course_admin")).toContain("Hôm nay không có buổi học nào.");
  expect(said.get("course_admin")).toContain("Không có lớp nào chờ chốt hồ sơ.");
  expect(said.get("lecturer")).toContain("Chưa có buổi dạy nào được phân công.");
  expect(said.get("planner")).toContain("Chưa có ai trong quy hoạch tại ngày này.");
  expect(said.get("leader")).toContain("Chưa có ai trong quy hoạch tại ngày này.");
  expect(said.get("system_admin")).toContain("Chưa có lần sao lưu nào được ghi lại.");
  expect(said.get("inspector")).toContain("Không có trường hợp nào tự quyết định");
  expect(said.get("inspector")).toContain("Nhật ký chưa được kiểm tra lần nào.");
});

test("a trainee answers an offer on the home itself, sees the next half-day with its place, and what is new", async () => {
  const homes = await openHomes();
  const { people, app } = homes;
  const offered = await ownCourse(homes, "offered");
  await homes.db.prisma.course.update({
    where: { id: offered.courseId },
    data: { seatsTaken: 1 },
  });
  await ownCourse(homes, "attending");
  await closedCourse(homes);

  const html = await homes.html(people.trainee, "/home");
  const said = await home(homes, "trainee");
  expect(said.indexOf("Có chỗ, chờ đồng chí xác nhận")).toBeGreaterThan(0);
  expect(said.indexOf("Có chỗ, chờ đồng chí xác nhận")).toBeLessThan(
    said.indexOf("Buổi học sắp tới"),
  );
  expect(said).toContain("Trường Chính trị tỉnh");
  expect(said).toContain("06/07/2026, sáng 07:30–11:30");
  expect(said).toContain("Kết quả, giấy chứng nhận mới");
  expect(html).toContain(`href="/me/courses/${offered.enrolment}/decline"`);

  const act = `/me/courses/${offered.enrolment}/acceptance`;
  const as = await app.signInAs(people.trainee.accountId, people.trainee.grantId);
  const answer = await app.request(act, { method: "POST", form: formOf(html, act), as });
  expect(answer.status).toBe(303);
  const { status } = await homes.db.prisma.enrolment.findUniqueOrThrow({
    where: { id: offered.enrolment },
  });
  expect(status).toBe("confirmed");
});

test("from the home a trainee's request is one tap away, by a plain form", async () => {
  const homes = await openHomes();
  const { db, app, people, cadreId, unitId, province } = homes;
  await makeRecord(db, { roundId: await planningRound(homes), cadreId, unitId });
  await stateEvidence(db, { cadreId, dimension: "political_theory", level: "elementary" });
  const courseId = await makeCourse(db, {
    hostUnitId: province,
    programme: "political-theory-intermediate",
    policy: "approval",
  });
  const html = await homes.html(people.trainee, "/home");
  const act = `/catalogue/${courseId}/enrolment`;
  expect(textOf(html)).toContain("Còn thiếu");
  expect(textOf(html)).toContain("Gửi đăng ký nguyện vọng");
  expect(html).toContain(`formAction="${act}"`);

  const as = await app.signInAs(people.trainee.accountId, people.trainee.grantId);
  const form = { ...formOf(html, "/home"), wait: "" };
  const answer = await app.request(act, { method: "POST", form, as });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `/catalogue/${courseId}`]);
  expect(await db.prisma.enrolment.count({ where: { courseId, cadreId } })).toBe(1);
  expect(await home(homes, "trainee")).toContain("Đăng ký đang chờ quyết định");
});

test("an officer reads own people's requests, offers and gaps, and nothing of another unit", async () => {
  const homes = await openHomes();
  const round = await planningRound(homes);
  await planSomebody(homes, round);
  const { courseId } = await openCourse(homes);
  const said = await home(homes, "unit_officer");
  const html = await homes.html(homes.people.unit_officer, "/home");

  expect(said).toContain("Xem xét 1 đăng ký");
  expect(said).toContain("Hồ Thị Đăng Ký");
  expect(said).toContain("Đỗ Văn Chờ Xác Nhận");
  expect(html).toContain(`href="/sending/${courseId}"`);

  const other = await homes.confirmed("unit_officer", homes.elsewhere);
  const theirs = await homes.say(other, "/home");
  expect(theirs).not.toMatch(/Hồ Thị|Đỗ Văn|Trần Văn Quy/);
  expect(theirs).toContain("0 Cán bộ của đơn vị");
  expect(theirs).toContain("0 Lượt quy hoạch");
});

test("every number of gaps and bands opens a list of as many records", async () => {
  const homes = await openHomes();
  const round = await planningRound(homes);
  for (let n = 0; n < 3; n += 1) await planSomebody(homes, round);
  for (const role of ["unit_officer", "planner", "leader"] as const) {
    const numbers = numbersOf(await homes.html(homes.people[role], "/home"));
    expect(numbers.length).toBeGreaterThan(1);
    for (const { to, n } of numbers) {
      const { records, people } = countsOf(await homes.say(homes.people[role], to));
      const expected = /gender|young/.test(to) ? people : records;
      expect([role, to, expected]).toEqual([role, to, n]);
    }
  }
});

test("a course administrator sees today's half-days, full courses, who waits and what is missing to close", async () => {
  const homes = await openHomes();
  const { courseId } = await openCourse(homes);
  const running = await runningCourse(homes);
  const finished = await runningCourse(homes, "finished");
  const html = await homes.html(homes.people.course_admin, "/home");
  const said = await home(homes, "course_admin");

  expect(html).toContain(`href="/courses/${running.courseId}/roll/${running.today}"`);
  expect(html).toContain(`href="/courses/${courseId}/approvals"`);
  expect(html).toContain('aria-label="Đã xếp 0, chờ xác nhận 1, còn 9 chỗ"');
  expect(said).toContain("1 buổi chưa điểm danh");
  expect(said).toContain("1 học viên chưa có điểm");
  expect(said).toContain("Chưa ghi số, ngày quyết định mở lớp");
  expect(html).toContain(`href="/courses/${finished.courseId}/record"`);

  const elsewhere = await homes.confirmed("course_admin", homes.elsewhere);
  expect(await homes.say(elsewhere, "/home")).toContain("Hôm nay không có buổi học nào.");
});

test("a lecturer goes from the home to the roll of today's half-day, and sees which rolls and marks are owed", async () => {
  const homes = await openHomes();
  const running = await runningCourse(homes);
  const finished = await runningCourse(homes, "finished");
  const html = await homes.html(homes.people.lecturer, "/home");
  const said = await home(homes, "lecturer");

  expect(said).toContain("Điểm danh buổi này");
  expect(said).toContain("Phòng 2, Trường Chính trị tỉnh");
  expect(html).toContain(`href="/courses/${running.courseId}/roll/${running.today}"`);
  expect(html).toContain(`href="/courses/${finished.courseId}/roll/${finished.past}"`);
  expect(html).toContain(`href="/courses/${finished.courseId}/marks"`);
  expect(html).not.toContain(`href="/courses/${running.courseId}/marks"`);

  const other = await homes.confirmed("lecturer", homes.province);
  const theirs = await homes.say(other, "/home");
  expect(theirs).toContain("Chưa có buổi dạy nào được phân công.");
  expect(theirs).toContain("Mọi buổi dạy đã qua đều đã điểm danh.");
  expect(theirs).toContain("Không có lớp nào chờ nhập điểm.");
});

test("where no half-day is held a lecturer's next act is the oldest roll that was not taken", async () => {
  const homes = await openHomes();
  await runningCourse(homes, "finished");
  const said = await home(homes, "lecturer");

  expect(said).toContain("Điểm danh buổi ngày 25/05/2026");
  expect(said).not.toContain("Điểm danh buổi này");
});

test("the address stays when a person of several roles goes from one to another", async () => {
  const homes = await openHomes();
  const { db, app, province, people } = homes;
  const { accountId, grantId } = people.course_admin;
  const { id: other } = await db.prisma.grant.create({
    data: {
      accountId,
      role: "lecturer",
      unitId: province,
      validFrom: "2026-01-01",
      grantedAt: "2026-01-01T00:00:00.000Z",
    },
  });
  const as = await app.signInAs(accountId, grantId);
  expect(await (await app.request("/home", { as, locale: "vi" })).text()).toContain(
    "Công việc quản lý lớp",
  );

  const form = { grantId: String(other) };
  const switched = await app.request("/active-role", { method: "POST", form, as });
  expect(switched.headers.get("location")).toBe("/home");
  const now = await app.signInAs(accountId, other);
  expect(await (await app.request("/home", { as: now, locale: "vi" })).text()).toContain(
    "Buổi dạy của tôi",
  );
});

test("whoever has no role is led to their own account", async () => {
  const homes = await openHomes();
  const { db, app, people } = homes;
  const { accountId, grantId } = people.lecturer;
  const as = await app.signInAs(accountId, grantId);
  await db.prisma.grant.update({
    where: { id: grantId },
    data: { endedAt: "2026-05-30T00:00:00.000Z", endedBy: "operator:tests", endReason: "Hết" },
  });

  const answer = await app.request("/home", { as });

  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/account"]);
});
