import fc from "fast-check";
import { acceptOffer, declineOffer } from "#app/domain/enrolment/accept-offer.server.ts";
import { answerRequest } from "#app/domain/enrolment/answer-request.server.ts";
import { assign } from "#app/domain/enrolment/assign.server.ts";
import { cancelCourse } from "#app/domain/enrolment/cancel-course.server.ts";
import { decideEnrolments } from "#app/domain/enrolment/decide-enrolments.server.ts";
import { answerLeave, askToLeave } from "#app/domain/enrolment/leave.server.ts";
import { nominate } from "#app/domain/enrolment/nominate.server.ts";
import { rankWaiting } from "#app/domain/enrolment/rank-waiting.server.ts";
import { requestSeat } from "#app/domain/enrolment/request-seat.server.ts";
import { setCapacity } from "#app/domain/enrolment/set-capacity.server.ts";
import { coursesToTend, tendCourse } from "#app/domain/enrolment/tend-course.server.ts";
import { withdraw } from "#app/domain/enrolment/withdraw.server.ts";
import type { Actor, Viewer } from "#app/kernel/actor.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import type { Work } from "#app/platform/work.server.ts";
import type { Trainee } from "#tests/integration/enrolment/enrolment-factory.ts";
import { type TestDb, testWork } from "#tests/support/database.ts";

/** Who acts in a random history, and on which courses. */
export type Scene = {
  db: TestDb;
  courses: readonly [number, number];
  trainees: readonly Trainee[];
  officers: readonly Viewer[];
  keepers: readonly Viewer[];
  /** the clock of the history */
  now: Date;
};

/** One step of a random history: numbers pick among what is there when it is taken. */
export type Step =
  | { act: "request"; who: number; course: number; wait: boolean; auto: boolean }
  | { act: "nominate"; by: number; who: number[]; course: number }
  | { act: "answer"; by: number; row: number; answer: "send" | "return" | "refuse" }
  | { act: "decide"; by: number; rows: number[]; decision: "approve" | "return" | "reject" }
  | { act: "take"; row: number }
  | { act: "decline"; row: number }
  | { act: "withdraw"; row: number }
  | { act: "ask"; row: number }
  | { act: "letGo"; by: number; row: number; answer: "accept" | "refuse" }
  | { act: "rank"; row: number; priority: number }
  | { act: "assign"; who: number; course: number }
  | { act: "capacity"; course: number; capacity: number }
  | { act: "pass"; hours: number }
  | { act: "settle"; course: number }
  | { act: "cancel"; course: number };

const pick = fc.nat({ max: 30 });
const course = fc.nat({ max: 1 });

/** Random steps; what fills a course stands more often than what ends it. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant("request" as const),
      who: pick,
      course,
      wait: fc.boolean(),
      auto: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant("nominate" as const),
      by: pick,
      who: fc.array(pick, { minLength: 1, maxLength: 5 }),
      course,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("answer" as const),
      by: pick,
      row: pick,
      answer: fc.constantFrom("send", "send", "return", "refuse"),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant("decide" as const),
      by: pick,
      rows: fc.array(pick, { minLength: 1, maxLength: 4 }),
      decision: fc.constantFrom("approve", "approve", "approve", "return", "reject"),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constantFrom("take", "decline", "withdraw", "ask"), row: pick }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("letGo" as const),
      by: pick,
      row: pick,
      answer: fc.constantFrom("accept", "refuse"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("rank" as const),
      row: pick,
      priority: fc.nat({ max: 9 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("assign" as const), who: pick, course }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("capacity" as const),
      course,
      capacity: fc.nat({ max: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant("pass" as const), hours: fc.nat({ max: 200 }) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("settle" as const), course }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("cancel" as const), course }) },
);

/** Takes a step; whatever it is refused for is as it should be. */
export async function take(scene: Scene, step: Step): Promise<void> {
  const at = (number: number): number => scene.courses[number] ?? scene.courses[0];
  const traineeAt = (number: number) => one(scene.trainees, number);
  if (step.act === "request") {
    const work = workOf(scene, traineeAt(step.who).viewer);
    const wanted = { courseId: at(step.course), wait: step.wait, autoAccept: step.auto };
    await requestSeat(work, { ...wanted, key: null });
  } else if (step.act === "nominate") {
    const cadreIds = step.who.map((number) => traineeAt(number).cadreId);
    const work = workOf(scene, one(scene.officers, step.by));
    await nominate(work, { courseId: at(step.course), cadreIds, letter: null, key: null });
  } else if (step.act === "assign") {
    const cadreId = traineeAt(step.who).cadreId;
    const work = workOf(scene, one(scene.keepers, 0));
    await assign(work, { courseId: at(step.course), cadreId, key: null });
  } else if (step.act === "capacity" || step.act === "settle" || step.act === "cancel")
    await changeCourse(scene, step, at(step.course));
  else if (step.act === "pass") await pass(scene, step.hours);
  else await changeRow(scene, step);
}

type CourseStep = Extract<Step, { act: "capacity" | "settle" | "cancel" }>;

async function changeCourse(scene: Scene, step: CourseStep, courseId: number): Promise<void> {
  const { db } = scene;
  const work = workOf(scene, one(scene.keepers, 0));
  const { revision } = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  if (step.act === "capacity") {
    const { capacity } = step;
    await setCapacity(work, { courseId, revision, capacity, unlimited: false });
  } else if (step.act === "cancel") {
    await cancelCourse(work, { courseId, revision, reason: "Trùng lịch" });
  } else {
    const where = { id: courseId, status: "announced" };
    await db.prisma.course.updateMany({ where, data: { status: "confirmed" } });
  }
}

async function pass(scene: Scene, hours: number): Promise<void> {
  Object.assign(scene, { now: new Date(scene.now.getTime() + hours * 3_600_000) });
  const work = workOf(scene, { kind: "system" });
  for (const id of await coursesToTend(scene.db.sql, work)) await tendCourse(work, id);
}

type RowStep = Exclude<
  Step,
  CourseStep | Extract<Step, { act: "request" | "nominate" | "assign" | "pass" }>
>;

async function changeRow(scene: Scene, step: RowStep): Promise<void> {
  const rows = await scene.db.prisma.enrolment.findMany({
    where: { courseId: { in: [...scene.courses] }, status: { in: statusesFor[step.act] } },
    orderBy: { id: "asc" },
  });
  if (rows.length === 0) return;
  if (step.act === "decide") return decide(scene, step, rows);
  const row = one(rows, step.row);
  const { id: enrolmentId, revision } = row;
  const own = workOf(scene, scene.trainees.find(({ cadreId }) => cadreId === row.cadreId)?.viewer);
  const reason = "Bận công tác";
  if (step.act === "answer") {
    const work = workOf(scene, one(scene.officers, step.by));
    await answerRequest(work, { enrolmentId, revision, answer: step.answer, reason, letter: null });
  } else if (step.act === "take") await acceptOffer(own, { enrolmentId });
  else if (step.act === "decline") await declineOffer(own, { enrolmentId, reason });
  else if (step.act === "withdraw") await withdraw(own, { enrolmentId, revision, reason });
  else if (step.act === "ask") await askToLeave(own, { enrolmentId, revision, reason });
  else if (step.act === "letGo") {
    const work = workOf(scene, one(scene.keepers, step.by));
    await answerLeave(work, { enrolmentId, revision, reason, answer: step.answer });
  } else {
    const work = workOf(scene, one(scene.keepers, 0));
    const { priority } = step;
    await rankWaiting(work, { enrolmentId, revision, priority, rank: null, reason });
  }
}

const statusesFor: Record<RowStep["act"], string[]> = {
  answer: ["requested"],
  decide: ["unit_approved"],
  take: ["offered"],
  decline: ["offered"],
  withdraw: ["requested", "unit_approved", "waitlisted", "offered", "confirmed"],
  ask: ["confirmed"],
  letGo: ["confirmed"],
  rank: ["waitlisted"],
};

async function decide(
  scene: Scene,
  step: Extract<Step, { act: "decide" }>,
  rows: readonly { id: number; courseId: number; revision: number }[],
): Promise<void> {
  const chosen = step.rows.map((number) => one(rows, number));
  for (const courseId of scene.courses) {
    const decisions = chosen
      .filter((row) => row.courseId === courseId)
      .map(({ id: enrolmentId, revision }) => {
        const { decision } = step;
        return { enrolmentId, revision, decision, reason: "Chưa đủ hồ sơ" };
      });
    await decideEnrolments(workOf(scene, one(scene.keepers, step.by)), { courseId, decisions });
  }
}

function workOf(scene: Scene, actor: Actor | undefined): Work {
  const today = dayOf(scene.now);
  const who = actor?.kind === "account" ? { ...actor, today } : (actor ?? { kind: "system" });
  return testWork(scene.db, who, scene.now);
}

function one<Value>(those: readonly Value[], number: number): Value {
  const found = those[number % those.length];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
}
