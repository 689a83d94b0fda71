import { type Announced, announcedOn } from "#app/domain/readiness/coverage.ts";
import type { CourseFact } from "#app/domain/readiness/facts.ts";
import { loadCourses } from "#app/domain/readiness/load-courses.server.ts";
import { readSeats } from "#app/domain/readiness/seats.ts";
import {
  closingDays,
  notAsked,
  readSpans,
  spanAt,
  verdictCode,
  verifiedCode,
} from "#app/domain/readiness/spans.ts";
import { targetOn } from "#app/domain/readiness/target.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import { dayNumber } from "#app/kernel/calendar.ts";
import type { Db } from "#app/platform/db.server.ts";

/** A record as the bench knows it, with its answer to each subject on the day asked last. */
export type KnownRecord = {
  id: number;
  cadreId: number;
  fullName: string;
  sortKey: string;
  gender: string;
  termId: number;
  titleId: number;
  rank: number;
  level: string;
  unitId: number;
  listOrder: number;
  validFrom: string;
  validTo: string | null;
  ageMonth: string | null;
  spans: string;
  seats: string;
};

export type Wanted = {
  day: string;
  termId: number | null;
  titleId?: number;
  level?: string;
  unitId?: number;
  gender?: string;
  verifiedOnly?: boolean;
  band?: Band;
};

export type Band = "too_late" | "no_data" | "at_risk" | "on_track" | "ready";
export type Expected = { total: number; bands: Record<Band, number> };

/** Everything that is approved, in the order of the list page. */
export async function readKnown(db: Db): Promise<KnownRecord[]> {
  const rows = await db.sql
    .selectFrom("Readiness as s")
    .innerJoin("PlanningRecord as r", "r.id", "s.recordId")
    .innerJoin("Cadre as c", "c.id", "r.cadreId")
    .innerJoin("Title as t", "t.id", "r.titleId")
    .where("r.status", "in", ["approved", "ended"])
    .select(["r.id", "r.cadreId", "r.termId", "r.titleId", "r.unitId", "r.listOrder"])
    .select(["r.validFrom", "r.validTo", "c.fullName", "c.sortKey", "c.gender", "t.rank"])
    .select(["t.level", "s.ageMonth", "s.spans", "s.seats"])
    .execute();
  return rows
    .map((row) => ({ ...row, listOrder: row.listOrder ?? 0 }))
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        a.titleId - b.titleId ||
        a.listOrder - b.listOrder ||
        (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id - b.id),
    );
}

/** The courses that have been announced. */
export const readCourses = ({ sql }: Db): Promise<CourseFact[]> => loadCourses(sql, null);

/** Told plainly, one record after the other: what the pages must answer. */
export class Expectations {
  readonly known: KnownRecord[];
  courses: CourseFact[];
  readonly #bands = new Map<string, Band[]>();

  constructor(known: KnownRecord[], courses: CourseFact[]) {
    this.known = known;
    this.courses = courses;
  }

  /** Other courses have been announced. */
  announce(courses: CourseFact[]): void {
    this.courses = courses;
    this.#bands.clear();
  }

  #bandsOn(day: string, verifiedOnly: boolean): Band[] {
    const key = `${day} ${verifiedOnly}`;
    let bands = this.#bands.get(key);
    if (!bands) {
      const announced = announcedOn(this.courses, day);
      bands = this.known.map((record) => bandOn(record, announced, day, verifiedOnly));
      if (this.#bands.size > 4) this.#bands.clear();
      this.#bands.set(key, bands);
    }
    return bands;
  }

  /** The records that a filter finds, in the order of the list page. */
  found(wanted: Wanted): KnownRecord[] {
    const bands = this.#bandsOn(wanted.day, wanted.verifiedOnly ?? false);
    return this.known.filter((record, index) => fits(record, wanted, bands[index]));
  }

  count(wanted: Wanted): Expected {
    const bands = this.#bandsOn(wanted.day, wanted.verifiedOnly ?? false);
    const counts = { too_late: 0, no_data: 0, at_risk: 0, on_track: 0, ready: 0 };
    let total = 0;
    for (const [index, record] of this.known.entries()) {
      const band = bands[index];
      if (band === undefined || !fits(record, wanted, band)) continue;
      counts[band] += 1;
      total += 1;
    }
    return { total, bands: counts };
  }
}

/** What the pages must answer of what stands in a database. */
export const readExpectations = async (db: Db): Promise<Expectations> =>
  new Expectations(await readKnown(db), await readCourses(db));

function fits(record: KnownRecord, wanted: Wanted, band: Band | undefined): boolean {
  const { day, termId } = wanted;
  if (record.validFrom > day || (record.validTo !== null && record.validTo < day)) return false;
  if (termId !== null && record.termId !== termId) return false;
  if (wanted.titleId !== undefined && record.titleId !== wanted.titleId) return false;
  if (wanted.level !== undefined && record.level !== wanted.level) return false;
  if (wanted.unitId !== undefined && record.unitId !== wanted.unitId) return false;
  if (wanted.gender !== undefined && record.gender !== wanted.gender) return false;
  return wanted.band === undefined || wanted.band === band;
}

/** The verdicts of a record on a day by subject, as numbers; null where none is asked. */
export function verdictsOn(record: KnownRecord, day: string, verifiedOnly: boolean) {
  return readSpans(record.spans === "-" ? "" : record.spans).map((spans, subject) => {
    const { answer, closedBy } = spanAt(spans, dayNumber(day));
    if (answer === notAsked) return null;
    const code = verifiedOnly ? verifiedCode(answer) : verdictCode(answer);
    return { subject: subjects[subject], code, closes: closingDays(answer), closedBy };
  });
}

function bandOn(
  record: KnownRecord,
  announced: Announced,
  day: string,
  verifiedOnly: boolean,
): Band {
  const asked = verdictsOn(record, day, verifiedOnly).filter((one) => one !== null);
  const target = targetOn(record.ageMonth, day);
  const [from, last] = [dayNumber(day), target === null ? Infinity : dayNumber(target)];
  const missing = asked.filter(({ code }) => code === 1);
  const seats = readSeats(record.seats).filter(
    ({ heldFrom, heldUntil }) => heldFrom <= from && (heldUntil === null || from < heldUntil),
  );
  const open = missing.filter(
    ({ closedBy }) =>
      !seats.some(
        ({ programmeId, recognisedOn }) =>
          closedBy.includes(programmeId) && from <= recognisedOn && recognisedOn <= last,
      ),
  );
  const late = open.filter(
    ({ closes, closedBy }) =>
      (closes === Infinity || closes > last - from) &&
      !closedBy
        .flatMap((programmeId) => announced.get(programmeId) ?? [])
        .some(({ recognisedOn }) => dayNumber(recognisedOn) <= last),
  );
  if (late.length > 0) return "too_late";
  if (asked.length === 0 || asked.some(({ code }) => code === 2)) return "no_data";
  if (open.length > 0) return "at_risk";
  return missing.length > 0 ? "on_track" : "ready";
}
