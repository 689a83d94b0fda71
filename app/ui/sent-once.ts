/** How long a browser is waited for; after that the line may have been cut, and nothing says so. */
const longestWait = 8_000;

/** Whether a form that was sent at an instant (of its page, none = never) may still be on its way. */
export function isOnItsWay(sentAt: string | undefined, now: number): boolean {
  const waited = now - Number(sentAt ?? Number.NaN);
  // why: a clock that was set back must not keep a form from being sent
  return waited >= 0 && waited < longestWait;
}
