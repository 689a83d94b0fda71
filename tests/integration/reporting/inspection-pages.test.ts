import { beforeAll, expect, test } from "vitest";
import { type Office, openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { readSheet } from "#tests/support/sheet.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const planner = await office.as("planner");
  const { record } = office.world.inside;
  await office.app.request(`/planning/records/${record}`, { as: planner });
  await office.app.portal.readLog.flush();
});

const ask = async (path: string, locale = "vi") =>
  office.app.request(path, { as: await office.as("inspector"), locale });
const say = async (path: string): Promise<string> => textOf(await (await ask(path)).text());

async function lastRead() {
  const { app, db } = office;
  await app.portal.readLog.flush();
  const event = await db.prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
  const detail = JSON.parse(event.detail) as { ids: number[]; query: string };
  return { action: event.action, ...detail };
}

test("a reading stands on the page with who, when, which page and whom, and the look at it is logged too", async () => {
  const page = await say("/inspection/reads");

  expect(page).toContain("Người dùng viewer.planner");
  expect(page).toContain("Xem quy hoạch");
  expect(page).toContain(`/planning/records/${office.world.inside.record}`);
  expect(page).toContain("Phan Văn Kế");
  expect(page).toContain("từ ngày 02/05/2026 đến ngày 01/06/2026");
  expect(await lastRead()).toMatchObject({
    action: "read.inspection",
    query: "/inspection/reads",
    ids: [expect.any(Number)],
  });
});

test.each([
  ["from=31/02/2026", "“31/02/2026” không phải là ngày có trên lịch"],
  ["to=hôm nay", "“hôm nay” không phải là ngày có trên lịch"],
  ["from=02/05/2026&to=01/05/2026", "Ngày này sớm hơn ngày bắt đầu."],
  ["from=01/01/2024&to=01/05/2026", "Khoảng thời gian dài quá 366 ngày."],
])(
  "days that are none (%s) get a sentence beside the field, and nothing typed is lost",
  async (...row) => {
    const [query, sentence] = row;
    const answer = await ask(`/inspection/reads?person=Kế&${encodeURI(query)}`);
    const html = await answer.text();

    expect(answer.status).toBe(400);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain('value="Kế"');
    expect((await ask(`/inspection/reads/export.xlsx?${encodeURI(query)}`)).status).toBe(404);
  },
);

test("a filter that fits nothing says so", async () => {
  expect(await say("/inspection/reads?person=khong+co+ai")).toContain(
    "Không có lượt xem nào phù hợp",
  );
  expect(await say("/inspection/overrides?q=khong+co+ai")).toContain(
    "Không có trường hợp nào phù hợp",
  );
  await office.db.prisma.waiver.deleteMany();
  await office.db.prisma.readinessOverride.deleteMany();
  expect(await say("/inspection/overrides")).toContain("Chưa có trường hợp miễn tiêu chuẩn");
});

test("the file has a row for each person seen, says who made it, and is logged", async () => {
  const answer = await ask("/inspection/reads/export.xlsx?kind=planning");
  const rows = await readSheet(new Uint8Array(await answer.arrayBuffer()));

  expect(answer.status).toBe(200);
  expect(rows.flat().join("\n")).toContain("Điều kiện lọc: Loại: Xem quy hoạch");
  expect(rows.flat()).toContain("Phan Văn Kế");
  expect(await lastRead()).toMatchObject({
    action: "read.inspection_exported",
    query: "/inspection/reads/export.xlsx?kind=planning",
  });
});
