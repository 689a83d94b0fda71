import { beforeAll, expect, test } from "vitest";
import { type Fields, formOf, rowCounts, textOf } from "#tests/integration/routes/pages.ts";
import {
  openProvinceOffice,
  type ProvinceOffice,
} from "#tests/integration/routes/province-office.ts";

// One database for the file: what is refused does not land, what lands stands on drafts of its own.
let office: ProvinceOffice;
let draft: string;
beforeAll(async () => {
  office = await openProvinceOffice();
  const { programme, version } = office.world.versionDraft;
  draft = `/programmes/${programme}/versions/${version}`;
});

const newDraft = (): string => `/programmes/${office.world.versionDraft.programme}/versions/new`;
const add = (kind: string): string => `${draft}/conditions/new?kind=${kind}`;
const facts = { validFrom: "01/07/2027", source: "Quy định 21-QĐ/TU", start: "empty" };
const clause = { source: "Điều 5", toConfirm: "0" };

type Bad = { path: () => string; form: Fields; status: number; vi: string; en: string };
const cases: Record<string, Bad> = {
  "no periods": {
    path: newDraft,
    form: { ...facts, periods: "0" },
    status: 400,
    vi: "Số tiết: “0” không phải là số phù hợp. Ghi một số từ 1 trở lên",
    en: "Periods: “0” does not fit.",
  },
  "too many periods": {
    path: newDraft,
    form: { ...facts, periods: "9000" },
    status: 409,
    vi: "Số tiết: phải từ 1 đến 5000, hoặc để trống.",
    en: "Periods: write a number from 1 to 5000",
  },
  "a share over 100": {
    path: newDraft,
    form: { ...facts, attendancePercent: "120" },
    status: 400,
    vi: "Tỷ lệ dự học tối thiểu (%): “120” không phải là tỷ lệ phù hợp. Ghi một số từ 0 đến 100.",
    en: "Least attendance (%): “120” is no such share. Write a number from 0 to 100.",
  },
  "a mark with two decimals": {
    path: newDraft,
    form: { ...facts, passMark: "5,25" },
    status: 400,
    vi: "Điểm đạt: “5,25” không phải là điểm. Ghi từ 0 đến 10",
    en: "Pass mark: “5,25” is not a mark. Write from 0 to 10",
  },
  "bands that do not rise": {
    path: newDraft,
    form: { ...facts, goodFrom: "5" },
    status: 400,
    vi: "Khá từ: Mức này phải bắt đầu từ điểm cao hơn mức trước.",
    en: "Good from: It has to begin above the band before.",
  },
  "the first day of another version": {
    path: newDraft,
    form: { ...facts, validFrom: "01/01/2000" },
    status: 409,
    vi: "Áp dụng từ ngày: một phiên bản khác của chương trình này đã bắt đầu từ đúng ngày ấy.",
    en: "In force from: another version of the programme begins on that very day.",
  },
  "nothing to copy": {
    path: newDraft,
    form: { ...facts, validFrom: "01/01/1999", start: "copy" },
    status: 409,
    vi: "Đối tượng học viên: tại ngày bắt đầu chưa có phiên bản nào để lấy theo.",
    en: "Audience: no version has begun by the first day.",
  },
  "a condition of no title": {
    path: () => add("planned"),
    form: clause,
    status: 400,
    vi: "Chức danh: Chưa chọn chức danh nào. Chọn ít nhất một chức danh.",
    en: "Titles: No title is chosen. Choose at least one.",
  },
  "ages the wrong way round": {
    path: () => add("age"),
    form: { ...clause, menLeast: "45", menMost: "30" },
    status: 400,
    vi: "Nam: đến hết (tuổi): “30” nhỏ hơn tuổi từ đủ.",
    en: "Men: up to (years): “30” is less than the age from which.",
  },
  "an age that nobody has": {
    path: () => add("age"),
    form: { ...clause, womenLeast: "9" },
    status: 400,
    vi: "Nữ: từ đủ (tuổi): “9” không phải là tuổi phù hợp. Ghi một số từ 15 đến 80.",
    en: "Women: from (years): “9” is no such age. Write a number from 15 to 80.",
  },
  "a unit that there is not": {
    path: () => add("unit"),
    form: { ...clause, units: "Xã Không Có" },
    status: 400,
    vi: "Đơn vị: Không có đơn vị “Xã Không Có” trong phạm vi phụ trách.",
    en: "Units: There is no unit “Xã Không Có” within your responsibility.",
  },
  "a condition without a clause": {
    path: () => add("party"),
    form: { ...clause, party: "member", source: "" },
    status: 400,
    vi: "Điều khoản, văn bản: Chưa có nội dung. Bổ sung ô này.",
    en: "Clause, document: This is empty. Fill it in.",
  },
};

test.each(Object.entries(cases))(
  "%s is told in both languages, kept, and not stored",
  async (_name, bad) => {
    const { app, db } = office;
    const before = await rowCounts(db);
    const as = await office.ofProvince("system_admin");
    const path = bad.path();
    const shown = formOf(await (await app.request(path, { as })).text(), path);
    const form = { ...shown, ...bad.form };
    const said: string[] = [];
    for (const locale of ["vi", "en"]) {
      const answer = await app.request(path, { method: "POST", form, as, locale });
      const html = await answer.text();

      expect(answer.status).toBe(bad.status);
      expect(formOf(html, path)).toMatchObject(bad.form);
      said.push(textOf(html));
    }
    expect(said[0]).toContain(bad.vi);
    expect(said[1]).toContain(bad.en);
    expect(await rowCounts(db)).toEqual(before);
  },
);

test("an administrator drafts, adds alternatives and puts the version in force; officers read it", async () => {
  const { app, db } = office;
  const drafted = await (await office.desk("system_admin", newDraft())).post(facts);
  const condition = await office.desk("system_admin", `${drafted.to}/conditions/new?kind=age`);
  const typed = { ...clause, womenLeast: "28", menLeast: "30" };
  expect((await condition.post(typed)).status).toBe(303);
  expect((await condition.post(typed)).status).toBe(303);
  const other = await office.desk(
    "system_admin",
    `${drafted.to}/conditions/new?group=1&kind=below_level`,
  );
  expect((await other.post({ ...clause, level: "degree.college" })).status).toBe(303);
  const nowhere = `${drafted.to}/conditions/new?group=9&kind=age`;
  const as = await office.ofProvince("system_admin");
  expect((await app.request(nowhere, { as })).status).toBe(404);

  const question = await office.desk("system_admin", `${drafted.to}/publication`);
  expect(textOf(question.html)).toContain("Đối tượng: 2 điều kiện.");
  for (const answer of [await question.post({}), await question.post({})])
    expect([answer.status, answer.to]).toEqual([303, drafted.to]);
  const published = { action: "programme_version.published" };
  expect(await db.prisma.auditEvent.count({ where: published })).toBe(1);
  const officer = await office.as("unit_officer");
  const shown = textOf(await (await app.request(drafted.to, { as: officer })).text());
  expect(shown).toContain("Một trong các điều kiện sau:");
  expect(shown).toContain("Tuổi tại ngày khai giảng: nữ từ đủ 28 tuổi; nam từ đủ 30 tuổi");
  expect(shown).toContain("Chuyên môn: chưa có Cao đẳng trở lên");
  expect(shown).toContain("Chưa đến ngày áp dụng");
  expect(shown).not.toContain("Bỏ dự thảo");
});

test("the draft of a colleague is corrected twice: the second is shown who was quicker and where", async () => {
  const path = `${draft}/conditions/${office.world.versionDraft.condition}`;
  const first = await office.desk("system_admin", path);
  const second = await office.desk("system_admin", path);

  expect((await first.post({ menLeast: "35" })).status).toBe(303);
  const late = await second.post({ source: "Điều 6" });
  expect(late.status).toBe(409);
  expect(textOf(late.html)).toContain("Người dùng province.system.admin vừa cập nhật");
  expect(formOf(late.html, path)).toMatchObject({ source: "Điều 6", menLeast: "30" });
  expect((await second.post(formOf(late.html, path))).status).toBe(303);
  const stale = await office.desk("system_admin", `${draft}/correction`);
  const quick = await office.desk("system_admin", `${draft}/correction`);
  expect((await quick.post({ periods: "30" })).status).toBe(303);
  expect((await stale.post({ periods: "31" })).status).toBe(409);
});

test("a list of programmes is searched and filtered by its address", async () => {
  const { app } = office;
  const as = await office.ofProvince("unit_officer");
  const page = async (query: string) =>
    textOf(await (await app.request(`/programmes?${query}`, { as })).text());

  expect(await page("discloses=yes")).toContain("1 chương trình phù hợp với điều kiện lọc");
  expect(await page("discloses=yes")).toContain("Tên cho biết quy hoạch");
  expect(await page("form=part_time&q=ly+luan")).toContain("2 chương trình phù hợp");
  expect(await page("version=none")).toContain("Không có chương trình nào phù hợp");
});
