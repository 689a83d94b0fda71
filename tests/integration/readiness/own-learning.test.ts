import { expect, test } from "vitest";
import { findOwnLearning } from "#app/domain/readiness/own-queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import {
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
import { textOf } from "#tests/integration/routes/pages.ts";
import { testApp } from "#tests/support/app.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const app = await testApp(db);
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const closed = await makeRound(db, { unitId: leThuy });
const open = await makeRound(db, { unitId: leThuy, asOf: "2026-02-01" });
await db.prisma.planningRound.update({
  where: { id: open },
  data: { publicationNumber: "15-TB/TU", publicationDate: "2026-02-20", ownPlanningOpen: 1 },
});

async function somebody(post = "Chuyên viên"): Promise<Viewer & { cadreId: number }> {
  const cadreId = await makeCadre(db, { posts: [{ unitId: leThuy, name: post }] });
  const viewer = await makeViewer(db, { role: "trainee", unitId: leThuy, cadreId });
  return { ...viewer, cadreId };
}

const planned = (viewer: { cadreId: number }, roundId: number, change: object = {}) =>
  makeRecord(db, { roundId, cadreId: viewer.cadreId, unitId: leThuy, ...change });

const learningOf = async (viewer: Viewer) => {
  const learning = await findOwnLearning(db, viewer);
  if (!learning) throw new Error("the viewer is linked to a record");
  return learning;
};

async function pageOf(viewer: Viewer): Promise<string> {
  const as = await app.signInAs(viewer.accountId, viewer.grantId);
  return (await app.request("/me/needs", { as, locale: "vi" })).text();
}

test("whoever is not planned and holds no post of the catalogue has nothing to learn", async () => {
  const viewer = await somebody();

  expect(await learningOf(viewer)).toEqual({ needs: [], titles: [], evidence: [], programmes: [] });
  expect(textOf(await pageOf(viewer))).toContain(
    "Chưa có tiêu chuẩn nào được ghi nhận để đối chiếu.",
  );
});

test("who is planned learns what the title asks, by the age month, and neither title nor unit nor term", async () => {
  const viewer = await somebody();
  await planned(viewer, closed);
  await stateEvidence(db, { cadreId: viewer.cadreId, level: "master", text: "ThS Luật" });
  await stateEvidence(db, {
    cadreId: viewer.cadreId,
    dimension: "political_theory",
    level: "elementary",
    text: "SC",
  });

  const { needs, titles } = await learningOf(viewer);
  const page = textOf(await pageOf(viewer));

  expect(titles).toEqual([]);
  expect(needs.find(({ subject }) => subject === "degree")).toMatchObject({ state: "met" });
  expect(needs.find(({ subject }) => subject === "political_theory")).toMatchObject({
    asked: [{ kind: "level", level: "intermediate" }],
    state: "missing",
  });
  expect(needs.map(({ subject }) => subject)).not.toContain("working_time");
  expect(page).toContain("Lý luận chính trị Trung cấp trở lên Chưa đạt");
  expect(page).toContain("ThS Luật (Danh sách của cấp ủy có thẩm quyền)");
  for (const hidden of ["Bí thư", "2025-2030", "nhiệm kỳ", "quy hoạch", "Quy hoạch"]) {
    expect(page).not.toContain(hidden);
  }
});

test("the title of a post that is held asks for the same without a day", async () => {
  const viewer = await somebody("Bí thư Đảng ủy");

  const { needs } = await learningOf(viewer);

  expect(needs.map(({ subject }) => subject)).toContain("political_theory");
  expect(needs.filter(({ by }) => by !== null)).toEqual([]);
  expect(textOf(await pageOf(viewer))).toContain("Chưa ấn định");
});

test("a list that is open to its people shows its title, and nothing of other lists", async () => {
  const viewer = await somebody();
  await planned(viewer, open, { title: "commune-committee-chair" });
  await planned(viewer, closed);

  const { titles } = await learningOf(viewer);
  const page = textOf(await pageOf(viewer));

  expect(titles).toHaveLength(1);
  expect(titles[0]).toMatchObject({ publicationNumber: "15-TB/TU", unitName: "Xã Lệ Thủy" });
  expect(page).toContain("Tiêu chuẩn chức danh của tôi");
  expect(page).toContain("Chủ tịch UBND cấp xã, Xã Lệ Thủy, nhiệm kỳ 2025-2030");
  expect(page).toContain("văn bản số 15-TB/TU ngày 20/02/2026");
  expect(page).not.toContain("Bí thư");
});

test.each([
  ["proposed", { status: "proposed" as const }],
  ["ended", { endedOn: "2026-03-01" }],
])("a record that is %s asks for nothing and shows nothing", async (_name, change) => {
  const viewer = await somebody();
  await planned(viewer, open, change);

  expect(await learningOf(viewer)).toMatchObject({ needs: [], titles: [] });
});

test("courses whose name discloses planning stand neither among needs nor among evidence", async () => {
  const viewer = await somebody();
  const reserve = await db.prisma.programme.findFirstOrThrow({ where: { disclosesPlanning: 1 } });
  const plain = await db.prisma.programme.findFirstOrThrow({ where: { disclosesPlanning: 0 } });
  for (const { id, name } of [reserve, plain]) {
    await db.prisma.evidence.create({
      data: {
        cadreId: viewer.cadreId,
        originCadreId: viewer.cadreId,
        dimension: "programme",
        text: name,
        state: "held",
        grade: "certificate_on_record",
        programmeId: id,
        statedOn: "2025-03-01",
        recordedAt: "2026-01-15T02:00:00.000Z",
        recordedBy: "operator:tests",
      },
    });
  }
  await planned(viewer, closed);

  const { evidence, needs, programmes } = await learningOf(viewer);
  const page = await pageOf(viewer);

  expect(evidence.map(({ programmeName }) => programmeName)).toEqual([plain.name]);
  expect(needs.map(({ subject }) => subject)).not.toContain("reserve");
  expect(programmes.map(({ id }) => id)).not.toContain(reserve.id);
  expect(page).not.toContain(reserve.name);
  expect(page).not.toContain("dự nguồn");
});

test("a course after the deadline says so, a need without one says that, and what is due again stands apart", async () => {
  const viewer = await somebody();
  await planned(viewer, closed);
  const update = await db.prisma.programme.findUniqueOrThrow({
    where: { code: "knowledge-update" },
  });
  await db.prisma.evidence.create({
    data: {
      cadreId: viewer.cadreId,
      originCadreId: viewer.cadreId,
      dimension: "programme",
      text: update.name,
      state: "held",
      grade: "certificate_on_record",
      programmeId: update.id,
      statedOn: "2025-03-01",
      recordedAt: "2026-01-15T02:00:00.000Z",
      recordedBy: "operator:tests",
    },
  });
  const theory = { hostUnitId: leThuy, programme: "political-theory-intermediate" };
  await makeCourse(db, { ...theory, code: "MUON-1", startsOn: "2027-01-11", endsOn: "2027-01-15" });
  await makeCourse(db, { hostUnitId: leThuy, programme: "knowledge-update", code: "LAI-1" });

  const page = textOf(await pageOf(viewer));
  const again = page.indexOf("Lớp cho nội dung đã đạt, đến hạn thực hiện lại");
  const missing = page.slice(page.indexOf("Lớp bổ sung nội dung còn thiếu"), again);

  expect(missing).not.toMatch(/MUON-1|LAI-1/);
  expect(page.slice(again, page.indexOf("Nội dung còn thiếu", again))).toContain("LAI-1");
  expect(page).toContain("MUON-1 11/01/2027 (khai giảng sau hạn 31/12/2026)");
  expect(page).toContain("Hiện chưa có lớp nào cho nội dung này.");
  const as = await app.signInAs(viewer.accountId, viewer.grantId);
  const catalogue = textOf(await (await app.request("/catalogue", { as, locale: "en" })).text());
  expect(catalogue).toContain("Political theory: begins after the deadline 31/12/2026");
});

test("an account that is linked to nobody is told so", async () => {
  const viewer = await makeViewer(db, { role: "lecturer", unitId: leThuy });

  expect(await findOwnLearning(db, viewer)).toBeNull();
  expect(textOf(await pageOf(viewer))).toContain("chưa gắn với hồ sơ cán bộ nào");
});

test("one title or ten ask the database as often", async () => {
  const [one, many] = [await somebody("Bí thư Đảng ủy"), await somebody("Bí thư Đảng ủy")];
  await planned(one, open);
  const titles = await db.prisma.title.findMany({ where: { level: "commune" }, take: 10 });
  for (const { code } of titles) await planned(many, open, { title: code });

  const statements = async (viewer: Viewer) =>
    (await statementsDuring(db, () => findOwnLearning(db, viewer))).length;

  expect(await statements(many)).toBe(await statements(one));
  expect(await statements(one)).toBeLessThanOrEqual(27);
});
