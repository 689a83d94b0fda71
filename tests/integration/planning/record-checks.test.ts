import { expect, test } from "vitest";
import { findChecks, findRoundWarnings } from "#app/domain/planning/check-queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong, phongThuy] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
  await unitNamed(db, "Xã Phong Thủy", "2025-06-30"),
];
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const communePlanner = await makeViewer(db, { role: "planner", unitId: leThuy });
const roundId = await makeRound(db, { unitId: tinh, asOf: "2025-01-15" });
const binh = await makeRecord(db, {
  roundId,
  cadreId: await makeCadre(db, {
    gender: "male",
    birthDate: "1968-03-01",
    posts: [{ unitId: leThuy, validFrom: null }],
  }),
  unitId: phongThuy,
  title: "commune-deputy-secretary",
});

test("the checks of a record say what was counted and by which limit", async () => {
  const checks = await findChecks(db, planner, binh);

  expect(checks).toMatchObject({
    title: { place: 1, limit: { value: 3 }, warning: null },
    // why: its unit has ended, so it is counted in no limit of its person
    titles: { place: 0, limit: { value: 3 } },
    time: {
      ageMonth: "2025-07",
      left: { least: 56, most: 56, retires: { earliest: "2030-03" } },
      limit: { value: 60 },
      warning: { warning: "too_little_time", n: 56, limit: 60 },
    },
  });
});

test("the fourth person of a post title is too many, in the order they were entered", async () => {
  const round = await makeRound(db, { unitId: camHong, asOf: "2025-02-01" });
  const places: (number | undefined)[] = [];
  const warnings: (string | undefined)[] = [];
  for (let index = 0; index < 4; index += 1) {
    const cadreId = await makeCadre(db, { posts: [{ unitId: camHong }] });
    const id = await makeRecord(db, { roundId: round, cadreId, unitId: camHong });
    const checks = await findChecks(db, planner, id);
    places.push(checks?.title.place);
    warnings.push(checks?.title.warning?.warning);
  }

  expect(places).toEqual([1, 2, 3, 4]);
  expect(warnings).toEqual([undefined, undefined, undefined, "too_many_for_title"]);
});

test("a planned title that is no higher than a post held today is named, whatever the post's spelling", async () => {
  const chair = { unitId: leThuy, name: "Chủ tịch  UBND" };
  const deputy = { unitId: leThuy, name: "Phó Chủ tịch UBND", validTo: "2026-05-31" };
  const cadreId = await makeCadre(db, { posts: [chair, deputy] });
  const round = await makeRound(db, { unitId: leThuy, asOf: "2026-03-02" });
  const title = "commune-committee-deputy-chair";
  const id = await makeRecord(db, { roundId: round, cadreId, unitId: leThuy, title });

  const checks = await findChecks(db, planner, id);

  expect(checks?.higher.posts).toMatchObject([{ name: "Chủ tịch  UBND" }]);
  expect(checks?.higher.warning).toMatchObject({
    warning: "not_higher",
    post: "Chủ tịch  UBND",
    source: "Quy định 377-QĐ/TW ngày 08/10/2025",
  });
});

test("what of a list asks for attention is told kind by kind, and only what the viewer sees", async () => {
  const round = await makeRound(db, { unitId: tinh, asOf: "2026-03-03", term: "2030-2035" });
  const record = { roundId: round, unitId: leThuy, title: "commune-secretary" };
  const old = await makeCadre(db, {
    fullName: "Lê Văn Lớn",
    birthDate: "1975-01-01",
    posts: [{ unitId: leThuy, name: "Bí thư Đảng ủy" }],
  });
  const ended = { cadreId: await makeCadre(db, { posts: [{ unitId: leThuy }] }) };
  await makeRecord(db, { ...record, ...ended, listOrder: 1, endedOn: "2026-04-01" });
  const records: number[] = [];
  for (let order = 2; order < 5; order += 1) {
    const cadreId = await makeCadre(db, {
      birthDate: "1990-01-01",
      posts: [{ unitId: leThuy }],
    });
    records.push(await makeRecord(db, { ...record, cadreId, listOrder: order }));
  }
  records.push(await makeRecord(db, { ...record, cadreId: old, listOrder: 5 }));
  const stranger = await makeViewer(db, { role: "planner", unitId: camHong });
  const told = async (viewer: Viewer) =>
    (await findRoundWarnings(db, viewer, round))?.warnings.map((one) => [
      one.warning.warning,
      one.record.id,
    ]);

  const fourth = records.at(-1);
  expect(await told(planner)).toEqual([
    ["too_many_for_title", fourth],
    ["not_higher", fourth],
    ["too_little_time", fourth],
  ]);
  expect(await told(communePlanner)).toHaveLength(3);
  expect(await told(stranger)).toBeUndefined();
  const self = await makeViewer(db, { role: "planner", unitId: tinh, cadreId: old });
  expect(await told(self)).toEqual([]);
  expect(await findChecks(db, planner, fourth ?? 0)).toMatchObject({
    title: { place: 4, warning: { n: 4, limit: 3 } },
  });
});

test("records of ended units are judged by no limit, and told apart", async () => {
  expect(await findRoundWarnings(db, planner, roundId)).toMatchObject({ unjudged: 1 });
});

test("a list is checked in as many statements for one record as for many", async () => {
  const other = await makeRound(db, { unitId: leThuy, asOf: "2026-03-04" });
  const count = async (): Promise<number> =>
    (await statementsDuring(db, () => findRoundWarnings(db, planner, other))).length;
  const plan = async (): Promise<void> => {
    const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
    await makeRecord(db, { roundId: other, cadreId, unitId: leThuy });
  };

  await plan();
  expect(await count()).toBe(13);
  for (let more = 0; more < 99; more += 1) await plan();
  expect(await count()).toBe(13);
});

test("the checks count only the records in the viewer's scope", async () => {
  const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
  const title = "commune-deputy-secretary";
  await makeRecord(db, { roundId, cadreId, unitId: camHong, title });
  const here = await makeRecord(db, { roundId, cadreId, unitId: leThuy, title });

  expect(await findChecks(db, planner, here)).toMatchObject({ titles: { place: 2 } });
  expect(await findChecks(db, communePlanner, here)).toMatchObject({ titles: { place: 1 } });
});

test("of somebody who belongs elsewhere the checks tell no post", async () => {
  const cadreId = await makeCadre(db, { posts: [{ unitId: camHong, name: "Bí thư Đảng ủy" }] });
  const round = await makeRound(db, { unitId: leThuy, asOf: "2026-03-05" });
  const id = await makeRecord(db, { roundId: round, cadreId, unitId: leThuy });

  expect((await findChecks(db, planner, id))?.higher).toMatchObject({
    posts: [{ name: "Bí thư Đảng ủy" }],
    warning: { warning: "not_higher" },
  });
  expect((await findChecks(db, communePlanner, id))?.higher).toMatchObject({
    posts: [],
    warning: null,
  });
});
