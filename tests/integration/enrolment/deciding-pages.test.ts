import { expect, test } from "vitest";
import { nominate } from "#app/domain/enrolment/nominate.server.ts";
import { countsOf, seatBreaches } from "#tests/integration/enrolment/enrolment-factory.ts";
import { formOf } from "#tests/integration/routes/pages.ts";
import { testWork } from "#tests/support/database.ts";
import { readSheet } from "#tests/support/sheet.ts";
import { openSendingOffice } from "./sending-office.ts";

const office = await openSendingOffice();
const { db, officer, keeper, colleague, inspector, otherOfficer } = office;
const names = ["An", "Bình", "Chi", "Dung"];
const people: number[] = [];
for (const name of names) people.push(await office.person(`Phan Thị ${name}`));
const [an = 0, binh = 0, chi = 0, dung = 0] = people;

let hour = 6;

/** A course at a time of its own, to which the four were sent. */
async function sentCourse(capacity: number): Promise<{ courseId: number; path: string }> {
  hour += 1;
  const programme = ["commune-skills", "knowledge-update", "political-theory-intermediate"][
    hour % 3
  ];
  await db.prisma.enrolment.updateMany({
    where: { status: { in: ["offered", "confirmed"] } },
    data: { status: "withdrawn", offerExpiresAt: null },
  });
  await db.prisma.course.updateMany({ data: { seatsTaken: 0 } });
  const startsOn = `2026-07-${String(hour).padStart(2, "0")}`;
  const courseId = await office.course({
    capacity,
    startsOn,
    endsOn: "2026-07-31",
    sessions: [[startsOn, "morning"]],
    ...(programme === undefined ? {} : { programme }),
  });
  await office.send(courseId, people);
  return { courseId, path: `/courses/${courseId}/approvals` };
}

test("E9: a batch of approvals on too few seats decides each row alone, and says who waits", async () => {
  const { courseId, path } = await sentCourse(2);
  const rows = await office.rows(courseId);
  const fields = await office.form(keeper, path);
  const ids = people.map((id) => rows.get(id)?.id ?? 0);
  const picks = Object.fromEntries(ids.slice(0, 3).map((id) => [`pick-${id}`, "yes"]));
  const last = { [`decision-${ids[3]}`]: "return", [`reason-${ids[3]}`]: "Bổ sung lý lịch" };

  const answer = await office.post(keeper, path, { ...fields, ...picks, ...last });

  expect(answer.status).toBe(200);
  expect(answer.said).toContain(
    "Đã duyệt 2, vào danh sách chờ 1, không duyệt 0. Mỗi người được xét riêng.",
  );
  expect(answer.said).toContain("Trả lại để bổ sung 1; chưa xử lý 0.");
  expect(answer.said).toMatch(/Phan Thị An [\d/]+ Đã duyệt và xếp lớp/);
  expect(answer.said).toMatch(/Phan Thị Chi [\d/]+ Đã duyệt; lớp đủ chỗ nên vào danh sách chờ/);
  expect(answer.said).toMatch(/Phan Thị Dung [\d/]+ Trả lại để đơn vị bổ sung/);
  expect(await countsOf(db, courseId)).toEqual({ confirmed: 2, waitlisted: 1, unit_approved: 1 });
  expect(await seatBreaches(db, courseId)).toEqual([]);
  expect(await office.say(keeper, `/courses/${courseId}/waiting`)).toMatch(
    /Danh sách chờ, số 1 Phan Thị Chi/,
  );
  expect(await office.say(officer, "/sending/requests?view=returned")).toContain(
    "Cần bổ sung: Bổ sung lý lịch",
  );
});

test("ticking the whole page keeps what was typed, and decides nothing", async () => {
  const { courseId, path } = await sentCourse(4);
  const rows = await office.rows(courseId);
  const ids = people.map((id) => rows.get(id)?.id ?? 0);
  const typed = { [`decision-${ids[1]}`]: "return", [`reason-${ids[1]}`]: "Thiếu bản sao bằng" };
  const fields = { ...(await office.form(keeper, path)), ...typed };

  const all = await office.post(keeper, path, { ...fields, tick: "all" });
  const none = await office.post(keeper, path, { ...formOf(all.html, path), tick: "none" });

  const picks = (value: string) => Object.fromEntries(ids.map((id) => [`pick-${id}`, value]));
  expect([all.status, formOf(all.html, path)]).toMatchObject([200, { ...typed, ...picks("yes") }]);
  expect(formOf(none.html, path)).toMatchObject(typed);
  expect(none.html).not.toContain('checked=""');
  expect(await countsOf(db, courseId)).toEqual({ unit_approved: 4 });
});

test("E41: of two administrators on one row the second is told who was quicker, when, and nothing is lost", async () => {
  const { courseId, path } = await sentCourse(4);
  const row = (await office.rows(courseId)).get(an);
  const [mine, theirs] = [await office.form(keeper, path), await office.form(colleague, path)];
  const reject = { [`decision-${row?.id}`]: "reject", [`reason-${row?.id}`]: "Chưa cần" };

  await office.post(keeper, path, { ...mine, [`pick-${row?.id}`]: "yes" });
  const second = await office.post(colleague, path, { ...theirs, ...reject });
  const repeated = await office.post(keeper, path, { ...mine, [`pick-${row?.id}`]: "yes" });

  for (const answer of [second, repeated]) {
    expect(answer.status).toBe(200);
    expect(answer.said).toContain(
      `${keeper.accountName} đã xử lý dòng này lúc 08:00 01/06/2026. Tình trạng hiện nay: Đã xếp lớp.`,
    );
    expect(answer.said).toContain("chưa xử lý 1");
  }
  expect(await countsOf(db, courseId)).toEqual({ confirmed: 1, unit_approved: 3 });
});

test("nobody decides on their own row, nor on whom they sent themselves", async () => {
  const { courseId, path } = await sentCourse(9);
  const asOfficer = { ...keeper, role: "unit_officer" as const, unitId: office.unitId };
  const own = { cadreIds: [office.ownRecord], letter: null, key: null };
  await nominate(testWork(db, { ...asOfficer, cadreId: null }), { courseId, ...own });
  await nominate(testWork(db, otherOfficerOf(office.unitId)), {
    courseId,
    cadreIds: [office.keeperRecord],
    letter: null,
    key: null,
  });
  const rows = await office.rows(courseId);

  const said = await office.say(keeper, path);
  const ids = [office.keeperRecord, office.ownRecord].map((id) => rows.get(id)?.id ?? 0);
  const forced = Object.fromEntries(
    ids.flatMap((id) => [
      [`revision-${id}`, "1"],
      [`pick-${id}`, "yes"],
    ]),
  );
  const answer = await office.post(keeper, path, forced);

  expect(said).toMatch(/Đinh Văn Quản.*Không tự duyệt hồ sơ của chính mình/);
  expect(said).toMatch(/Võ Thị Tự.*Người này do chính đồng chí cử/);
  expect(answer.said).toContain("chưa xử lý 2");
  expect((await countsOf(db, courseId))["unit_approved"]).toBe(6);
});

const otherOfficerOf = (unitId: number) => ({ ...otherOfficer, unitId });

test.each([
  ["nobody is ticked", {}, 409, "Chưa chọn người nào"],
  ["a row is returned without a reason", { decision: "return" }, 200, "Chưa ghi lý do"],
])(
  "when %s the row stays as it was",
  async (_name, { decision = "" }: { decision?: string }, status, sentence) => {
    const { courseId, path } = await sentCourse(4);
    const row = (await office.rows(courseId)).get(binh);
    const fields = await office.form(keeper, path);

    const change = decision === "" ? {} : { [`decision-${row?.id}`]: decision };
    const answer = await office.post(keeper, path, { ...fields, ...change });

    expect([answer.status, answer.said.includes(sentence)]).toEqual([status, true]);
    expect(await countsOf(db, courseId)).toEqual({ unit_approved: 4 });
  },
);

test("the queue is read by overseers, decided by administrators, and closed to officers and other hosts", async () => {
  const { courseId, path } = await sentCourse(4);
  const foreign = await office.course({ hostUnitId: office.elsewhere });
  const ofCommune = await office.confirmed("course_admin", office.unitId);

  expect((await office.ask(officer, path)).status).toBe(404);
  expect((await office.ask(ofCommune, path)).status).toBe(404);
  expect(await office.html(inspector, path)).not.toContain(`action="${path}"`);
  expect((await office.post(inspector, path, { "pick-1": "yes", "revision-1": "1" })).status).toBe(
    403,
  );
  expect((await office.post(ofCommune, path, { "pick-1": "yes", "revision-1": "1" })).status).toBe(
    404,
  );
  expect((await office.ask(ofCommune, `/courses/${foreign}/roster`)).status).toBe(404);
  expect(await office.say(keeper, "/approvals")).toMatch(/Chờ duyệt .*4/);
  expect(await countsOf(db, courseId)).toEqual({ unit_approved: 4 });
});

test("roster and waiting list: own people for an officer, the file as shown, order by hand with a reason", async () => {
  const { courseId, path } = await sentCourse(1);
  const all = Object.fromEntries(
    [...(await office.rows(courseId)).values()].map(({ id }) => [`pick-${id}`, "yes"]),
  );
  await office.post(keeper, path, { ...(await office.form(keeper, path)), ...all });
  const rows = await office.rows(courseId);
  const roster = `/courses/${courseId}/roster`;

  expect(await office.say(officer, roster)).toContain("Phan Thị An");
  expect(await office.say(otherOfficer, roster)).not.toContain("Phan Thị An");
  expect(await office.say(keeper, `${roster}?q=phan+thi+a`)).toContain("Phan Thị An");
  expect((await readSheet(await office.file(keeper, `${roster}/export.xlsx`))).flat()).toContain(
    "Phan Thị An",
  );
  const page = `/enrolments/${rows.get(dung)?.id}/rank`;
  const fields = await office.form(keeper, page);
  expect((await office.post(keeper, page, { ...fields, priority: "9" })).status).toBe(400);
  const ranked = await office.post(keeper, page, { ...fields, priority: "9", reason: "Cần gấp" });
  expect([ranked.status, ranked.to]).toEqual([303, `/courses/${courseId}/waiting`]);
  expect(await office.say(keeper, ranked.to)).toMatch(
    /số 1 Phan Thị Dung .*số 2 Phan Thị Bình .*số 3 Phan Thị Chi/,
  );
  expect((await office.rows(courseId)).get(chi)?.waitingSince).toBe(rows.get(chi)?.waitingSince);
});

test("an administrator assigns whom they find in scope, once, by the same checks", async () => {
  const { courseId } = await sentCourse(1);
  const path = `/courses/${courseId}/assignment`;
  const extra = await office.person("Phan Thị Xếp");
  const found = await office.html(keeper, `${path}?q=phan+thi+xep`);
  const key = /name="_key" value="([^"]*)"/.exec(found)?.[1] ?? "";
  const form = { cadreId: String(extra), _key: key };

  expect([
    (await office.post(keeper, path, form)).to,
    (await office.post(keeper, path, form)).to,
  ]).toEqual([path, path]);
  expect((await countsOf(db, courseId))["confirmed"]).toBe(1);
  const own = await office.post(keeper, path, { cadreId: String(office.keeperRecord) });
  expect([own.status, own.said.includes("Không tự duyệt hồ sơ của chính mình")]).toEqual([
    409,
    true,
  ]);
  const ofCommune = await office.confirmed("course_admin", office.elsewhere);
  const foreign = await office.course({ hostUnitId: office.elsewhere });
  const stranger = await office.post(ofCommune, `/courses/${foreign}/assignment`, {
    cadreId: String(extra),
  });
  expect([stranger.status, stranger.said.includes("Không có hồ sơ cán bộ này")]).toEqual([
    409,
    true,
  ]);
});

test("no page asks more of the database for a hundred rows than for one", async () => {
  const small = await openSendingOffice();
  const courseId = await small.course({ capacity: 60, hostUnitId: small.province });
  const send = async (count: number): Promise<void> => {
    const ids: number[] = [];
    for (let n = 0; n < count; n += 1) ids.push(await small.person(`Phan Thị Số ${n}`));
    await small.send(courseId, ids);
  };
  const seat = async (status: "confirmed" | "waitlisted", take: number): Promise<void> => {
    const rows = await small.db.prisma.enrolment.findMany({
      where: { courseId, status: "unit_approved" },
      take,
    });
    const ids = { in: rows.map(({ id }) => id) };
    await small.db.prisma.enrolment.updateMany({
      where: { id: ids },
      data: { status, waitingSince: "2026-06-01T01:00:00.000Z", seatFrom: "2026-06-01" },
    });
  };
  const pages = ["roster", "waiting", "approvals"].map((page) => `/courses/${courseId}/${page}`);
  const all = [...pages, "/approvals"];
  const costs = async (): Promise<number[]> => {
    const found: number[] = [];
    for (const page of all) found.push(await small.statements(small.keeper, page));
    return found;
  };
  await send(3);
  await seat("confirmed", 1);
  await seat("waitlisted", 1);
  const one = await costs();
  await send(150);
  await seat("confirmed", 50);
  await seat("waitlisted", 50);

  expect(await costs()).toEqual(one);
}, 120_000);
