import { type Role, roles } from "#app/kernel/actor.ts";
import { covers } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";

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

export type GrantState =
  | "in_force"
  | "not_yet"
  | "awaiting_confirmation"
  | "expired"
  | "ended"
  | "unit_ended";

/** What a grant is on a day. The last day counts (E40). */
export function grantState(grant: GrantFacts, today: string): GrantState {
  if (grant.endedAt !== null) return "ended";
  if (grant.validTo !== null && grant.validTo < today) return "expired";
  if (rolesToConfirm.includes(grant.role) && grant.confirmedAt === null)
    return "awaiting_confirmation";
  if (today < grant.validFrom) return "not_yet";
  return covers({ validFrom: grant.unitValidFrom, validTo: grant.unitValidTo }, today)
    ? "in_force"
    : "unit_ended";
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

export type GiveFacts = {
  own: boolean;
  validFrom: string;
  validTo: string | null;
  today: string;
  /** the administrator's scope covers the unit, and it is there on the grant's first day (or today, if later) */
  unitThere: boolean;
  /** the account holds this role at this unit, and that grant is not over */
  alreadyGiven: boolean;
};

export type GiveRefusal =
  | "own_account"
  | "ends_before_start"
  | "already_over"
  | "unit_not_there"
  | "already_given";

/** Whether a grant may be given (product 2: never to oneself). Days are yyyy-mm-dd. */
export function decideGrant(facts: GiveFacts): Result<null, GiveRefusal> {
  if (facts.own) return refuse("own_account");
  if (facts.validTo !== null && facts.validTo < facts.validFrom) return refuse("ends_before_start");
  if (facts.validTo !== null && facts.validTo < facts.today) return refuse("already_over");
  if (!facts.unitThere) return refuse("unit_not_there");
  return facts.alreadyGiven ? refuse("already_given") : accept(null);
}

export type ConfirmFacts = {
  role: Role;
  /** the confirming person is its holder / gave it */
  own: boolean;
  givenByOneself: boolean;
  confirmedAt: string | null;
  over: boolean;
};

export type ConfirmRefusal =
  | "own_account"
  | "given_by_you"
  | "nothing_to_confirm"
  | "already_confirmed"
  | "grant_over";

/** Whether somebody may be the second person of a grant: not its holder, not who gave it (product 2). */
export function decideConfirmation(facts: ConfirmFacts): Result<null, ConfirmRefusal> {
  if (!rolesToConfirm.includes(facts.role)) return refuse("nothing_to_confirm");
  if (facts.own) return refuse("own_account");
  if (facts.confirmedAt !== null) return refuse("already_confirmed");
  if (facts.over) return refuse("grant_over");
  return facts.givenByOneself ? refuse("given_by_you") : accept(null);
}
