import { expect, test } from "vitest";
import { makeCadre, unitNamed } from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { makeCourse, seatIn } from "#tests/support/course-rows.ts";
import { openReadinessOffice } from "./readiness-office.ts";

const office = await openReadinessOffice({ samples: false });
const { db, app, province, say } = office;
const today = "2026-06-01";
const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
const planner = await office.confirmed("planner", leThuy);
const officer = await office.confirmed("unit_officer", leThuy);
const theory = await db.prisma.programme.findUniqueOrThrow({
  where: { code: "political-theory-advanced" },
});
const round = await makeRound(db, { unitId: leThuy });

/** Somebody planned whose political theory is below what is asked; gaps are to be closed by the end of 2026. */
async function lacking(fullName: string) {
  const cadreId = await makeCadre(db, { fullName, posts: [{ unitId: leThuy }] });
  const recordId = await makeRecord(db, { roundId: round, cadreId, unitId: leThuy });
  await stateEvidence(db, { cadreId, dimension: "political_theory", level: "elementary" });
  return { cadreId, page: `/readiness/records/${recordId}` };
}

const an = await lacking("Trần Văn An");
const binh = await lacking("Lê Thị Bình");
const list = "/readiness/records?subject=political_theory&verdict=missing&term=all";

/** A course that is recognised fifteen days after its end. */
const course = (code: string, hostUnitId: number, endsOn: string) =>
  makeCourse(db, {
    code,
    hostUnitId,
    programmeId: theory.id,
    startsOn: "2026-06-15",
    endsOn,
    announcedOn: "2026-05-20",
  });

test("without a course in time the gap is too late, and the list says that nothing is announced", async () => {
  const said = await say(planner, `${an.page}?asOf=2026-07-01`);
  const listed = await say(planner, `${list}&asOf=2026-07-01`);

  expect(said).toContain("Chưa đạt Không kịp hạn hoàn thiện");
  expect(said).toContain("Hiện chưa có lớp nào chiêu sinh.");
  expect(listed).toContain("Lớp hoàn thiện nội dung Lý luận chính trị");
  expect(listed).toContain(`${theory.name} 2 0 Hiện chưa có lớp nào chiêu sinh.`);
  expect(listed).toContain("Không kịp (trước 12/2026)");
});

test("announced courses are named with days and free seats, and lead to their pages for whoever may open them", async () => {
  const inTime = await course("CC-01", leThuy, "2026-11-20");
  const elsewhere = await course("CC-02", province, "2027-03-01");

  const html = await office.html(planner, an.page);
  const said = await say(planner, an.page);
  expect(said).toContain("Chưa đạt Chưa được xếp lớp");
  expect(said).toContain(
    `CC-01, ${theory.name} : khai giảng 15/06/2026; dự kiến được công nhận ngày 05/12/2026; còn 30 chỗ`,
  );
  expect(said).toContain("dự kiến được công nhận ngày 16/03/2027, sau hạn hoàn thiện; còn 30 chỗ");
  expect(said).not.toContain("Hiện chưa có lớp nào chiêu sinh.");
  expect(html).toContain(`href="/courses/${inTime}"`);
  // a planner of the commune does not see the courses of the province; officers see whatever is announced
  expect(html).not.toContain(`href="/courses/${elsewhere}"`);
  expect(await office.html(officer, an.page)).toContain(`href="/courses/${elsewhere}"`);

  const listed = await say(planner, list);
  expect(listed).toContain(`${theory.name} 2 0 CC-01`);
  expect(listed).toContain("Chưa đạt (chưa được xếp lớp): Lý luận chính trị");
});

test("a seat covers the gap of its person alone, on page, list and timeline", async () => {
  const seat = await course("CC-03", leThuy, "2026-11-20");
  await seatIn(db, { courseId: seat, cadreId: an.cadreId, seatFrom: "2026-05-25" });

  const said = await say(planner, an.page);
  expect(said).toContain("Chưa đạt Đã xếp lớp, kịp hạn hoàn thiện");
  expect(said).toContain(`Đã xếp lớp: CC-03, ${theory.name}`);
  expect(said).toContain(`Lớp đang chiêu sinh: CC-01, ${theory.name}`);
  expect(said).not.toContain(`CC-03, ${theory.name} : khai giảng`);
  expect(said).toContain(`CC-03, ${theory.name} Đã xếp lớp, 15/06/2026 đến 05/12/2026`);
  expect(await say(planner, binh.page)).toContain("Chưa đạt Chưa được xếp lớp");
  expect(await say(planner, list)).toContain(`${theory.name} 2 1 CC-01`);
  expect(await say(planner, `${an.page}?asOf=2026-05-24`)).toContain("Chưa được xếp lớp");
});

test("who may also open courses goes on under that role, to that page and no other", async () => {
  expect(await office.html(planner, list)).not.toContain("Mở lớp cho những người này");
  const { id } = await db.prisma.grant.create({
    data: {
      accountId: planner.accountId,
      role: "course_admin",
      unitId: leThuy,
      validFrom: "2026-01-01",
      grantedAt: "2026-06-01T01:00:00.000Z",
    },
  });
  const html = await office.html(planner, list);
  const next = `/courses/new?programme=${theory.id}&gap=political_theory`;

  expect(html).toContain("Mở lớp cho những người này");
  expect(html).toContain(`value="${next.replace("&", "&amp;")}"`);
  for (const [asked, to] of [
    [next, next],
    ["https://example.org/", "/home"],
    ["//example.org", "/home"],
    ["/accounts", "/home"],
  ] as const) {
    const as = await app.signInAs(planner.accountId, planner.grantId);
    const form = { grantId: String(id), next: asked };
    const answer = await app.request("/active-role", { method: "POST", form, as });
    expect([asked, answer.headers.get("location")]).toEqual([asked, to]);
  }
});

test("the page of a record and the list cost as many statements with many courses as with few", async () => {
  const costs = async () => [
    await office.statements(planner, an.page),
    await office.statements(planner, `${list}&size=200`),
  ];
  await costs();
  const few = await costs();
  for (let number = 10; number < 40; number += 1)
    await course(`CC-${number}`, leThuy, `2026-10-${10 + (number % 20)}`);
  await lacking("Nguyễn Thị Cúc");
  await office.html(planner, list);

  expect(await costs()).toEqual(few);
  expect(await say(planner, an.page)).toContain("lớp khác đang chiêu sinh.");
});
