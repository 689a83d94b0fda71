import { createRandom, type Random } from "#app/demo/random.ts";
import { askClosing } from "#app/domain/completion/ask-closing.server.ts";
import { closeCourse } from "#app/domain/completion/close-course.server.ts";
import { cancelCourse } from "#app/domain/enrolment/cancel-course.server.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Work } from "#app/platform/work.server.ts";
import { handOverMost, printAll } from "./certify.server.ts";
import { done } from "./done.ts";
import { record, revisionOf } from "./open-course.server.ts";
import {
  type Opening,
  openedCourse,
  programmeIdOf,
  type Surroundings,
} from "./opened-course.server.ts";
import type { PastCourse } from "./past-plan.ts";
import { forgetLists, peopleFor, rosterOf } from "./roster.server.ts";
import { seatPeople } from "./seat-people.server.ts";
import { clocksBefore, type Staff } from "./staff.ts";
import { moment, officeHour, type Story } from "./story.server.ts";
import {
  advance,
  callRoll,
  type Manners,
  markEverybody,
  markRetries,
  type Session,
  sessionsOf,
} from "./teach-course.server.ts";

export type PastWanted = PastCourse & {
  place: number;
  hostUnitId: number;
  /** people of the demo's accounts who were there */
  first: readonly number[];
};

const pastSeed = 70_101;

const openingOf = (wanted: PastWanted, { cast }: Surroundings): Opening => ({
  ...wanted,
  capacity: Math.ceil((wanted.people + 2) / 5) * 5,
  clocks: clocksBefore(wanted.startsOn, [12, 8, 5, 1]),
  ahead: 44,
  by: cast.registrar,
  // why: their account teaches since the merger only
  ...(wanted.place > 18 ? { own: "afternoon" as const } : {}),
});

/** One course of the past from its plan to the certificates, as the school's registrar and the committee kept it. */
export async function* pastCourse(wanted: PastWanted, surroundings: Surroundings): Story {
  const { startsOn, endsOn, place, first } = wanted;
  const { cast, staff } = surroundings;
  const random = createRandom(pastSeed + place);
  const courseId = yield* openedCourse(openingOf(wanted, surroundings), surroundings);
  let stage = yield moment(addDays(startsOn, -14), "10:15");
  const keeper = stage(cast.keeper);
  const roster = await rosterOf(keeper.db.sql, {
    programmeId: programmeIdOf(surroundings, wanted.programme),
    day: startsOn,
    people: wanted.people,
    first,
    seed: pastSeed + 100 + place,
  });
  const sent = { people: roster.people, most: wanted.people };
  await seatPeople(keeper, { courseId, ...sent, random, undecided: 0 });
  stage = yield moment(addDays(startsOn, -4), "14:10");
  await advance(stage(cast.registrar), courseId, "settle");
  await recordSending(stage(cast.registrar), { courseId, staff, random });
  const { manners } = roster;
  yield* teach(courseId, { surroundings, startsOn, manners, random });
  yield* recognise(courseId, { surroundings, manners, random, endsOn, days: [2, 5, 9, 10] });
  stage = yield officeHour(addDays(endsOn, 11), "14:20");
  await close(stage(cast.keeper), courseId);
  await forgetLists(stage(cast.keeper).db.sql, { courseId, proven: roster.proven });
  if (wanted.certificates === "registered") return;
  stage = yield officeHour(addDays(endsOn, 20), "08:40");
  await printAll(stage(cast.registrar), courseId);
  if (wanted.certificates === "printed") return;
  stage = yield officeHour(addDays(endsOn, 26), "15:30");
  await handOverMost(stage(cast.registrar), courseId);
}

type Papers = { courseId: number; staff: Staff; random: Random };

/** The opening decision of the school and the sending decision of the committee. */
export async function recordSending(
  work: Work,
  { courseId, staff, random }: Papers,
): Promise<void> {
  const opening = { number: `${random.between(20, 290)}-QĐ/TCT`, signatory: staff.director };
  await record(work, courseId, { kind: "opening", ...opening });
  const sending = { number: `${random.between(300, 2200)}-QĐ/BTCTU`, signatory: staff.head };
  await record(work, courseId, { kind: "sending", ...sending, level: "Ban Tổ chức Tỉnh ủy" });
}

type Taught = {
  surroundings: Surroundings;
  startsOn: string;
  manners: Manners;
  random: Random;
  /** whose rolls are taken; left out = of every half-day */
  isTaken?: (session: Session) => boolean;
};

/** Starts a course, takes its rolls and ends its teaching with the last half-day. */
export async function* teach(
  courseId: number,
  { surroundings: { cast }, startsOn, manners, random, isTaken = () => true }: Taught,
): Story {
  let stage = yield moment(startsOn, "07:10");
  await advance(stage(cast.registrar), courseId, "start");
  const sessions = await sessionsOf(stage(cast.registrar), courseId);
  for (const [before, session] of sessions.entries()) {
    if (!isTaken(session)) continue;
    stage = yield rollTime(session);
    const roll = { courseId, sessionId: session.id, before, manners, random };
    await callRoll(stage(cast.registrar), roll);
  }
  const last = sessions.at(-1);
  if (last === undefined) return;
  stage = yield moment(last.day, "17:20");
  await advance(stage(cast.registrar), courseId, "finish");
}

export const rollTime = ({ day, startsAt }: Pick<Session, "day" | "startsAt">) =>
  moment(day, startsAt < "12:00" ? "07:50" : "13:50");

type Recognised = {
  surroundings: Surroundings;
  manners: Manners;
  random: Random;
  endsOn: string;
  /** days after the last one on which marks, retries, the decision and the request to close were recorded */
  days: readonly [number, number, number, number];
};

/** Marks, the decision that recognises them, and the request that a second person close the record. */
export async function* recognise(
  courseId: number,
  { surroundings: { cast, staff }, manners, random, endsOn, days }: Recognised,
): Story {
  const marking = { courseId, manners, random };
  let stage = yield officeHour(addDays(endsOn, days[0]), "09:30");
  await markEverybody(stage(cast.registrar), marking);
  stage = yield officeHour(addDays(endsOn, days[1]), "10:00");
  await markRetries(stage(cast.registrar), marking);
  stage = yield officeHour(addDays(endsOn, days[2]), "10:30");
  const decision = { number: `${random.between(20, 290)}-QĐ/TCT`, signatory: staff.director };
  await record(stage(cast.registrar), courseId, { kind: "recognition", ...decision });
  stage = yield officeHour(addDays(endsOn, days[3]), "10:45");
  done(await askClosing(stage(cast.registrar), { courseId }));
}

async function close(work: Work, courseId: number): Promise<void> {
  const { seatTurn } = await work.db.prisma.course.findUniqueOrThrow({
    where: { id: courseId },
    select: { seatTurn: true },
  });
  done(await closeCourse(work, { courseId, seen: seatTurn }));
}

/** A course of the past that people were sent on and that was cancelled a week before it began. */
export async function* cancelledCourse(
  wanted: PastWanted & { reason: string; before: number },
  surroundings: Surroundings,
): Story {
  const { startsOn, people, place, reason, before } = wanted;
  const { cast } = surroundings;
  const random = createRandom(pastSeed + place);
  const courseId = yield* openedCourse(openingOf(wanted, surroundings), surroundings);
  let stage = yield moment(addDays(startsOn, -before - 5), "10:15");
  const keeper = stage(cast.keeper);
  const programmeId = programmeIdOf(surroundings, wanted.programme);
  const sent = await peopleFor(keeper.db.sql, { programmeId, day: startsOn, random });
  await seatPeople(keeper, { courseId, people: sent, random, undecided: 0, most: people });
  stage = yield moment(addDays(startsOn, -before), "15:05");
  const canceller = stage(cast.keeper);
  const revision = await revisionOf(canceller, courseId);
  done(await cancelCourse(canceller, { courseId, revision, reason }));
}
