import { dayNumber } from "#app/kernel/calendar.ts";
import type { CourseFact } from "./facts.ts";
import { closersLimit, readClosers } from "./spans.ts";

/** No course comes: later than every day. */
const never = 2_147_483_647;

/** The lists of closing programmes that the records of a table name, each once: a few dozen for thousands of records. */
export class ClosingProgrammes {
  /** by place; 0 = none */
  readonly lists: ReadonlySet<number>[] = [new Set()];
  readonly #places = new Map<string, number>();
  /** by the part of written spans that names them: the place here of each of its lists */
  readonly #parts = new Map<string, readonly number[]>([["", [0]]]);

  /** The places here of the lists that written spans name, by the places that they have in them. */
  placesOf(part: string): readonly number[] {
    const known = this.#parts.get(part);
    if (known) return known;
    const places = readClosers(part).map((ids) => this.#placeOf(ids));
    this.#parts.set(part, places);
    return places;
  }

  #placeOf(ids: readonly number[]): number {
    if (ids.length === 0) return 0;
    const key = ids.join(".");
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.lists.push(new Set(ids)) - 1;
    if (place > closersLimit)
      throw new RangeError("more lists of closing programmes than a table holds");
    this.#places.set(key, place);
    return place;
  }
}

type Announced = { from: number; until: number; recognisedOn: number };

/** The courses that have been announced, by programme, in numbers: few, and common to all records. */
export class AnnouncedCourses {
  readonly #byProgramme = new Map<number, Announced[]>();

  constructor(courses: readonly CourseFact[] = []) {
    for (const { programmeId, announcedOn, startsOn, cancelledOn, recognisedOn } of courses) {
      const cancelled = cancelledOn === null ? never : dayNumber(cancelledOn);
      const those = this.#byProgramme.get(programmeId) ?? [];
      this.#byProgramme.set(programmeId, those);
      those.push({
        from: dayNumber(announcedOn),
        // why: the first day on which one can no longer enter it
        until: Math.min(dayNumber(startsOn) + 1, cancelled),
        recognisedOn: dayNumber(recognisedOn),
      });
    }
  }

  /** The earliest recognition of the courses announced on a day, by programme. */
  earliestOn(day: number): ReadonlyMap<number, number> {
    const earliest = new Map<number, number>();
    for (const [programmeId, courses] of this.#byProgramme) {
      for (const { from, until, recognisedOn } of courses) {
        if (day < from || day >= until) continue;
        earliest.set(programmeId, Math.min(recognisedOn, earliest.get(programmeId) ?? never));
      }
    }
    return earliest;
  }
}

/** The earliest recognition, on one day, of a course of each list of closing programmes. */
export class EarliestRecognition {
  readonly #of: ReadonlyMap<number, number>;
  readonly #lists: readonly ReadonlySet<number>[];
  /** by the place of the list, as far as they were asked for */
  readonly #known: number[] = [];

  constructor(lists: readonly ReadonlySet<number>[], of: ReadonlyMap<number, number> = new Map()) {
    this.#lists = lists;
    this.#of = of;
  }

  /** As a number of a day; later than every day where no course is announced. */
  at(place: number): number {
    const known = this.#known[place];
    if (known !== undefined) return known;
    let earliest = never;
    for (const programmeId of this.#lists[place] ?? [])
      earliest = Math.min(earliest, this.#of.get(programmeId) ?? never);
    // why: filled from the first place on, so that it stays a plain list of numbers
    while (this.#known.length < place) this.at(this.#known.length);
    this.#known[place] = earliest;
    return earliest;
  }

  /** For which lists another one answers otherwise. */
  changesTo(other: EarliestRecognition): Set<number> {
    const changed = new Set<number>();
    for (let place = 0; place < this.#lists.length; place += 1)
      if (this.at(place) !== other.at(place)) changed.add(place);
    return changed;
  }
}
