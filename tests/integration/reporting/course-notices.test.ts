import { beforeAll, expect, test } from "vitest";
import { recordPaper } from "#app/domain/courses/record-paper.server.ts";
import { deliverMessages } from "#app/domain/messages/deliver.server.ts";
import { exportTold, listNotices, listTold } from "#app/domain/reporting/course-notices.server.ts";
import { stateChecks } from "#app/worker.ts";
import { openSendingOffice } from "#tests/integration/enrolment/sending-office.ts";
import { statementsDuring, testWork } from "#tests/support/database.ts";
import { readSheet } from "#tests/support/sheet.ts";

const office = await openSendingOffice();
const { db, officer, keeper, otherOfficer, inspector } = office;
const names = ["An", "Bình", "Chi"];
const people: number[] = [];
for (const name of names) people.push(await office.person(`Phan Thị ${name}`));
const stranger = await office.person("Lê Văn Khác", office.elsewhere);
const [an = 0, binh = 0] = people;
let courseId: number;

const paper = {
  kind: "summons" as const,
  number: "12-CV/BTCTU",
  date: "2026-06-01",
  signatory: "Nguyễn Văn Ký",
  level: null,
};

beforeAll(async () => {
  await db.prisma.cadre.update({ where: { id: an }, data: { phone: "0912 345 678" } });
  courseId = await office.course({
    capacity: 10,
    startsOn: "2026-07-06",
    endsOn: "2026-07-07",
    sessions: [["2026-07-06", "morning"]],
  });
  await office.send(courseId, people);
  await office.send(courseId, [stranger], otherOfficer);
  await db.prisma.enrolment.updateMany({ where: { courseId }, data: { status: "confirmed" } });
  await db.prisma.course.update({ where: { id: courseId }, data: { seatsTaken: 4 } });
  await account(an, "an");
  await account(binh, "binh");
  const work = testWork(db, keeper);
  await recordPaper(work, { ...paper, courseId, key: null });
  await deliverMessages(testWork(db, { kind: "system" }), { checks: stateChecks, mails: true });
  await db.prisma.inboxMessage.updateMany({
    where: { kind: "summons", account: { cadreId: an } },
    data: { readAt: "2026-06-01T02:30:00.000Z" },
  });
  await db.prisma.mailDelivery.updateMany({
    where: { account: { cadreId: binh } },
    data: { state: "dead", endedAt: "2026-06-01T02:00:00.000Z", answer: "550 no such user" },
  });
});

async function account(cadreId: number, name: string): Promise<void> {
  await db.prisma.account.create({
    data: {
      userName: `told.${name}`,
      email: `${name}@xa.example`,
      displayName: name,
      searchKey: ` ${name}`,
      cadreId,
      createdAt: "2026-06-01T01:00:00.000Z",
      createdBy: "tests",
    },
  });
}

const summons = (view: "all" | "unread" | "read" | "no_account" = "all", q = "") => ({
  kind: "summons" as const,
  view,
  q,
});
const page = { page: 1, pageSize: 100 };

test("a summons that is recorded is told to everybody with a seat, once, with time and place", async () => {
  const told = await db.prisma.outboxMessage.findMany({ where: { kind: "summons", courseId } });

  expect(told).toHaveLength(4);
  expect(JSON.parse(told[0]?.params ?? "")).toMatchObject({
    number: "12-CV/BTCTU",
    date: "2026-06-01",
    day: "2026-07-06",
    time: "07:30",
  });
});

test("an administrator sees each kind of notice with how many read it and how many have no account", async () => {
  const rows = await listNotices(db, { viewer: keeper, courseId });

  expect(rows.find(({ kind }) => kind === "summons")).toMatchObject({
    people: 4,
    messages: 4,
    read: 1,
    withoutAccount: 2,
    mailed: 0,
  });
});

test("the list names everybody by name with telephone, reading and mail; an officer's has the own people only", async () => {
  const all = await listTold(db, { viewer: keeper, courseId }, { ...summons(), ...page });
  const own = await listTold(db, { viewer: officer, courseId }, { ...summons(), ...page });
  const others = await listTold(db, { viewer: otherOfficer, courseId }, { ...summons(), ...page });

  expect(
    all.rows.map(({ fullName, phone, stand, mail }) => [fullName, phone, stand, mail]),
  ).toEqual([
    ["Phan Thị An", "0912 345 678", "read", "waiting"],
    ["Phan Thị Bình", null, "unread", "failed"],
    ["Phan Thị Chi", null, "no_account", "none"],
    ["Lê Văn Khác", null, "no_account", "none"],
  ]);
  expect(own.rows.map(({ fullName }) => fullName)).toEqual(names.map((name) => `Phan Thị ${name}`));
  expect(others.rows.map(({ cadreId }) => cadreId)).toEqual([stranger]);
  expect([all.total, own.total, others.total]).toEqual([4, 3, 1]);
});

test.each([
  [summons("read"), ["Phan Thị An"]],
  [summons("unread"), ["Phan Thị Bình"]],
  [summons("no_account"), ["Phan Thị Chi", "Lê Văn Khác"]],
  [summons("all", "binh"), ["Phan Thị Bình"]],
] as const)("filter %j", async (filter, expected) => {
  const found = await exportTold(db, { viewer: keeper, courseId }, filter);

  expect(found.map(({ fullName }) => fullName)).toEqual(expected);
});

test("the pages show it in both languages, print and export what is shown, and log the export", async () => {
  const here = `/courses/${courseId}/notices`;
  const list = await office.say(officer, here);
  expect(list).toContain("Triệu tập học viên lớp");
  expect(list).toContain("Chỉ gồm người của đơn vị.");
  const told = await office.say(officer, `${here}/summons`);
  expect(told).toContain("0912 345 678");
  expect(told).toContain(
    "Theo Công văn số 12-CV/BTCTU ngày 01/06/2026, đề nghị đồng chí có mặt lúc 07:30 ngày 06/07/2026.",
  );
  expect(told).toContain("Đã đọc lúc 09:30 01/06/2026");
  expect(told).not.toContain("Lê Văn Khác");

  const as = await office.app.signInAs(officer.accountId, officer.grantId);
  const file = await office.app.request(`${here}/summons/list.xlsx?view=no_account`, { as });
  expect(file.status).toBe(200);
  const sheet = JSON.stringify(await readSheet(new Uint8Array(await file.arrayBuffer())));
  expect(sheet).toContain("Phan Thị Chi");
  expect(sheet).not.toContain("Phan Thị An");
  await office.app.portal.readLog.flush();
  const read = await db.prisma.auditEvent.findFirstOrThrow({
    where: { action: "read.people_exported" },
    orderBy: { seq: "desc" },
  });
  expect(read.detail).toContain("notices/summons/list.xlsx");

  const missing = await office.app.request(`${here}/khong-co`, { as });
  expect(missing.status).toBe(404);
});

test("an inspector reads the list, and a kind that nobody was told of says so", async () => {
  const text = await office.say(inspector, `/courses/${courseId}/notices/course_moved`);

  expect(text).toContain("Chưa có ai được báo việc này.");
});

test("one person and many take the same number of statements", async () => {
  const count = async (q: string) => [
    (await statementsDuring(db, () => listNotices(db, { viewer: keeper, courseId }))).length,
    (
      await statementsDuring(db, () =>
        listTold(db, { viewer: keeper, courseId }, { ...summons("all", q), ...page }),
      )
    ).length,
  ];

  expect(await count("an")).toEqual([1, 3]);
  expect(await count("")).toEqual([1, 3]);
});
