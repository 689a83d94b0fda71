import {
  afterFailure,
  lockedUntil,
  type Throttle,
  type ThrottleRule,
} from "#app/domain/access/throttle.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";

/** What attempts at a password are counted under: a name, an address, an account. */
export type Counted = { key: string; rule: ThrottleRule };

/**
 * Counts an attempt as wrong before the password is looked at, so that parallel ones cannot slip past the
 * limit; one that succeeds is forgiven. Answers until when one of the keys is locked (an instant), uncounted.
 */
export async function countAttempt(tx: Tx, work: Work, counted: Counted[]): Promise<string | null> {
  const now = work.now.getTime();
  const rows = [];
  for (const { key, rule } of counted) rows.push({ rule, row: await lockThrottle(tx, work, key) });
  const until = Math.max(0, ...rows.map(({ row }) => lockedUntil(asThrottle(row), now) ?? 0));
  if (until > 0) return new Date(until).toISOString();
  for (const { rule, row } of rows) {
    const next = afterFailure(asThrottle(row), rule, now);
    await tx.signInThrottle.update({
      where: { key: row.key },
      data: {
        failures: next.failures,
        lastFailureAt: work.at,
        lockedUntil: next.lockedUntil === null ? null : new Date(next.lockedUntil).toISOString(),
      },
    });
  }
  return null;
}

/** A right password clears the count of its name or account. */
export async function forgetAttempts(tx: Tx, key: string): Promise<void> {
  await tx.signInThrottle.deleteMany({ where: { key } });
}

/** An address, which many share, gets only this attempt back; a lock that others earned stays. */
export async function giveAttemptBack(tx: Tx, key: string): Promise<void> {
  await tx.signInThrottle.updateMany({
    where: { key, failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  });
}

export type Guarded<Found> =
  | { kind: "locked"; until: string }
  | { kind: "none" }
  | { kind: "found"; found: Found };

/**
 * Looks for what stands behind an address that anybody may try. A try that finds nothing is counted, and from the
 * rule's limit on nothing is looked for until an instant; one that finds something is given back.
 */
export async function guarded<Found>(
  work: Work,
  { key, rule }: Counted,
  find: () => Promise<Found | null>,
): Promise<Guarded<Found>> {
  const until = await work.bookkeeping((tx) => countAttempt(tx, work, [{ key, rule }]));
  if (until !== null) return { kind: "locked", until };
  const found = await find();
  if (found === null) return { kind: "none" };
  await work.bookkeeping((tx) => giveAttemptBack(tx, key));
  return { kind: "found", found };
}

/** Takes the row's lock by writing it, so that parallel attempts are counted one after the other. */
function lockThrottle(tx: Tx, work: Work, key: string) {
  return tx.signInThrottle.upsert({
    where: { key },
    create: { key, failures: 0, lastFailureAt: work.at },
    update: { failures: { increment: 0 } },
  });
}

function asThrottle(row: {
  failures: number;
  lastFailureAt: string;
  lockedUntil: string | null;
}): Throttle {
  return {
    failures: row.failures,
    lastFailureAt: Date.parse(row.lastFailureAt),
    lockedUntil: row.lockedUntil === null ? null : Date.parse(row.lockedUntil),
  };
}
