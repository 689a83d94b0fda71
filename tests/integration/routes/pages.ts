import type { Role } from "#app/kernel/actor.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { testApp, type TestApp } from "#tests/support/app.ts";
import { testClock, type TestDb, testDb } from "#tests/support/database.ts";
import type { Fields } from "#tests/support/html-forms.ts";
import { buildWorld, type World } from "#tests/support/world.ts";

export { cookieHeader, cookiesOf, type Fields, formOf, textOf } from "#tests/support/html-forms.ts";

export type Office = {
  db: TestDb;
  app: TestApp;
  world: World;
  clock: ReturnType<typeof testClock>;
  /** a session of the world's person with that role */
  as: (role: Role) => Promise<string>;
};

/** The application on a database with a person of each role at xã Lệ Thủy. */
export async function openOffice(): Promise<Office> {
  const db = await testDb({ starter: true });
  const world = await buildWorld(db);
  const clock = testClock();
  const app = await testApp(db, clock.now);
  const as = (role: Role): Promise<string> => {
    const { accountId, grantId } = world.viewers[role];
    return app.signInAs(accountId, grantId);
  };
  return { db, app, world, clock, as };
}

export const password = "mot cau dai de nho";

/** Lets the account of a role sign in with `password`. */
export async function givePassword({ db, world }: Office, role: Role): Promise<string> {
  const { userName } = await db.prisma.account.update({
    where: { id: world.viewers[role].accountId },
    data: { passwordHash: await hashPassword(password), passwordSetBy: "self" },
    select: { userName: true },
  });
  return userName;
}

/** A person as the form for a new one takes them. */
export const newPerson: Fields = {
  fullName: "Lê Thị Mận",
  gender: "female",
  birthDate: "12/03/1985",
  birthSource: "party_file",
  ethnicity: "Kinh",
  partyJoinedOn: "",
  partyOfficialOn: "",
  phone: "",
  postName: "Phó Chủ tịch UBND",
  unit: "Xã Lệ Thủy",
  validFrom: "01/07/2025",
  decision: "",
};

/** How many rows the tables hold that a form may change. */
export async function rowCounts({ prisma }: TestDb): Promise<Record<string, number>> {
  return {
    cadres: await prisma.cadre.count(),
    posts: await prisma.postHolding.count(),
    births: await prisma.birthStatement.count(),
    accounts: await prisma.account.count(),
    grants: await prisma.grant.count(),
    invitations: await prisma.invitation.count(),
    receipts: await prisma.formReceipt.count(),
    events: await prisma.auditEvent.count({ where: { NOT: { action: { startsWith: "read." } } } }),
  };
}
