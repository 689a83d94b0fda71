import type { Actor, Role, Viewer } from "#app/kernel/actor.ts";

/** May create, correct, end and reopen accounts, link people, give and end grants, start a recovery. */
export const canManageAccounts = (actor: Actor): actor is Viewer =>
  actor.kind === "account" && actor.role === "system_admin";

/** May see which grants wait for a second person, and confirm them (product 2). */
export const canConfirmGrants = (actor: Actor): actor is Viewer =>
  actor.kind === "account" && (actor.role === "system_admin" || actor.role === "leader");

/** May invite people placed in the own unit (product 3). */
export const canInviteOwnPeople = (actor: Actor): actor is Viewer =>
  actor.kind === "account" && actor.role === "unit_officer";

/** Have half-days of their own, and may have an address from which a calendar program reads them. */
export const calendarRoles = ["trainee", "lecturer"] as const satisfies readonly Role[];

export const canHaveCalendar = (actor: Actor): actor is Viewer =>
  actor.kind === "account" && calendarRoles.some((role) => role === actor.role);

/** Whoever runs the command line holds the database file and may make the account that begins everything. */
export const canCreateFromCommandLine = (actor: Actor): boolean => actor.kind === "operator";

/** Nobody changes what they themselves may do. */
export const isOwnAccount = (viewer: Viewer, accountId: number): boolean =>
  viewer.accountId === accountId;
