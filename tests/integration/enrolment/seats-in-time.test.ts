import { expect, test } from "vitest";
import { cancelCourse } from "#app/domain/enrolment/cancel-course.server.ts";
import { decideEnrolments } from "#app/domain/enrolment/decide-enrolments.server.ts";
import { answerLeave, askToLeave } from "#app/domain/enrolment/leave.server.ts";
import { rankWaiting } from "#app/domain/enrolment/rank-waiting.server.ts";
import { requestSeat } from "#app/domain/enrolment/request-seat.server.ts";
import { accept, refuse } from "#app/kernel/result.ts";
import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import {
  countsOf,
  makeTrainees,
  seatBreaches,
} from "#tests/integration/enrolment/enrolment-factory.ts";
import { reason, seatStage } from "#tests/integration/enrolment/seat-stage.ts";
import { makeViewer, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const stage = await seatStage(db);
const { hostUnitId, keeper, trainees } = stage;
const { ask, approve, asOn, course, leave, revisionOf, rowOf, send, tend } = stage;
const [an, binh, chi, dung, em, giang] = trainees;

test("E15: no offer after the promotion stop, and none outlives it", async () => {
  const stop = { promotionStopsOn: "2026-06-02", withdrawalEndsOn: "2026-06-30" };
  const courseId = await course({ capacity: 1, ...stop });
  for (const who of [an, binh, chi]) await ask(who, courseId);
  await leave(courseId, an);
  expect((await rowOf(courseId, binh)).offerExpiresAt).toBe("2026-06-02T16:59:59.999Z");

  await tend(new Date("2026-06-03T00:00:01+07:00"));

  expect(await countsOf(db, courseId)).toEqual({ withdrawn: 1, offer_expired: 1, waitlisted: 1 });
});

test("E16: whoever still waits when the course begins is told so, and free for another", async () => {
  const courseId = await course({
    capacity: 1,
    startsOn: "2026-07-01",
    promotionStopsOn: "2026-06-30",
  });
  await ask(an, courseId);
  await ask(binh, courseId);

  await tend(new Date("2026-07-01T06:00:00+07:00"));

  const waited = await rowOf(courseId, binh);
  expect(waited.status).toBe("request_expired");
  const [event] = await db.prisma.enrolmentEvent.findMany({
    where: { enrolmentId: waited.id },
    orderBy: { id: "desc" },
  });
  expect(event?.act).toBe("waiting_closed");
});

test("E17: a seat to come of one programme stands against another of it, by every way", async () => {
  const first = await course({ capacity: 1 });
  await ask(an, first);
  await ask(binh, first);
  const second = await makeCourse(db, { hostUnitId, sessions: [["2026-07-31", "morning"]] });
  expect(await ask(an, second)).toEqual(refuse("seat_of_programme"));
  expect((await ask(binh, second)).ok).toBe(true);

  await leave(first, an);

  const passed = await rowOf(first, binh);
  expect([passed.status, passed.skipped]).toEqual(["waitlisted", "seat_of_programme"]);
  await leave(second, binh);
  await tend(new Date("2026-06-01T10:00:00+07:00"));
  expect((await rowOf(first, binh)).status).toBe("offered");
});

test("E38: a seat given back leaves no trace of it: the person may ask for another at once", async () => {
  const first = await course({ capacity: 1 });
  await ask(an, first);
  await leave(first, an);
  const second = await makeCourse(db, { hostUnitId, sessions: [["2026-07-30", "morning"]] });

  expect((await ask(an, second)).ok).toBe(true);
});

test("E40: a deadline holds to the last moment of its local day", async () => {
  const courseId = await course({ nominationEndsOn: "2026-06-20" });
  const lastMoment = new Date("2026-06-20T23:59:59+07:00");
  const wanted = { courseId, wait: false, autoAccept: false, key: null };
  const late = testWork(db, an?.viewer, new Date("2026-06-21T00:00:00+07:00"));

  expect(await requestSeat(late, wanted)).toEqual(refuse("enrolment_over"));
  expect((await requestSeat(testWork(db, an?.viewer, lastMoment), wanted)).ok).toBe(true);
});

test("E41: two administrators on one row: the second is told, and changes nothing", async () => {
  const courseId = await course({ policy: "approval" });
  await send(courseId, [an]);
  const { id: enrolmentId, revision } = await rowOf(courseId, an);
  const row = { enrolmentId, revision, reason: "Chưa đủ hồ sơ" };
  const other = await makeViewer(db, { role: "course_admin", unitId: hostUnitId });

  const both = await Promise.all([
    decideEnrolments(testWork(db, keeper), {
      courseId,
      decisions: [{ ...row, decision: "approve" }],
    }),
    decideEnrolments(testWork(db, other), {
      courseId,
      decisions: [{ ...row, decision: "reject" }],
    }),
  ]);

  const outcomes = both.flatMap((one) => (one.ok ? one.value.map(({ outcome }) => outcome) : []));
  expect(outcomes.filter((outcome) => outcome === "stale")).toHaveLength(1);
  const { status } = await rowOf(courseId, an);
  expect(outcomes).toContain(status);
});

test("E48: half-days that touch do not clash, those that overlap do", async () => {
  const first = await course({ capacity: 5, sessions: [["2026-07-25", "morning"]] });
  await ask(an, first);
  const beside = { hostUnitId, programme: "commune-skills" };
  const over = await makeCourse(db, { ...beside, sessions: [["2026-07-25", "morning"]] });
  const next = await makeCourse(db, { ...beside, sessions: [["2026-07-25", "afternoon"]] });
  await db.prisma.courseSession.updateMany({
    where: { courseId: next },
    data: { startsAt: "11:30" },
  });

  expect(await ask(an, over)).toEqual(refuse("clash"));
  expect((await ask(an, next)).ok).toBe(true);
});

test("nobody decides on their own row or on what they sent, and out of scope is not sent", async () => {
  const courseId = await course({ policy: "approval" });
  const both = { ...keeper, accountId: 0, cadreId: an?.cadreId ?? null };
  const elsewhere = await unitNamed(db, "Xã Cam Hồng", today);
  const [stranger] = await makeTrainees(db, { count: 1, unitId: elsewhere });
  await send(courseId, [an, binh, stranger]);
  expect(await countsOf(db, courseId)).toEqual({ unit_approved: 2 });
  await db.prisma.nomination.updateMany({
    where: { courseId },
    data: { sentById: keeper.accountId },
  });

  const own = await approve(courseId, [an], both);
  const nominated = await approve(courseId, [binh]);

  expect(own.ok && own.value[0]?.outcome).toBe("own_row");
  expect(nominated.ok && nominated.value[0]?.outcome).toBe("own_nomination");
  expect(await send(courseId, [stranger])).toEqual(refuse("out_of_scope"));
});

test("late, leaving is a request that the administrator answers, and the seat passes on", async () => {
  const courseId = await course({ capacity: 1, withdrawalEndsOn: "2026-06-01" });
  await ask(an, courseId);
  await ask(binh, courseId, { auto: true });
  const late = new Date("2026-06-02T08:00:00+07:00");
  expect(await leave(courseId, an, late)).toEqual(refuse("withdrawal_over"));
  const { id: enrolmentId, revision } = await rowOf(courseId, an);
  const asked = await askToLeave(asOn(an?.viewer, late), { enrolmentId, revision, reason });
  expect(asked).toEqual(accept(enrolmentId));
  const answer = {
    enrolmentId,
    revision: revision + 1,
    reason: "Đồng ý",
    answer: "accept",
  } as const;

  expect(await answerLeave(asOn(keeper, late), answer)).toEqual(accept(enrolmentId));

  expect(await countsOf(db, courseId)).toEqual({ withdrawn_late: 1, confirmed: 1 });
});

test("priority goes before time, and since when one waits is never changed", async () => {
  const courseId = await course({ capacity: 1 });
  for (const who of [an, binh, chi]) await ask(who, courseId);
  const { id: enrolmentId, revision, waitingSince } = await rowOf(courseId, chi);
  const ranked = { enrolmentId, revision, priority: 5, rank: null, reason: "Theo kế hoạch năm" };
  expect((await rankWaiting(testWork(db, keeper), ranked)).ok).toBe(true);

  await leave(courseId, an);

  const served = await rowOf(courseId, chi);
  expect([served.status, served.waitingSince]).toEqual(["offered", waitingSince]);
});

test("cancelling ends every row with the reason, once", async () => {
  const courseId = await course({ capacity: 1 });
  for (const who of [dung, em, giang]) await ask(who, courseId);
  const wanted = { courseId, revision: await revisionOf(courseId), reason: "Không đủ giảng viên" };

  expect(await cancelCourse(testWork(db, keeper), wanted)).toEqual(accept(3));
  expect(await cancelCourse(testWork(db, keeper), wanted)).toEqual(accept(0));

  expect(await countsOf(db, courseId)).toEqual({ course_cancelled: 3 });
  expect(await seatBreaches(db, courseId)).toEqual([]);
});
