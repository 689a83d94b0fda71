import { beforeAll, expect, test } from "vitest";
import { makeRound } from "#tests/integration/planning/planning-factory.ts";
import {
  type Fields,
  formOf,
  type Office,
  openOffice,
  textOf,
} from "#tests/integration/routes/pages.ts";

// One database for the file: each test has a round of its own.
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

async function ask(path: string, form?: Fields) {
  const as = await office.as("planner");
  return office.app.request(path, { as, locale: "vi", ...(form ? { method: "POST", form } : {}) });
}

let day = 1;
async function decidedRound(): Promise<string> {
  day += 1;
  const asOf = `2026-03-${String(day).padStart(2, "0")}`;
  const { db, world } = office;
  const id = await makeRound(db, { unitId: world.inside.unit, asOf });
  const decision = { decisionNumber: "12-QĐ/ĐU", decisionDate: "2026-05-10", signatory: "Bí thư" };
  await db.prisma.planningRound.update({ where: { id }, data: decision });
  return `/planning/${id}`;
}

const notice = { publicationNumber: "15-TB/ĐU", publicationDate: "20/05/2026", revision: "1" };

test("a notice is recorded, people are let see their titles and no longer, and the round tells all of it", async () => {
  const round = await decidedRound();

  const published = await ask(`${round}/publication`, notice);
  const told = textOf(await (await ask(round)).text());
  const question = formOf(
    await (await ask(`${round}/own-planning/opening`)).text(),
    `${round}/own-planning/opening`,
  );
  const opened = await ask(`${round}/own-planning/opening`, question);
  const openPage = textOf(await (await ask(round)).text());
  const closed = await ask(`${round}/own-planning/closing`, { revision: "3" });
  const closedPage = textOf(await (await ask(round)).text());

  expect([published.status, opened.status, closed.status]).toEqual([303, 303, 303]);
  expect(told).toContain("Thông báo kết quả phê duyệt Số 15-TB/ĐU ngày 20/05/2026");
  expect(told).toContain("xem chức danh của mình Không được xem");
  expect(openPage).toContain("xem chức danh của mình Được xem");
  expect(closedPage).toContain("Cho người trong danh sách xem chức danh quy hoạch của mình");
  expect(closedPage).toContain("Ngừng cho người trong danh sách xem chức danh quy hoạch của mình");
});

test.each([
  ["no number", { publicationNumber: " " }, 400, "Chưa có nội dung. Bổ sung ô này."],
  [
    "a day that does not exist",
    { publicationDate: "31/06/2026" },
    400,
    "“31/06/2026” không phải là ngày có trên lịch.",
  ],
  ["a day to come", { publicationDate: "02/06/2026" }, 409, "Ngày thông báo sau ngày hôm nay."],
  [
    "a day before the decision",
    { publicationDate: "09/05/2026" },
    409,
    "Ngày thông báo sớm hơn ngày quyết định phê duyệt.",
  ],
])("a notice with %s is answered with a sentence, and what was typed stays", async (...row) => {
  const [, wrong, status, sentence] = row;
  const path = `${await decidedRound()}/publication`;

  const answer = await ask(path, { ...notice, ...wrong });
  const html = await answer.text();

  expect(answer.status).toBe(status);
  expect(textOf(html)).toContain(sentence);
  expect(formOf(html, path)).toMatchObject({ ...notice, ...wrong });
});

test("of two who record a notice the second sees the difference and keeps what was typed", async () => {
  const path = `${await decidedRound()}/publication`;
  await ask(path, notice);

  const second = await ask(path, { ...notice, publicationNumber: "16-TB/ĐU" });
  const html = await second.text();

  expect(second.status).toBe(409);
  expect(textOf(html)).toContain("15-TB/ĐU");
  expect(formOf(html, path)["publicationNumber"]).toBe("16-TB/ĐU");
});

test("what no notice made known is not asked about, and leads to the notice", async () => {
  const round = await decidedRound();

  const page = await (await ask(`${round}/own-planning/opening`)).text();
  const refused = await ask(`${round}/own-planning/opening`, { revision: "1" });

  expect(page).toContain(`href="${round}/publication"`);
  expect(textOf(page)).toContain("Danh sách chưa ghi số, ngày thông báo");
  expect(refused.status).toBe(409);
});
