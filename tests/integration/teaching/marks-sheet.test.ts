import { beforeEach, expect, test } from "vitest";
import { enterMarks } from "#app/domain/teaching/enter-marks.server.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { makeViewer } from "#tests/integration/people/people-factory.ts";
import {
  cookieHeader,
  cookiesOf,
  formOf,
  password,
  textOf,
} from "#tests/integration/routes/pages.ts";
import { statementsDuring, testDay } from "#tests/support/database.ts";
import { readSheet } from "#tests/support/sheet.ts";
import { marksFile, type MarksOffice, marksOffice, pasted, sent } from "./marks-office.ts";
import { seat, workAs } from "./teaching-stage.ts";

/** Eight days after the last half-day: marks may be corrected for seven. */
const afterFreeze = new Date("2026-06-16T02:00:00Z");

let on: MarksOffice;
beforeEach(async () => {
  on = await marksOffice();
});

async function enter(place: number, tenths: number, viewer = on.second): Promise<void> {
  const before = await on.db.prisma.courseMark.findFirst({
    where: { enrolmentId: on.idOf(place), attempt: 1, replacedAt: null },
  });
  const mark = { enrolmentId: on.idOf(place), attempt: 1, tenths, standsId: before?.id ?? null };
  const input = { courseId: on.courseId, marks: [mark], reason: null };
  expect(await enterMarks(workAs(on.db, viewer), input)).toEqual({ ok: true, value: 1 });
}

test("pasted rows are shown with a verdict each, and only what is accepted is saved, once", async () => {
  await enter(1, 80);
  const text = pasted(
    "1\tLÊ VĂN 1\t\t7,5\t",
    "2\tLê Văn 2\t\t8\t",
    "3\tLê Văn 3\t\tbảy\t",
    "4\tLê Văn Chín\t\t9\t",
  );

  const shown = await on.check({ pasted: text });

  expect(shown.status).toBe(200);
  const said = textOf(shown.html);
  expect(said).toContain(
    "Bảng có 4 dòng: 1 sẽ lưu, 1 không thay đổi, 0 không có điểm, 2 không nhận.",
  );
  expect(said).toContain("2 dòng không nhận sẽ không được lưu.");
  expect(said).toContain("Điểm lần 1: “bảy” không phải là điểm.");
  expect(said).toContain("Không có ai tên Lê Văn Chín trong lớp.");
  expect(formOf(shown.html, on.page("/sheet"))["pasted"]).toBe(sent(text));
  expect(await on.standing()).toEqual([80]);

  const form = formOf(shown.html, on.page());
  expect(form).toMatchObject({ [`mark-1-${on.idOf(0)}`]: "7,5", leftOut: "2" });
  expect(Object.keys(form).filter((name) => name.startsWith("mark-"))).toHaveLength(1);
  const answers = await Promise.all([on.save(form), on.save(form)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(answers.map(({ headers }) => headers.get("location"))).toEqual([on.page(), on.page()]);
  expect(await on.standing()).toEqual([75, 80]);
  expect(await on.db.prisma.courseMark.count()).toBe(2);
});

test("what was saved, and how much was left out, is said in both languages", async () => {
  const form = formOf(
    (await on.check({ pasted: pasted("1\tLê Văn 1\t\t7\t", "2\tAi Đó\t\t7\t") })).html,
    on.page(),
  );
  const saved = await on.save(form);
  const cookie = saved.headers.getSetCookie().find((line) => line.startsWith("notice="));
  const after = async (locale: string): Promise<string> => {
    const cookies = (cookie ?? "").split(";")[0] ?? "";
    return textOf(await (await on.app.request(on.page(), { as: on.as, cookies, locale })).text());
  };

  expect(await after("vi")).toContain(
    "Đã lưu 1 điểm từ bảng tính; 1 dòng không nhận chưa được lưu.",
  );
  expect(await after("en")).toContain(
    "Marks saved from the spreadsheet: 1. 1 row was not accepted and is not saved.",
  );
});

test("the downloaded sheet holds what is recorded, and comes back filled in", async () => {
  await enter(0, 45);
  const answer = await on.app.request(on.page("/sheet.xlsx"), { as: on.as });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const rows = await readSheet(bytes);

  expect(answer.headers.get("content-disposition")).toContain("bang-diem-");
  const at = rows.findIndex((row) => row.includes("Mã đối chiếu"));
  expect(rows[at]).toEqual([
    "STT",
    "Mã đối chiếu",
    "Họ và tên",
    "Ngày sinh",
    "Chức vụ, đơn vị",
    "Điểm lần 1",
    "Làm lại lần 1",
  ]);
  expect(rows[at + 1]?.slice(1, 3)).toEqual([String(on.idOf(0)), "Lê Văn 1"]);
  expect(rows[at + 1]?.[5]).toBe("4.5");

  const unfilled = await on.check({ file: new File([bytes], "mau.xlsx") });
  expect(textOf(unfilled.html)).toContain(
    "Bảng có 3 dòng: 0 sẽ lưu, 1 không thay đổi, 2 không có điểm, 0 không nhận.",
  );
  expect(textOf(unfilled.html)).toContain("Không có dòng nào để lưu.");
  const columns = (rows[at] ?? []).map((header) => ({ header, width: 12 }));
  const filled = [
    [1, on.idOf(0), "Lê Văn 1", null, null, 4.5, 6],
    [2, on.idOf(1), "Lê Văn 2", null, null, "V", null],
  ];
  const shown = await on.check({ file: await marksFile(filled, { columns }) });
  await on.save(formOf(shown.html, on.page()));

  expect(await on.standing()).toEqual([45, null, 60]);
  expect(on.storedFiles()).toEqual([]);
});

test("the English sheet is read as well", async () => {
  const answer = await on.app.request(on.page("/sheet.xlsx"), { as: on.as, locale: "en" });
  const bytes = await answer.arrayBuffer();

  const shown = await on.check({ file: new File([bytes], "marks.xlsx"), locale: "en" });

  expect(textOf(shown.html)).toContain(
    "The sheet has 3 rows: 0 to be saved, 0 unchanged, 3 without a mark, 0 not accepted.",
  );
});

test("two of one name are told apart by the birth date, else their units and births are named", async () => {
  const twin = await seat(on.db, { courseId: on.courseId, name: "Lê Văn 1" });
  await on.db.prisma.cadre.update({
    where: { id: twin.cadreId },
    data: { birthDate: "1988-08-08" },
  });

  const shown = await on.check({
    pasted: pasted("1\tLê Văn 1\t\t7\t", "2\tLê Văn 1\t08/08/1988\t8\t"),
  });

  const said = textOf(shown.html);
  expect(said).toContain("Có 2 người tên Lê Văn 1 trong lớp: ");
  expect(said).toMatch(/08\/08\/1988, [^;.]+Tỉnh Quảng Trị/);
  expect(formOf(shown.html, on.page())).toMatchObject({ [`mark-1-${twin.enrolmentId}`]: "8" });
});

test("a mark that somebody else enters meanwhile is told, nothing lands, and what was read stays", async () => {
  const text = pasted("1\tLê Văn 1\t\t4\t6", "2\tLê Văn 2\t\t8\t");
  const form = formOf((await on.check({ pasted: text })).html, on.page());
  await enter(1, 90);

  const refused = await on.save(form);

  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(textOf(html)).toContain("Người khác vừa ghi điểm của lớp này nên chưa điểm nào được lưu.");
  expect(textOf(html)).toContain("Đang ghi: 9");
  expect(await on.standing()).toEqual([90]);
  const kept = formOf(html, on.page());
  expect(kept).toMatchObject({
    [`mark-1-${on.idOf(0)}`]: "4",
    [`mark-2-${on.idOf(0)}`]: "6",
    [`mark-1-${on.idOf(1)}`]: "8",
    leftOut: "0",
  });
  expect((await on.save(kept)).status).toBe(303);
  expect(await on.standing()).toEqual([40, 80, 60]);
});

test("of two people who save the same sheet one after the other the second changes nothing", async () => {
  const text = pasted("1\tLê Văn 1\t\t7\t");
  const second = await on.app.signInAs(on.second.accountId, on.second.grantId);
  const mine = formOf((await on.check({ pasted: text })).html, on.page());
  const theirs = formOf((await on.check({ pasted: text, by: second })).html, on.page());

  await on.save(mine);
  const answer = await on.save(theirs, second);

  expect(answer.status).toBe(303);
  expect(await on.db.prisma.courseMark.findMany()).toMatchObject([
    { tenths: 70, recordedById: on.keeper.accountId },
  ]);
});

test("a frozen mark leads to asking for its correction", async () => {
  await enter(0, 50);
  on = await marksOffice({ now: afterFreeze, on });

  const shown = await on.check({ pasted: pasted("1\tLê Văn 1\t\t8\t", "2\tLê Văn 2\t\t7\t") });

  expect(textOf(shown.html)).toContain("Đã hết thời gian sửa điểm trực tiếp");
  expect(shown.html).toContain(on.page(`/corrections/new?enrolment=${on.idOf(0)}&amp;attempt=1`));
  expect(formOf(shown.html, on.page())).not.toHaveProperty(`mark-1-${on.idOf(0)}`);
});

test("nobody enters their own mark, not by a sheet either", async () => {
  const cadreId = on.people[0]?.cadreId ?? 0;
  const own = await makeViewer(on.db, { role: "course_admin", unitId: on.hostUnitId, cadreId });
  const by = await on.app.signInAs(own.accountId, own.grantId);

  const shown = await on.check({ pasted: pasted("1\tLê Văn 1\t\t8\t"), by });

  expect(textOf(shown.html)).toContain("Không ai tự ghi điểm cho mình.");
  const forced = await on.save({ [`mark-1-${on.idOf(0)}`]: "8" }, by);
  expect(forced.status).toBe(409);
  expect(await on.standing()).toEqual([]);
});

test("a preview whose session has ended comes back in the fields of the page of marks", async () => {
  const text = pasted("1\tLê Văn 1\t\t4\t6");
  const form = formOf((await on.check({ pasted: text })).html, on.page());
  const { userName } = await on.db.prisma.account.update({
    where: { id: on.keeper.accountId },
    data: { passwordHash: await hashPassword(password), passwordSetBy: "self" },
    select: { userName: true },
  });
  await on.db.prisma.session.updateMany({
    where: { accountId: on.keeper.accountId },
    data: { endedAt: testDay.toISOString(), endReason: "revoked" },
  });

  const ended = await on.save(form);
  expect(ended.headers.get("location")).toBe(
    `/sign-in?to=${encodeURIComponent(on.page())}&ended=1`,
  );
  const signedIn = await on.app.request("/sign-in", {
    method: "POST",
    form: { user: userName, password, to: on.page() },
    as: on.as,
    cookies: cookieHeader(cookiesOf(ended)),
  });
  const cookies = cookieHeader({ ...cookiesOf(ended), ...cookiesOf(signedIn) });
  const html = await (await on.app.request(on.page(), { cookies })).text();

  expect(await on.standing()).toEqual([]);
  expect(formOf(html, on.page())).toMatchObject({
    [`mark-1-${on.idOf(0)}`]: "4",
    [`mark-2-${on.idOf(0)}`]: "6",
  });
});

test("who reads the marks without entering them is told so, and sees no button", async () => {
  const officer = await makeViewer(on.db, { role: "unit_officer", unitId: on.hostUnitId });
  const by = await on.app.signInAs(officer.accountId, officer.grantId);
  const address = on.page("/sheet");

  for (const path of [address, `${address}.xlsx`])
    expect((await on.app.request(path, { as: by })).status).toBe(403);
  expect((await on.check({ pasted: pasted("1\tLê Văn 1\t\t7\t"), by })).status).toBe(403);
  expect(await (await on.app.request(on.page(), { as: by })).text()).not.toContain(address);
  expect(await (await on.app.request(on.page(), { as: on.as })).text()).toContain(address);
});

test("a hundred rows ask no more of the database than one", async () => {
  const cost = async (rows: number): Promise<number> => {
    const text = pasted(...Array.from({ length: rows }, (_, n) => `${n}\tLê Văn ${n + 1}\t\t7\t`));
    await on.check({ pasted: text });
    await on.app.portal.readLog.flush();
    return (await statementsDuring(on.db, () => on.check({ pasted: text }))).length;
  };
  const one = await cost(1);
  for (let n = 4; n <= 100; n += 1)
    await seat(on.db, { courseId: on.courseId, name: `Lê Văn ${n}` });

  expect(await cost(100)).toBe(one);
  const shown = await on.check({
    pasted: pasted(...Array.from({ length: 100 }, (_, n) => `${n}\tLê Văn ${n + 1}\t\t7\t`)),
  });
  expect((await on.save(formOf(shown.html, on.page()))).status).toBe(303);
  expect(await on.db.prisma.courseMark.count()).toBe(100);
});
