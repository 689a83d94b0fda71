import { lookingAgain } from "#app/domain/access/account-facts.server.ts";
import type { GiveRefusal } from "#app/domain/access/grant.ts";
import { linkEnd } from "#app/domain/access/invitation.server.ts";
import { canManageAccounts } from "#app/domain/access/policy.ts";
import {
  findCadreInScope,
  type NewAccount,
  type NewAccountRefusal,
  writeAccount,
} from "#app/domain/access/write-account.server.ts";
import { type NewGrant, writeGrant } from "#app/domain/access/write-grant.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import type { Work } from "#app/platform/work.server.ts";

export type CreateAccountInput = NewAccount & {
  /** the first grant, if one is given at once */
  grant: NewGrant | null;
  /** key of the form: a repeated POST finds the first one's account */
  once: string | null;
};

export type CreateAccountRefusal =
  | NewAccountRefusal
  | GiveRefusal
  | "not_allowed"
  | "cadre_not_there"
  | OnceRefusal;

/** A one-time link, told once: null when a repeated POST found what the first one made. */
export type NewLink = { accountId: number; link: { token: string; expiresAt: string } | null };

/**
 * Creates an account with a one-time invitation link, at most one person (placed in scope) and a first grant
 * (at a unit in scope). The name of a person may have one open account.
 */
export async function createAccount(
  work: Work,
  { grant, once, ...input }: CreateAccountInput,
): Promise<Result<NewLink, CreateAccountRefusal>> {
  const viewer = work.actor;
  if (!canManageAccounts(viewer)) return refuse("not_allowed");
  let link: NewLink["link"] = null;
  const create = async (): Promise<Result<number, CreateAccountRefusal>> => {
    const made = await work.transaction<{ accountId: number; token: string }, CreateAccountRefusal>(
      async (tx) => {
        const { cadreId } = input;
        if (cadreId !== null && !(await findCadreInScope(tx, work, { viewer, cadreId }))) {
          return refuse("cadre_not_there");
        }
        const account = await writeAccount(tx, work, input);
        if (!account.ok) return account;
        const { accountId } = account.value;
        if (grant) {
          const given = await writeGrant(tx, work, { ...grant, viewer, accountId, reason: null });
          if (!given.ok) return given;
        }
        await writeReceipt(tx, work, once, accountId);
        return account;
      },
    );
    if (!made.ok) return made;
    link = { token: made.value.token, expiresAt: linkEnd("invitation", work.now) };
    return accept(made.value.accountId);
  };
  const result = await lookingAgain(() => onceOnly(work, once, { grant, ...input }, create));
  return result.ok ? accept({ accountId: result.value, link }) : result;
}
