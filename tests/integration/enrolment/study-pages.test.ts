import { beforeAll, expect, test } from "vitest";
import { type StudyOffice, studyOffice } from "#tests/integration/enrolment/study-office.ts";
import { placeIn } from "#tests/integration/enrolment/study-stage.ts";
import { formOf, textOf } from "#tests/integration/routes/pages.ts";

let here: StudyOffice;
beforeAll(async () => {
  here = await studyOffice();
});

test("a request is one tap on the list, sent twice it is one, and its page says who answers", async () => {
  const { id, code } = await here.course({ policy: "approval" });
  const list = await here.open("/catalogue");
  const { _key } = formOf(list, "/catalogue");
  expect(list).toContain(`formAction="/catalogue/${id}/enrolment"`);

  const form = { _key: _key ?? "", _page: "/catalogue", wait: "" };
  const answers = await Promise.all(
    [1, 2, 3].map(() => here.post(`/catalogue/${id}/enrolment`, form)),
  );

  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(answers[0]?.headers.get("location")).toBe(`/catalogue/${id}`);
  expect((await here.mine(id)).map(({ status, source }) => [status, source])).toEqual([
    ["requested", "self"],
  ]);
  const page = textOf(await here.open(`/catalogue/${id}`));
  expect(page).toContain("Chờ đơn vị cử");
  expect(page).toContain("Bước tiếp theo: Xã Lệ Thủy xem xét cử.");
  expect(page).toContain("Gửi đăng ký");
  expect(textOf(await here.open("/me/courses"))).toContain(code);
});

test("two courses asked for from one page are two requests, also after the back button", async () => {
  const [one, two] = [await here.course(), await here.course()];
  const { _key = "" } = formOf(await here.open("/catalogue"), "/catalogue");

  await here.post(`/catalogue/${one.id}/enrolment`, { _key, wait: "" });
  const second = await here.post(`/catalogue/${two.id}/enrolment`, { _key, wait: "" });

  expect(second.headers.get("location")).toBe(`/catalogue/${two.id}`);
  expect([(await here.mine(one.id)).length, (await here.mine(two.id)).length]).toEqual([1, 1]);
});

test("a course that fills up between page and click offers the waiting list, and keeps what was typed (E2)", async () => {
  const { id, code } = await here.course({ capacity: 1 });
  const page = await here.open(`/catalogue/${id}`);
  const form = formOf(page, `/catalogue/${id}/enrolment`);
  await placeIn(here.db, { courseId: id, cadreId: await here.somebody(), status: "confirmed" });

  const refused = await here.post(`/catalogue/${id}/enrolment`, { ...form, autoAccept: "yes" });
  const html = await refused.text();
  const again = formOf(html, `/catalogue/${id}/enrolment`);

  expect(refused.status).toBe(409);
  expect(textOf(html)).toContain("Lớp vừa đủ chỗ. Đồng chí có thể ghi tên vào danh sách chờ");
  expect(again).toMatchObject({ wait: "yes", autoAccept: "yes", _key: form["_key"] });
  expect(await here.mine(id)).toEqual([]);

  const waits = await here.post(`/catalogue/${id}/enrolment`, again);
  expect(waits.status).toBe(303);
  expect(await here.mine(id)).toMatchObject([{ status: "waitlisted", autoAccept: 1 }]);
  const shown = textOf(await here.open(`/catalogue/${id}`));
  expect(shown).toContain("Danh sách chờ, số 1");
  expect(shown).toContain("Khi có chỗ, đồng chí được xếp lớp ngay");
  expect(textOf(await here.open("/me/courses"))).toContain(code);
});

test.each([
  [
    "after the last day",
    { nominationEndsOn: "2026-05-31" },
    "Đã hết hạn nhận đăng ký (hết ngày 31/05/2026).",
    "The time for requests is over (end of 31/05/2026).",
  ],
  [
    "of a course whose list is settled",
    { status: "confirmed" },
    "Lớp không còn nhận đăng ký.",
    "The course takes no more requests.",
  ],
  [
    "where units send",
    { policy: "nomination" as const },
    "Lớp này chỉ nhận người do đơn vị cử.",
    "Only people sent by their unit are admitted.",
  ],
])("a request %s is refused in a sentence", async (_name, more, vi, en) => {
  const { id } = await here.course(more);
  const send = async (locale: string) => {
    const answer = await here.post(`/catalogue/${id}/enrolment`, { wait: "" }, locale);
    return [answer.status, textOf(await answer.text())] as const;
  };

  const [[status, page], [, english]] = [await send("vi"), await send("en")];

  expect(status).toBe(409);
  expect(page).toContain(vi);
  expect(english).toContain(en);
  expect(await here.mine(id)).toEqual([]);
});

test("whoever asks again is told the day of the first request", async () => {
  const { id } = await here.course();
  await placeIn(here.db, { courseId: id, cadreId: here.cadreId, status: "waitlisted" });

  const answer = await here.post(`/catalogue/${id}/enrolment`, { wait: "", _key: "another" });

  expect(answer.status).toBe(409);
  expect(textOf(await answer.text())).toContain(
    "Đồng chí đã đăng ký lớp này ngày 01/05/2026. Không tạo thêm đăng ký.",
  );
});

test("a page of an act that a row does not allow says where it stands, with nothing to press", async () => {
  const { id } = await here.course();
  const page = textOf(await here.open(`/catalogue/${id}/enrolment`));
  expect(page).not.toContain("Không tạo thêm đăng ký.");
  await placeIn(here.db, { courseId: id, cadreId: here.cadreId, status: "waitlisted" });
  const [row] = await here.mine(id);
  const own = `/me/courses/${row?.id}`;

  expect(textOf(await here.open(`/catalogue/${id}/enrolment`))).toContain(
    "Đồng chí đã đăng ký lớp này ngày 01/05/2026. Không tạo thêm đăng ký.",
  );
  for (const act of ["acceptance", "decline", "completion", "leave"]) {
    const html = await here.open(`${own}/${act}`);
    expect([act, textOf(html)]).toEqual([act, expect.stringContaining("Danh sách chờ, số 1")]);
    expect(html).not.toContain(`action="${own}/${act}"`);
  }
  expect(await here.open(`${own}/withdrawal`)).toContain(`action="${own}/withdrawal"`);
});

test("whoever may still withdraw is told from when to ask to leave", async () => {
  const { id } = await here.course({ withdrawalEndsOn: "2026-06-28" });
  await placeIn(here.db, { courseId: id, cadreId: here.cadreId, status: "confirmed" });
  const [row] = await here.mine(id);

  const said = textOf(await here.open(`/me/courses/${row?.id}/leave`));

  expect(said).toContain("Chưa đến lúc đề nghị thôi học. Đến hết ngày 28/06/2026");
  expect(said).toContain("từ ngày 29/06/2026 mới cần đề nghị");
});

test("other people's names stand nowhere, and the unit's sending says so", async () => {
  const { id } = await here.course({ capacity: 0 });
  const named = await here.somebody("Trần Thị Người Khác");
  await placeIn(here.db, { courseId: id, cadreId: named, status: "waitlisted", priority: 5 });
  await placeIn(here.db, {
    courseId: id,
    cadreId: here.cadreId,
    status: "waitlisted",
    source: "nominated",
  });

  const pages = await Promise.all(
    [`/catalogue/${id}`, "/catalogue", "/me/courses", "/me/timetable", "/me/needs"].map(here.open),
  );

  for (const page of pages) {
    expect(page).not.toContain("Người Khác");
    expect(page).not.toContain("Cán bộ quy hoạch, ưu tiên");
  }
  expect(textOf(pages[0] ?? "")).toContain("Danh sách chờ, số 2");
  expect(textOf(pages[0] ?? "")).toContain("Do đơn vị cử");
});

test("the timetable says what was only asked for and what clashes", async () => {
  const day = "2026-07-30";
  const [held, asked] = [
    await here.course({ sessions: [[day, "morning"]] }),
    await here.course({ sessions: [[day, "morning"]] }),
  ];
  await placeIn(here.db, { courseId: held.id, cadreId: here.cadreId, status: "confirmed" });
  await placeIn(here.db, { courseId: asked.id, cadreId: here.cadreId, status: "requested" });

  const page = textOf(await here.open("/me/timetable"));

  expect(page).toContain("Tuần từ 27/07/2026 đến 02/08/2026");
  expect(page).toContain(`Thứ năm 30/07/2026 Sáng, 07:30–11:30`);
  expect(page).toContain(`Trùng giờ với lớp ${asked.code}`);
  expect(page).toContain("Chờ đơn vị cử Trùng giờ với lớp");
});

test("the filters stand in the address, and what they leave in is said", async () => {
  const { id, code } = await here.course({ startsOn: "2026-09-01", endsOn: "2026-09-30" });

  const found = await here.open(`/catalogue?q=chuyen+de+${code.slice(5)}&month=2026-09&sort=name`);
  const none = textOf(await here.open("/catalogue?q=khong+co+lop+nay"));

  expect(found).toContain(`/catalogue/${id}`);
  expect(textOf(found)).toContain(code);
  expect(textOf(found)).toContain("Khai giảng 09/2026");
  expect(none).toContain("Không có lớp nào phù hợp với điều kiện lọc.");
});

test("the page of an offer says until when to confirm, and what clashes by now", async () => {
  const sessions: [string, "morning"][] = [["2026-07-28", "morning"]];
  const taken = await here.course({ sessions });
  const offered = await here.course({ sessions });
  await placeIn(here.db, { courseId: taken.id, cadreId: here.cadreId, status: "confirmed" });
  await placeIn(here.db, { courseId: offered.id, cadreId: here.cadreId, status: "offered" });
  const [row] = await here.mine(offered.id);

  const said = textOf(await here.open(`/me/courses/${row?.id}/acceptance`));

  expect(said).toContain(`Lớp ${offered.code} có chỗ. Xác nhận trước 08:00 ngày 03/06/2026`);
  expect(said).toContain(`Trùng lịch với lớp ${taken.code}, buổi sáng ngày 28/07/2026.`);
  expect(textOf(await here.open("/me/needs"))).toContain(
    `Lớp ${offered.code} có chỗ. Xác nhận trước 08:00 ngày 03/06/2026`,
  );
});

test("a course that its administrator gave does not read as sent by the unit", async () => {
  const [given, sent] = [await here.course(), await here.course()];
  const seat = { cadreId: here.cadreId, status: "confirmed" } as const;
  await placeIn(here.db, { ...seat, courseId: given.id, source: "assigned" });
  await placeIn(here.db, { ...seat, courseId: sent.id, source: "nominated" });

  const said = textOf(await here.open("/me/courses"));

  expect(said).toMatch(new RegExp(`${given.code} · [^·]* · [^·]* · [^·]* · Do quản lý lớp xếp`));
  expect(said).toMatch(new RegExp(`${sent.code} · [^·]* · [^·]* · [^·]* · Do đơn vị cử`));
});
