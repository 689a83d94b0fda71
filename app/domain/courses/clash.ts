import { overlaps, type Slot } from "./session.ts";

/** What a half-day takes up: a room, a lecturer by name and by account. Keys are folded; null = none. */
export type Booked = Slot & {
  roomKey: string | null;
  lecturerKey: string | null;
  lecturerId: number | null;
};

export type ClashKind = "room" | "lecturer";
export type Clash<Wanted extends Booked, Other extends Booked> = {
  kind: ClashKind;
  wanted: Wanted;
  other: Other;
};

/**
 * Where half-days to be held would stand in a room, or ask for a lecturer, that another one has at the same time (E48).
 * Times are half-open: one that begins when another ends does not clash.
 */
export function findClashes<Wanted extends Booked, Other extends Booked>(
  wanted: readonly Wanted[],
  others: readonly Other[],
): Clash<Wanted, Other>[] {
  const ofDay = Map.groupBy(others, ({ day }) => day);
  return wanted.flatMap((one) =>
    (ofDay.get(one.day) ?? [])
      .filter((other) => overlaps(one, other))
      .flatMap((other) => kindsOf(one, other).map((kind) => ({ kind, wanted: one, other }))),
  );
}

function kindsOf(one: Booked, other: Booked): ClashKind[] {
  const room = one.roomKey !== null && one.roomKey === other.roomKey;
  const lecturer =
    (one.lecturerKey !== null && one.lecturerKey === other.lecturerKey) ||
    (one.lecturerId !== null && one.lecturerId === other.lecturerId);
  return [...(room ? ["room" as const] : []), ...(lecturer ? ["lecturer" as const] : [])];
}

/** The first pair that stands at the same time in two timetables; null = none. A person cannot sit in both. */
export function firstOverlap<One extends Slot, Other extends Slot>(
  ones: readonly One[],
  others: readonly Other[],
): { one: One; other: Other } | null {
  const ofDay = Map.groupBy(others, ({ day }) => day);
  for (const one of ones) {
    const other = (ofDay.get(one.day) ?? []).find((slot) => overlaps(one, slot));
    if (other) return { one, other };
  }
  return null;
}
