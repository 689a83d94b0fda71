import { expect, test } from "vitest";
import { requestSeat } from "#app/domain/enrolment/request-seat.server.ts";
import { setCapacity } from "#app/domain/enrolment/set-capacity.server.ts";
import { withdraw } from "#app/domain/enrolment/withdraw.server.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import {
  countsOf,
  makeTrainees,
  rowsOf,
  seatBreaches,
  type Trainee,
} from "#tests/integration/enrolment/enrolment-factory.ts";
import { makeViewer, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { afterwards, openTestDb, testDb, testWork } from "#tests/support/database.ts";
import { checkBreaches, saidBy, startWorker } from "#tests/support/processes.ts";

const db = await testDb({ starter: true });
const hostUnitId = await unitNamed(db, "Tỉnh Quảng Trị", today);
const unitId = await unitNamed(db, "Xã Lệ Thủy", today);
const keeper = await makeViewer(db, { role: "course_admin", unitId: hostUnitId });
const trainees = await makeTrainees(db, { count: 60, unitId });
const others = [openTestDb(db.url), openTestDb(db.url)];
for (const other of others) afterwards(() => other.close());

/** Asks for a seat over one of several connections. */
function ask({ viewer }: Trainee, index: number, courseId: number) {
  const via = [db, ...others][index % 3] ?? db;
  const wanted = { courseId, wait: true, autoAccept: false, key: null };
  return requestSeat(testWork(via, viewer), wanted);
}

test("E1: sixty who want ten seats at once get ten and distinct places on the waiting list", async () => {
  const courseId = await makeCourse(db, { hostUnitId, capacity: 10 });

  const answers = await Promise.all(
    trainees.map((trainee, index) => ask(trainee, index, courseId)),
  );

  expect(answers.filter(({ ok }) => ok)).toHaveLength(60);
  expect(await countsOf(db, courseId)).toEqual({ confirmed: 10, waitlisted: 50 });
  expect(await seatBreaches(db, courseId)).toEqual([]);
});

test("E1: two who want the last seat: exactly one has it, and what they give back passes on", async () => {
  for (let round = 0; round < 5; round += 1) {
    const courseId = await makeCourse(db, {
      hostUnitId,
      capacity: 1,
      programme: "commune-skills",
      sessions: [["2026-08-03", "morning"]],
    });
    const two = trainees.slice(round * 2, round * 2 + 2);

    await Promise.all(two.map((one, index) => ask(one, index, courseId)));

    expect(await countsOf(db, courseId)).toEqual({ confirmed: 1, waitlisted: 1 });
    const [seated] = (await rowsOf(db, courseId)).filter(({ status }) => status === "confirmed");
    const who = two.find(({ cadreId }) => cadreId === seated?.cadreId);
    const wanted = { enrolmentId: seated?.id ?? 0, revision: 1, reason: "Bận công tác" };
    await withdraw(testWork(db, who?.viewer), wanted);
    expect(await countsOf(db, courseId)).toEqual({ withdrawn: 1, offered: 1 });
    expect(await seatBreaches(db, courseId)).toEqual([]);
  }
});

test("the same person asking ten times at once stands in the course once", async () => {
  const courseId = await makeCourse(db, {
    hostUnitId,
    programme: "defence-3",
    sessions: [["2026-08-10", "morning"]],
  });
  const [one] = trainees;
  if (!one) throw new Error("nobody");

  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => ask(one, n, courseId)));

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await countsOf(db, courseId)).toEqual({ confirmed: 1 });
  expect(await seatBreaches(db, courseId)).toEqual([]);
});

test("seats, withdrawals and a changing capacity at once never pass the capacity", async () => {
  const courseId = await makeCourse(db, {
    hostUnitId,
    programme: "division-leadership",
    capacity: 8,
    sessions: [["2026-07-20", "morning"]],
  });
  await Promise.all(trainees.slice(0, 8).map((trainee, index) => ask(trainee, index, courseId)));
  const seated = await rowsOf(db, courseId);
  const admin = testWork(db, keeper);
  const capacities = async (): Promise<void> => {
    for (const capacity of [12, 6, 9, 20, 3]) {
      const { revision } = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
      await setCapacity(admin, { courseId, revision, capacity, unlimited: false });
    }
  };

  await Promise.all([
    ...trainees.slice(8, 40).map((trainee, index) => ask(trainee, index, courseId)),
    ...seated.map(({ id, cadreId }) => {
      const who = trainees.find((trainee) => trainee.cadreId === cadreId);
      const wanted = { enrolmentId: id, revision: 1, reason: "Bận công tác" };
      return withdraw(testWork(others[0] ?? db, who?.viewer), wanted);
    }),
    capacities(),
  ]);

  expect(await seatBreaches(db, courseId)).toEqual([]);
  const counts = await countsOf(db, courseId);
  expect(counts["withdrawn"]).toBe(8);
  const course = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  expect(course.seatsTaken).toBe(Math.min(course.capacity ?? 0, 32));
});

test(
  "two processes that want the same seats give each once, and the log stays whole",
  { timeout: 90_000 },
  async () => {
    const courseId = await makeCourse(db, {
      hostUnitId,
      programme: "department-leadership",
      capacity: 15,
      sessions: [["2026-07-22", "morning"]],
    });
    const ids = trainees.map(({ viewer }) => viewer.accountId);
    const half = ids.length / 2;
    const workers = [ids.slice(0, half), ids.slice(half)].map((those) =>
      startWorker("claim-seats.ts", [
        db.url,
        String(courseId),
        String(those[0]),
        String(those.at(-1)),
      ]),
    );
    await Promise.all(workers.map((worker) => saidBy(worker, "ready")));
    for (const worker of workers) worker.process.kill("SIGUSR1");

    const answers = await Promise.all(workers.map(({ finished }) => finished));

    const said = answers.map(({ stdout }) => stdout.split("\n")[1] ?? "");
    expect(said).toEqual([`{"done":30,"failed":[]}`, `{"done":30,"failed":[]}`]);
    expect(await countsOf(db, courseId)).toEqual({ confirmed: 15, waitlisted: 45 });
    expect(await seatBreaches(db, courseId)).toEqual([]);
    expect(await checkBreaches(db.url)).toEqual([]);
  },
);

test("the database itself refuses a seat too many and a second active row", async () => {
  const courseId = await makeCourse(db, { hostUnitId, capacity: 1, programme: "defence-4" });
  const course = { where: { id: courseId } };

  const set = (data: { seatsTaken?: number; capacity?: number }) =>
    db.prisma.course.update({ ...course, data });
  await set({ seatsTaken: 1 });

  await expect(set({ seatsTaken: 2 })).rejects.toThrow(/course_seats|constraint/i);
  await expect(set({ capacity: 0 })).rejects.toThrow(/course_seats|constraint/i);
  await expect(set({ seatsTaken: -1 })).rejects.toThrow(/course_seats|constraint/i);
  const [one] = trainees;
  const row = { courseId, programmeId: 1, cadreId: one?.cadreId ?? 0, status: "requested" };
  const stated = { source: "self", verdict: "[]", requestedAt: "", updatedAt: "", updatedBy: "" };
  const add = () =>
    db.prisma.enrolment.create({ data: { ...row, originCadreId: row.cadreId, ...stated } });
  await add();
  await expect(add()).rejects.toThrow(/unique/i);
});
