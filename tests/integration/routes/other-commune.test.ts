import { beforeAll, expect, test } from "vitest";
import { everyAddress, type Params } from "#tests/support/every-address.ts";
import { type SecretProvince, secretProvince } from "#tests/support/secret-province.ts";
import { secretTitles } from "#tests/support/secret-titles.ts";
import { readSheet } from "#tests/support/sheet.ts";
import { accountWith, communeByCode } from "#tests/support/world.ts";

// Officers read the readiness of their own people (decision 0018): nobody of another commune, and nothing of planning
// beyond it.
let province: SecretProvince;
let own: string;
let other: string;
let others: Params[];

beforeAll(async () => {
  province = await secretProvince("a");
  const { app, db, samples } = province;
  others = samples.slice(0, 2);
  const officerAt = async (code: string): Promise<string> => {
    const userName = `officer.${code}`;
    const unitId = await communeByCode(db, code);
    const { accountId, grantId } = await accountWith(db, {
      userName,
      role: "unit_officer",
      unitId,
    });
    return app.signInAs(accountId, grantId);
  };
  [own, other] = [await officerAt("19249"), await officerAt("19255")];
}, 60_000);

async function answerOf(path: string, as: string): Promise<{ status: number; text: string }> {
  const answer = await province.app.request(path, { as, locale: "vi" });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isFile = answer.headers.get("content-type")?.includes("spreadsheetml");
  const text = isFile
    ? (await readSheet(bytes)).flat().join("\n")
    : new TextDecoder().decode(bytes);
  return { status: answer.status, text };
}

const narrowing = (params: Params): string[] => [
  "",
  `?title=${params["titleId"]}`,
  `?unit=${params["unitId"]}`,
  "?q=truong+van&person=truong+van&in=xa+le+thuy",
  `?cadre=${params["cadreId"]}&other=${params["cadreId"]}&asOf=2026-03-01`,
];

test("an officer of another commune reaches nobody planned here by page, list, search, file or guessed address", async () => {
  const reached: string[] = [];
  for (const params of others) {
    for (const { method, path } of await everyAddress([params])) {
      if (method === "POST") continue;
      for (const query of narrowing(params)) {
        const { status, text } = await answerOf(path + query, other);
        if (/Trương Văn|Kín Đáo/.test(text)) reached.push(path + query);
        // why: an address that is not there is not there by any filter
        if (status === 404) break;
      }
    }
  }
  expect(reached).toEqual([]);
}, 600_000);

const named = (params: Params): string[] => [
  `/readiness/records/${params["recordId"]}`,
  `/readiness/records/${params["recordId"]}?asOf=2026-03-01`,
  `/readiness?unit=${params["unitId"]}`,
  `/readiness/places?unit=${params["unitId"]}`,
  `/readiness/records?unit=${params["unitId"]}`,
  `/readiness/records/export.xlsx?unit=${params["unitId"]}`,
  `/cadres/${params["cadreId"]}`,
];

test("what is named in an address is found by the officer of the commune, and by no other", async () => {
  for (const path of others.flatMap(named)) {
    expect([path, (await answerOf(path, own)).status]).toEqual([path, 200]);
    expect([path, (await answerOf(path, other)).status]).toEqual([path, 404]);
  }
});

test("an officer finds the commune's people by board, list, search and file", async () => {
  const { text: list } = await answerOf("/readiness/records?q=truong+van", own);
  const { text: file } = await answerOf("/readiness/records/export.xlsx", own);
  const { text: nobody } = await answerOf("/readiness/records?q=truong+van", other);

  for (const word of ["Một", "Hai", "Ba"]) {
    expect(list).toContain(`Trương Văn ${word} A`);
    expect(file).toContain(`Trương Văn ${word} B`);
  }
  expect(nobody).not.toContain("Trương Văn");
});

test("lists, proposals, checks, decisions and imports stay closed to officers, also to those of the commune", async () => {
  const [params = {}] = others;
  const addresses = await everyAddress([params]);
  const closed = addresses.filter(({ id }) => /^routes\/(planning|imports|inspection)\//.test(id));

  expect(closed.length).toBeGreaterThan(20);
  for (const { method, path } of closed) {
    const form = method === "POST" ? { form: {} } : {};
    const answer = await province.app.request(path, { method, as: own, ...form });
    expect([method, path, answer.status]).toEqual([method, path, 404]);
  }
});

test("a record that is only proposed is not found by officers", async () => {
  const { db, round } = province;
  const [params = {}] = others;
  const { cadreId, unitId } = {
    cadreId: Number(params["cadreId"]),
    unitId: Number(params["unitId"]),
  };
  const title = await db.prisma.title.findUniqueOrThrow({ where: { code: secretTitles.b.code } });
  const { termId } = await db.prisma.planningRound.findUniqueOrThrow({ where: { id: round } });
  const stamps = { createdAt: "2026-06-01T01:00:00.000Z", updatedAt: "2026-06-01T01:00:00.000Z" };
  const { id } = await db.prisma.planningRecord.create({
    data: {
      cadreId,
      originCadreId: cadreId,
      titleId: title.id,
      unitId,
      termId,
      roundId: round,
      titleText: title.name,
      status: "proposed",
      validFrom: "2026-01-15",
      ...stamps,
      updatedBy: "operator:tests",
    },
  });

  expect((await answerOf(`/readiness/records/${id}`, own)).status).toBe(404);
  const { text } = await answerOf(`/readiness/records?title=${title.id}`, own);
  expect(text).not.toContain("Trương Văn Một A");
  expect((await answerOf(`/cadres/${cadreId}`, own)).text).not.toContain(title.name);
});
