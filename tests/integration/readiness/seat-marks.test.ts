import { expect, test } from "vitest";
import { settle } from "#app/domain/readiness/settle.server.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { makeCourse } from "#tests/support/course-rows.ts";
import { testDb, testWork } from "#tests/support/database.ts";
import { communeByCode, placeCadre } from "#tests/support/world.ts";

const db = await testDb({ starter: true });
const work = testWork(db);
const unitId = await communeByCode(db, "19249");
const person = async (fullName: string) => (await placeCadre(db, { fullName, unitId })).cadre;
const planned = await person("Nguyễn Thị Kế");
const other = await person("Trần Văn Khác");
const unplanned = await person("Lê Thị Ngoài");
const round = await makeRound(db, { unitId });
for (const cadreId of [planned, other]) await makeRecord(db, { roundId: round, cadreId, unitId });
const { id: programme } = await db.prisma.programme.findFirstOrThrow();
const course = await makeCourse(db, {
  programmeId: programme,
  hostUnitId: unitId,
  startsOn: "2026-07-01",
  endsOn: "2026-07-05",
  announcedOn: "2026-05-15",
});
const stamps = `'2026-06-01T01:00:00.000Z', 'operator:tests'`;
const on = (table: string, id: number, set: string): string =>
  `UPDATE "${table}" SET ${set} WHERE "id" = ${id}`;

/** Each kind of change of seats, one after the other on the same data, and whom it marks. */
const changes: [sentence: string, statement: string, marks: number[]][] = [
  [
    "a seat is asked for",
    `INSERT INTO "Enrolment" ("id","courseId","programmeId","cadreId","originCadreId","status","source","verdict","requestedAt","updatedAt","updatedBy")
     VALUES (1, ${course}, ${programme}, ${planned}, ${planned}, 'requested', 'self', '[]', '2026-06-01T01:00:00.000Z', ${stamps})`,
    [],
  ],
  [
    "and offered",
    on("Enrolment", 1, `"status" = 'offered', "offerExpiresAt" = '2026-06-03T01:00:00.000Z'`),
    [],
  ],
  [
    "and taken",
    on(
      "Enrolment",
      1,
      `"status" = 'confirmed', "offerExpiresAt" = NULL, "seatFrom" = '2026-06-01'`,
    ),
    [planned],
  ],
  ["a course with seats ends later", on("Course", course, `"endsOn" = '2026-08-01'`), [planned]],
  [
    "it is cancelled",
    on(
      "Course",
      course,
      `"status" = 'cancelled', "cancelledOn" = '2026-06-02', "cancelReason" = 'ít'`,
    ),
    [planned],
  ],
  ["a seat goes to somebody else", on("Enrolment", 1, `"cadreId" = ${other}`), [planned, other]],
  ["it comes back", on("Enrolment", 1, `"cadreId" = ${planned}`), [planned, other]],
  [
    "a seat is given up",
    on("Enrolment", 1, `"status" = 'withdrawn', "seatUntil" = '2026-06-02'`),
    [planned],
  ],
  ["an enrolment is taken out", `DELETE FROM "Enrolment" WHERE "id" = 1`, [planned]],
  [
    "a course in which nobody holds a seat is moved",
    on("Course", course, `"endsOn" = '2026-09-01'`),
    [],
  ],
  [
    "somebody who is not planned takes a seat",
    `INSERT INTO "Enrolment" ("courseId","programmeId","cadreId","originCadreId","status","seatFrom","source","verdict","requestedAt","updatedAt","updatedBy")
     VALUES (${course}, ${programme}, ${unplanned}, ${unplanned}, 'confirmed', '2026-06-01', 'self', '[]', '2026-06-01T01:00:00.000Z', ${stamps})`,
    [],
  ],
  ["a seat of a course is counted", on("Course", course, `"seatTurn" = 5, "seatsTaken" = 1`), []],
];

test.each(changes)("%s", async (_sentence, statement, marked) => {
  await settle(work);
  await db.prisma.$executeRawUnsafe(statement);
  const marks = await db.sql.selectFrom("ReadinessMark").select("cadreId").distinct().execute();
  const people = marks.map(({ cadreId }) => cadreId ?? 0);

  expect(people.toSorted((a, b) => a - b)).toEqual(marked);
});

test("only what announced courses say counts as a change of them", async () => {
  const count = async () =>
    (await db.sql.selectFrom("AnnouncedHead").select("stamp").executeTakeFirstOrThrow()).stamp;
  const place = { programmeId: programme, hostUnitId: unitId };
  const days = { startsOn: "2026-07-01", endsOn: "2026-07-05" };
  const counted: [string, number][] = [];
  const after = async (what: string, change: () => Promise<unknown>): Promise<void> => {
    const before = await count();
    await change();
    counted.push([what, (await count()) - before]);
  };
  const set = (id: number, columns: string) => () =>
    db.prisma.$executeRawUnsafe(on("Course", id, columns));
  let id = 0;
  await after("drafted", async () => {
    id = await makeCourse(db, { ...place, ...days, announcedOn: null });
  });
  await after("draft moved", set(id, `"startsOn" = '2026-06-30'`));
  const clocks = ["nominationEndsOn", "approvalEndsOn", "promotionStopsOn", "withdrawalEndsOn"];
  const announced = clocks.map((name) => `"${name}" = '2026-06-20'`).join(", ");
  await after(
    "announced",
    set(id, `"announcedOn" = '2026-06-01', "status" = 'announced', ${announced}`),
  );
  await after("seat taken", set(id, `"seatsTaken" = 1, "seatTurn" = 1`));
  await after("moved", set(id, `"endsOn" = '2026-07-20'`));
  await after(
    "corrected without a change",
    set(id, `"endsOn" = '2026-07-20', "place" = 'Hội trường'`),
  );
  await after(
    "cancelled",
    set(id, `"status" = 'cancelled', "cancelledOn" = '2026-06-02', "cancelReason" = 'ít'`),
  );
  await after("taken out", () =>
    db.prisma.$executeRawUnsafe(`DELETE FROM "Course" WHERE "id" = ${id}`),
  );

  expect(counted).toEqual([
    ["drafted", 0],
    ["draft moved", 0],
    ["announced", 1],
    ["seat taken", 0],
    ["moved", 1],
    ["corrected without a change", 0],
    ["cancelled", 1],
    ["taken out", 1],
  ]);
});
