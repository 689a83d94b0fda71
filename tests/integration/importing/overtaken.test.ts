import { expect, test } from "vitest";
import {
  recheckImport,
  requestAcceptance,
  requestUndo,
} from "#app/domain/importing/ask-import.server.ts";
import { newClaim } from "#app/domain/importing/import-turn.server.ts";
import { type TestDb, testDb, testWork } from "#tests/support/database.ts";
import { checkFile, importInto, listFile, workOnImportsOf } from "#tests/support/imports.ts";
import { contents } from "./contents.ts";

const provincial = "tests/samples/planning-provincial-committee.xlsx";

const stateOf = (db: TestDb, id: number) => db.prisma.import.findUniqueOrThrow({ where: { id } });

const layoutOf = async (db: TestDb, id: number): Promise<unknown> =>
  JSON.parse((await stateOf(db, id)).layout ?? "null");

test("a check that something has overtaken is made again before anything lands", async () => {
  const db = await testDb({ starter: true });
  const early = await checkFile(db, testWork(db), { file: provincial });
  await importInto(db, testWork(db), { file: provincial });
  const landed = await contents(db);

  await requestAcceptance(testWork(db), { id: early.id });
  await workOnImportsOf(db, early.uploads);

  // why: its verdicts are others now, so somebody must look at them before they land
  expect(await stateOf(db, early.id)).toMatchObject({
    status: "checked",
    asked: null,
    rowsNew: 0,
    rowsUnchanged: 58,
  });
  expect(await layoutOf(db, early.id)).toMatchObject({ judgedAgain: true, headRows: [7, 9] });
  expect(await contents(db)).toEqual(landed);
  expect((await requestAcceptance(testWork(db), { id: early.id })).ok).toBe(true);
  await workOnImportsOf(db, early.uploads);
  expect(await stateOf(db, early.id)).toMatchObject({ status: "accepted" });
  expect(await contents(db)).toEqual(landed);
});

test("a check that was asked for says nothing of an acceptance, also after one was overtaken", async () => {
  const db = await testDb({ starter: true });
  const early = await checkFile(db, testWork(db), { file: provincial });
  await importInto(db, testWork(db), { file: provincial });
  await requestAcceptance(testWork(db), { id: early.id });
  await workOnImportsOf(db, early.uploads);

  expect((await recheckImport(testWork(db), { id: early.id })).ok).toBe(true);
  await workOnImportsOf(db, early.uploads);

  expect(await layoutOf(db, early.id)).not.toHaveProperty("judgedAgain");
});

test("what was to be taken back stays, and says so, where something came to stand on it meanwhile", async () => {
  const db = await testDb({ starter: true });
  const id = await importInto(db, testWork(db), { file: provincial });
  const landed = await contents(db);
  expect((await requestUndo(testWork(db), { id })).ok).toBe(true);
  const somebody = await db.prisma.cadre.findFirstOrThrow({ where: { importId: id } });
  await db.prisma.cadre.update({ where: { id: somebody.id }, data: { revision: 2 } });

  await workOnImportsOf(db, "/nowhere");

  expect(await stateOf(db, id)).toMatchObject({ status: "accepted", asked: null, atWork: null });
  expect(await layoutOf(db, id)).toMatchObject({ undoBlocked: true });
  expect(await contents(db)).toEqual(landed);
});

test("a check that only something else has overtaken lands at once", async () => {
  const db = await testDb({ starter: true });
  const early = await checkFile(db, testWork(db), { file: provincial });
  await importInto(db, testWork(db), {
    file: await listFile([{ name: "Lê Thị Người Khác", gender: "female", birth: "01/02/1990" }]),
  });

  await requestAcceptance(testWork(db), { id: early.id });
  await workOnImportsOf(db, early.uploads);

  expect(await stateOf(db, early.id)).toMatchObject({ status: "accepted", rowsNew: 58 });
});

test("what ended the worker that read it is not read again by the same process, until somebody asks", async () => {
  const db = await testDb({ starter: true });
  const { id, uploads } = await checkFile(db, testWork(db), { file: provincial });
  await db.prisma.import.update({
    where: { id },
    data: { status: "reading", claim: newClaim(), asked: "check", askedBy: "{}" },
  });

  await workOnImportsOf(db, uploads);

  expect(await stateOf(db, id)).toMatchObject({ status: "failed", asked: null, claim: null });
  expect((await recheckImport(testWork(db), { id })).ok).toBe(true);
  await workOnImportsOf(db, uploads);
  expect(await stateOf(db, id)).toMatchObject({ status: "checked", rowsNew: 58 });
});
