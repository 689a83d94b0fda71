import type { KeeperTasks, MessageParams, OfficerTasks } from "#app/domain/messages/message.ts";
import { addDays } from "#app/kernel/calendar.ts";

/** A time is due soon on its last day and the two days before. */
const soon = 2;

/** A row of the officer's own people that may wait for them. */
export type OfficerRow = {
  id: number;
  cadreId: number;
  status: string;
  returnedTo: string | null;
  /** the last day on which units send */
  nominationEndsOn: string | null;
};

/** What waits for an officer: requests, what the committee returned to the unit, offers nobody has answered. */
export function officerTasks(
  rows: readonly OfficerRow[],
  { today, cadreId }: { today: string; cadreId: number | null },
): OfficerTasks {
  // why: nobody acts on their own row (product 2); several grants may cover one row
  const others = [...new Map(rows.map((row) => [row.id, row])).values()].filter(
    (row) => row.cadreId !== cadreId,
  );
  const toSend = others.filter(
    ({ status, returnedTo }) =>
      returnedTo === "unit" || (status === "requested" && returnedTo === null),
  );
  const last = addDays(today, soon);
  const isSoon = ({ nominationEndsOn: day }: OfficerRow): boolean =>
    day !== null && day >= today && day <= last;
  return {
    toSend: toSend.length,
    dueSoon: toSend.filter(isSoon).length,
    toConfirm: others.filter(({ status }) => status === "offered").length,
  };
}

/** What waits for a course administrator, each by its id, however many grants cover it. */
export type KeeperRows = {
  decisions: readonly { id: number; cadreId: number }[];
  rolls: readonly number[];
  courses: readonly number[];
};

export function keeperTasks(rows: KeeperRows, cadreId: number | null): KeeperTasks {
  const others = rows.decisions.filter((row) => row.cadreId !== cadreId);
  return {
    toDecide: new Set(others.map(({ id }) => id)).size,
    rolls: new Set(rows.rolls).size,
    toClose: new Set(rows.courses).size,
  };
}

/** The message of a day; null where there is nothing to do. A role in which nothing waits is not told of. */
export function decideDigest(
  officer: OfficerTasks | null,
  keeper: KeeperTasks | null,
): MessageParams["daily_digest"] | null {
  const told = {
    officer: officer && officer.toSend + officer.toConfirm > 0 ? officer : null,
    keeper: keeper && keeper.toDecide + keeper.rolls + keeper.toClose > 0 ? keeper : null,
  };
  return told.officer === null && told.keeper === null ? null : told;
}
