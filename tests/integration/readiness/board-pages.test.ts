import { expect, test } from "vitest";
import { textOf } from "#tests/integration/routes/pages.ts";
import { readSheet } from "#tests/support/sheet.ts";
import { countsOf, numbersOf, openReadinessOffice } from "./readiness-office.ts";

const office = await openReadinessOffice({ samples: true });
const { db, say, html } = office;
const planner = await office.confirmed("planner", office.province);
const { id: termId } = await db.prisma.term.findUniqueOrThrow({ where: { code: "2025-2030" } });
const asked = `term=${termId}&asOf=14/10/2024`;

/** How many rows a file has beneath its head. */
async function rowsOfFile(list: string): Promise<number> {
  const file = await office.file(planner, list.replace("/records?", "/records/export.xlsx?"));
  const rows = await readSheet(file);
  const head = rows.findIndex(([first]) => first === "STT");
  return rows.slice(head + 1).filter((row) => /^\d{4}-\d{4}$/.test(row[6] ?? "")).length;
}

test.each(["", "&by=unit&gender=female&level=commune", "&verified=1&level=province"])(
  "every number of the board opens exactly those records%s",
  async (more) => {
    const numbers = numbersOf(await html(planner, `/readiness?${asked}${more}`));

    expect(numbers.length).toBeGreaterThan(10);
    for (const { to, n } of numbers) {
      const { records } = countsOf(await say(planner, `${to}&size=25`));
      expect([to, records]).toEqual([to, n]);
    }
  },
  60_000,
);

test("a page of a list says on paper which rows it has, and where the whole list is", async () => {
  const list = `/readiness/records?${asked}&size=50`;

  expect(await say(planner, `${list}&page=2`)).toContain(
    "Trang 2/2: dòng 51–91 trong 91. Bản đầy đủ: xuất .xlsx.",
  );
  expect(await say(planner, `/readiness/records?${asked}&size=200`)).not.toContain("Bản đầy đủ");
});

test("page, list and file have the same records", async () => {
  const board = await say(planner, `/readiness?${asked}`);
  const total = Number(/(\d+) lượt quy hoạch đã phê duyệt/.exec(board)?.[1]);
  const list = `/readiness/records?${asked}&size=200`;
  const shown = (await html(planner, list)).match(/href="\/readiness\/records\/\d+\?/g) ?? [];

  expect(total).toBe(91);
  expect(shown).toHaveLength(total);
  expect(await rowsOfFile(list)).toBe(total);
  const open = `${list}&subject=degree&verdict=missing&level=province`;
  expect(await rowsOfFile(open)).toBe(12);
  expect(countsOf(await say(planner, open)).records).toBe(12);
});

test("titles at units are as many as there are, those that nobody is ready for alone where asked", async () => {
  const places = `/readiness/places?${asked}`;
  const all = await say(planner, places);
  const n = Number(/(\d+) chức danh tại đơn vị/.exec(all)?.[1]);

  expect((await html(planner, places)).match(/only=1/g)).toHaveLength(n);
  expect(await say(planner, `${places}&shown=nobody`)).toContain(`${n} chức danh tại đơn vị`);
  for (const { to } of numbersOf(await html(planner, places))) expect(to).toContain("only=1");
});

test("the list of a title at a unit holds those of the unit alone, not those below it", async () => {
  const { unitId } = await db.prisma.planningRecord.findFirstOrThrow({
    where: { title: { code: "provincial-committee-member" } },
  });
  const list = `/readiness/records?${asked}&unit=${unitId}`;

  expect(countsOf(await say(planner, list)).records).toBe(91);
  expect(countsOf(await say(planner, `${list}&only=1`)).records).toBe(58);
});

test.each([
  ["/readiness", "Bỏ bớt điều kiện lọc, hoặc chọn ngày khác."],
  ["/readiness/places", "Không có chức danh lãnh đạo nào phù hợp với điều kiện lọc."],
  ["/readiness/records", "Bỏ bớt điều kiện lọc, hoặc chọn ngày khác."],
  ["/readiness/structure", "Bỏ bớt điều kiện lọc, hoặc chọn ngày khác."],
])("%s: a filter that fits nothing and a day that is none get a sentence", async (page, told) => {
  const none = await office.ask(planner, `${page}?${asked}&level=department`);
  const wrong = await office.ask(planner, `${page}?term=${termId}&asOf=31/02/2026`);
  const text = await wrong.text();

  expect([none.status, wrong.status]).toEqual([200, 400]);
  expect(await none.text()).toContain(told);
  expect(text).toContain("“31/02/2026” không phải là ngày có trên lịch. Ghi dd/mm/yyyy.");
  expect(text).toContain('value="31/02/2026"');
});

test("a page beyond the last says so, with a way back", async () => {
  const page = await html(planner, `/readiness/records?${asked}&page=9999`);

  expect(textOf(page)).toContain("Không có trang 9.999: danh sách có 2 trang.");
  expect(page).toMatch(/href="[^"]*page=2"[^>]*>[^<]*Đến trang cuối/);
});

test("one record of one person is told in the singular", async () => {
  const { cadreId } = await db.prisma.planningRecord.findFirstOrThrow({ where: { termId } });
  const { fullName } = await db.prisma.cadre.findUniqueOrThrow({ where: { id: cadreId } });
  const q = encodeURIComponent(fullName);
  const answer = await office.ask(planner, `/readiness/records?${asked}&q=${q}`, "en");

  expect(textOf(await answer.text())).toContain("1 planning record of 1 person as of 14/10/2024");
});

test("the choice of a verdict says what is listed", async () => {
  const chosen = async (more: string): Promise<string | undefined> => {
    const page = await html(planner, `/readiness/records?${asked}${more}`);
    const select = /<select name="verdict"[\s\S]*?<\/select>/.exec(page)?.[0] ?? "";
    return textOf(/<option[^>]*selected[^>]*>[^<]*/.exec(select)?.[0] ?? "").trim();
  };
  const count = async (more: string): Promise<number> =>
    countsOf(await say(planner, `/readiness/records?${asked}${more}`)).records;

  expect(await chosen("")).toBe("Tất cả");
  expect(await chosen("&verdict=missing")).toBe("Tất cả");
  expect(await chosen("&subject=degree")).toBe("Tất cả");
  expect(await chosen("&subject=degree&verdict=open")).toBe("Chưa đạt hoặc chưa đủ dữ liệu");
  const [open, held] = [
    await count("&subject=degree&verdict=open"),
    await count("&subject=degree&verdict=held"),
  ];
  expect(open).toBeGreaterThan(0);
  expect(await count("&subject=degree&verdict=all")).toBe(open + held);
});

test.each([
  ["/readiness", ""],
  ["/readiness/places", ""],
  ["/readiness/records", ""],
  ["/readiness/structure", ""],
  ["/readiness/comparison", "&from=14/10/2023&to=14/10/2024"],
])("%s: a unit that is none is not answered with every unit", async (page, days) => {
  const answer = await office.ask(planner, `${page}?${asked}${days}&in=zzzz`);
  const html = await answer.text();

  expect(answer.status).toBe(400);
  expect(textOf(html)).toContain(
    "Chưa có số liệu vì chưa xác định được đơn vị “zzzz”. Ghi đúng tên và loại đơn vị rồi áp dụng.",
  );
  expect(html).toContain('value="zzzz"');
  expect(numbersOf(html)).toEqual([]);
  expect(html).not.toMatch(/href="\/readiness\/records\/\d/);
  expect(html).not.toContain(".xlsx");
});

test.each([
  ["/readiness/records/export.xlsx?in=zzzz", "đơn vị “zzzz”"],
  ["/readiness/structure/f2.xlsx?in=zzzz", "đơn vị “zzzz”"],
  ["/readiness/comparison/export.xlsx?in=zzzz", "đơn vị “zzzz”"],
  ["/readiness/records/export.xlsx?asOf=abc", "“abc” không phải là ngày"],
  ["/readiness/structure/f2.xlsx?asOf=abc", "“abc” không phải là ngày"],
  ["/readiness/structure/f2.xlsx?since=abc", "“abc” không phải là ngày"],
  ["/readiness/comparison/export.xlsx?from=abc", "“abc” không phải là ngày"],
  ["/readiness/comparison/export.xlsx?to=abc", "“abc” không phải là ngày"],
  ["/readiness/comparison/export.xlsx?from=01/05/2026&to=01/05/2026", "trùng nhau"],
  ["/readiness/comparison/export.xlsx?from=02/05/2026&to=01/05/2026", "Chọn ngày trước 01/05/2026"],
  ["/units/export.xlsx?asOf=abc", "“abc” không phải là ngày"],
])("%s: a file that cannot be made is answered with a sentence", async (address, sentence) => {
  const answer = await office.ask(planner, address);

  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    400,
    "text/plain; charset=utf-8",
  ]);
  expect(await answer.text()).toContain(sentence);
});

test("a unit that is none stays in its field with a sentence, one out of scope is not found", async () => {
  const page = await say(planner, `/readiness?${asked}&in=Xã+Không+Có`);

  expect(page).toContain("Không có đơn vị “Xã Không Có” trong phạm vi phụ trách.");
  expect((await office.ask(planner, `/readiness?${asked}&unit=999999`)).status).toBe(404);
});
