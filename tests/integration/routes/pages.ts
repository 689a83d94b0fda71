import type { Role } from "#app/kernel/actor.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { testApp, type TestApp } from "#tests/support/app.ts";
import { testClock, type TestDb, testDb } from "#tests/support/database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";

export type Fields = Record<string, string>;

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

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

/** What a page says, without its tags. */
export function textOf(html: string): string {
  return decode(html.replace(/<!-- -->/g, "").replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ");
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : decode(value);
}

/** The fields of the form with that action, as a browser would send them; throws when there is none. */
export function formOf(html: string, action: string): Fields {
  const form = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => attribute(text.slice(0, text.indexOf(">") + 1), "action") === action);
  if (form === undefined) throw new Error(`the page has no form with the action ${action}`);
  const fields: Fields = {};
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    const chooses = /\stype="(radio|checkbox)"/.test(tag);
    if (name !== null && (!chooses || /\schecked=""/.test(tag))) {
      fields[name] = attribute(tag, "value") ?? "";
    }
  }
  for (const [, tag = "", body = ""] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option\b[^>]*\sselected=""[^>]*>/.exec(body)?.[0] ?? "";
    fields[attribute(tag, "name") ?? ""] = attribute(chosen, "value") ?? "";
  }
  for (const [, tag = "", body = ""] of form.matchAll(/<textarea\b([^>]*)>([^<]*)</g)) {
    fields[attribute(tag, "name") ?? ""] = decode(body);
  }
  return fields;
}

/** The cookies of an answer as a browser sends them back. */
export function cookiesOf(answer: Response): Fields {
  const pairs = answer.headers.getSetCookie().map((line) => (line.split(";")[0] ?? "").split("="));
  return Object.fromEntries(pairs.map(([name, ...value]) => [name ?? "", value.join("=")]));
}

/** Several cookies as one header. */
export function cookieHeader(cookies: Fields): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
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
