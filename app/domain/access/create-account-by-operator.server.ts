import { lookingAgain } from "#app/domain/access/account-facts.server.ts";
import { UserName } from "#app/domain/access/input.ts";
import { canCreateFromCommandLine } from "#app/domain/access/policy.ts";
import { writeAccount } from "#app/domain/access/write-account.server.ts";
import { recordGrant } from "#app/domain/access/write-grant.server.ts";
import { covers } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Work } from "#app/platform/work.server.ts";

/**
 * Creates a system administrator from the command line, with a one-time invitation link; the grant is in
 * force at once. Refusals: not_allowed, user_name_not_valid, user_name_taken, unit_not_there (today).
 */
export async function createAccountByOperator(
  work: Work,
  input: { userName: string; name: string; unitId: number; role: "system_admin" },
): Promise<
  Result<
    { accountId: number; token: string },
    "not_allowed" | "user_name_not_valid" | "user_name_taken" | "unit_not_there"
  >
> {
  if (!canCreateFromCommandLine(work.actor)) return refuse("not_allowed");
  const userName = UserName.safeParse(input.userName);
  if (!userName.success) return refuse("user_name_not_valid");
  return lookingAgain(() =>
    work.transaction(async (tx) => {
      const account = await writeAccount(tx, work, {
        userName: userName.data,
        name: input.name,
        email: null,
        cadreId: null,
      });
      // why: without an e-mail and a person the name is the only thing that can be taken
      if (!account.ok) return refuse("user_name_taken");
      const unit = await tx.orgUnit.findUnique({
        where: { id: input.unitId },
        select: { validFrom: true, validTo: true },
      });
      if (!unit || !covers(unit, work.today)) return refuse("unit_not_there");
      const grant = { accountId: account.value.accountId, role: input.role, unitId: input.unitId };
      const { id } = await tx.grant.create({
        data: { ...grant, validFrom: work.today, grantedAt: work.at },
        select: { id: true },
      });
      recordGrant(tx, "grant.given", { ...grant, id }, { from: work.today, to: null });
      return accept(account.value);
    }),
  );
}
