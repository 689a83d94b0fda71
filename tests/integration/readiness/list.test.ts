import { expect, test } from "vitest";
import { namesOf } from "#app/domain/people/cadre.ts";
import { countTerms, findBoard } from "#app/domain/readiness/board-queries.server.ts";
import { exportReadiness, listReadiness } from "#app/domain/readiness/list-queries.server.ts";
import { findReadiness } from "#app/domain/readiness/record-queries.server.ts";
import { readinessSorts } from "#app/domain/readiness/sorts.ts";
import { currentTable } from "#app/domain/readiness/table.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";

const names = ["Trần Văn An", "Lê Thị Bình", "Nguyễn Văn An", "Đỗ Thị Ánh", "Nguyễn Văn An"];
const births = ["1980-05-02", "1980", "1980-05", "1979-12-31"];
const titles = ["commune-secretary", "commune-committee-chair", "commune-committee-member"];

/** A commune with so many planned people, of three titles at it and at another one below the same province. */
async function plannedWorld(size: number) {
  const db = await testDb({ starter: true });
  const units = [
    await unitNamed(db, "Xã Lệ Thủy", today),
    await unitNamed(db, "Xã Phong Nha", today),
  ];
  const [leThuy = 0] = units;
  const planner = await makeViewer(db, { role: "planner", unitId: leThuy });
  const province = await makeViewer(db, {
    role: "planner",
    unitId: await unitNamed(db, "Tỉnh Quảng Trị", today),
  });
  const rounds = [];
  for (const unitId of units) rounds.push(await makeRound(db, { unitId }));
  for (let person = 0; person < size; person += 1) {
    const at = person % 4 === 3 ? 1 : 0;
    const unitId = units[at] ?? 0;
    const cadreId = await makeCadre(db, {
      fullName: names[person % names.length] ?? "",
      birthDate: births[person % births.length] ?? "",
      posts: [{ unitId }],
    });
    await makeRecord(db, {
      roundId: rounds[at] ?? 0,
      cadreId,
      unitId,
      title: titles[person % titles.length] ?? "",
      ...(person % 5 === 0 ? {} : { listOrder: (person % 3) + 1 }),
    });
  }
  return { db, work: testWork(db), planner, province };
}

const world = await plannedWorld(100);
const { db, work, province } = world;

const wanted = {
  day: today,
  termId: null,
  titleId: null,
  level: null,
  unitId: null,
  reachDay: today,
  gender: null,
  verifiedOnly: false,
  band: null,
  cell: null,
  q: "",
  ended: false,
};

/** The ids in the order of the list, told by the rows themselves. */
async function expectedIds(by: (typeof readinessSorts)[number], descending: boolean) {
  const rows = await db.prisma.planningRecord.findMany({
    include: { cadre: true, title: true, unit: { include: { versions: true } } },
  });
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const keyed = rows.map((row) => ({
    ...row,
    listed: row.listOrder ?? Infinity,
    unitKey: row.unit.versions.map(({ sortKey }) => sortKey).toSorted()[0] ?? "",
  }));
  type Row = (typeof keyed)[number];
  const first = {
    list: (a: Row, b: Row) => (a.listed === b.listed ? 0 : a.listed - b.listed),
    name: (a: Row, b: Row) => text(a.cadre.sortKey, b.cadre.sortKey),
    birth: (a: Row, b: Row) => text(a.cadre.birthDate, b.cadre.birthDate),
    title: (a: Row, b: Row) => b.title.rank - a.title.rank,
    unit: (a: Row, b: Row) => text(a.unitKey, b.unitKey),
  }[by];
  return keyed
    .toSorted(
      (a, b) =>
        first(a, b) * (descending ? -1 : 1) ||
        b.title.rank - a.title.rank ||
        a.titleId - b.titleId ||
        (a.listed === b.listed ? 0 : a.listed - b.listed) ||
        text(a.cadre.sortKey, b.cadre.sortKey) ||
        a.id - b.id,
    )
    .map(({ id }) => id);
}

const orders = readinessSorts.flatMap((by) => [
  { by, descending: false },
  { by, descending: true },
]);

test.each(orders)(
  "pages by $by, descending $descending, follow the order of the rows",
  async (sort) => {
    const paged: number[] = [];
    for (let page = 1; page <= 5; page += 1) {
      const found = await listReadiness(work, province, { ...wanted, sort, page, pageSize: 25 });
      expect(found?.total).toBe(100);
      paged.push(...(found?.rows.map(({ id }) => id) ?? []));
    }
    const whole = await exportReadiness(work, province, { ...wanted, sort });
    const exported: number[] = [];
    if (whole) for await (const some of whole.rows) exported.push(...some.map(({ id }) => id));

    expect(paged).toEqual(await expectedIds(sort.by, sort.descending));
    expect(exported).toEqual(paged);
  },
);

test("somebody who is renamed stands elsewhere on the next page asked for", async () => {
  const sort = { by: "name", descending: false } as const;
  const first = { ...wanted, sort, page: 1, pageSize: 25 };
  const before = await listReadiness(work, province, first);
  const last = await listReadiness(work, province, { ...first, page: 4 });
  const moved = last?.rows.at(-1);
  expect(before?.rows.map(({ id }) => id)).not.toContain(moved?.id);

  const fullName = "Bùi Thị A";
  const where = { id: moved?.cadreId ?? 0 };
  await db.prisma.cadre.update({ where, data: namesOf(fullName) });
  const after = await listReadiness(work, province, first);

  expect(after?.rows[0]).toMatchObject({ id: moved?.id, fullName });
});

test("a name finds whom it names, in the scope alone, as many as the total says", async () => {
  const asked = { ...wanted, q: "binh", sort: { by: "title", descending: false } } as const;
  const all = await listReadiness(work, province, { ...asked, page: 1, pageSize: 100 });
  const own = await listReadiness(work, world.planner, { ...asked, page: 1, pageSize: 100 });

  const { named, atLeThuy } = await plannedAs("Lê Thị Bình");
  expect([all?.total, own?.total]).toEqual([named, atLeThuy]);
  expect(all?.rows.every(({ fullName }) => fullName === "Lê Thị Bình")).toBe(true);
  expect(new Set(own?.rows.map(({ unitName }) => unitName))).toEqual(new Set(["Xã Lệ Thủy"]));
});

async function plannedAs(fullName: string): Promise<{ named: number; atLeThuy: number }> {
  const rows = await db.prisma.planningRecord.findMany({ where: { cadre: { fullName } } });
  return {
    named: rows.length,
    atLeThuy: rows.filter(({ unitId }) => unitId === world.planner.unitId).length,
  };
}

test("as many statements for a hundred records as for one", async () => {
  const small = await plannedWorld(1);
  const counts = [];
  for (const one of [small, world]) {
    const sort = { by: "unit", descending: false } as const;
    const page = { ...wanted, q: "an", sort, page: 1, pageSize: 100 };
    const record = await one.db.prisma.planningRecord.findFirstOrThrow();
    const asked = { recordId: record.id, day: today, verifiedOnly: false };
    const exported = async (): Promise<void> => {
      const found = await exportReadiness(one.work, one.planner, page);
      if (found) for await (const _some of found.rows) continue;
    };
    await currentTable(one.work);
    // why: the rules are read once
    await findReadiness(one.db, one.planner, asked);
    const count = async (run: () => Promise<unknown>) =>
      (await statementsDuring(one.db, run)).length;
    counts.push({
      nothingNew: await count(() => currentTable(one.work)),
      board: await count(() => findBoard(one.work, one.planner, wanted)),
      terms: await count(() => countTerms(one.work, one.planner, today)),
      list: await count(() => listReadiness(one.work, one.planner, page)),
      export: await count(exported),
      record: await count(() => findReadiness(one.db, one.planner, asked)),
    });
  }
  const [forOne, forHundred] = counts;

  expect(forHundred).toEqual(forOne);
  expect(forOne).toEqual({
    nothingNew: 1,
    board: 3,
    terms: 2,
    list: 11,
    export: 11,
    record: 9,
  });
});
