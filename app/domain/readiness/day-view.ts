import { subjects } from "#app/domain/standards/requirement.ts";
import { dayNumber } from "#app/kernel/calendar.ts";
import {
  type AnnouncedCourses,
  type ClosingProgrammes,
  EarliestRecognition,
} from "./announced-courses.ts";
import { bands } from "./readiness.ts";
import { coveredBy, type KeptSeat } from "./seats.ts";
import { longer, longerBytes } from "./span-columns.ts";
import { closersAt, closingDays, notAsked, verdictCode, verifiedCode } from "./spans.ts";
import { targetOn } from "./target.ts";

const width = subjects.length;

/** Counts of one kind: of each band, then of each verdict of each subject. */
const kindWidth = bands.length + width * 4;
/** Where the counts of a group begin that are told by everything, and those by documents alone. */
export const countsFrom = { all: 1, verified: 1 + kindWidth } as const;
/** Counts of a group: how many records, then both kinds. */
export const countsWidth = 1 + 2 * kindWidth;

/** Bits of a band in `states`: the one by documents alone stands above the other. */
const bandBits = 3;
/** Set in `states` where a record is approved and in force on the day. */
const counted = 1 << (2 * bandBits);

const [tooLate, noData, atRisk, onTrack, ready] = [0, 1, 2, 3, 4] as const;

/**
 * The readiness of all records on one day: answers and bands by slot, and how many records of each group have them.
 * Whatever changes in a record is taken out and in again, so that it costs by the change and not by the size.
 */
export class DayView {
  readonly day: number;
  /** `answers[slot * width + subject]` */
  answers = new Int32Array(0);
  /** `counts[group * countsWidth + …]` */
  counts = new Int32Array(0);
  /** by slot: the band, the band by documents alone, and whether it is counted */
  #states = new Uint8Array(0);
  readonly #text: string;
  readonly #targets = new Map<string | null, number>();
  readonly #closing: ClosingProgrammes;
  #earliest: EarliestRecognition;

  constructor(day: string, closing: ClosingProgrammes, courses: AnnouncedCourses) {
    this.#text = day;
    this.day = dayNumber(day);
    this.#closing = closing;
    this.#earliest = new EarliestRecognition(closing.lists, courses.earliestOn(this.day));
  }

  /** Takes other courses; answers whose bands they may change: by the lists of programmes that close their gaps. */
  takeCourses(courses: AnnouncedCourses): ReadonlySet<number> {
    const before = this.#earliest;
    this.#earliest = new EarliestRecognition(this.#closing.lists, courses.earliestOn(this.day));
    return before.changesTo(this.#earliest);
  }

  /** True for a counted record with a gap that a course of one of some lists of programmes would close. */
  isClosedByOneOf(slot: number, lists: ReadonlySet<number>): boolean {
    if (!this.isCounted(slot)) return false;
    for (let subject = 0; subject < width; subject += 1) {
      const answer = this.answers[slot * width + subject] ?? notAsked;
      if (answer !== notAsked && lists.has(closersAt(answer))) return true;
    }
    return false;
  }

  /** Makes room for so many slots and groups. */
  reserve(slots: number, groups: number): void {
    if (this.#states.length < slots) {
      this.#states = longerBytes(this.#states, slots);
      this.answers = longer(this.answers, slots * width);
    }
    const needed = groups * countsWidth;
    if (this.counts.length < needed) this.counts = longer(this.counts, Math.ceil(needed * 1.2));
  }

  /** Counts a record whose answers have been written to its slot; one that is not in force only has its answers. */
  enter(slot: number, group: number, { ageMonth, inForce, seats }: Entering): void {
    if (!inForce) {
      this.#states[slot] = 0;
      return;
    }
    const target = this.#targetOf(ageMonth);
    const band = this.#bandCodeOf(slot, { target, seats, codeOf: verdictCode });
    const verified = this.#bandCodeOf(slot, { target, seats, codeOf: verifiedCode });
    this.#states[slot] = counted | band | (verified << bandBits);
    this.addTo(this.counts, group * countsWidth, slot, 1);
  }

  /** Takes a record out of the counts of its group; its slot may then be written anew. */
  leave(slot: number, group: number): void {
    if (this.isCounted(slot)) this.addTo(this.counts, group * countsWidth, slot, -1);
    this.#states[slot] = 0;
  }

  isCounted(slot: number): boolean {
    return ((this.#states[slot] ?? 0) & counted) !== 0;
  }

  /** The band of a counted record, as its place in `bands`. */
  bandAt(slot: number, verifiedOnly: boolean): number {
    const state = this.#states[slot] ?? 0;
    return (verifiedOnly ? state >> bandBits : state) & ((1 << bandBits) - 1);
  }

  /** True where a seat covers a gap: an answer of a record that is counted at an age month. */
  isCovered(answer: number, ageMonth: string | null, seats: readonly KeptSeat[]): boolean {
    return this.#isCovered(answer, this.#targetOf(ageMonth), seats);
  }

  /** Adds a counted record so many times to counts that begin at `base`. */
  addTo(counts: Int32Array, base: number, slot: number, times: number): void {
    const add = (at: number): void => void (counts[at] = (counts[at] ?? 0) + times);
    const [all, verified] = [base + countsFrom.all, base + countsFrom.verified];
    add(base);
    add(all + this.bandAt(slot, false));
    add(verified + this.bandAt(slot, true));
    for (let subject = 0; subject < width; subject += 1) {
      const answer = this.answers[slot * width + subject] ?? notAsked;
      if (answer === notAsked) continue;
      add(all + bands.length + subject * 4 + verdictCode(answer));
      add(verified + bands.length + subject * 4 + verifiedCode(answer));
    }
  }

  /** The target as a number; later than every day where none is recorded. */
  #targetOf(ageMonth: string | null): number {
    const known = this.#targets.get(ageMonth);
    if (known !== undefined) return known;
    const day = targetOn(ageMonth, this.#text);
    const target = day === null ? noTarget : dayNumber(day);
    this.#targets.set(ageMonth, target);
    return target;
  }

  /** The band that the answers of a record give (see `bandOf`), by all or by documents alone. */
  #bandCodeOf(slot: number, { target, seats, codeOf }: Judging): number {
    let asked = false;
    let unknown = false;
    let missing = false;
    let isOpen = false;
    for (let subject = 0; subject < width; subject += 1) {
      const answer = this.answers[slot * width + subject] ?? notAsked;
      if (answer === notAsked) continue;
      asked = true;
      const verdict = codeOf(answer);
      if (verdict === 2) unknown = true;
      if (verdict !== 1) continue;
      missing = true;
      if (this.#isCovered(answer, target, seats)) continue;
      if (this.#isTooLate(answer, target)) return tooLate;
      isOpen = true;
    }
    if (unknown || !asked) return noData;
    if (isOpen) return atRisk;
    return missing ? onTrack : ready;
  }

  #isCovered(answer: number, target: number, seats: readonly KeptSeat[]): boolean {
    if (seats.length === 0) return false;
    const closedBy = this.#closing.lists[closersAt(answer)];
    return closedBy !== undefined && coveredBy(seats, closedBy, { day: this.day, target });
  }

  #isTooLate(answer: number, target: number): boolean {
    if (this.#earliest.at(closersAt(answer)) <= target) return false;
    const days = closingDays(answer);
    return days === Infinity || days > target - this.day;
  }
}

/** Greater than every target, less than a day that never comes. */
const noTarget = 2_000_000_000;

type Entering = { ageMonth: string | null; inForce: boolean; seats: readonly KeptSeat[] };
type Judging = Pick<Entering, "seats"> & { target: number; codeOf: (answer: number) => number };
