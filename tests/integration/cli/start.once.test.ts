import { expect, test } from "vitest";
import { acceptInvitation } from "#app/domain/access/invitation.server.ts";
import { openTestDb, testDatabaseUrl, testWork } from "#tests/support/database.ts";
import { portal } from "./portal-process.ts";

const url = await testDatabaseUrl();

const start = () =>
  portal(url, [], { program: "start.ts", env: { BASE_URL: "https://portal.example" } });
const tokenIn = (text: string): string | undefined =>
  /https:\/\/portal\.example\/invitations\/(\S+)/.exec(text)?.[1];

async function become(token: string | undefined) {
  const db = openTestDb(url);
  try {
    return await acceptInvitation(testWork(db, { kind: "visitor" }, new Date()), {
      token: token ?? "",
      userName: "ha.nt",
      name: "Nguyễn Thị Hà",
      newPassword: "con duong qua cau treo",
      repeatPassword: "con duong qua cau treo",
      address: "127.0.0.1",
      userAgent: "",
      maxMinutes: 60,
    });
  } finally {
    await db.close();
  }
}

test("starting prints a link for the first administrator until there is one, and only the last works", async () => {
  const first = await start();
  const second = await start();
  const withFirst = await become(tokenIn(first.stdout));
  const withSecond = await become(tokenIn(second.stdout));
  const third = await start();

  expect([first.code, second.code, third.code]).toEqual([0, 0, 0]);
  expect(withFirst).toEqual({ ok: false, refusal: "invitation_gone" });
  expect(withSecond.ok).toBe(true);
  expect(third.stdout).toBe("");
});
