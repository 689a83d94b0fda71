/** Wrong sign-ins of one key (an account name or an address) so far. Instants in ms. */
export type Throttle = { failures: number; lastFailureAt: number; lockedUntil: number | null };

export type ThrottleRule = {
  /** failures that are free */
  free: number;
  /** the first lock, in ms; each further failure doubles it */
  firstLock: number;
  longestLock: number;
  /** without a failure for this long, the count starts anew, in ms */
  forgetAfter: number;
};

const minute = 60_000;

/** Per account name, known or not: the answer must not tell which names exist. */
export const accountRule: ThrottleRule = {
  free: 5,
  firstLock: minute,
  longestLock: 60 * minute,
  forgetAfter: 24 * 60 * minute,
};

/** Per address: an office shares one, so it is generous. */
export const addressRule: ThrottleRule = {
  free: 50,
  firstLock: minute,
  longestLock: 15 * minute,
  forgetAfter: 60 * minute,
};

/** Per network address, for what opens without a session: guessing is slow, and an office is not hindered. */
export const lookupRule: ThrottleRule = {
  free: 30,
  firstLock: minute,
  longestLock: 15 * minute,
  forgetAfter: 60 * minute,
};

/** The instant until which a key is locked; null when it may try. */
export function lockedUntil(throttle: Throttle | null, now: number): number | null {
  return throttle?.lockedUntil && throttle.lockedUntil > now ? throttle.lockedUntil : null;
}

/** The count after one more wrong sign-in: from `free` on, each locks twice as long as the one before. */
export function afterFailure(throttle: Throttle | null, rule: ThrottleRule, now: number): Throttle {
  const forgotten = !throttle || now - throttle.lastFailureAt > rule.forgetAfter;
  const failures = (forgotten ? 0 : throttle.failures) + 1;
  const lock =
    failures < rule.free
      ? null
      : Math.min(rule.longestLock, rule.firstLock * 2 ** (failures - rule.free));
  return { failures, lastFailureAt: now, lockedUntil: lock === null ? null : now + lock };
}
