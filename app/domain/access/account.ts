import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { foldMarks } from "#app/kernel/vietnamese.ts";

/** The states of an account; each has exactly one, the first that applies. */
export const accountStates = ["ended", "awaiting_first_sign_in", "no_role", "active"] as const;
export type AccountState = (typeof accountStates)[number];

/** What an account is: `activated` once its password was set, `roles` = grants in force today. */
export function accountState(account: {
  endedAt: string | null;
  activated: boolean;
  roles: number;
}): AccountState {
  if (account.endedAt !== null) return "ended";
  if (!account.activated) return "awaiting_first_sign_in";
  return account.roles === 0 ? "no_role" : "active";
}

export function isAccountState(text: string): text is AccountState {
  return accountStates.some((state) => state === text);
}

export type WholeAccountFacts = {
  /** the administrator's scope covers a grant or the person of this account, or they created it */
  visible: boolean;
  own: boolean;
  /** it holds an open grant at a unit outside of the scope */
  grantsElsewhere: boolean;
};

export type WholeAccountRefusal = "not_found" | "own_account" | "grants_elsewhere";

/**
 * Whether an administrator may act on a whole account (end it, hand out its link, link a person). Who
 * administers one unit must not take over an account that also works elsewhere.
 */
export function decideWholeAccount(facts: WholeAccountFacts): Result<null, WholeAccountRefusal> {
  if (!facts.visible) return refuse("not_found");
  if (facts.own) return refuse("own_account");
  return facts.grantsElsewhere ? refuse("grants_elsewhere") : accept(null);
}

/** A user name made of a person's name: given name, a dot, the initials before it ("ha.nt"). */
export function proposedUserName(fullName: string): string {
  const words = foldMarks(fullName)
    .split(" ")
    .map((word) => word.replace(/[^a-z0-9]/g, ""))
    .filter((word) => word !== "");
  const given = words.at(-1) ?? "";
  const initials = words.slice(0, -1).map((word) => word.charAt(0));
  return [given, initials.join("")].filter((part) => part !== "").join(".");
}

/** As many people as a search shows; whoever is not among them is found by more of the name. */
export const mostChoices = 30;
