import { addDays } from "#app/kernel/calendar.ts";
import { makeCourse, seatIn } from "#tests/support/course-rows.ts";
import { type Change, picker, planned } from "./change.ts";
import type { PlannedWorld } from "./planned-world.ts";

/** Days on which courses begin: some soon enough for every age month, some never. */
const starts = ["2024-11-04", "2026-02-02", "2026-06-01", "2026-06-15", "2026-11-02", "2031-03-03"];

/** The programmes that close a gap of somebody, those of degrees more often. */
async function closing({ db }: PlannedWorld, n: number): Promise<number> {
  const pick = picker(n);
  const programmes = await db.prisma.programme.findMany({ orderBy: { id: "asc" } });
  const degrees = programmes.filter(({ dimension }) => dimension === "degree");
  // why: another change may have taken the degree from every one of them
  const often = degrees.length > 0 ? degrees : programmes;
  return pick([pick(programmes), pick(often), pick(often)]).id;
}

/** A course that has been announced, by chance of a programme, a start and a length. */
async function announcedCourse(world: PlannedWorld, n: number): Promise<number> {
  const pick = picker(n);
  const startsOn = pick(starts);
  return makeCourse(world.db, {
    programmeId: await closing(world, n),
    hostUnitId: world.leThuy,
    startsOn,
    endsOn: addDays(startsOn, pick([0, 4, 30, 200])),
    announcedOn: addDays(startsOn, -pick([0, 20, 60])),
  });
}

/** Somebody who is planned, in a course of their own choice. */
async function seated(world: PlannedWorld, n: number) {
  const { id: cadreId } = picker(n)(await planned(world));
  const courseId = await announcedCourse(world, n);
  const { announcedOn } = await world.db.prisma.course.findUniqueOrThrow({
    where: { id: courseId },
  });
  const seatFrom = addDays(announcedOn ?? "", picker(n)([0, 3]));
  // why: who attends may hold a seat of the same programme to come, and the changes know nothing of each other
  const seat = { courseId, cadreId, seatFrom, status: "attending" } as const;
  return { courseId, seatFrom, id: await seatIn(world.db, seat) };
}

const announce: Change = {
  name: "a course is announced",
  async run(world, n) {
    await announcedCourse(world, n);
  },
};

const draftThenAnnounce: Change = {
  name: "a draft is announced",
  async run(world, n) {
    const pick = picker(n);
    const startsOn = pick(starts);
    const id = await makeCourse(world.db, {
      programmeId: await closing(world, n),
      hostUnitId: world.camHong,
      startsOn,
      endsOn: addDays(startsOn, 10),
      announcedOn: null,
    });
    const clocks = { nominationEndsOn: startsOn, approvalEndsOn: startsOn };
    await world.db.prisma.course.update({
      where: { id },
      data: {
        ...clocks,
        status: "announced",
        announcedOn: addDays(startsOn, -30),
        promotionStopsOn: startsOn,
        withdrawalEndsOn: startsOn,
      },
    });
  },
};

const cancel: Change = {
  name: "a course is cancelled",
  async run(world, n) {
    const { courseId, seatFrom } = await seated(world, n);
    const cancelledOn = addDays(seatFrom, picker(n)([1, 9]));
    await world.db.prisma.course.update({
      where: { id: courseId },
      data: { status: "cancelled", cancelledOn, cancelReason: "không đủ học viên" },
    });
  },
};

const move: Change = {
  name: "a course is moved",
  async run(world, n) {
    const pick = picker(n);
    const { courseId: id } = await seated(world, n);
    const startsOn = pick(starts);
    const endsOn = addDays(startsOn, pick([3, 90]));
    const data = { startsOn, endsOn, promotionStopsOn: startsOn };
    await world.db.prisma.course.update({ where: { id }, data });
  },
};

const take: Change = {
  name: "a seat is taken",
  async run(world, n) {
    await seated(world, n);
  },
};

const giveUp: Change = {
  name: "a seat is given up",
  async run(world, n) {
    const { id, seatFrom } = await seated(world, n);
    const seatUntil = addDays(seatFrom, picker(n)([0, 5, 40]));
    await world.db.prisma.enrolment.update({
      where: { id },
      data: { status: "withdrawn", seatUntil },
    });
  },
};

const passOn: Change = {
  name: "a seat goes to another person",
  async run(world, n) {
    const { id } = await seated(world, n);
    const people = await planned(world);
    const { cadreId } = await world.db.prisma.enrolment.findUniqueOrThrow({ where: { id } });
    const other = picker(n)(people.filter((one) => one.id !== cadreId));
    await world.db.prisma.enrolment.update({ where: { id }, data: { cadreId: other.id } });
  },
};

const waitOnly: Change = {
  name: "somebody waits for a seat",
  async run(world, n) {
    const { id: cadreId } = picker(n)(await planned(world));
    const courseId = await announcedCourse(world, n);
    await seatIn(world.db, { courseId, cadreId, status: "waitlisted" });
  },
};

export const courseChanges: readonly Change[] = [
  announce,
  draftThenAnnounce,
  cancel,
  move,
  take,
  giveUp,
  passOn,
  waitOnly,
];
