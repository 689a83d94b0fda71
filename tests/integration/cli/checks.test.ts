import fs from "node:fs";
import { expect, test } from "vitest";
import { runChecks } from "#app/cli/checks/run-checks.ts";
import { lookAtHeads } from "#app/domain/audit/chain-check.server.ts";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import { headsFileOf } from "#app/platform/audit-log.server.ts";
import { openSnapshot } from "#app/platform/snapshot.server.ts";
import { openTestDb, testDatabaseUrl, testWork } from "#tests/support/database.ts";
import { makePeople } from "./people-factory.ts";
import { jsonOf, portal, tamper } from "./portal-process.ts";

/** A filled database with three more events in its log and the last of them noted as head. */
async function filledDatabase(): Promise<string> {
  const url = await testDatabaseUrl({ starter: true });
  const db = openTestDb(url);
  await makePeople(db);
  for (const file of ["a", "b", "c"])
    await recordCall(testWork(db), { command: "backup", detail: { file } });
  await db.close();
  return url;
}

async function findingsOf(url: string) {
  const snapshot = await openSnapshot(url);
  try {
    const heads = lookAtHeads(headsFileOf(snapshot));
    const findings = await runChecks(snapshot, { heads, now: new Date() }, () => undefined);
    const broken = findings.filter(({ breaches }) => breaches.length > 0);
    return Object.fromEntries(
      broken.map(({ name, breaches }) => [name, breaches.map(({ id }) => id)]),
    );
  } finally {
    await snapshot.close();
  }
}

/** Numbers and names in one order. */
const asText = (a: string | number, b: string | number): number => (String(a) < String(b) ? -1 : 1);

type Plant = [sentence: string, statements: string[], found: Record<string, unknown>];

// why: the starter data is event 1, the three calls are 2, 3 and 4
const plants: Plant[] = [
  [
    "an altered event is found",
    [`UPDATE "AuditEvent" SET "actorName" = 'somebody else' WHERE "seq" = 3`],
    { audit_chain: [3] },
  ],
  [
    "an event taken out is found",
    [`DELETE FROM "AuditEvent" WHERE "seq" = 2`],
    { audit_chain: [3] },
  ],
  [
    "two swapped events are found",
    [
      `UPDATE "AuditEvent" SET "seq" = 99 WHERE "seq" = 2`,
      `UPDATE "AuditEvent" SET "seq" = 2 WHERE "seq" = 3`,
      `UPDATE "AuditEvent" SET "seq" = 3 WHERE "seq" = 99`,
    ],
    { audit_chain: [2, 2, 3, 3, 4] },
  ],
  [
    "a tail cut off without its head is found",
    [`DELETE FROM "AuditEvent" WHERE "seq" = 4`],
    { audit_chain: [4], audit_heads: [4] },
  ],
  [
    "a tail cut off together with its head is found by the heads file",
    [
      `DELETE FROM "AuditEvent" WHERE "seq" = 4`,
      `UPDATE "AuditHead" SET "seq" = 3, "hash" = (SELECT "hash" FROM "AuditEvent" WHERE "seq" = 3)`,
    ],
    { audit_heads: [4] },
  ],
  [
    "a post placed on wrong days is found",
    [`UPDATE "PostHolding" SET "placedTo" = '2026-12-31' WHERE "id" = 2`],
    { post_placements: [2] },
  ],
  [
    "a post that begins before its unit is found",
    [
      `UPDATE "OrgUnit" SET "validFrom" = '2020-01-01' WHERE "id" = (SELECT "unitId" FROM "PostHolding" WHERE "id" = 1)`,
      `UPDATE "PostHolding" SET "validFrom" = '2019-12-31' WHERE "id" = 1`,
    ],
    { post_dates: [1], unit_reach: expect.anything() },
  ],
  [
    "a wrong search key is found",
    [`UPDATE "Cadre" SET "searchKey" = ' somebody' WHERE "id" = 2`],
    { text_keys: ["cadre 2"] },
  ],
  [
    "a wrong order key is found",
    [`UPDATE "OrgUnitVersion" SET "sortKey" = 'A' WHERE "id" = 5`],
    { text_keys: ["unit version 5"] },
  ],
  [
    "wrong keys of titles, programmes and words of files are found",
    [
      `UPDATE "Title" SET "sortKey" = 'A' WHERE "id" = 1`,
      `UPDATE "TitleName" SET "identityKey" = 'somebody' WHERE "id" = 2`,
      `UPDATE "Programme" SET "sortKey" = 'A' WHERE "id" = 3`,
      `UPDATE "ProgrammeName" SET "identityKey" = 'somewhere' WHERE "id" = 4`,
      `UPDATE "Synonym" SET "key" = 'something' WHERE "id" = 5`,
    ],
    { text_keys: ["programme 3", "programme name 4", "synonym 5", "title 1", "title name 2"] },
  ],
  [
    "a birth date against the Party file is found",
    [`UPDATE "Cadre" SET "birthDate" = '1981', "birthSource" = 'self_declared' WHERE "id" = 1`],
    { birth_dates: [1] },
  ],
  [
    "a ring of aliases is found",
    [`UPDATE "Cadre" SET "mergedIntoId" = 2 WHERE "id" = 1`],
    {
      aliases: [1, 2, "birth statement 1", "birth statement 2", "post 1", "post 2"],
    },
  ],
  [
    "a post left with a merged record is found",
    [`UPDATE "PostHolding" SET "cadreId" = 2, "placedFrom" = '0001-01-01' WHERE "id" = 2`],
    {
      aliases: ["post 2"],
      post_placements: [1],
    },
  ],
  [
    "a sign-in under an unconfirmed grant is found",
    [`UPDATE "Grant" SET "confirmedAt" = NULL, "confirmedById" = NULL WHERE "id" = 1`],
    { grants: [1] },
  ],
  [
    "a sign-in under somebody else's grant is found",
    [`UPDATE "Session" SET "accountId" = 2 WHERE "id" = 1`],
    { grants: [1] },
  ],
  [
    "a missing row of the reach is found",
    [`DELETE FROM "UnitReach" WHERE "ancestorId" = 1 AND "unitId" = 1`],
    { unit_reach: expect.anything() },
  ],
  [
    "a reach that was widened is found",
    [`UPDATE "UnitReach" SET "validTo" = '9999-12-30' WHERE "ancestorId" = 1 AND "unitId" = 1`],
    { unit_reach: expect.anything() },
  ],
  [
    "a succession on another day is found",
    [`UPDATE "UnitSuccession" SET "date" = '2025-07-02' WHERE "id" = 378`],
    {
      unit_successions: [378],
      unit_reach: expect.anything(),
    },
  ],
];

const planted: [...Plant, url: string][] = [];
for (const plant of plants) planted.push([...plant, await filledDatabase()]);
const clean = await filledDatabase();
const withoutHeads = await filledDatabase();
const seen = await filledDatabase();

test("a whole database has no breach", async () => {
  expect(await findingsOf(clean)).toEqual({});
});

test.each(planted)("%s", async (_sentence, statements, found, url) => {
  await tamper(url, statements);

  const breaches = await findingsOf(url);

  const sorted = Object.entries(breaches).map(([name, ids]) => [name, ids.sort(asText)]);
  expect(Object.fromEntries(sorted)).toEqual(found);
});

test("a missing heads file is said so and is no breach", async () => {
  const snapshot = await openSnapshot(withoutHeads);
  fs.rmSync(headsFileOf(snapshot));
  await snapshot.close();

  const { code, stdout } = await portal(withoutHeads, ["check"]);

  expect(code).toBe(0);
  expect(stdout).toContain("there is no heads file");
});

test("check prints its own answer and exits 1 on a breach", async () => {
  await tamper(seen, [`UPDATE "Cadre" SET "sortKey" = 'A' WHERE "id" = 1`]);

  const call = await portal(seen, ["check", "--json"]);

  const answer = jsonOf(call);
  expect(call.code).toBe(1);
  expect(answer["ok"]).toBe(false);
  expect(answer["checks"]).toContainEqual({
    name: "text_keys",
    checked: expect.any(Number),
    breaches: [
      { id: "cadre 1", message: "a key for searching or ordering is not that of the name" },
    ],
  });
});
