import { dayNumber } from "#app/kernel/calendar.ts";
import { AnnouncedCourses } from "./announced-courses.ts";
import { DayView } from "./day-view.ts";
import { NameOrder } from "./name-order.ts";
import { type KeptSeat, noSeats, readSeats } from "./seats.ts";
import { longer, longerBytes, SpanColumns } from "./span-columns.ts";
import { closersAt } from "./spans.ts";

/** A record's derived state with what it is filtered by, as the database holds them. */
export type TableRow = {
  recordId: number;
  cadreId: number;
  termId: number;
  titleId: number;
  unitId: number;
  roundId: number;
  isWoman: boolean;
  /** the name as it is sorted by */
  sortKey: string;
  birthDate: string;
  /** place in the list of the decision; null = none */
  listOrder: number | null;
  /** its list was approved: only such records are counted (product 4.7) */
  isApproved: boolean;
  validFrom: string;
  validTo: string | null;
  ageMonth: string | null;
  spans: string;
  seats: string;
};

/** What records have in common that a board counts together. */
export type RecordGroup = Pick<TableRow, "termId" | "titleId" | "unitId" | "roundId" | "isWoman">;

/** Greater than every day and every place in a list. */
const none = 2_147_483_647;

/** Days whose answers are kept: most questions are about today, some compare it with another day. */
const daysKept = 3;

/**
 * The derived verdicts of all planning records in columns of numbers, so that a list of any filter and any day is one
 * pass over them, and a board one over their groups (ADR 0017). Of names it holds what they are sorted by, and no evidence;
 * who may see what is the asker's part.
 */
export class ReadinessTable {
  /** the stamp of the newest state it holds, and that of its courses */
  stamp = 0;
  coursesStamp = 0;
  size = 0;
  recordId = new Int32Array(256);
  cadreId = new Int32Array(256);
  titleId = new Int32Array(256);
  unitId = new Int32Array(256);
  listOrder = new Int32Array(256);
  /** the birth as a number that sorts as its text: yyyymmdd, with 00 for what is not known */
  birth = new Int32Array(256);
  readonly names = new NameOrder();
  /** which of `groups` a record's is */
  group = new Int32Array(256);
  readonly groups: RecordGroup[] = [];
  readonly #groupOf = new Map<string, number>();
  #isApproved = new Uint8Array(256);
  #validFrom = new Int32Array(256);
  #validTo = new Int32Array(256);
  /** which of `#ageMonths` a record's is */
  #ageMonth = new Int32Array(256);
  readonly #ageMonths: (string | null)[] = [null];
  readonly #spans = new SpanColumns();
  /** of the slots that have any */
  readonly #seats = new Map<number, readonly KeptSeat[]>();
  #courses = new AnnouncedCourses();
  readonly #slots = new Map<number, number>();
  /** the days asked last, the newest first */
  #views: DayView[] = [];

  /** Takes a newer state in; a state without spans takes its record out. */
  put(row: TableRow): void {
    const known = this.#slots.get(row.recordId);
    const slot = known ?? this.#newSlot(row.recordId);
    if (known !== undefined)
      for (const view of this.#views) view.leave(slot, this.group[slot] ?? 0);
    this.cadreId[slot] = row.cadreId;
    this.titleId[slot] = row.titleId;
    this.unitId[slot] = row.unitId;
    this.listOrder[slot] = row.listOrder ?? none;
    this.birth[slot] = Number(row.birthDate.replaceAll("-", "").padEnd(8, "0"));
    this.names.put(slot, row.sortKey);
    this.group[slot] = this.#placeOfGroup(row);
    this.#isApproved[slot] = row.isApproved && row.spans !== "" ? 1 : 0;
    this.#validFrom[slot] = dayNumber(row.validFrom);
    this.#validTo[slot] = row.validTo === null ? none : dayNumber(row.validTo);
    this.#ageMonth[slot] = this.#placeOfMonth(row.ageMonth);
    this.#spans.put(slot, row.spans);
    if (row.seats === "") this.#seats.delete(slot);
    else this.#seats.set(slot, readSeats(row.seats));
    for (const view of this.#views) this.#enter(view, slot);
  }

  /** Takes the courses that have been announced, instead of those it had: only bands that they change are told anew. */
  takeCourses(courses: AnnouncedCourses): void {
    this.#courses = courses;
    for (const view of this.#views) {
      const changed = view.takeCourses(courses);
      if (changed.size === 0) continue;
      for (let slot = 0; slot < this.size; slot += 1) {
        if (!view.isClosedByOneOf(slot, changed)) continue;
        view.leave(slot, this.group[slot] ?? 0);
        this.#judge(view, slot);
      }
    }
  }

  /** Where a record is held; null for one that never had verdicts. */
  slotOf(recordId: number): number | null {
    return this.#slots.get(recordId) ?? null;
  }

  #placeOfGroup({ termId, titleId, unitId, roundId, isWoman }: TableRow): number {
    const key = `${termId} ${titleId} ${unitId} ${roundId} ${isWoman}`;
    const known = this.#groupOf.get(key);
    if (known !== undefined) return known;
    const place = this.groups.push({ termId, titleId, unitId, roundId, isWoman }) - 1;
    this.#groupOf.set(key, place);
    return place;
  }

  #placeOfMonth(ageMonth: string | null): number {
    const known = this.#ageMonths.indexOf(ageMonth);
    return known >= 0 ? known : this.#ageMonths.push(ageMonth) - 1;
  }

  #newSlot(recordId: number): number {
    const slot = this.size;
    if (slot === this.recordId.length) this.#grow(slot * 2);
    this.recordId[slot] = recordId;
    this.#slots.set(recordId, slot);
    this.size += 1;
    return slot;
  }

  #grow(length: number): void {
    this.recordId = longer(this.recordId, length);
    this.cadreId = longer(this.cadreId, length);
    this.titleId = longer(this.titleId, length);
    this.unitId = longer(this.unitId, length);
    this.listOrder = longer(this.listOrder, length);
    this.birth = longer(this.birth, length);
    this.group = longer(this.group, length);
    this.#isApproved = longerBytes(this.#isApproved, length);
    this.#validFrom = longer(this.#validFrom, length);
    this.#validTo = longer(this.#validTo, length);
    this.#ageMonth = longer(this.#ageMonth, length);
  }

  /** The readiness of all records on a day (yyyy-mm-dd), which later states are put into for as long as it is kept. */
  viewOn(day: string): DayView {
    const number = dayNumber(day);
    const kept = this.#views.find((view) => view.day === number);
    const view = kept ?? this.#newView(day);
    this.#views = [view, ...this.#views.filter((other) => other !== view)].slice(0, daysKept);
    return view;
  }

  #newView(day: string): DayView {
    const view = new DayView(day, this.#spans.closing, this.#courses);
    view.reserve(this.recordId.length, this.groups.length);
    for (let slot = 0; slot < this.size; slot += 1) this.#enter(view, slot);
    return view;
  }

  #enter(view: DayView, slot: number): void {
    view.reserve(this.recordId.length, this.groups.length);
    this.#spans.answer(slot, view.day, view.answers);
    this.#judge(view, slot);
  }

  /** Counts a record by the answers that the view has of it. */
  #judge(view: DayView, slot: number): void {
    const inForce =
      this.#isApproved[slot] === 1 &&
      (this.#validFrom[slot] ?? 0) <= view.day &&
      (this.#validTo[slot] ?? 0) >= view.day;
    const ageMonth = this.#ageMonths[this.#ageMonth[slot] ?? 0] ?? null;
    const seats = this.#seats.get(slot) ?? noSeats;
    view.enter(slot, this.group[slot] ?? 0, { ageMonth, inForce, seats });
  }

  /** The programmes that close a gap, by the answer that says so. */
  closersOf(answer: number): ReadonlySet<number> {
    return this.#spans.closing.lists[closersAt(answer)] ?? new Set<number>();
  }

  /** Of a gap (an answer of a record on the day of a view): the programmes that close it, and whether a seat covers it. */
  gapOf(view: DayView, slot: number, answer: number) {
    const seats = this.#seats.get(slot) ?? noSeats;
    const ageMonth = this.#ageMonths[this.#ageMonth[slot] ?? 0] ?? null;
    return {
      closedBy: this.closersOf(answer),
      isCovered: view.isCovered(answer, ageMonth, seats),
    };
  }

  /** The answers of every record to every subject on a day: `answers[slot * width + subject]`. */
  answersOn(day: string): Int32Array {
    return this.viewOn(day).answers;
  }
}
