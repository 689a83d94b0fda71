import { expect, test } from "vitest";
import { lastEvent, unitNamed } from "#tests/integration/people/people-factory.ts";
import { makeCadre } from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { readSheet } from "#tests/support/sheet.ts";
import { countsOf, numbersOf, openReadinessOffice } from "./readiness-office.ts";

const office = await openReadinessOffice({ samples: true });
const { db, say, html } = office;
const planner = await office.confirmed("planner", office.province);
const { id: termId } = await db.prisma.term.findUniqueOrThrow({ where: { code: "2025-2030" } });
const compare = (query: string): string => `/readiness/comparison?term=${termId}&${query}`;
const winter = "from=14/10/2024&to=01/01/2025";

/** The numbers of the kinds of change, as the page says them. */
function kindsOf(text: string) {
  const n = (word: string): number => Number(new RegExp(`${word} \\((\\d+)\\)`).exec(text)?.[1]);
  return {
    every: n("Mọi thay đổi"),
    came: n("Bổ sung"),
    left: n("Không còn trong danh sách"),
    ended: n("Đơn vị đã kết thúc hoạt động"),
    band: n("Chuyển mức độ"),
    verdict: n("Cùng mức độ, kết quả khác"),
  };
}

test("two days stand side by side with the rules of each, and every number opens its list of then", async () => {
  const page = await html(planner, compare(winter));
  const text = await say(planner, compare(winter));

  expect(text).toContain("tại ngày 14/10/2024 và ngày 01/01/2025");
  expect(text).toContain("25/91 (27,5 %)");
  expect(text).toContain("Quy định 50-QĐ/TW");
  const numbers = numbersOf(page);
  expect(numbers.length).toBeGreaterThan(10);
  for (const { to, n } of numbers) {
    const { records } = countsOf(await say(planner, `${to}&size=25`));
    expect([to, records]).toEqual([to, n]);
  }
});

test("the new year turns updates and ratings: bands stay, verdicts change, and each is named", async () => {
  const text = await say(planner, compare(`${winter}&changed=knowledge_update`));
  const { every, came, left, ended, band, verdict } = kindsOf(text);

  expect(every).toBe(came + left + ended + band + verdict);
  // as readiness-samples.once.test.ts counts them: of the committee rows 25, 31 and 53 are updated in 2023 alone
  expect(text).toContain("Cập nhật kiến thức: Đạt → Chưa đạt");
  expect(text).toContain("3 lượt quy hoạch, tính từ ngày 14/10/2024 đến ngày 01/01/2025");
});

test("who came, who left and whose unit ended are told apart", async () => {
  const [phongThuy, quangBinh] = [
    await unitNamed(db, "Xã Phong Thủy", "2025-06-30"),
    await unitNamed(db, "Tỉnh Quảng Bình", "2025-06-30"),
  ];
  const leThuy = await unitNamed(db, "Xã Lệ Thủy", "2025-07-01");
  const person = () => makeCadre(db, { posts: [{ unitId: phongThuy, validFrom: null }] });
  const round = await makeRound(db, { unitId: quangBinh, asOf: "2025-01-10" });
  const place = { roundId: round, unitId: phongThuy };
  await makeRecord(db, { ...place, cadreId: await person() });
  await makeRecord(db, { ...place, cadreId: await person(), endedOn: "2025-05-01" });
  const next = await makeRound(db, { unitId: leThuy, asOf: "2025-08-01" });
  await makeRecord(db, { roundId: next, unitId: leThuy, cadreId: await person() });

  const asked = `from=01/02/2025&to=01/09/2025&unit=${leThuy}`;
  expect(kindsOf(await say(planner, compare(asked)))).toMatchObject({
    came: 1,
    left: 1,
    // six of the sample at Phong Thủy, five at Kiến Giang, and the one of January
    ended: 12,
    band: 0,
  });
  const cell = await say(planner, compare(`${asked}&was=absent&now=no_data`));
  expect(cell).toContain("1 lượt quy hoạch, tính từ");
  expect(cell).toContain("Từ “Không có trong danh sách” sang “Chưa đủ dữ liệu”");
  // the one that left is not on the list, those whose unit ended are in a column of their own
  const gone = (now: string) => say(planner, compare(`${asked}&was=no_data&now=${now}`));
  expect(await gone("absent")).toContain("1 lượt quy hoạch, tính từ");
  const ended = await gone("unit_ended");
  expect(ended).toMatch(/\b\d+ lượt quy hoạch, tính từ/);
  expect(ended).toContain("Từ “Chưa đủ dữ liệu” sang “Đơn vị đã kết thúc”");
});

test.each([
  [
    "from=31/02/2024&to=01/01/2025",
    400,
    "“31/02/2024” không phải là ngày có trên lịch",
    "31/02/2024",
  ],
  ["from=01/01/2024&to=hôm+nay", 400, "“hôm nay” không phải là ngày có trên lịch", "hôm nay"],
  ["from=02/01/2025&to=01/01/2025", 400, "Chọn ngày trước 01/01/2025", "02/01/2025"],
  ["from=01/01/2025&to=01/01/2025", 200, "Hai thời điểm trùng nhau (01/01/2025)", "01/01/2025"],
  ["from=01/01/2010&to=01/01/2011", 200, "Không có quy hoạch đã phê duyệt nào", "01/01/2010"],
])("%s: %i, with a sentence, and what was typed stays", async (query, status, told, typed) => {
  const answer = await office.ask(planner, compare(`${query}&level=commune`));
  const page = await answer.text();

  expect(answer.status).toBe(status);
  expect(page).toContain(told);
  expect(page).toContain(`value="${typed}"`);
  expect(page).toContain('value="commune" selected');
});

test("the file holds the changes that the page lists, and its reading is logged", async () => {
  const query = `${winter}&kind=verdict`;
  const page = await say(planner, compare(query));
  const total = Number(/(\d+) lượt quy hoạch, tính từ/.exec(page)?.[1]);
  const bytes = await office.file(
    planner,
    compare(query).replace("comparison?", "comparison/export.xlsx?"),
  );
  const rows = await readSheet(bytes);
  const head = rows.findIndex(([first]) => first === "STT");
  const listed = rows
    .slice(head + 1)
    .filter((row) => row.length > 8 && row[7] === "Cùng mức độ, kết quả khác");

  expect(total).toBeGreaterThan(50);
  expect(listed).toHaveLength(total);
  expect(rows.flat()).toContain("Điều kiện lọc: Cùng mức độ, kết quả khác");
  await office.app.portal.readLog.flush();
  expect(await lastEvent(db)).toMatchObject({
    action: "read.planning_exported",
    detail: { count: total },
  });
});

test("an officer compares the own unit's people only", async () => {
  const officer = await office.confirmed(
    "unit_officer",
    await unitNamed(db, "Xã Cam Hồng", "2026-06-01"),
  );

  expect(await say(officer, compare(winter))).toContain("Không có quy hoạch đã phê duyệt nào");
});
