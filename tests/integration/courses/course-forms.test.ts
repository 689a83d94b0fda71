import { expect, test } from "vitest";
import type { Role } from "#app/kernel/actor.ts";
import {
  formOf,
  openOffice,
  rowCounts,
  textOf,
  type Fields,
} from "#tests/integration/routes/pages.ts";
import { makeCourse, makeSeat, makeSession } from "./course-factory.ts";

// One office for the file: each test keeps courses of its own.
const office = await openOffice();
const { app, db, world } = office;
const host = world.inside.unit;
const { id: programme } = await db.prisma.programme.findUniqueOrThrow({
  where: { shortCode: "CNKT" },
});

async function ask(role: Role, path: string, locale = "vi") {
  return app.request(path, { as: await office.as(role), locale });
}

const page = async (role: Role, path: string, locale = "vi"): Promise<string> =>
  (await ask(role, path, locale)).text();

/** Opens a form and sends it with changes, as the course administrator of the commune. */
async function send(path: string, change: Fields, address = path) {
  const as = await office.as("course_admin");
  const form = { ...formOf(await (await app.request(address, { as })).text(), path), ...change };
  const answer = await app.request(path, { method: "POST", form, as });
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}

const newPath = `/courses/new?programme=${programme}`;
const typed = {
  code: "CNKT-2026-90",
  unit: "Xã Lệ Thủy",
  startsOn: "06/07/2026",
  endsOn: "17/07/2026",
  capacity: "30",
};

test("a new course suggests the next code and the host, and is created once however often it is sent", async () => {
  const as = await office.as("course_admin");
  const form = formOf(await (await app.request(newPath, { as })).text(), newPath);
  expect(form).toMatchObject({ code: "CNKT-2026-01", unit: "Xã Lệ Thủy", policy: "approval" });
  const sent = { ...form, ...typed };
  const answers = await Promise.all(
    [1, 2, 3].map(() => app.request(newPath, { method: "POST", form: sent, as })),
  );

  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(new Set(answers.map(({ headers }) => headers.get("location"))).size).toBe(1);
  expect(await db.prisma.course.count({ where: { codeKey: "CNKT-2026-90" } })).toBe(1);
});

test("a gap narrows the programmes to those about it, and an unknown programme is not found", async () => {
  const html = await page("course_admin", "/courses/new?gap=knowledge_update");
  expect(textOf(html)).toContain("Mở lớp cho nội dung còn thiếu: Cập nhật kiến thức");
  expect([...html.matchAll(/\/courses\/new\?programme=\d+/g)]).toHaveLength(1);
  expect((await ask("course_admin", "/courses/new?programme=999999")).status).toBe(404);
  expect((await ask("course_admin", "/courses/999999")).status).toBe(404);
});

test.each<[string, Fields, string, string]>([
  ["an empty capacity", { capacity: "" }, "Chưa ghi sĩ số.", "The capacity is missing."],
  [
    "a capacity that is no number",
    { capacity: "ba mươi" },
    "“ba mươi” không phải là sĩ số.",
    "“ba mươi” is not a capacity.",
  ],
  [
    "a capacity and unlimited",
    { unlimited: "yes" },
    "Vừa ghi sĩ số vừa đánh dấu không giới hạn.",
    "There is a number, and “unlimited” is ticked.",
  ],
  [
    "an end before the start",
    { endsOn: "05/07/2026" },
    "Ngày bế giảng “05/07/2026” sớm hơn ngày khai giảng.",
    "The last day “05/07/2026” is before the first.",
  ],
  [
    "a deadline in the past",
    { nominationEndsOn: "31/05/2026" },
    "Ngày “31/05/2026” đã qua.",
    "“31/05/2026” has passed.",
  ],
  [
    "deadlines out of order",
    { nominationEndsOn: "15/06/2026", approvalEndsOn: "14/06/2026" },
    "sớm hơn hạn đăng ký, cử đi học",
    "is before the end of nomination",
  ],
  [
    "a host out of scope",
    { unit: "Xã Cam Hồng" },
    "Không có đơn vị “Xã Cam Hồng”",
    "There is no unit “Xã Cam Hồng”",
  ],
])(
  "a new course with %s keeps what was typed and says so at the field",
  async (_w, bad, vi, en) => {
    const before = await rowCounts(db);
    const as = await office.as("course_admin");
    const post = async (locale: string) => {
      const form = { ...typed, code: "CNKT-2026-91", policy: "approval", offerHours: "48", ...bad };
      const answer = await app.request(newPath, { method: "POST", form, as, locale });
      return { status: answer.status, html: await answer.text(), form };
    };
    const [first, second] = [await post("vi"), await post("en")];

    expect([first.status, second.status]).toEqual([400, 400]);
    expect([textOf(first.html), textOf(second.html)]).toEqual([
      expect.stringContaining(vi),
      expect.stringContaining(en),
    ]);
    expect(formOf(first.html, newPath)).toMatchObject(first.form);
    expect(await rowCounts(db)).toEqual(before);
  },
);

test("a timetable is shown with its clashes before it is saved, and saved only as it was shown", async () => {
  const place = "Trường Chính trị";
  const id = await makeCourse(db, { hostUnitId: host, place });
  const other = await makeCourse(db, { hostUnitId: host, place, code: "LOP-A1" });
  await makeSession(db, { courseId: other, day: "2026-07-08", room: "A1" });
  const path = `/courses/${id}/timetable`;
  const pattern = { from: "06/07/2026", count: "6", room: "A1", leftOut: "07/07/2026" };
  const first = await send(path, pattern);

  expect(first.status).toBe(409);
  const text = textOf(first.html);
  expect(text).toContain("Sẽ thêm 6 buổi");
  expect(text).toContain("Trùng phòng: A1, 07:30–11:00 ngày 08/07/2026, lớp LOP-A1.");
  expect(await db.prisma.courseSession.count({ where: { courseId: id } })).toBe(0);
  const as = await office.as("course_admin");
  const shown = formOf(first.html, path);
  const changed = { ...shown, count: "5" };
  const again = await app.request(path, { method: "POST", form: changed, as });
  expect([again.status, textOf(await again.text())]).toEqual([
    409,
    expect.stringContaining("Sẽ thêm 5 buổi"),
  ]);
  const saved = [1, 2].map(() => app.request(path, { method: "POST", form: shown, as }));
  expect((await Promise.all(saved)).map(({ status }) => status)).toEqual([303, 303]);
  // why: the timetable that stands by now is its own
  expect((await app.request(path, { method: "POST", form: shown, as })).status).toBe(303);
  expect(await db.prisma.courseSession.count({ where: { courseId: id } })).toBe(6);

  const overlapping = await send(path, { ...pattern, room: "" });
  expect([overlapping.status, textOf(overlapping.html)]).toEqual([
    409,
    expect.stringContaining(
      "Trùng giờ với buổi khác của chính lớp này: 07:30–11:00 ngày 06/07/2026.",
    ),
  ]);
  expect(await db.prisma.courseSession.count({ where: { courseId: id } })).toBe(6);
});

test("a course with people that moves over their other seats names them first (E43)", async () => {
  const id = await makeCourse(db, { hostUnitId: host, status: "announced" });
  const other = await makeCourse(db, {
    hostUnitId: host,
    programme: "QPAN-3",
    status: "announced",
    code: "QPAN-2026-07",
  });
  await makeSession(db, { courseId: id });
  await makeSession(db, { courseId: other, day: "2026-07-07" });
  const { cadre } = world.inside;
  await makeSeat(db, { courseId: id, cadreId: cadre });
  await makeSeat(db, { courseId: other, cadreId: cadre });
  const path = `/courses/${id}/correction`;
  const unsaid = { startsOn: "07/07/2026", moveSessions: "yes" };
  const moved = { ...unsaid, reason: "Trùng ngày họp" };
  const silent = await send(path, unsaid);
  const first = await send(path, moved);

  expect([silent.status, first.status]).toEqual([400, 409]);
  expect(textOf(silent.html)).toContain("Ghi lý do để báo cho người trong lớp.");
  expect(textOf(first.html)).toContain(
    "Nguyễn Thị Trong: có chỗ ở lớp QPAN-2026-07, buổi lúc 07:30 ngày 07/07/2026.",
  );
  expect((await db.prisma.course.findUniqueOrThrow({ where: { id } })).startsOn).toBe("2026-07-06");
  const as = await office.as("course_admin");
  const shown = formOf(first.html, path);
  expect(shown).toMatchObject(moved);
  const second = await app.request(path, { method: "POST", form: shown, as });
  expect(second.status).toBe(303);
  const sessions = await db.prisma.courseSession.findMany({ where: { courseId: id } });
  expect(sessions.map(({ day }) => day)).toEqual(["2026-07-07"]);
  const told = await db.prisma.outboxMessage.findMany({ where: { kind: "course_moved" } });
  expect(told.map(({ cadreId, params }) => [cadreId, JSON.parse(params)])).toEqual([
    [
      cadre,
      { code: expect.any(String), reason: "Trùng ngày họp", from: "2026-07-07", to: "2026-07-17" },
    ],
    [null, expect.objectContaining({ people: { names: ["Nguyễn Thị Trong"], others: 0 } })],
  ]);
});

test("of two who correct one course the second sees the difference and keeps what was typed", async () => {
  const id = await makeCourse(db, { hostUnitId: host });
  const path = `/courses/${id}/correction`;
  const as = await office.as("course_admin");
  const opened = formOf(await (await app.request(path, { as })).text(), path);
  const post = (change: Fields) =>
    app.request(path, { method: "POST", form: { ...opened, ...change }, as });
  const [first, second] = [await post({ place: "Nhà A" }), await post({ place: "Nhà B" })];

  expect([first.status, second.status]).toEqual([303, 409]);
  const html = await second.text();
  expect(textOf(html)).toContain("Nhà A");
  expect(formOf(html, path)["place"]).toBe("Nhà B");
});

test("an announcement says what is in the way, then announces once", async () => {
  const id = await makeCourse(db, { hostUnitId: host });
  const path = `/courses/${id}/announcement`;
  expect(textOf(await page("course_admin", path))).toContain(
    "Chưa thực hiện được: Chưa có buổi nào trong thời khóa biểu.",
  );
  await makeSession(db, { courseId: id });
  expect((await ask("unit_officer", `/courses/${id}`)).status).toBe(404);
  const first = await send(path, {});
  const as = await office.as("course_admin");
  const repeated = await app.request(path, { method: "POST", form: { revision: "1" }, as });

  expect([first.status, repeated.status]).toEqual([303, 303]);
  expect(first.to).toBe(`/courses/${id}`);
  const officer = await page("unit_officer", `/courses/${id}`);
  expect(textOf(officer)).toContain("Đang chiêu sinh");
  expect(textOf(officer)).not.toContain("Quá trình");
  expect(officer).not.toContain(`/courses/${id}/settlement`);
  const events = await db.prisma.auditEvent.count({
    where: { subjectType: "course", subjectId: id, action: "course.announced" },
  });
  expect(events).toBe(1);
});

test("capacity below the seats given is refused with their number, and empty is not 0", async () => {
  const id = await makeCourse(db, { hostUnitId: host, status: "announced" });
  await makeSeat(db, { courseId: id, cadreId: world.viewers.leader.cadreId });
  const path = `/courses/${id}/capacity`;
  const low = await send(path, { capacity: "0" });
  const empty = await send(path, { capacity: "" });
  const right = await send(path, { capacity: "1" });

  expect([low.status, empty.status, right.status]).toEqual([409, 400, 303]);
  expect(textOf(low.html)).toContain("Sĩ số tối đa không thể thấp hơn 1 chỗ đã xếp.");
  expect(textOf(empty.html)).toContain("Chưa ghi sĩ số.");
  expect(textOf(await page("course_admin", `/courses/${id}`))).toContain(
    "Đã xếp 1, chờ xác nhận 0, còn 0 chỗ.",
  );
});

test("a cancelled course says why, and nothing more can be done with it", async () => {
  const id = await makeCourse(db, { hostUnitId: host, status: "announced" });
  await makeSession(db, { courseId: id });
  const sent = await send(`/courses/${id}/cancellation`, { reason: "Không đủ học viên" });
  const html = await page("course_admin", `/courses/${id}`);

  expect(sent.status).toBe(303);
  expect(textOf(html)).toContain("Lớp đã hủy ngày 01/06/2026. Lý do: Không đủ học viên");
  for (const part of ["correction", "settlement", "cancellation", "sessions", "papers"])
    expect(html).not.toContain(`/courses/${id}/${part}`);
  const as = await office.as("course_admin");
  for (const part of ["correction", "capacity", "cancellation", "sessions/new", "timetable"]) {
    const answer = await app.request(`/courses/${id}/${part}`, { as });
    expect([part, answer.status, answer.headers.get("location")]).toEqual([
      part,
      303,
      `/courses/${id}`,
    ]);
  }
});

test("papers are recorded at their fields, and a revoked one stays to be seen", async () => {
  const id = await makeCourse(db, { hostUnitId: host });
  const path = `/courses/${id}/papers/new`;
  const call = { kind: "call", number: "12-CV/BTCTU", date: "20/05/2026", signatory: "Lê Văn Ký" };
  const early = await send(path, { ...call, date: "02/06/2026" });
  const noLevel = await send(path, { ...call, kind: "sending" });
  const right = await send(path, call);
  const paper = await db.prisma.coursePaper.findFirstOrThrow({ where: { courseId: id } });
  const revoked = await send(`/courses/${id}/papers/${paper.id}/revocation`, { reason: "Sai số" });

  expect([early.status, noLevel.status, right.status, revoked.status]).toEqual([
    400, 400, 303, 303,
  ]);
  expect(textOf(early.html)).toContain("Ngày 02/06/2026 chưa đến.");
  expect(early.html).toContain('value="recognition"');
  const text = textOf(await page("planner", `/courses/${id}`, "en"));
  expect(text).toContain("Revoked: Sai số");
  expect(text).toContain("Call for enrolment no. 12-CV/BTCTU revoked: Sai số");
});
