import type { AttendanceBasis } from "#app/domain/catalogue/version.ts";
import { textSortKey } from "#app/kernel/vietnamese.ts";

/** How somebody stood to a half-day (product 4.4). Absent with leave has a document, and counts as absence all the same. */
export const attendanceStates = ["present", "late", "absent", "excused", "not_counted"] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** A half-day as attendance counts it. */
export type TaughtSession = {
  id: number;
  /** tiết */
  periods: number;
  /** what it is about; half-days of one topic are one subject */
  topic: string | null;
};

export type AttendanceRule = { attendancePercent: number; attendanceBasis: AttendanceBasis };

/** How much of a course, or of one of its subjects, somebody has attended. Numbers are periods (tiết). */
export type AttendanceShare = {
  /** null = the whole course, or the half-days that name no topic */
  subject: string | null;
  /** all periods that count for this person, also those to come */
  counted: number;
  attended: number;
  missed: number;
  /** how many more may be missed; below 0 = too many were */
  mayMiss: number;
  /** how many more half-days, whichever they are, may be missed */
  mayMissSessions: number;
};

/**
 * How much somebody attended of a course, by subject where the programme counts so (product 4.4): present and late are
 * attended, absent with or without leave is missed, what was held before the person joined does not count (E21), and
 * what has no mark yet is still to come.
 */
export function sharesOf(
  sessions: readonly TaughtSession[],
  states: ReadonlyMap<number, AttendanceState>,
  rule: AttendanceRule,
): AttendanceShare[] {
  if (rule.attendanceBasis === "course") return [shareOf(null, sessions, { states, rule })];
  const subjects = Map.groupBy(sessions, ({ topic }) => textSortKey(topic ?? ""));
  return [...subjects.values()].map((those) =>
    shareOf(those[0]?.topic ?? null, those, { states, rule }),
  );
}

/** A half-day with whether its roll was taken. */
export type RolledSession = TaughtSession & { day: string; startsAt: string; isTaken: boolean };

/**
 * What is known of somebody, by the half-day: what was recorded, of whichever of their rows in the course (E22), and
 * “not counted” where the roll was taken before they had a seat (E21). Days are yyyy-mm-dd.
 */
export function statesOf(
  sessions: readonly Pick<RolledSession, "id" | "day" | "isTaken">[],
  recorded: readonly { sessionId: number; state: AttendanceState }[],
  seatFrom: string | null,
): Map<number, AttendanceState> {
  const states = new Map(recorded.map(({ sessionId, state }) => [sessionId, state]));
  for (const { id, day, isTaken } of sessions)
    if (isTaken && !states.has(id) && seatFrom !== null && day < seatFrom)
      states.set(id, "not_counted");
  return states;
}

function shareOf(
  subject: string | null,
  sessions: readonly TaughtSession[],
  { states, rule }: { states: ReadonlyMap<number, AttendanceState>; rule: AttendanceRule },
): AttendanceShare {
  const periodsOf = (...wanted: (AttendanceState | undefined)[]): number =>
    sessions
      .filter(({ id }) => wanted.includes(states.get(id)))
      .reduce((sum, { periods }) => sum + periods, 0);
  const [attended, missed] = [periodsOf("present", "late"), periodsOf("absent", "excused")];
  const toCome = sessions.filter(({ id }) => !states.has(id));
  const counted = attended + missed + periodsOf(undefined);
  const mayMiss = Math.floor((counted * (100 - rule.attendancePercent)) / 100) - missed;
  return {
    subject,
    counted,
    attended,
    missed,
    mayMiss,
    mayMissSessions: howMany(
      toCome.map(({ periods }) => periods),
      mayMiss,
    ),
  };
}

/** How many half-days fit into some periods, if they are the longest ones. */
function howMany(periods: readonly number[], room: number): number {
  let left = room;
  let count = 0;
  for (const one of periods.toSorted((a, b) => b - a)) {
    left -= one;
    if (left < 0) return count;
    count += 1;
  }
  return count;
}

/** True where the share that the programme asks for is reached, of everything that it counts by. Whole numbers only. */
export const hasAttended = (
  shares: readonly AttendanceShare[],
  { attendancePercent }: Pick<AttendanceRule, "attendancePercent">,
): boolean =>
  shares.every(
    ({ attended, counted }) => counted > 0 && attended * 100 >= counted * attendancePercent,
  );

/** True while the share can still be reached. */
export const canStillAttend = (shares: readonly AttendanceShare[]): boolean =>
  shares.every(({ mayMiss }) => mayMiss >= 0);

/** The share that leaves the least room, by periods; null where nothing is taught. */
export const tightest = (shares: readonly AttendanceShare[]): AttendanceShare | null =>
  shares.toSorted((a, b) => a.mayMiss - b.mayMiss)[0] ?? null;

/** Percent of the periods counted, with one decimal, half up; null where nothing is counted. */
export const percentOf = ({
  attended,
  counted,
}: Pick<AttendanceShare, "attended" | "counted">): number | null =>
  counted === 0 ? null : Math.floor((attended * 1000) / counted + 0.5) / 10;
