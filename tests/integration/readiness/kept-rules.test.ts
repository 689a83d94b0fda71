import { beforeAll, expect, test } from "vitest";
import { keptBook } from "#app/domain/readiness/rule-book.server.ts";
import { keepersOf } from "#app/platform/kept.server.ts";
import { openTestDb, statementsDuring, type TestDb, testDb } from "#tests/support/database.ts";

let db: TestDb;
beforeAll(async () => {
  db = await testDb({ starter: true });
});

/** Every table that what is kept is read from, with a change of one of its rows that means nothing. */
const tables = [
  "Title",
  "TitleUnitKind",
  "Term",
  "TermAnchor",
  "RetirementAge",
  "TitleStandard",
  "Requirement",
  "RequirementProgramme",
  "Programme",
  "ProgrammeVersion",
  "AudienceCondition",
  "AudienceTitle",
];
const unchanged: Record<string, string> = {
  TitleUnitKind: "kind",
  RequirementProgramme: "programmeId",
  AudienceTitle: "titleId",
};

test("what is kept is read once", async () => {
  await (await keptBook(db)).terms();
  const again = await statementsDuring(db, async () => {
    const book = await keptBook(db);
    await book.terms();
  });

  expect(again).toHaveLength(1);
});

test.each(tables)("a change of %s by another connection is seen at once", async (table) => {
  const before = await stampedTerms();
  const column = unchanged[table] ?? "id";
  const other = openTestDb(db.url);
  const changed = await other.prisma.$executeRawUnsafe(
    `UPDATE "${table}" SET "${column}" = "${column}"`,
  );
  await other.close();

  expect(changed).toBeGreaterThan(0);
  expect(await stampedTerms()).not.toBe(before);
});

/** The terms as they are kept: another object once they were read anew. */
async function stampedTerms(): Promise<unknown> {
  return (await keptBook(db)).terms();
}

test("a loader that failed is asked again", async () => {
  let calls = 0;
  const load = (): Promise<string> => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error("the disk is gone")) : Promise.resolve("read");
  };
  const { rules } = await keepersOf(db);

  await expect(rules(load)).rejects.toThrow("the disk is gone");
  expect(await rules(load)).toBe("read");
});

test("a change that is taken back leaves what was kept", async () => {
  const before = await (await keptBook(db)).programmes();
  const undone = db.prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`UPDATE "Programme" SET "subject" = 'skills'`);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");

  expect(await (await keptBook(db)).programmes()).toBe(before);
});
