import { expect, test } from "vitest";
import { addPost } from "#app/domain/people/add-post.server.ts";
import { findCadre } from "#app/domain/people/cadre-queries.server.ts";
import { correctPost, endPost } from "#app/domain/people/correct-post.server.ts";
import { placements } from "#app/domain/people/placement.ts";
import {
  lastEvent,
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const tinh = await unitNamed(db, "Tỉnh Quảng Trị", today);
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const camHong = await unitNamed(db, "Xã Cam Hồng", today);
const phongThuy = await unitNamed(db, "Xã Phong Thủy", "2025-06-30");
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
const work = testWork(db, officer);

/** The stored days of placement, which must be those the posts give. */
async function storedPlaces(cadreId: number) {
  const posts = await db.prisma.postHolding.findMany({
    where: { cadreId },
    orderBy: { id: "asc" },
  });
  const stored = posts.map(({ id, placedFrom, placedTo }) => ({ id, placedFrom, placedTo }));
  expect(stored).toEqual(placements(posts));
  return stored;
}

async function postOf(cadreId: number, unitId = leThuy): Promise<number> {
  const post = await db.prisma.postHolding.findFirstOrThrow({ where: { cadreId, unitId } });
  return post.id;
}

test("a new post changes where the person belongs from its first day; the same form twice adds one", async () => {
  const ended = { unitId: phongThuy, validFrom: "2020-01-01", validTo: "2025-06-30" };
  const cadreId = await makeCadre(db, { posts: [ended] });
  const post = { unitId: leThuy, name: "Phó Bí thư", validFrom: "2025-07-01", validTo: null };
  const input = { ...post, decision: "12-QĐ/ĐU", cadreId, key: "one-form" };

  const [first, second] = await Promise.all([addPost(work, input), addPost(work, input)]);

  expect(first).toMatchObject({ ok: true });
  expect(second).toEqual(first);
  expect(await storedPlaces(cadreId)).toMatchObject([
    { placedTo: "2025-06-30" },
    { placedFrom: "2025-07-01", placedTo: "9999-12-31" },
  ]);
  expect(await lastEvent(db)).toMatchObject({
    action: "post.added",
    detail: { post: "Phó Bí thư", after: { unit: "Xã Lệ Thủy", validFrom: "2025-07-01" } },
  });
});

test.each([
  ["ends_before_start", { validFrom: "2025-08-02", validTo: "2025-08-01" }],
  ["unit_not_there", { validFrom: "2025-06-30", validTo: null }],
  ["unit_not_there", { unitId: phongThuy, validFrom: "2025-07-01", validTo: null }],
  ["post_before_birth", { unitId: phongThuy, validFrom: "1980-05-01", validTo: null }],
  ["post_before_birth", { unitId: phongThuy, validFrom: null, validTo: "1980-05-01" }],
  ["not_found", { unitId: camHong, validFrom: null, validTo: null }],
])("adding a post is refused with %s: %j", async (refusal, wrong) => {
  const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
  const post = { unitId: leThuy, name: "Phó Bí thư", decision: null, ...wrong };

  expect(await addPost(work, { ...post, cadreId, key: null })).toEqual({ ok: false, refusal });
  expect(await db.prisma.postHolding.count({ where: { cadreId } })).toBe(1);
});

test("ending a post keeps its holder in place until another begins; ending it twice is done", async () => {
  const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
  const postId = await postOf(cadreId);
  const ending = { cadreId, postId, revision: 1, validTo: "2026-05-31" };

  expect(await endPost(work, ending)).toEqual({ ok: true, value: postId });
  expect(await lastEvent(db)).toMatchObject({
    action: "post.ended",
    detail: { before: { validTo: null }, after: { validTo: "2026-05-31" } },
  });
  expect(await endPost(work, ending)).toEqual({ ok: true, value: postId });
  expect(await endPost(work, { ...ending, validTo: "2026-04-30" })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await storedPlaces(cadreId)).toMatchObject([{ placedTo: "9999-12-31" }]);
});

test("a post cannot be ended before it began, nor after its unit ended", async () => {
  const held = { unitId: phongThuy, validFrom: "2020-01-01", validTo: null };
  const cadreId = await makeCadre(db, { posts: [held] });
  const ending = { cadreId, postId: await postOf(cadreId, phongThuy), revision: 1 };

  expect(await endPost(work, { ...ending, validTo: "2019-12-31" })).toEqual({
    ok: false,
    refusal: "ends_before_start",
  });
  expect(await endPost(work, { ...ending, validTo: "2025-07-01" })).toEqual({
    ok: false,
    refusal: "unit_not_there",
  });
  expect(await endPost(work, { ...ending, validTo: "2025-06-30" })).toMatchObject({ ok: true });
});

test("a post is not corrected, nor ended, to a day before its holder was born", async () => {
  const held = { unitId: phongThuy, validFrom: null, validTo: null };
  const cadreId = await makeCadre(db, { posts: [held] });
  const ids = { cadreId, postId: await postOf(cadreId, phongThuy), revision: 1 };
  const post = { ...held, name: "Chuyên viên", decision: null };
  const refused = { ok: false, refusal: "post_before_birth" };

  expect(await correctPost(work, { ...ids, ...post, validFrom: "1980-05-01" })).toEqual(refused);
  expect(await endPost(work, { ...ids, validTo: "1980-05-01" })).toEqual(refused);
  expect(await correctPost(work, { ...ids, ...post, validFrom: "1980-05-02" })).toMatchObject({
    ok: true,
  });
});

test("a post at a unit out of scope is seen with its holder, and left alone", async () => {
  const cadreId = await makeCadre(db, { posts: [{ unitId: camHong }, { unitId: leThuy }] });
  const post = { name: "Bí thư", validFrom: "2025-07-01", validTo: null, decision: null };
  const ids = { cadreId, postId: await postOf(cadreId, camHong), revision: 1 };
  const refused = { ok: false, refusal: "not_allowed" };

  expect(await correctPost(work, { ...post, unitId: leThuy, ...ids })).toEqual(refused);
  expect(await endPost(work, { ...ids, validTo: today })).toEqual(refused);
});

test("correcting a post's unit moves its holder out of one scope into another", async () => {
  const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
  const ids = { cadreId, postId: await postOf(cadreId), revision: 1 };
  const post = { name: "Chuyên viên", validFrom: "2025-07-01", validTo: null, decision: null };

  await correctPost(testWork(db, planner), { ...post, unitId: camHong, ...ids });

  expect(await findCadre(db, officer, cadreId)).toBeNull();
  expect(await lastEvent(db)).toMatchObject({
    action: "post.corrected",
    detail: { before: { unit: "Xã Lệ Thủy" }, after: { unit: "Xã Cam Hồng" } },
  });
  await storedPlaces(cadreId);
});
