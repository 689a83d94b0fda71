/** The half-days of a timetable (buổi). */
export const halves = ["morning", "afternoon", "evening"] as const;
export type Half = (typeof halves)[number];

/** When a half-day usually begins and ends, and how many periods (tiết) it has. */
export const usualHalf: Record<Half, { startsAt: string; endsAt: string; periods: number }> = {
  morning: { startsAt: "07:30", endsAt: "11:00", periods: 4 },
  afternoon: { startsAt: "13:30", endsAt: "17:00", periods: 4 },
  evening: { startsAt: "18:30", endsAt: "20:45", periods: 3 },
};

/** A stretch of one day in local time; its end is exclusive, so that the next may begin then (E48). */
export type Slot = {
  /** yyyy-mm-dd */
  day: string;
  /** hh:mm */
  startsAt: string;
  endsAt: string;
};

export type SessionFacts = Slot & {
  half: Half;
  periods: number;
  room: string | null;
  link: string | null;
  topic: string | null;
  lecturerName: string | null;
  lecturerId: number | null;
};

export type SessionRefusal = "ends_before_start" | "session_outside" | "session_overlaps";

export const overlaps = (one: Slot, other: Slot): boolean =>
  one.day === other.day && one.startsAt < other.endsAt && other.startsAt < one.endsAt;

type Timetable = { startsOn: string; endsOn: string; others: readonly Slot[] };

/** A half-day that cannot be added to a course: outside of its days, or at the time of another of its own. */
export type SlotFault = { kind: "outside" | "overlaps"; slot: Slot };

/** Which half-days cannot be added to a course, each with why; those that stand in one another's way both count. */
export function findSlotFaults(
  added: readonly Slot[],
  { startsOn, endsOn, others }: Timetable,
): SlotFault[] {
  return added.flatMap((slot): SlotFault[] => {
    if (slot.day < startsOn || slot.day > endsOn) return [{ kind: "outside", slot }];
    const taken = [...others, ...added.filter((other) => other !== slot)];
    return taken.some((other) => overlaps(slot, other)) ? [{ kind: "overlaps", slot }] : [];
  });
}

/**
 * What is wrong with half-days to be added to a course: one that ends before it begins, lies outside of the course's
 * days, or overlaps another of the same course; null = nothing.
 */
export function findSessionFault(
  added: readonly Slot[],
  timetable: Timetable,
): SessionRefusal | null {
  if (added.some((slot) => slot.endsAt <= slot.startsAt)) return "ends_before_start";
  const kinds = new Set(findSlotFaults(added, timetable).map(({ kind }) => kind));
  if (kinds.has("outside")) return "session_outside";
  return kinds.has("overlaps") ? "session_overlaps" : null;
}

/** Order of a timetable. */
export const byTime = (one: Slot, other: Slot): number => {
  const [a, b] = [`${one.day} ${one.startsAt}`, `${other.day} ${other.startsAt}`];
  return a < b ? -1 : a > b ? 1 : 0;
};
