import { beforeAll, expect, test } from "vitest";
import { formOf, textOf } from "#tests/integration/routes/pages.ts";
import {
  openProvinceOffice,
  type ProvinceOffice,
} from "#tests/integration/routes/province-office.ts";

// One database for the file: each test works on rows of its own.
let office: ProvinceOffice;
beforeAll(async () => {
  office = await openProvinceOffice();
});

const newRules = { name: "Quy định 12-QĐ/TU", validFrom: "01/07/2026", source: "Quy định 12" };

test("a new version starts with the limits of the one before and ends it", async () => {
  const { form, post } = await office.desk("system_admin", "/rules/new");
  expect(form).toMatchObject({
    "persons_per_post_title.all": "3",
    "only_higher.all": "yes",
    "months_left.all": "120",
    "women_share.all": "",
    "women_share.all.source": "Quy định 377-QĐ/TW ngày 08/10/2025",
    "women_share.commune": "",
  });

  const answer = await post({
    ...newRules,
    "women_share.all": "12,5",
    "women_share.all.source": "",
    "women_share.commune": "20 %",
    "women_share.commune.source": "Điều 9",
    "coefficient.all": "1,5",
    "only_higher.all": "",
  });

  expect(answer.status).toBe(303);
  const rules = await office.db.prisma.ruleSet.findUniqueOrThrow({
    where: { validFrom: "2026-07-01" },
    include: { limits: true },
  });
  const limits = rules.limits.map(({ kind, level, value, source }) => [kind, level, value, source]);
  expect(answer.to).toBe(`/rules/${rules.id}`);
  expect(limits).toHaveLength(10);
  for (const limit of [
    ["women_share", null, 125, "Quy định 12"],
    ["women_share", "commune", 200, "Điều 9"],
    ["coefficient", null, 150, "Quy định 377-QĐ/TW ngày 08/10/2025"],
    ["only_higher", null, null, "Quy định 377-QĐ/TW ngày 08/10/2025"],
  ]) {
    expect(limits).toContainEqual(limit);
  }
  const page = await office.app.request("/rules", { as: await office.ofProvince("leader") });
  const text = textOf(await page.text());
  expect(text).toContain("từ ngày 08/10/2025 đến hết ngày 30/06/2026");
  expect(text).not.toContain("Thêm quy định");
});

test("limits that are no numbers are told field by field, and what was typed stays", async () => {
  const { post } = await office.desk("system_admin", "/rules/new");
  const typed = {
    ...newRules,
    validFrom: "02/07/2026",
    "months_left.all": "nhiều",
    "women_share.commune": "12,55",
  };

  const [vi, en] = [await post(typed), await post(typed, "en")];

  expect([vi.status, en.status]).toEqual([400, 400]);
  expect(textOf(vi.html)).toContain(
    "Thời gian công tác còn lại ít nhất: mức chung: “nhiều” không đúng dạng của mức này.",
  );
  expect(textOf(vi.html)).toContain("Tỷ lệ cán bộ nữ ít nhất, Cấp xã: “12,55” không đúng dạng");
  expect(textOf(en.html)).toContain("Least working time left: common limit: “nhiều” does not fit");
  expect(formOf(vi.html, "/rules/new")).toMatchObject(typed);
});

test("a day on which rules begin already is refused in a sentence", async () => {
  const { post } = await office.desk("system_admin", "/rules/new");

  const answer = await post({ ...newRules, validFrom: "08/10/2025" });

  expect(answer.status).toBe(409);
  expect(textOf(answer.html)).toContain("Ngày này đã có một quy định bắt đầu áp dụng.");
  expect(formOf(answer.html, "/rules/new")).toMatchObject({ name: newRules.name });
});

test("a limit is corrected to a value and back to no rule", async () => {
  const limit = await office.db.prisma.ruleLimit.findFirstOrThrow({
    where: { kind: "young_share", ruleSet: { validFrom: "2025-10-08" } },
  });
  const path = `/rules/${limit.ruleSetId}/limits/${limit.id}`;
  const valueNow = async () =>
    (await office.db.prisma.ruleLimit.findUniqueOrThrow({ where: { id: limit.id } })).value;

  expect((await (await office.desk("system_admin", path)).post({ value: "15,5" })).status).toBe(
    303,
  );
  expect(await valueNow()).toBe(155);
  const second = await office.desk("system_admin", path);
  expect(second.form).toMatchObject({ before: "155", value: "15,5" });
  expect((await second.post({ value: "" })).status).toBe(303);
  expect(await valueNow()).toBeNull();
  const late = await second.post({ value: "20" });
  expect(late.status).toBe(409);
  expect(textOf(late.html)).toContain("nội dung đồng chí đã nhập vẫn còn");
  expect((await second.post({ before: "", value: "100,5" })).status).toBe(409);
});

test("a title is added with the kinds of unit that were ticked, which stay ticked when refused", async () => {
  const { post } = await office.desk("system_admin", "/titles/new");
  const typed = {
    name: "Trưởng trạm số hóa",
    kind: "post",
    level: "commune",
    sector: "state",
    managingLevel: "commune",
    rank: "430",
    seats: "3",
    source: "Quyết định 5",
    at_commune: "yes",
    forms: "TT số hóa\n\nTrưởng trạm SH",
  };

  const refused = await post(typed);
  expect(refused.status).toBe(409);
  expect(textOf(refused.html)).toContain("không có số lượng ủy viên");
  expect(formOf(refused.html, "/titles/new")).toMatchObject({ at_commune: "yes", rank: "430" });
  const none = await post({ ...typed, seats: "", at_commune: "" });
  expect(textOf(none.html)).toContain("Có 1 chỗ cần sửa");
  const answer = await post({ ...typed, seats: "" });
  expect(answer.status).toBe(303);

  const title = await office.db.prisma.title.findUniqueOrThrow({
    where: { code: "truong-tram-so-hoa" },
    include: { names: { orderBy: { id: "asc" } }, unitKinds: true },
  });
  expect(answer.to).toBe(`/titles/${title.id}`);
  expect(title.names.map(({ text }) => text)).toEqual([
    "Trưởng trạm số hóa",
    "TT số hóa",
    "Trưởng trạm SH",
  ]);
  expect(title.unitKinds.map(({ kind }) => kind)).toEqual(["commune"]);
});

test("of two who correct one title the second sees who was faster and keeps what was typed", async () => {
  const { id } = await office.db.prisma.title.findUniqueOrThrow({
    where: { code: "commune-deputy-secretary" },
  });
  const path = `/titles/${id}/correction`;
  const [first, second] = [
    await office.desk("system_admin", path),
    await office.desk("system_admin", path),
  ];

  expect((await first.post({ rank: "561" })).status).toBe(303);
  const late = await second.post({ rank: "562" });

  expect(late.status).toBe(409);
  expect(textOf(late.html)).toContain("Người dùng province.system.admin vừa cập nhật dòng này");
  expect(textOf(late.html)).toContain("561");
  const shown = formOf(late.html, path);
  expect(shown["rank"]).toBe("562");
});

test("the months of one organisation are recorded by its name", async () => {
  const term = await office.db.prisma.term.findUniqueOrThrow({ where: { code: "2030-2035" } });
  const path = `/terms/${term.id}/months/new`;
  const { post } = await office.desk("system_admin", path);
  const typed = {
    sector: "party",
    level: "commune",
    unit: "xa Le Thuy",
    ageMonth: "05/2030",
    eventMonth: "7/2030",
    source: "Kế hoạch",
  };

  const unclear = await post(typed);
  expect(unclear.status).toBe(400);
  expect(textOf(unclear.html)).toContain("Không có đơn vị “xa Le Thuy” trong phạm vi phụ trách.");
  expect(textOf(unclear.html)).toContain("Chọn tổ chức");
  const wrong = await post({ ...typed, ageMonth: "13/2030" });
  expect(textOf(wrong.html)).toContain("“13/2030” không phải là tháng có trên lịch.");
  const unit = { unitId: String(office.world.inside.unit) };
  expect((await post({ ...typed, ...unit })).status).toBe(303);
  const again = await post({ ...typed, ...unit });
  expect(again.status).toBe(409);
  expect(textOf(again.html)).toContain("Khối, cấp và tổ chức này đã có mốc.");

  expect(
    await office.db.prisma.termAnchor.findFirst({ where: { unitId: office.world.inside.unit } }),
  ).toMatchObject({ termId: term.id, ageMonth: "2030-05", eventMonth: "2030-07", toConfirm: 0 });
});

test("a programme is added and corrected, and its own name stays among its words", async () => {
  const { post } = await office.desk("system_admin", "/programmes/new");
  const typed = {
    name: "Bồi dưỡng kỹ năng số",
    shortCode: "KNS",
    gives: "informatics.basic",
    disclosesPlanning: "0",
    source: "Kế hoạch 7",
    forms: "Kỹ năng số",
  };

  const answer = await post(typed);
  expect(answer.status).toBe(303);
  const programme = await office.db.prisma.programme.findUniqueOrThrow({
    where: { shortCode: "KNS" },
    include: { names: true },
  });
  expect(programme).toMatchObject({ dimension: "informatics", level: "basic" });
  const own = programme.names.find(({ text }) => text === "KNS")?.id ?? 0;
  const removal = await office.desk("system_admin", `${answer.to}/names/${own}/removal`);
  const refused = await removal.post({});
  expect(refused.status).toBe(409);
  expect(textOf(refused.html)).toContain("Đây là tên hoặc ký hiệu của chương trình");
  const correction = await office.desk("system_admin", `${answer.to}/correction`);
  expect(correction.form).toMatchObject({ gives: "informatics.basic", toConfirm: "0" });
  const taken = await correction.post({ shortCode: "DN" });
  expect(textOf(taken.html)).toContain("Ký hiệu này đã dùng cho chương trình khác.");
  expect((await correction.post({ gives: "" })).status).toBe(303);
  expect(
    await office.db.prisma.programme.findUniqueOrThrow({ where: { shortCode: "KNS" } }),
  ).toMatchObject({ dimension: null, level: null });
});

test("retirement ages are recorded for a range of years and refused in a sentence", async () => {
  const { post } = await office.desk("system_admin", "/rules/retirement/new");
  const typed = {
    gender: "female",
    firstYear: "2036",
    lastYear: "2038",
    years: "60",
    months: "3",
    step: "3",
    source: "Luật",
  };

  const refused = await post({ ...typed, years: "30" });
  expect(textOf(refused.html)).toContain("Tuổi nghỉ hưu phải từ 40 đến 75 tuổi.");
  expect((await post(typed)).status).toBe(303);
  const page = await office.app.request("/rules/retirement", {
    as: await office.ofProvince("inspector"),
  });
  expect(textOf(await page.text())).toContain("2038 Chưa ghi nhận 60 tuổi 9 tháng Luật");
});

test("a day that is none counts no titles", async () => {
  const as = await office.ofProvince("leader");
  const page = await office.app.request("/titles?inForce=31/02/2026", { as });
  const text = textOf(await page.text());

  expect(page.status).toBe(400);
  expect(text).toContain("Chưa có danh sách vì ngày nhập chưa đúng.");
  expect(text).not.toContain("0 chức danh");
});
