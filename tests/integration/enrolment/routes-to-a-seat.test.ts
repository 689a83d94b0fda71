import { expect, test } from "vitest";
import { acceptOffer, declineOffer } from "#app/domain/enrolment/accept-offer.server.ts";
import { assign } from "#app/domain/enrolment/assign.server.ts";
import { decideEnrolments } from "#app/domain/enrolment/decide-enrolments.server.ts";
import { setCapacity } from "#app/domain/enrolment/set-capacity.server.ts";
import { accept, refuse } from "#app/kernel/result.ts";
import { jsonOf, portal } from "#tests/integration/cli/portal-process.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { countsOf, rowsOf, seatBreaches } from "#tests/integration/enrolment/enrolment-factory.ts";
import { seatStage } from "#tests/integration/enrolment/seat-stage.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const stage = await seatStage(db);
const { hostUnitId, keeper, trainees } = stage;
const { ask, approve, course, lastHalf, leave, revisionOf, rowOf, send, tend } = stage;
const [an, binh, chi, dung] = trainees;

test("E2: a seat that went between page and click is refused, and the waiting list is open", async () => {
  const courseId = await course({ capacity: 1 });
  await ask(an, courseId);

  expect(await ask(binh, courseId, { wait: false })).toEqual(refuse("just_full"));
  expect((await ask(binh, courseId)).ok).toBe(true);
  expect((await rowOf(courseId, binh)).status).toBe("waitlisted");
});

test("E3: a course of 0 seats seats nobody, an unlimited one everybody", async () => {
  const none = await course({ capacity: 0 });
  await ask(an, none);
  expect(await countsOf(db, none)).toEqual({ waitlisted: 1 });

  const unlimited = await course({ capacity: null, programme: "commune-skills" });
  for (const who of trainees) await ask(who, unlimited);
  expect(await countsOf(db, unlimited)).toEqual({ confirmed: 6 });
});

test("E4: who teaches or keeps a course takes none of its seats", async () => {
  const courseId = await course({ capacity: 2 });
  const lecturer = { lecturerId: keeper.accountId, lecturerName: "Trần Văn Giảng" };
  await db.prisma.courseSession.updateMany({
    where: { courseId },
    data: { ...lecturer, lecturerKey: "tran van giang" },
  });

  await ask(an, courseId);
  await ask(binh, courseId);

  expect(await countsOf(db, courseId)).toEqual({ confirmed: 2 });
});

test("E7: page, letter, assignment, command line and job keep one capacity", async () => {
  const courseId = await course({ capacity: 2, code: "E7-2026" });
  await ask(an, courseId);
  await send(courseId, [binh]);
  await assign(testWork(db, keeper), { courseId, cadreId: chi?.cadreId ?? 0, key: null });
  const args = ["enrol", "--course=e7-2026", `--cadre=${dung?.cadreId}`, "--json"];
  const env = { PORTAL_MODE: "test", PORTAL_NOW: "2026-06-01T01:00:00Z" };
  const said = await portal(db.url, args, { env });

  expect([said.code, jsonOf(said)["status"]]).toEqual([0, "waitlisted"]);
  expect(await countsOf(db, courseId)).toEqual({ confirmed: 2, waitlisted: 2 });
  await leave(courseId, an);
  expect((await rowOf(courseId, chi)).status).toBe("offered");
  await tend(new Date("2026-06-10T08:00:00+07:00"));
  expect((await rowOf(courseId, chi)).status).toBe("offer_expired");
  expect((await rowOf(courseId, dung)).status).toBe("offered");
  expect(await seatBreaches(db, courseId)).toEqual([]);
});

test("E8: raised capacity seats whoever was approved, and nobody who was not", async () => {
  const courseId = await course({ capacity: 1, policy: "approval" });
  await send(courseId, [an, binh, chi]);
  await approve(courseId, [an, binh]);
  expect(await countsOf(db, courseId)).toEqual({ confirmed: 1, waitlisted: 1, unit_approved: 1 });

  const raise = { courseId, revision: await revisionOf(courseId), capacity: 3, unlimited: false };
  expect(await setCapacity(testWork(db, keeper), raise)).toEqual(accept(1));

  expect(await countsOf(db, courseId)).toEqual({ confirmed: 1, offered: 1, unit_approved: 1 });
});

test("E9: N+1 approvals on N seats leave one waiting, each row decided alone", async () => {
  const courseId = await course({ capacity: 2, policy: "approval" });
  await send(courseId, [an, binh, chi]);
  await db.prisma.enrolment.updateMany({
    where: { courseId, cadreId: binh?.cadreId ?? 0 },
    data: { revision: 9 },
  });
  const rows = await rowsOf(db, courseId);
  const decisions = rows.map(({ id: enrolmentId }) => ({
    enrolmentId,
    revision: 1,
    decision: "approve" as const,
    reason: null,
  }));

  const decided = await decideEnrolments(testWork(db, keeper), { courseId, decisions });
  expect(decided.ok && decided.value.map(({ outcome }) => outcome)).toEqual([
    "confirmed",
    "stale",
    "confirmed",
  ]);
  expect(await approve(courseId, [binh])).toEqual(
    accept([{ enrolmentId: rows[1]?.id, outcome: "waitlisted" }]),
  );
});

test("E10: a capacity below the seats given is refused", async () => {
  const courseId = await course({ capacity: 3 });
  await ask(an, courseId);
  await ask(binh, courseId);
  const lower = { courseId, revision: await revisionOf(courseId), unlimited: false };

  const work = testWork(db, keeper);
  expect(await setCapacity(work, { ...lower, capacity: 1 })).toEqual(
    refuse("capacity_below_taken"),
  );
  expect(await setCapacity(work, { ...lower, capacity: null })).toEqual(refuse("capacity_missing"));
  expect(await setCapacity(work, { ...lower, capacity: 2 })).toEqual(accept(0));
  expect(await setCapacity(work, { ...lower, capacity: 4 })).toEqual(refuse("stale"));
});

test("E11 and E12: a seat given back passes on at once, past whoever cannot have it", async () => {
  const courseId = await course({ capacity: 1 });
  const clashing = await makeCourse(db, {
    hostUnitId,
    programme: "commune-skills",
    sessions: [lastHalf()],
  });
  await ask(an, courseId);
  await ask(binh, courseId);
  await ask(chi, courseId);
  await assign(testWork(db, keeper), {
    courseId: clashing,
    cadreId: binh?.cadreId ?? 0,
    key: null,
  });

  await leave(courseId, an);

  const skipped = await rowOf(courseId, binh);
  expect([skipped.status, skipped.skipped]).toEqual(["waitlisted", "clash"]);
  expect((await rowOf(courseId, chi)).status).toBe("offered");
  const events = await db.prisma.enrolmentEvent.findMany({ where: { enrolmentId: skipped.id } });
  expect(events.map(({ act, reason: why }) => [act, why])).toEqual([
    ["requested", null],
    ["skipped", "clash"],
  ]);
});

test("E13 and E18: an offer that was taken and given back is gone; whoever comes back stands last", async () => {
  const courseId = await course({ capacity: 1 });
  for (const who of [an, binh, chi]) await ask(who, courseId);
  await leave(courseId, an);
  const offered = await rowOf(courseId, binh);
  const own = testWork(db, binh?.viewer);
  expect(await acceptOffer(own, { enrolmentId: offered.id })).toEqual(accept(offered.id));
  expect(await acceptOffer(own, { enrolmentId: offered.id })).toEqual(accept(offered.id));

  await leave(courseId, binh);

  expect((await rowOf(courseId, chi)).status).toBe("offered");
  expect((await ask(binh, courseId)).ok).toBe(true);
  const rows = (await rowsOf(db, courseId)).filter(({ cadreId }) => cadreId === binh?.cadreId);
  expect(rows.map(({ status }) => status)).toEqual(["withdrawn", "waitlisted"]);
  await declineOffer(testWork(db, chi?.viewer), { enrolmentId: (await rowOf(courseId, chi)).id });
  expect((await rowOf(courseId, binh)).status).toBe("offered");
});
