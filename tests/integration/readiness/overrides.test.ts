import { expect, test } from "vitest";
import { overridesOn } from "#app/domain/readiness/decision-queries.server.ts";
import {
  recordOverride,
  type RecordOverrideInput,
} from "#app/domain/readiness/record-override.server.ts";
import { findReadiness } from "#app/domain/readiness/record-queries.server.ts";
import { revokeOverride } from "#app/domain/readiness/revoke-decision.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import {
  lastEvent,
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, camHong] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
];
const planner = await makeViewer(db, { role: "planner", unitId: leThuy });
const colleague = await makeViewer(db, { role: "planner", unitId: tinh });
const stranger = await makeViewer(db, { role: "planner", unitId: camHong });
const leader = await makeViewer(db, { role: "leader", unitId: leThuy });
const roundId = await makeRound(db, { unitId: leThuy });

async function planned(change: { endedOn?: string } = {}): Promise<number> {
  const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
  return makeRecord(db, { roundId, unitId: leThuy, ...change, cadreId });
}

const paper = {
  decisionNumber: "45-QĐ/TU",
  decisionDate: "2026-05-20",
  signatory: "Phó Bí thư Thường trực",
  reason: "Trường hợp đặc biệt",
  validFrom: "2026-05-20",
  validTo: null,
};
const conclude = (input: RecordOverrideInput, viewer: Viewer = planner) =>
  recordOverride(testWork(db, viewer), input);

test("a conclusion stands beside the computed band on its days, and can be revoked", async () => {
  const recordId = await planned();
  const input = { recordId, band: "ready" as const, key: null, ...paper };
  const result = await conclude(input);
  const id = result.ok ? result.value : 0;
  const stated = { band: "ready", decisionNumber: "45-QĐ/TU", decisionDate: "2026-05-20" };

  expect(await overridesOn(db.sql, [recordId], today)).toEqual(new Map([[recordId, stated]]));
  expect(await overridesOn(db.sql, [recordId], "2026-05-19")).toEqual(new Map());
  const found = await findReadiness(db, planner, { recordId, day: today, verifiedOnly: false });
  expect(found?.readiness.band).toBe("no_data");
  expect(await conclude(input)).toEqual({ ok: false, refusal: "overlaps" });
  expect(await conclude(input, stranger)).toEqual({ ok: false, refusal: "not_found" });
  expect(await conclude(input, leader)).toEqual({ ok: false, refusal: "not_allowed" });
  expect(await conclude({ ...input, decisionDate: "2026-06-02" })).toEqual({
    ok: false,
    refusal: "decision_in_future",
  });

  const revoked = { recordId, id, revision: 1, revokedOn: today, reason: "Ghi nhận nhầm" };
  expect(await revokeOverride(testWork(db, planner), revoked)).toEqual({ ok: true, value: id });
  expect(await overridesOn(db.sql, [recordId], today)).toEqual(new Map());
  expect(await lastEvent(db)).toMatchObject({ action: "readiness.override_revoked" });
});

test("of two who conclude at one moment one is told that a conclusion stands", async () => {
  const input = { recordId: await planned(), band: "at_risk" as const, ...paper };
  const answers = await Promise.all([
    conclude({ ...input, key: "first" }),
    conclude({ ...input, key: "second" }, colleague),
  ]);

  expect(answers.map((answer) => (answer.ok ? "recorded" : answer.refusal)).sort()).toEqual([
    "overlaps",
    "recorded",
  ]);
});

test("nobody records anything for a record that has ended", async () => {
  const recordId = await planned({ endedOn: "2026-03-31" });

  expect(await conclude({ recordId, band: "at_risk", key: null, ...paper })).toEqual({
    ok: false,
    refusal: "record_ended",
  });
});
