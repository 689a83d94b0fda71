export type SessionFacts = { lastSeenAt: string; expiresAt: string; endedAt: string | null };

/** Why a session no longer opens anything; null while it does. `idle` in minutes. */
export function sessionEnd(
  session: SessionFacts,
  now: Date,
  idle: number,
): "ended" | "idle" | "expired" | null {
  if (session.endedAt !== null) return "ended";
  if (Date.parse(session.expiresAt) <= now.getTime()) return "expired";
  return Date.parse(session.lastSeenAt) + idle * 60_000 <= now.getTime() ? "idle" : null;
}
