import { beforeAll, expect, test } from "vitest";
import { handOverCertificate } from "#app/domain/certificates/hand-over.server.ts";
import { printCertificate } from "#app/domain/certificates/print-certificate.server.ts";
import { closeCourse } from "#app/domain/completion/close-course.server.ts";
import { askVoid, decideVoid } from "#app/domain/completion/void-completion.server.ts";
import { findReadiness } from "#app/domain/readiness/record-queries.server.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import { closingDay, finishedCourse, seenOf } from "#tests/integration/completion/closing-stage.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { placeIn } from "#tests/integration/enrolment/study-stage.ts";
import { makeViewer, unitNamed } from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { textOf } from "#tests/integration/routes/pages.ts";
import { type Stage, workAs } from "#tests/integration/teaching/teaching-stage.ts";
import { testApp, type TestApp } from "#tests/support/app.ts";
import { statementsDuring } from "#tests/support/database.ts";

// A knowledge-update course, two people of which are planned as commune secretaries: the first completes it, the other
// fails. Then the first one's result is voided.
let on: Stage;
let app: TestApp;
let records: number[];
const later = new Date("2026-07-01T02:00:00Z");

async function viewerAs(role: Role, unitId = on.hostUnitId): Promise<Viewer> {
  const viewer = await makeViewer(on.db, { role, unitId });
  await on.db.prisma.grant.update({
    where: { id: viewer.grantId },
    data: { confirmedAt: "2026-06-01T01:00:00.000Z", confirmedById: on.keeper.accountId },
  });
  return viewer;
}

beforeAll(async () => {
  on = await finishedCourse({ people: 2, marks: [85, 40] });
  app = await testApp(on.db, () => later);
  const roundId = await makeRound(on.db, { unitId: on.hostUnitId });
  records = [];
  for (const { cadreId } of on.people)
    records.push(await makeRecord(on.db, { roundId, cadreId, unitId: on.hostUnitId }));
  const seen = await seenOf(on);
  await closeCourse(workAs(on.db, on.second, closingDay), { courseId: on.courseId, seen });
  const { id } = await on.db.prisma.certificate.findFirstOrThrow();
  const work = workAs(on.db, on.second, later);
  await printCertificate(work, { certificateId: id, blankNumber: "A 000123", reason: null });
  const received = { receivedOn: "2026-06-20", receivedBy: "Lê Văn 1" };
  await handOverCertificate(work, { certificateId: id, ...received });
});

async function open(viewer: Viewer, place: number, query = ""): Promise<string> {
  const as = await app.signInAs(viewer.accountId, viewer.grantId);
  const path = `/readiness/records/${records[place]}${query}`;
  const answer = await app.request(path, { as, locale: query.includes("en") ? "en" : "vi" });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

/** The rows of the steps, in their order. */
function stepsOf(html: string): string[] {
  const [, table = ""] =
    /<caption[^>]*>Diễn biến[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(html) ?? [];
  return [...table.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].map(([row]) => textOf(row).trim());
}

test("from the seat to the certificate each step has its day, and what is open is known since the record began", async () => {
  const html = await open(await viewerAs("planner"), 0);
  const { code } = await on.db.prisma.course.findUniqueOrThrow({ where: { id: on.courseId } });
  const steps = stepsOf(html).filter((row) => row.includes(code));

  expect(steps).toEqual([
    expect.stringContaining("20/05/2026 Quản lý lớp xếp vào lớp"),
    expect.stringContaining("25/05/2026 Bắt đầu học"),
    expect.stringContaining("14/06/2026 Được công nhận hoàn thành: Giỏi"),
    expect.stringContaining("14/06/2026 Cấp giấy, số vào sổ gốc 0001/2026/GCN"),
    expect.stringContaining("20/06/2026 Giao giấy số 0001/2026/GCN"),
    expect.stringContaining("01/07/2026 In giấy số 0001/2026/GCN lên phôi A 000123"),
  ]);
  expect(html).toContain(`/courses/${on.courseId}`);
  expect(textOf(html)).toContain("15/01/2026 Đối chiếu tiêu chuẩn: Chưa đủ dữ liệu");
});

test("a day of before shows what had happened by then", async () => {
  const html = await open(await viewerAs("planner"), 0, "?asOf=01/06/2026");
  const steps = stepsOf(html).join("\n");

  expect(steps).toContain("25/05/2026 Bắt đầu học");
  expect(steps).not.toContain("14/06/2026");
  expect(textOf(html)).toContain("Đang học, 25/05/2026 đến 12/06/2026");
});

test("who failed has the reason, and the course on the picture", async () => {
  const html = await open(await viewerAs("leader"), 1);

  expect(stepsOf(html).join("\n")).toContain("14/06/2026 Ghi nhận không đạt: Điểm chưa đạt");
  expect(textOf(html)).toContain("Không đạt, 25/05/2026 đến 12/06/2026");
});

test("a void shows with its day, and what it had met is open again", async () => {
  const { id: completionId } = await on.db.prisma.completion.findUniqueOrThrow({
    where: { enrolmentId: on.people[0]?.enrolmentId ?? 0 },
  });
  const planner = await viewerAs("planner");
  const opened = () =>
    findReadiness(
      on.db,
      { ...planner, today: "2026-07-01" },
      {
        recordId: records[0] ?? 0,
        day: "2026-07-01",
        verifiedOnly: false,
      },
    );
  const verdictNow = async () =>
    (await opened())?.readiness.requirements.find(
      ({ requirement }) => requirement.subject === "knowledge_update",
    )?.verdict;
  expect(await verdictNow()).toBe("met");
  const met = await open(planner, 0);

  const asked = await askVoid(workAs(on.db, on.keeper, later), {
    courseId: on.courseId,
    completionId,
    documentNumber: "15-QĐ/TCT",
    documentDate: "2026-06-30",
    reason: "Dự thi hộ",
  });
  await decideVoid(workAs(on.db, on.second, later), {
    courseId: on.courseId,
    voidId: asked.ok ? asked.value : 0,
    decision: "accepted",
    reason: null,
  });

  expect(await verdictNow()).toBe("no_data");
  const html = await open(planner, 0);
  const steps = stepsOf(html).join("\n");
  const open0 = "15/01/2026 Đối chiếu tiêu chuẩn: Chưa đủ dữ liệu Cập nhật kiến thức";
  expect(stepsOf(met).join("\n")).not.toContain(open0);
  expect(steps).toContain(open0);
  expect(steps).toContain("01/07/2026 Hủy kết quả đã công nhận");
  expect(steps).toContain("01/07/2026 Thu hồi giấy số 0001/2026/GCN");
  expect(textOf(html)).toContain("Kết quả đã bị hủy, 25/05/2026 đến 12/06/2026");
  expect(html).not.toContain("Dự thi hộ");
});

test("of somebody who belongs elsewhere nothing is told of the courses they took", async () => {
  const commune = await unitNamed(on.db, "Xã Lệ Thủy", "2026-06-01");
  const roundId = await makeRound(on.db, { unitId: commune });
  const cadreId = on.people[1]?.cadreId ?? 0;
  records.push(await makeRecord(on.db, { roundId, cadreId, unitId: commune }));
  const html = await open(await viewerAs("planner", commune), 2);

  expect(html).not.toContain(`/cadres/${cadreId}`);
  expect(html).not.toContain("Ghi nhận không đạt");
});

test("a person's page tells the same steps to whoever reads those rows, and of oneself nobody reads them there", async () => {
  const cadreId = on.people[1]?.cadreId ?? 0;
  const read = async (role: Role, own: number | null = null) => {
    const { accountId, grantId } = await makeViewer(on.db, {
      role,
      unitId: on.hostUnitId,
      cadreId: own,
    });
    await on.db.prisma.grant.update({
      where: { id: grantId },
      data: { confirmedAt: "2026-06-01T01:00:00.000Z", confirmedById: on.keeper.accountId },
    });
    const as = await app.signInAs(accountId, grantId);
    return textOf(await (await app.request(`/cadres/${cadreId}`, { as, locale: "vi" })).text());
  };

  for (const role of ["course_admin", "planner", "unit_officer"] as const)
    expect(await read(role)).toContain("14/06/2026 Ghi nhận không đạt: Điểm chưa đạt");
  expect(await read("system_admin")).not.toContain("Ghi nhận không đạt");
  expect(await read("planner", cadreId)).not.toContain("Ghi nhận không đạt");
});

test("as many statements for a hundred courses that were taken as for one", async () => {
  const planner = await viewerAs("planner");
  const wanted = { recordId: records[0] ?? 0, day: "2026-07-01", verifiedOnly: false };
  const costs = async (): Promise<number> => {
    await app.portal.readLog.flush();
    return (await statementsDuring(on.db, () => findReadiness(on.db, planner, wanted))).length;
  };
  // why: the rules are read once
  await costs();
  const one = await costs();
  const cadreId = on.people[0]?.cadreId ?? 0;
  for (let n = 0; n < 99; n += 1) {
    const courseId = await makeCourse(on.db, { hostUnitId: on.hostUnitId, code: `TRUOC-${n}` });
    await placeIn(on.db, { courseId, cadreId, status: "withdrawn" });
  }
  await costs();

  expect(await costs()).toBe(one);
  expect(one).toBe(11);
  expect((await findReadiness(on.db, planner, wanted))?.taken.length).toBe(100);
});
