import { expect, test } from "vitest";
import { addSynonym } from "#app/domain/importing/add-synonym.server.ts";
import {
  findSynonym,
  listSynonyms,
  listUnknownWords,
  type SynonymListWanted,
} from "#app/domain/importing/synonym-queries.server.ts";
import { synonymKey } from "#app/domain/importing/synonym.ts";
import { addTitleName } from "#app/domain/standards/add-title-name.server.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { makeViewer, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDay, testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const tinh = await unitNamed(db, "Tỉnh Quảng Trị", today);
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const admin = await makeViewer(db, { role: "system_admin", unitId: tinh });
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const outsiders = [
  await makeViewer(db, { role: "system_admin", unitId: leThuy }),
  await makeViewer(db, { role: "planner", unitId: leThuy }),
  await makeViewer(db, { role: "leader", unitId: tinh }),
  await makeViewer(db, { role: "inspector", unitId: tinh }),
];
const work = testWork(db, admin);
const everything: SynonymListWanted = {
  place: null,
  q: "",
  sort: { by: "text", descending: false },
  page: 1,
  pageSize: 200,
};

type Word = [kind: string, scope: string, text: string, key: string, rows: number];

/** An import that did not recognise these words. */
async function importWith(words: Word[], status = "checked"): Promise<void> {
  await db.prisma.import.create({
    data: {
      kind: "planning",
      status,
      fileName: "danh-sach.xlsx",
      fileHash: "0",
      fileSize: 1,
      asOf: today,
      classification: "internal",
      unitId: tinh,
      createdAt: testDay.toISOString(),
      createdBy: "operator:tests",
      createdByName: "tests",
      words: {
        create: words.map(([kind, scope, text, key, rows]) => ({ kind, scope, text, key, rows })),
      },
    },
  });
}

const header = (text: string): Word => ["header", "planning", text, synonymKey("header", text), 1];

test("words are found by kind and by a part, with or without marks, a page at a time", async () => {
  const find = async (change: Partial<SynonymListWanted>) => {
    const found = await listSynonyms(db, admin, { ...everything, ...change });
    return found?.rows.map(({ text }) => text);
  };
  const place = { kind: "post", scope: "" } as const;

  expect((await find({ place }))?.length).toBe(23);
  expect(await find({ place: { kind: "rating", scope: "" } })).toEqual([]);
  expect(await find({ q: "đuv" })).toEqual(["ĐUV"]);
  expect(await find({ q: "duv" })).toEqual(["ĐUV"]);
  const pageOf = (page: number) => find({ page, pageSize: 2, place, q: "pb" });
  expect([await pageOf(1), await pageOf(2)]).toEqual([["PBT", "PBTTT"], []]);
  expect(await find({ q: "pbt", sort: { by: "text", descending: true } })).toEqual([
    "PBTTT",
    "PBT",
  ]);
});

test("a word for a unit says its name, and one page costs as many statements as another", async () => {
  const add = (text: string) =>
    addSynonym(work, { kind: "unit", scope: "", text, target: String(leThuy), key: null });
  const list = () =>
    listSynonyms(db, planner, { ...everything, place: { kind: "unit", scope: "" } });
  await add("Xã Một");
  const one = await statementsDuring(db, list);
  await add("Xã Hai");
  await add("Xã Ba");
  const three = await statementsDuring(db, list);

  expect((await list())?.rows.map(({ unitName }) => unitName)).toEqual(
    Array.from({ length: 3 }, () => "Xã Lệ Thủy"),
  );
  expect([one.length, three.length]).toEqual([3, 3]);
});

test("unknown words are told once with their rows and imports, those added since no more", async () => {
  const title = "BTCB xã Lệ Thủy";
  const level: Word = ["level", "degree", "Đại học chữ to", "dai hoc chu to", 4];
  await importWith([header("Vị trí nguồn"), level]);
  const one = await statementsDuring(db, () => listUnknownWords(db, admin));
  await importWith([["title", "", title, identityKey(title), 9], level, header("Cột lạ")]);
  await importWith([["programme", "", "Lớp lạ", identityKey("Lớp lạ"), 1]], "discarded");
  const many = await statementsDuring(db, () => listUnknownWords(db, admin));
  const words = async () =>
    (await listUnknownWords(db, planner))?.map(({ text, rows, imports }) => [text, rows, imports]);

  expect(await words()).toEqual([
    [title, 9, 1],
    ["Đại học chữ to", 8, 2],
    ["Cột lạ", 1, 1],
    ["Vị trí nguồn", 1, 1],
  ]);
  expect([one.length, many.length]).toEqual([5, 5]);

  const later = testWork(db, admin, new Date(testDay.getTime() + 1000));
  const { id: titleId } = await db.prisma.title.findUniqueOrThrow({
    where: { code: "commune-secretary" },
  });
  await addTitleName(later, { titleId, text: "BTCB" });
  const known = { kind: "header", scope: "planning", target: "title", key: null } as const;
  await addSynonym(later, { ...known, text: "Vị trí nguồn" });
  await addSynonym(later, {
    kind: "level",
    scope: "degree",
    text: "Đại học chữ to",
    target: "bachelor",
    key: null,
  });
  expect(await words()).toEqual([["Cột lạ", 1, 1]]);
});

test("nobody without the whole province, or without the role, reads the words of files", async () => {
  const { id } = await db.prisma.synonym.findFirstOrThrow();
  for (const viewer of outsiders) {
    expect(await listSynonyms(db, viewer, everything)).toBeNull();
    expect(await listUnknownWords(db, viewer)).toBeNull();
    expect(await findSynonym(db, viewer, id)).toBeNull();
  }
  expect(await findSynonym(db, admin, id)).toMatchObject({ id });
  expect(await findSynonym(db, admin, 99_999)).toBeNull();
});
