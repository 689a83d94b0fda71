import { dayNumber, dayOfNumber } from "#app/kernel/calendar.ts";
import type { Work } from "#app/platform/work.server.ts";
import { type Announced, gapOf, type SeatDays } from "./coverage.ts";
import { type Band, bandOf } from "./readiness.ts";
import { keptBook } from "./rule-book.server.ts";
import { readSeats } from "./seats.ts";
import { settle } from "./settle.server.ts";
import { closingDays, notAsked, readSpans, spanAt, verdictCode } from "./spans.ts";
import { targetOn } from "./target.ts";
import { verdicts } from "./verdict.ts";

export type BandOn = { band: Band; target: string | null };

// why: callers have chosen the records by their scope; what is derived is read by ids alone

/**
 * The bands of the records of a page on a day (yyyy-mm-dd), from what is derived, with the day by which gaps are to be
 * closed. Three statements where nothing has changed, however many records.
 */
export async function bandsOn(
  work: Pick<Work, "db" | "bookkeeping">,
  recordIds: readonly number[],
  day: string,
): Promise<Map<number, BandOn>> {
  if (recordIds.length === 0) return new Map();
  await settle(work);
  const rows = await work.db.sql
    .selectFrom("Readiness")
    .where("recordId", "in", [...recordIds])
    .where("spans", "<>", "")
    .select(["recordId", "ageMonth", "spans", "seats"])
    .execute();
  const announced = await (await keptBook(work.db)).announcedOn(day);
  return new Map(
    rows.map(({ recordId, ageMonth, spans, seats }) => {
      const target = targetOn(ageMonth, day);
      const places = { seats: seatsOf(seats), announced };
      return [recordId, { band: bandOf(answersOn(spans, places, { day, target })), target }];
    }),
  );
}

type Places = { seats: SeatDays[]; announced: Announced };

/** What kept spans say of each subject that is asked for on a day. */
function answersOn(spans: string, places: Places, when: { day: string; target: string | null }) {
  return readSpans(spans)
    .map((those) => spanAt(those, dayNumber(when.day)))
    .filter(({ answer }) => answer !== notAsked)
    .map(({ answer, closedBy }) => {
      const verdict = verdicts[verdictCode(answer)] ?? "no_data";
      const days = closingDays(answer);
      const closesIn = days < 0 ? null : days;
      const need = { closesIn, programmeIds: closedBy, hasUnknownLength: false };
      return { verdict, gap: verdict === "missing" ? gapOf(need, places, when) : null };
    });
}

const seatsOf = (text: string): SeatDays[] =>
  readSeats(text).map(({ programmeId, heldFrom, heldUntil, recognisedOn }) => ({
    programmeId,
    heldFrom: dayOfNumber(heldFrom),
    heldUntil: heldUntil === null ? null : dayOfNumber(heldUntil),
    recognisedOn: dayOfNumber(recognisedOn),
  }));
