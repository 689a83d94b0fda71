import { forgetOtherDevices, rememberDevice } from "#app/domain/access/known-device.server.ts";
import { passwordRefusal, type PasswordRefusal } from "#app/domain/access/password.ts";
import { createSession, nameThrottle } from "#app/domain/access/sign-in.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { nameSortKey, searchKey, tidy } from "#app/kernel/vietnamese.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

export type InvitationPurpose = "invitation" | "recovery" | "first_admin";

const lifeInDays = { invitation: 7, recovery: 1, first_admin: 7 } satisfies Record<
  InvitationPurpose,
  number
>;

/** The instant until which a link made now can be used. */
export function linkEnd(purpose: InvitationPurpose, now: Date): string {
  return new Date(now.getTime() + lifeInDays[purpose] * 24 * 3600_000).toISOString();
}

export type OpenInvitation = {
  id: number;
  purpose: InvitationPurpose;
  account: { id: number; userName: string; displayName: string } | null;
};

/**
 * Makes a one-time link inside the caller's transaction and answers its token; earlier ones of the account
 * no longer work. The caller records the event.
 */
export async function writeInvitation(
  tx: Tx,
  work: Work,
  input: { purpose: InvitationPurpose; accountId: number | null; createdBy: string },
): Promise<string> {
  const token = newToken();
  await tx.invitation.updateMany({
    where: { accountId: input.accountId, usedAt: null, revokedAt: null },
    data: { revokedAt: work.at },
  });
  const expiresAt = linkEnd(input.purpose, work.now);
  await tx.invitation.create({
    data: { ...input, tokenHash: tokenHash(token), createdAt: work.at, expiresAt },
  });
  return token;
}

/** The invitation behind a link; null when it was used, revoked, has expired or never was. */
export async function findInvitation(
  db: Db | { prisma: Tx },
  token: string,
  at: string,
): Promise<OpenInvitation | null> {
  const found = await db.prisma.invitation.findUnique({
    where: { tokenHash: tokenHash(token), usedAt: null, revokedAt: null, expiresAt: { gt: at } },
    select: {
      id: true,
      purpose: true,
      account: { select: { id: true, userName: true, displayName: true, endedAt: true } },
    },
  });
  if (!found || (found.account && found.account.endedAt !== null)) return null;
  const { purpose } = found;
  if (purpose !== "invitation" && purpose !== "recovery" && purpose !== "first_admin") return null;
  return { id: found.id, purpose, account: found.account };
}

export type AcceptInvitationInput = {
  token: string;
  /** only for the first administrator */
  userName: string | null;
  name: string | null;
  newPassword: string;
  repeatPassword: string;
  address: string;
  userAgent: string;
  maxMinutes: number;
  /** of the cookie by which the browser is known */
  deviceToken?: string | null;
};

export type InvitationRefusal =
  | PasswordRefusal
  | "invitation_gone"
  | "passwords_differ"
  | "user_name_taken";

/**
 * Uses a link: sets the password (for the first administrator, also creates the account with a grant at the
 * province in force today) and signs in. Answers the tokens for the session and for the device, the only one
 * that is known from now on.
 */
export async function acceptInvitation(
  work: Work,
  input: AcceptInvitationInput,
): Promise<Result<{ token: string; deviceToken: string; accountId: number }, InvitationRefusal>> {
  const shown = await findInvitation(work.db, input.token, work.at);
  if (!shown) return refuse("invitation_gone");
  if (input.newPassword !== input.repeatPassword) return refuse("passwords_differ");
  const userName = shown.account?.userName ?? input.userName ?? "";
  const why = passwordRefusal(input.newPassword, userName);
  if (why !== null) return refuse(why);
  const passwordHash = await hashPassword(input.newPassword);
  const token = newToken();
  return work.transaction(async (tx) => {
    if (shown.account && !(await lockOpenAccount(tx, shown.account.id)))
      return refuse("invitation_gone");
    const used = await tx.invitation.updateMany({
      where: { id: shown.id, usedAt: null, revokedAt: null },
      data: { usedAt: work.at },
    });
    if (used.count === 0) return refuse("invitation_gone");
    // why: the link of the installation must not open a second door once somebody is in
    if (!shown.account && (await tx.account.count()) > 0) return refuse("invitation_gone");
    const accountId =
      shown.account?.id ?? (await createFirstAdmin(tx, work, userName, input.name ?? userName));
    if (accountId === null) return refuse("user_name_taken");
    await tx.account.update({
      where: { id: accountId },
      data: {
        passwordHash,
        passwordSetBy: "self",
        passwordSetAt: work.at,
        revision: { increment: 1 },
      },
    });
    await tx.session.updateMany({
      where: { accountId, endedAt: null },
      data: { endedAt: work.at, endReason: "password_changed" },
    });
    // why: whoever forgot the password may have locked the name before asking for the link
    await tx.signInThrottle.deleteMany({ where: { key: nameThrottle(userName) } });
    const device = { accountId, token: input.deviceToken ?? null };
    await forgetOtherDevices(tx, device);
    const deviceToken = await rememberDevice(tx, work, device);
    await createSession(tx, work, { ...input, token, accountId, grantId: null });
    recordAudit(tx, {
      action: "invitation.accepted",
      subjectType: "account",
      subjectId: accountId,
      detail: { purpose: shown.purpose },
    });
    return accept({ token, deviceToken, accountId });
  });
}

/** Locks an account that has not ended; every change of an account takes this row first. */
async function lockOpenAccount(tx: Tx, id: number): Promise<boolean> {
  const locked = await tx.account.updateMany({
    where: { id, endedAt: null },
    data: { revision: { increment: 0 } },
  });
  return locked.count > 0;
}

/**
 * The first account, with a grant of system administrator at the province; null when the name is taken or left
 * out.
 */
async function createFirstAdmin(
  tx: Tx,
  work: Work,
  userName: string,
  name: string,
): Promise<number | null> {
  if (userName === "") return null;
  if (await tx.account.findUnique({ where: { userName }, select: { id: true } })) return null;
  const province = await findProvince({ prisma: tx }, work.today);
  const displayName = tidy(name);
  const account = await tx.account.create({
    data: {
      userName,
      displayName,
      searchKey: searchKey(displayName),
      sortKey: nameSortKey(displayName),
      createdAt: work.at,
      createdBy: "first_admin",
    },
  });
  const role = "system_admin";
  await tx.grant.create({
    data: {
      accountId: account.id,
      role,
      unitId: province.id,
      validFrom: work.today,
      grantedAt: work.at,
    },
  });
  recordAudit(tx, {
    action: "account.created",
    subjectType: "account",
    subjectId: account.id,
    detail: { userName, role, unit: province.id },
  });
  return account.id;
}

/** The province in force on a day: the top of the organisation. */
export async function findProvince(
  db: { prisma: Tx },
  today: string,
): Promise<{ id: number; name: string }> {
  const unit = await db.prisma.orgUnit.findFirstOrThrow({
    where: {
      kind: "province",
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: today } }] },
        { OR: [{ validTo: null }, { validTo: { gte: today } }] },
      ],
    },
    orderBy: { id: "desc" },
    select: { id: true, versions: { orderBy: { id: "desc" }, take: 1, select: { name: true } } },
  });
  return { id: unit.id, name: unit.versions[0]?.name ?? "" };
}

/** The link that creates the first administrator; refused (has_accounts) once there is an account. */
export async function createFirstAdminInvitation(
  work: Work,
): Promise<Result<{ token: string }, "has_accounts">> {
  return work.transaction(async (tx) => {
    if ((await tx.account.count()) > 0) return refuse("has_accounts");
    const token = await writeInvitation(tx, work, {
      purpose: "first_admin",
      accountId: null,
      createdBy: "system",
    });
    recordAudit(tx, { action: "invitation.created", subjectType: "invitation", subjectId: null });
    return accept({ token });
  });
}
