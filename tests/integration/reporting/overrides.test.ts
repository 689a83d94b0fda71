import { expect, test } from "vitest";
import {
  type DecisionFilter,
  listDecisions,
} from "#app/domain/reporting/override-queries.server.ts";
import { roles, type Viewer } from "#app/kernel/actor.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
];
const province = await makeViewer(db, { role: "inspector", unitId: tinh });
const commune = await makeViewer(db, { role: "inspector", unitId: leThuy });
const planner = await makeViewer(db, { role: "planner", unitId: tinh });
const rounds = new Map([
  [leThuy, await makeRound(db, { unitId: leThuy })],
  [camHong, await makeRound(db, { unitId: camHong })],
]);

async function planned(fullName: string, unitId = leThuy) {
  const cadreId = await makeCadre(db, { fullName, posts: [{ unitId }] });
  const record = await makeRecord(db, { roundId: rounds.get(unitId) ?? 0, cadreId, unitId });
  return { cadreId, record };
}

let minute = 0;
const paper = () => {
  minute += 1;
  const at = `2026-05-20T02:${String(minute).padStart(2, "0")}:00.000Z`;
  const by = `account:${planner.accountId}`;
  return {
    decisionNumber: `${minute}-QĐ/TU`,
    decisionDate: "2026-05-10",
    signatory: "Phó Bí thư",
    reason: "Trường hợp đặc biệt",
    validFrom: "2026-05-10",
    recordedAt: at,
    recordedBy: by,
    updatedAt: at,
    updatedBy: by,
  };
};
const waive = (recordId: number, change: object = {}) =>
  db.prisma.waiver.create({ data: { ...paper(), recordId, subject: "degree", ...change } });
const override = (recordId: number) =>
  db.prisma.readinessOverride.create({ data: { ...paper(), recordId, band: "ready" } });

const [an, binh, far, self] = [
  await planned("Lê Thị An"),
  await planned("Trần Thị Bình"),
  await planned("Võ Thị Xa", camHong),
  await planned("Đỗ Thị Kiểm"),
];
await waive(an.record);
await override(binh.record);
await waive(far.record);
await waive(self.record);
await waive(binh.record, {
  revokedOn: "2026-05-21",
  revokedReason: "Ghi nhầm",
  updatedBy: "operator:tests",
});

const everything: DecisionFilter = { person: "", kind: null, state: null };
async function found(viewer: Viewer, change: Partial<DecisionFilter> = {}) {
  const page = { page: 1, pageSize: 50 };
  const decisions = await listDecisions(db, viewer, { ...everything, ...change, ...page });
  return (decisions?.rows ?? []).map(({ kind, fullName }) => `${kind} ${fullName}`);
}

test("an inspector sees what was recorded in scope, the latest first, with its paper and by whom", async () => {
  expect(await found(province)).toEqual([
    "waiver Trần Thị Bình",
    "waiver Đỗ Thị Kiểm",
    "waiver Võ Thị Xa",
    "override Trần Thị Bình",
    "waiver Lê Thị An",
  ]);
  expect(await found(commune)).not.toContain("waiver Võ Thị Xa");
  const decisions = await listDecisions(db, commune, { ...everything, page: 1, pageSize: 1 });
  expect(decisions).toMatchObject({
    total: 4,
    rows: [
      {
        subject: "degree",
        band: null,
        decisionNumber: "5-QĐ/TU",
        unitName: "Xã Lệ Thủy",
        titleText: "Bí thư Đảng ủy cấp xã",
        recordedBy: planner.accountName,
        updatedBy: "operator:tests",
        revokedReason: "Ghi nhầm",
      },
    ],
  });
});

test("nobody finds what was decided on their own record", async () => {
  const own = await makeViewer(db, { role: "inspector", unitId: tinh, cadreId: self.cadreId });

  expect(await found(own)).not.toContain("waiver Đỗ Thị Kiểm");
  expect((await listDecisions(db, own, { ...everything, page: 1, pageSize: 9 }))?.total).toBe(4);
});

test.each<[string, Partial<DecisionFilter>, string[]]>([
  ["a name without marks", { person: "le thi an" }, ["waiver Lê Thị An"]],
  ["a kind", { kind: "override" }, ["override Trần Thị Bình"]],
  ["what was revoked", { state: "revoked" }, ["waiver Trần Thị Bình"]],
  ["what stands", { state: "standing", kind: "waiver", person: "Bình" }, []],
])("decisions are filtered by %s", async (_name, change, expected) => {
  expect(await found(commune, change)).toEqual(expected);
});

test.each(roles.filter((role) => role !== "inspector"))("a %s inspects nothing", async (role) => {
  const viewer = await makeViewer(db, { role, unitId: tinh });

  expect(await listDecisions(db, viewer, { ...everything, page: 1, pageSize: 50 })).toBeNull();
});

test("one decision or many are read by two statements", async () => {
  const ask = (pageSize: number) =>
    statementsDuring(db, () => listDecisions(db, province, { ...everything, page: 1, pageSize }));

  expect(await ask(1)).toHaveLength(2);
  expect(await ask(200)).toHaveLength(2);
});
