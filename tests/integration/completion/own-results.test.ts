import { beforeAll, expect, test } from "vitest";
import { handOverCertificate } from "#app/domain/certificates/hand-over.server.ts";
import { printCertificate } from "#app/domain/certificates/print-certificate.server.ts";
import { reissueCertificate } from "#app/domain/certificates/reissue-certificate.server.ts";
import { closeCourse } from "#app/domain/completion/close-course.server.ts";
import { ownResults } from "#app/domain/completion/own-results.server.ts";
import { askVoid, decideVoid } from "#app/domain/completion/void-completion.server.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { placeIn } from "#tests/integration/enrolment/study-stage.ts";
import { makeCadre, makeViewer } from "#tests/integration/people/people-factory.ts";
import { textOf } from "#tests/integration/routes/pages.ts";
import { type Stage, workAs } from "#tests/integration/teaching/teaching-stage.ts";
import { testApp, type TestApp } from "#tests/support/app.ts";
import { statementsDuring } from "#tests/support/database.ts";
import { another, closingDay, finishedCourse, prepareRecord, seenOf } from "./closing-stage.ts";

// Of the course's people the first two have completed it, the third failed. The first one's result is voided, the second
// one's certificate is printed, handed over and reissued.
let on: Stage;
let app: TestApp;
const later = new Date("2026-07-01T02:00:00Z");

beforeAll(async () => {
  on = await finishedCourse();
  app = await testApp(on.db, () => later);
});

const personAt = (place: number) => on.people[place]?.cadreId ?? 0;

async function tokenOf(cadreId: number): Promise<string> {
  const { accountId, grantId } = await makeViewer(on.db, {
    role: "trainee",
    unitId: on.hostUnitId,
    cadreId,
  });
  return app.signInAs(accountId, grantId);
}
const tokens = new Map<number, Promise<string>>();
function tokenAt(place: number): Promise<string> {
  const token = tokens.get(place) ?? tokenOf(personAt(place));
  tokens.set(place, token);
  return token;
}

async function open(place: number, path: string, locale = "vi"): Promise<string> {
  const answer = await app.request(path, { as: await tokenAt(place), locale });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}
const say = async (place: number, path: string, locale = "vi") =>
  textOf(await open(place, path, locale));

test("before the record is closed no result is told, and marks are called provisional", async () => {
  const page = `/catalogue/${on.courseId}`;
  const said = await say(0, page);

  expect(said).toContain("Kết quả được công bố khi hồ sơ lớp đã chốt.");
  expect(said).toContain("Điểm tạm ghi; kết quả chỉ được công nhận khi hồ sơ lớp đã chốt.");
  expect(said).toContain("Được vắng thêm tối đa");
  expect(await say(0, "/me")).toContain(
    "Chưa có giấy chứng nhận nào được cấp từ các lớp mở trong hệ thống.",
  );
  expect(
    await ownResults(on.db.sql, personAt(0), { today: "2026-06-14", courseIds: null }),
  ).toEqual([]);
});

test("a closed course says what was attended, the marks, the result and the certificate, and why it was not passed", async () => {
  const seen = await seenOf(on);
  await closeCourse(workAs(on.db, on.second, closingDay), { courseId: on.courseId, seen });
  const page = `/catalogue/${on.courseId}`;
  const [passed, failed] = [await say(1, page), await say(2, page)];

  for (const told of [
    "Kết quả Đạt, Khá",
    "Số tiết đã dự 16/16 tiết",
    "Điểm từng lần Điểm lần 1: 7",
    "Số recognition-01, ngày 14/06/2026",
    "0002/2026/GCN",
    "Chưa in lên phôi",
    "Còn giá trị",
  ])
    expect(passed).toContain(told);
  expect(passed).not.toContain("Được vắng thêm");
  expect(passed).not.toContain("Điểm tạm ghi");
  expect(failed).toContain("Không đạt: Điểm chưa đạt");
  expect(failed).not.toContain("/2026/GCN");
  expect(await say(1, "/me/courses")).toContain("Đạt, Khá · Giấy chứng nhận số 0002/2026/GCN");
  expect(await say(2, "/me/courses")).toContain("Không đạt: Điểm chưa đạt");
  expect(await say(1, "/me")).toContain("0002/2026/GCN");
  expect(await say(1, page, "en")).toContain("Periods attended 16/16");
});

test("blank, handing over and reissue are told, with the page that anybody may ask", async () => {
  const { id, token } = await on.db.prisma.certificate.findFirstOrThrow({ where: { number: 2 } });
  const work = workAs(on.db, on.second, later);
  await printCertificate(work, { certificateId: id, blankNumber: "A 000123", reason: null });
  await handOverCertificate(work, {
    certificateId: id,
    receivedOn: "2026-06-20",
    receivedBy: "Người nhận thay",
  });
  const before = await open(1, `/catalogue/${on.courseId}`);
  await reissueCertificate(work, { certificateId: id, reason: "lost" });
  const after = await say(1, "/me");

  expect(before).toContain(`/certificates/check/0002-2026-GCN/${token}`);
  expect(textOf(before)).toContain("A 000123");
  expect(textOf(before)).toContain("Đã giao ngày 20/06/2026");
  expect(before).not.toContain("Người nhận thay");
  expect(before).not.toContain("certificate.pdf");
  expect(after).toContain("0003/2026/GCN");
  expect(after).toContain("Đã cấp lại");
  expect(await say(1, "/me/courses")).toContain("Giấy chứng nhận số 0003/2026/GCN");
});

test("a voiding is told once it is decided, by its document", async () => {
  const { id: completionId } = await on.db.prisma.completion.findUniqueOrThrow({
    where: { enrolmentId: on.people[0]?.enrolmentId ?? 0 },
  });
  const document = { documentNumber: "15-QĐ/TCT", documentDate: "2026-06-30", reason: "Dự thi hộ" };
  const asked = await askVoid(workAs(on.db, on.keeper, later), {
    courseId: on.courseId,
    completionId,
    ...document,
  });
  const page = `/catalogue/${on.courseId}`;
  expect(await say(0, page)).not.toContain("15-QĐ/TCT");

  await decideVoid(workAs(on.db, on.second, later), {
    courseId: on.courseId,
    voidId: asked.ok ? asked.value : 0,
    decision: "accepted",
    reason: null,
  });
  const said = await say(0, page);
  expect(said).toContain("Kết quả này đã bị hủy theo văn bản số 15-QĐ/TCT ngày 30/06/2026");
  expect(said).toContain("Đã thu hồi, hủy bỏ");
  expect(said).toContain("Theo văn bản số 15-QĐ/TCT ngày 30/06/2026");
});

test("nobody reads another's result: neither on the course, nor in a list, nor by an address", async () => {
  const other = await makeCadre(on.db, {
    fullName: "Lê Thị Khác",
    posts: [{ unitId: on.hostUnitId }],
  });
  const as = await tokenOf(other);
  const ask = async (path: string) => app.request(path, { as, locale: "vi" });
  const { id } = await on.db.prisma.certificate.findFirstOrThrow({ where: { number: 2 } });

  expect((await ask(`/certificates/${id}`)).status).toBe(404);
  expect((await ask(`/courses/${on.courseId}/record`)).status).toBe(404);
  for (const path of ["/me", "/me/courses", `/catalogue/${on.courseId}`])
    expect(await (await ask(path)).text()).not.toContain("/2026/GCN");
  expect(await open(2, "/me")).not.toContain("0002/2026/GCN");
});

test("the same two statements for one course as for many, and past courses come by pages", async () => {
  const cadreId = personAt(1);
  const count = async () =>
    (
      await statementsDuring(on.db, () =>
        ownResults(on.db.sql, cadreId, { today: "2026-07-01", courseIds: null }),
      )
    ).length;
  const one = await count();
  const again = await another(on, { days: ["2025-11-10", "2025-11-12"], same: true });
  await prepareRecord(again, { marks: [85, 85, 85] });
  await closeCourse(workAs(on.db, on.second, closingDay), {
    courseId: again.courseId,
    seen: await seenOf(again),
  });
  for (let n = 0; n < 30; n += 1) {
    const courseId = await makeCourse(on.db, { hostUnitId: on.hostUnitId, code: `CU-${n}` });
    await placeIn(on.db, { courseId, cadreId, status: "withdrawn" });
  }

  expect(one).toBe(2);
  expect(await count()).toBe(2);
  const results = await ownResults(on.db.sql, cadreId, { today: "2026-07-01", courseIds: null });
  expect(results).toHaveLength(2);
  const [first, second] = [await say(1, "/me/courses"), await say(1, "/me/courses?page=2")];
  expect(first).toContain("CU-29");
  expect(first).not.toContain("CU-0 ");
  expect(first).toContain("Trang 1/2");
  expect(second).toContain("CU-0 ");
  expect(second).toContain("Giấy chứng nhận số 0003/2026/GCN");
});
