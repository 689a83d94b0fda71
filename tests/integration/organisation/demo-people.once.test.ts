import { expect, test } from "vitest";
import { findDemoPerson, findDemoUnit } from "#app/demo/demo-people.server.ts";
import { loadDemo } from "#app/demo/load-demo.server.ts";
import { findUnit, listUnits } from "#app/domain/organisation/queries.server.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { holdsDemoData } from "#app/platform/portal.server.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";

const today = "2026-06-01";
const db = await testDb({ starter: true });
const loaded: Awaited<ReturnType<typeof loadDemo>>[] = [];
const statements = await statementsDuring(db, async () => {
  loaded.push(await loadDemo(testWork(db)));
});
const cadres = await db.prisma.cadre.findMany({ orderBy: { id: "asc" } });
const posts = await db.prisma.postHolding.findMany({
  orderBy: { id: "asc" },
  include: { unit: true },
});
const percent = (part: number): number => (100 * part) / cadres.length;

test("about 2,500 people are written in few statements, and a second time changes nothing", async () => {
  expect(loaded).toMatchObject([
    { ok: true, value: { cadres: cadres.length, posts: posts.length } },
  ]);
  expect(cadres.length).toBeGreaterThan(2400);
  expect(cadres.length).toBeLessThan(2700);
  // why: five hundred rows go in at once; one statement for each would be tens of thousands
  expect(statements.length).toBeLessThan(450);
  expect(await loadDemo(testWork(db))).toEqual({ ok: false, refusal: "already_loaded" });
});

test("a database with invented people says so, one without does not", async () => {
  expect(await holdsDemoData(db)).toBe(true);
  expect(await holdsDemoData(await testDb({ starter: true }))).toBe(false);
});

test("a database without units is refused", async () => {
  expect(await loadDemo(testWork(await testDb()))).toEqual({
    ok: false,
    refusal: "starter_missing",
  });
});

/** Lists, their records and what is stated about people, each as one text. */
async function plannedIn({ sql }: typeof db): Promise<string[]> {
  const [rounds, records, stated] = [
    await sql.selectFrom("PlanningRound").selectAll().orderBy("id").execute(),
    await sql.selectFrom("PlanningRecord").selectAll().orderBy("id").execute(),
    await sql.selectFrom("Evidence").selectAll().orderBy("id").execute(),
  ];
  return [rounds, records, stated].map((rows) => JSON.stringify(rows));
}

test("another database gets the same rows", async () => {
  const other = await testDb({ starter: true });
  await loadDemo(testWork(other));

  expect(await other.prisma.cadre.findMany({ orderBy: { id: "asc" } })).toEqual(cadres);
  expect(
    await other.prisma.postHolding.findMany({ orderBy: { id: "asc" }, include: { unit: true } }),
  ).toEqual(posts);
  expect(await plannedIn(other)).toEqual(await plannedIn(db));
  expect(await other.prisma.birthStatement.findMany({ orderBy: { id: "asc" } })).toEqual(
    await db.prisma.birthStatement.findMany({ orderBy: { id: "asc" } }),
  );
});

test("every unit of today has people, communes 15 to 25, departments 20 to 40", async () => {
  const province = { unitId: (await findDemoUnit(db, "Tỉnh Quảng Trị")) ?? 0, today };
  const { rows } = await listUnits(db, province, {
    asOf: today,
    q: "",
    kind: null,
    sort: "name",
    page: 1,
    pageSize: 500,
  });

  expect(rows.filter(({ people }) => people === 0)).toEqual([]);
  expect(
    rows.filter(({ kind, people }) => kind === "commune" && (people < 15 || people > 26)),
  ).toEqual([]);
  expect(
    rows.filter(({ kind, people }) => kind === "department" && (people < 20 || people > 40)),
  ).toEqual([]);
});

test("shares are plausible: women, ages, given names, dates not fully known, Party dates, peoples", () => {
  const given = cadres.map(({ fullName }) => fullName.split(" ").at(-1) ?? "");
  const bearers = new Map<string, number>();
  for (const name of given) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const ages = cadres.map(({ birthDate }) => 2026 - Number(birthDate.slice(0, 4)));

  expect(percent(cadres.filter(({ gender }) => gender === "female").length)).toBeGreaterThan(35);
  expect(percent(cadres.filter(({ gender }) => gender === "female").length)).toBeLessThan(41);
  expect(percent(given.filter((name) => (bearers.get(name) ?? 0) >= 40).length)).toBeGreaterThan(
    30,
  );
  expect(percent(given.filter((name) => (bearers.get(name) ?? 0) >= 40).length)).toBeLessThan(45);
  expect([Math.min(...ages), Math.max(...ages)]).toEqual([26, 60]);
  expect(percent(cadres.filter(({ birthDate }) => birthDate.length < 10).length)).toBeGreaterThan(
    8,
  );
  expect(
    percent(cadres.filter(({ partyJoinedOn }) => partyJoinedOn === null).length),
  ).toBeGreaterThan(3);
  expect(cadres.filter(({ ethnicity }) => ethnicity === "Bru-Vân Kiều").length).toBeGreaterThan(60);
  expect(cadres.filter(({ phone }) => !/^09\d\d 000 \d{3}$/.test(phone ?? ""))).toEqual([]);
});

test("nobody held a post before the age of 16", () => {
  const births = new Map(cadres.map(({ id, birthDate }) => [id, Number(birthDate.slice(0, 4))]));
  const early = posts.filter(
    ({ cadreId, validFrom }) =>
      validFrom !== null && Number(validFrom.slice(0, 4)) < (births.get(cadreId) ?? 0) + 16,
  );

  expect(early).toEqual([]);
});

test("two in five were at a unit that became part of today's", () => {
  const before = new Set(
    posts.filter(({ validTo }) => validTo === "2025-06-30").map(({ cadreId }) => cadreId),
  );

  expect(percent(before.size)).toBeGreaterThan(34);
  expect(percent(before.size)).toBeLessThan(46);
});

test("some 150 people are still recorded at units that ended, at former xã Phong Thủy and in districts too", async () => {
  const left = posts.filter(({ validTo, unit }) => validTo === null && unit.validTo !== null);
  const phongThuy = await db.prisma.orgUnitVersion.findFirstOrThrow({
    where: { name: "Xã Phong Thủy" },
  });
  const leThuy = { unitId: (await findDemoUnit(db, "Xã Lệ Thủy")) ?? 0, today };
  const page = await findUnit(db, leThuy, { id: phongThuy.unitId, asOf: today });

  expect(left.length).toBeGreaterThan(145);
  expect(left.length).toBeLessThan(160);
  expect(left.filter(({ unit }) => unit.kind === "district").length).toBeGreaterThan(8);
  expect(page?.people).toBeGreaterThanOrEqual(6);
});

test("sources contradict each other for a few, and two people stand there twice", async () => {
  const others = await db.prisma.birthStatement.findMany({
    where: { source: "identity_card" },
    include: { cadre: true },
  });
  const clashes = others.filter(({ value, cadre }) => value !== cadre.birthDate);
  expect(clashes.length).toBeGreaterThan(4);
  expect(clashes.length).toBeLessThan(40);
  for (const name of ["Lê Thị Diệu Thủy", "Trần Khắc Hải"]) {
    const bearers = cadres.filter((cadre) => cadre.identityKey === identityKey(name));
    expect(new Set(bearers.map(({ fullName }) => fullName)).size).toBe(2);
    expect(new Set(bearers.map(({ birthDate }) => birthDate.slice(0, 4))).size).toBe(1);
  }
});

test("the people of the demo's accounts are found", async () => {
  expect(await findDemoPerson(db, { unit: "Xã Lệ Thủy", post: "Bí thư Đảng ủy" })).not.toBeNull();
  expect(await findDemoPerson(db, { unit: "Sở Nội vụ", post: "Giám đốc" })).not.toBeNull();
  expect(await findDemoPerson(db, { unit: "Xã Phong Thủy", post: "Bí thư Đảng ủy" })).toBeNull();
});

test("no post begins before its unit or goes on in records after both have ended", () => {
  const early = posts.filter(
    ({ validFrom, unit }) => unit.validFrom !== null && (validFrom ?? "") < unit.validFrom,
  );
  const late = posts.filter(
    ({ validTo, unit }) => validTo !== null && unit.validTo !== null && validTo > unit.validTo,
  );

  expect({ early, late }).toEqual({ early: [], late: [] });
});
