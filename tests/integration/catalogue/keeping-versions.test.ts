import { expect, test } from "vitest";
import { addCondition } from "#app/domain/catalogue/add-condition.server.ts";
import { correctProgrammeVersion } from "#app/domain/catalogue/correct-version.server.ts";
import { discardProgrammeVersion } from "#app/domain/catalogue/discard-version.server.ts";
import { draftProgrammeVersion } from "#app/domain/catalogue/draft-version.server.ts";
import { publishProgrammeVersion } from "#app/domain/catalogue/publish-version.server.ts";
import { listVersionHistory } from "#app/domain/catalogue/version-history.server.ts";
import {
  findProgrammeVersion,
  listProgrammeVersions,
} from "#app/domain/catalogue/version-queries.server.ts";
import {
  lastEvent,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";
import {
  announceCourse,
  conditionOf,
  grown,
  programmeIdOf,
  versionFacts,
} from "./version-factory.ts";

const db = await testDb({ starter: true });
const province = await unitNamed(db, "Tỉnh Quảng Trị", today);
const commune = await unitNamed(db, "Xã Lệ Thủy", today);
const keeper = await makeViewer(db, { role: "system_admin", unitId: province });
const work = testWork(db, keeper);

const idOf = (result: { ok: boolean; value?: number }): number => result.value ?? 0;
const draft = async (programmeId: number, start: "copy" | "empty" = "empty", day = "2027-01-01") =>
  idOf(await draftProgrammeVersion(work, { ...versionFacts, programmeId, start, validFrom: day }));

test("a version is drafted for everybody, or for whom the one in force on its first day is", async () => {
  const programmeId = await programmeIdOf(db, "political-theory-intermediate");
  const form = { ...versionFacts, programmeId, start: "copy", key: "one form" } as const;
  const first = await draftProgrammeVersion(work, form);
  const again = await draftProgrammeVersion(work, form);
  const empty = await draft(programmeId, "empty", "2027-02-01");

  expect(again).toEqual(first);
  const versionId = idOf(first);
  const copied = await findProgrammeVersion(db, keeper, { programmeId, versionId });
  const versions = await listProgrammeVersions(db, keeper, programmeId);
  const inForce = versions?.find(({ state }) => state === "in_force");
  const source = await findProgrammeVersion(db, keeper, {
    programmeId,
    versionId: inForce?.id ?? 0,
  });
  const bare = (those: typeof copied) =>
    those?.audience.map(({ id: _id, revision: _revision, ...condition }) => condition);
  expect(bare(copied)).toEqual(bare(source));
  expect(copied).toMatchObject({ state: "draft", faults: [], before: { id: inForce?.id } });
  expect(await findProgrammeVersion(db, keeper, { programmeId, versionId: empty })).toMatchObject({
    audience: [],
  });
  expect(versions?.map(({ state, validFrom, lastDay }) => [state, validFrom, lastDay])).toEqual([
    ["draft", "2027-02-01", null],
    ["draft", "2027-01-01", null],
    ["in_force", "2025-08-29", null],
    ["past", "2000-01-01", "2025-08-28"],
  ]);
  expect(await lastEvent(db)).toMatchObject({
    action: "programme_version.drafted",
    subjectType: "programme_versions",
    subjectId: programmeId,
    actor: `account:${keeper.accountId}`,
    detail: { versionId: empty, validFrom: "2027-02-01", copied: null },
  });
});

test("nothing can be copied before the first version, and no day is taken twice", async () => {
  const programmeId = await programmeIdOf(db, "commune-staff");
  const input = { ...versionFacts, programmeId };

  expect(
    await draftProgrammeVersion(work, { ...input, start: "copy", validFrom: "1999-12-31" }),
  ).toEqual({ ok: false, refusal: "nothing_to_copy" });
  expect(
    await draftProgrammeVersion(work, { ...input, start: "empty", validFrom: "2026-04-20" }),
  ).toEqual({ ok: false, refusal: "day_taken" });
  expect(
    await draftProgrammeVersion(work, { ...input, start: "empty", programmeId: 999_999 }),
  ).toEqual({ ok: false, refusal: "not_found" });
});

test("a draft is corrected, and who saves second is told", async () => {
  const programmeId = await programmeIdOf(db, "knowledge-update");
  const versionId = await draft(programmeId);
  const { key: _key, ...facts } = versionFacts;
  const corrected = { ...facts, programmeId, versionId, revision: 1, periods: 40 };

  expect(await correctProgrammeVersion(work, corrected)).toEqual({ ok: true, value: versionId });
  expect(await lastEvent(db)).toMatchObject({
    action: "programme_version.corrected",
    detail: { before: { periods: 660 }, after: { periods: 40 } },
  });
  expect(await correctProgrammeVersion(work, corrected)).toEqual({ ok: true, value: versionId });
  expect(await correctProgrammeVersion(work, { ...corrected, periods: 50 })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(
    await correctProgrammeVersion(work, { ...corrected, revision: 2, attendancePercent: 101 }),
  ).toEqual({ ok: false, refusal: "percent_over_100" });
});

test("a draft is discarded with its conditions, and the log keeps what it said", async () => {
  const programmeId = await programmeIdOf(db, "defence-4");
  const versionId = await draft(programmeId);
  const place = { programmeId, versionId };
  const condition = conditionOf(grown);
  await addCondition(work, { ...place, condition, groupNumber: null, key: null });

  expect(await discardProgrammeVersion(work, { ...place, revision: 1 })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await discardProgrammeVersion(work, { ...place, revision: 2 })).toEqual({
    ok: true,
    value: programmeId,
  });
  expect(await db.prisma.audienceCondition.count({ where: { versionId } })).toBe(0);
  expect(await lastEvent(db)).toMatchObject({
    action: "programme_version.discarded",
    detail: { before: { audience: [{ requirement: { kind: "age" } }] } },
  });
  expect(await findProgrammeVersion(db, keeper, place)).toBeNull();
});

test("a version that was put in force never changes, and ends the one before", async () => {
  const programmeId = await programmeIdOf(db, "defence-3");
  const versionId = await draft(programmeId, "copy");
  const place = { programmeId, versionId };
  const { key: _key, ...facts } = versionFacts;

  expect(await publishProgrammeVersion(work, { ...place, revision: 2 })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await publishProgrammeVersion(work, { ...place, revision: 1 })).toEqual({
    ok: true,
    value: versionId,
  });
  const refusal = { ok: false, refusal: "already_in_force" };
  expect(await publishProgrammeVersion(work, { ...place, revision: 2 })).toEqual(refusal);
  expect(await correctProgrammeVersion(work, { ...facts, ...place, revision: 2 })).toEqual(refusal);
  expect(await discardProgrammeVersion(work, { ...place, revision: 2 })).toEqual(refusal);
  expect(
    (await listProgrammeVersions(db, keeper, programmeId))?.map(({ state, lastDay }) => [
      state,
      lastDay,
    ]),
  ).toEqual([
    ["coming", null],
    ["in_force", "2026-12-31"],
  ]);
  const history = await listVersionHistory(db, keeper, { programmeId, page: 1, pageSize: 50 });
  expect(history?.rows.map(({ action, versionId: id }) => [action, id])).toEqual([
    ["programme_version.published", versionId],
    ["programme_version.drafted", versionId],
  ]);
});

test("no version takes the place of one by which a later course was announced", async () => {
  const programmeId = await programmeIdOf(db, "commune-skills");
  const inForce = (await listProgrammeVersions(db, keeper, programmeId))?.find(
    ({ state }) => state === "in_force",
  );
  const versionId = await draft(programmeId, "empty", "2026-09-01");
  const course = { programmeId, versionId: inForce?.id ?? 0, hostUnitId: province };
  await announceCourse(db, { ...course, startsOn: "2026-09-15" });
  const place = { programmeId, versionId };

  expect(await publishProgrammeVersion(work, { ...place, revision: 1 })).toEqual({
    ok: false,
    refusal: "day_used",
  });
  expect((await findProgrammeVersion(db, keeper, place))?.faults).toEqual([
    { refusal: "day_used", at: null },
  ]);
  const later = await draft(programmeId, "empty", "2026-09-16");
  expect(
    await publishProgrammeVersion(work, { programmeId, versionId: later, revision: 1 }),
  ).toMatchObject({ ok: true });
});

test("two who put two drafts of one day in force: one does", async () => {
  const programmeId = await programmeIdOf(db, "defence-2");
  const drafts = [await draft(programmeId), await draft(programmeId)];
  const results = await Promise.all(
    drafts.map((versionId) =>
      publishProgrammeVersion(work, { programmeId, versionId, revision: 1 }),
    ),
  );

  expect(results.map((result) => (result.ok ? "done" : result.refusal)).sort()).toEqual([
    "day_taken",
    "done",
  ]);
});

test("only an administrator of the whole province keeps versions", async () => {
  const programmeId = await programmeIdOf(db, "defence-4");
  const versionId = await draft(programmeId, "empty", "2028-01-01");
  const place = { programmeId, versionId, revision: 1 };
  const others = [
    await makeViewer(db, { role: "planner", unitId: province }),
    await makeViewer(db, { role: "course_admin", unitId: province }),
    await makeViewer(db, { role: "system_admin", unitId: commune }),
  ];
  for (const viewer of others) {
    const own = testWork(db, viewer);
    const { key, ...facts } = versionFacts;
    const condition = conditionOf(grown);
    const results = [
      await draftProgrammeVersion(own, { ...facts, key, programmeId, start: "empty" }),
      await correctProgrammeVersion(own, { ...facts, ...place }),
      await discardProgrammeVersion(own, place),
      await publishProgrammeVersion(own, place),
      await addCondition(own, { ...place, condition, groupNumber: null, key: null }),
    ];
    expect(new Set(results.map((result) => !result.ok && result.refusal))).toEqual(
      new Set(["not_allowed"]),
    );
  }
  const trainee = await makeViewer(db, { role: "trainee", unitId: province });
  expect(await listProgrammeVersions(db, trainee, programmeId)).toBeNull();
  expect(await findProgrammeVersion(db, trainee, { programmeId, versionId })).toBeNull();
});
