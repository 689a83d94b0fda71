import { proposedUserName } from "#app/domain/access/account.ts";
import { createAccount } from "#app/domain/access/create-account.server.ts";
import { acceptInvitation } from "#app/domain/access/invitation.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { newToken } from "#app/platform/auth/token.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { type Cast, type Person, viewerAs } from "./cast.server.ts";
import { done } from "./done.ts";
import { ordinaryPeople } from "./roster.server.ts";
import type { Stage } from "./story.server.ts";

/** How many people of each unit have an account of their own beside those that are printed. */
const atEachUnit = 2;

export type Accounts = { leThuy: Person[]; camHong: Person[]; homeAffairs: Person[] };

/**
 * Gives people who stand on no list, of the units of some officers, an account by the administrator's link, with a
 * password that nobody knows.
 */
export async function addTrainees(
  stage: Stage,
  administrator: Viewer,
  { leThuy, camHong, homeAffairs }: Cast["officers"],
): Promise<Accounts> {
  const at = async ({ unitId }: Viewer): Promise<Person[]> => {
    const own: Person[] = [];
    for (const person of await ordinaryPeople(stage(administrator), unitId, atEachUnit))
      own.push(await addTrainee(stage, administrator, { ...person, unitId }));
    return own;
  };
  return {
    leThuy: await at(leThuy),
    camHong: await at(camHong),
    homeAffairs: await at(homeAffairs),
  };
}

type Known = { cadreId: number; fullName: string; unitId: number };

async function addTrainee(
  stage: Stage,
  administrator: Viewer,
  { cadreId, fullName, unitId }: Known,
): Promise<Person> {
  const work = stage(administrator);
  const userName = await freeUserName(work, fullName);
  const grant = { role: "trainee", unitId, validFrom: work.today, validTo: null } as const;
  const account = { userName, name: fullName, email: null, cadreId, grant, once: null };
  const { link } = done(await createAccount(work, account));
  const secret = newToken();
  const chosen = { newPassword: secret, repeatPassword: secret, maxMinutes: 60 };
  const browser = { address: "127.0.0.1", userAgent: "Mozilla/5.0", userName: null, name: null };
  const token = link?.token ?? "";
  done(await acceptInvitation(stage({ kind: "visitor" }), { token, ...chosen, ...browser }));
  return { ...(await viewerAs(work, userName, "trainee")), today: administrator.today, cadreId };
}

async function freeUserName({ db }: Work, fullName: string): Promise<string> {
  const wanted = proposedUserName(fullName);
  for (let number = 1; ; number += 1) {
    const userName = number === 1 ? wanted : `${wanted}${number}`;
    const taken = await db.prisma.account.count({ where: { userName } });
    if (taken === 0) return userName;
  }
}
