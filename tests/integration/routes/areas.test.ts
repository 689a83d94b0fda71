import { beforeAll, expect, test } from "vitest";
import { makeViewer, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { type TestApp, testApp } from "#tests/support/app.ts";
import { testDb } from "#tests/support/database.ts";

let app: TestApp;
let as: string;
beforeAll(async () => {
  const db = await testDb({ starter: true });
  app = await testApp(db);
  const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
  const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
  as = await app.signInAs(officer.accountId, officer.grantId);
});

/** Addresses as people and programs write them, and what the framework answers when it knows all routes. */
const addresses: [address: string, status: number][] = [
  ["/cadres", 200],
  ["/cadres/", 200],
  ["/Cadres", 200],
  ["/%63adres", 200],
  ["/CADRES/export.XLSX", 200],
  ["/cadres.data", 200],
  ["/cadresx", 404],
  ["/cadres%2Fexport.xlsx", 404],
  ["/c%E1%BA%A1dres", 404],
  ["/constructor", 404],
  ["/cadres/0/nothing/at/all", 404],
  ["/sign-in/more", 404],
  ["/", 302],
  ["/?page=2", 302],
];

test.each(addresses)("%s answers %i", async (address, status) => {
  const answer = await app.request(address, { as });

  expect(answer.status).toBe(status);
});
