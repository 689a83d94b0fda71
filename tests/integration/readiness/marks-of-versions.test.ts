import { expect, test } from "vitest";
import { settle } from "#app/domain/readiness/settle.server.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";
import { communeByCode, placeCadre } from "#tests/support/world.ts";

const db = await testDb({ starter: true });
const work = testWork(db);
const unitId = await communeByCode(db, "19249");
const { cadre } = await placeCadre(db, { fullName: "Nguyễn Thị Kế", unitId });
await makeRecord(db, { roundId: await makeRound(db, { unitId }), cadreId: cadre, unitId });
const { id: inForce, programmeId } = await db.prisma.programmeVersion.findFirstOrThrow();
const put = `"publishedAt" = '2026-06-01T01:00:00.000Z', "publishedBy" = 'operator:tests'`;

const on = (id: number, set: string): string =>
  `UPDATE "ProgrammeVersion" SET ${set} WHERE "id" = ${id}`;

/** Each kind of change of how long a programme takes, one after the other, and whether it asks for everybody's verdicts. */
const changes: [sentence: string, statement: string, marksEverybody: boolean][] = [
  ["a course gets its usual length", on(inForce, `"usualDays" = 5`), true],
  [
    "another version of it is drafted",
    `INSERT INTO "ProgrammeVersion" ("id","programmeId","validFrom","source","form","draftedAt","draftedBy")
     VALUES (900, ${programmeId}, '2027-01-01', 'Kế hoạch', 'online', '2026-06-01T01:00:00.000Z', 'operator:tests')`,
    false,
  ],
  ["the draft is corrected", on(900, `"usualDays" = 7`), false],
  ["it is put in force", on(900, put), true],
  ["its certificate comes later", on(900, `"certificateDays" = 40`), true],
  ["it begins on another day", on(900, `"validFrom" = '2027-02-01'`), true],
  ["it has more periods", on(900, `"periods" = 50`), false],
  ["it is taken out", `DELETE FROM "ProgrammeVersion" WHERE "id" = 900`, true],
];

test.each(changes)("%s", async (_sentence, statement, marksEverybody) => {
  await settle(work);

  await db.prisma.$executeRawUnsafe(statement);

  const marks = await db.prisma.readinessMark.findMany();
  expect(marks.map(({ cadreId, titleId, termId }) => [cadreId, titleId, termId])).toEqual(
    marksEverybody ? [[null, null, null]] : [],
  );
});
