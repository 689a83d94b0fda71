import { expect, test } from "vitest";
import { addAlternative, addRequirement } from "#app/domain/standards/add-requirement.server.ts";
import {
  correctAlternative,
  correctRequirement,
} from "#app/domain/standards/correct-requirement.server.ts";
import { discardStandard } from "#app/domain/standards/discard-standard.server.ts";
import { draftStandard } from "#app/domain/standards/draft-standard.server.ts";
import { removeRequirement } from "#app/domain/standards/remove-requirement.server.ts";
import { findVersion } from "#app/domain/standards/version-queries.server.ts";
import { makeViewer, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { degreeOf, draftFacts, titleIdOf } from "#tests/integration/standards/standard-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const tinh = await unitNamed(db, "Tỉnh Quảng Trị", today);
const admin = await makeViewer(db, { role: "system_admin", unitId: tinh });
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const work = testWork(db, admin);
const titleId = await titleIdOf(db, "commune-secretary");
const defence = await db.prisma.programme.findUniqueOrThrow({ where: { code: "defence-3" } });

/** A draft of the commune secretary's standard that asks nothing. */
async function emptyDraft(): Promise<number> {
  const result = await draftStandard(work, { ...draftFacts, titleId, start: "empty" });
  return result.ok ? result.value : 0;
}

test("requirements of every kind are added to a draft, corrected and removed", async () => {
  const standardId = await emptyDraft();
  const ids = { titleId, standardId };
  const about = {
    stage: "planning",
    waivableBy: null,
    source: "Điều 5",
    toConfirm: false,
  } as const;
  const programmeIds = [defence.id];
  const fixed = { by: "fixed", base: "2025-12-31", months: 36, minimumMonths: 6 } as const;
  const period = { by: "period", months: 24, windowMonths: 3 } as const;
  const requirements = [
    degreeOf("master"),
    {
      ...about,
      subject: "defence_security",
      condition: { kind: "certificate", programmeIds, validMonths: 60 },
    },
    {
      ...about,
      subject: "knowledge_update",
      condition: { kind: "recurring", programmeIds, every: period, times: 2 },
    },
    {
      ...about,
      subject: "reserve",
      condition: { kind: "recurring", programmeIds, every: fixed, times: 1 },
    },
    { ...about, subject: "working_time", condition: { kind: "working_time", months: 60 } },
    { ...about, subject: "ratings", condition: { kind: "ratings", years: 2, rating: "good" } },
  ] as const;
  const added: number[] = [];
  for (const [index, requirement] of requirements.entries()) {
    const result = await addRequirement(work, { ...ids, requirement, key: `r${index}` });
    added.push(result.ok ? result.value : 0);
  }
  const stored = await findVersion(db, planner, ids);
  expect(
    stored?.requirements.map(({ id, revision: _r, alternatives: _a, ...rest }) => [id, rest]),
  ).toEqual(requirements.map((requirement, index) => [added[index], requirement]));
  const [degreeId = 0] = added;
  const corrected = {
    ...ids,
    requirementId: degreeId,
    revision: 1,
    requirement: degreeOf("doctor"),
  };
  expect(await correctRequirement(work, corrected)).toMatchObject({ ok: true });
  expect(await correctRequirement(work, corrected)).toMatchObject({ ok: true });
  expect(
    await correctRequirement(work, { ...corrected, requirement: degreeOf("college") }),
  ).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(
    await correctRequirement(work, { ...corrected, requirement: { ...about, ...requirements[4] } }),
  ).toEqual({
    ok: false,
    refusal: "not_found",
  });
  expect(await removeRequirement(work, { ...ids, requirementId: degreeId, revision: 1 })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(
    await removeRequirement(work, { ...ids, requirementId: degreeId, revision: 2 }),
  ).toMatchObject({ ok: true });
  const rest = await findVersion(db, planner, ids);
  expect(rest?.requirements.map(({ id }) => id)).toEqual(added.slice(1));
  await discardStandard(work, { ...ids, revision: rest?.revision ?? 0 });
});

test.each([
  ["a subject twice", degreeOf("bachelor"), "subject_twice"],
  ["no source", { ...degreeOf("bachelor"), subject: "skills", source: "" }, "source_missing"],
  [
    "no programme",
    {
      ...degreeOf("bachelor"),
      subject: "skills",
      condition: { kind: "certificate", programmeIds: [], validMonths: null },
    },
    "no_programme",
  ],
] as const)("a requirement is refused: %s", async (_name, requirement, refusal) => {
  const standardId = await emptyDraft();
  const ids = { titleId, standardId };
  await addRequirement(work, { ...ids, requirement: degreeOf("master"), key: null });

  expect(await addRequirement(work, { ...ids, requirement, key: null })).toEqual({
    ok: false,
    refusal,
  });
  await discardStandard(work, { ...ids, revision: 2 });
});

test("an any-of waits for its alternatives, which are added, corrected and removed one by one", async () => {
  const standardId = await emptyDraft();
  const ids = { titleId, standardId };
  const requirement = { ...degreeOf("master"), condition: { kind: "any_of" as const, of: [] } };
  const top = await addRequirement(work, { ...ids, requirement, key: null });
  const requirementId = top.ok ? top.value : 0;
  const version = () => findVersion(db, admin, ids);

  expect((await version())?.faults).toEqual([{ refusal: "any_of_nothing", at: 0 }]);
  const master = { kind: "level", dimension: "degree", level: "master" } as const;
  const course = { kind: "certificate", programmeIds: [defence.id], validMonths: null } as const;
  await addAlternative(work, { ...ids, requirementId, condition: master, key: null });
  const second = await addAlternative(work, {
    ...ids,
    requirementId,
    condition: course,
    key: null,
  });
  const alternativeId = second.ok ? second.value : 0;
  expect((await version())?.requirements[0]?.condition).toEqual({
    kind: "any_of",
    of: [master, course],
  });
  expect((await version())?.faults).toEqual([]);
  const bounded = { ...course, validMonths: 12 };
  const correction = { ...ids, requirementId: alternativeId, revision: 1, condition: bounded };
  expect(await correctAlternative(work, correction)).toMatchObject({ ok: true });
  await correctRequirement(work, {
    ...ids,
    requirementId,
    revision: 1,
    requirement: { ...requirement, source: "Điều 9" },
  });
  expect((await version())?.requirements[0]).toMatchObject({
    source: "Điều 9",
    condition: { of: [master, bounded] },
  });
  expect(
    await removeRequirement(work, { ...ids, requirementId: alternativeId, revision: 1 }),
  ).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(
    await removeRequirement(work, { ...ids, requirementId: alternativeId, revision: 2 }),
  ).toMatchObject({ ok: true });
  expect((await version())?.requirements[0]?.alternatives).toMatchObject([{ condition: master }]);
  await discardStandard(work, { ...ids, revision: (await version())?.revision ?? 0 });
});

test("a programme that there is not is refused, also where it was typed into the request", async () => {
  const standardId = await emptyDraft();
  const ids = { titleId, standardId };
  const ghost = { kind: "certificate", programmeIds: [999_999], validMonths: null } as const;
  const known = { ...ghost, programmeIds: [defence.id] };
  const asking = (condition: typeof ghost | typeof known) => ({
    ...degreeOf("master"),
    subject: "defence_security" as const,
    condition,
  });
  const refusal = { ok: false, refusal: "no_programme" };
  expect(await addRequirement(work, { ...ids, requirement: asking(ghost), key: null })).toEqual(
    refusal,
  );
  const added = await addRequirement(work, { ...ids, requirement: asking(known), key: null });
  const certificate = { ...ids, requirementId: added.ok ? added.value : 0, revision: 1 };
  expect(await correctRequirement(work, { ...certificate, requirement: asking(ghost) })).toEqual(
    refusal,
  );

  const anyOf = { ...degreeOf("master"), condition: { kind: "any_of" as const, of: [] } };
  const top = await addRequirement(work, { ...ids, requirement: anyOf, key: null });
  const below = { ...ids, requirementId: top.ok ? top.value : 0, key: null };
  expect(await addAlternative(work, { ...below, condition: ghost })).toEqual(refusal);
  const second = await addAlternative(work, { ...below, condition: known });
  const alternative = { ...ids, requirementId: second.ok ? second.value : 0, revision: 1 };
  expect(await correctAlternative(work, { ...alternative, condition: ghost })).toEqual(refusal);

  const stored = await findVersion(db, admin, ids);
  expect(stored?.requirements.map(({ condition }) => condition)).toEqual([
    known,
    { kind: "any_of", of: [known] },
  ]);
  await discardStandard(work, { ...ids, revision: stored?.revision ?? 0 });
});
