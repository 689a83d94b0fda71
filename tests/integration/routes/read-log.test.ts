import { beforeAll, expect, test } from "vitest";
import { everyAddress } from "#tests/support/every-address.ts";
import { type SecretProvince, secretProvince } from "#tests/support/secret-province.ts";
import { secretTitles } from "#tests/support/secret-titles.ts";
import { readSheet } from "#tests/support/sheet.ts";

// Who saw whose planning is one event per page, file or answer (product 3): asked of every address of the table.
let province: SecretProvince;
/** the first of the others planned for the first title, and the name they have there and nowhere else */
const named = { fullName: "Trương Văn Một A", title: secretTitles.a.name };

beforeAll(async () => {
  province = await secretProvince("a");
}, 60_000);

const planningActions = [
  "read.planning",
  "read.planning_exported",
  "read.import_rows",
  "read.inspection",
  "read.inspection_exported",
];

type Read = { action: string; ids: number[]; query: string };

async function eventsAfter(seq: number): Promise<Read[]> {
  const { app, db } = province;
  await app.portal.readLog.flush();
  const rows = await db.prisma.auditEvent.findMany({
    where: { seq: { gt: seq }, action: { in: planningActions } },
  });
  return rows.map(({ action, detail }) => {
    const { ids, query } = JSON.parse(detail) as { ids: number[]; query: string };
    return { action, ids, query };
  });
}

async function lastSeq(): Promise<number> {
  await province.app.portal.readLog.flush();
  return (await province.db.prisma.auditHead.findFirstOrThrow()).seq;
}

/** What an answer shows, as text. */
async function textOf(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return answer.headers.get("content-type")?.includes("spreadsheetml")
    ? (await readSheet(bytes)).flat().join("\n")
    : new TextDecoder().decode(bytes);
}

async function grantOf(role: "planner" | "inspector" | "unit_officer"): Promise<string> {
  const { app, planner, account, grants } = province;
  return role === "planner"
    ? app.signInAs(planner.accountId, planner.grantId)
    : app.signInAs(account, grants.province[role]);
}

const readiness = ["readiness/list", "readiness/export", "readiness/record"];
const lists = ["planning/round", "planning/export", "planning/record", "people/cadre"];

test.each([
  ["planner", [...readiness, ...lists]],
  ["inspector", [...readiness, ...lists]],
  ["unit_officer", readiness],
] as const)(
  "each page and file that shows a %s somebody's planning leaves one event that names them",
  async (role, least) => {
    const { app, samples } = province;
    const [others] = samples;
    const id = Number(others?.["cadreId"]);
    const as = await grantOf(role);
    const showing: string[] = [];
    for (const { id: route, method, path } of await everyAddress(others ? [others] : [])) {
      if (method === "POST") continue;
      const before = await lastSeq();
      const answer = await app.request(path, { as });
      const text = answer.status === 200 ? await textOf(answer) : "";
      const events = await eventsAfter(before);
      if (!text.includes(named.fullName) || !text.includes(named.title)) continue;
      showing.push(route);
      expect([path, events.map(({ query }) => query)]).toEqual([path, [path]]);
      expect([path, events[0]?.ids]).toEqual([path, expect.arrayContaining([id])]);
    }
    expect(showing).toEqual(expect.arrayContaining(least.map((page) => `routes/${page}`)));
  },
  600_000,
);

test("boards and places count, name nobody, and leave no event", async () => {
  const as = await grantOf("planner");
  for (const path of ["/readiness", "/readiness?by=unit", "/readiness/places"]) {
    const before = await lastSeq();
    const text = await textOf(await province.app.request(path, { as }));

    expect(text).not.toContain("Trương Văn");
    expect(await eventsAfter(before)).toEqual([]);
  }
});

test("a refused or unknown address leaves no event", async () => {
  const as = await grantOf("unit_officer");
  const [others] = province.samples;
  const before = await lastSeq();
  for (const path of [`/planning/records/${others?.["recordId"]}`, "/readiness/records/999999"]) {
    expect((await province.app.request(path, { as })).status).toBe(404);
  }
  expect(await eventsAfter(before)).toEqual([]);
});
