import { Workbook } from "@cj-tech-master/excelts";
import { beforeAll, expect, test } from "vitest";
import type { Role } from "#app/kernel/actor.ts";
import { makeCadre } from "#tests/integration/people/people-factory.ts";
import { makeRecord } from "#tests/integration/planning/planning-factory.ts";
import { makeWaiver } from "#tests/integration/readiness/decision-factory.ts";
import {
  type Fields,
  formOf,
  type Office,
  openOffice,
  rowCounts,
  textOf,
} from "#tests/integration/routes/pages.ts";

// One database for the file: each test has a record of its own.
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

async function ask(path: string, form?: Fields, locale = "vi", who: Role = "planner") {
  const as = await office.as(who);
  return office.app.request(path, { as, locale, ...(form ? { method: "POST", form } : {}) });
}

async function newRecord(): Promise<{ id: number; page: string }> {
  const { db, world } = office;
  const unitId = world.inside.unit;
  const cadreId = await makeCadre(db, { fullName: "Phan Văn Thử", posts: [{ unitId }] });
  const id = await makeRecord(db, { roundId: world.inside.round, cadreId, unitId });
  return { id, page: `/readiness/records/${id}` };
}

const paper = {
  decisionNumber: "45-QĐ/TU",
  decisionDate: "20/05/2026",
  signatory: "Phó Bí thư Thường trực",
  reason: "Trường hợp đặc biệt",
  validFrom: "20/05/2026",
  validTo: "",
};
const waiver = { subject: "degree", ...paper };

test("a waiver is recorded, told on the record's page, and asked for with the words of the standard", async () => {
  const { page } = await newRecord();
  const html = await (await ask(`${page}/waivers/new?subject=degree`)).text();
  const form = formOf(html, `${page}/waivers/new`);

  expect(textOf(html)).toContain("Chuyên môn: Đại học trở lên (thẩm quyền: cấp tỉnh)");
  expect(textOf(html)).not.toContain("Cập nhật kiến thức:");
  expect(form).toMatchObject({ subject: "degree", decisionNumber: "" });
  const answer = await ask(`${page}/waivers/new`, { ...form, ...waiver });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, page]);
  expect(textOf(await (await ask(page)).text())).toContain(
    "Được miễn theo quyết định số 45-QĐ/TU ngày 20/05/2026, Phó Bí thư Thường trực ký",
  );
});

type Wrong = [name: string, change: Fields, status: number, vi: string, en: string];

test.each<Wrong>([
  [
    "without a decision number",
    { decisionNumber: " " },
    400,
    "Số, ký hiệu quyết định: Chưa có số quyết định. Chỉ ghi nhận khi cấp có thẩm quyền đã có quyết định; ghi đủ số, ký hiệu trên quyết định đó.",
    "Number of the decision: The number of the decision is missing.",
  ],
  [
    "without anything chosen",
    { subject: "" },
    400,
    "Nội dung được miễn: Chưa có nội dung. Bổ sung ô này.",
    "Waived requirement: This is empty. Fill it in.",
  ],
  [
    "of a day that does not exist",
    { decisionDate: "31/06/2026" },
    400,
    "“31/06/2026” không phải là ngày có trên lịch. Ghi dd/mm/yyyy.",
    "“31/06/2026” is not a date in the calendar.",
  ],
  [
    "decided tomorrow",
    { decisionDate: "02/06/2026" },
    409,
    "Ngày quyết định sau ngày hôm nay. Kiểm tra lại ngày ghi trên quyết định.",
    "The date of the decision is after today. Check the date on the document.",
  ],
  [
    "that ends before it is in force",
    { validTo: "19/05/2026" },
    400,
    "Có hiệu lực đến hết ngày: Ngày hết hiệu lực “19/05/2026” sớm hơn ngày có hiệu lực.",
    "The last day “19/05/2026” is before the first day in force.",
  ],
  [
    "from before the State was founded",
    { decisionDate: "31/12/1944" },
    400,
    "Ngày quyết định: Ngày “31/12/1944” trước năm 1945",
    "“31/12/1944” is before 1945",
  ],
  [
    "of what nobody may waive",
    { subject: "knowledge_update" },
    409,
    "Nội dung này không được phép miễn theo tiêu chuẩn áp dụng tại ngày có hiệu lực. Chọn nội dung khác.",
    "this requirement cannot be waived. Choose another.",
  ],
  [
    "from before any standard",
    { validFrom: "01/01/2019" },
    409,
    "Tiêu chuẩn áp dụng tại ngày có hiệu lực không yêu cầu nội dung này.",
    "The standard in force on the first day does not require this.",
  ],
])(
  "a waiver %s gets its sentence, and what was typed stays",
  async (_name, change, status, vi, en) => {
    const { page, id } = await newRecord();
    const path = `${page}/waivers/new`;
    const typed = { ...waiver, ...change };
    const [answer, english] = [await ask(path, typed), await ask(path, typed, "en")];
    const html = await answer.text();

    expect([answer.status, english.status]).toEqual([status, status]);
    expect(textOf(html)).toContain(vi);
    expect(textOf(await english.text())).toContain(en);
    expect(formOf(html, path)).toMatchObject({ signatory: paper.signatory, reason: paper.reason });
    expect(await office.db.prisma.waiver.count({ where: { recordId: id } })).toBe(0);
  },
);

test("a double click on a waiver and on a conclusion is one of each", async () => {
  const { page, id } = await newRecord();
  const twice = async (path: string, form: Fields) =>
    Promise.all([1, 2].map(() => ask(path, { ...form, _key: `${path} double` })));

  const answers = [
    ...(await twice(`${page}/waivers/new`, waiver)),
    ...(await twice(`${page}/overrides/new`, { band: "ready", ...paper })),
  ];

  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  const where = { where: { recordId: id } };
  expect(await office.db.prisma.waiver.count(where)).toBe(1);
  expect(await office.db.prisma.readinessOverride.count(where)).toBe(1);
});

const recorded = [
  ["waiver", "waivers", waiver],
  ["conclusion", "overrides", { band: "ready", ...paper }],
] as const;

test.each(recorded)(
  "a %s whose answer was lost is found by the same content, and refused with another",
  async (_name, kind, form) => {
    const { page } = await newRecord();
    const path = `${page}/${kind}/new`;
    const sent = { ...form, _key: `${path} lost` };
    const corrected = { ...sent, decisionNumber: "46-QĐ/TU" };

    const first = await ask(path, sent);
    const after = await rowCounts(office.db);
    const same = await ask(path, sent);
    const [other, english] = [await ask(path, corrected), await ask(path, corrected, "en")];
    const html = await other.text();

    expect([first, same, other, english].map(({ status }) => status)).toEqual([303, 303, 409, 409]);
    expect(textOf(html)).toContain(
      "Biểu mẫu này đã được lưu trước đó với nội dung khác. Xem nội dung đã lưu; nếu cần thêm mới, mở lại biểu mẫu.",
    );
    expect(textOf(await english.text())).toContain(
      "This form was saved before with other content.",
    );
    expect(formOf(html, path)).toMatchObject({ decisionNumber: "46-QĐ/TU" });
    expect(await rowCounts(office.db)).toEqual(after);
  },
);

test("a conclusion is asked for beside what is computed, recorded and revoked", async () => {
  const { page, id } = await newRecord();
  const path = `${page}/overrides/new`;
  const asked = textOf(await (await ask(path)).text());
  const missing = await ask(path, { ...paper });
  await ask(path, { band: "ready", ...paper });
  const again = await ask(path, { band: "at_risk", ...paper });

  expect(asked).toContain("Mức độ tính từ minh chứng hôm nay Chưa đủ dữ liệu");
  expect(missing.status).toBe(400);
  expect(textOf(await missing.text())).toContain("Kết luận của quyết định: Chưa có nội dung.");
  expect(again.status).toBe(409);
  expect(textOf(await again.text())).toContain(
    "Đã có một quyết định khác có hiệu lực trong thời gian này.",
  );
  const stored = await office.db.prisma.readinessOverride.findFirstOrThrow({
    where: { recordId: id },
  });
  const revocation = `${page}/overrides/${stored.id}/revocation`;
  const form = formOf(await (await ask(revocation)).text(), revocation);
  const filled = { ...form, revokedOn: "01/06/2026", reason: "Quyết định số 50-QĐ/TU" };
  expect((await ask(revocation, filled)).status).toBe(303);
  const told = textOf(await (await ask(page)).text());
  expect(told).toContain("Đã thu hồi Thu hồi từ ngày 01/06/2026: Quyết định số 50-QĐ/TU");
  expect(told).not.toContain("Kết luận của cấp có thẩm quyền Đã đáp ứng");
});

test("who revokes second sees who was first, and that nothing is left to revoke", async () => {
  const { page, id } = await newRecord();
  const waiverId = await makeWaiver(office.db, { recordId: id });
  const path = `${page}/waivers/${waiverId}/revocation`;
  const form = formOf(await (await ask(path)).text(), path);
  const post = (reason: string) => ask(path, { ...form, revokedOn: "01/06/2026", reason });

  expect((await post("Ghi nhận nhầm")).status).toBe(303);
  const second = await post("Quyết định số 50-QĐ/TU");
  const said = textOf(await second.text());
  expect(second.status).toBe(409);
  expect(said).toContain(
    "Người dùng viewer.planner đã thu hồi quyết định này lúc 08:00 01/06/2026. Thu hồi từ ngày 01/06/2026: Ghi nhận nhầm",
  );
  expect(said).toContain("Lý do đồng chí nhập, chưa được lưu: Quyết định số 50-QĐ/TU");
  expect(said).not.toContain("không khác nhau");
});

test.each([
  ["from before it was in force", "01/03/2026", "Để hủy từ đầu, ghi đúng ngày 02/03/2026."],
  ["from a day to come", "02/06/2026", "Chỉ ghi nhận việc thu hồi đã có hiệu lực."],
])("nothing is revoked %s", async (_name, revokedOn, sentence) => {
  const { page, id } = await newRecord();
  const waiverId = await makeWaiver(office.db, { recordId: id });
  const path = `${page}/waivers/${waiverId}/revocation`;

  const answer = await ask(path, { revokedOn, reason: "Ghi nhận nhầm", revision: "1" });

  expect(answer.status).toBe(409);
  expect(textOf(await answer.text())).toContain(sentence);
});

test("a decision of another record is nowhere, and an ended record takes none", async () => {
  const { page } = await newRecord();
  const { world, db } = office;
  const unitId = world.inside.unit;
  const cadreId = await makeCadre(db, { posts: [{ unitId }] });
  const ended = await makeRecord(db, {
    roundId: world.inside.round,
    cadreId,
    unitId,
    endedOn: "2026-03-31",
  });

  expect((await ask(`${page}/waivers/${world.inside.waiver}/revocation`)).status).toBe(404);
  for (const kind of ["waivers", "overrides"]) {
    const path = `/readiness/records/${ended}/${kind}/new`;
    const sentence = "Lượt quy hoạch này đã kết thúc nên không ghi nhận thêm quyết định.";
    expect(textOf(await (await ask(path)).text())).toContain(sentence);
    // a form that was open when it ended
    const subject = { subject: "political_theory", band: "ready" };
    const sent = await ask(path, { ...subject, ...paper });
    const html = await sent.text();
    expect([sent.status, formOf(html, path)["signatory"]]).toEqual([409, paper.signatory]);
    expect(textOf(html)).toContain(sentence);
  }
});

test("a file of the list says the conclusion beside the computed band", async () => {
  const { page } = await newRecord();
  await ask(`${page}/overrides/new`, { band: "ready", ...paper });
  const answer = await ask("/readiness/records/export.xlsx?q=Phan Văn Thử&term=all");
  const workbook = new Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) =>
    rows.push(Array.from({ length: 9 }, (_, n) => row.getCell(n + 1).value)),
  );

  expect(rows.find((cells) => cells.includes("Họ và tên"))?.[8]).toBe(
    "Kết luận của cấp có thẩm quyền",
  );
  expect(rows.map((cells) => [cells[7], cells[8]])).toContainEqual([
    "Chưa đủ dữ liệu",
    "Đã đáp ứng theo quyết định số 45-QĐ/TU ngày 20/05/2026",
  ]);
});
