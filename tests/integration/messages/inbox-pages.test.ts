import { beforeAll, expect, test } from "vitest";
import type { Role } from "#app/kernel/actor.ts";
import { formOf, type Office, openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { testWork } from "#tests/support/database.ts";
import { messageTo, send } from "./message-factory.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const { db, world } = office;
  const system = testWork(db, { kind: "system" });
  const trainee = { to: "cadre", cadreId: world.viewers.trainee.cadreId } as const;
  const params = { code: "CNKT-2026-03", unit: "Xã Lệ Thủy" };
  const waits = { code: "CNKT-2026-03", person: "Nguyễn Thị Trong" };
  await send(
    system,
    messageTo(trainee, { kind: "request_received", params }),
    messageTo(trainee, { kind: "request_sent", courseId: 7 }),
    messageTo(
      { to: "unit_officers", unitId: world.inside.unit },
      { kind: "request_waits", params: waits, courseId: 7 },
    ),
    messageTo({ to: "unit_officers", unitId: world.outside.unit }),
  );
});

async function open(role: Role, path: string, locale = "vi") {
  const { app, as } = office;
  const answer = await app.request(path, { as: await as(role), locale });
  const html = await answer.text();
  return { status: answer.status, html, text: textOf(html) };
}

async function sendForm(role: Role, path: string, form: Record<string, string>) {
  const { app, as } = office;
  const answer = await app.request(path, { as: await as(role), method: "POST", form });
  return [answer.status, answer.headers.get("location")];
}

test("an inbox says what happened in the reader's language, and every page how much is unread", async () => {
  const vi = await open("trainee", "/inbox");
  const en = await open("trainee", "/inbox", "en");

  expect(vi.text).toContain("2 thông báo chưa đọc");
  expect(vi.text).toContain("Đã nhận đăng ký lớp CNKT-2026-03");
  expect(vi.text.indexOf("Đơn vị đã cử đi học")).toBeLessThan(vi.text.indexOf("Đã nhận đăng ký"));
  expect(en.text).toContain("2 unread messages");
  expect(en.text).toContain("Request for CNKT-2026-03 received");
  expect((await open("trainee", "/me")).text).toContain("(2 chưa đọc)");
  expect((await open("unit_officer", "/inbox")).text).toContain("Nguyễn Thị Trong đăng ký học lớp");
  expect((await open("unit_officer", "/inbox")).html).toContain('href="/courses/7"');
  expect(vi.html).not.toContain('href="/courses/7"');
  expect(vi.html).toContain('href="/catalogue/7"');
  for (const role of ["planner", "inspector"] as const)
    expect((await open(role, "/inbox")).text).toContain("Chưa có thông báo nào.");
});

test("one message or all that had come are marked as read by forms that come back to the same list", async () => {
  const page = await open("trainee", "/inbox?show=unread&size=50");
  const [first] = [...page.html.matchAll(/action="(\/inbox\/\d+\/reading)"/g)].map(([, to]) => to);
  const address = first ?? "";

  expect(await sendForm("unit_officer", address, { to: "/inbox" })).toEqual([404, null]);
  expect(await sendForm("trainee", address, formOf(page.html, address))).toEqual([
    303,
    "/inbox?show=unread&size=50",
  ]);
  expect((await open("trainee", "/inbox")).text).toContain("1 thông báo chưa đọc");
  expect(await sendForm("trainee", "/inbox/reading", formOf(page.html, "/inbox/reading"))).toEqual([
    303,
    "/inbox?show=unread&size=50",
  ]);
  const empty = await open("trainee", "/inbox?show=unread");
  expect(empty.text).toContain("Không có thông báo nào chưa đọc.");
  expect(empty.html).not.toContain("nav-count");
  expect((await open("unit_officer", "/inbox")).text).toContain("1 thông báo chưa đọc");
});

test.each([
  ["/inbox/reading", {}, 404],
  ["/inbox/reading", { upTo: "alle" }, 404],
  ["/inbox/reading", { upTo: "5", to: "https://elsewhere.example/" }, 303],
  ["/inbox/nowhere/reading", {}, 404],
  ["/inbox/99999999999/reading", {}, 404],
])("POST %s with %j is %i and leads nowhere else", async (path, form, status) => {
  expect(await sendForm("planner", path, form)).toEqual([status, status === 303 ? "/inbox" : null]);
});
