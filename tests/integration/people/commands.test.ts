import { expect, test } from "vitest";
import { addCadre } from "#app/domain/people/add-cadre.server.ts";
import { addPost } from "#app/domain/people/add-post.server.ts";
import { findCadre } from "#app/domain/people/cadre-queries.server.ts";
import { correctCadre, type CorrectCadreInput } from "#app/domain/people/correct-cadre.server.ts";
import { correctPost, endPost } from "#app/domain/people/correct-post.server.ts";
import {
  lastEvent,
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
const inspector = await makeViewer(db, { role: "inspector", unitId: tinh });
const work = testWork(db, officer);

let names = 0;
/** A name nobody else has. */
function newName(): string {
  names += 1;
  return `Trần Văn Người ${"I".repeat(names)}`;
}

function newPerson(): Parameters<typeof addCadre>[1] {
  return {
    fullName: newName(),
    gender: "male",
    birthDate: "1985-03-04",
    birthSource: "party_file",
    ethnicity: null,
    partyJoinedOn: null,
    partyOfficialOn: null,
    phone: null,
    post: { unitId: leThuy, name: "Chuyên viên", validFrom: "2025-07-01", decision: null },
    confirmed: false,
    key: null,
  };
}

test("a person is added with a first post, a birth statement and one event", async () => {
  const person = { ...newPerson(), fullName: "  Lê  Thị Thuỷ ".normalize("NFD") };

  const added = await addCadre(work, { ...person, gender: "female" });

  const id = added.ok ? added.value : 0;
  expect(await findCadre(db, officer, id)).toMatchObject({
    fullName: "Lê Thị Thuỷ",
    birthDate: "1985-03-04",
    births: [{ value: "1985-03-04", source: "party_file", standing: "counts", originCadreId: id }],
    posts: [{ name: "Chuyên viên", unitName: "Xã Lệ Thủy", originCadreId: id, state: "current" }],
    history: [{ action: "cadre.added", actorName: officer.accountName }],
  });
});

test("a possible duplicate is refused until it is confirmed, also with the other tone placement", async () => {
  const known = { ...newPerson(), fullName: "Phạm Văn Hoà" };
  await addCadre(work, known);
  const typed = { ...known, fullName: "PHẠM VĂN HÒA", birthDate: "1985" };

  expect(await addCadre(work, typed)).toEqual({ ok: false, refusal: "possible_duplicate" });
  expect(await addCadre(work, { ...typed, confirmed: true })).toMatchObject({ ok: true });
  expect(await addCadre(work, { ...typed, birthDate: "1986" })).toMatchObject({ ok: true });
  expect(await addCadre(work, { ...typed, fullName: "Phạm Văn Hoá" })).toMatchObject({ ok: true });
});

test("the same form posted twice at once adds one person", async () => {
  const person = { ...newPerson(), key: "one-form" };

  const results = await Promise.all([addCadre(work, person), addCadre(work, person)]);

  const ids = results.map((result) => result.ok && result.value);
  expect(ids[0]).toBeTypeOf("number");
  expect(ids[1]).toBe(ids[0]);
  expect(await db.prisma.cadre.count({ where: { fullName: person.fullName } })).toBe(1);
  expect(await addCadre(work, person)).toEqual(results[0]);
});

test.each([
  ["birth_in_future", { birthDate: "2026-06-02" }],
  ["official_before_joined", { partyJoinedOn: "2010-05", partyOfficialOn: "2009" }],
  ["unit_not_there", { post: { ...newPerson().post, validFrom: "2025-06-30" } }],
  ["not_found", { post: { ...newPerson().post, unitId: camHong } }],
])("adding is refused with %s and leaves nothing behind", async (refusal, wrong) => {
  const before = await db.prisma.cadre.count();

  expect(await addCadre(work, { ...newPerson(), ...wrong })).toEqual({ ok: false, refusal });
  expect(await db.prisma.cadre.count()).toBe(before);
});

test("who may not correct adds, corrects and ends nothing", async () => {
  const id = await makeCadre(db, { fullName: newName(), posts: [{ unitId: leThuy }] });
  const reading = testWork(db, inspector);

  expect(await addCadre(reading, newPerson())).toEqual({ ok: false, refusal: "not_allowed" });
  expect(await correctCadre(reading, await asShown(id))).toEqual({
    ok: false,
    refusal: "not_allowed",
  });
});

/** What the correction form says when nothing was changed in it. */
async function asShown(cadreId: number): Promise<CorrectCadreInput> {
  const cadre = await db.prisma.cadre.findUniqueOrThrow({ where: { id: cadreId } });
  const { fullName, ethnicity, partyJoinedOn, partyOfficialOn, phone, revision, birthDate } = cadre;
  return {
    cadreId,
    revision,
    fullName,
    ethnicity,
    partyJoinedOn,
    partyOfficialOn,
    phone,
    birthDate,
    gender: cadre.gender === "male" ? "male" : "female",
    birthSource: "party_file",
  };
}

test("a correction keeps what stood there in the log", async () => {
  const id = await makeCadre(db, { fullName: newName(), posts: [{ unitId: leThuy }] });
  const shown = await asShown(id);

  expect(await correctCadre(work, { ...shown, phone: "0905 123 456" })).toEqual({
    ok: true,
    value: id,
  });

  expect(await lastEvent(db)).toMatchObject({
    action: "cadre.corrected",
    subjectType: "cadre",
    subjectId: id,
    detail: { before: { phone: null }, after: { phone: "0905 123 456" } },
  });
});

test("a weaker source's word is added and clashes, the Party file goes on counting", async () => {
  const id = await makeCadre(db, { fullName: newName(), posts: [{ unitId: leThuy }] });
  const shown = await asShown(id);

  await correctCadre(work, { ...shown, birthDate: "1981-05-02", birthSource: "identity_card" });

  expect(await findCadre(db, officer, id)).toMatchObject({
    birthDate: "1980-05-02",
    birthSource: "party_file",
    births: [
      { value: "1981-05-02", standing: "clashes" },
      { value: "1980-05-02", standing: "counts" },
    ],
  });
});

test("a birth date that comes to count is not after the beginning of a post; a weaker word may be", async () => {
  const id = await makeCadre(db, { fullName: newName(), posts: [{ unitId: leThuy }] });
  const shown = { ...(await asShown(id)), birthDate: "2025-07-02" };

  expect(await correctCadre(work, shown)).toEqual({ ok: false, refusal: "post_before_birth" });
  expect(await db.prisma.birthStatement.count({ where: { cadreId: id } })).toBe(1);
  expect(await correctCadre(work, { ...shown, birthSource: "self_declared" })).toMatchObject({
    ok: true,
  });
});

test("a corrected Party file counts, the earlier word stays", async () => {
  const id = await makeCadre(db, { fullName: newName(), posts: [{ unitId: leThuy }] });

  const later = testWork(db, officer, new Date("2026-06-01T09:00:00+07:00"));
  await correctCadre(later, { ...(await asShown(id)), birthDate: "1980-06-02" });

  expect(await findCadre(db, officer, id)).toMatchObject({
    birthDate: "1980-06-02",
    births: [{ standing: "counts" }, { value: "1980-05-02", standing: "corrected" }],
  });
});

test("the second of two who correct one record is told, and the same correction twice is done", async () => {
  const id = await makeCadre(db, { fullName: newName(), posts: [{ unitId: leThuy }] });
  const shown = await asShown(id);
  await correctCadre(testWork(db, planner), { ...shown, phone: "0905111222" });
  const events = await db.prisma.auditEvent.count();

  expect(await correctCadre(work, { ...shown, phone: "0905333444" })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await correctCadre(work, { ...shown, phone: "0905111222" })).toEqual({
    ok: true,
    value: id,
  });
  expect(await correctCadre(work, await asShown(id))).toEqual({ ok: true, value: id });
  expect(await db.prisma.auditEvent.count()).toBe(events);
  expect((await asShown(id)).phone).toBe("0905111222");
});

test("two corrections at the same moment: one is kept, the other is told", async () => {
  const id = await makeCadre(db, { fullName: newName(), posts: [{ unitId: leThuy }] });
  const shown = await asShown(id);

  const results = await Promise.all(
    ["0905111222", "0905333444"].map((phone) => correctCadre(work, { ...shown, phone })),
  );

  expect(results.map((result) => (result.ok ? "ok" : result.refusal)).toSorted()).toEqual([
    "ok",
    "stale",
  ]);
});

test("nobody corrects their own record", async () => {
  const id = await makeCadre(db, { fullName: newName(), posts: [{ unitId: leThuy }] });
  const own = await makeViewer(db, { role: "unit_officer", unitId: leThuy, cadreId: id });

  expect(await correctCadre(testWork(db, own), await asShown(id))).toEqual({
    ok: false,
    refusal: "not_allowed",
  });
  const post = {
    unitId: leThuy,
    name: "Trưởng phòng",
    validFrom: null,
    validTo: null,
    decision: null,
  };
  expect(await addPost(testWork(db, own), { ...post, cadreId: id, key: null })).toEqual({
    ok: false,
    refusal: "not_allowed",
  });
});

test("a person out of scope is not found by any command", async () => {
  const id = await makeCadre(db, { fullName: newName(), posts: [{ unitId: camHong }] });
  const post = {
    unitId: leThuy,
    name: "Trưởng phòng",
    validFrom: null,
    validTo: null,
    decision: null,
  };
  const { id: postId } = await db.prisma.postHolding.findFirstOrThrow({ where: { cadreId: id } });
  const ids = { cadreId: id, postId, revision: 1 };

  for (const result of [
    await correctCadre(work, await asShown(id)),
    await addPost(work, { ...post, cadreId: id, key: null }),
    await correctPost(work, { ...post, ...ids }),
    await endPost(work, { ...ids, validTo: today }),
  ]) {
    expect(result).toEqual({ ok: false, refusal: "not_found" });
  }
});
