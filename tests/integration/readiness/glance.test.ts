import { expect, test } from "vitest";
import { findBoard } from "#app/domain/readiness/board-queries.server.ts";
import { findGaps } from "#app/domain/readiness/gaps.server.ts";
import { findGlanceOfTerm, findGlanceOfWeek } from "#app/domain/readiness/glance.server.ts";
import { findPeople, structureOfFound } from "#app/domain/readiness/people-structure.server.ts";
import { makeCadre, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { testWork } from "#tests/support/database.ts";
import { openReadinessOffice } from "./readiness-office.ts";

const office = await openReadinessOffice({ samples: false });
const { db, province, confirmed } = office;
const work = testWork(db);
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const camHong = await unitNamed(db, "Xã Cam Hồng", today);
const round = await makeRound(db, { unitId: leThuy, asOf: "2026-05-28" });
const ownCadre = await makeCadre(db, { posts: [{ unitId: leThuy }] });
await makeRecord(db, { roundId: round, cadreId: ownCadre, unitId: leThuy });
await makeRecord(db, {
  roundId: round,
  cadreId: await makeCadre(db, { posts: [{ unitId: leThuy }] }),
  unitId: leThuy,
});

const otherRound = await makeRound(db, { unitId: camHong, term: "2030-2035" });
await makeRecord(db, {
  roundId: otherRound,
  cadreId: await makeCadre(db, { posts: [{ unitId: camHong }] }),
  unitId: camHong,
});

const planner = await confirmed("planner", province);
const planned = await confirmed("planner", leThuy, ownCadre);
const officer = await confirmed("unit_officer", leThuy);
const elsewhere = await confirmed("planner", camHong);
const trainee = await confirmed("trainee", leThuy);

const board = {
  day: today,
  titleId: null,
  level: null,
  unitId: null,
  reachDay: today,
  gender: null,
  verifiedOnly: false,
};

test("a glance counts the terms as their boards do", async () => {
  const glance = await findGlanceOfWeek(work, planner, today);
  const terms = glance?.terms ?? [];
  expect(terms.length).toBe(2);
  for (const { id, total, bands } of terms) {
    const found = await findBoard(work, planner, { ...board, termId: id });
    expect([id, total, bands]).toEqual([id, found?.whole.total, found?.whole.bands]);
  }
  const usual = await findBoard(work, planner, { ...board, termId: glance?.term?.id ?? 0 });
  const leading = (usual?.places ?? []).filter(
    ({ titleId, bands }) => bands.ready === 0 && usual?.titles.get(titleId)?.kind === "post",
  );
  expect(glance?.alarm.length).toBe(leading.length);
  expect(glance?.alarm).toEqual(
    expect.arrayContaining(leading.map(({ bands: _bands, cells: _cells, ...place }) => place)),
  );
});

test("nobody counts what lies outside of the scope, or their own record", async () => {
  const totalOf = async (viewer: typeof planner): Promise<number> => {
    const glance = await findGlanceOfWeek(work, viewer, today);
    return (glance?.terms ?? []).reduce((sum, { total }) => sum + total, 0);
  };
  const all = await findBoard(work, elsewhere, { ...board, termId: null });

  expect(await totalOf(elsewhere)).toBe(all?.whole.total);
  expect(await totalOf(elsewhere)).toBeLessThan(await totalOf(planner));
  expect(await totalOf(planned)).toBe((await totalOf(officer)) - 1);
  expect(await findGlanceOfWeek(work, trainee, today)).toBeNull();
  expect(await findGaps(work, trainee, { day: today, programmeIds: [] })).toBeNull();
});

test("gaps are those of one's own units", async () => {
  const asked = { day: today, programmeIds: [] };
  const own = await findGaps(work, officer, asked);
  const all = await findGaps(work, planner, asked);
  const found = await findBoard(work, officer, { ...board, termId: null });

  expect([own?.total, own?.bands]).toEqual([found?.whole.total, found?.whole.bands]);
  expect(own?.total ?? 0).toBeLessThan(all?.total ?? 0);
});

test("a week brought what the field says, by the day on which it is in force", async () => {
  const week = await findGlanceOfWeek(work, officer, today);
  const month = await findGlanceOfWeek(work, officer, "2026-04-01");

  expect([week?.from, week?.changes.came]).toEqual(["2026-05-25", 2]);
  expect(month?.changes.came).toBe(0);
  expect((await findGlanceOfWeek(work, elsewhere, today))?.changes.came).toBe(0);
});

test("shares of a term are those of its structure", async () => {
  for (const viewer of [planner, officer, planned]) {
    const glance = await findGlanceOfTerm(work, viewer, today);
    const people = await findPeople(db, viewer, {
      day: today,
      termId: glance?.term?.id ?? 0,
      titleId: null,
      level: null,
      roundId: null,
      unitId: null,
      reachDay: today,
      verifiedOnly: false,
      bands: [],
      since: null,
    });
    const structure = people === null ? null : structureOfFound(people);
    expect(glance?.shares).toEqual({
      total: structure?.total,
      women: structure?.women,
      young: structure?.young,
    });
    expect(glance?.shares.total).toBeGreaterThan(0);
  }
});

test("what was counted is counted anew once a verdict or a rule has changed", async () => {
  const seen = async () => {
    const week = await findGlanceOfWeek(work, officer, today);
    const gaps = await findGaps(work, officer, { day: today, programmeIds: [] });
    return { total: week?.term?.total, alarm: week?.alarm.length, gaps: gaps?.total };
  };
  const before = await seen();
  const { titleId } = (await findGlanceOfWeek(work, officer, today))?.alarm[0] ?? { titleId: 0 };

  const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
  await makeRecord(db, { roundId: round, cadreId, unitId: leThuy });
  const grown = await seen();
  await db.prisma.title.update({ where: { id: titleId }, data: { kind: "membership" } });
  const renamed = await seen();
  await db.prisma.title.update({ where: { id: titleId }, data: { kind: "post" } });

  expect(before).toEqual({ total: 2, alarm: 1, gaps: 2 });
  expect(grown).toEqual({ total: 3, alarm: 1, gaps: 3 });
  expect(renamed).toEqual({ total: 3, alarm: 0, gaps: 3 });
  expect(await seen()).toEqual(grown);
});
