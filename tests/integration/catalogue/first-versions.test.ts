import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { loadProgrammeFacts } from "#app/domain/readiness/load-programmes.server.ts";
import { migrate } from "#app/platform/migrations.server.ts";
import { emptyDatabaseUrl, openTestDb } from "#tests/support/database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { startWorker } from "#tests/support/processes.ts";

const { provider } = inject("templates");
const url = await emptyDatabaseUrl();

/** A project whose history ends before programmes had versions. */
function projectBefore(): string {
  const root = temporaryFolder("project");
  afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
  const folder = path.join("prisma", provider, "migrations");
  fs.cpSync(folder, path.join(root, folder), {
    recursive: true,
    filter: (name) => path.dirname(name) !== folder || path.basename(name) < "20261130100000",
  });
  return root;
}

test("what an older database knows of a programme's length becomes its first version", async () => {
  const root = projectBefore();
  await startWorker("migrate-database.ts", [url], { PORTAL_ROOT: root }).finished;
  const db = openTestDb(url);
  await db.prisma.$executeRawUnsafe(
    `INSERT INTO "Programme" ("code","shortCode","name","sortKey","subject","usualDays","certificateDays","source","updatedAt","updatedBy")
     VALUES ('a','A','Lớp một','lop mot','skills',5,15,'Kế hoạch','2026-06-01T01:00:00.000Z','operator:tests'),
            ('b','B','Lớp hai','lop hai','skills',NULL,NULL,'','2026-06-01T01:00:00.000Z','operator:tests')`,
  );

  await migrate(url, { mustExist: true });

  const versions = await db.prisma.programmeVersion.findMany({ orderBy: { id: "asc" } });
  const first = { validFrom: "2000-01-01", toConfirm: 1, publishedBy: "operator:tests" };
  expect(versions).toMatchObject([
    { ...first, source: "Kế hoạch", usualDays: 5, certificateDays: 15, attendancePercent: 80 },
    { ...first, source: "", usualDays: null, certificateDays: null, excellentFrom: 90 },
  ]);
  const length = { validFrom: "2000-01-01", usualDays: 5, certificateDays: 15 };
  expect((await loadProgrammeFacts(db.sql)).get(versions[0]?.programmeId ?? 0)?.lengths).toEqual([
    length,
  ]);
  const marks = await db.prisma.readinessMark.count();
  await db.prisma.programme.updateMany({ data: { subject: "leadership" } });
  const after = await db.prisma.readinessMark.count();
  await db.close();
  expect(after).toBeGreaterThan(marks);
});
