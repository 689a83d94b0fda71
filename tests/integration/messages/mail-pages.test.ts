import { beforeAll, expect, test } from "vitest";
import { giveUpMail } from "#app/domain/messages/give-up-mail.server.ts";
import { listMails } from "#app/domain/messages/mail-queries.server.ts";
import { sendMailAgain } from "#app/domain/messages/send-mail-again.server.ts";
import type { Role } from "#app/kernel/actor.ts";
import { lastEvent } from "#tests/integration/people/people-factory.ts";
import { formOf, type Office, openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { testApp } from "#tests/support/app.ts";
import { statementsDuring, testWork } from "#tests/support/database.ts";
import { smtpEnvironment } from "#tests/support/mail-settings.ts";
import { makeMail } from "#tests/support/make-mail.ts";

let office: Office;
let inside: number;
let outside: number;

beforeAll(async () => {
  office = await openOffice();
  [inside, outside] = [office.world.inside.account, office.world.outside.account];
  const { db } = office;
  for (const state of ["waiting", "sent", "dropped", "given_up"] as const)
    await makeMail(db, { accountId: inside, state });
  await makeMail(db, { accountId: inside, state: "waiting", attempts: 3 });
});

async function open(role: Role, path: string, locale = "vi") {
  const { app, as } = office;
  const answer = await app.request(path, { as: await as(role), locale });
  const html = await answer.text();
  return { status: answer.status, html, text: textOf(html) };
}

const viewerOf = (role: Role) => {
  const { world } = office;
  const { accountId, grantId, cadreId } = world.viewers[role];
  const place = { unitId: world.inside.unit, today: "2026-06-01" };
  const names = { accountId, accountName: `Người dùng ${role}`, cadreId, grantId, role };
  return { kind: "account" as const, ...names, ...place };
};

test("the page shows the mails of each state in scope, and nothing of what they say", async () => {
  const failed = await makeMail(office.db, { accountId: inside });
  const other = await makeMail(office.db, { accountId: outside, code: "KHONG-THAY" });

  const dead = await open("system_admin", "/admin/mail");
  expect(dead.text).toContain("550 5.1.1 no such user");
  expect(dead.text).toContain("nguoi.nhan@xa.example");
  expect(dead.text).toContain("Đăng ký học");
  expect(dead.text).toContain("Chưa bật gửi thư");
  expect(dead.html).toContain(`/admin/mail/${failed}/resending`);
  expect(dead.html).not.toContain(`/admin/mail/${other}/`);
  for (const view of ["waiting", "delayed", "sent", "dropped", "given_up"]) {
    const page = await open("system_admin", `/admin/mail?view=${view}`);
    expect([view, page.status, /CNKT|KHONG-THAY/.test(page.text)]).toEqual([view, 200, false]);
  }
  expect((await open("system_admin", "/admin/mail?view=delayed")).text).toContain("Bị chậm: 1");
  expect((await open("system_admin", "/admin/mail?view=dropped", "en")).text).toContain(
    "What it told of no longer holds.",
  );
});

test("a server that fails is told with since when, its answer and the next try; no secret with it", async () => {
  const { db, world } = office;
  await db.prisma.mailServer.create({
    data: {
      id: 1,
      failures: 2,
      failingSince: "2026-06-01T00:05:00.000Z",
      nextTryAt: "2026-06-01T01:05:00.000Z",
      lastError: "connect ECONNREFUSED 127.0.0.1:25",
    },
  });
  const secret = "mat-khau-khong-ai-biet";
  const environment = smtpEnvironment(25, { SMTP_USER: "portal", SMTP_PASSWORD: secret });
  const app = await testApp(db, office.clock.now, environment);
  const { accountId, grantId } = world.viewers.system_admin;
  const answer = await app.request("/admin/mail", { as: await app.signInAs(accountId, grantId) });
  const html = await answer.text();

  expect(textOf(html)).toContain("Máy chủ thư không nhận thư từ 07:05 01/06/2026.");
  expect(textOf(html)).toContain("Lần thử tiếp theo: 08:05 01/06/2026.");
  expect(textOf(html)).toContain("connect ECONNREFUSED 127.0.0.1:25");
  expect(html).not.toContain(secret);
  await db.prisma.mailServer.deleteMany();
});

test("a mail that failed is sent again by a button, one that waits is given up with a reason", async () => {
  const { app, as, db } = office;
  const [failed, waits] = [
    await makeMail(db, { accountId: inside }),
    await makeMail(db, { accountId: inside, state: "waiting" }),
  ];
  const session = await as("system_admin");
  const again = `/admin/mail/${failed}/resending`;
  const page = await open("system_admin", again);
  const sent = await app.request(again, {
    as: session,
    method: "POST",
    form: formOf(page.html, again),
  });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, "/admin/mail?view=waiting"]);
  expect(await db.prisma.mailDelivery.findUnique({ where: { id: failed } })).toMatchObject({
    state: "waiting",
    attempts: 0,
    endedAt: null,
  });
  expect((await app.request(again, { as: session, method: "POST", form: {} })).status).toBe(409);

  const giving = `/admin/mail/${waits}/giving-up`;
  const form = formOf((await open("system_admin", giving)).html, giving);
  const empty = await app.request(giving, { as: session, method: "POST", form });
  expect(empty.status).toBe(400);
  const given = await app.request(giving, {
    as: session,
    method: "POST",
    form: { ...form, reason: " đã gọi điện " },
  });
  expect(given.status).toBe(303);
  expect(await db.prisma.mailDelivery.findUnique({ where: { id: waits } })).toMatchObject({
    state: "given_up",
    givenUpReason: "đã gọi điện",
  });
  expect(await lastEvent(db)).toMatchObject({
    action: "mail.given_up",
    subjectId: waits,
    detail: { accountId: inside, reason: "đã gọi điện" },
  });
});

test("nobody else sends again or gives up, and no administrator outside of their scope", async () => {
  const { db, clock } = office;
  const [own, other] = [
    await makeMail(db, { accountId: inside }),
    await makeMail(db, { accountId: outside }),
  ];
  const admin = testWork(db, viewerOf("system_admin"), clock.now());
  const planner = testWork(db, viewerOf("planner"), clock.now());

  expect(await sendMailAgain(planner, { mailId: own })).toEqual({
    ok: false,
    refusal: "not_allowed",
  });
  expect(await sendMailAgain(admin, { mailId: other })).toEqual({
    ok: false,
    refusal: "not_found",
  });
  expect(await giveUpMail(planner, { mailId: own, reason: "không cần" })).toEqual({
    ok: false,
    refusal: "not_allowed",
  });
  expect(await giveUpMail(admin, { mailId: other, reason: "không cần" })).toEqual({
    ok: false,
    refusal: "not_found",
  });
  expect(await listMails(db, viewerOf("planner"), { view: "dead", page: 1, pageSize: 25 })).toBe(
    null,
  );
});

test("a mail that is being sent or was sent is not given up", async () => {
  const { db, clock } = office;
  const admin = testWork(db, viewerOf("system_admin"), clock.now());
  const sent = await makeMail(db, { accountId: inside, state: "sent" });
  const claimed = await makeMail(db, { accountId: inside, state: "waiting" });
  const claimedUntil = new Date(clock.now().getTime() + 60_000).toISOString();
  await db.prisma.mailDelivery.update({
    where: { id: claimed },
    data: { claimedBy: "somebody", claimedUntil },
  });

  expect(await giveUpMail(admin, { mailId: sent, reason: "không cần" })).toEqual({
    ok: false,
    refusal: "is_over",
  });
  expect(await giveUpMail(admin, { mailId: claimed, reason: "không cần" })).toEqual({
    ok: false,
    refusal: "being_sent",
  });
  expect(await sendMailAgain(admin, { mailId: sent })).toEqual({ ok: false, refusal: "not_dead" });
});

test("the list takes the same two statements for one mail and for many", async () => {
  const { db } = office;
  const wanted = { view: "dead", page: 1, pageSize: 100 } as const;
  const count = async () =>
    (await statementsDuring(db, () => listMails(db, viewerOf("system_admin"), wanted))).length;
  await db.prisma.mailDelivery.deleteMany({ where: { state: "dead" } });
  await makeMail(db, { accountId: inside });
  expect(await count()).toBe(2);
  for (let n = 0; n < 12; n += 1) await makeMail(db, { accountId: inside });
  expect(await count()).toBe(2);
});

test("everybody says on their own page whether they want mail", async () => {
  const { app, as, db, world } = office;
  const { accountId } = world.viewers.trainee;
  await db.prisma.account.update({
    where: { id: accountId },
    data: { email: "hoc.vien@xa.example" },
  });
  const page = await open("trainee", "/account");
  expect(page.text).toContain("Thư được gửi đến hoc.vien@xa.example.");
  expect(page.text).toContain("Hiện cổng chưa gửi thư điện tử.");
  const form = formOf(page.html, "/account/mail");
  expect(form["wantsMail"]).toBe("yes");

  const { wantsMail: _ticked, ...off } = form;
  const session = await as("trainee");
  const answer = await app.request("/account/mail", { as: session, method: "POST", form: off });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/account"]);
  const { wantsMail } = await db.prisma.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(wantsMail).toBe(0);
  expect(formOf((await open("trainee", "/account")).html, "/account/mail")["wantsMail"]).toBe(
    undefined,
  );
});
