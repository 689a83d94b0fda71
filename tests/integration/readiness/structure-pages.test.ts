import { expect, test } from "vitest";
import { findPeople, structureOfFound } from "#app/domain/readiness/people-structure.server.ts";
import { listPlanned, sharesOn } from "#app/domain/readiness/structure-queries.server.ts";
import {
  lastEvent,
  makeCadre,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { countsOf, numbersOf, openReadinessOffice } from "./readiness-office.ts";

const office = await openReadinessOffice({ samples: true });
const { db, say, html, confirmed } = office;
const planner = await confirmed("planner", office.province);
const { id: member } = await db.prisma.title.findUniqueOrThrow({
  where: { code: "provincial-committee-member" },
});
const { id: termId } = await db.prisma.term.findUniqueOrThrow({ where: { code: "2025-2030" } });
const members = `/readiness/structure?term=${termId}&title=${member}`;

test("the committee of 14 October 2024: 9 of 58 women, 4 of 58 under 40, both with target, rule and what is lacking", async () => {
  const page = await say(planner, `${members}&asOf=14/10/2024`);

  for (const told of [
    "Theo Quy định 50-QĐ/TW, tính tuổi tại thời điểm 14/10/2024. 58 người trong 58 lượt",
    "Cán bộ nữ: 9/58 (15,5 %); mức phấn đấu 25 %. Chưa đạt, còn thiếu 6 người.",
    "Cán bộ trẻ (dưới 40 tuổi): 4/58 (6,9 %); mức phấn đấu 15 %. Chưa đạt, còn thiếu 5 người.",
    "Căn cứ: Quy định 50-QĐ/TW ngày 27/12/2021",
    "không thay thế kết quả thẩm định của cấp có thẩm quyền",
  ]) {
    expect(page).toContain(told);
  }
});

test.each([
  [
    "the day before nobody is planned",
    "13/10/2024",
    "0 người trong 0 lượt",
    "không có người để tính tỷ lệ",
  ],
  [
    "the later rules name no share, and the unit has ended",
    "01/01/2026",
    "Quy định 377-QĐ/TW",
    "58 lượt quy hoạch tại đơn vị đã kết thúc hoạt động",
  ],
])("%s: no percentage", async (_name, day, lead, told) => {
  const page = await say(planner, `${members}&asOf=${day}`);

  expect(page).toContain(lead);
  expect(page).toContain(told);
  expect(page).not.toContain("15,5 %");
});

test("page and command line count the same people from one query", async () => {
  const wanted = {
    day: "2024-10-14",
    termId,
    level: null,
    roundId: null,
    unitId: null,
    reachDay: today,
  };
  for (const titleId of [member, null]) {
    const titleIds = titleId === null ? null : [titleId];
    const listed = await listPlanned(db, { kind: "operator" }, { ...wanted, titleIds });
    const levels = [...new Set(listed?.there.map(({ level }) => level))];
    const told = await sharesOn(db, listed?.there ?? [], { day: wanted.day, levels });
    const more = { titleId, verifiedOnly: false, bands: [], since: null };
    const found = await findPeople(db, planner, { ...wanted, ...more });
    if (found === null) throw new Error("a planner may read it");
    const { total, women, young } = structureOfFound(found);

    expect({ total, women, young }).toEqual({
      total: told.total,
      women: told.women,
      young: { ...told.young, under: told.under },
    });
  }
});

test("levels are those that the verdicts of the same day count as held", async () => {
  const page = await html(planner, `${members}&asOf=14/10/2024`);
  const countOf = (filter: string): number =>
    numbersOf(page).find(({ to }) => to.endsWith(filter))?.n ?? 0;

  // the counts of readiness-samples.once.test.ts: degree 46 met, political theory 58, state management 36 of 50 known
  expect(countOf("degree=bachelor") + countOf("degree=master") + countOf("degree=doctor")).toBe(46);
  expect(countOf("political_theory=advanced")).toBe(58);
  expect(countOf("state_management=principal") + countOf("state_management=senior")).toBe(36);
  expect(countOf("state_management=unknown")).toBe(8);
});

test.each(["", "&by=title", "&by=round"])(
  "every number of the structure opens as many people%s",
  async (by) => {
    const page = await html(planner, `/readiness/structure?term=${termId}&asOf=14/10/2024${by}`);
    const numbers = numbersOf(page);

    expect(numbers.length).toBeGreaterThan(20);
    for (const { to, n } of numbers) {
      const { people } = countsOf(await say(planner, `${to}&size=25`));
      expect([to, people]).toEqual([to, n]);
    }
  },
  60_000,
);

test("somebody planned for two titles counts once, and is young by the age of either level", async () => {
  const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
  const round = await makeRound(db, { unitId: leThuy, asOf: "2025-08-01" });
  const young = await makeCadre(db, { birthDate: "1987", posts: [{ unitId: leThuy }] });
  for (const title of ["commune-secretary", "commune-deputy-secretary"])
    await makeRecord(db, { roundId: round, cadreId: young, unitId: leThuy, title });
  await stateEvidence(db, { cadreId: young, level: "master", statedOn: "2025-08-01" });
  await stateEvidence(db, {
    cadreId: young,
    dimension: "political_theory",
    level: "advanced",
    state: "studying",
    statedOn: "2025-08-01",
  });
  const asked = `term=${termId}&unit=${leThuy}&asOf=01/09/2025`;
  const page = await html(planner, `/readiness/structure?${asked}`);
  const text = await say(planner, `/readiness/structure?${asked}`);

  expect(text).toContain("1 người trong 2 lượt quy hoạch");
  expect(text).toContain("Cán bộ trẻ (dưới 35 tuổi): 0/1 (0,0 %)");
  expect(numbersOf(page)).toContainEqual(
    expect.objectContaining({ to: expect.stringContaining("degree=master"), n: 1 }),
  );
  expect(numbersOf(page)).toContainEqual(
    expect.objectContaining({ to: expect.stringContaining("political_theory=unknown"), n: 1 }),
  );
  expect(countsOf(await say(planner, `/readiness/records?${asked}&degree=master`))).toEqual({
    records: 2,
    people: 1,
  });
  expect(await say(planner, `/readiness/structure?${asked}&verified=1`)).not.toContain(
    "Thạc sĩ 100,0 %",
  );
});

test("what is not a day, and a period that begins after it, get their sentences and keep what was typed", async () => {
  for (const [query, told] of [
    ["asOf=31/02/2026", "“31/02/2026” không phải là ngày có trên lịch"],
    ["asOf=14/10/2024&since=31/02/2024", "“31/02/2024” không phải là ngày có trên lịch"],
    ["asOf=14/10/2024&since=15/10/2024", "phải sớm hơn ngày tính. Chọn ngày trước 14/10/2024."],
  ]) {
    const answer = await office.ask(planner, `/readiness/structure?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(told);
    expect((await office.ask(planner, `/readiness/structure/f2.xlsx?${query}`)).status).toBe(400);
  }
});

test("an officer counts the own unit's people only, without lists; one list is found by its readers alone", async () => {
  const camHong = await unitNamed(db, "Xã Cam Hồng", today);
  const officer = await confirmed("unit_officer", camHong);
  const { id: round } = await db.prisma.planningRound.findFirstOrThrow();
  const address = `/readiness/structure?term=${termId}&asOf=14/10/2024`;

  expect(await say(officer, address)).toContain("0 người trong 0 lượt");
  expect(await html(officer, `/readiness/structure?asOf=${today}`)).not.toContain("by=round");
  expect(await html(planner, address)).toContain("by=round");
  for (const page of ["structure", "records", "comparison", "structure/f2.xlsx"]) {
    expect((await office.ask(officer, `/readiness/${page}?round=${round}`)).status).toBe(404);
    expect((await office.ask(planner, `/readiness/${page}?round=${round}`)).status).toBe(200);
  }
});

test("nobody finds themselves in the structure", async () => {
  const { cadreId } = await db.prisma.planningRecord.findFirstOrThrow({
    where: { titleId: member },
    select: { cadreId: true },
  });
  const self = await confirmed("planner", office.province, cadreId);

  expect(await say(self, `${members}&asOf=14/10/2024`)).toContain("57 người trong 57 lượt");
});

test("form F2 goes into the read log as an export of everybody it counts", async () => {
  await office.file(
    planner,
    `/readiness/structure/f2.xlsx?title=${member}&term=${termId}&asOf=14/10/2024`,
  );
  await office.app.portal.readLog.flush();

  expect(await lastEvent(db)).toMatchObject({
    action: "read.planning_exported",
    detail: { count: 58, query: expect.stringContaining("/readiness/structure/f2.xlsx") },
  });
});
