import { inventName } from "#app/demo/names.ts";
import { createRandom } from "#app/demo/random.ts";
import { decideEnrolments } from "#app/domain/enrolment/decide-enrolments.server.ts";
import { nominate } from "#app/domain/enrolment/nominate.server.ts";
import { requestSeat } from "#app/domain/enrolment/request-seat.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Work } from "#app/platform/work.server.ts";
import { done } from "./done.ts";
import { openedCourse, programmeIdOf, type Surroundings } from "./opened-course.server.ts";
import { mondayOf } from "./past-plan.ts";
import { ordinaryPeople, peopleFor } from "./roster.server.ts";
import { seatPeople } from "./seat-people.server.ts";
import { clocksBefore } from "./staff.ts";
import { moment, type Story } from "./story.server.ts";
import type { Accounts } from "./trainee-accounts.server.ts";

const askedSeed = 70_701;

/**
 * A course that fills up: some are in it, each of three units has sent people of whom the committee has not decided, and
 * has requests of its own to send; one that was sent came back to xã Lệ Thủy to be completed.
 */
export async function* askedCourse(
  { schoolId, accounts }: { schoolId: number; accounts: Accounts },
  surroundings: Surroundings,
): Story {
  const { today, cast } = surroundings;
  const random = createRandom(askedSeed);
  const startsOn = addDays(mondayOf(today), 63);
  const programme = "digital-skills";
  const courseId = yield* openedCourse(
    {
      programme,
      hostUnitId: schoolId,
      startsOn,
      endsOn: addDays(startsOn, 2),
      capacity: 40,
      clocks: clocksBefore(startsOn, [20, 14, 7, 1]),
      own: "afternoon",
      place: 38,
      ahead: 80,
      by: cast.registrar,
    },
    surroundings,
  );
  let stage = yield moment(addDays(today, -6), "09:20");
  const keeper = stage(cast.keeper);
  const programmeId = programmeIdOf(surroundings, programme);
  const people = await peopleFor(keeper.db.sql, { programmeId, day: startsOn, random });
  await seatPeople(keeper, { courseId, people, random, undecided: 3, most: 17 });
  const officers = Object.values(cast.officers);
  for (const [place, officer] of officers.entries()) {
    stage = yield moment(addDays(today, -5), `1${place}:10`);
    await send(stage(officer), { officer, courseId, number: 31 + 7 * place });
  }
  stage = yield moment(addDays(today, -3), "09:30");
  await giveOneBack(stage(cast.keeper), courseId, cast.officers.leThuy.accountId);
  const asking = Object.values(accounts).flat();
  for (const [place, person] of asking.entries()) {
    stage = yield moment(addDays(today, place < 3 ? -3 : -1), `1${place}:40`);
    const wanted = { courseId, wait: false, autoAccept: false, key: null };
    done(await requestSeat(stage(person), wanted));
  }
}

type Sending = { officer: Viewer; courseId: number; number: number };

/** A unit sends three of its people by a letter. */
async function send(work: Work, { officer, courseId, number }: Sending): Promise<void> {
  const people = await ordinaryPeople(work, officer.unitId, 8);
  const standing = await work.db.prisma.enrolment.findMany({
    where: { courseId, cadreId: { in: people.map(({ cadreId }) => cadreId) } },
    select: { cadreId: true },
  });
  const known = new Set(standing.map(({ cadreId }) => cadreId));
  const cadreIds = people.flatMap(({ cadreId }) => (known.has(cadreId) ? [] : cadreId)).slice(-3);
  const signatory = inventName(createRandom(askedSeed + number), "male");
  const letter = { number: `${number}-CV/ĐU`, date: work.today, signatory };
  done(await nominate(work, { courseId, cadreIds, letter, key: null }));
}

/** The committee gives the first of those whom an officer sent back to the unit. */
async function giveOneBack(work: Work, courseId: number, sentById: number): Promise<void> {
  const { id: enrolmentId, revision } = await work.db.prisma.enrolment.findFirstOrThrow({
    where: { courseId, status: "unit_approved", nomination: { sentById } },
    orderBy: { id: "asc" },
    select: { id: true, revision: true },
  });
  const reason = "Bổ sung bản xác nhận của đơn vị về vị trí việc làm";
  const decision = { enrolmentId, revision, decision: "return", reason } as const;
  done(await decideEnrolments(work, { courseId, decisions: [decision] }));
}
