import { beforeAll, expect, test } from "vitest";
import { registerNeed } from "#app/domain/enrolment/register-need.server.ts";
import { withdrawNeed } from "#app/domain/enrolment/withdraw-need.server.ts";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { unmergeCadres } from "#app/domain/people/unmerge-cadres.server.ts";
import { type StudyOffice, studyOffice } from "#tests/integration/enrolment/study-office.ts";
import { placeIn } from "#tests/integration/enrolment/study-stage.ts";
import { lastEvent, makeCadre, makeViewer } from "#tests/integration/people/people-factory.ts";
import { formOf, textOf } from "#tests/integration/routes/pages.ts";
import { testWork } from "#tests/support/database.ts";
import { makeNeed } from "#tests/support/registered-need.ts";

let here: StudyOffice;
beforeAll(async () => {
  here = await studyOffice();
});

const page = "/me/needs/registered";

/** A trainee of their own with the work of their account. */
async function trainee(fullName: string) {
  const cadreId = await makeCadre(here.db, { fullName, posts: [{ unitId: here.unitId }] });
  const viewer = await makeViewer(here.db, { role: "trainee", unitId: here.unitId, cadreId });
  return { cadreId, work: testWork(here.db, viewer) };
}

async function programmeId(shortCode: string): Promise<number> {
  return (await here.db.prisma.programme.findUniqueOrThrow({ where: { shortCode } })).id;
}

test("a need is registered from the page, shown, and taken back", async () => {
  const id = await programmeId("QLNN-CVC");
  const form = formOf(await here.open(`${page}?programme=${id}`), page);
  expect(form).toMatchObject({ programmeId: String(id), year: "2026" });

  const wanted = { ...form, year: "2027", note: "Học cuối tuần" };
  const answers = [await here.post(page, wanted), await here.post(page, wanted)];
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  const rows = await here.db.prisma.registeredNeed.findMany({
    where: { programmeId: id, cadreId: here.cadreId },
  });
  expect(rows).toMatchObject([{ year: 2027, note: "Học cuối tuần", withdrawnAt: null }]);
  expect(await lastEvent(here.db)).toMatchObject({
    action: "need.registered",
    subjectId: rows[0]?.id,
    detail: { cadreId: here.cadreId, programmeId: id, year: 2027 },
  });
  expect(textOf(await here.open(page))).toContain("2027 Đang tổng hợp");

  const withdrawal = `${page}/${rows[0]?.id}/withdrawal`;
  expect(textOf(await here.open(withdrawal))).toContain("Có thể ghi nhận lại sau.");
  const gone = [await here.post(withdrawal, {}), await here.post(withdrawal, {})];
  expect(gone.map(({ status }) => status)).toEqual([303, 303]);
  expect(textOf(await here.open(page))).toContain("2027 Đã rút lại");
  expect(await lastEvent(here.db)).toMatchObject({ action: "need.withdrawn" });
});

test.each([
  ["nothing", { programmeId: "", year: "" }, 400, "Chưa có nội dung. Bổ sung ô này."],
  ["what is no programme", { programmeId: "999999" }, 409, "Chọn chương trình khác."],
  ["another year", { year: "2031" }, 400, "Năm"],
  ["a note too long", { note: "a".repeat(501) }, 400, "Nội dung dài quá 500 ký tự."],
])(
  "%s is answered with a sentence and keeps what was typed",
  async (_name, change, status, said) => {
    const id = await programmeId("TTCT");
    const answer = await here.post(page, {
      ...formOf(await here.open(page), page),
      programmeId: String(id),
      ...change,
    });

    expect(answer.status).toBe(status);
    expect(textOf(await answer.text())).toContain(said);
  },
);

test("a programme whose name tells of planning is neither offered nor taken", async () => {
  const { work } = await trainee("Lê Văn Dự");
  const reserve = await programmeId("DN");

  expect(await here.open(page)).not.toContain(`<option value="${reserve}"`);
  expect(
    await registerNeed(work, { programmeId: reserve, year: 2026, note: null, key: null }),
  ).toEqual({ ok: false, refusal: "not_offered" });
});

test("what stands, and what is on its way, is not registered again", async () => {
  const { cadreId, work } = await trainee("Lê Văn Hai");
  const need = { programmeId: await programmeId("KN-XA"), year: 2026, note: null, key: null };
  expect(await registerNeed(work, need)).toMatchObject({ ok: true });
  expect(await registerNeed(work, need)).toEqual({ ok: false, refusal: "already_registered" });

  const { id } = await here.course();
  await placeIn(here.db, { courseId: id, cadreId, status: "requested" });
  const { programmeId: asked } = await here.db.prisma.course.findUniqueOrThrow({ where: { id } });
  expect(await registerNeed(work, { ...need, programmeId: asked })).toEqual({
    ok: false,
    refusal: "already_in_course",
  });
});

test("two posts at once register one need", async () => {
  const { work } = await trainee("Lê Văn Song");
  const need = { programmeId: await programmeId("KN-XA"), year: 2026, note: null, key: null };
  const results = await Promise.all([registerNeed(work, need), registerNeed(work, need)]);

  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("nobody takes back what is another's, and whoever asks for no seats registers nothing", async () => {
  const one = await trainee("Lê Văn Mình");
  const other = await trainee("Lê Văn Người");
  const id = await makeNeed(here.db, { cadreId: other.cadreId });
  const cadreId = await makeCadre(here.db, { posts: [{ unitId: here.unitId }] });
  const planner = await makeViewer(here.db, { role: "planner", unitId: here.unitId, cadreId });

  expect(await withdrawNeed(one.work, id)).toEqual({ ok: false, refusal: "not_found" });
  expect((await here.get(`${page}/${id}/withdrawal`)).status).toBe(404);
  const need = { programmeId: 1, year: 2026, note: null, key: null };
  expect(await registerNeed(testWork(here.db, planner), need)).toEqual({
    ok: false,
    refusal: "not_found",
  });
});

test("what has been learnt since is shown so", async () => {
  await makeNeed(here.db, { cadreId: here.cadreId, programme: "LLCT-TC" });
  const id = await programmeId("LLCT-TC");
  await here.db.prisma.evidence.create({
    data: {
      cadreId: here.cadreId,
      originCadreId: here.cadreId,
      dimension: "political_theory",
      level: "intermediate",
      text: "Trung cấp",
      state: "held",
      grade: "document_verified",
      programmeId: id,
      statedOn: "2026-05-30",
      recordedAt: "2026-05-30T01:00:00.000Z",
      recordedBy: "operator:tests",
    },
  });

  expect(textOf(await here.open(page))).toContain("Đã học");
});

test("needs go along with a record that is merged, and come back", async () => {
  const one = await makeCadre(here.db, {
    fullName: "Lê Văn Gộp",
    posts: [{ unitId: here.unitId }],
  });
  const two = await makeCadre(here.db, {
    fullName: "Lê Văn Gộp",
    posts: [{ unitId: here.unitId }],
  });
  for (const cadreId of [one, two]) await makeNeed(here.db, { cadreId });
  const planner = await makeViewer(here.db, { role: "planner", unitId: here.unitId });
  const work = testWork(here.db, planner);
  const cadresOf = async () =>
    (
      await here.db.prisma.registeredNeed.findMany({
        where: { originCadreId: { in: [one, two] } },
        orderBy: { originCadreId: "asc" },
        select: { cadreId: true },
      })
    ).map(({ cadreId }) => cadreId);

  const pair = { survivorId: one, aliasId: two };
  expect(await mergeCadres(work, { ...pair, confirmed: true })).toMatchObject({ ok: true });
  expect(await cadresOf()).toEqual([one, one]);
  expect(await unmergeCadres(work, pair)).toMatchObject({ ok: true });
  expect(await cadresOf()).toEqual([one, two]);
});
