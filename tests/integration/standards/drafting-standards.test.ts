import { expect, test } from "vitest";
import { addAlternative, addRequirement } from "#app/domain/standards/add-requirement.server.ts";
import {
  correctAlternative,
  correctRequirement,
} from "#app/domain/standards/correct-requirement.server.ts";
import { correctStandard } from "#app/domain/standards/correct-standard.server.ts";
import { discardStandard } from "#app/domain/standards/discard-standard.server.ts";
import { draftStandard } from "#app/domain/standards/draft-standard.server.ts";
import { removeRequirement } from "#app/domain/standards/remove-requirement.server.ts";
import {
  lastDraftChange,
  listStandardHistory,
} from "#app/domain/standards/standard-history.server.ts";
import { listStandards } from "#app/domain/standards/standard-list.server.ts";
import { findVersion, listVersions } from "#app/domain/standards/version-queries.server.ts";
import {
  lastEvent,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import {
  degreeOf,
  draftFacts,
  titleIdOf,
  versionOf,
} from "#tests/integration/standards/standard-factory.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const tinh = await unitNamed(db, "Tỉnh Quảng Trị", today);
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const admin = await makeViewer(db, { role: "system_admin", unitId: tinh });
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const leader = await makeViewer(db, { role: "leader", unitId: tinh });
const work = testWork(db, admin);
const titleId = await titleIdOf(db, "commune-secretary");
const term = await db.prisma.term.findUniqueOrThrow({ where: { code: "2025-2030" } });

/** A draft of the commune secretary's standard that asks nothing. */
async function emptyDraft(validFrom = "2027-01-01"): Promise<number> {
  const result = await draftStandard(work, { ...draftFacts, titleId, validFrom, start: "empty" });
  return result.ok ? result.value : 0;
}

test("a draft starts as a copy of the version in force, once per form, and judges nobody", async () => {
  const input = { ...draftFacts, titleId, start: "copy", key: "one-form" } as const;
  const marks = await db.prisma.readinessMark.count();
  const first = await draftStandard(work, input);

  expect(await draftStandard(work, input)).toEqual(first);
  const standardId = first.ok ? first.value : 0;
  const version = await findVersion(db, planner, { titleId, standardId });
  expect(version).toMatchObject({
    state: "draft",
    changes: [],
    faults: [],
    appliesTo: "everybody",
  });
  expect(version?.requirements.map(({ subject }) => subject)).toEqual([
    "degree",
    "political_theory",
    "state_management",
    "defence_security",
    "knowledge_update",
    "reserve",
    "working_time",
    "ratings",
  ]);
  expect(await lastEvent(db)).toMatchObject({
    action: "standard.drafted",
    subjectType: "title_standards",
    subjectId: titleId,
    detail: { standardId, validFrom: draftFacts.validFrom },
  });
  expect(await db.prisma.readinessMark.count()).toBe(marks);
  await discardStandard(work, { titleId, standardId, revision: 1 });
});

test.each([
  ["an end before its beginning", { validTo: "2026-12-31" }, "ends_before_start"],
  ["the first day of the version in force", { validFrom: "2025-08-30" }, "overlaps"],
  ["no source", { source: "  " }, "source_missing"],
  ["a number without a date", { decisionNumber: "5-QĐ/TU" }, "decision_incomplete"],
  ["one term without saying which", { appliesTo: "term" }, "term_missing"],
  ["a term that is none", { appliesTo: "term", termId: 999_999 }, "term_missing"],
  ["nothing to copy", { validFrom: "2019-01-01", start: "copy" }, "nothing_to_copy"],
] as const)("a draft is refused: %s", async (_name, change, refusal) => {
  const input = { ...draftFacts, titleId, start: "empty" as const, ...change };

  expect(await draftStandard(work, input)).toEqual({ ok: false, refusal });
});

test("a draft is corrected, and who saves second is told", async () => {
  const standardId = await emptyDraft();
  const { start: _start, key: _key, ...facts } = { ...draftFacts, start: "empty", key: null };
  const input = { ...facts, titleId, standardId, revision: 1 };
  const forTerm = { ...input, appliesTo: "term" as const, termId: term.id };

  expect(await correctStandard(testWork(db, planner), forTerm)).toMatchObject({ ok: true });
  expect(await lastEvent(db)).toMatchObject({
    action: "standard.corrected",
    detail: { before: { appliesTo: "everybody" }, after: { appliesTo: "term" } },
  });
  expect(await correctStandard(work, forTerm)).toMatchObject({ ok: true });
  expect(await correctStandard(work, { ...input, source: "Quy định khác" })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await lastDraftChange(db, admin, { titleId, standardId })).toMatchObject({
    name: planner.accountName,
  });
  expect(await correctStandard(work, { ...forTerm, revision: 2, validTo: "2026-01-01" })).toEqual({
    ok: false,
    refusal: "ends_before_start",
  });
  await discardStandard(work, { titleId, standardId, revision: 2 });
});

test("whoever may not draft changes nothing, and a commune's planner sees what the province drafts", async () => {
  const standardId = await emptyDraft();
  const ids = { titleId, standardId };
  const local = await makeViewer(db, { role: "planner", unitId: leThuy });
  const localAdmin = await makeViewer(db, { role: "system_admin", unitId: leThuy });
  const refused = { ok: false, refusal: "not_allowed" };
  for (const stranger of [local, localAdmin, leader]
    .map((viewer) => testWork(db, viewer))
    .concat(testWork(db))) {
    const { start: _start, key: _key, ...facts } = { ...draftFacts, start: "empty", key: null };
    expect(await draftStandard(stranger, { ...draftFacts, titleId, start: "copy" })).toEqual(
      refused,
    );
    expect(await correctStandard(stranger, { ...facts, ...ids, revision: 1 })).toEqual(refused);
    expect(await discardStandard(stranger, { ...ids, revision: 1 })).toEqual(refused);
    expect(
      await addRequirement(stranger, { ...ids, requirement: degreeOf("master"), key: null }),
    ).toEqual(refused);
    expect(
      await addAlternative(stranger, {
        ...ids,
        requirementId: 1,
        condition: degreeOf("master").condition,
        key: null,
      }),
    ).toEqual(refused);
    expect(
      await correctRequirement(stranger, {
        ...ids,
        requirementId: 1,
        revision: 1,
        requirement: degreeOf("master"),
      }),
    ).toEqual(refused);
    expect(
      await correctAlternative(stranger, {
        ...ids,
        requirementId: 1,
        revision: 1,
        condition: degreeOf("master").condition,
      }),
    ).toEqual(refused);
    expect(await removeRequirement(stranger, { ...ids, requirementId: 1, revision: 1 })).toEqual(
      refused,
    );
  }
  expect(await findVersion(db, local, ids)).toMatchObject({ state: "draft" });
  expect(await lastDraftChange(db, leader, ids)).toBeNull();
  const officer = await makeViewer(db, { role: "unit_officer", unitId: tinh });
  expect(await findVersion(db, officer, ids)).toBeNull();
  expect(await listVersions(db, officer, titleId)).toBeNull();
  expect(await listStandardHistory(db, officer, { titleId, page: 1, pageSize: 50 })).toBeNull();
  await discardStandard(work, { ...ids, revision: 1 });
});

test("a discarded draft is gone from the title and stays in its history", async () => {
  const standardId = await emptyDraft();
  const ids = { titleId, standardId };
  await addRequirement(work, { ...ids, requirement: degreeOf("master"), key: null });

  expect(await discardStandard(work, { ...ids, revision: 1 })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await discardStandard(work, { ...ids, revision: 2 })).toEqual({
    ok: true,
    value: titleId,
  });
  expect(await discardStandard(work, { ...ids, revision: 2 })).toEqual({
    ok: false,
    refusal: "not_found",
  });
  expect(await findVersion(db, planner, ids)).toBeNull();
  const history = await listStandardHistory(db, leader, { titleId, page: 1, pageSize: 3 });
  expect(history?.rows).toMatchObject([
    { action: "standard.discarded", standardId, actorName: admin.accountName },
    { action: "standard.requirement_added", subjects: ["degree"] },
    { action: "standard.drafted", validFrom: "2027-01-01" },
  ]);
});

test("a version in force never changes", async () => {
  const version = await versionOf(db, titleId);
  const ids = { titleId, standardId: version.id };
  const { start: _start, key: _key, ...facts } = { ...draftFacts, start: "empty", key: null };
  const refused = { ok: false, refusal: "already_in_force" };
  const [requirementId = 0] = version.requirements.map(({ id }) => id);

  expect(await correctStandard(work, { ...facts, ...ids, revision: 1 })).toEqual(refused);
  expect(await discardStandard(work, { ...ids, revision: 1 })).toEqual(refused);
  expect(
    await addRequirement(work, { ...ids, requirement: degreeOf("master"), key: null }),
  ).toEqual(refused);
  expect(
    await correctRequirement(work, {
      ...ids,
      requirementId,
      revision: 1,
      requirement: degreeOf("doctor"),
    }),
  ).toEqual(refused);
  expect(await removeRequirement(work, { ...ids, requirementId, revision: 1 })).toEqual(refused);
  expect(await versionOf(db, titleId)).toEqual(version);
});

test("the overview and a title's versions cost as many statements for one row as for all", async () => {
  const wanted = { level: null, kind: null, standard: null, page: 1, pageSize: 100 };
  const sort = { by: "level", descending: false } as const;
  const list = (q: string) =>
    statementsDuring(db, () => listStandards(db, planner, { ...wanted, sort, q }));
  const version = await versionOf(db, titleId);

  expect([(await list("Bí thư Đảng ủy cấp xã")).length, (await list("")).length]).toEqual([4, 4]);
  expect((await statementsDuring(db, () => listVersions(db, planner, titleId))).length).toBe(1);
  const found = await statementsDuring(db, () =>
    findVersion(db, planner, { titleId, standardId: version.id }),
  );
  expect(found.length).toBe(5);
});

test("the overview finds titles without a version in force, with drafts and still to be confirmed", async () => {
  const sort = { by: "level", descending: false } as const;
  const all = { q: "", level: null, kind: null, sort, page: 1, pageSize: 200 };
  const found = async (standard: "none" | "draft" | "to_confirm" | "coming" | null) =>
    (await listStandards(db, leader, { ...all, standard }))?.rows.map(({ id }) => id) ?? [];
  const everything = await found(null);
  const bare = await titleIdOf(db, "commune-military-commander");
  await db.prisma.titleStandard.deleteMany({ where: { titleId: bare } });
  const standardId = await emptyDraft();

  expect(await found("none")).toContain(bare);
  expect(await found("to_confirm")).not.toContain(bare);
  expect(await found("to_confirm")).toContain(titleId);
  expect(await found("draft")).toEqual([titleId]);
  expect(await found("coming")).toEqual([]);
  expect((await found("none")).length + (await found("to_confirm")).length).toBe(everything.length);
  await discardStandard(work, { titleId, standardId, revision: 1 });
});
