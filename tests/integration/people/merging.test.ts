import { expect, test } from "vitest";
import { checkAliases, checkBirthDates, checkPlacements } from "#app/cli/checks/people.ts";
import { addPost } from "#app/domain/people/add-post.server.ts";
import { findCadre, findOwnRecord } from "#app/domain/people/cadre-queries.server.ts";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { listPeople } from "#app/domain/people/queries.server.ts";
import { unmergeCadres } from "#app/domain/people/unmerge-cadres.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
];
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
const work = testWork(db, planner);

/** Two records of one person: with a post at Lệ Thủy and one at Cam Hồng, the second knowing her ethnicity. */
async function twoRecords() {
  const survivorId = await makeCadre(db, {
    birthDate: "1980",
    posts: [{ unitId: leThuy, name: "Phó Bí thư" }],
  });
  const aliasId = await makeCadre(db, {
    ethnicity: "Bru - Vân Kiều",
    posts: [
      { unitId: camHong, name: "Chuyên viên", validFrom: "2025-07-01", validTo: "2025-12-31" },
    ],
  });
  return { survivorId, aliasId };
}

const unconfirmed = { confirmed: false };

async function brokenRules(): Promise<unknown[]> {
  const checks = [checkAliases, checkBirthDates, checkPlacements];
  return (await Promise.all(checks.map((check) => check(db.sql)))).flatMap(
    ({ breaches }) => breaches,
  );
}

test("merging keeps every fact with the record it came from, the best birth date and one place in lists", async () => {
  const { survivorId, aliasId } = await twoRecords();

  expect(await mergeCadres(work, { survivorId, aliasId, ...unconfirmed })).toEqual({
    ok: true,
    value: survivorId,
  });

  expect(await findCadre(db, planner, survivorId)).toMatchObject({
    id: survivorId,
    birthDate: "1980-05-02",
    ethnicity: "Bru - Vân Kiều",
    posts: [
      { name: "Phó Bí thư", originCadreId: survivorId },
      { name: "Chuyên viên", originCadreId: aliasId },
    ],
    births: [{ originCadreId: aliasId }, { originCadreId: survivorId }],
    aliases: [{ id: aliasId }],
    history: [{ action: "cadre.merged", otherId: aliasId }],
  });
  expect(await findCadre(db, planner, aliasId)).toEqual({ redirectTo: survivorId });
  const everybody = { q: "", unitId: null, gender: null, post: null, sort: "name" } as const;
  const { rows } = await listPeople(db, planner, { ...everybody, page: 1, pageSize: 200 });
  expect(rows.map(({ id }) => id)).not.toContain(aliasId);
  expect(await brokenRules()).toEqual([]);
});

test("taking a merge back gives each record its own rows again, and keeps what was added since", async () => {
  const { survivorId, aliasId } = await twoRecords();
  const before = await Promise.all([survivorId, aliasId].map((id) => findCadre(db, planner, id)));
  await mergeCadres(work, { survivorId, aliasId, ...unconfirmed });
  const post = {
    unitId: leThuy,
    name: "Bí thư",
    validFrom: "2026-05-01",
    validTo: null,
    decision: null,
  };
  const added = await addPost(work, { ...post, cadreId: survivorId, key: null });

  expect(await unmergeCadres(work, { survivorId, aliasId })).toEqual({ ok: true, value: aliasId });

  const after = await Promise.all([survivorId, aliasId].map((id) => findCadre(db, planner, id)));
  const facts = (cadre: (typeof after)[number]) =>
    cadre && "posts" in cadre
      ? {
          birth: [cadre.birthDate, cadre.birthSource, cadre.ethnicity],
          posts: cadre.posts.map(({ id }) => id).filter((id) => !added.ok || id !== added.value),
          births: cadre.births.map(({ id }) => id),
        }
      : null;
  expect(after.map(facts)).toEqual(before.map(facts));
  expect(after[0]).toMatchObject({ posts: [{ name: "Bí thư" }, { name: "Phó Bí thư" }] });
  expect(await brokenRules()).toEqual([]);
  expect(await unmergeCadres(work, { survivorId, aliasId })).toEqual({
    ok: false,
    refusal: "not_merged",
  });
});

test("a record merged twice over leads to the last, and each merge is taken back on its own", async () => {
  const { survivorId: b, aliasId: a } = await twoRecords();
  const c = await makeCadre(db, { posts: [{ unitId: leThuy, name: "Chủ tịch" }] });
  await mergeCadres(work, { survivorId: b, aliasId: a, ...unconfirmed });
  await mergeCadres(work, { survivorId: c, aliasId: b, ...unconfirmed });

  expect(await findCadre(db, planner, a)).toEqual({ redirectTo: c });
  expect(await findCadre(db, planner, c)).toMatchObject({
    aliases: [{ id: b }, { id: a }].toSorted((x, y) => x.id - y.id),
  });

  await unmergeCadres(work, { survivorId: c, aliasId: b });

  expect(await findCadre(db, planner, a)).toEqual({ redirectTo: b });
  expect(await findCadre(db, planner, c)).toMatchObject({
    posts: [{ name: "Chủ tịch" }],
    aliases: [],
  });
  expect(await findCadre(db, planner, b)).toMatchObject({ posts: [{}, { originCadreId: a }] });
  expect(await brokenRules()).toEqual([]);
});

test("an account goes over with its record and comes back with it", async () => {
  const { survivorId, aliasId } = await twoRecords();
  const trainee = await makeViewer(db, { role: "trainee", unitId: leThuy, cadreId: aliasId });
  const linked = async () =>
    (await db.prisma.account.findUniqueOrThrow({ where: { id: trainee.accountId } })).cadreId;

  await mergeCadres(work, { survivorId, aliasId, ...unconfirmed });
  expect(await linked()).toBe(survivorId);
  expect(await findOwnRecord(db, trainee)).toMatchObject({ id: survivorId });

  await unmergeCadres(work, { survivorId, aliasId });
  expect(await linked()).toBe(aliasId);
});

test("merging the same way again is done, any other way is refused", async () => {
  const { survivorId, aliasId } = await twoRecords();
  const third = await makeCadre(db, { posts: [{ unitId: leThuy }] });
  await mergeCadres(work, { survivorId, aliasId, ...unconfirmed });

  expect(await mergeCadres(work, { survivorId, aliasId, ...unconfirmed })).toMatchObject({
    ok: true,
  });
  expect(await mergeCadres(work, { survivorId: third, aliasId, ...unconfirmed })).toMatchObject({
    ok: false,
  });
  expect(await mergeCadres(work, { survivorId, aliasId: survivorId, ...unconfirmed })).toEqual({
    ok: false,
    refusal: "same_record",
  });
});

test("two merges of one pair in both directions at once make one of them", async () => {
  const { survivorId, aliasId } = await twoRecords();

  const results = await Promise.all([
    mergeCadres(work, { survivorId, aliasId, ...unconfirmed }),
    mergeCadres(work, { survivorId: aliasId, aliasId: survivorId, ...unconfirmed }),
  ]);

  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await brokenRules()).toEqual([]);
});

test("contradicting birth dates must be confirmed, another gender is never merged", async () => {
  const { survivorId } = await twoRecords();
  const older = await makeCadre(db, { birthDate: "1979-05-02", posts: [{ unitId: leThuy }] });
  const man = await makeCadre(db, { gender: "male", posts: [{ unitId: leThuy }] });
  const merging = { survivorId, aliasId: older };

  expect(await mergeCadres(work, { ...merging, confirmed: false })).toEqual({
    ok: false,
    refusal: "birth_contradicts",
  });
  expect(await mergeCadres(work, { ...merging, confirmed: true })).toMatchObject({ ok: true });
  expect(await mergeCadres(work, { survivorId, aliasId: man, confirmed: true })).toEqual({
    ok: false,
    refusal: "gender_differs",
  });
});

test("two records whose accounts both sign in are not merged", async () => {
  const { survivorId, aliasId } = await twoRecords();
  await makeViewer(db, { role: "trainee", unitId: leThuy, cadreId: survivorId });
  await makeViewer(db, { role: "trainee", unitId: leThuy, cadreId: aliasId });

  expect(await mergeCadres(work, { survivorId, aliasId, confirmed: true })).toEqual({
    ok: false,
    refusal: "two_accounts",
  });
});

test("only a planner merges, within the scope, and never their own record", async () => {
  const { survivorId, aliasId } = await twoRecords();
  const merging = { survivorId, aliasId, ...unconfirmed };
  const local = await makeViewer(db, { role: "planner", unitId: leThuy });
  const own = await makeViewer(db, { role: "planner", unitId: tinh, cadreId: aliasId });

  expect(await mergeCadres(testWork(db, officer), merging)).toEqual({
    ok: false,
    refusal: "not_allowed",
  });
  expect(await mergeCadres(testWork(db, own), merging)).toEqual({
    ok: false,
    refusal: "not_allowed",
  });
  expect(await mergeCadres(testWork(db, local), merging)).toEqual({
    ok: false,
    refusal: "not_found",
  });
  expect(
    await mergeCadres(testWork(db, local), {
      ...merging,
      survivorId: aliasId,
      aliasId: survivorId,
    }),
  ).toEqual({ ok: false, refusal: "not_found" });
});
