export type SessionFacts = { lastSeenAt: string; expiresAt: string; endedAt: string | null };

/** Why a session no longer opens anything; null while it does. `idle` in minutes. */
export function sessionEnd(
  session: SessionFacts,
  now: Date,
  idle: number,
): "ended" | "idle" | "expired" | null {
  if (session.endedAt !== null) return "ended";
  if (Date.parse(session.expiresAt) <= now.getTime()) return "expired";
  return session.lastSeenAt <= idleSince(now, idle) ? "idle" : null;
}

/** A session last seen at this instant or before is idle at `now`. `idle` in minutes. */
export function idleSince(now: Date, idle: number): string {
  return new Date(now.getTime() - idle * 60_000).toISOString();
}
