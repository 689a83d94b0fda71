import { expect, test } from "vitest";
import { addCondition } from "#app/domain/catalogue/add-condition.server.ts";
import type { AudienceRequirement } from "#app/domain/catalogue/audience.ts";
import { correctCondition } from "#app/domain/catalogue/correct-condition.server.ts";
import { draftProgrammeVersion } from "#app/domain/catalogue/draft-version.server.ts";
import { publishProgrammeVersion } from "#app/domain/catalogue/publish-version.server.ts";
import { listProgrammePage } from "#app/domain/catalogue/queries.server.ts";
import { removeCondition } from "#app/domain/catalogue/remove-condition.server.ts";
import { findProgrammeVersion } from "#app/domain/catalogue/version-queries.server.ts";
import { makeViewer, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { titleIdOf } from "#tests/integration/standards/standard-factory.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";
import { conditionOf, grown, programmeIdOf, versionFacts } from "./version-factory.ts";

const db = await testDb({ starter: true });
const province = await unitNamed(db, "Tỉnh Quảng Trị", today);
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const keeper = await makeViewer(db, { role: "system_admin", unitId: province });
const work = testWork(db, keeper);
const programmeId = await programmeIdOf(db, "political-centre");
const secretary = await titleIdOf(db, "commune-secretary");
const other = await programmeIdOf(db, "defence-3");
const term = await db.prisma.term.findUniqueOrThrow({ where: { code: "2025-2030" } });

let day = 0;
/** An empty draft of the programme, from a day of its own. */
async function newDraft() {
  day += 1;
  const validFrom = `2028-01-${String(day).padStart(2, "0")}`;
  const input = { ...versionFacts, programmeId, validFrom, start: "empty" as const };
  const result = await draftProgrammeVersion(work, input);
  const place = { programmeId, versionId: result.ok ? result.value : 0 };
  return {
    place,
    add: (requirement: AudienceRequirement, groupNumber: number | null = null) =>
      addCondition(work, { ...place, condition: conditionOf(requirement), groupNumber, key: null }),
    found: async () => (await findProgrammeVersion(db, keeper, place))?.audience ?? [],
  };
}

const everyKind: AudienceRequirement[] = [
  { kind: "post", titleIds: [secretary] },
  { kind: "planned", titleIds: [secretary], termId: term.id },
  { kind: "level", dimension: "degree", level: "college" },
  { kind: "below_level", dimension: "political_theory", level: "advanced" },
  { kind: "party", party: "full_member" },
  { kind: "ratings", years: 2, rating: "good" },
  grown,
  { kind: "prerequisite", programmeIds: [other] },
  { kind: "unit", unitIds: [leThuy], unitKind: "school" },
];

test("conditions of every kind are kept as they were written", async () => {
  const { add, found } = await newDraft();
  for (const requirement of everyKind) expect(await add(requirement)).toMatchObject({ ok: true });

  const stored = await found();
  expect(stored.map(({ requirement }) => requirement)).toEqual(everyKind);
  expect(stored.map(({ groupNumber }) => groupNumber)).toEqual(everyKind.map((_, i) => i + 1));
  expect(stored.every(({ source, toConfirm }) => source === "Điều 5" && !toConfirm)).toBe(true);
});

test("alternatives are added to a group, corrected and removed one by one", async () => {
  const { place, add, found } = await newDraft();
  const inPost: AudienceRequirement = { kind: "post", titleIds: [secretary] };
  const planned: AudienceRequirement = { kind: "planned", titleIds: [secretary], termId: null };
  await add(inPost);
  await add(grown);
  await add(planned, 1);

  const [first, alternative, age] = await found();
  expect([first, alternative, age].map((one) => [one?.groupNumber, one?.requirement.kind])).toEqual(
    [
      [1, "post"],
      [1, "planned"],
      [2, "age"],
    ],
  );
  const ids = { ...place, conditionId: age?.id ?? 0, revision: 1 };
  const older = conditionOf({ ...grown, women: { least: 30, most: 45 } });
  expect(await correctCondition(work, { ...ids, condition: older })).toMatchObject({ ok: true });
  expect(await correctCondition(work, { ...ids, condition: older })).toMatchObject({ ok: true });
  expect(await correctCondition(work, { ...ids, condition: conditionOf(grown) })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await correctCondition(work, { ...ids, condition: conditionOf(planned) })).toEqual({
    ok: false,
    refusal: "not_found",
  });
  expect(await removeCondition(work, ids)).toEqual({ ok: false, refusal: "stale" });
  expect(await removeCondition(work, { ...ids, revision: 2 })).toMatchObject({ ok: true });
  const gone = { ...place, conditionId: first?.id ?? 0, revision: 1 };
  expect(await removeCondition(work, gone)).toMatchObject({ ok: true });
  expect((await found()).map(({ requirement }) => requirement)).toEqual([planned]);
});

test.each<[string, AudienceRequirement, string]>([
  ["no title", { kind: "post", titleIds: [] }, "no_title"],
  ["a title that there is not", { kind: "post", titleIds: [secretary, 999_999] }, "no_title"],
  [
    "a term that there is not",
    { kind: "planned", titleIds: [secretary], termId: 999_999 },
    "no_title",
  ],
  [
    "a programme that there is not",
    { kind: "prerequisite", programmeIds: [999_999] },
    "no_programme",
  ],
  ["a unit that there is not", { kind: "unit", unitIds: [999_999], unitKind: null }, "no_unit"],
  [
    "no age",
    { ...grown, women: { least: null, most: null }, men: { least: null, most: null } },
    "no_age",
  ],
  ["an age that nobody has", { ...grown, men: { least: 99, most: null } }, "age_not_possible"],
  ["no year", { kind: "ratings", years: 0, rating: "good" }, "number_too_small"],
  ["a level of nothing", { kind: "level", dimension: "degree", level: "senior" }, "not_a_level"],
])("a condition is refused: %s", async (_name, requirement, refusal) => {
  const { add, found } = await newDraft();

  expect(await add(requirement)).toEqual({ ok: false, refusal });
  expect(await found()).toEqual([]);
});

test("the same form sent twice adds one condition, and none goes into a group that there is not", async () => {
  const { place, add, found } = await newDraft();
  const input = { ...place, condition: conditionOf(grown), groupNumber: null, key: "one form" };
  const [first, second] = await Promise.all([addCondition(work, input), addCondition(work, input)]);

  expect(first).toEqual(second);
  expect(await found()).toHaveLength(1);
  expect(await add(grown, 7)).toEqual({ ok: false, refusal: "not_found" });
});

test("no condition changes once the version is in force", async () => {
  const { place, add, found } = await newDraft();
  await add(grown);
  const published = await publishProgrammeVersion(work, { ...place, revision: 2 });
  const [condition] = await found();
  const ids = { ...place, conditionId: condition?.id ?? 0, revision: 1 };

  expect(published).toMatchObject({ ok: true });
  const refusal = { ok: false, refusal: "already_in_force" };
  expect(await add(grown)).toEqual(refusal);
  expect(await removeCondition(work, ids)).toEqual(refusal);
  expect(await correctCondition(work, { ...ids, condition: conditionOf(grown) })).toEqual(refusal);
});

test("a version takes as many statements with one condition as with all kinds of them", async () => {
  const [few, many] = [await newDraft(), await newDraft()];
  for (const { requirement } of everyKind.map((requirement) => ({ requirement })))
    await many.add(requirement);
  for (const requirement of everyKind) await many.add(requirement);
  for (const requirement of everyKind.slice(0, 2).concat(everyKind.slice(-2)))
    await few.add(requirement);
  const count = async ({ place }: typeof few) =>
    (await statementsDuring(db, () => findProgrammeVersion(db, keeper, place))).length;

  expect(await count(many)).toBe(await count(few));
  expect(await count(many)).toBeLessThanOrEqual(10);
});

test("the list of programmes takes three statements, however many versions there are", async () => {
  const wanted = {
    q: "",
    gives: null,
    subject: null,
    form: null,
    version: null,
    discloses: null,
    sort: { by: "name", descending: false },
    page: 1,
    pageSize: 50,
  } as const;
  const statements = await statementsDuring(db, () => listProgrammePage(db, keeper, wanted));
  const page = await listProgrammePage(db, keeper, { ...wanted, version: "draft" });

  expect(statements).toHaveLength(3);
  expect(page?.rows.map(({ code }) => code)).toEqual(["political-centre"]);
});
