import { expect, test } from "vitest";
import { findInvitation } from "#app/domain/access/invitation.server.ts";
import { openTestDb, testDatabaseUrl } from "#tests/support/database.ts";
import { jsonOf, portal } from "./portal-process.ts";

const url = await testDatabaseUrl({ starter: true });
const withoutUnits = await testDatabaseUrl();

const ha = ["create-admin", "--user-name", "ha.nt", "--name", "Nguyễn Thị Hà", "--json"];

test("an administrator of the province is created with a link that works once", async () => {
  const call = await portal(url, ha);
  const again = await portal(url, ha);

  expect(call.code).toBe(0);
  const answer = jsonOf(call);
  expect(answer).toEqual({
    database: expect.any(String),
    accountId: expect.any(Number),
    userName: "ha.nt",
    unit: { id: expect.any(Number), name: "Tỉnh Quảng Trị" },
    link: expect.stringMatching(/^\/invitations\/[\w-]{20,}$/),
  });
  const db = openTestDb(url);
  const token = String(answer["link"]).replace("/invitations/", "");
  const invitation = await findInvitation(db, token, new Date().toISOString());
  const grants = await db.prisma.grant.findMany({ select: { role: true, validTo: true } });
  const calls = await db.prisma.auditEvent.count({ where: { action: "operator.create_admin" } });
  await db.close();
  expect(invitation).toMatchObject({ purpose: "invitation", account: { userName: "ha.nt" } });
  expect(grants).toEqual([{ role: "system_admin", validTo: null }]);
  expect(calls).toBe(1);
  expect(again.code).toBe(2);
  expect(jsonOf(again)).toEqual({
    error: { code: "user_name_taken", message: expect.any(String) },
  });
});

test.each([
  ["its name", "Xã Lệ Thủy"],
  ["its name with the tone placed the other way", "xã Lệ Thuỷ"],
])("the unit is found by %s", async (_how, typed) => {
  const userName = `admin.${typed.length}.${typed.charCodeAt(0)}`;

  const call = await portal(url, [
    "create-admin",
    "--user-name",
    userName,
    "--name",
    "Lê Văn An",
    "--unit",
    typed,
    "--json",
  ]);

  expect(call.code).toBe(0);
  expect(jsonOf(call)["unit"]).toMatchObject({ name: "Xã Lệ Thủy" });
});

test.each([
  [
    "a unit that is not there",
    ["--user-name", "an.lv", "--name", "An", "--unit", "Xã Không Có"],
    "unknown_unit",
  ],
  ["a missing name", ["--user-name", "an.lv"], "missing_option"],
  ["a user name with marks", ["--user-name", "hà", "--name", "Hà"], "user_name_not_valid"],
])("%s is a usage error", async (_what, options, code) => {
  const call = await portal(url, ["create-admin", ...options, "--json"]);

  expect(call.code).toBe(2);
  expect(jsonOf(call)).toEqual({ error: { code, message: expect.any(String) } });
});

test("without units there is nothing to administer", async () => {
  const call = await portal(withoutUnits, ha);

  expect(call.code).toBe(2);
  expect(jsonOf(call)).toEqual({ error: { code: "unknown_unit", message: expect.any(String) } });
});
