import { writeInvitation } from "#app/domain/access/invitation.server.ts";
import { isPersonInScope } from "#app/domain/people/scope.server.ts";
import { actorLabel, type Viewer } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { nameSortKey, searchKey, tidy } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";

export type NewAccount = {
  /** lower case */
  userName: string;
  name: string;
  /** lower case */
  email: string | null;
  cadreId: number | null;
};

export type NewAccountRefusal = "user_name_taken" | "email_taken" | "cadre_has_account";

/** The columns that follow from a name as typed. */
export function nameColumns(name: string) {
  const displayName = tidy(name);
  return { displayName, searchKey: searchKey(displayName), sortKey: nameSortKey(displayName) };
}

/** Writes an account with its one-time invitation; answers the id and the token of the link. */
export async function writeAccount(
  tx: Tx,
  work: Work,
  { name, ...input }: NewAccount,
): Promise<Result<{ accountId: number; token: string }, NewAccountRefusal>> {
  const taken = { select: { id: true } };
  if (await tx.account.findUnique({ where: { userName: input.userName }, ...taken })) {
    return refuse("user_name_taken");
  }
  if (input.email !== null && (await isEmailTaken(tx, input.email))) return refuse("email_taken");
  if (input.cadreId !== null && (await hasAccount(tx, input.cadreId))) {
    return refuse("cadre_has_account");
  }
  const createdBy = actorLabel(work.actor);
  const account = await tx.account.create({
    data: { ...input, ...nameColumns(name), createdAt: work.at, createdBy },
    select: { id: true, displayName: true },
  });
  const token = await writeInvitation(tx, work, {
    purpose: "invitation",
    accountId: account.id,
    createdBy,
  });
  recordAudit(tx, {
    action: "account.created",
    subjectType: "account",
    subjectId: account.id,
    detail: { ...input, name: account.displayName },
  });
  return accept({ accountId: account.id, token });
}

/** Whether an account (another than `except`) signs in with this address. */
export async function isEmailTaken(tx: Tx, email: string, except?: number): Promise<boolean> {
  const holder = await tx.account.findUnique({ where: { email }, select: { id: true } });
  return holder !== null && holder.id !== except;
}

/** Whether the person has an account that has not ended (at most one, product 3). */
export async function hasAccount(tx: Tx, cadreId: number): Promise<boolean> {
  const found = await tx.account.findFirst({
    where: { cadreId, endedAt: null },
    select: { id: true },
  });
  return found !== null;
}

/** A person placed in scope today; null for anybody else and for a record merged into another. */
export async function findCadreInScope(
  tx: Tx,
  work: Work,
  { viewer, cadreId }: { viewer: Viewer; cadreId: number },
): Promise<{ fullName: string } | null> {
  if (!(await isPersonInScope(sqlIn(tx, work), viewer, cadreId))) return null;
  return tx.cadre.findUniqueOrThrow({ where: { id: cadreId }, select: { fullName: true } });
}
