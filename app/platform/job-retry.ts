/** How often a job is begun before it is given up. */
export const mostAttempts = 5;

const second = 1000;
const waits = [10 * second, 60 * second, 10 * 60 * second, 60 * 60 * second];

/** When a job that failed is tried again, by how often it was begun: 10 seconds, 1 and 10 minutes, then an hour. */
export function nextAttempt(attempts: number, now: Date): Date {
  const wait = waits[Math.min(Math.max(attempts, 1), waits.length) - 1] ?? 0;
  return new Date(now.getTime() + wait);
}

/** True where a job has had its last attempt; what is done again and again is never given up. */
export function isGivenUp(attempts: number, isStanding: boolean): boolean {
  return !isStanding && attempts >= mostAttempts;
}
