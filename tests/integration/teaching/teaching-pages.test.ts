import { beforeAll, expect, test } from "vitest";
import { takeRoll } from "#app/domain/teaching/take-roll.server.ts";
import { makeViewer } from "#tests/integration/people/people-factory.ts";
import { type TestApp, testApp } from "#tests/support/app.ts";
import { statementsDuring, testDay } from "#tests/support/database.ts";
import { rollOf, seat, stage, type Stage, workAs } from "./teaching-stage.ts";

let on: Stage;
let app: TestApp;
let as: string;
beforeAll(async () => {
  on = await stage();
  app = await testApp(on.db, () => testDay);
  as = await app.signInAs(on.keeper.accountId, on.keeper.grantId);
});

const page = (rest: string): string => `/courses/${on.courseId}/${rest}`;
const today = (): number => on.sessions[2]?.id ?? 0;

const ask = async (path: string, init: Parameters<TestApp["request"]>[1] = {}) => {
  const answer = await app.request(path, { as, ...init });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get("location") };
};

test("a roll is taken by one post, and the list of half-days says so", async () => {
  const rows = rollOf(on.people, { 0: "excused", 1: "late" });
  const form = Object.fromEntries(
    rows.flatMap(({ enrolmentId, state, document }) => [
      [`state-${enrolmentId}`, state],
      [`document-${enrolmentId}`, document ?? "typed before another state was chosen"],
    ]),
  );

  const taken = await ask(page(`roll/${today()}`), {
    method: "POST",
    form: { ...form, revision: "0" },
  });

  expect([taken.status, taken.to]).toEqual([303, page("roll")]);
  const list = await ask(page("roll"));
  expect(list.text).toContain("Có mặt: 1, Đến muộn: 1, Vắng có phép: 1");
  const shown = await ask(page(`roll/${today()}`));
  expect(shown.text).toContain("Giấy phép số 12");
  expect(shown.text).not.toContain("typed before another state");
});

test("what cannot be read keeps every mark that was typed", async () => {
  const [one, two] = on.people;
  const form = { [`mark-1-${one?.enrolmentId}`]: "11", [`mark-1-${two?.enrolmentId}`]: "8,5" };

  const refused = await ask(page("marks"), { method: "POST", form });

  expect(refused.status).toBe(400);
  expect(refused.text).toContain("Điểm “11” lớn hơn 10.");
  expect(refused.text).toContain('value="8,5"');
  expect(await on.db.prisma.courseMark.count()).toBe(0);
});

test("whoever only reads sees the roll and the marks without a field", async () => {
  const officer = await makeViewer(on.db, { role: "unit_officer", unitId: on.hostUnitId });
  const reader = await app.signInAs(officer.accountId, officer.grantId);

  for (const rest of [`roll/${today()}`, "marks"]) {
    const shown = await ask(page(rest), { as: reader });
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain('name="state-');
    expect(shown.text).not.toContain('name="mark-');
  }
});

test("a trainee reads how much may still be missed, and the marks", async () => {
  const [own] = on.people;
  const trainee = await makeViewer(on.db, {
    role: "trainee",
    unitId: on.hostUnitId,
    cadreId: own?.cadreId ?? 0,
  });
  const theirs = await app.signInAs(trainee.accountId, trainee.grantId);
  const shown = await ask(`/catalogue/${on.courseId}`, { as: theirs });

  // why: of sixteen periods a fifth may be missed, and four were with leave
  expect(shown.text).toContain("Đã vắng quá 1 tiết so với quy định");
  expect(shown.text).toContain("Vắng có phép");
  expect(shown.text).toContain("Chưa có điểm");
});

test("a frozen mark leads to asking, another administrator decides, and the list says both", async () => {
  const late = await testApp(on.db, () => new Date("2026-06-16T02:00:00Z"));
  const second = await late.signInAs(on.second.accountId, on.second.grantId);
  const first = await late.signInAs(on.keeper.accountId, on.keeper.grantId);
  const send = (path: string, form: Record<string, string>, by: string) =>
    late.request(path, { as: by, method: "POST", form });
  const enrolmentId = on.people[0]?.enrolmentId ?? 0;
  await send(page("marks"), { [`mark-1-${enrolmentId}`]: "7,5" }, first);
  const marks = await (await late.request(page("marks"), { as: first })).text();
  const address = page(`marks/corrections/new?enrolment=${enrolmentId}&attempt=1`);

  expect(marks).toContain(address.replace("&", "&amp;"));
  expect(marks).not.toContain(`name="mark-1-${enrolmentId}"`);
  const wrong = await send(address, { tenths: "bảy", reason: "Chấm sót" }, first);
  expect(await wrong.text()).toContain("“bảy” không phải là điểm.");
  await send(address, { tenths: "8", reason: "Chấm sót một câu" }, first);
  const { id } = await on.db.prisma.markCorrection.findFirstOrThrow();
  const decide = page(`marks/corrections/${id}`);
  const own = await (await late.request(decide, { as: first })).text();
  expect(own).toContain("không phải người đề nghị");
  const decided = await send(decide, { decision: "accepted" }, second);

  expect(decided.status).toBe(303);
  const list = await (await late.request(page("marks/corrections"), { as: first })).text();
  expect(list).toContain("Đồng ý sửa");
  expect(await on.db.prisma.courseMark.findMany({ where: { replacedAt: null } })).toMatchObject([
    { tenths: 80 },
  ]);
});

test("no page asks more of the database for a hundred people than for three", async () => {
  const pages = ["roll", `roll/${today()}`, "marks", "marks/corrections"].map(page);
  const costs = async (): Promise<number[]> => {
    const found: number[] = [];
    for (const one of pages) {
      await ask(one);
      await app.portal.readLog.flush();
      found.push((await statementsDuring(on.db, () => ask(one))).length);
    }
    return found;
  };
  const few = await costs();
  for (let n = 0; n < 97; n += 1)
    on.people.push(await seat(on.db, { courseId: on.courseId, name: `Phạm Thị ${n}` }));
  const input = {
    courseId: on.courseId,
    sessionId: today(),
    revision: 1,
    marks: rollOf(on.people, { 0: "excused", 1: "late" }),
    reason: null,
  };
  expect(await takeRoll(workAs(on.db, on.second), input)).toEqual({ ok: true, value: 97 });

  expect(await costs()).toEqual(few);
});
