import { expect, test } from "vitest";
import { addProgrammeName } from "#app/domain/catalogue/add-programme-name.server.ts";
import { findProgramme } from "#app/domain/catalogue/queries.server.ts";
import { addRuleSet } from "#app/domain/standards/add-rule-set.server.ts";
import { addTerm } from "#app/domain/standards/add-term.server.ts";
import { addTitleName } from "#app/domain/standards/add-title-name.server.ts";
import { addTitle, type AddTitleInput } from "#app/domain/standards/add-title.server.ts";
import { correctAnchor } from "#app/domain/standards/correct-anchor.server.ts";
import { correctLimit } from "#app/domain/standards/correct-limit.server.ts";
import { correctTitle } from "#app/domain/standards/correct-title.server.ts";
import { findTitle, listRuleSets, listTerms } from "#app/domain/standards/queries.server.ts";
import { loadRuleSets, loadTerms } from "#app/domain/standards/reference.server.ts";
import { limitFor, ruleSetOn } from "#app/domain/standards/rule-set.ts";
import { anchorFor } from "#app/domain/standards/term.ts";
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
const term = await db.prisma.term.findUniqueOrThrow({ where: { code: "2025-2030" } });
const defence = await db.prisma.programme.findUniqueOrThrow({ where: { code: "defence-3" } });
const limit = await db.prisma.ruleLimit.findFirstOrThrow({
  where: { kind: "months_left", ruleSet: { validFrom: "2025-10-08" } },
});

const judge: AddTitleInput = {
  name: "Chánh án Tòa án nhân dân khu vực",
  kind: "post",
  level: "province",
  managingLevel: "province",
  sector: "state",
  rank: 790,
  seats: null,
  validFrom: "2025-07-01",
  validTo: null,
  source: "Nghị quyết của Ban Thường vụ",
  unitKinds: ["department"],
  forms: ["Chánh án TAND khu vực", "chánh án  tand khu vực"],
  key: null,
};
const rules = {
  name: "Quy định 12-QĐ/TU",
  validFrom: "2026-07-01",
  source: "Quy định 12-QĐ/TU ngày 15/6/2026",
  limits: [
    { kind: "persons_per_post_title", level: null, value: 4, source: "Điều 7" },
    { kind: "young_under_age", level: "commune", value: 36, source: "Điều 8" },
  ],
  key: null,
} as const;
const anchor = {
  termId: term.id,
  sector: "front",
  level: "province",
  unitId: null,
  ageMonth: "2025-12",
  eventMonth: "2026-01",
  source: "Đại hội Mặt trận tỉnh",
  revision: null,
} as const;

test("a title is added with its words, once per form, and is an event of the log", async () => {
  const input = { ...judge, key: "one-form" };
  const [first, second] = [await addTitle(work, input), await addTitle(work, input)];

  expect(second).toEqual(first);
  const id = first.ok ? first.value : 0;
  expect(await findTitle(db, admin, id)).toMatchObject({
    code: "chanh-an-toa-an-nhan-dan-khu-vuc",
    name: judge.name,
    toConfirm: 0,
    unitKinds: ["department"],
    names: [{ text: judge.name }, { text: "Chánh án TAND khu vực" }],
  });
  expect(await lastEvent(db)).toMatchObject({
    action: "title.added",
    subjectId: id,
    detail: { after: { rank: 790 }, forms: [judge.name, "Chánh án TAND khu vực"] },
  });
  expect(await addTitle(work, { ...judge, forms: [] })).toEqual({
    ok: false,
    refusal: "name_taken",
  });
});

test.each([
  ["words of another title", { name: "Cấp trưởng sở", forms: ["GIÁM ĐỐC"] }, "form_taken"],
  ["a post with seats", { name: "Ghế", seats: 3 }, "seats_of_post"],
  ["no kind of unit", { name: "Không đâu cả", unitKinds: [] }, "no_unit_kind"],
  ["an end before its beginning", { name: "Ngược", validTo: "2025-01-01" }, "ends_before_start"],
])("a title is refused: %s", async (_name, change, refusal) => {
  expect(await addTitle(work, { ...judge, ...change })).toEqual({ ok: false, refusal });
});

test("two titles added at one moment cannot both take the same words", async () => {
  const answers = await Promise.all(
    ["Thẩm phán A", "Thẩm phán B"].map((name) =>
      addTitle(work, { ...judge, name, forms: ["Thẩm phán"] }),
    ),
  );

  expect(answers.map((answer) => (answer.ok ? "added" : answer.refusal)).sort()).toEqual([
    "added",
    "form_taken",
  ]);
});

test("a way of writing a title is added once and never for two titles", async () => {
  const add = (text: string) => addTitleName(work, { titleId: secretary.id, text });

  expect(await add("Bí thư Đảng ủy cấp xã")).toEqual({ ok: true, value: secretary.id });
  expect(await lastEvent(db)).toMatchObject({
    action: "title.named",
    detail: { form: "Bí thư Đảng ủy cấp xã" },
  });
  const events = await db.prisma.auditEvent.count();
  expect(await add("bí thư đảng uỷ  cấp xã")).toEqual({ ok: true, value: secretary.id });
  expect(await db.prisma.auditEvent.count()).toBe(events);
  expect(await add("PBT")).toEqual({ ok: false, refusal: "form_taken" });
  expect(await addTitleName(work, { titleId: 99_999, text: "x" })).toEqual({
    ok: false,
    refusal: "not_found",
  });
});

test("a title is corrected by the revision its form was shown with", async () => {
  const { managingLevel: _, ...shown } = await db.prisma.title.findUniqueOrThrow({
    where: { code: "commune-standing-member" },
  });
  const stated = {
    titleId: shown.id,
    name: shown.name,
    managingLevel: "commune" as const,
    rank: shown.rank,
    seats: 11,
    validFrom: null,
    validTo: null,
    source: shown.source,
    toConfirm: 0 as const,
    revision: shown.revision,
  };

  expect(await correctTitle(work, stated)).toEqual({ ok: true, value: shown.id });
  expect(await lastEvent(db)).toMatchObject({
    action: "title.corrected",
    detail: { before: { seats: null, toConfirm: 1 }, after: { seats: 11, toConfirm: 0 } },
  });
  expect(await correctTitle(work, stated)).toEqual({ ok: true, value: shown.id });
  expect(await correctTitle(work, { ...stated, seats: 9 })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(
    await correctTitle(work, { ...stated, name: "Bí thư Đảng ủy cấp xã", revision: 2 }),
  ).toEqual({ ok: false, refusal: "name_taken" });
});

test("a rule set added from a day judges from that day on, and what it leaves out is no rule", async () => {
  expect(await addRuleSet(work, { ...rules, limits: [...rules.limits] })).toMatchObject({
    ok: true,
  });

  const sets = await loadRuleSets(db.sql);
  const [before, after] = ["2026-06-30", "2026-07-01"].map((day) => ruleSetOn(sets, day));
  expect(before?.name).toBe("Quy định 377-QĐ/TW");
  expect(after?.name).toBe(rules.name);
  expect(limitFor(after ?? null, "persons_per_post_title", "province")).toEqual({
    value: 4,
    source: "Điều 7",
  });
  expect(limitFor(after ?? null, "months_left", "province")).toBeNull();
  expect((await listRuleSets(db, admin))?.map(({ endsBefore }) => endsBefore)).toEqual([
    null,
    "2026-07-01",
    "2025-10-08",
  ]);
  expect(await addRuleSet(work, { ...rules, limits: [] })).toEqual({
    ok: false,
    refusal: "day_taken",
  });
});

test("a recalled limit is corrected and confirmed, unless somebody was faster", async () => {
  const input = { limitId: limit.id, before: limit.value, value: 96, source: "Điều 14" };

  expect(await correctLimit(work, input)).toEqual({ ok: true, value: limit.ruleSetId });
  expect(await db.prisma.ruleLimit.findUnique({ where: { id: limit.id } })).toMatchObject({
    value: 96,
    source: "Điều 14",
    toConfirm: 0,
  });
  expect(await lastEvent(db)).toMatchObject({
    action: "rule_set.corrected",
    detail: { before: { value: 120 }, after: { value: 96 } },
  });
  expect(await correctLimit(work, input)).toEqual({ ok: false, refusal: "stale" });
});

test("the months of a term are recorded, corrected, and set apart for one organisation", async () => {
  expect(await correctAnchor(work, anchor)).toMatchObject({ ok: true });
  expect(await correctAnchor(work, anchor)).toEqual({ ok: false, refusal: "stale" });
  expect(await correctAnchor(work, { ...anchor, ageMonth: "2025-11", revision: 1 })).toMatchObject({
    ok: true,
  });
  expect(await correctAnchor(work, { ...anchor, unitId: tinh, ageMonth: "2025-10" })).toMatchObject(
    { ok: true },
  );

  const { anchors } = (await loadTerms(db.sql)).find(({ id }) => id === term.id) ?? { anchors: [] };
  const monthAt = (unitId: number) =>
    anchorFor(anchors, { termId: term.id, sector: "front", level: "province", unitId })?.ageMonth;
  expect([monthAt(tinh), monthAt(leThuy)]).toEqual(["2025-10", "2025-11"]);
  expect(
    (await listTerms(db, admin))
      ?.find(({ id }) => id === term.id)
      ?.anchors.filter(({ sector }) => sector === "front")
      .map(({ unitName }) => unitName),
  ).toEqual([null, "Tỉnh Quảng Trị"]);
  expect(await correctAnchor(work, { ...anchor, ageMonth: "2026-02", revision: 2 })).toEqual({
    ok: false,
    refusal: "event_before_age_month",
  });
  expect(await correctAnchor(work, { ...anchor, termId: 99_999 })).toEqual({
    ok: false,
    refusal: "not_found",
  });
});

test("a term is added once", async () => {
  const first = await addTerm(work, { firstYear: 2035, lastYear: 2040 });

  expect(await addTerm(work, { firstYear: 2035, lastYear: 2040 })).toEqual(first);
  expect(await addTerm(work, { firstYear: 2035, lastYear: 2035 })).toEqual({
    ok: false,
    refusal: "ends_before_start",
  });
});

test("a way of writing a programme is added once and names one programme", async () => {
  const add = (text: string) => addProgrammeName(work, { programmeId: defence.id, text });

  expect(await add("Lớp QPAN ĐT3")).toEqual({ ok: true, value: defence.id });
  expect(await add("lớp qpan  đt3")).toEqual({ ok: true, value: defence.id });
  expect(await add("Bồi dưỡng dự nguồn")).toEqual({ ok: false, refusal: "form_taken" });
  expect((await findProgramme(db, admin, defence.id))?.names.at(-1)?.text).toBe("Lớp QPAN ĐT3");
});

test("nobody but an administrator of the whole province changes what everything is judged by", async () => {
  const before = await db.prisma.auditEvent.count();
  const acts = strangers.flatMap((by) => [
    addTitle(by, { ...judge, name: "Khác" }),
    addTitleName(by, { titleId: secretary.id, text: "Khác" }),
    correctTitle(by, { ...judge, titleId: secretary.id, toConfirm: 0, revision: 1 }),
    addRuleSet(by, { ...rules, validFrom: "2027-01-01", limits: [] }),
    correctLimit(by, { limitId: limit.id, before: 96, value: 1, source: "x" }),
    correctAnchor(by, { ...anchor, level: "commune" }),
    addTerm(by, { firstYear: 2050, lastYear: 2055 }),
    addProgrammeName(by, { programmeId: defence.id, text: "Khác" }),
  ]);

  expect(new Set((await Promise.all(acts)).map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ ok: false, refusal: "not_allowed" })]),
  );
  expect(await db.prisma.auditEvent.count()).toBe(before);
});
