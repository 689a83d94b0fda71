import { createRandom } from "#app/demo/random.ts";
import { askToLeave } from "#app/domain/enrolment/leave.server.ts";
import { requestSeat } from "#app/domain/enrolment/request-seat.server.ts";
import { withdraw } from "#app/domain/enrolment/withdraw.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Work } from "#app/platform/work.server.ts";
import { done } from "./done.ts";
import { openedCourse, plan, programmeIdOf, type Surroundings } from "./opened-course.server.ts";
import { recordSending } from "./past-courses.server.ts";
import { mondayOf } from "./past-plan.ts";
import { ordinaryPeople, peopleFor } from "./roster.server.ts";
import { seatPeople } from "./seat-people.server.ts";
import { clocksBefore } from "./staff.ts";
import { moment, type Story } from "./story.server.ts";
import { advance } from "./teach-course.server.ts";
import type { Accounts } from "./trainee-accounts.server.ts";

const comingSeed = 70_501;

type At = { schoolId: number; accounts: Accounts };

/** The enrolment of somebody in a course, as a form that is sent now was shown it. */
async function rowOf({ db }: Work, courseId: number, cadreId: number) {
  const { id: enrolmentId, revision } = await db.prisma.enrolment.findFirstOrThrow({
    where: { courseId, cadreId },
    select: { id: true, revision: true },
  });
  return { enrolmentId, revision };
}

/** A course that is full, with a waiting list: two seats were given back yesterday, and are offered to the trainees. */
export async function* fullCourse({ schoolId }: At, surroundings: Surroundings): Story {
  const { today, cast } = surroundings;
  const random = createRandom(comingSeed);
  const startsOn = addDays(mondayOf(today), 28);
  const [capacity, programme] = [24, "digital-skills"];
  const courseId = yield* openedCourse(
    {
      programme,
      hostUnitId: schoolId,
      startsOn,
      endsOn: addDays(startsOn, 2),
      capacity,
      clocks: clocksBefore(startsOn, [8, 6, 5, 1]),
      // why: whoever looks at a demo some days old still finds the offers open
      offerHours: 240,
      own: "afternoon",
      place: 33,
      ahead: 46,
      by: cast.registrar,
    },
    surroundings,
  );
  let stage = yield moment(addDays(today, -9), "09:40");
  const keeper = stage(cast.keeper);
  const programmeId = programmeIdOf(surroundings, programme);
  const people = await peopleFor(keeper.db.sql, { programmeId, day: startsOn, random });
  const trainees = [cast.trainees.leThuy.cadreId, cast.trainees.dongHoi.cadreId];
  const decided = { courseId, random, undecided: 0 };
  await seatPeople(keeper, { ...decided, people: people.slice(0, capacity) });
  const waiting = [...trainees, ...people.slice(capacity, capacity + 5)];
  stage = yield moment(addDays(today, -8), "10:05");
  await seatPeople(stage(cast.keeper), { ...decided, people: waiting });
  const reasons = ["Được cử đi công tác đúng thời gian mở lớp", "Đơn vị có việc đột xuất"];
  for (const [place, reason] of reasons.entries()) {
    stage = yield moment(addDays(today, -1), place === 0 ? "15:10" : "15:25");
    const work = stage(cast.keeper);
    const row = await rowOf(work, courseId, people[place] ?? 0);
    done(await withdraw(work, { ...row, reason }));
  }
}

/** A course whose list is settled; it begins next week, and two people have asked to leave it late. */
export async function* settledCourse(
  { schoolId, accounts }: At,
  surroundings: Surroundings,
): Story {
  const { today, cast, staff } = surroundings;
  const random = createRandom(comingSeed + 1);
  const startsOn = addDays(mondayOf(today), 7);
  const programme = "defence-4";
  const courseId = yield* openedCourse(
    {
      programme,
      hostUnitId: schoolId,
      startsOn,
      endsOn: addDays(startsOn, 4),
      capacity: 45,
      clocks: clocksBefore(startsOn, [16, 12, 10, 1]),
      own: "morning",
      place: 34,
      ahead: 40,
      by: cast.registrar,
    },
    surroundings,
  );
  let stage = yield moment(addDays(startsOn, -13), "10:30");
  const keeper = stage(cast.keeper);
  const programmeId = programmeIdOf(surroundings, programme);
  const others = await peopleFor(keeper.db.sql, { programmeId, day: startsOn, random });
  const [ofLeThuy] = await ordinaryPeople(keeper, cast.officers.leThuy.unitId, 1);
  const [leaver] = accounts.camHong;
  const own = Object.values(cast.trainees).map(({ cadreId }) => cadreId);
  const leaving = [ofLeThuy, leaver].flatMap((one) => one?.cadreId ?? []);
  const people = [...new Set([...own, ...leaving, ...others])];
  await seatPeople(keeper, { courseId, people, random, undecided: 0, most: 41 });
  stage = yield moment(addDays(startsOn, -9), "14:20");
  await advance(stage(cast.registrar), courseId, "settle");
  await recordSending(stage(cast.registrar), { courseId, staff, random });
  const asks = async (who: Viewer, cadreId: number, reason: string): Promise<void> => {
    const work = stage(who);
    done(await askToLeave(work, { ...(await rowOf(work, courseId, cadreId)), reason }));
  };
  stage = yield moment(addDays(today, -1), "08:35");
  if (ofLeThuy)
    await asks(cast.officers.leThuy, ofLeThuy.cadreId, "Xã phân công trực phòng chống thiên tai");
  stage = yield moment(addDays(today, -1), "16:45");
  if (leaver) await asks(leaver, leaver.cadreId, "Gia đình có việc hệ trọng, không thể dự lớp");
}

/** A course of a commune's political centre that whoever comes first takes; it was announced three days ago. */
export async function* openCourse({ accounts }: At, surroundings: Surroundings): Story {
  const { today, cast } = surroundings;
  const startsOn = addDays(mondayOf(today), 35);
  const courseId = yield* openedCourse(
    {
      programme: "political-centre",
      hostUnitId: cast.officers.leThuy.unitId,
      place: 35,
      startsOn,
      endsOn: addDays(startsOn, 2),
      capacity: 60,
      policy: "open",
      clocks: clocksBefore(startsOn, [4, 3, 2, 1]),
      ahead: Math.max(7, Math.round((Date.parse(startsOn) - Date.parse(today)) / 86_400_000) + 3),
      at: "Trung tâm chính trị xã Lệ Thủy",
      by: cast.keeper,
    },
    surroundings,
  );
  const asking = [...accounts.leThuy.slice(1), ...accounts.camHong.slice(1)];
  for (const [place, person] of asking.entries()) {
    const stage = yield moment(addDays(today, -2), `1${place}:20`);
    const wanted = { courseId, wait: false, autoAccept: false, key: null };
    done(await requestSeat(stage(person), wanted));
  }
}

/** Two drafts: one that lacks nothing to be announced, one that is only a plan. */
export async function* drafts({ schoolId }: At, surroundings: Surroundings): Story {
  const { today, cast } = surroundings;
  const whole = addDays(mondayOf(today), 84);
  let stage = yield moment(addDays(today, -6), "09:15");
  await plan(
    stage(cast.keeper),
    {
      programme: "commune-skills",
      hostUnitId: schoolId,
      startsOn: whole,
      place: 36,
      endsOn: addDays(whole, 4),
      capacity: 50,
      clocks: clocksBefore(whole, [20, 14, 7, 1]),
    },
    surroundings,
  );
  const open = addDays(mondayOf(today), 112);
  const none = { nominationEndsOn: null, approvalEndsOn: null };
  stage = yield moment(addDays(today, -2), "16:05");
  await plan(
    stage(cast.registrar),
    {
      programme: "state-management-principal",
      hostUnitId: schoolId,
      startsOn: open,
      endsOn: addDays(open, 60),
      capacity: 40,
      place: 37,
      weekdays: [6],
      clocks: { ...none, promotionStopsOn: null, withdrawalEndsOn: null },
    },
    surroundings,
  );
}
