import type { Role } from "#app/kernel/actor.ts";
import { type Fields, formOf, openOffice, type Office } from "#tests/integration/routes/pages.ts";
import { provincialViewers } from "#tests/support/world.ts";

/** A form that somebody has open; `post` sends it with changes and answers what came of it. */
export type Desk = {
  html: string;
  form: Fields;
  post: (change: Fields, locale?: "en") => Promise<{ status: number; html: string; to: string }>;
};

export type ProvinceOffice = Office & {
  /** a session of a person of that role whose grant covers the whole province */
  ofProvince: (role: Role) => Promise<string>;
  /** opens a page as such a person; `action` is that of its form, where it differs */
  desk: (role: Role, path: string, action?: string) => Promise<Desk>;
};

/** The application with people of each role at a commune and in the province. */
export async function openProvinceOffice(): Promise<ProvinceOffice> {
  const office = await openOffice();
  const { app } = office;
  const viewers = await provincialViewers(office.db);
  const ofProvince = (role: Role): Promise<string> =>
    app.signInAs(viewers[role].accountId, viewers[role].grantId);

  async function desk(role: Role, path: string, action = path): Promise<Desk> {
    const as = await ofProvince(role);
    const html = await (await app.request(path, { as })).text();
    const form = formOf(html, action);
    return {
      html,
      form,
      post: async (change, locale) => {
        const sent = await app.request(action, {
          method: "POST",
          form: { ...form, ...change },
          as,
          ...(locale ? { locale } : {}),
        });
        const to = sent.headers.get("location") ?? "";
        return { status: sent.status, html: await sent.text(), to };
      },
    };
  }

  return { ...office, ofProvince, desk };
}
