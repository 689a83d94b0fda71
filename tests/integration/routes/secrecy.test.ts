import { beforeAll, expect, test } from "vitest";
import { type Role, roles } from "#app/kernel/actor.ts";
import { documentText } from "#tests/support/docx.ts";
import { type Address, everyAddress } from "#tests/support/every-address.ts";
import { type SecretProvince, secretProvince } from "#tests/support/secret-province.ts";
import { secretTitles } from "#tests/support/secret-titles.ts";
import { readSheets } from "#tests/support/sheet.ts";

// Two databases that differ in one thing: for which of two titles with equal requirements and dates one person is
// planned. Nothing that the portal answers to this person, in whatever role, may tell them apart (product 4.8).
let first: SecretProvince;
let second: SecretProvince;

/** Routes that are not asked, with the reason. */
const leftOut = {
  "POST routes/account/sign-out":
    "ends the session that asks, and answers with a redirection alone",
  "POST routes/calendar/calendar": "answers with an address, which is random",
  "POST routes/admin/account-recovery": "answers with a one-time link, which is random",
};

beforeAll(async () => {
  [first, second] = [await secretProvince("a"), await secretProvince("b")];
  for (const province of [first, second]) await readByAnother(province);
}, 120_000);

/** What another planner sees and takes away, the person among it: what inspectors read of. */
async function readByAnother({ app, planner, samples }: SecretProvince): Promise<void> {
  const as = await app.signInAs(planner.accountId, planner.grantId);
  const [a, , own] = samples;
  for (const path of [
    `/readiness/records?title=${a?.["titleId"]}`,
    `/readiness/records?title=${a?.["titleId"]}&q=Kín+Đáo`,
    `/readiness/records/export.xlsx?title=${a?.["titleId"]}`,
    `/planning/records/${own?.["recordId"]}`,
    `/planning/${own?.["roundId"]}?title=${a?.["titleId"]}`,
    `/cadres/${own?.["cadreId"]}`,
  ]) {
    const answer = await app.request(path, { as });
    expect([path, answer.status]).toEqual([path, 200]);
  }
  await app.portal.readLog.flush();
}

test("the two databases are built alike, and differ in the title of one record", async () => {
  const records = async ({ db }: SecretProvince) =>
    db.prisma.planningRecord.findMany({ orderBy: { id: "asc" }, include: { title: true } });
  const [one, other] = [await records(first), await records(second)];

  expect(second.samples).toEqual(first.samples);
  const differing = one.filter(({ title }, index) => other[index]?.title.code !== title.code);
  expect(differing.map(({ cadreId, title }) => [cadreId, title.code])).toEqual([
    [first.cadre, secretTitles.a.code],
  ]);
  expect(one.map(({ id, cadreId }) => [id, cadreId])).toEqual(
    other.map(({ id, cadreId }) => [id, cadreId]),
  );
});

type Answer = Record<"status" | "to" | "type" | "file" | "body", unknown>;

/** What an answer says, without what differs between any two: cookies (not read here) and the keys of forms. */
async function said(answer: Response): Promise<Answer> {
  const type = answer.headers.get("content-type") ?? "";
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // why: the libraries write the time of writing into a file's properties; its cells and texts are compared
  const text = type.includes("spreadsheetml")
    ? await readSheets(bytes)
    : type.includes("wordprocessingml")
      ? documentText(bytes)
      : new TextDecoder().decode(bytes);
  return {
    status: answer.status,
    to: answer.headers.get("location"),
    type,
    file: answer.headers.get("content-disposition"),
    body: typeof text === "string" ? text.replace(uuids, "key") : text,
  };
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

type Asking = { province: SecretProvince; as: string };

async function ask({ province: { app }, as }: Asking, { method, path }: Address): Promise<Answer> {
  // why: what was read a moment ago stands in the log within a second, not at the same moment in both
  if (path.startsWith("/inspection")) await app.portal.readLog.flush();
  const form = method === "POST" ? { form: {} } : {};
  return said(await app.request(path, { method, as, ...form }));
}

/** Pages that read one of the filters below; others pay no heed to what stands in their address. */
const filtered =
  /^\/(search|reports|readiness|planning|cadres|inspection|imports|titles|standards|units|catalogue)(\/|$)/;

/** Addresses with the filters that could tell where the person stands. */
function narrowed({ path, ...route }: Address, { samples, name }: SecretProvince): Address[] {
  if (!filtered.test(path)) return [];
  const [a, b] = samples;
  const who = encodeURIComponent(name);
  return [
    `title=${a?.["titleId"]}&cadre=${a?.["cadreId"]}&sort=unit&by=unit&asOf=2026-03-01`,
    `title=${b?.["titleId"]}&q=${who}&person=${who}&reader=another&from=2026-01-01`,
  ].map((query) => ({ ...route, path: `${path}?${query}` }));
}

const asked = [
  ...roles.map((role) => ["province", role] as const),
  ...(["unit_officer", "planner", "inspector"] as const).map((role) => ["commune", role] as const),
];

async function signedIn(province: SecretProvince, at: "province" | "commune", role: Role) {
  return { province, as: await province.app.signInAs(province.account, province.grants[at][role]) };
}

test.each(asked)(
  "as %s's %s nothing tells a person which of two equal titles they are planned for",
  async (at, role) => {
    const both = [await signedIn(first, at, role), await signedIn(second, at, role)] as const;
    const compare = async (address: Address): Promise<number> => {
      const [one, other] = await Promise.all([ask(both[0], address), ask(both[1], address)]);
      expect([address.method, address.path, other]).toEqual([address.method, address.path, one]);
      return Number(one.status);
    };
    let pages = 0;
    for (const address of await everyAddress(first.samples, leftOut)) {
      const status = await compare(address);
      if (address.method !== "GET" || status !== 200) continue;
      pages += 1;
      for (const more of narrowed(address, first)) await compare(more);
    }
    for (const { app } of [first, second]) await app.portal.readLog.flush();

    expect(pages).toBeGreaterThan(3);
    const { cadreId } = await first.db.prisma.account.findUniqueOrThrow({
      where: { id: first.account },
    });
    expect(cadreId, "no act of the walk took the person's record away").toBe(first.cadre);
  },
  600_000,
);

test("a person's calendar has their half-days, and is the same byte for byte", async () => {
  const bytesOf = async ({ app, samples }: SecretProvince): Promise<Buffer> => {
    const answer = await app.request(`/calendars/${samples[2]?.["feedToken"]}/timetable.ics`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const [one, other] = [await bytesOf(first), await bytesOf(second)];

  expect(other.equals(one)).toBe(true);
  expect(one.toString().match(/BEGIN:VEVENT/g)).toHaveLength(4);
  for (const { name } of Object.values(secretTitles)) expect(one.toString()).not.toContain(name);
});

test("with the switch on, the person's own page names the title, so that the comparison can fail", async () => {
  const page = { id: "routes/trainee/needs", method: "GET" as const, path: "/me/needs" };
  const bodies: unknown[] = [];
  for (const province of [first, second]) {
    await province.db.prisma.planningRound.update({
      where: { id: province.round },
      data: { publicationNumber: "15-TB/ĐU", publicationDate: "2026-02-20", ownPlanningOpen: 1 },
    });
    bodies.push((await ask(await signedIn(province, "province", "trainee"), page)).body);
  }

  expect(bodies[0]).toContain(secretTitles.a.name);
  expect(bodies[1]).toContain(secretTitles.b.name);
  expect(bodies[0]).not.toEqual(bodies[1]);
});
