import { createRandom, type Random } from "#app/demo/random.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { OwnTx } from "#app/platform/own-db.server.ts";
import type { Filling } from "#bench/home-data.ts";

/** Readings of a week, each of so many people. */
const readings = 5000;
const seenEach = 20;
const accounts = 3000;
const by = "operator:bench";

/** Accounts of people, each a trainee of some commune. */
export async function writeAccounts(
  { insert, reserveIds }: OwnTx,
  filling: Filling,
): Promise<void> {
  const { cadreIds, communes, at } = filling;
  const ids = await reserveIds("Account", accounts);
  await insert(
    "Account",
    ids.map((id, index) => ({
      id,
      userName: `nguoi.${id}`,
      displayName: `Người ${id}`,
      searchKey: ` nguoi ${id}`,
      passwordHash: "x",
      passwordSetBy: "self",
      cadreId: cadreIds[cadreIds.length - 1 - index] ?? null,
      createdAt: at,
      createdBy: by,
    })),
  );
  await insert(
    "Grant",
    ids.map((accountId, index) => ({
      accountId,
      role: "trainee",
      unitId: communes[index % communes.length] ?? 0,
      validFrom: "2025-07-01",
      grantedAt: at,
    })),
  );
}

/** A week of readings; their hashes are of the right length only, because no home looks at them. */
export async function writeReadings({ sql, insert }: OwnTx, filling: Filling): Promise<void> {
  const { cadreIds, today } = filling;
  const random: Random = createRandom(20_261_201);
  const { seq: head } = await sql
    .selectFrom("AuditHead")
    .select("seq")
    .where("id", "=", 1)
    .executeTakeFirstOrThrow();
  const rows = Array.from({ length: readings }, (_, index) => {
    const ids = Array.from({ length: seenEach }, () => random.pick(cadreIds));
    const day = addDays(today, -7 + Math.floor((index * 7) / readings));
    const hash = String(index).padStart(64, "0");
    return {
      seq: head + 1 + index,
      at: `${day}T08:00:00.000Z`,
      actor: `account:${1 + (index % 40)}`,
      actorName: `Người ${index % 40}`,
      role: "planner",
      action: "read.planning",
      subjectType: "cadre",
      detail: JSON.stringify({ count: ids.length, ids, query: "/readiness/records?page=2" }),
      previousHash: hash,
      hash,
      ids: [...new Set(ids)],
    };
  });
  await insert(
    "AuditEvent",
    rows.map(({ ids: _ids, ...row }) => row),
  );
  await insert(
    "SeenPerson",
    rows.flatMap(({ seq, ids }) => ids.map((cadreId) => ({ cadreId, seq }))),
  );
  await sql
    .updateTable("AuditHead")
    .set({ seq: head + readings })
    .where("id", "=", 1)
    .execute();
}
