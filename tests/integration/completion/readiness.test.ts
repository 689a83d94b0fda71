import { expect, test } from "vitest";
import { closeCourse } from "#app/domain/completion/close-course.server.ts";
import { askVoid, decideVoid } from "#app/domain/completion/void-completion.server.ts";
import { compareDerived } from "#app/domain/readiness/recompute.server.ts";
import { settle } from "#app/domain/readiness/settle.server.ts";
import { tellRecords } from "#app/domain/readiness/told-records.server.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { type Stage, stage, workAs } from "#tests/integration/teaching/teaching-stage.ts";
import { another, closingDay, prepareRecord, seenOf } from "./closing-stage.ts";

/** A course some people of which are planned as commune secretaries, who owe a knowledge update each year. */
async function planned(people = 3): Promise<Stage & { records: number[] }> {
  const on = await stage({ people });
  const roundId = await makeRound(on.db, { unitId: on.hostUnitId });
  const records = [];
  for (const { cadreId } of on.people)
    records.push(await makeRecord(on.db, { roundId, cadreId, unitId: on.hostUnitId }));
  return { ...on, records };
}

async function dutyOf({ db }: Stage, records: number[], day: string) {
  const told = [];
  for await (const some of tellRecords(db.sql, records, { day, verifiedOnly: true }))
    told.push(...some);
  return told.map(({ readiness }) => {
    const duty = readiness.requirements.find(
      ({ requirement }) => requirement.subject === "knowledge_update",
    );
    return {
      verdict: duty?.verdict,
      until: duty?.until,
      evidence: duty?.lines.map(({ fact }) => [fact.grade, fact.certificate]),
    };
  });
}

const close = async (on: Stage) =>
  closeCourse(workAs(on.db, on.second, closingDay), {
    courseId: on.courseId,
    seen: await seenOf(on),
  });

test("closing meets the duty of whoever completed it, with the certificate as evidence, and of nobody else; a void turns it back", async () => {
  const on = await planned();
  await prepareRecord(on, { marks: [85, 70, 48] });
  expect(await dutyOf(on, on.records, "2026-06-15")).toEqual([nothing, nothing, nothing]);

  await close(on);

  const met = (number: string) => ({
    verdict: "met",
    until: "2027-12-31",
    evidence: [["course_closed", number]],
  });
  expect(await dutyOf(on, on.records, "2026-06-15")).toEqual([
    met("0001/2026/GCN"),
    met("0002/2026/GCN"),
    nothing,
  ]);
  expect((await dutyOf(on, on.records, "2026-06-13"))[0]).toEqual(nothing);
  expect(await differences(on)).toEqual([]);

  const completion = await on.db.prisma.completion.findUniqueOrThrow({
    where: { enrolmentId: on.people[0]?.enrolmentId ?? 0 },
  });
  const asked = await askVoid(workAs(on.db, on.keeper, closingDay), {
    courseId: on.courseId,
    completionId: completion.id,
    documentNumber: "15-QĐ/TCT",
    documentDate: "2026-06-15",
    reason: "Nhầm người",
  });
  await decideVoid(workAs(on.db, on.second, closingDay), {
    courseId: on.courseId,
    voidId: asked.ok ? asked.value : 0,
    decision: "accepted",
    reason: null,
  });
  expect(await dutyOf(on, on.records, "2026-06-15")).toEqual([
    nothing,
    met("0002/2026/GCN"),
    nothing,
  ]);
  expect(await differences(on)).toEqual([]);
});

test("E25, E28: each cycle has a certificate of its own, and an earlier course that is closed later counts from its own days", async () => {
  const on = await planned(1);
  await prepareRecord(on, { marks: [85] });
  const earlier = await another(on, { days: ["2025-11-10", "2025-11-12"], same: true });
  await close(on);
  const before = await on.db.prisma.certificate.findFirstOrThrow();
  await prepareRecord(earlier, { marks: [70] });
  await close(earlier);

  const certificates = await on.db.prisma.certificate.findMany({ orderBy: { number: "asc" } });
  expect(certificates.map(({ number }) => number)).toEqual([1, 2]);
  expect(certificates[0]).toEqual(before);
  const [duty] = await dutyOf(on, on.records, "2026-06-15");
  expect(duty).toMatchObject({ verdict: "met", until: "2027-12-31" });
  expect(duty?.evidence).toHaveLength(2);
  expect(await differences(on)).toEqual([]);
});

const nothing = { verdict: "no_data", until: null, evidence: [] };

/** What the derived verdicts say otherwise than the facts, once everything that was marked is settled. */
async function differences(on: Stage & { records: number[] }): Promise<unknown[]> {
  await settle(workAs(on.db, on.second, closingDay));
  const found: unknown[] = [];
  const compared = await compareDerived(on.db.sql, (difference) => found.push(difference));
  expect(compared).toBe(on.records.length);
  return found;
}
