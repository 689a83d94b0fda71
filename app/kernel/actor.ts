/** The eight roles of a grant. The order is the order in which a person's roles are offered. */
export const roles = [
  "trainee",
  "unit_officer",
  "course_admin",
  "lecturer",
  "planner",
  "leader",
  "system_admin",
  "inspector",
] as const;
export type Role = (typeof roles)[number];

/** A signed-in person working under one grant. Every query takes one and returns only what its grant covers. */
export type Viewer = {
  kind: "account";
  accountId: number;
  accountName: string;
  /** the person's own record, where the account is linked to one */
  cadreId: number | null;
  grantId: number;
  role: Role;
  /** the unit of the grant; its whole subtree is the scope */
  unitId: number;
  /** yyyy-mm-dd in Asia/Ho_Chi_Minh: the day on which the scope is resolved */
  today: string;
};

/** Signed in, but without a grant in force or before the first password change: may reach only their own account pages. */
export type Guest = {
  kind: "guest";
  accountId: number;
  accountName: string;
  cadreId: number | null;
};

/** Whoever runs the command line holds the database file. */
export type Operator = { kind: "operator"; userName: string };

/** Jobs and the server itself. */
export type System = { kind: "system" };

/** Nobody has signed in yet: sign-in, invitation links, public pages. */
export type Visitor = { kind: "visitor" };

export type Actor = Viewer | Guest | Visitor | Operator | System;

/** The actor as the audit log writes it: 'account:12', 'operator:root', 'system'. */
export function actorLabel(actor: Actor): string {
  if (actor.kind === "operator") return `operator:${actor.userName}`;
  if (actor.kind === "system" || actor.kind === "visitor") return actor.kind;
  return `account:${actor.accountId}`;
}
