import { demoUnits } from "#app/demo/demo-units.server.ts";
import { demoSeed, inventPeople } from "#app/demo/invent-people.ts";
import { writePeople } from "#app/demo/load-demo.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import { portalCookies } from "#app/platform/http/cookies.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import { loadStarter } from "#app/starter/load-starter.server.ts";

const batchSize = 500;
const operator = { kind: "operator", userName: "bench" } as const;

/** Fills an empty, migrated database with the units and `size` people: the demo's, from as many seeds as it takes. */
export async function fillWithPeople(portal: Portal, size: number): Promise<void> {
  const work = portal.work(operator);
  const loaded = await loadStarter(work);
  if (!loaded.ok) throw new Error("the bench fills a database of its own");
  const units = await work.bookkeeping((tx) => demoUnits(tx, work.today));
  const stamp = { at: work.at, by: actorLabel(work.actor) };
  let written = 0;
  for (let seed = demoSeed; written < size; seed += 1) {
    const people = inventPeople(units, seed).slice(0, size - written);
    for (let start = 0; start < people.length; start += batchSize) {
      const batch = people.slice(start, start + batchSize);
      await work.bookkeeping((tx) => writePeople(tx, batch, stamp));
    }
    written += people.length;
  }
  // why: PostgreSQL does so by itself a while later; on SQLite nobody does
  if (portal.db.provider === "postgresql") await portal.db.prisma.$executeRawUnsafe("ANALYZE");
}

/** A planner of the whole province, signed in; answers the cookie. */
export async function signInPlanner(portal: Portal): Promise<string> {
  const work = portal.work(operator);
  const province = await portal.db.sql
    .selectFrom("OrgUnit as u")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "u.id")
    .where("u.kind", "=", "province")
    .where("v.validTo", "is", null)
    .select("u.id")
    .executeTakeFirstOrThrow();
  const token = newToken();
  await work.bookkeeping(async (tx) => {
    const account = await tx.account.create({
      data: {
        userName: "planner",
        displayName: "Nguyễn Thị Bình",
        searchKey: " nguyen thi binh",
        passwordSetBy: "self",
        createdAt: work.at,
        createdBy: actorLabel(operator),
      },
    });
    const grant = await tx.grant.create({
      data: {
        accountId: account.id,
        role: "planner",
        unitId: province.id,
        validFrom: "2025-07-01",
        grantedAt: work.at,
        confirmedAt: work.at,
      },
    });
    await tx.session.create({
      data: {
        tokenHash: tokenHash(token),
        accountId: account.id,
        grantId: grant.id,
        createdAt: work.at,
        lastSeenAt: work.at,
        expiresAt: new Date(work.now.getTime() + 12 * 3600_000).toISOString(),
        userAgent: "bench",
        address: "127.0.0.1",
      },
    });
  });
  const cookie = await portalCookies(portal.settings).session.serialize(token);
  return cookie.split(";")[0] ?? "";
}
