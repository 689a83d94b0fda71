import { expect, test } from "vitest";
import { checkEnrolmentHistory, checkSeats, checkTimetables } from "#app/cli/checks/seats.ts";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { unmergeCadres } from "#app/domain/people/unmerge-cadres.server.ts";
import { accept, refuse } from "#app/kernel/result.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { rowsOf, seatBreaches } from "#tests/integration/enrolment/enrolment-factory.ts";
import { seatStage } from "#tests/integration/enrolment/seat-stage.ts";
import { makeViewer } from "#tests/integration/people/people-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const stage = await seatStage(db);
const { ask, course, hostUnitId, trainees } = stage;
const [an, binh, chi] = trainees;
const planner = testWork(db, await makeViewer(db, { role: "planner", unitId: hostUnitId }));
const pair = { survivorId: an?.cadreId ?? 0, aliasId: binh?.cadreId ?? 0, confirmed: true };

test("E34: two records that both stand in one course are not merged until one place is given up", async () => {
  await db.prisma.account.updateMany({
    where: { cadreId: pair.aliasId },
    data: { endedAt: "2026-06-01T00:00:00.000Z" },
  });
  const courseId = await course({ capacity: 1 });
  await ask(an, courseId);
  await ask(binh, courseId);

  expect(await mergeCadres(planner, pair)).toEqual(refuse("both_enrolled"));

  await stage.leave(courseId, binh);
  expect(await mergeCadres(planner, pair)).toEqual(accept(pair.survivorId));
  const rows = await rowsOf(db, courseId);
  expect(rows.map(({ cadreId, originCadreId }) => [cadreId, originCadreId])).toEqual([
    [pair.survivorId, pair.survivorId],
    [pair.survivorId, pair.aliasId],
  ]);
  expect(await unmergeCadres(planner, pair)).toEqual(accept(pair.aliasId));
  expect((await rowsOf(db, courseId)).map(({ cadreId }) => cadreId)).toEqual([
    pair.survivorId,
    pair.aliasId,
  ]);
  expect(await seatBreaches(db, courseId)).toEqual([]);
});

test("the check finds seats counted wrong, a history with a gap, and says who sits twice at a time", async () => {
  const courseId = await course({ capacity: 5 });
  await ask(chi, courseId);
  const other = await makeCourse(db, {
    hostUnitId,
    programme: "defence-3",
    sessions: [stage.lastHalf()],
  });
  const [row] = await rowsOf(db, courseId);
  await db.prisma.course.update({ where: { id: courseId }, data: { seatsTaken: 3 } });
  if (!row) throw new Error("nobody is enrolled");
  const { programmeId } = await db.prisma.course.findUniqueOrThrow({ where: { id: other } });
  const { id: second } = await db.prisma.enrolment.create({
    data: { ...row, id: row.id + 1000, courseId: other, programmeId },
  });

  const seats = await checkSeats(db.sql);
  const history = await checkEnrolmentHistory(db.sql);
  const timetables = await checkTimetables(db.sql);

  expect(seats.breaches.map(({ id }) => id)).toEqual([courseId, other]);
  expect(history.breaches.map(({ id }) => id)).toContain(second);
  expect(history.breaches.map(({ id }) => id)).not.toContain(row.id);
  expect(timetables.note).toBe("1 people hold seats that overlap");
});
