import { expect, test } from "vitest";
import {
  addProgramme,
  type AddProgrammeInput,
} from "#app/domain/catalogue/add-programme.server.ts";
import {
  correctProgramme,
  type CorrectProgrammeInput,
} from "#app/domain/catalogue/correct-programme.server.ts";
import { findProgramme } from "#app/domain/catalogue/queries.server.ts";
import { removeProgrammeName } from "#app/domain/catalogue/remove-programme-name.server.ts";
import { addTitleName } from "#app/domain/standards/add-title-name.server.ts";
import { correctRuleSet } from "#app/domain/standards/correct-rule-set.server.ts";
import { endTitle } from "#app/domain/standards/end-title.server.ts";
import { findTitle } from "#app/domain/standards/queries.server.ts";
import { recordRetirementAges } from "#app/domain/standards/record-retirement-ages.server.ts";
import { loadRetirementAges } from "#app/domain/standards/reference.server.ts";
import { removeTitleName } from "#app/domain/standards/remove-title-name.server.ts";
import {
  lastEvent,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const tinh = await unitNamed(db, "Tỉnh Quảng Trị", today);
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const admin = await makeViewer(db, { role: "system_admin", unitId: tinh });
const work = testWork(db, admin);
const strangers = [
  testWork(db, await makeViewer(db, { role: "system_admin", unitId: leThuy })),
  testWork(db, await makeViewer(db, { role: "planner", unitId: tinh })),
  testWork(db),
];
const secretary = await db.prisma.title.findUniqueOrThrow({ where: { code: "commune-secretary" } });
const chairman = await db.prisma.title.findUniqueOrThrow({
  where: { code: "commune-standing-member" },
});
const defence = await db.prisma.programme.findUniqueOrThrow({ where: { code: "defence-3" } });
const rules = await db.prisma.ruleSet.findUniqueOrThrow({ where: { validFrom: "2021-12-27" } });

const digital: AddProgrammeInput = {
  name: "Bồi dưỡng chuyển đổi số cho cán bộ cấp xã",
  shortCode: "CDS-X",
  dimension: null,
  level: null,
  disclosesPlanning: 0,
  source: "Kế hoạch của Tỉnh ủy",
  forms: ["BD chuyển đổi số", "bd  chuyển đổi số"],
  key: null,
};

test("a way of writing a title is removed, but neither its own name nor its last words", async () => {
  await addTitleName(work, { titleId: secretary.id, text: "Bí thư Đảng bộ cấp cơ sở" });
  await addTitleName(work, { titleId: secretary.id, text: secretary.name });
  const names = (await findTitle(db, admin, secretary.id))?.names ?? [];
  const idOf = (text: string): number => names.find((name) => name.text === text)?.id ?? 0;
  const remove = (nameId: number) => removeTitleName(work, { titleId: secretary.id, nameId });

  expect(await remove(idOf("Bí thư Đảng bộ cấp cơ sở"))).toEqual({ ok: true, value: secretary.id });
  expect(await lastEvent(db)).toMatchObject({
    action: "title.unnamed",
    subjectId: secretary.id,
    detail: { form: "Bí thư Đảng bộ cấp cơ sở" },
  });
  expect(await remove(idOf("Bí thư Đảng bộ cấp cơ sở"))).toEqual({
    ok: false,
    refusal: "not_found",
  });
  expect(await remove(idOf(secretary.name))).toEqual({ ok: false, refusal: "own_name" });
  await db.prisma.titleName.deleteMany({
    where: { titleId: secretary.id, id: { not: idOf("Bí thư") } },
  });
  expect(await remove(idOf("Bí thư"))).toEqual({ ok: false, refusal: "last_name" });
  const other = await db.prisma.titleName.findFirstOrThrow({ where: { titleId: chairman.id } });
  expect(await remove(other.id)).toEqual({ ok: false, refusal: "not_found" });
});

test("of two who remove the last two ways of writing a title one is refused", async () => {
  const [first, second] = await db.prisma.titleName.findMany({ where: { titleId: chairman.id } });
  const kept = [first?.id ?? 0, second?.id ?? 0];
  await db.prisma.titleName.deleteMany({ where: { titleId: chairman.id, id: { notIn: kept } } });

  const answers = await Promise.all(
    kept.map((nameId) => removeTitleName(work, { titleId: chairman.id, nameId })),
  );

  expect(answers.map((answer) => (answer.ok ? "removed" : answer.refusal)).sort()).toEqual([
    "last_name",
    "removed",
  ]);
});

test("a title ends on a day, earlier if need be, and never before it began", async () => {
  const { id: titleId, revision } = chairman;
  const end = (validTo: string, by = revision) =>
    endTitle(work, { titleId, validTo, revision: by });

  expect(await end("2026-12-31")).toEqual({ ok: true, value: titleId });
  expect(await lastEvent(db)).toMatchObject({
    action: "title.ended",
    detail: { before: { validTo: null }, after: { validTo: "2026-12-31" } },
  });
  const events = await db.prisma.auditEvent.count();
  expect(await end("2026-12-31")).toEqual({ ok: true, value: titleId });
  expect(await db.prisma.auditEvent.count()).toBe(events);
  expect(await end("2026-11-30")).toEqual({ ok: false, refusal: "stale" });
  expect(await end("2027-01-31", revision + 1)).toEqual({ ok: false, refusal: "already_ended" });
  expect(await end("2026-11-30", revision + 1)).toEqual({ ok: true, value: titleId });
  await db.prisma.title.update({ where: { id: titleId }, data: { validFrom: "2025-07-01" } });
  expect(await end("2025-06-30", revision + 2)).toEqual({
    ok: false,
    refusal: "ends_before_start",
  });
  expect(await endTitle(work, { titleId: 99_999, validTo: today, revision: 1 })).toEqual({
    ok: false,
    refusal: "not_found",
  });
});

test("retirement ages of a range of years replace those recorded for them", async () => {
  const range = { gender: "male", firstYear: 2034, lastYear: 2037, source: "Luật mới" } as const;

  expect(await recordRetirementAges(work, { ...range, months: 744, step: 3 })).toEqual({
    ok: true,
    value: 4,
  });

  const ages = await loadRetirementAges(db.sql);
  const of = (gender: string): number[] =>
    ages.filter((age) => age.gender === gender && age.year >= 2033).map(({ months }) => months);
  expect(of("male")).toEqual([744, 744, 747, 750, 753]);
  expect(of("female")).toEqual([712, 716, 720]);
  expect(await lastEvent(db)).toMatchObject({
    action: "retirement_ages.recorded",
    detail: { gender: "male", before: [{ year: 2034 }, { year: 2035 }], source: "Luật mới" },
  });
});

test.each([
  ["ends_before_start", { lastYear: 2033 }],
  ["too_many_years", { lastYear: 2099 }],
  ["age_not_possible", { months: 60 }],
  ["age_not_possible", { months: 890, step: 12 }],
])("retirement ages are refused: %s", async (refusal, change) => {
  const range = { firstYear: 2034, lastYear: 2037, months: 744, step: 3, ...change };

  expect(
    await recordRetirementAges(work, { gender: "female", source: "Luật mới", ...range }),
  ).toEqual({ ok: false, refusal });
});

test("what a rule set is called is corrected and confirmed, unless somebody was faster", async () => {
  const before = { name: rules.name, source: rules.source };
  const stated = { ruleSetId: rules.id, name: rules.name, source: "Công báo số 1" };

  const input = { ...stated, toConfirm: 0, before } as const;
  expect(await correctRuleSet(work, input)).toEqual({ ok: true, value: rules.id });
  expect(await lastEvent(db)).toMatchObject({
    action: "rule_set.corrected",
    detail: { after: { source: "Công báo số 1", toConfirm: 0 } },
  });
  expect(await correctRuleSet(work, input)).toEqual({ ok: true, value: rules.id });
  expect(await correctRuleSet(work, { ...input, source: "Công báo số 2" })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await correctRuleSet(work, { ...input, ruleSetId: 99_999 })).toEqual({
    ok: false,
    refusal: "not_found",
  });
});

test("a programme is added with its words, once per form, and is an event of the log", async () => {
  const input = { ...digital, key: "one-programme" };
  const [first, second] = [await addProgramme(work, input), await addProgramme(work, input)];

  expect(second).toEqual(first);
  expect(await findProgramme(db, admin, first.ok ? first.value : 0)).toMatchObject({
    code: "boi-duong-chuyen-doi-so-cho-can-bo-cap-xa",
    shortCode: "CDS-X",
    dimension: null,
    names: [{ text: digital.name }, { text: "CDS-X" }, { text: "BD chuyển đổi số" }],
  });
  expect(await lastEvent(db)).toMatchObject({
    action: "programme.added",
    detail: { after: { shortCode: "CDS-X" } },
  });
});

test.each([
  ["its short code is another's", { shortCode: "DN" }, "code_taken"],
  ["its words are another's", { shortCode: "QP-3", forms: ["QPAN đối tượng 3"] }, "form_taken"],
  ["a level of no dimension", { level: "advanced" }, "level_unknown"],
  ["a level of another dimension", { dimension: "degree", level: "senior" }, "level_unknown"],
] as const)("a programme is refused: %s", async (_name, change, refusal) => {
  const input = { ...digital, name: "Một chương trình khác", shortCode: "KHAC", ...change };

  expect(await addProgramme(work, { ...input, forms: [...input.forms] })).toEqual({
    ok: false,
    refusal,
  });
});

test("two programmes added at one moment cannot both take the same words", async () => {
  const answers = await Promise.all(
    ["A", "B"].map((letter) =>
      addProgramme(work, {
        ...digital,
        name: `Lớp ${letter}`,
        shortCode: `L-${letter}`,
        forms: ["Lớp chung"],
      }),
    ),
  );

  expect(answers.map((answer) => (answer.ok ? "added" : answer.refusal)).sort()).toEqual([
    "added",
    "form_taken",
  ]);
});

test("a programme is corrected, its earlier words stay, and they are removed one by one", async () => {
  const { id: programmeId, shortCode, source, revision } = defence;
  const facts = { programmeId, shortCode, source, dimension: null, level: null, revision };
  const stated: CorrectProgrammeInput = {
    ...facts,
    name: "Bồi dưỡng kiến thức quốc phòng và an ninh, đối tượng 3 (mới)",
    disclosesPlanning: 0,
    toConfirm: 0,
  };
  const namesNow = async () => (await findProgramme(db, admin, programmeId))?.names ?? [];
  const earlier = await namesNow();

  expect(await correctProgramme(work, stated)).toEqual({ ok: true, value: programmeId });
  expect(await lastEvent(db)).toMatchObject({ action: "programme.corrected" });
  expect(await correctProgramme(work, stated)).toEqual({ ok: true, value: programmeId });
  const names = await namesNow();
  expect(names.map(({ text }) => text)).toEqual([...earlier.map(({ text }) => text), stated.name]);
  expect(await correctProgramme(work, { ...stated, source: "khác" })).toEqual({
    ok: false,
    refusal: "stale",
  });
  const again = { ...stated, revision: revision + 1 };
  expect(await correctProgramme(work, { ...again, shortCode: "DN" })).toEqual({
    ok: false,
    refusal: "code_taken",
  });
  expect(await correctProgramme(work, { ...again, name: "Bồi dưỡng dự nguồn" })).toEqual({
    ok: false,
    refusal: "form_taken",
  });
  const remove = (nameId = 0) => removeProgrammeName(work, { programmeId, nameId });
  expect(await remove(names.at(-1)?.id)).toEqual({ ok: false, refusal: "own_name" });
  expect(await remove(earlier[0]?.id)).toEqual({ ok: true, value: programmeId });
  expect(await lastEvent(db)).toMatchObject({ action: "programme.unnamed" });
  expect(await remove(earlier[0]?.id)).toEqual({ ok: false, refusal: "not_found" });
});

test("nobody but an administrator of the whole province changes words, ends, ages or programmes", async () => {
  const before = await db.prisma.auditEvent.count();
  const acts = strangers.flatMap((by) => [
    removeTitleName(by, { titleId: secretary.id, nameId: 1 }),
    endTitle(by, { titleId: secretary.id, validTo: today, revision: 1 }),
    recordRetirementAges(by, {
      gender: "male",
      firstYear: 2034,
      lastYear: 2034,
      months: 744,
      step: 0,
      source: "x",
    }),
    correctRuleSet(by, {
      ruleSetId: rules.id,
      name: "x",
      source: "x",
      toConfirm: 0,
      before: rules,
    }),
    addProgramme(by, { ...digital, name: "Khác", shortCode: "KHAC" }),
    correctProgramme(by, {
      ...digital,
      programmeId: defence.id,
      toConfirm: 0,
      revision: 1,
    }),
    removeProgrammeName(by, { programmeId: defence.id, nameId: 1 }),
  ]);

  expect(new Set((await Promise.all(acts)).map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ ok: false, refusal: "not_allowed" })]),
  );
  expect(await db.prisma.auditEvent.count()).toBe(before);
});
