import { expect, test } from "vitest";
import { nameColumns } from "#app/domain/access/write-account.server.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { openTestDb, testDatabaseUrl } from "#tests/support/database.ts";
import { checkBreaches } from "#tests/support/processes.ts";
import { startPortal } from "#tests/support/server.ts";

const password = "một câu dài dễ nhớ";
const people = 12;

test(
  "two servers on one database lose no write, show no error and keep the chain",
  { timeout: 120_000 },
  async () => {
    const databaseUrl = await testDatabaseUrl({ starter: true });
    const db = openTestDb(databaseUrl);
    const passwordHash = await hashPassword(password);
    for (let n = 0; n < people; n += 1) {
      const names = { userName: `nguoi.${n}`, ...nameColumns(`Người ${n}`) };
      await db.prisma.account.create({
        data: { ...names, passwordHash, passwordSetBy: "self", createdAt: "", createdBy: "tests" },
      });
    }
    await db.close();
    const servers = await Promise.all([startPortal({ databaseUrl }), startPortal({ databaseUrl })]);
    const signIn = async (url: string, n: number): Promise<number> => {
      const body = new URLSearchParams({ user: `nguoi.${n}`, password, to: "/account" });
      const answer = await fetch(`${url}/sign-in`, { method: "POST", body, redirect: "manual" });
      return answer.status;
    };

    const statuses = await Promise.all(
      servers.flatMap(({ url }) => Array.from({ length: people }, (_, n) => signIn(url, n))),
    );
    const said = servers.map(({ stderr }) => stderr()).join("");
    await Promise.all(servers.map((server) => server.stop()));

    expect(statuses).toEqual(Array.from({ length: people * 2 }, () => 303));
    expect(said).not.toContain('"level":50');
    const after = openTestDb(databaseUrl);
    expect(await after.prisma.session.count()).toBe(people * 2);
    expect(await after.prisma.auditEvent.count({ where: { action: "session.started" } })).toBe(
      people * 2,
    );
    await after.close();
    expect(await checkBreaches(databaseUrl)).toEqual([]);
  },
);
