import { expect, test } from "vitest";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import {
  exportReads,
  listReads,
  type ReadFilter,
} from "#app/domain/reporting/read-queries.server.ts";
import { type Actor, type Role, roles, type Viewer } from "#app/kernel/actor.ts";
import { entryOf } from "#app/platform/audit-log.server.ts";
import { openReadLog } from "#app/platform/read-log.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { operator, statementsDuring, testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
];
const person = (fullName: string, unitId = leThuy) =>
  makeCadre(db, { fullName, posts: [{ unitId }] });
const [an, binh, far] = [
  await person("Lê Thị An"),
  await person("Trần Thị Bình"),
  await person("Võ Thị Xa", camHong),
];
const self = await person("Đỗ Thị Kiểm");
const province = await makeViewer(db, { role: "inspector", unitId: tinh });
const commune = await makeViewer(db, { role: "inspector", unitId: leThuy });
const planner = await makeViewer(db, { role: "planner", unitId: tinh });

const itself = await makeViewer(db, { role: "inspector", unitId: tinh, cadreId: self });

const log = openReadLog(db, db.heads, (error) => {
  throw error;
});

type Seen = { action?: string; at?: string; query?: string; count?: number };

/** Notes that somebody saw people, as a page does. */
async function see(actor: Actor, ids: number[], seen: Seen = {}): Promise<void> {
  const { action = "read.planning", at = "2026-05-20T02:00:00.000Z", ...detail } = seen;
  const said = { count: ids.length, ids, query: "/readiness/records", ...detail };
  log.note(entryOf(actor, at, { action, subjectType: "cadre", subjectId: null, detail: said }));
  await log.flush();
}

await see(planner, [an, far], { query: "/readiness/records?page=2" });
await see(planner, [far], { at: "2026-05-21T02:00:00.000Z" });
await see(operator, [binh], {
  at: "2026-05-22T02:00:00.000Z",
  query: 'portal {"term":"2025-2030"}',
});
await see(planner, [self], { at: "2026-05-23T02:00:00.000Z" });
await see(planner, [self, an], { at: "2026-05-24T02:00:00.000Z" });
await see(planner, [an], { at: "2026-05-25T02:00:00.000Z", action: "read.people_exported" });
await see(planner, [], { at: "2026-05-26T02:00:00.000Z", action: "read.import_rows", count: 58 });
await see(planner, [binh], { at: "2026-03-01T17:30:00.000Z", action: "read.cadre" });

const everything: ReadFilter = {
  from: "2026-05-01",
  to: "2026-05-31",
  reader: "",
  person: "",
  kind: null,
};
async function found(viewer: Viewer, change: Partial<ReadFilter> = {}) {
  const page = { page: 1, pageSize: 50 };
  const reads = await listReads(db, viewer, { ...everything, ...change, ...page });
  return (reads?.rows ?? []).map(({ at, people, withoutRecord }) => [
    at.slice(5, 10),
    withoutRecord > 0 ? withoutRecord : people.map(({ fullName }) => fullName).join(", "),
  ]);
}

test("an inspector of the province sees who read whose data, the latest first", async () => {
  expect(await found(province)).toEqual([
    ["05-26", 58],
    ["05-25", "Lê Thị An"],
    ["05-24", "Đỗ Thị Kiểm, Lê Thị An"],
    ["05-23", "Đỗ Thị Kiểm"],
    ["05-22", "Trần Thị Bình"],
    ["05-21", "Võ Thị Xa"],
    ["05-20", "Lê Thị An, Võ Thị Xa"],
  ]);
  const reads = await listReads(db, province, { ...everything, page: 1, pageSize: 2 });
  expect(reads?.total).toBe(7);
  expect(reads?.rows).toHaveLength(2);
  const [last] =
    (await listReads(db, province, { ...everything, page: 7, pageSize: 1 }))?.rows ?? [];
  expect(last).toMatchObject({
    reader: planner.accountName,
    role: "planner",
    kind: "planning",
    page: "readiness",
    query: "/readiness/records?page=2",
  });
});

test("an inspector of a commune sees readings of its people and of those only these people", async () => {
  expect(await found(commune)).toEqual([
    ["05-25", "Lê Thị An"],
    ["05-24", "Đỗ Thị Kiểm, Lê Thị An"],
    ["05-23", "Đỗ Thị Kiểm"],
    ["05-22", "Trần Thị Bình"],
    ["05-20", "Lê Thị An"],
  ]);
});

test.each([
  ["the province", tinh],
  ["the commune", leThuy],
])("an inspector of %s learns nothing about themselves", async (_name, unitId) => {
  const own = { ...itself, unitId };

  const days = await found(own);

  expect(days).toContainEqual(["05-24", "Lê Thị An"]);
  expect(days.map(([day]) => day)).not.toContain("05-23");
  expect(await found(own, { person: "Đỗ Thị Kiểm" })).toEqual([]);
});

test.each<[string, Partial<ReadFilter>, string[]]>([
  ["a person, without marks", { person: "tran thi binh" }, ["05-22"]],
  ["a person out of scope", { person: "Võ Thị Xa" }, []],
  ["who read", { reader: planner.accountName }, ["05-25", "05-24", "05-23", "05-20"]],
  ["a system user", { reader: "tests" }, ["05-22"]],
  ["a reader who is nobody", { reader: "khong co ai" }, []],
  ["a kind", { kind: "personal_file" }, ["05-25"]],
  ["the days", { from: "2026-05-22", to: "2026-05-24" }, ["05-24", "05-23", "05-22"]],
  ["a day by the local clock", { from: "2026-03-02", to: "2026-03-02" }, ["03-01"]],
  ["a day before it", { from: "2026-03-01", to: "2026-03-01" }, []],
])("readings are filtered by %s", async (_name, change, days) => {
  expect((await found(commune, change)).map(([day]) => day)).toEqual(days);
});

test("a file holds what the pages hold", async () => {
  const told: string[] = [];
  for await (const some of (await exportReads(db, commune, everything)) ?? [])
    told.push(...some.map(({ at }) => at.slice(5, 10)));

  expect(told).toEqual((await found(commune)).map(([day]) => day));
});

test.each(roles.filter((role) => role !== "inspector"))(
  "a %s of the whole province reads no log",
  async (role: Role) => {
    const viewer = await makeViewer(db, { role, unitId: tinh });

    expect(await listReads(db, viewer, { ...everything, page: 1, pageSize: 50 })).toBeNull();
    expect(await exportReads(db, viewer, everything)).toBeNull();
  },
);

test("readings of a record that was merged are those of the one that goes on", async () => {
  const [kept, alias] = [await person("Hồ Thị Gộp"), await person("Hồ Thị Gộp")];
  await see(planner, [alias, kept], { at: "2026-04-02T02:00:00.000Z" });
  await mergeCadres(testWork(db, planner), { survivorId: kept, aliasId: alias, confirmed: true });
  const april = { from: "2026-04-01", to: "2026-04-30" };

  expect(await found(commune, { ...april, person: "Hồ Thị Gộp" })).toEqual([
    ["04-02", "Hồ Thị Gộp"],
  ]);
  const own = await makeViewer(db, { role: "inspector", unitId: tinh, cadreId: kept });
  expect(await found(own, april)).toEqual([]);
});

test.each([
  ["the province", province, 6],
  ["a commune", commune, 7],
])("one reading or a hundred cost an inspector of %s as many statements", async (...row) => {
  const [, viewer, most] = row;
  const days = { from: "2026-02-01", to: "2026-02-28" };
  const ask = () => listReads(db, viewer, { ...everything, ...days, page: 1, pageSize: 200 });
  const people: number[] = [];
  for (let index = 0; index < 5; index += 1) people.push(await person(`Mai Thị ${"ABCDE"[index]}`));
  await see(planner, [an], { at: "2026-02-02T02:00:00.000Z" });
  const one = (await statementsDuring(db, ask)).length;
  for (let index = 0; index < 99; index += 1)
    await see(planner, people, { at: "2026-02-03T02:00:00.000Z" });

  expect((await ask())?.rows.length).toBeGreaterThanOrEqual(100);
  expect((await statementsDuring(db, ask)).length).toBe(one);
  expect(one).toBeLessThanOrEqual(most);
});
