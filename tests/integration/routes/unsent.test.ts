import { expect, test } from "vitest";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { testApp } from "#tests/support/app.ts";
import { testDb } from "#tests/support/database.ts";

test("the framework's data address of a page sends none of the page's data", async () => {
  const db = await testDb({ starter: true });
  const app = await testApp(db);
  const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
  const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
  await makeCadre(db, { fullName: "Nguyễn Thị Hà", posts: [{ unitId: leThuy }] });
  const as = await app.signInAs(officer.accountId, officer.grantId);
  const textOf = async (path: string) => (await app.request(path, { as })).text();

  expect(await textOf("/cadres")).toContain("Nguyễn Thị Hà");
  expect(await textOf("/cadres.data")).not.toContain("Nguyễn Thị Hà");
});

test("nor of a page that answers with a status of its own", async () => {
  const db = await testDb({ starter: true });
  const app = await testApp(db);
  const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
  const planner = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
  const as = await app.signInAs(planner.accountId, planner.grantId);
  const textOf = async (path: string) => (await app.request(path, { as })).text();

  expect(await textOf("/readiness")).toContain("Tỉnh ủy viên");
  expect(await textOf("/readiness.data")).not.toContain("Tỉnh ủy viên");
});
