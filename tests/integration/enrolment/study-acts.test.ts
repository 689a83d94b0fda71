import { beforeAll, expect, test } from "vitest";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { type StudyOffice, studyOffice } from "#tests/integration/enrolment/study-office.ts";
import { placeIn } from "#tests/integration/enrolment/study-stage.ts";
import { browser, revoke, signIn } from "#tests/integration/routes/ended-session.ts";
import { formOf, textOf } from "#tests/integration/routes/pages.ts";

let here: StudyOffice;
beforeAll(async () => {
  here = await studyOffice();
});

test("a seat is given back with a reason, on a page of its own, and passes on", async () => {
  const { id, code } = await here.course({ capacity: 1 });
  const enrolmentId = await placeIn(here.db, {
    courseId: id,
    cadreId: here.cadreId,
    status: "confirmed",
  });
  const waiting = await placeIn(here.db, {
    courseId: id,
    cadreId: await here.somebody(),
    status: "waitlisted",
  });
  const path = `/me/courses/${enrolmentId}/withdrawal`;
  expect(await here.open(`/catalogue/${id}`)).toContain(`href="${path}"`);
  const form = formOf(await here.open(path), path);

  const empty = await here.post(path, { ...form, reason: " " });
  const [first, second] = [
    await here.post(path, { ...form, reason: "Bận công tác" }),
    await here.post(path, { ...form, reason: "Bận công tác" }),
  ];

  expect(empty.status).toBe(400);
  expect(textOf(await empty.text())).toContain("Chưa có nội dung. Bổ sung ô này.");
  expect([first.status, second.status]).toEqual([303, 303]);
  expect(await here.mine(id)).toMatchObject([{ status: "withdrawn", endReason: "Bận công tác" }]);
  const next = await here.db.prisma.enrolment.findUniqueOrThrow({ where: { id: waiting } });
  expect(next.status).toBe("offered");
  const page = textOf(await here.open(`/catalogue/${id}`));
  expect(page).toContain("Đã rút đăng ký");
  expect(page).toContain("Lý do: Bận công tác");
  expect(textOf(await here.open("/me/courses"))).toContain(code);
});

test("an offer is taken in one tap, or declined", async () => {
  const [taken, declined] = [
    await here.course({ capacity: 1 }),
    await here.course({ capacity: 1 }),
  ];
  const offered = async (courseId: number) =>
    placeIn(here.db, { courseId, cadreId: here.cadreId, status: "offered" });
  const [one, two] = [await offered(taken.id), await offered(declined.id)];
  const list = textOf(await here.open("/me/courses"));
  expect(list).toContain(`Lớp ${taken.code} có chỗ. Xác nhận trước 08:00 ngày 03/06/2026`);
  const accept = formOf(await here.open(`/catalogue/${taken.id}`), `/me/courses/${one}/acceptance`);
  const decline = formOf(
    await here.open(`/me/courses/${two}/decline`),
    `/me/courses/${two}/decline`,
  );

  const answers = [
    await here.post(`/me/courses/${one}/acceptance`, accept),
    await here.post(`/me/courses/${one}/acceptance`, accept),
    await here.post(`/me/courses/${two}/decline`, decline),
    await here.post(`/me/courses/${two}/acceptance`, {}),
  ];

  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 409]);
  expect(await here.mine(taken.id)).toMatchObject([{ status: "confirmed" }]);
  expect(await here.mine(declined.id)).toMatchObject([{ status: "declined" }]);
});

test("after the time of withdrawal leaving is a request, which keeps the seat", async () => {
  const { id } = await here.course({ withdrawalEndsOn: "2026-05-31" });
  const enrolmentId = await placeIn(here.db, {
    courseId: id,
    cadreId: here.cadreId,
    status: "confirmed",
  });
  const path = `/me/courses/${enrolmentId}`;
  const page = await here.open(`/catalogue/${id}`);
  expect(page).toContain(`href="${path}/leave"`);
  expect(page).not.toContain(`href="${path}/withdrawal"`);
  const form = {
    ...formOf(await here.open(`${path}/leave`), `${path}/leave`),
    reason: "Ốm dài ngày",
  };

  const late = await here.post(`${path}/withdrawal`, { ...form, reason: "Bận" });
  const asked = await here.post(`${path}/leave`, form);
  const twice = await here.post(`${path}/leave`, form);

  expect(late.status).toBe(409);
  const refused = await late.text();
  expect(textOf(refused)).toContain("Đã quá hạn rút đăng ký.");
  expect(formOf(refused, `${path}/withdrawal`)["reason"]).toBe("Bận");
  expect([asked.status, twice.status]).toEqual([303, 409]);
  expect(await here.mine(id)).toMatchObject([{ status: "confirmed", leaveReason: "Ốm dài ngày" }]);
  expect(textOf(await here.open(`/catalogue/${id}`))).toContain("Đề nghị thôi học đã gửi");
});

test("a request that came back is completed by a form that a change in between makes stale", async () => {
  const { id } = await here.course({ policy: "approval" });
  const returned = { to: "person" as const, reason: "Thiếu bản sao bằng" };
  const enrolmentId = await placeIn(here.db, {
    courseId: id,
    cadreId: here.cadreId,
    status: "requested",
    returned,
  });
  const path = `/me/courses/${enrolmentId}/completion`;
  const html = await here.open(path);
  expect(textOf(html)).toContain("Nội dung đơn vị đề nghị bổ sung: Thiếu bản sao bằng");
  const form = { ...formOf(html, path), note: "Đã nộp bản sao" };
  await here.db.prisma.enrolment.update({ where: { id: enrolmentId }, data: { revision: 2 } });

  const stale = await here.post(path, form);
  const sent = await here.post(path, { ...form, revision: "2" });

  expect(stale.status).toBe(409);
  expect(formOf(await stale.text(), path)["note"]).toBe("Đã nộp bản sao");
  expect(sent.status).toBe(303);
  expect(await here.mine(id)).toMatchObject([{ status: "requested", returnedTo: null }]);
});

test("nobody else's row, a hidden course and one that is not there are not found, also by forms", async () => {
  const { id } = await here.course();
  const reserve = await makeCourse(here.db, {
    hostUnitId: here.hostUnitId,
    programme: "reserve",
    policy: "nomination",
  });
  const other = await placeIn(here.db, {
    courseId: id,
    cadreId: await here.somebody(),
    status: "offered",
  });
  const paths = [
    ...["acceptance", "decline", "completion", "withdrawal", "leave"].map(
      (act) => `/me/courses/${other}/${act}`,
    ),
    ...[reserve, 999_999].flatMap((course) => [
      `/catalogue/${course}`,
      `/catalogue/${course}/enrolment`,
    ]),
    "/catalogue/x",
  ];

  for (const path of paths) {
    const got = await here.get(path);
    expect([path, got.status]).toEqual([path, 404]);
    if (path.split("/").length < 4) continue;
    const sent = await here.post(path, { wait: "", reason: "x", revision: "1", note: "x" });
    expect([path, sent.status]).toEqual([path, 404]);
  }
});

test("what was typed when the session ended is there after signing in", async () => {
  const { id } = await here.course({ policy: "approval" });
  const action = `/catalogue/${id}/enrolment`;
  const { office } = here;
  const who = browser(office);
  await signIn(office, who, "trainee");
  await who.go("/active-role", { grantId: String(office.world.viewers.trainee.grantId) });
  const form = formOf(await (await who.go(`/catalogue/${id}`)).text(), action);
  await revoke(office, "trainee");
  await who.go(action, { ...form, autoAccept: "yes" });
  const back = await signIn(office, who, "trainee", `/catalogue/${id}`);

  const restored = await (await who.go(back.headers.get("location") ?? "")).text();

  expect(formOf(restored, action)["autoAccept"]).toBe("yes");
  expect(await here.mine(id)).toEqual([]);
  await here.signInAgain();
});
