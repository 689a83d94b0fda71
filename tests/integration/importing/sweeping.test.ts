import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sweepUploads } from "#app/domain/importing/sweep-uploads.server.ts";
import { newToken } from "#app/platform/auth/token.server.ts";
import { openOwnDb } from "#app/platform/own-db.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { unitNamed } from "#tests/integration/people/people-factory.ts";
import { type TestDb, testDay, testDb } from "#tests/support/database.ts";
import { inFile } from "#tests/support/workbook-factory.ts";
import { makeImport } from "./import-factory.ts";

let db: TestDb;
let unitId: number;
let own: Awaited<ReturnType<typeof openOwnDb>>;
beforeAll(async () => {
  db = await testDb({ starter: true });
  unitId = await unitNamed(db, "Tỉnh Quảng Trị", "2026-06-01");
  own = await openOwnDb(db.url, db.takeTurn);
});
afterAll(() => own.close());

const minutes = 60 * 1000;

/** An upload folder with files that were last written so many minutes ago. */
function folderWith(files: Record<string, number>): string {
  const uploads = path.join(
    path.dirname(inFile(new Uint8Array(), "none")),
    `uploads-${newToken()}`,
  );
  fs.mkdirSync(uploads);
  for (const [name, ago] of Object.entries(files)) {
    const file = path.join(uploads, name);
    fs.writeFileSync(file, "PK");
    const at = new Date(Date.now() - ago * minutes);
    fs.utimesSync(file, at, at);
  }
  return uploads;
}

const sweep = (uploads: string) =>
  sweepUploads({ db: own, uploads, keepDays: 30, now: () => testDay });

test("what no import names goes once it is an hour old, and nothing that is not the portal's own", async () => {
  const [left, copy, fresh, named] = [newToken(), newToken(), newToken(), newToken()];
  const uploads = folderWith({
    [`${left}.xlsx`]: 61,
    [`${copy}.copy`]: 61,
    [`${fresh}.xlsx`]: 58,
    [`${named}.xlsx`]: 6000,
    "thư mời họp.xlsx": 6000,
    "README.txt": 6000,
  });
  await makeImport(db, { unitId, status: "checked", filePath: `${named}.xlsx` });

  expect(await sweep(uploads)).toBe(2);

  expect(fs.readdirSync(uploads).toSorted()).toEqual(
    [`${fresh}.xlsx`, `${named}.xlsx`, "README.txt", "thư mời họp.xlsx"].toSorted(),
  );
  expect(await sweep(uploads)).toBe(0);
});

test("the file of an accepted import goes after the days it is kept; the import stays as it is", async () => {
  const newFile = (): string => `${newToken()}.xlsx`;
  const [old, young, unread] = [newFile(), newFile(), newFile()];
  const uploads = folderWith({ [old]: 1, [young]: 1, [unread]: 1 });
  const made = { unitId, status: "accepted", rowsNew: 3, rowsRefused: 2 };
  const ids = [
    await makeImport(db, { ...made, filePath: old, acceptedAt: "2026-05-01T00:59:59.000Z" }),
    await makeImport(db, { ...made, filePath: young, acceptedAt: "2026-05-02T01:00:01.000Z" }),
    await makeImport(db, { unitId, filePath: unread, createdAt: "2025-01-01T01:00:00.000Z" }),
  ];

  expect(await sweep(uploads)).toBe(1);

  expect(fs.readdirSync(uploads).toSorted()).toEqual([young, unread].toSorted());
  const kept = await db.prisma.import.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
  });
  expect(kept.map(({ status, filePath }) => [status, filePath])).toEqual([
    ["accepted", null],
    ["accepted", young],
    ["checked", unread],
  ]);
});

test("a folder that no upload has made yet, and a file that is gone already, are no fault", async () => {
  const uploads = path.join(folderWith({}), "none");
  const filePath = `${newToken()}.xlsx`;
  const acceptedAt = "2026-01-01T01:00:00.000Z";
  const id = await makeImport(db, { unitId, status: "accepted", filePath, acceptedAt });

  await sweep(uploads);

  expect((await db.prisma.import.findUniqueOrThrow({ where: { id } })).filePath).toBeNull();
});

test("two databases beside each other never share a folder, whose other files would be swept away", () => {
  const folderOf = (url: string) => readSettings({ DATABASE_URL: url }).uploadFolder;

  expect(folderOf("file:/srv/data/portal.db")).toBe("/srv/data/uploads/portal");
  expect(folderOf("file:/srv/data/demo.db")).toBe("/srv/data/uploads/demo");
  expect(folderOf("postgresql://localhost/cadres")).toMatch(/\/data\/uploads\/cadres$/);
});
