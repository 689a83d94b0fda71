import { countAttempt, forgetAttempts } from "#app/domain/access/attempts.server.ts";
import { forgetOtherDevices } from "#app/domain/access/known-device.server.ts";
import { passwordRefusal, type PasswordRefusal } from "#app/domain/access/password.ts";
import { createSession } from "#app/domain/access/sign-in.server.ts";
import { accountRule } from "#app/domain/access/throttle.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { hashPassword, passwordMatches } from "#app/platform/auth/password.server.ts";
import { newToken } from "#app/platform/auth/token.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

export type ChangePasswordInput = {
  accountId: number;
  sessionId: number;
  currentPassword: string;
  newPassword: string;
  repeatPassword: string;
  address: string;
  userAgent: string;
  maxMinutes: number;
  /** of the browser at hand; it alone stays known */
  deviceToken?: string | null;
};

/**
 * Sets one's own new password; every session of the account ends and a new one begins (its token is answered),
 * one-time links made before stop working, other devices are no longer known.
 * Refusals: wrong_password, password_locked (after several wrong ones), passwords_differ, password_same, or why the password may not be used.
 */
export async function changePassword(
  work: Work,
  input: ChangePasswordInput,
): Promise<
  Result<
    { token: string },
    PasswordRefusal | "wrong_password" | "passwords_differ" | "password_same" | "password_locked"
  >
> {
  const account = await work.db.prisma.account.findUniqueOrThrow({
    where: { id: input.accountId },
    select: { userName: true, passwordHash: true },
  });
  const attempts = `password:${input.accountId}`;
  const counted = [{ key: attempts, rule: accountRule }];
  const locked = await work.bookkeeping((tx) => countAttempt(tx, work, counted));
  if (locked !== null) return refuse("password_locked");
  if (!(await passwordMatches(account.passwordHash, input.currentPassword)))
    return refuse("wrong_password");
  await work.bookkeeping((tx) => forgetAttempts(tx, attempts));
  if (input.newPassword !== input.repeatPassword) return refuse("passwords_differ");
  if (input.newPassword === input.currentPassword) return refuse("password_same");
  const why = passwordRefusal(input.newPassword, account.userName);
  if (why !== null) return refuse(why);
  const passwordHash = await hashPassword(input.newPassword);
  const token = newToken();
  return work.transaction(async (tx) => {
    await tx.account.update({
      where: { id: input.accountId },
      data: {
        passwordHash,
        passwordSetBy: "self",
        passwordSetAt: work.at,
        revision: { increment: 1 },
      },
    });
    const old = await tx.session.findUniqueOrThrow({
      where: { id: input.sessionId },
      select: { grantId: true },
    });
    await tx.session.updateMany({
      where: { accountId: input.accountId, endedAt: null },
      data: { endedAt: work.at, endReason: "password_changed" },
    });
    // why: a link that somebody else has asked for or intercepted must not undo the change
    await tx.invitation.updateMany({
      where: { accountId: input.accountId, usedAt: null, revokedAt: null },
      data: { revokedAt: work.at },
    });
    const { accountId, deviceToken = null } = input;
    await forgetOtherDevices(tx, { accountId, token: deviceToken });
    await createSession(tx, work, { ...input, token, grantId: old.grantId });
    recordAudit(tx, {
      action: "password.changed",
      subjectType: "account",
      subjectId: input.accountId,
    });
    return accept({ token });
  });
}
