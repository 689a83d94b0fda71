import { dayNumber } from "#app/kernel/calendar.ts";
import type { SeatFact } from "./facts.ts";

/** A seat as it is kept, in numbers: the programme, then the days of `SeatFact`. */
export type KeptSeat = {
  programmeId: number;
  heldFrom: number;
  heldUntil: number | null;
  recognisedOn: number;
};

/** The seats of a person as the database keeps them beside the spans of each of their records. */
export const writeSeats = (seats: readonly SeatFact[]): string =>
  seats
    .map(({ programmeId, heldFrom, heldUntil, recognisedOn }) =>
      [
        programmeId,
        dayNumber(heldFrom),
        heldUntil === null ? "" : dayNumber(heldUntil),
        dayNumber(recognisedOn),
      ].join(","),
    )
    .join(";");

/** What `writeSeats` wrote. */
export function readSeats(text: string): readonly KeptSeat[] {
  if (text === "") return noSeats;
  return text.split(";").map((seat) => {
    const [programmeId = "", from = "", until = "", recognised = ""] = seat.split(",");
    return {
      programmeId: Number(programmeId),
      heldFrom: Number(from),
      heldUntil: until === "" ? null : Number(until),
      recognisedOn: Number(recognised),
    };
  });
}

/** One for all who hold none: most people. */
export const noSeats: readonly KeptSeat[] = [];

/** True where one of the seats covers a gap on a day: held then, of a programme that closes it, recognised from then to the target. */
export const coveredBy = (
  seats: readonly KeptSeat[],
  closedBy: ReadonlySet<number>,
  { day, target }: { day: number; target: number },
): boolean =>
  seats.some(
    ({ programmeId, heldFrom, heldUntil, recognisedOn }) =>
      heldFrom <= day &&
      (heldUntil === null || day < heldUntil) &&
      day <= recognisedOn &&
      recognisedOn <= target &&
      closedBy.has(programmeId),
  );
