import { expect, test } from "vitest";
import { makeProgramme } from "#tests/integration/enrolment/study-stage.ts";
import { openSendingOffice } from "./sending-office.ts";

const office = await openSendingOffice();
const { keeper } = office;

test("who may not be put on a course is named, with each condition, and the people found stay", async () => {
  const [an] = [await office.person("Phan Thị An"), await office.person("Phan Thị An Bình")];
  const programme = await makeProgramme(office.db, {
    code: "party-talk",
    name: "Chuyên đề",
    conditions: [{ kind: "party", party: "full_member" }],
  });
  const courseId = await office.course({ programme, judged: true });
  const page = `/courses/${courseId}/assignment?q=${encodeURIComponent("Phan Thị An")}`;

  const fields = await office.form(keeper, page);
  const answer = await office.post(keeper, page, { ...fields, cadreId: String(an) });
  const english = await office.post(keeper, page, { ...fields, cadreId: String(an) }, "en");

  expect(answer.status).toBe(409);
  expect(answer.said).toMatch(/Chưa xếp được Phan Thị An \(sinh [\d/]+\)\./);
  expect(answer.said).toContain("Chưa đủ dữ liệu: Hồ sơ chưa ghi đủ ngày vào Đảng");
  expect(answer.said).toContain("Xếp Phan Thị An Bình vào lớp");
  expect(answer.html).toContain('value="Phan Thị An"');
  expect(english.said).toContain("Not enough data: The record lacks days of Party membership");
});

test("two people of one name have buttons that tell them apart, and a cancelled course offers no seats", async () => {
  const [one, two] = [await office.person("Phan Thị Đôi"), await office.person("Phan Thị Đôi")];
  await office.db.prisma.cadre.update({ where: { id: two }, data: { birthDate: "1984-02-03" } });
  const courseId = await office.course();
  const off = await office.course();
  await office.db.prisma.course.update({
    where: { id: off },
    data: { status: "cancelled", cancelledOn: "2026-06-01", cancelReason: "Thiếu giảng viên" },
  });

  const said = await office.say(keeper, `/courses/${courseId}/assignment?q=Đôi`);

  expect(one).not.toBe(two);
  expect(said).toContain("Xếp Phan Thị Đôi, sinh 03/02/1984, vào lớp");
  expect(await office.say(keeper, `/courses/${off}/assignment`)).not.toContain("chỗ,");
  expect(await office.say(keeper, `/courses/${off}/assignment`)).toContain(
    "Lớp không nhận thêm người.",
  );
});

test("who has no seat for a clash is told which half-day of which course", async () => {
  const chi = await office.person("Phan Thị Chi");
  const wanted = { startsOn: "2026-07-06", policy: "approval" as const };
  const first = await office.course({ ...wanted, code: "TRUNG-1", programme: "commune-skills" });
  const second = await office.course({ ...wanted, programme: "knowledge-update" });
  const paths = [first, second].map((id) => `/courses/${id}/assignment?q=Chi`);

  const posted = [];
  for (const path of paths) {
    const fields = await office.form(keeper, path);
    posted.push(await office.post(keeper, path, { ...fields, cadreId: String(chi) }));
  }

  expect(posted.map(({ status }) => status)).toEqual([303, 409]);
  expect(posted[1]?.said).toMatch(/Chưa xếp được Phan Thị Chi .*TRUNG-1.*06\/07\/2026/);
});
