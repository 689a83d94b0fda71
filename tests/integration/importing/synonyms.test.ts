import { expect, test } from "vitest";
import { addSynonym, type AddSynonymInput } from "#app/domain/importing/add-synonym.server.ts";
import { removeSynonym } from "#app/domain/importing/remove-synonym.server.ts";
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
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const work = testWork(db, admin);
const strangers = [
  testWork(db, await makeViewer(db, { role: "system_admin", unitId: leThuy })),
  testWork(db, await makeViewer(db, { role: "planner", unitId: leThuy })),
  testWork(db, await makeViewer(db, { role: "leader", unitId: tinh })),
  testWork(db),
];

const header: AddSynonymInput = {
  kind: "header",
  scope: "planning",
  text: "Vị trí  nguồn",
  target: "title",
  key: null,
};

test("a word is added for the whole province, once per form, and is an event of the log", async () => {
  const input = { ...header, key: "one-word" };
  const [first, second] = [await addSynonym(work, input), await addSynonym(work, input)];

  expect(second).toEqual(first);
  const id = first.ok ? first.value : 0;
  expect(await db.prisma.synonym.findUnique({ where: { id } })).toMatchObject({
    kind: "header",
    scope: "planning",
    text: "Vị trí nguồn",
    key: "vi5 tri4 nguôn1",
    target: "title",
    addedBy: `account:${admin.accountId}`,
  });
  expect(await lastEvent(db)).toMatchObject({
    action: "synonym.added",
    subjectId: id,
    detail: { kind: "header", scope: "planning", text: "Vị trí nguồn", target: "title" },
  });
});

test.each<[string, Partial<AddSynonymInput>, string]>([
  ["it stands for something already", { text: "VỊ TRÍ, NGUỒN", target: "post" }, "word_taken"],
  ["nothing but signs", { text: "***" }, "word_empty"],
  ["a column that there is not", { text: "A", target: "somewhere" }, "target_unknown"],
  ["a column of the other form", { text: "A", target: "programme" }, "target_unknown"],
  ["a form that there is not", { text: "A", scope: "other" }, "target_unknown"],
  [
    "a level of another dimension",
    { kind: "level", scope: "degree", text: "A", target: "senior" },
    "target_unknown",
  ],
  ["no rating", { kind: "rating", scope: "", text: "A", target: "best" }, "target_unknown"],
  ["no term", { kind: "term", scope: "", text: "A", target: "1990-1995" }, "target_unknown"],
  ["no unit", { kind: "unit", scope: "", text: "A", target: "999999" }, "target_unknown"],
  ["no id", { kind: "unit", scope: "", text: "A", target: "1 or 1" }, "target_unknown"],
  ["no post's name", { kind: "post", scope: "", text: "A", target: "Xe đạp" }, "target_unknown"],
])("a word is refused: %s", async (_name, change, refusal) => {
  const before = await db.prisma.auditEvent.count();

  expect(await addSynonym(work, { ...header, ...change })).toEqual({ ok: false, refusal });
  expect(await db.prisma.auditEvent.count()).toBe(before);
});

test.each<[string, Partial<AddSynonymInput>]>([
  ["the same words in the other form", { scope: "past-training", target: "programme" }],
  ["a level", { kind: "level", scope: "political_theory", text: "CCCT mới", target: "advanced" }],
  ["no level", { kind: "level", scope: "informatics", text: "Mù tịt", target: "none" }],
  ["a rating", { kind: "rating", scope: "", text: "Loại A", target: "excellent" }],
  ["a term", { kind: "term", scope: "", text: "Khóa I", target: "2025-2030" }],
  ["a unit", { kind: "unit", scope: "", text: "Xã Kiểu Mẫu", target: String(leThuy) }],
  ["a post", { kind: "post", scope: "", text: "BTCB", target: "Bí thư Chi bộ" }],
])("a planner of the whole province adds %s", async (_name, change) => {
  const result = await addSynonym(testWork(db, planner), { ...header, ...change });

  expect(result).toEqual({ ok: true, value: expect.any(Number) });
});

test("one word added by two at one moment stands once", async () => {
  const answers = await Promise.all(
    ["post", "title"].map((target) => addSynonym(work, { ...header, text: "Nguồn", target })),
  );

  expect(answers.map((answer) => (answer.ok ? "added" : answer.refusal)).sort()).toEqual([
    "added",
    "word_taken",
  ]);
});

test("a word is removed once, and may be added anew", async () => {
  const word = { ...header, text: "Nguồn kế cận" };
  const added = await addSynonym(work, word);
  const synonymId = added.ok ? added.value : 0;

  expect(await removeSynonym(work, { synonymId })).toEqual({ ok: true, value: synonymId });
  expect(await lastEvent(db)).toMatchObject({
    action: "synonym.removed",
    subjectId: synonymId,
    detail: { text: "Nguồn kế cận", target: "title" },
  });
  expect(await removeSynonym(work, { synonymId })).toEqual({ ok: false, refusal: "not_found" });
  expect(await addSynonym(work, word)).toMatchObject({ ok: true });
});

test("nobody without the whole province, or without the role, adds or removes a word", async () => {
  const before = await db.prisma.auditEvent.count();
  const acts = strangers.flatMap((by) => [
    addSynonym(by, { ...header, text: "Khác" }),
    removeSynonym(by, { synonymId: 1 }),
  ]);

  expect(new Set((await Promise.all(acts)).map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ ok: false, refusal: "not_allowed" })]),
  );
  expect(await db.prisma.auditEvent.count()).toBe(before);
});
