import { expect, test } from "vitest";
import { portalCookies } from "#app/platform/http/cookies.server.ts";
import {
  browser,
  revoke,
  sendAfterTheEnd,
  signIn,
  typed,
} from "#tests/integration/routes/ended-session.ts";
import {
  formOf,
  givePassword,
  type Office,
  openOffice,
  password,
  rowCounts,
  textOf,
} from "#tests/integration/routes/pages.ts";

const minute = 60_000;

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

test("a form sent by a browser without its session leads back to the form's page, and says that nothing was saved", async () => {
  const office = await openOffice();
  const answer = await office.app.request("/cadres", {
    method: "POST",
    as: null,
    form: { ...typed, _page: "/cadres/new" },
  });
  const to = answer.headers.get("location") ?? "";

  expect([answer.status, to]).toEqual([303, "/sign-in?to=%2Fcadres%2Fnew&lost=1"]);
  const page = await (await office.app.request(to, { as: null })).text();
  expect(textOf(page)).toContain("nội dung vừa gửi chưa được lưu");
});

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

  expect(answer.headers.get("location")).toBe("/sign-in?to=%2Fcadres%2Fnew&lost=1");
  expect(await office.db.prisma.keptForm.count()).toBe(0);
});

const elsewhere = [
  "//elsewhere.example/cadres",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "/\r\n/elsewhere.example",
  "/.//elsewhere.example",
  "https://elsewhere.example/",
];

test.each(elsewhere)("the page to go back to is never another site's: %j", async (address) => {
  const office = await openOffice();
  const officer = browser(office);
  await signIn(office, officer, "unit_officer");
  const signedIn = await officer.go(`/sign-in?to=${encodeURIComponent(address)}`);
  await revoke(office, "unit_officer");

  const answer = await officer.go("/cadres/new", { ...typed, _page: address });
  const chosen = await officer.go("/preferences", { theme: "dark", to: address });
  const back = await signIn(office, officer, "unit_officer", address);

  const places = [signedIn, answer, chosen, back].map(({ headers }) => headers.get("location"));
  expect(places).toEqual(["/", "/sign-in?to=%2F&ended=1", "/", "/"]);
});

test("a page whose address has letters with marks can be gone back to", async () => {
  const office = await openOffice();

  const back = await signIn(office, browser(office), "unit_officer", "/cadres?q=Nguyễn Hà");

  expect(back.headers.get("location")).toBe("/cadres?q=Nguy%E1%BB%85n%20H%C3%A0");
});

test("nobody takes away what somebody else has typed", async () => {
  const office = await openOffice();
  const { officer } = await sendAfterTheEnd(office);
  const stranger = browser(office);
  await signIn(office, stranger, "trainee");
  stranger.cookies["kept"] = officer.cookies["kept"] ?? "";
  await signIn(office, stranger, "trainee");

  await signIn(office, officer, "unit_officer", "/cadres/new");

  const restored = await (await officer.go("/cadres/new")).text();
  expect(formOf(restored, "/cadres/new")).toMatchObject(typed);
});

test("a session that ended keeps the ten latest forms, however many are sent", async () => {
  const office = await openOffice();
  const { officer } = await sendAfterTheEnd(office);
  for (let count = 1; count <= 12; count += 1) {
    await officer.go("/cadres/new", { ...typed, phone: `09${count}`, _page: "/cadres?q=Lành" });
  }

  const kept = await office.db.prisma.keptForm.findMany();

  expect(kept).toHaveLength(10);
  expect(kept.at(-1)?.path).toBe("/cadres");
});
