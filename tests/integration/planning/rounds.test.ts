import { expect, test } from "vitest";
import { recordDecision } from "#app/domain/planning/record-decision.server.ts";
import {
  findRound,
  listRounds,
  listRoundTerms,
  type RoundFilter,
} from "#app/domain/planning/round-queries.server.ts";
import { findStructure } from "#app/domain/planning/structure-queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import {
  lastEvent,
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong, phongThuy, quangBinh] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
  await unitNamed(db, "Xã Phong Thủy", "2025-06-30"),
  await unitNamed(db, "Tỉnh Quảng Bình", "2024-10-14"),
];
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const communePlanner = await makeViewer(db, { role: "planner", unitId: leThuy });
const stranger = await makeViewer(db, { role: "planner", unitId: camHong });
const person = (posts: number, rest: { birthDate?: string; gender?: "male" | "female" } = {}) =>
  makeCadre(db, { posts: [{ unitId: posts }], ...rest });

const ofProvince = await makeRound(db, { unitId: quangBinh, asOf: "2024-10-14" });
const ofCommune = await makeRound(db, { unitId: leThuy });
const empty = await makeRound(db, { unitId: camHong, asOf: "2026-02-01", status: "draft" });
const planned = await person(phongThuy);
await makeRecord(db, { roundId: ofProvince, cadreId: planned, unitId: phongThuy });
await makeRecord(db, {
  roundId: ofProvince,
  cadreId: await person(camHong),
  unitId: quangBinh,
  title: "provincial-committee-member",
});
await makeRecord(db, {
  roundId: ofCommune,
  cadreId: await person(leThuy),
  unitId: leThuy,
  endedOn: "2026-03-01",
});
await makeRecord(db, { roundId: ofCommune, cadreId: planned, unitId: leThuy });

const everyRound: RoundFilter = { termId: null, unitId: null, status: null, sort: "-asOf" };
const firstPage = { ...everyRound, page: 1, pageSize: 20 };
const roundsOf = async (viewer: Viewer) =>
  (await listRounds(db, viewer, firstPage))?.rows.map(({ id, records }) => [id, records]);

test("a list of rounds names organisation, term, rules and decision, and counts what the viewer sees", async () => {
  const page = await listRounds(db, planner, firstPage);

  expect(page).toMatchObject({
    total: 3,
    rows: [
      { id: empty, status: "draft", records: 0, people: 0 },
      { id: ofCommune, unitName: "Xã Lệ Thủy", records: 1, people: 1, ended: 1 },
      {
        id: ofProvince,
        unitName: "Tỉnh Quảng Bình",
        term: "2025-2030",
        ruleSetName: "Quy định 50-QĐ/TW",
        olderRuleSet: true,
        decisionNumber: null,
        unitInScope: true,
        records: 2,
      },
    ],
  });
});

test("rounds are filtered by term, organisation and status, and sorted", async () => {
  const terms = (await listRoundTerms(db, planner)) ?? [];
  const termId = terms[0]?.id ?? 0;
  const ids = async (filter: Partial<RoundFilter>, viewer = planner) =>
    (await listRounds(db, viewer, { ...firstPage, ...filter }))?.rows.map(({ id }) => id);

  expect(terms.map(({ code }) => code)).toEqual(["2025-2030"]);
  expect(await ids({ termId })).toHaveLength(3);
  expect(await ids({ termId: 0 })).toEqual([]);
  expect(await ids({ unitId: leThuy })).toEqual([ofCommune]);
  expect(await ids({ status: "draft" })).toEqual([empty]);
  expect(await ids({ sort: "asOf" })).toEqual([ofProvince, ofCommune, empty]);
  expect(await ids({ sort: "unit" })).toEqual([ofProvince, empty, ofCommune]);
  expect(await ids({ unitId: leThuy }, stranger)).toEqual([]);
  expect(
    await listRoundTerms(db, await makeViewer(db, { role: "unit_officer", unitId: tinh })),
  ).toBeNull();
});

test("a commune's planner sees the province's round only as far as it names the commune's titles", async () => {
  expect(await roundsOf(communePlanner)).toEqual([
    [ofCommune, 1],
    [ofProvince, 1],
  ]);
  expect(await roundsOf(stranger)).toEqual([[empty, 0]]);
  expect(await findRound(db, communePlanner, ofProvince)).toMatchObject({
    unitInScope: false,
    titles: [{ name: "Bí thư Đảng ủy cấp xã", records: 1 }],
  });
  expect(await findRound(db, stranger, ofProvince)).toBeNull();
});

test.each(["system_admin", "unit_officer", "course_admin", "lecturer", "trainee"] as const)(
  "a %s of the whole province reads no planning",
  async (role) => {
    const viewer = await makeViewer(db, { role, unitId: tinh });

    expect(await listRounds(db, viewer, firstPage)).toBeNull();
    expect(await findRound(db, viewer, ofProvince)).toBeNull();
    expect(
      await findStructure(db, viewer, { roundId: ofProvince, titleId: null, day: null }),
    ).toBeNull();
  },
);

test("a planner who is planned finds nothing of it in any round", async () => {
  const self = await makeViewer(db, { role: "planner", unitId: leThuy, cadreId: planned });

  expect(await roundsOf(self)).toEqual([[ofCommune, 0]]);
  expect(await findRound(db, self, ofProvince)).toBeNull();
  expect(await findRound(db, self, ofCommune)).toMatchObject({ records: 0, ended: 1 });
});

const decision = {
  decisionNumber: " 123-QĐ/TU ",
  decisionDate: "2026-02-10",
  signatory: "Trưởng ban",
};

test("a decision is recorded once, corrected with the revision shown, and stays in the log", async () => {
  const round = await makeRound(db, { unitId: leThuy, asOf: "2026-02-05", status: "draft" });
  const work = testWork(db, communePlanner);
  const input = { ...decision, roundId: round, revision: 1 };

  expect(await recordDecision(work, input)).toEqual({ ok: true, value: round });
  expect(await findRound(db, communePlanner, round)).toMatchObject({
    decisionNumber: "123-QĐ/TU",
    decisionDate: "2026-02-10",
    signatory: "Trưởng ban",
    status: "approved",
    revision: 2,
  });
  expect(await recordDecision(work, input)).toEqual({ ok: true, value: round });
  expect(await recordDecision(work, { ...input, signatory: "Bí thư" })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await recordDecision(work, { ...input, signatory: "Bí thư", revision: 2 })).toEqual({
    ok: true,
    value: round,
  });
  expect(await lastEvent(db)).toMatchObject({
    action: "planning.decided",
    subjectId: round,
    detail: { before: { signatory: "Trưởng ban" }, after: { signatory: "Bí thư" } },
  });
  expect(await recordDecision(work, { ...input, decisionDate: "2026-06-02", revision: 3 })).toEqual(
    { ok: false, refusal: "decision_in_future" },
  );
});

test.each([
  ["a planner of another commune", stranger, "not_found"],
  ["a commune's planner, for the province's round", communePlanner, "not_allowed"],
  ["a leader", await makeViewer(db, { role: "leader", unitId: tinh }), "not_allowed"],
  ["an administrator", await makeViewer(db, { role: "system_admin", unitId: tinh }), "not_found"],
])("a decision is not recorded by %s", async (_name, viewer, refusal) => {
  const before = await db.prisma.auditEvent.count();

  expect(
    await recordDecision(testWork(db, viewer), { ...decision, roundId: ofProvince, revision: 1 }),
  ).toEqual({ ok: false, refusal });
  expect(await db.prisma.auditEvent.count()).toBe(before);
});

test("two decisions recorded at one moment: the second is told that the round has changed", async () => {
  const round = await makeRound(db, { unitId: leThuy, asOf: "2026-02-06" });
  const answers = await Promise.all(
    ["Bí thư", "Phó Bí thư"].map((signatory) =>
      recordDecision(testWork(db, planner), {
        ...decision,
        signatory,
        roundId: round,
        revision: 1,
      }),
    ),
  );

  expect(answers.map((answer) => (answer.ok ? "recorded" : answer.refusal)).sort()).toEqual([
    "recorded",
    "stale",
  ]);
});

test("the structure of 58 people is that of the 2024 report, by the round's rules and day", async () => {
  const round = await makeRound(db, { unitId: quangBinh, asOf: "2024-10-20" });
  for (let index = 0; index < 58; index += 1) {
    const birthDate = index < 4 ? "1985-02-01" : index === 4 ? "1984-10-20" : "1975-05-10";
    const cadreId = await person(tinh, { birthDate, gender: index < 9 ? "female" : "male" });
    const record = { roundId: round, cadreId, unitId: quangBinh };
    await makeRecord(db, { ...record, title: "provincial-committee-member" });
    if (index === 0) await makeRecord(db, { ...record, title: "provincial-standing-member" });
  }
  const wanted = { roundId: round, titleId: null, day: null };

  expect(await findStructure(db, planner, wanted)).toMatchObject({
    asOf: "2024-10-20",
    ruleSetName: "Quy định 50-QĐ/TW",
    people: 58,
    levels: [
      {
        level: "province",
        women: { count: 9, total: 58, percent: 15.5, threshold: { percent: 25 } },
        young: { count: 4, total: 58, percent: 6.9, verdict: "not_met", underAge: 40 },
      },
    ],
  });
  expect(await findStructure(db, planner, { ...wanted, day: "2025-07-01" })).toMatchObject({
    people: 0,
    levels: [],
  });
});

test("the structure counts only the records in the viewer's scope", async () => {
  const wanted = { roundId: ofProvince, titleId: null, day: null };

  expect(await findStructure(db, planner, wanted)).toMatchObject({ people: 2 });
  expect(await findStructure(db, communePlanner, wanted)).toMatchObject({ people: 1 });
  expect(await findStructure(db, stranger, wanted)).toBeNull();
});

test("the structure of a day before a record ended counts it, that of a later day does not", async () => {
  const round = await makeRound(db, { unitId: leThuy, asOf: "2026-02-08" });
  const cadreId = await person(leThuy);
  await makeRecord(db, { roundId: round, cadreId, unitId: leThuy, endedOn: "2026-03-01" });
  const peopleOn = async (day: string | null) =>
    (await findStructure(db, planner, { roundId: round, titleId: null, day }))?.people;

  expect([await peopleOn(null), await peopleOn("2026-03-01")]).toEqual([1, 1]);
  expect(await peopleOn("2026-03-02")).toBe(0);
});

test("rounds are read in as many statements for one as for all", async () => {
  const count = async (pageSize: number) =>
    (
      await statementsDuring(db, () =>
        listRounds(db, planner, { ...everyRound, page: 1, pageSize }),
      )
    ).length;

  expect(await count(1)).toBe(await count(100));
});
