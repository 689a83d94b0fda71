/** What happened to an account, as its history tells it; the words of the audit log. */
export const accountEvents = [
  "account.created",
  "account.corrected",
  "account.cadre_linked",
  "account.cadre_unlinked",
  "account.ended",
  "account.reopened",
  "grant.given",
  "grant.confirmed",
  "grant.confirmation_withdrawn",
  "grant.ended",
  "invitation.created",
  "invitation.accepted",
  "password.changed",
] as const;
export type AccountEvent = (typeof accountEvents)[number];

export function isAccountEvent(action: string): action is AccountEvent {
  return accountEvents.some((event) => event === action);
}

/** What the log keeps of such an event, as far as a page shows it. */
export type EventDetail = {
  unit: number | null;
  role: string | null;
  reason: string | null;
  from: string | null;
  to: string | null;
  purpose: string | null;
  /** the person linked or unlinked */
  cadre: number | null;
  before: { name: string | null; email: string | null };
  after: { name: string | null; email: string | null };
};

/** Reads the canonical JSON of an event; what is not there is null. */
export function eventDetail(json: string): EventDetail {
  const detail: unknown = JSON.parse(json);
  const before = field(detail, "before");
  const after = field(detail, "after");
  const names = (side: unknown) => ({ name: text(side, "name"), email: text(side, "email") });
  return {
    unit: number(detail, "unit"),
    role: text(detail, "role"),
    reason: text(detail, "reason"),
    from: text(detail, "from"),
    to: text(detail, "to"),
    purpose: text(detail, "purpose"),
    cadre: number(detail, "cadreId") ?? number(after, "cadre") ?? number(before, "cadre"),
    before: names(before),
    after: names(after),
  };
}

function field(holder: unknown, name: string): unknown {
  if (holder === null || typeof holder !== "object") return null;
  return Object.entries(holder).find(([key]) => key === name)?.[1] ?? null;
}

function text(holder: unknown, name: string): string | null {
  const value = field(holder, name);
  return typeof value === "string" ? value : null;
}

function number(holder: unknown, name: string): number | null {
  const value = field(holder, name);
  return typeof value === "number" ? value : null;
}
