import { expect, test } from "vitest";
import type { Role } from "#app/kernel/actor.ts";
import { portalCookies } from "#app/platform/http/cookies.server.ts";
import {
  cookieHeader,
  cookiesOf,
  type Fields,
  formOf,
  givePassword,
  newPerson,
  type Office,
  openOffice,
  password,
  rowCounts,
  textOf,
} from "#tests/integration/routes/pages.ts";
import { placeCadre } from "#tests/support/world.ts";

const minute = 60_000;
const typed = { ...newPerson, fullName: "Đỗ Thị Lành", phone: "0912 345 678" };

type Browser = { cookies: Fields; go: (path: string, form?: Fields) => Promise<Response> };

/** Requests that keep the cookies they are given, as one browser does. */
function browser({ app }: Office): Browser {
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

async function signIn(office: Office, who: Browser, role: Role, to = "/"): Promise<Response> {
  const user = await givePassword(office, role);
  return who.go("/sign-in", { user, password, to });
}

/** Revokes every session of a role, as its person does from another device. */
async function revoke({ db, world, clock }: Office, role: Role): Promise<void> {
  await db.prisma.session.updateMany({
    where: { accountId: world.viewers[role].accountId },
    data: { endedAt: clock.now().toISOString(), endReason: "revoked" },
  });
}

/** A unit officer types a new person, the session ends, the form is sent. */
async function sendAfterTheEnd(
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

const endings: [string, (office: Office) => Promise<void> | void][] = [
  ["was revoked", (office) => revoke(office, "unit_officer")],
  ["was idle for too long", ({ clock }) => clock.advance(61 * minute)],
  [
    "reached its longest life",
    async ({ clock, db }) => {
      clock.advance(12 * 60 * minute);
      const lastSeenAt = clock.now().toISOString();
      await db.prisma.session.updateMany({ data: { lastSeenAt } });
    },
  ],
];

test.each(endings)(
  "what was typed when the session %s is there after signing in",
  async (_how, end) => {
    const office = await openOffice();
    const before = await rowCounts(office.db);
    const { officer, answer } = await sendAfterTheEnd(office, () => end(office));

    const to = answer.headers.get("location") ?? "";
    expect([answer.status, to]).toEqual([303, "/sign-in?to=%2Fcadres%2Fnew&ended=1"]);
    const page = await (await officer.go(to)).text();
    expect(textOf(page)).toContain("Phiên làm việc đã hết hạn. Đăng nhập lại để tiếp tục");
    const back = await signIn(office, officer, "unit_officer", formOf(page, "/sign-in")["to"]);
    expect([back.status, back.headers.get("location")]).toEqual([303, "/cadres/new"]);

    const restored = await (await officer.go("/cadres/new")).text();
    expect(formOf(restored, "/cadres/new")).toMatchObject(typed);
    expect(textOf(restored)).toContain("Nội dung đã nhập trước khi hết phiên đã được khôi phục.");
    expect({ ...(await rowCounts(office.db)), events: 0 }).toEqual({ ...before, events: 0 });
  },
);

test("a wrong password on the way does not lose what was typed", async () => {
  const office = await openOffice();
  const { officer } = await sendAfterTheEnd(office);
  const user = await givePassword(office, "unit_officer");

  const wrong = await officer.go("/sign-in", { user, password: "sai", to: "/cadres/new" });
  const to = formOf(await wrong.text(), "/sign-in")["to"];
  await signIn(office, officer, "unit_officer", to);

  const restored = await (await officer.go(to ?? "")).text();
  expect(formOf(restored, "/cadres/new")).toMatchObject(typed);
});

test("a form sent after the sign-in is forgotten", async () => {
  const office = await openOffice();
  const { officer } = await sendAfterTheEnd(office);
  await signIn(office, officer, "unit_officer", "/cadres/new");
  const restored = formOf(await (await officer.go("/cadres/new")).text(), "/cadres/new");

  const sent = await officer.go("/cadres/new", restored);
  const next = await (await officer.go("/cadres/new")).text();

  expect(sent.status).toBe(303);
  expect(sent.headers.get("location")).toMatch(/^\/cadres\/\d+$/);
  expect(formOf(next, "/cadres/new")["fullName"]).toBe("");
  expect(await office.db.prisma.keptForm.count()).toBe(0);
  expect(await office.db.prisma.cadre.count({ where: { fullName: typed.fullName } })).toBe(1);
});

test("another account in the same browser does not get what was typed", async () => {
  const office = await openOffice();
  const { officer } = await sendAfterTheEnd(office);

  await signIn(office, officer, "planner", "/cadres/new");
  const page = await (await officer.go("/cadres/new")).text();
  expect(formOf(page, "/cadres/new")["fullName"]).toBe("");
  expect(page).not.toContain(typed.fullName);

  await signIn(office, officer, "unit_officer", "/cadres/new");
  const own = await (await officer.go("/cadres/new")).text();
  expect(own).not.toContain(typed.fullName);
  expect(await office.db.prisma.keptForm.count()).toBe(0);
});

test("the same account in another browser does not get what was typed", async () => {
  const office = await openOffice();
  const { officer } = await sendAfterTheEnd(office);
  const elsewhere = browser(office);
  elsewhere.cookies["kept"] = officer.cookies["kept"] ?? "";

  await signIn(office, elsewhere, "unit_officer", "/cadres/new");

  expect(await (await elsewhere.go("/cadres/new")).text()).not.toContain(typed.fullName);
});

test("what was typed can be had back for thirty minutes", async () => {
  const office = await openOffice();
  const { officer } = await sendAfterTheEnd(office);
  office.clock.advance(30 * minute);

  await signIn(office, officer, "unit_officer", "/cadres/new");

  expect(await (await officer.go("/cadres/new")).text()).not.toContain(typed.fullName);
});

test("what is kept can be read by nobody who has only the database", async () => {
  const office = await openOffice();
  await sendAfterTheEnd(office);

  const kept = await office.db.prisma.keptForm.findFirstOrThrow();

  const stored = JSON.stringify(kept) + Buffer.from(kept.ciphertext, "base64url").toString("utf8");
  for (const value of [typed.fullName, typed.phone, "Phó Chủ tịch UBND"]) {
    expect(stored).not.toContain(value);
  }
});

test("passwords typed when the session ended are not kept", async () => {
  const office = await openOffice();
  const officer = browser(office);
  await signIn(office, officer, "unit_officer");
  await revoke(office, "unit_officer");
  const passwords = {
    currentPassword: password,
    newPassword: "mot cau khac dai hon",
    repeatPassword: "mot cau khac dai hon",
  };

  const answer = await officer.go("/account/password", {
    ...passwords,
    _page: "/account/password",
  });

  expect(answer.headers.get("location")).toBe("/sign-in?to=%2Faccount%2Fpassword&ended=1");
  expect(await office.db.prisma.keptForm.count()).toBe(0);
  await signIn(office, officer, "unit_officer", "/account/password");
  expect(await (await officer.go("/account/password")).text()).not.toContain("mot cau khac");
});

test("a form of somebody who was never signed in is not kept", async () => {
  const office = await openOffice();
  const stranger = browser(office);
  stranger.cookies["session"] = (
    await portalCookies(office.app.portal.settings).session.serialize("made-up")
  ).slice("session=".length);

  const answer = await stranger.go("/cadres/new", { ...typed, _page: "/cadres/new" });

  expect(answer.headers.get("location")).toBe("/sign-in?to=%2F");
  expect(await office.db.prisma.keptForm.count()).toBe(0);
});

test("the page to go back to is never another site's", async () => {
  const office = await openOffice();
  const officer = browser(office);
  await signIn(office, officer, "unit_officer");
  await revoke(office, "unit_officer");

  const answer = await officer.go("/cadres/new", { ...typed, _page: "//elsewhere.example/cadres" });

  expect(answer.headers.get("location")).toBe("/sign-in?to=%2F&ended=1");
});

/** The unit officer also has a role that comes first, and works as officer. */
async function giveEarlierRole({ db, world }: Office): Promise<number> {
  const { accountId } = world.viewers.unit_officer;
  const grant = await db.prisma.grant.create({
    data: {
      accountId,
      role: "trainee",
      unitId: world.inside.unit,
      validFrom: "2026-01-01",
      grantedAt: "2026-01-01T00:00:00.000Z",
    },
  });
  return grant.id;
}

test("whoever has several roles goes on with the one the session ended with", async () => {
  const office = await openOffice();
  await giveEarlierRole(office);
  const { officer } = await sendAfterTheEnd(office);

  await signIn(office, officer, "unit_officer", "/cadres/new");

  const restored = await (await officer.go("/cadres/new")).text();
  expect(formOf(restored, "/cadres/new")).toMatchObject(typed);
});

test("another form that goes through in between takes nothing away", async () => {
  const office = await openOffice();
  const trainee = await giveEarlierRole(office);
  const { officer } = await sendAfterTheEnd(office);
  await signIn(office, officer, "unit_officer", "/cadres/new");
  await officer.go("/active-role", { grantId: String(trainee) });
  await officer.go("/preferences", { theme: "dark" });
  const { grantId } = office.world.viewers.unit_officer;
  await officer.go("/active-role", { grantId: String(grantId) });

  const restored = await (await officer.go("/cadres/new")).text();

  expect(formOf(restored, "/cadres/new")).toMatchObject(typed);
});

test("a form whose address says whom it is about is restored too", async () => {
  const office = await openOffice();
  const admin = browser(office);
  const { cadre } = await placeCadre(office.db, {
    fullName: "Lê Thị Mới",
    unitId: office.world.inside.unit,
  });
  const address = `/accounts/new?person=${cadre}`;
  await signIn(office, admin, "system_admin");
  const form = formOf(await (await admin.go(address)).text(), address);
  await revoke(office, "system_admin");
  await admin.go(address, { ...form, email: "moi@coquan.vn" });

  await signIn(office, admin, "system_admin", address);

  const restored = await (await admin.go(address)).text();
  expect(formOf(restored, address)).toMatchObject({ email: "moi@coquan.vn" });
});
