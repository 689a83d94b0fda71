import { beforeAll, expect, test } from "vitest";
import {
  type Fields,
  formOf,
  type Office,
  openOffice,
  textOf,
} from "#tests/integration/routes/pages.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const person = (): string => `/cadres/${office.world.inside.cadre}`;
const page = (): string => `${person()}/evidence/new`;

async function get(path: string, locale: "vi" | "en" = "vi"): Promise<string> {
  const as = await office.as("planner");
  return (await office.app.request(path, { as, locale })).text();
}

async function send(form: Fields, locale: "vi" | "en" = "vi", path = page()) {
  const as = await office.as("planner");
  return office.app.request(path, { as, locale, method: "POST", form });
}

const stated: Fields = {
  kind: "level",
  level: "degree.master",
  programmeId: "",
  text: "Bằng thạc sĩ quản lý công",
  certificate: "Th 4455",
  issuer: "Học viện Hành chính Quốc gia",
  issuedOn: "20/05/2023",
  endedOn: "",
  validTo: "",
  grade: "document_verified",
  source: "Đã xem bản gốc",
};

test("a planner records a paper from the person's page and sees it there, with its basis", async () => {
  expect(await get(person())).toContain(page());
  const shown = formOf(await get(page()), page());
  const sent = { ...shown, ...stated };
  const answer = await send(sent);

  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toContain(person());
  const said = textOf(await get(person()));
  expect(said).toContain("Thạc sĩ");
  expect(said).toContain("số hiệu Th 4455");
  expect(said).toContain("Đã xem bản gốc");

  const repeated = await send(sent);
  expect(repeated.status).toBe(303);
  expect(await office.db.prisma.evidence.count({ where: { certificate: "Th 4455" } })).toBe(1);
});

test.each<[string, Fields, number, string]>([
  ["nothing", {}, 400, "Chưa có nội dung. Bổ sung ô này."],
  ["no level", { ...stated, level: "" }, 400, "Chưa có nội dung. Bổ sung ô này."],
  ["a level that is none", { ...stated, level: "degree.emperor" }, 400, "Lựa chọn này không có"],
  [
    "a programme that is none",
    { ...stated, kind: "certificate", programmeId: "x" },
    400,
    "Lựa chọn này không có",
  ],
  [
    "a programme that is gone",
    { ...stated, kind: "certificate", programmeId: "987654" },
    409,
    "Không còn chương trình này trong danh mục",
  ],
  [
    "no number",
    { ...stated, grade: "certificate_on_record", certificate: "" },
    400,
    "Chưa có nội dung. Bổ sung ô này.",
  ],
  [
    "a day that is none",
    { ...stated, issuedOn: "31/02/2023" },
    400,
    "không phải là ngày có trên lịch",
  ],
  ["a day to come", { ...stated, issuedOn: "01/01/2027" }, 409, "Ngày cấp chưa đến"],
  ["what is recorded", stated, 409, "Giấy này đã có trong hồ sơ"],
])(
  "%s is refused with its sentence, and what was typed stays",
  async (_name, form, status, sentence) => {
    const before = await office.db.prisma.evidence.count();
    const answer = await send({ ...form });
    const html = await answer.text();

    expect(answer.status).toBe(status);
    expect(textOf(html)).toContain(sentence);
    expect(formOf(html, page())).toMatchObject(
      Object.fromEntries(["text", "issuer", "source"].map((name) => [name, form[name] ?? ""])),
    );
    expect(await office.db.prisma.evidence.count()).toBe(before);
  },
);

test("a number of a register kept here is refused with the register's name, in both languages", async () => {
  const certificate = await office.db.prisma.certificate.findFirstOrThrow({
    where: { id: office.world.inside.certificate },
  });
  const number = `${certificate.number}/2026/GCN`;
  const form = { ...stated, certificate: number, issuedOn: "01/06/2026" };

  const vi = await send(form);
  const en = await send(form, "en");
  expect([vi.status, en.status]).toEqual([409, 409]);
  expect(textOf(await vi.text())).toContain(
    `Số ${number} thuộc sổ gốc của Xã Lệ Thủy (Giấy chứng nhận, năm 2026), quản lý trong hệ thống.`,
  );
  expect(textOf(await en.text())).toContain(
    `Number ${number} belongs to the register of Xã Lệ Thủy (Certificate of completion, 2026)`,
  );
});

test("what was recorded by hand is voided with a reason, and says so on the person's page", async () => {
  const { evidence } = office.world.inside;
  const path = `${person()}/evidence/${evidence}/void`;
  expect(await get(person())).toContain(path);
  expect((await send({ reason: "" }, "vi", path)).status).toBe(400);

  const answer = await send({ reason: "Nhầm người cùng tên" }, "vi", path);
  expect(answer.status).toBe(303);
  const said = textOf(await get(person()));
  expect(said).toContain("Đã hủy ghi nhận ngày 01/06/2026 Nhầm người cùng tên");
  expect(textOf(await get(path))).toContain(
    "Ghi nhận này đã bị hủy ngày 01/06/2026: Nhầm người cùng tên",
  );
});

test("others' pages have no such buttons, and oneself is nobody to record for", async () => {
  const officer = await office.as("unit_officer");
  const read = await office.app.request(person(), { as: officer, locale: "vi" });
  const { cadreId } = office.world.viewers.planner;
  const as = await office.as("planner");
  const own = await office.app.request(`/cadres/${cadreId}/evidence/new`, { as, locale: "vi" });

  expect(await read.text()).not.toContain("/evidence/");
  expect(own.status).toBe(403);
  expect(await get(`/cadres/${cadreId}`)).not.toContain("/evidence/");
});
