import { createRandom } from "#app/demo/random.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Lacking } from "./lacking.server.ts";

export type DemoProgramme = {
  id: number;
  code: string;
  shortCode: string;
  usualDays: number | null;
  certificateDays: number | null;
};

/** A course that is announced in the demo, and who is sent there, in the order in which they are seated. */
export type InventedCourse = {
  /** code of a programme */
  programme: string;
  startsOn: string;
  endsOn: string;
  capacity: number;
  /** 1 = Monday; a long course meets on one day of the weekend, so that it never stands against a short one */
  weekdays: number[];
  people: number[];
};

type When = "soon" | "later";

/** Days within which a target counts as near. */
const near = 400;
/** Courses of the next years begin after this many days, so that they are still to come half a year on. */
const laterFrom = 200;
/** From this length on a course meets at weekends only. */
const long = 28;
/** No course begins within so many days: its people were chosen before. */
const soonest = 14;
const largest = 80;
const fewest = 5;

/**
 * Courses that close gaps of most of those who need a long one and of half of the others, before their targets: near
 * targets by courses that end just in time, the others by courses of the year to come. Nobody is sent to two courses of
 * one programme.
 */
export function inventCourses(
  lacking: readonly Lacking[],
  programmes: readonly DemoProgramme[],
  { today, seed }: { today: string; seed: number },
): InventedCourse[] {
  const whenOf = ({ target }: Lacking): When =>
    target !== null && target <= addDays(today, near) ? "soon" : "later";
  const longOnes = new Set(
    known(programmes).flatMap((one) => (one.usualDays < long ? [] : one.id)),
  );
  const needsLong = ({ gaps }: Lacking): boolean =>
    gaps.some(([quickest = 0]) => longOnes.has(quickest));
  const [soon, later] = (["soon", "later"] as const).map((when) =>
    lacking.filter((one) => {
      // why: what becomes of one person changes nobody else's luck, whatever day the demo is made on
      const { chance } = createRandom(seed + one.cadreId);
      return whenOf(one) === when && chance(needsLong(one) ? 0.95 : 0.5);
    }),
  );
  const sent = new Map<number, Set<number>>();
  return [
    ...coursesFor(soon ?? [], slotsBefore(lacking, programmes, today), { sent, today }),
    ...coursesFor(later ?? [], slotsAfter(programmes, today), { sent, today }),
  ];
}

type Slot = { programme: string; startsOn: string; endsOn: string; weekdays: number[] };
type Slots = ReadonlyMap<number, Slot>;

/** Weekdays for short courses, days of the weekend in turn for long ones. */
function weekdaysOf(days: number, longBefore: number): number[] {
  if (days < long) return [1, 2, 3, 4, 5];
  return [longBefore % 2 === 0 ? 6 : 7];
}

type Known = DemoProgramme & { usualDays: number };

const known = (programmes: readonly DemoProgramme[]): Known[] =>
  programmes.flatMap(({ usualDays, ...one }) => (usualDays === null ? [] : { ...one, usualDays }));

/** Slots that end in time for the nearest target, one short course after the other; what would have begun is left out. */
function slotsBefore(
  lacking: readonly Lacking[],
  programmes: readonly DemoProgramme[],
  today: string,
): Slots {
  const [target] = lacking.flatMap((one) => one.target ?? []).toSorted();
  if (target === undefined) return new Map();
  let taken = 0;
  let longBefore = 0;
  const slots = new Map<number, Slot>();
  for (const { id, code: programme, usualDays, certificateDays } of known(programmes)) {
    const last = addDays(target, -(certificateDays ?? 0) - 2);
    const isLong = usualDays >= long;
    const endsOn = isLong ? last : addDays(last, -taken);
    const startsOn = addDays(endsOn, 1 - usualDays);
    if (startsOn < addDays(today, soonest)) continue;
    slots.set(id, { programme, startsOn, endsOn, weekdays: weekdaysOf(usualDays, longBefore) });
    if (isLong) longBefore += 1;
    else taken += usualDays + 2;
  }
  return slots;
}

/** Slots of the year to come, one short course after the other. */
function slotsAfter(programmes: readonly DemoProgramme[], today: string): Slots {
  let taken = 0;
  let longBefore = 0;
  const slots = new Map<number, Slot>();
  for (const { id, code: programme, usualDays } of known(programmes)) {
    const isLong = usualDays >= long;
    const startsOn = addDays(today, isLong ? longStart(usualDays) : laterFrom + taken);
    const endsOn = addDays(startsOn, usualDays - 1);
    slots.set(id, { programme, startsOn, endsOn, weekdays: weekdaysOf(usualDays, longBefore) });
    if (isLong) longBefore += 1;
    else taken += usualDays + 2;
  }
  return slots;
}

/** What takes half a year begins soon: whoever is admitted has the ratings of the last years by then. */
const longStart = (usualDays: number): number =>
  usualDays >= 180 ? soonest + 6 : laterFrom - long;

type Sending = { sent: Map<number, Set<number>>; today: string };

function coursesFor(
  lacking: readonly Lacking[],
  slots: Slots,
  { sent, today }: Sending,
): InventedCourse[] {
  const wishes = new Map<number, number[]>();
  for (const { cadreId, gaps } of lacking) {
    const chosen = gaps.map((ways) => ways.find((id) => slots.has(id)));
    if (chosen.includes(undefined)) continue;
    const own = sent.get(cadreId) ?? new Set();
    sent.set(cadreId, own);
    for (const id of new Set(chosen)) {
      if (id === undefined || own.has(id)) continue;
      own.add(id);
      wishes.set(id, [...(wishes.get(id) ?? []), cadreId]);
    }
  }
  return [...wishes]
    .filter(([, people]) => people.length >= fewest)
    .flatMap(([programmeId, people]) => {
      const slot = slots.get(programmeId);
      return slot ? split({ people, slot, today }) : [];
    });
}

type Wanted = { people: number[]; slot: Slot; today: string };

/** As many courses of one programme as its people need; each has some seats more than people. */
function split({ people, slot }: Wanted): InventedCourse[] {
  const count = Math.ceil(people.length / largest);
  const size = Math.ceil(people.length / count);
  return Array.from({ length: count }, (_, index) => {
    const own = people.slice(index * size, (index + 1) * size);
    const capacity = Math.min(100, Math.ceil((own.length + 3) / 10) * 10);
    return { capacity, people: own, ...slot };
  });
}
