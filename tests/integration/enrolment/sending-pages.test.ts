import { expect, test } from "vitest";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { formOf } from "#tests/integration/routes/pages.ts";
import { readSheet } from "#tests/support/sheet.ts";
import { openSendingOffice } from "./sending-office.ts";

const office = await openSendingOffice();
const { db, app, unitId, elsewhere, officer, otherOfficer, keeper } = office;
const [gap, other, third, stranger] = [
  await office.person("Lê Thị Thiếu"),
  await office.person("Lê Thị Được"),
  await office.person("Lê Thị Ba"),
  await office.person("Lê Thị Ngoài", elsewhere),
];
const round = await makeRound(db, { unitId });
await makeRecord(db, { roundId: round, cadreId: gap, unitId });
await makeRecord(db, { roundId: round, cadreId: office.ownRecord, unitId });
for (const cadreId of [gap, office.ownRecord])
  await stateEvidence(db, { cadreId, dimension: "political_theory", level: "elementary" });

const theory = { programme: "political-theory-intermediate" };

/** How often an action stands in the log with the ids it names. */
async function reads(action: string, path: string): Promise<number[][]> {
  await app.portal.readLog.flush();
  const events = await db.prisma.auditEvent.findMany({ where: { action } });
  return events
    .map(({ detail }) => JSON.parse(detail) as { ids: number[]; query?: string })
    .filter(({ query }) => query === path)
    .map(({ ids }) => ids);
}

test("who needs the course stands first with the months left, and reading it is noted", async () => {
  const courseId = await office.course(theory);
  const path = `/sending/${courseId}`;

  const said = await office.say(officer, path);
  const list = await office.say(officer, "/sending");

  expect(said).toMatch(/Cần học lớp này: 1 .*Lê Thị Thiếu.*Lý luận chính trị: còn \d+ tháng/);
  expect(said).toMatch(/Đủ điều kiện khác: \d+ .*Lê Thị Được/);
  expect(said).toMatch(/Chưa cử được: 1 .*Võ Thị Tự.*Không tự duyệt hồ sơ của chính mình/);
  expect(said).not.toContain("Lê Thị Ngoài");
  expect(list).toContain("Nhận đăng ký đến hết ngày");
  expect(await reads("read.planning", path)).toEqual([[gap]]);
  expect(await reads("read.planning", "/sending")).toEqual([[gap]]);
});

test("who may not come reads why by its conditions, and the list counts who may", async () => {
  const courseId = await office.course({
    programme: "political-theory-advanced",
    code: "CC-2026",
    judged: true,
  });

  const said = await office.say(officer, `/sending/${courseId}?group=rest`);
  const list = await office.say(officer, "/sending");

  expect(said).toMatch(/Lê Thị Được .*Chưa đủ dữ liệu: /);
  expect(list).toMatch(/CC-2026 [^N]*Còn 10\/10 chỗ \d+ 0 0/);
});

test("several people are sent by one letter in the order typed, and the result says who was not", async () => {
  const courseId = await office.course();
  const path = `/sending/${courseId}`;
  const fields = await office.form(officer, path);
  const letter = { letterNumber: "12-CV/ĐU", letterDate: "30/05/2026", signatory: "Bí thư Lê A" };
  const ids = [third, other, office.ownRecord, stranger];
  const picks = Object.fromEntries(ids.map((id) => [`pick-${id}`, "yes"]));
  const form = { ...fields, ...letter, ...picks, [`order-${other}`]: "1", [`order-${third}`]: "2" };

  const sent = await office.post(officer, path, form);
  const again = await office.post(officer, path, form);

  expect([sent.status, again.to]).toEqual([303, sent.to]);
  const rows = await office.rows(courseId);
  expect([...rows.keys()]).toEqual([other, third]);
  expect([...rows.values()].map(({ status, rank }) => [status, rank])).toEqual([
    ["unit_approved", 1],
    ["unit_approved", 2],
  ]);
  const said = await office.say(officer, sent.to);
  expect(said).toContain("Theo công văn số 12-CV/ĐU ngày 30/05/2026 do Bí thư Lê A ký.");
  expect(said).toContain("Đã cử 2 người");
  expect(said).toMatch(/Không cử được 2 người.*Võ Thị Tự.*Không tự duyệt/);
  expect(said).toContain("1 người không thuộc phạm vi phụ trách");
  expect(said).not.toContain("Lê Thị Ngoài");
  expect((await office.ask(otherOfficer, sent.to)).status).toBe(404);
});

test.each([
  ["nobody is ticked", {}, 409, "Chưa chọn người nào"],
  [
    "the letter is of tomorrow",
    { letterNumber: "1", letterDate: "02/06/2026", signatory: "A" },
    409,
    "Ngày công văn sau ngày hôm nay",
  ],
  ["the letter is half stated", { letterNumber: "77-CV" }, 400, "phải ghi cùng nhau"],
])("when %s nothing lands and what was typed stays", async (_name, typed, status, sentence) => {
  const courseId = await office.course();
  const path = `/sending/${courseId}`;
  const pick = status === 409 && !("letterDate" in typed) ? {} : { [`pick-${other}`]: "yes" };
  const form = { ...(await office.form(officer, path)), ...pick, ...typed };

  const answer = await office.post(officer, path, form);

  expect([answer.status, await office.rows(courseId)]).toEqual([status, new Map()]);
  expect(answer.said).toContain(sentence);
  for (const value of Object.values(typed)) expect(answer.html).toContain(`value="${value}"`);
  const isTicked = new RegExp(`name="pick-${other}"[^>]*checked=""`).test(answer.html);
  expect(isTicked).toBe(`pick-${other}` in pick);
});

test.each(["x", "-3"])(
  "a place “%s” in the order is refused at its field, and nothing is lost",
  async (place) => {
    const path = `/sending/${await office.course()}`;
    const typed = { [`pick-${other}`]: "yes", [`order-${other}`]: place, signatory: "Bí thư Lê A" };

    const answer = await office.post(officer, path, {
      ...(await office.form(officer, path)),
      ...typed,
    });

    const sentence = `“${place}” không phải là số phù hợp.`;
    expect([answer.status, formOf(answer.html, path)]).toMatchObject([400, typed]);
    expect(answer.said.split(sentence)).toHaveLength(3);
    expect(answer.said).toContain("phải ghi cùng nhau");
    expect(answer.html).toContain(`href="#field-order-${other}"`);
  },
);

test("who sends only people of others is told that", async () => {
  const path = `/sending/${await office.course()}`;
  const fields = await office.form(officer, path);

  const answer = await office.post(officer, path, { ...fields, [`pick-${stranger}`]: "yes" });

  expect([answer.status, answer.said]).toEqual([
    409,
    expect.stringContaining("Không thuộc phạm vi phụ trách của đồng chí."),
  ]);
});

test("an unknown course and one never announced are not found, a closed one says so", async () => {
  const draft = await office.course({ status: "draft" });
  const over = await office.course({ nominationEndsOn: "2026-05-31" });

  for (const id of [draft, 999_999, "x"])
    expect((await office.ask(officer, `/sending/${id}`)).status).toBe(404);
  expect(
    (await office.post(officer, `/sending/${draft}`, { [`pick-${other}`]: "yes" })).status,
  ).toBe(404);
  expect(await office.say(officer, `/sending/${over}`)).toContain("không còn nhận đăng ký");
  const late = await office.post(officer, `/sending/${over}`, { [`pick-${other}`]: "yes" });
  expect([late.status, late.said.includes("Đã hết hạn nhận đăng ký")]).toEqual([409, true]);
});

test("the unit's people in courses stand in views with numbers, and are exported as shown", async () => {
  const courseId = await office.course({ code: "XEM-2026" });
  await office.send(courseId, [other]);
  const path = `/sending/requests?view=active&course=${courseId}`;

  const said = await office.say(officer, path);
  const sheet = await readSheet(await office.file(officer, path.replace("?", "/export.xlsx?")));

  expect(said).toContain("Đơn vị đã cử, chờ Ban Tổ chức duyệt");
  expect(said).toMatch(/Chưa kết thúc \(1\)/);
  expect(sheet.flat()).toEqual(expect.arrayContaining(["Lê Thị Được"]));
  expect(await office.say(otherOfficer, path)).not.toContain("Lê Thị Được");
  expect(await reads("read.people_exported", path.replace("?", "/export.xlsx?"))).toEqual([
    [other],
  ]);
});

test("a row is answered by its unit alone, once, with the reason where one is needed", async () => {
  const courseId = await office.course();
  await office.send(courseId, [third]);
  const row = (await office.rows(courseId)).get(third);
  const page = `/enrolments/${row?.id}`;

  expect((await office.ask(otherOfficer, page)).status).toBe(404);
  expect(
    (await office.post(otherOfficer, `${page}/withdrawal`, { reason: "x", revision: "1" })).status,
  ).toBe(404);
  const fields = await office.form(officer, `${page}/withdrawal`);
  const empty = await office.post(officer, `${page}/withdrawal`, { ...fields, reason: " " });
  expect([empty.status, empty.said.includes("Chưa có nội dung")]).toEqual([400, true]);
  const gone = await office.post(officer, `${page}/withdrawal`, { ...fields, reason: "Bận" });
  expect([gone.status, gone.to]).toEqual([303, page]);
  const twice = await office.post(officer, `${page}/withdrawal`, { ...fields, reason: "Bận" });
  expect([twice.status, twice.to]).toEqual([303, page]);
  expect(await office.say(officer, `${page}/withdrawal`)).toContain("không còn thực hiện được");
  const history = await office.say(officer, page);
  expect(history).toMatch(/Rút đăng ký Đã rút đăng ký .*Bận/);
  expect((await office.ask(keeper, page)).status).toBe(200);
});

test("the screen asks no more of the database for a hundred people than for one", async () => {
  const small = await openSendingOffice();
  const courseId = await small.course(theory);
  const smallRound = await makeRound(small.db, { unitId: small.unitId });
  const plan = async (people: number): Promise<void> => {
    for (let made = 0; made < people; made += 1) {
      const cadreId = await small.person(`Lê Thị Số ${made}`);
      await makeRecord(small.db, { roundId: smallRound, cadreId, unitId: small.unitId });
      await stateEvidence(small.db, {
        cadreId,
        dimension: "political_theory",
        level: "elementary",
      });
    }
  };
  const pages = ["/sending", `/sending/${courseId}`, "/sending/requests?view=all&size=200"];
  const costs = async (): Promise<number[]> => {
    for (const page of pages) await small.statements(small.officer, page);
    const found: number[] = [];
    for (const page of pages) found.push(await small.statements(small.officer, page));
    return found;
  };
  await plan(1);
  const one = await costs();
  await plan(99);

  expect(await costs()).toEqual(one);
}, 120_000);
