import { expect, test } from "vitest";
import { accountHistory, lastChange } from "#app/domain/access/account-history-queries.server.ts";
import { findAccount } from "#app/domain/access/account-queries.server.ts";
import { searchPeople } from "#app/domain/access/choices.server.ts";
import { correctAccount } from "#app/domain/access/correct-account.server.ts";
import { createAccount } from "#app/domain/access/create-account.server.ts";
import { endAccount } from "#app/domain/access/end-account.server.ts";
import { giveGrant } from "#app/domain/access/give-grant.server.ts";
import { linkCadre } from "#app/domain/access/link-cadre.server.ts";
import { findOwnAccount } from "#app/domain/access/own-account.server.ts";
import {
  type AccountFilter,
  listAccounts,
  listGrantUnits,
} from "#app/domain/access/queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { statementsDuring, testDay, testDb } from "#tests/support/database.ts";
import { placeCadre } from "#tests/support/world.ts";
import { buildCast, type Person, valueOf, workOf } from "./cast.ts";

const db = await testDb({ starter: true });
const { admin, communeAdmin, leader, officer, other, leThuy, camHong, person } =
  await buildCast(db);
const at = testDay.toISOString();
const now = { now: testDay, idleMinutes: 60 };
const firstPage = { page: 1, pageSize: 50 };
const everything = { q: "", role: null, unitId: null, state: null };
const first = { sort: "userName" as const, page: 1, pageSize: 200 };

async function namesSeenBy(
  { viewer }: Person,
  filter: Partial<AccountFilter> = {},
): Promise<string[]> {
  const { rows, total } = await listAccounts(db, viewer, { ...everything, ...first, ...filter });
  expect(total).toBe(rows.length);
  return rows.map(({ userName }) => userName);
}

const outside = await person("cam.hong", "trainee", camHong);
const oneOfMany = {
  role: "trainee",
  unitId: leThuy,
  validFrom: "2026-06-01",
  validTo: null,
} as const;

async function invited(userName: string, name: string, by: Person = admin): Promise<number> {
  const input = { userName, name, email: null, cadreId: null, grant: null, once: null };
  return valueOf(await createAccount(workOf(db, by), input)).accountId;
}

test("the province sees every account of its units, a commune its own, others none", async () => {
  expect(await namesSeenBy(admin)).toEqual([
    "admin",
    "cam.hong",
    "commune.admin",
    "leader",
    "officer",
    "other",
    "second",
  ]);
  expect(await namesSeenBy(communeAdmin)).toEqual(["commune.admin", "officer", "other"]);
  expect([await namesSeenBy(leader), await namesSeenBy(officer)]).toEqual([[], []]);
});

test("an account is seen through its person and by who created it, also without a grant", async () => {
  const { cadre } = await placeCadre(db, { fullName: "Lê Thị Hồng", unitId: leThuy });
  const linked = await invited("no.grant", "Lê Thị Hồng");
  expect(await namesSeenBy(communeAdmin, { q: "no.grant" })).toEqual([]);

  await linkCadre(workOf(db, admin), { accountId: linked, cadreId: cadre });
  await invited("made.here", "Người Mới", communeAdmin);

  expect(await namesSeenBy(communeAdmin, { q: "no.grant" })).toEqual(["no.grant"]);
  expect(await namesSeenBy(communeAdmin, { q: "made.here" })).toEqual(["made.here"]);
  expect(await namesSeenBy(admin, { q: "made.here" })).toEqual([]);
});

test("names are found with and without marks, from the beginnings of words, and as user names", async () => {
  const accountId = await invited("searched", "Nguyễn Thị Đỗ Quyên");
  const found = async (q: string) => (await namesSeenBy(admin, { q })).includes("searched");

  expect([
    await found("Nguyễn Thị Đỗ Quyên"),
    await found("nguyen thi do quyen"),
    await found("Nguyễn Thị Đỗ Quyên".normalize("NFD")),
    await found("do quy"),
    await found("ARCHED"),
    await found("guyen"),
    await found("%"),
  ]).toEqual([true, true, true, true, true, false, false]);
  expect((await findAccount(db, admin.viewer, { id: accountId, ...now }))?.displayName).toBe(
    "Nguyễn Thị Đỗ Quyên",
  );
});

test("accounts are listed by given name in Vietnamese order", async () => {
  for (const [userName, name] of [
    ["order.one", "Trật Tự Văn Ý"],
    ["order.two", "Trật Tự Văn Ân"],
    ["order.three", "Trật Tự Văn Anh"],
    ["order.four", "Trật Tự Đình Anh"],
  ] as const) {
    await invited(userName, name);
  }

  const wanted = { ...everything, ...first, q: "trat tu", sort: "name" as const };
  const { rows } = await listAccounts(db, admin.viewer, wanted);

  expect(rows.map(({ displayName }) => displayName)).toEqual([
    "Trật Tự Đình Anh",
    "Trật Tự Văn Anh",
    "Trật Tự Văn Ân",
    "Trật Tự Văn Ý",
  ]);
});

test("each account is in one state, by filter and by row alike", async () => {
  const waiting = await person("waits", "planner", leThuy);
  await db.prisma.grant.updateMany({
    where: { accountId: waiting.accountId },
    data: { confirmedAt: null, confirmedById: null },
  });
  const gone = await person("gone", "trainee", leThuy);
  await endAccount(workOf(db, admin), { accountId: gone.accountId, reason: "Nghỉ hưu" });
  await invited("not.yet", "Người Chờ");
  const { rows } = await listAccounts(db, admin.viewer, { ...everything, ...first });
  const byRow = (state: string) =>
    rows.filter((row) => row.state === state).map(({ userName }) => userName);

  for (const state of ["active", "awaiting_first_sign_in", "no_role", "ended"] as const) {
    expect(await namesSeenBy(admin, { state })).toEqual(byRow(state));
  }
  expect([byRow("no_role"), byRow("ended")]).toEqual([["waits"], ["gone"]]);
  expect(byRow("awaiting_first_sign_in")).toContain("not.yet");
});

test("roles and units filter by open grants in scope, and the choices are those units", async () => {
  expect(await namesSeenBy(admin, { role: "trainee", unitId: camHong })).toEqual(["cam.hong"]);
  expect(await namesSeenBy(communeAdmin, { unitId: camHong })).toEqual([]);
  expect((await listGrantUnits(db, communeAdmin.viewer)).map(({ id }) => id)).toEqual([leThuy]);
  expect((await listGrantUnits(db, admin.viewer)).map(({ id }) => id)).toEqual(
    expect.arrayContaining([leThuy, camHong]),
  );
});

test("an account outside of the scope is not there, nor its history", async () => {
  const { accountId: id } = outside;

  expect(await findAccount(db, communeAdmin.viewer, { id, ...now })).toBeNull();
  expect(await accountHistory(db, communeAdmin.viewer, { id, ...firstPage })).toMatchObject({
    rows: [],
    total: 0,
  });
  expect(await findAccount(db, officer.viewer, { id: other.accountId, ...now })).toBeNull();
});

test("of an account that works at two places each sees the grants and events of their own", async () => {
  const both = await person("two.places", "trainee", leThuy);
  const there = { ...oneOfMany, role: "lecturer" as const, unitId: camHong };
  await giveGrant(workOf(db, admin), { ...there, accountId: both.accountId, reason: "Mời giảng" });
  const { cadre } = await placeCadre(db, { fullName: "Trần Văn Ngoài", unitId: camHong });
  await linkCadre(workOf(db, admin), { accountId: both.accountId, cadreId: cadre });
  const { accountId: id } = both;

  const seen = await findAccount(db, communeAdmin.viewer, { id, ...now });
  const history = await accountHistory(db, communeAdmin.viewer, { id, ...firstPage });

  expect(seen).toMatchObject({ grantsElsewhere: true, cadre: { id: cadre, fullName: null } });
  expect(seen?.grants.map(({ unitId }) => unitId)).toEqual([leThuy]);
  expect(history.total).toBe(1);
  expect(history.rows.map(({ action, cadreName }) => [action, cadreName])).toEqual([
    ["account.cadre_linked", null],
  ]);
  const whole = await accountHistory(db, admin.viewer, { id, ...firstPage });
  expect(whole.rows.map(({ action }) => action)).toEqual(["account.cadre_linked", "grant.given"]);
});

test("the history says who changed what, and who changed it last", async () => {
  const id = await invited("with.history", "Tên Cũ");
  const correction = { accountId: id, revision: 1, name: "Tên Mới", email: "moi@tinh.vn" };
  await correctAccount(workOf(db, admin), correction);

  const history = await accountHistory(db, admin.viewer, { id, ...firstPage });
  const [latest, created] = history.rows;

  expect(latest).toMatchObject({
    action: "account.corrected",
    actorName: admin.viewer.accountName,
    detail: {
      before: { name: "Tên Cũ", email: null },
      after: { name: "Tên Mới", email: "moi@tinh.vn" },
    },
  });
  expect(created?.action).toBe("account.created");
  expect(await lastChange(db, admin.viewer, id)).toEqual({
    name: admin.viewer.accountName,
    at,
  });
});

test("a long history is read page by page, none left out, and what is out of scope not counted", async () => {
  const { accountId: id } = await person("long.history", "trainee", leThuy);
  for (let n = 1; n <= 7; n += 1) {
    const correction = { accountId: id, revision: n, name: `Tên ${n}`, email: null };
    valueOf(await correctAccount(workOf(db, admin), correction));
  }
  const elsewhere = { ...oneOfMany, role: "lecturer" as const, unitId: camHong };
  await giveGrant(workOf(db, admin), { ...elsewhere, accountId: id, reason: "Mời giảng" });
  const page = async (viewer: Viewer, n: number, pageSize = 3) => {
    const history = await accountHistory(db, viewer, { id, page: n, pageSize });
    const names = history.rows.map(({ detail }) => detail.after.name);
    return [names, history.total, history.page];
  };

  expect([await page(admin.viewer, 1), await page(admin.viewer, 3)]).toEqual([
    [[null, "Tên 7", "Tên 6"], 8, 1],
    [["Tên 2", "Tên 1"], 8, 3],
  ]);
  expect(await page(admin.viewer, 99)).toEqual([["Tên 2", "Tên 1"], 8, 3]);
  expect(await page(communeAdmin.viewer, 1)).toEqual([["Tên 7", "Tên 6", "Tên 5"], 7, 1]);
  const cost = async (size: number) =>
    (await statementsDuring(db, () => page(admin.viewer, 1, size))).length;
  expect(await cost(8)).toBe(await cost(1));
});

test("only sign-ins in force are counted: neither ended, idle nor past their end", async () => {
  const { accountId: id } = await person("many.sessions", "trainee", leThuy);
  const minute = (n: number): string => new Date(testDay.getTime() + n * 60_000).toISOString();
  const session = (
    tokenHash: string,
    seen: number,
    end: number,
    endedAt: string | null = null,
  ) => ({
    tokenHash,
    accountId: id,
    createdAt: minute(-600),
    lastSeenAt: minute(seen),
    expiresAt: minute(end),
    endedAt,
    userAgent: tokenHash,
    address: "10.0.0.1",
  });
  await db.prisma.session.createMany({
    data: [
      session("in force", -59, 1),
      session("idle", -60, 60),
      session("past its end", -1, 0),
      session("ended", -1, 60, minute(-1)),
    ],
  });

  const account = await findAccount(db, admin.viewer, { id, ...now });
  const own = await findOwnAccount(db, { accountId: id, ...now });

  expect(account?.sessions).toEqual({ open: 1, lastSeenAt: minute(-1) });
  expect(own.sessions.map(({ userAgent }) => userAgent)).toEqual(["in force"]);
});

test("no query answers a password or a token", async () => {
  const { viewer } = admin;
  const answers = JSON.stringify([
    await listAccounts(db, viewer, { ...everything, ...first }),
    await findAccount(db, viewer, { id: other.accountId, ...now }),
  ]);

  expect(answers).not.toMatch(/argon2|tokenHash|passwordHash/);
});

test("people are offered who are placed in scope, with their post and whether they have an account", async () => {
  const here = await placeCadre(db, { fullName: "Phan Thị Chọn", unitId: leThuy });
  const there = await placeCadre(db, { fullName: "Phan Thị Chọn", unitId: camHong });
  await person("chosen", "trainee", leThuy, here.cadre);
  const idsSeenBy = async ({ viewer }: Person) =>
    (await searchPeople(db, viewer, "phan thi chon")).map(({ id }) => id);

  expect(await idsSeenBy(communeAdmin)).toEqual([here.cadre]);
  expect(await idsSeenBy(admin)).toEqual([here.cadre, there.cadre]);
  expect([await idsSeenBy(officer), await searchPeople(db, admin.viewer, " ")]).toEqual([[], []]);
  expect((await searchPeople(db, communeAdmin.viewer, "Phan Thị Chọn"))[0]).toMatchObject({
    postName: "Phó Chủ tịch UBND",
    unitName: "Xã Lệ Thủy",
  });
});

test("a list of three accounts costs as many statements as a list of one", async () => {
  const cost = async (q: string) =>
    (
      await statementsDuring(db, () =>
        listAccounts(db, admin.viewer, { ...everything, ...first, q }),
      )
    ).length;
  const [one, three] = [await cost("cam.hong"), await cost("order.")];

  expect(three).toBe(one);
});
