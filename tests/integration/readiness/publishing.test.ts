import { expect, test } from "vitest";
import { loadRecordFacts } from "#app/domain/readiness/load-facts.server.ts";
import { type PreviewAsked, previewStandard } from "#app/domain/readiness/preview.server.ts";
import { readinessOn } from "#app/domain/readiness/readiness.ts";
import { compareDerived } from "#app/domain/readiness/recompute.server.ts";
import { settle } from "#app/domain/readiness/settle.server.ts";
import { addRequirement } from "#app/domain/standards/add-requirement.server.ts";
import type { AppliesTo } from "#app/domain/standards/audience.ts";
import { correctRequirement } from "#app/domain/standards/correct-requirement.server.ts";
import { discardStandard } from "#app/domain/standards/discard-standard.server.ts";
import { draftStandard } from "#app/domain/standards/draft-standard.server.ts";
import { publishStandard } from "#app/domain/standards/publish-standard.server.ts";
import { findVersion } from "#app/domain/standards/version-queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import {
  lastEvent,
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { degreeOf, draftFacts, titleIdOf } from "#tests/integration/standards/standard-factory.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [tinh, leThuy, phongThuy] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Phong Thủy", "2025-06-30"),
];
const self = await makeCadre(db, { posts: [{ unitId: tinh }] });
const planner = await makeViewer(db, { role: "planner", unitId: tinh, cadreId: self });
const admin = await makeViewer(db, { role: "system_admin", unitId: tinh });
const work = testWork(db, planner);
const titleId = await titleIdOf(db, "commune-secretary");
const term = await db.prisma.term.findUniqueOrThrow({ where: { code: "2026-2031" } });

const rounds = {
  now: await makeRound(db, { unitId: leThuy }),
  late: await makeRound(db, { unitId: leThuy, asOf: "2026-05-20", term: "2026-2031" }),
  draft: await makeRound(db, { unitId: leThuy, asOf: "2026-05-25", status: "draft" }),
  former: await makeRound(db, { unitId: phongThuy, asOf: "2024-10-14" }),
};

type Planned = {
  round: keyof typeof rounds;
  degree: string | null;
  cadreId?: number;
  title?: string;
  unitId?: number;
  status?: "proposed";
};

/** Somebody planned for secretary of a commune, whose list says their degree. */
async function plan({
  round,
  degree,
  cadreId,
  unitId = leThuy,
  ...more
}: Planned): Promise<number> {
  const person = cadreId ?? (await makeCadre(db, { posts: [{ unitId: leThuy }] }));
  if (degree !== null)
    await stateEvidence(db, { cadreId: person, level: degree, statedOn: "2024-01-15" });
  return makeRecord(db, { roundId: rounds[round], cadreId: person, unitId, ...more });
}

const people = {
  master: await plan({ round: "now", degree: "master" }),
  bachelor: await plan({ round: "now", degree: "bachelor" }),
  college: await plan({ round: "now", degree: "college" }),
  unknown: await plan({ round: "now", degree: null }),
  late: await plan({ round: "late", degree: "bachelor" }),
  former: await plan({ round: "former", degree: "bachelor", unitId: phongThuy }),
  proposed: await plan({ round: "draft", degree: "bachelor", status: "proposed" }),
  otherTitle: await plan({ round: "now", degree: "bachelor", title: "commune-deputy-secretary" }),
  own: await plan({ round: "now", degree: "bachelor", cadreId: self }),
};

const everything = { before: null, after: null, subject: null, q: "", page: 1, pageSize: 200 };
const byUnit = { sort: { by: "unit", descending: false } } as const;
const preview = (asked: PreviewAsked, viewer: Viewer = planner) =>
  previewStandard(testWork(db, viewer), viewer, asked, { ...everything, ...byUnit });

type Drafted = { validFrom?: string; appliesTo?: AppliesTo; termId?: number | null };

/** A draft that asks for a master's degree instead of what the version in force asks for. */
async function draftMaster(change: Drafted = {}): Promise<PreviewAsked & { revision: number }> {
  const drafted = await draftStandard(work, { ...draftFacts, titleId, start: "copy", ...change });
  const asked = { titleId, standardId: drafted.ok ? drafted.value : 0 };
  const version = await findVersion(db, planner, asked);
  const degree = version?.requirements.find(({ subject }) => subject === "degree");
  const requirementId = degree?.id ?? 0;
  const corrected = { ...asked, requirementId, revision: 1, requirement: degreeOf("master") };
  await correctRequirement(work, corrected);
  return { ...asked, revision: 2 };
}

/** Band and verdicts of every record there is, on a day. */
async function everybodyOn(day: string): Promise<Map<number, string>> {
  const ids = await db.prisma.planningRecord.findMany({ select: { id: true } });
  const records = await loadRecordFacts(db.sql, { recordIds: ids.map(({ id }) => id) });
  return new Map(
    records.map((record) => {
      const { band, requirements } = readinessOn(record, day, new Map());
      const said = requirements.map(({ requirement, verdict }) => [requirement.subject, verdict]);
      return [record.id, JSON.stringify([band, said])];
    }),
  );
}

const whose = (before: Map<number, string>, after: Map<number, string>): number[] =>
  [...after].filter(([id, said]) => before.get(id) !== said).map(([id]) => id);

test.each<[string, Drafted, (keyof typeof people)[]]>([
  [
    "the records of one term",
    { appliesTo: "term", termId: term.id, validFrom: "2026-05-25" },
    ["late"],
  ],
  [
    "records from its first day on",
    { appliesTo: "new_records", validFrom: "2026-05-15" },
    ["late"],
  ],
  ["everybody", { validFrom: "2027-01-01" }, ["bachelor", "late", "former"]],
])(
  "publishing changes exactly those named in the preview: a version for %s",
  async (_name, change, named) => {
    const { revision, ...asked } = await draftMaster({ termId: null, ...change });
    const shown = await preview(asked);
    const day = shown?.day ?? "";
    const before = await everybodyOn(day);

    expect(shown?.rows.map(({ record }) => record.id).toSorted((a, b) => a - b)).toEqual(
      named.map((name) => people[name]).toSorted((a, b) => a - b),
    );
    expect([shown?.changed, shown?.total]).toEqual([named.length, named.length]);
    expect(await publishStandard(work, { ...asked, revision })).toMatchObject({ ok: true });

    // why: nobody finds their own record, and a list that is not approved counts nowhere
    const unseen = [people.own, people.proposed];
    const changed = whose(before, await everybodyOn(day)).filter((id) => !unseen.includes(id));
    expect(changed.toSorted((a, b) => a - b)).toEqual(
      shown?.rows.map(({ record }) => record.id).toSorted((a, b) => a - b),
    );
    await settle(work);
    const differences: number[] = [];
    await compareDerived(db.sql, ({ recordId }) => differences.push(recordId));
    expect(differences).toEqual([]);
    // why: each version is tried on the same beginning
    await db.prisma.titleStandard.delete({ where: { id: asked.standardId } });
  },
);

test("the preview counts bands and verdicts, and names the units that have ended", async () => {
  const { revision, ...asked } = await draftMaster();
  const shown = await preview(asked);

  expect(shown?.day).toBe("2027-01-01");
  expect(shown?.judged).toBe(6);
  expect(shown?.subjects).toEqual([
    { subject: "degree", before: "met", after: "missing", count: 3 },
  ]);
  expect(shown?.bands.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  expect(shown?.endedChanged).toBe(1);
  expect(shown?.rows.find(({ ended }) => ended)?.record.id).toBe(people.former);
  expect(shown?.rows.every(({ effect }) => effect.changes.length === 1)).toBe(true);
  const found = await previewStandard(work, planner, asked, {
    ...everything,
    ...byUnit,
    subject: "ratings",
  });
  expect([found?.changed, found?.total]).toEqual([3, 0]);
  await discardStandard(work, { ...asked, revision });
});

test("only a planner of the whole province sees a preview, and of a finished draft only", async () => {
  const { revision, ...asked } = await draftMaster();
  const local = await makeViewer(db, { role: "planner", unitId: leThuy });
  const leader = await makeViewer(db, { role: "leader", unitId: tinh });
  const inspector = await makeViewer(db, { role: "inspector", unitId: tinh });
  for (const viewer of [admin, local, leader, inspector]) {
    expect(await preview(asked, viewer)).toBeNull();
    expect(await publishStandard(testWork(db, viewer), { ...asked, revision })).toEqual({
      ok: false,
      refusal: "not_allowed",
    });
  }
  expect(await publishStandard(testWork(db), { ...asked, revision })).toMatchObject({ ok: false });
  const requirement = { ...degreeOf("master"), subject: "skills" } as const;
  const anyOf = { ...requirement, condition: { kind: "any_of" as const, of: [] } };
  await addRequirement(work, { ...asked, requirement: anyOf, key: null });
  expect(await preview(asked)).toBeNull();
  expect(await publishStandard(work, { ...asked, revision })).toEqual({
    ok: false,
    refusal: "stale",
  });
  expect(await publishStandard(work, { ...asked, revision: revision + 1 })).toEqual({
    ok: false,
    refusal: "any_of_nothing",
  });
  await discardStandard(work, { ...asked, revision: revision + 1 });
});

test("a preview costs as many statements for one record as for a hundred", async () => {
  const few = await draftMaster();
  await preview(few);
  const first = await statementsDuring(db, () => preview(few));
  const round = await makeRound(db, { unitId: leThuy, asOf: "2026-03-01" });
  for (let index = 0; index < 100; index += 1) {
    const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy }] });
    await stateEvidence(db, { cadreId, level: "bachelor", statedOn: "2024-01-15" });
    await makeRecord(db, { roundId: round, cadreId, unitId: leThuy });
  }
  const shown = await preview(few);
  const later = await statementsDuring(db, () => preview(few));

  expect(shown?.changed).toBe(103);
  expect(later.length).toBe(first.length);
  expect(later.length).toBe(34);
  await discardStandard(work, { titleId, standardId: few.standardId, revision: few.revision });
});

test("of two overlapping drafts put in force at one moment one wins", async () => {
  const drafts = [await draftMaster(), await draftMaster({ validFrom: "2027-01-01" })];
  const answers = await Promise.all(drafts.map((draft) => publishStandard(work, draft)));

  expect(answers.map((answer) => (answer.ok ? "in force" : answer.refusal)).toSorted()).toEqual([
    "in force",
    "overlaps",
  ]);
  const [won, lost] = answers[0]?.ok ? drafts : drafts.toReversed();
  expect(await lastEvent(db)).toMatchObject({
    action: "standard.published",
    subjectType: "title_standards",
    subjectId: titleId,
    detail: {
      standardId: won?.standardId,
      changes: [{ subject: "degree", before: {}, after: { source: "Điều 5" } }],
    },
  });
  const rawly = db.prisma.titleStandard.update({
    where: { id: lost?.standardId ?? 0 },
    data: { publishedAt: work.at, publishedBy: "operator:tests" },
  });
  await expect(rawly).rejects.toThrow(/unique constraint/i);
  expect(await publishStandard(work, won ?? { titleId, standardId: 0, revision: 1 })).toEqual({
    ok: false,
    refusal: "already_in_force",
  });
});

test("one record, the day before and the day of a new version: other verdicts from other sources", async () => {
  const [record] = await loadRecordFacts(db.sql, { recordIds: [people.bachelor] });
  if (!record) throw new Error("the record is there");
  const degreeOn = (day: string) =>
    readinessOn(record, day, new Map()).requirements.find(
      ({ requirement }) => requirement.subject === "degree",
    );
  const [before, after] = [degreeOn("2026-12-31"), degreeOn("2027-01-01")];

  expect([before?.verdict, after?.verdict]).toEqual(["met", "missing"]);
  expect(after?.requirement.source).toBe("Điều 5");
  expect(before?.requirement.source).not.toBe("Điều 5");
});
