import { type Role, roles } from "#app/kernel/actor.ts";
import { covers } from "#app/kernel/calendar.ts";

/** Roles whose grant is in force only once a second administrator or a leader has confirmed it (product 2). */
export const rolesToConfirm: readonly Role[] = ["planner", "leader", "inspector"];

export type GrantFacts = {
  role: Role;
  /** first and last day, both inclusive; validTo null = open */
  validFrom: string;
  validTo: string | null;
  confirmedAt: string | null;
  endedAt: string | null;
  /** the unit's own dates: a grant at a unit that has ended covers nothing */
  unitValidFrom: string | null;
  unitValidTo: string | null;
};

export type GrantState = "in_force" | "not_yet" | "awaiting_confirmation" | "expired" | "ended" | "unit_ended";

/** What a grant is on a day. The last day counts (E40). */
export function grantState(grant: GrantFacts, today: string): GrantState {
  if (grant.endedAt !== null) return "ended";
  if (grant.validTo !== null && grant.validTo < today) return "expired";
  if (rolesToConfirm.includes(grant.role) && grant.confirmedAt === null) return "awaiting_confirmation";
  if (today < grant.validFrom) return "not_yet";
  return covers({ validFrom: grant.unitValidFrom, validTo: grant.unitValidTo }, today) ? "in_force" : "unit_ended";
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
