import type { Role } from "#app/kernel/actor.ts";
import {
  cookieHeader,
  cookiesOf,
  type Fields,
  formOf,
  givePassword,
  newPerson,
  type Office,
  password,
} from "#tests/integration/routes/pages.ts";

/** What the unit officer types before the session ends. */
export const typed = { ...newPerson, fullName: "Đỗ Thị Lành", phone: "0912 345 678" };

export type Browser = { cookies: Fields; go: (path: string, form?: Fields) => Promise<Response> };

/** Requests that keep the cookies they are given, as one browser does. */
export function browser({ app }: Office): Browser {
  const cookies: Fields = {};
  return {
    cookies,
    go: async (path, form) => {
      const method = form ? "POST" : "GET";
      const answer = await app.request(path, {
        method,
        ...(form ? { form } : {}),
        cookies: cookieHeader(cookies),
      });
      for (const [name, value] of Object.entries(cookiesOf(answer))) cookies[name] = value;
      return answer;
    },
  };
}

export async function signIn(
  office: Office,
  who: Browser,
  role: Role,
  to = "/",
): Promise<Response> {
  const user = await givePassword(office, role);
  return who.go("/sign-in", { user, password, to });
}

/** Revokes every session of a role, as its person does from another device. */
export async function revoke({ db, world, clock }: Office, role: Role): Promise<void> {
  await db.prisma.session.updateMany({
    where: { accountId: world.viewers[role].accountId },
    data: { endedAt: clock.now().toISOString(), endReason: "revoked" },
  });
}

/** A unit officer types a new person, the session ends, the form is sent. */
export async function sendAfterTheEnd(
  office: Office,
  end: () => Promise<void> | void = () => revoke(office, "unit_officer"),
): Promise<{ officer: Browser; answer: Response }> {
  const officer = browser(office);
  await signIn(office, officer, "unit_officer");
  const { grantId } = office.world.viewers.unit_officer;
  await officer.go("/active-role", { grantId: String(grantId) });
  const page = await (await officer.go("/cadres/new")).text();
  await end();
  const answer = await officer.go("/cadres/new", { ...formOf(page, "/cadres/new"), ...typed });
  return { officer, answer };
}
