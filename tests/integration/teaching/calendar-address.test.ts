import { expect, test } from "vitest";
import { findFeed, openFeed } from "#app/domain/access/calendar-feed.server.ts";
import { endAccount } from "#app/domain/access/end-account.server.ts";
import { doorsClosed } from "#app/platform/backup-format.server.ts";
import { lastEvent, makeViewer } from "#tests/integration/people/people-factory.ts";
import { formOf, textOf } from "#tests/integration/routes/pages.ts";
import { askCalendar } from "#tests/support/calendar.ts";
import { testWork } from "#tests/support/database.ts";
import { calendarOffice } from "./calendar-office.ts";

const here = await calendarOffice();
const { app, db, world, newAddress } = here;

test("an address that was renewed, given up, guessed or whose account or grant has ended is answered alike", async () => {
  const { accountId, grantId } = world.viewers.trainee;
  const first = await newAddress();
  const second = await newAddress();
  const gone = (await askCalendar(app, "/calendars/guessed/timetable.ics")).text;
  const said = async (path: string) => {
    const { status, text, headers } = await askCalendar(app, path);
    return [status, text, headers.get("content-type")];
  };
  const nothing = [404, gone, "text/plain; charset=utf-8"];
  expect(gone).toContain("Địa chỉ lịch này không dùng được");
  expect(await said(first)).toEqual(nothing);
  expect((await said(second))[0]).toBe(200);

  await db.prisma.grant.update({ where: { id: grantId }, data: { validTo: "2026-05-31" } });
  expect(await said(second)).toEqual(nothing);
  await db.prisma.grant.update({ where: { id: grantId }, data: { validTo: null } });
  await db.prisma.account.update({ where: { id: accountId }, data: { endedAt: "x" } });
  expect(await said(second)).toEqual(nothing);
  await db.prisma.account.update({ where: { id: accountId }, data: { endedAt: null } });
  expect((await said(second))[0]).toBe(200);

  const page = await here.open("/me/calendar");
  const question = await here.open("/me/calendar/end");
  expect(textOf(page)).toContain("01/06/2026");
  expect(page).not.toContain(second.split("/")[2]);
  const ended = await here.post("/me/calendar/end", formOf(question, "/me/calendar/end"));
  expect([ended.status, ended.headers.get("location")]).toEqual([303, "/me/calendar"]);
  expect(await said(second)).toEqual(nothing);
  expect(await lastEvent(db)).toMatchObject({
    action: "calendar_feed.ended",
    actor: `account:${accountId}`,
    subjectId: accountId,
  });
  expect(textOf(await here.open("/me/calendar"))).toContain("Đồng chí chưa có địa chỉ lịch.");
});

test("a form that was shown another address changes nothing, and ending twice is ending once", async () => {
  await newAddress();
  const { id: feedId } = await db.prisma.calendarFeed.findFirstOrThrow({
    where: { accountId: world.viewers.trainee.accountId, endedAt: null },
  });
  const stale = { feedId: String(feedId - 1) };

  const renewed = await here.post("/me/calendar/renewal", stale);
  const ended = await here.post("/me/calendar/end", stale);
  const made = await here.post("/me/calendar", {});

  expect([renewed.status, ended.status, made.status]).toEqual([409, 409, 409]);
  expect(textOf(await made.text())).toContain("vừa được tạo, đổi hoặc ngừng");
  expect((await here.post("/me/calendar/end", { feedId: String(feedId) })).status).toBe(303);
  expect((await here.get("/me/calendar/end")).headers.get("location")).toBe("/me/calendar");
  const events = await db.prisma.auditEvent.count({ where: { action: "calendar_feed.ended" } });
  expect((await here.post("/me/calendar/end", { feedId: String(feedId) })).status).toBe(303);
  expect(await db.prisma.auditEvent.count({ where: { action: "calendar_feed.ended" } })).toBe(
    events,
  );
});

test("of two windows that make an address at once one does, and the database holds its digest alone", async () => {
  const viewer = await makeViewer(db, { role: "trainee", unitId: here.unitId });
  const results = await Promise.all(
    [1, 2, 3].map(() => openFeed(testWork(db, viewer), { replaces: null })),
  );

  const tokens = results.flatMap((result) => (result.ok ? [result.value.token] : []));
  expect(tokens).toHaveLength(1);
  expect(results.filter((result) => !result.ok)).toEqual(
    [1, 2].map(() => ({ ok: false, refusal: "feed_changed" })),
  );
  const rows = await db.prisma.calendarFeed.findMany();
  const logged = await db.prisma.auditEvent.findMany({
    where: { action: { startsWith: "calendar_feed" } },
  });
  expect(JSON.stringify([rows, logged])).not.toContain(tokens[0]);
  expect(await openFeed(testWork(db, { ...viewer, role: "planner" }), { replaces: null })).toEqual({
    ok: false,
    refusal: "not_allowed",
  });
});

test("guessing is locked by network address; programs that ask for addresses that were given up are not guessing", async () => {
  const viewer = await makeViewer(db, { role: "trainee", unitId: here.unitId });
  const work = testWork(db, viewer);
  const made = await openFeed(work, { replaces: null });
  const token = made.ok ? made.value.token : "";
  const ask = async (address: string, asked: string) =>
    (await findFeed(work, { token: asked, address })).kind;
  const { id } = await db.prisma.calendarFeed.findFirstOrThrow({
    where: { accountId: viewer.accountId },
  });
  for (let n = 0; n < 35; n += 1) expect(await ask("10.0.0.2", token)).toBe("found");
  await db.prisma.calendarFeed.update({
    where: { id },
    data: { endedAt: work.at, endReason: "ended" },
  });
  for (let n = 0; n < 35; n += 1) expect(await ask("10.0.0.2", token)).toBe("found");

  const kinds = [];
  for (let n = 0; n < 33; n += 1) kinds.push(await ask("127.0.0.1", `guess-${n}`));

  expect(kinds.filter((kind) => kind === "locked").length).toBeGreaterThan(0);
  const locked = await askCalendar(app, "/calendars/guess/timetable.ics");
  expect([locked.status, Number(locked.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect(locked.text).toContain("Có quá nhiều địa chỉ sai từ mạng này.");
  await db.prisma.signInThrottle.deleteMany({ where: { key: "calendar 127.0.0.1" } });
});

test("an account that ends and a restore give up its address for good", async () => {
  const admin = await makeViewer(db, { role: "system_admin", unitId: here.hostUnitId });
  const [one, other] = [
    await makeViewer(db, { role: "trainee", unitId: here.unitId }),
    await makeViewer(db, { role: "lecturer", unitId: here.unitId }),
  ];
  for (const viewer of [one, other]) {
    expect(await openFeed(testWork(db, viewer), { replaces: null })).toMatchObject({ ok: true });
  }

  const ended = await endAccount(testWork(db, admin), {
    accountId: one.accountId,
    reason: "Nghỉ hưu",
  });
  for (const statement of doorsClosed("2026-06-05T00:00:00.000Z").slice(0, 3))
    await db.prisma.$executeRawUnsafe(statement);

  expect(ended.ok).toBe(true);
  const reasons = await db.prisma.calendarFeed.findMany({
    where: { accountId: { in: [one.accountId, other.accountId] } },
    orderBy: { id: "asc" },
    select: { endReason: true },
  });
  expect(reasons).toEqual([{ endReason: "account_ended" }, { endReason: "restored" }]);
});
