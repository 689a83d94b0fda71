import { addDays } from "#app/kernel/calendar.ts";
import { provincialCommittee } from "./papers.ts";
import { type InventedRound, recordsFor } from "./round.ts";
import { communesIn, nextTerm, standing, type Surroundings } from "./surroundings.ts";

/** Days before the demo's own: of the supplement, of its decision, and of an appointment. */
const days = { asOf: 6, decided: 4, appointed: 3 } as const;
const supplemented = 3;
const title = "commune-standing-member";

/**
 * What changed on the lists of the next term in the week before the demo's day: a commune's list is supplemented by a
 * decision, and somebody on another one has been appointed to the title they were planned for.
 */
export function withTheWeek(
  surroundings: Surroundings,
  rounds: readonly InventedRound[],
  today: string,
): InventedRound[] {
  const decided = rounds.filter(
    ({ term, status }) => term === nextTerm.party && status === "approved",
  );
  const communes = new Set(communesIn(surroundings.units).map(({ id }) => id));
  const [first, second] = decided.filter(
    ({ unitId, decision }) => decision !== null && communes.has(unitId),
  );
  if (!first || !second) return [...rounds];
  const ended = rounds.map((round) => (round === second ? withAppointed(round, today) : round));
  return [...ended, supplementOf(surroundings, first, today)];
}

function supplementOf(
  { papers, pools }: Surroundings,
  { unitId, records }: InventedRound,
  today: string,
): InventedRound {
  const known = new Set(
    records.flatMap(({ person, ...record }) => (record.title === title ? person : [])),
  );
  const people = standing(pools, unitId, ["fourth", "staff"])
    .filter(({ index }) => !known.has(index))
    .slice(0, supplemented);
  const asOf = addDays(today, -days.asOf);
  const decidedOn = addDays(today, -days.decided);
  return {
    unitId,
    term: nextTerm.party,
    asOf,
    kind: "supplement",
    ownPlanningOpen: false,
    ...papers({ by: provincialCommittee, letters: "ĐU", asOf, published: false, decidedOn }),
    records: recordsFor([{ title, unitId, people }]),
  };
}

function withAppointed(round: InventedRound, today: string): InventedRound {
  const lastDay = addDays(today, -days.appointed);
  const written = lastDay.split("-").toReversed().join("/");
  const document = `Quyết định số 1746-QĐ/TU ngày ${written} của Ban Thường vụ Tỉnh ủy`;
  const [one, ...others] = round.records;
  if (!one) return round;
  return {
    ...round,
    records: [{ ...one, ended: { reason: "appointed", lastDay, document } }, ...others],
  };
}
