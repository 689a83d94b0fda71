import { expect, test } from "vitest";
import {
  carryKeptForm,
  dropKeptForm,
  keepForm,
  openKeptForm,
} from "#app/domain/access/kept-form.server.ts";
import { newToken } from "#app/platform/auth/token.server.ts";
import { testDay, testDb, testWork } from "#tests/support/database.ts";
import { buildCast } from "./cast.ts";

const db = await testDb({ starter: true });
const { officer, other } = await buildCast(db);
const work = testWork(db, { kind: "visitor" });
const { accountId } = officer;
const minutes = (count: number): string =>
  new Date(testDay.getTime() + count * 60_000).toISOString();

async function keep(token: string, fields: Record<string, string>): Promise<number> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const place = { page: "/cadres/new", action: "/cadres/new" };
  const id = await keepForm(work, { token, accountId, ...place, form });
  if (id === null) throw new Error("nothing was kept");
  return id;
}

const open = (token: string, id: number, more: { accountId?: number; at?: string } = {}) =>
  openKeptForm(db, { id, accountId, token, at: testDay.toISOString(), ...more });

test("what was typed comes back to the same account with the same cookie", async () => {
  const token = newToken();
  const id = await keep(token, { fullName: "Nguyễn Thị Hà", note: "dòng 1\ndòng 2" });

  expect(await open(token, id)).toEqual({
    page: "/cadres/new",
    action: "/cadres/new",
    fields: { fullName: "Nguyễn Thị Hà", note: "dòng 1\ndòng 2" },
  });
});

test("passwords, tokens and files are never kept", async () => {
  const token = newToken();
  const id = await keep(token, {
    fullName: "Nguyễn Thị Hà",
    password: "bí mật một",
    newPassword: "bí mật hai",
    resetToken: "bí mật ba",
    file: "bí mật bốn",
    _key: "khóa của biểu mẫu",
  });

  expect((await open(token, id))?.fields).toEqual({ fullName: "Nguyễn Thị Hà" });
});

test("a form with nothing that may be kept is not kept", async () => {
  const form = new FormData();
  form.set("password", "bí mật một");
  const kept = { token: newToken(), accountId, page: "/sign-in", action: "/sign-in", form };

  expect(await keepForm(work, kept)).toBeNull();
});

test("the database holds nothing of it in the clear, and no other cookie opens it", async () => {
  const token = newToken();
  const id = await keep(token, { fullName: "Nguyễn Thị Kín" });

  const row = await db.prisma.keptForm.findUniqueOrThrow({ where: { id } });
  expect(JSON.stringify(row)).not.toContain("Kín");
  expect(Buffer.from(row.ciphertext, "base64url").toString("utf8")).not.toContain("Kín");
  expect(await open(newToken(), id)).toBeNull();
});

test("an altered text opens nothing", async () => {
  const token = newToken();
  const id = await keep(token, { fullName: "Nguyễn Thị Hà" });
  const { ciphertext } = await db.prisma.keptForm.findUniqueOrThrow({ where: { id } });
  const bytes = Buffer.from(ciphertext, "base64url");
  bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
  await db.prisma.keptForm.update({
    where: { id },
    data: { ciphertext: bytes.toString("base64url") },
  });

  expect(await open(token, id)).toBeNull();
});

test("it is there for thirty minutes", async () => {
  const token = newToken();
  const id = await keep(token, { fullName: "Nguyễn Thị Hà" });

  expect(await open(token, id, { at: minutes(29) })).not.toBeNull();
  expect(await open(token, id, { at: minutes(30) })).toBeNull();
});

test("after signing in again the new cookie opens it, the old one no longer", async () => {
  const [oldToken, token] = [newToken(), newToken()];
  const id = await keep(oldToken, { fullName: "Nguyễn Thị Hà" });

  const carried = await carryKeptForm(work, { id, accountId, oldToken, newToken: token });

  expect(carried?.fields).toEqual({ fullName: "Nguyễn Thị Hà" });
  expect((await open(token, id))?.fields).toEqual({ fullName: "Nguyễn Thị Hà" });
  expect(await open(oldToken, id)).toBeNull();
});

test("signing in with another account drops it", async () => {
  const [oldToken, token] = [newToken(), newToken()];
  const id = await keep(oldToken, { fullName: "Nguyễn Thị Hà" });
  const stranger = { id, accountId: other.accountId };

  expect(await open(oldToken, id, stranger)).toBeNull();
  expect(await carryKeptForm(work, { ...stranger, oldToken, newToken: token })).toBeNull();
  expect(await db.prisma.keptForm.findUnique({ where: { id } })).toBeNull();
});

test("once sent it is dropped, by its own account only", async () => {
  const token = newToken();
  const id = await keep(token, { fullName: "Nguyễn Thị Hà" });

  await dropKeptForm(work, { id, accountId: other.accountId });
  expect(await open(token, id)).not.toBeNull();

  await dropKeptForm(work, { id, accountId });
  expect(await open(token, id)).toBeNull();
});
