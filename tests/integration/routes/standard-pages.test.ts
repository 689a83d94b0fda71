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
  const { title, standard } = office.world.draft;
  draft = `/titles/${title}/standards/${standard}`;
});

const newDraft = (): string => `/titles/${office.world.draft.title}/standards/new`;
const add = (kind: string): string => `${draft}/requirements/new?kind=${kind}`;
const version = {
  validFrom: "01/07/2027",
  source: "Quy định 21-QĐ/TU",
  start: "empty",
};
const about = { stage: "planning", source: "Điều 5", toConfirm: "0" };

type Bad = { path: () => string; form: Fields; status: number; vi: string; en: string };
const cases: Record<string, Bad> = {
  "a validity that ends before it starts": {
    path: newDraft,
    form: { ...version, validTo: "30/06/2027" },
    status: 400,
    vi: "Áp dụng đến hết ngày: “30/06/2027” sớm hơn ngày bắt đầu áp dụng. Kiểm tra lại hai ô ngày",
    en: "Last day: “30/06/2027” is before the first day. Check both days, or leave this empty.",
  },
  "overlapping versions": {
    path: newDraft,
    form: { ...version, validFrom: "30/08/2025" },
    status: 409,
    vi: "Thời gian áp dụng: trùng với một phiên bản đã đưa vào áp dụng của chức danh này. Chọn ngày bắt đầu khác",
    en: "Days in force: they overlap with another version of this title that is in force. Choose another first day",
  },
  "a version without a source": {
    path: newDraft,
    form: { ...version, source: "" },
    status: 400,
    vi: "Căn cứ: Chưa có nội dung. Bổ sung ô này.",
    en: "Source: This is empty. Fill it in.",
  },
  "a decision without its date": {
    path: newDraft,
    form: { ...version, decisionNumber: "20-QĐ/TU" },
    status: 400,
    vi: "Ngày quyết định: Số và ngày quyết định phải ghi cùng nhau.",
    en: "Date of the decision: Number and date of the decision belong together.",
  },
  "one term without the term": {
    path: newDraft,
    form: { ...version, appliesTo: "term" },
    status: 400,
    vi: "Nhiệm kỳ: Chưa chọn nhiệm kỳ được áp dụng. Chọn một nhiệm kỳ.",
    en: "Term: No term is chosen. Choose the term it applies to.",
  },
  "a first day that is none": {
    path: newDraft,
    form: { ...version, validFrom: "31/02/2027" },
    status: 400,
    vi: "Áp dụng từ ngày: “31/02/2027” không phải là ngày có trên lịch. Ghi dd/mm/yyyy.",
    en: "First day: “31/02/2027” is not a date in the calendar. Write dd/mm/yyyy.",
  },
  "nothing to copy": {
    path: newDraft,
    form: { ...version, validFrom: "01/01/2019", start: "copy" },
    status: 409,
    vi: "Bắt đầu từ: tại ngày bắt đầu chưa có phiên bản nào để sao lại.",
    en: "Starts with: there is no version on the first day to copy.",
  },
  "a requirement without a source": {
    path: () => add("working_time"),
    form: { ...about, months: "60", source: "" },
    status: 400,
    vi: "Điều khoản, văn bản: Chưa có nội dung. Bổ sung ô này.",
    en: "Clause and document: This is empty. Fill it in.",
  },
  "a subject twice": {
    path: () => add("level"),
    form: { ...about, level: "degree.bachelor" },
    status: 409,
    vi: "Nội dung: dự thảo đã có điều kiện về nội dung này. Sửa điều kiện đã có",
    en: "Subject: the draft already has a requirement on this subject. Correct that one",
  },
  "a certificate of no programme": {
    path: () => add("certificate"),
    form: { ...about, subject: "skills" },
    status: 400,
    vi: "Chương trình được tính: Chưa chọn chương trình nào. Chọn ít nhất một chương trình.",
    en: "Programmes that count: No programme is chosen. Choose at least one.",
  },
  "no months": {
    path: () => add("working_time"),
    form: { ...about, months: "0" },
    status: 400,
    vi: "Số tháng công tác còn lại ít nhất: “0” không phải là số phù hợp.",
    en: "Minimum months of service left: “0” does not fit.",
  },
  "more than twenty times": {
    path: () => add("recurring"),
    form: { ...about, subject: "reserve", programme_1: "yes", every: "term", times: "21" },
    status: 400,
    vi: "Số lần trong mỗi kỳ: “21” lớn quá mức cho phép. Ghi một số từ 1 đến 20.",
    en: "Times per period: “21” is too large. Write a number from 1 to 20.",
  },
  "a fixed calendar without its day and length": {
    path: () => add("recurring"),
    form: { ...about, subject: "reserve", programme_1: "yes", every: "fixed", times: "1" },
    status: 400,
    vi: "Ngày kết thúc của một kỳ: Chưa ghi ngày kết thúc của một kỳ. Ghi dd/mm/yyyy",
    en: "A day on which a period ends: A day on which a period ends is missing.",
  },
};

test.each(Object.entries(cases))(
  "%s is told in both languages, kept, and not stored",
  async (_name, bad) => {
    const { app, db } = office;
    const before = await rowCounts(db);
    const as = await office.ofProvince("planner");
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

/** A draft of the planner's with an any-of that nothing meets yet; answers its address. */
async function draftAnyOf(): Promise<string> {
  const drafted = await (
    await office.desk("planner", newDraft())
  ).post({ ...version, validFrom: "01/07/2028" });
  const address = drafted.to;
  const form = { ...about, subject: "informatics" };
  const path = `${address}/requirements/new?kind=any_of`;
  expect((await (await office.desk("planner", path)).post(form)).status).toBe(303);
  return address;
}

test("an any-of of nothing is told on the draft, and keeps it from preview and publication", async () => {
  const address = await draftAnyOf();
  const { app } = office;
  const as = await office.ofProvince("planner");
  const page = async (path: string, locale = "vi") =>
    (await app.request(path, { as, locale })).text();

  const html = await page(address);
  expect(textOf(html)).toContain("Còn 1 chỗ phải hoàn thiện trước khi đưa vào áp dụng");
  expect(textOf(html)).toContain(
    "Tin học: Một trong nhiều cách: chưa có cách đáp ứng nào. Thêm ít nhất một cách",
  );
  expect(html).toMatch(/href="[^"]+\/requirements\/new\?in=\d+"/);
  expect(html).not.toContain(`${address}/preview"`);
  expect(textOf(await page(address, "en"))).toContain(
    "Any of several: there is no way to meet it yet. Add at least one, or remove the requirement.",
  );
  expect(textOf(await page(`${address}/preview`))).toContain("Chưa xem trước được");
  expect((await app.request(`${address}/preview/export.xlsx`, { as })).status).toBe(404);
  const publication = `${address}/publication`;
  expect(textOf(await page(publication))).toContain("chưa có cách đáp ứng nào");
  const standardId = Number(address.split("/").at(-1));
  const { revision } = await office.db.prisma.titleStandard.findUniqueOrThrow({
    where: { id: standardId },
  });
  const form = { revision: String(revision) };
  const sent = await app.request(publication, { method: "POST", form, as });
  expect(sent.status).toBe(409);
  expect(textOf(await sent.text())).toContain("Thêm ít nhất một cách, hoặc bỏ điều kiện này.");

  const within = `${address}/${/requirements\/new\?in=\d+/.exec(html)?.[0] ?? ""}`;
  const first = await office.desk("planner", `${within}&kind=level`);
  expect((await first.post({ level: "informatics.basic" })).status).toBe(303);
  const second = await office.desk("planner", `${within}&kind=certificate`);
  expect((await second.post({ programme_1: "yes" })).status).toBe(303);
  const finished = textOf(await page(address));
  expect(finished).not.toContain("phải hoàn thiện");
  expect(finished).toContain("Một trong các điều kiện sau:");
});

test("an administrator drafts, sees nobody, and is told to hand the draft on", async () => {
  const { app } = office;
  const as = await office.ofProvince("system_admin");
  const html = await (await app.request(draft, { as })).text();

  expect(textOf(html)).toContain("chuyển cho cán bộ làm công tác quy hoạch phụ trách toàn tỉnh");
  expect(html).not.toContain("/preview");
  expect(html).not.toContain("/publication");
  const answer = await (
    await office.desk("system_admin", add("level"))
  ).post({
    ...about,
    level: "informatics.basic",
  });
  expect([answer.status, answer.to]).toEqual([303, draft]);
});

test("the draft of a colleague is corrected twice: the second is shown who was quicker and where", async () => {
  const path = `${draft}/requirements/${office.world.draft.requirement}`;
  const [first, second] = [
    await office.desk("planner", path),
    await office.desk("system_admin", path),
  ];

  expect((await first.post({ level: "degree.doctor" })).status).toBe(303);
  const late = await second.post({ source: "Điều 6" });
  expect(late.status).toBe(409);
  const text = textOf(late.html);
  expect(text).toContain("Người dùng province.planner vừa cập nhật dòng này lúc 08:00");
  expect(text).toContain("Tiến sĩ");
  expect(formOf(late.html, path)).toMatchObject({ source: "Điều 6", level: "degree.master" });
  const again = await second.post(formOf(late.html, path));
  expect(again.status).toBe(303);
  const facts = await office.desk("planner", `${draft}/correction`);
  const other = await office.desk("system_admin", `${draft}/correction`);
  expect((await facts.post({ source: "Quy định 30" })).status).toBe(303);
  const stale = await other.post({ appliesTo: "new_records" });
  expect(stale.status).toBe(409);
  expect(textOf(stale.html)).toContain("Quy định 30");
  expect(formOf(stale.html, `${draft}/correction`)).toMatchObject({ appliesTo: "new_records" });
});

test("a planner reads who changes, puts the draft in force, and everybody reads the version", async () => {
  const { app, db } = office;
  const as = await office.ofProvince("planner");
  const drafted = await (
    await office.desk("planner", newDraft())
  ).post({ ...version, start: "copy" });
  const page = async (path: string) => textOf(await (await app.request(path, { as })).text());

  expect(await page(`${drafted.to}/preview`)).toContain(
    "Tại ngày 01/07/2027 không có lượt quy hoạch",
  );
  const question = await office.desk("planner", `${drafted.to}/publication`);
  expect(textOf(question.html)).toContain("Sau khi đưa vào áp dụng, phiên bản này không sửa");
  const answer = await question.post({});
  expect([answer.status, answer.to]).toEqual([303, drafted.to]);
  const again = await question.post({});
  expect([again.status, again.to]).toEqual([303, drafted.to]);
  expect(await db.prisma.auditEvent.count({ where: { action: "standard.published" } })).toBe(1);
  const reader = await office.as("inspector");
  const shown = textOf(await (await app.request(drafted.to, { as: reader })).text());
  expect(shown).toContain("Chưa đến ngày áp dụng");
  expect(shown).not.toContain("Bỏ dự thảo");
  expect(await page(`/titles/${office.world.draft.title}`)).toContain(
    "từ ngày 30/08/2025 đến hết ngày 30/06/2027",
  );
  const history = await page(`/titles/${office.world.draft.title}/standards/history`);
  expect(history).toContain("Đưa vào áp dụng");
  expect(await page("/standards?standard=coming")).toContain("từ ngày 01/07/2027");
  const where = { action: "standard.published" };
  const event = await db.prisma.auditEvent.findFirstOrThrow({ where });
  expect(event.actorName).toBe("Người dùng province.planner");
});

test("what is typed for a draft that is put in force meanwhile stays, with the reason", async () => {
  const { app, desk } = office;
  const facts = { ...version, validFrom: "01/07/2029", start: "copy" };
  const { to: draftPage } = await (await desk("planner", newDraft())).post(facts);
  const read = async (path: string) =>
    (await app.request(path, { as: await office.ofProvince("system_admin") })).text();
  const own = `${draftPage}/${/requirements\/\d+/.exec(await read(draftPage))?.[0] ?? ""}`;
  const forms: Record<string, Fields> = {
    [`${draftPage}/correction`]: { source: "Quy định 31" },
    [own]: { source: "Điều 7" },
    [`${draftPage}/requirements/new?kind=level`]: { ...about, level: "informatics.basic" },
    [`${draftPage}/removal`]: {},
    [`${own}/removal`]: {},
  };
  const desks = await Promise.all(
    Object.keys(forms).map(async (path) => ({ path, ...(await desk("system_admin", path)) })),
  );
  await (await desk("planner", `${draftPage}/publication`)).post({});
  const said = "Phiên bản này đã được đưa vào áp dụng nên không thay đổi nữa.";
  for (const { path, post } of desks) {
    const typed = forms[path] ?? {};
    const { status, html } = await post(typed);
    expect([status, textOf(html).includes(said)]).toEqual([409, true]);
    // why: a question has no fields, and is no longer asked
    expect(path.endsWith("/removal") ? typed : formOf(html, path)).toMatchObject(typed);
    const later = await read(path);
    expect([textOf(later).includes(said), later.includes("_page")]).toEqual([true, false]);
  }
});
