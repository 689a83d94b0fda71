import { grantState, isRole } from "#app/domain/access/grant.ts";
import { createSession } from "#app/domain/access/sign-in.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { newToken } from "#app/platform/auth/token.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

/**
 * Goes on under another grant of the same account: a new session with a new token, the old one ends.
 * Refusal: not_found (not this account's grant, or not in force today).
 */
export async function switchRole(
  work: Work,
  input: {
    sessionId: number;
    accountId: number;
    grantId: number;
    address: string;
    userAgent: string;
  },
): Promise<Result<{ token: string }, "not_found">> {
  const token = newToken();
  return work.transaction(async (tx) => {
    const session = await tx.session.update({
      where: { id: input.sessionId, accountId: input.accountId },
      data: { endedAt: work.at, endReason: "rotated" },
      select: { expiresAt: true },
    });
    const grant = await tx.grant.findFirst({
      where: { id: input.grantId, accountId: input.accountId },
      include: { unit: { select: { validFrom: true, validTo: true } } },
    });
    if (!grant || !isRole(grant.role)) return refuse("not_found");
    const facts = {
      ...grant,
      role: grant.role,
      unitValidFrom: grant.unit.validFrom,
      unitValidTo: grant.unit.validTo,
    };
    if (grantState(facts, work.today) !== "in_force") return refuse("not_found");
    const minutesLeft = (Date.parse(session.expiresAt) - work.now.getTime()) / 60_000;
    await createSession(tx, work, { ...input, token, maxMinutes: minutesLeft });
    recordAudit(tx, {
      action: "session.role_switched",
      subjectType: "account",
      subjectId: input.accountId,
      detail: { grant: grant.id, role: grant.role, unit: grant.unitId },
    });
    return accept({ token });
  });
}
