import { lookingAgain } from "#app/domain/access/account-facts.server.ts";
import type { NewLink } from "#app/domain/access/create-account.server.ts";
import type { GiveRefusal } from "#app/domain/access/grant.ts";
import { linkEnd } from "#app/domain/access/invitation.server.ts";
import { canInviteOwnPeople } from "#app/domain/access/policy.ts";
import {
  findCadreInScope,
  type NewAccountRefusal,
  writeAccount,
} from "#app/domain/access/write-account.server.ts";
import { writeGrant } from "#app/domain/access/write-grant.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import type { Work } from "#app/platform/work.server.ts";

export type InviteRefusal =
  | NewAccountRefusal
  | GiveRefusal
  | "not_allowed"
  | "not_found"
  | OnceRefusal;

/**
 * A unit officer opens the portal to a person placed in their own unit: an account with the role of trainee
 * at the officer's unit and a one-time link (product 3). Further refusals: not_found (not their person),
 * cadre_has_account, user_name_taken, email_taken.
 */
export async function inviteOwnPerson(
  work: Work,
  input: { cadreId: number; userName: string; email: string | null; once: string | null },
): Promise<Result<NewLink, InviteRefusal>> {
  const viewer = work.actor;
  if (!canInviteOwnPeople(viewer)) return refuse("not_allowed");
  const { cadreId, userName, email, once } = input;
  let link: NewLink["link"] = null;
  const create = async (): Promise<Result<number, InviteRefusal>> => {
    const made = await work.transaction<{ accountId: number; token: string }, InviteRefusal>(
      async (tx) => {
        const cadre = await findCadreInScope(tx, work, { viewer, cadreId });
        if (!cadre) return refuse("not_found");
        const account = await writeAccount(tx, work, {
          userName,
          email,
          cadreId,
          name: cadre.fullName,
        });
        if (!account.ok) return account;
        const { accountId } = account.value;
        const given = await writeGrant(tx, work, {
          viewer,
          accountId,
          role: "trainee",
          unitId: viewer.unitId,
          validFrom: work.today,
          validTo: null,
          reason: null,
        });
        if (!given.ok) return given;
        await writeReceipt(tx, work, once, accountId);
        return account;
      },
    );
    if (!made.ok) return made;
    link = { token: made.value.token, expiresAt: linkEnd("invitation", work.now) };
    return accept(made.value.accountId);
  };
  const result = await lookingAgain(() => onceOnly(work, once, input, create));
  return result.ok ? accept({ accountId: result.value, link }) : result;
}
