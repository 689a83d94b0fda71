import { expect, test } from "vitest";
import { ask, post } from "#tests/integration/http/ask.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { startPortal } from "#tests/support/server.ts";

test("log lines hold neither names nor passwords nor tokens", async () => {
  const portal = await startPortal({
    databaseUrl: await testDatabaseUrl({ starter: true }),
    env: { LOG_LEVEL: "info" },
  });
  const { url } = portal;
  const secrets = [
    "ha.nguyen@quangtri.example",
    "mat-khau-rat-dai",
    "Tok3nOfAnInvitation",
    "C00kieValue",
    "Diệu Thủy",
  ];
  const [user = "", password = "", token = "", cookie = "", name = ""] = secrets;
  await post(`${url}/sign-in`, { user, password, to: "/" });
  await post(`${url}/sign-in?to=/cadres%3Fq%3D${encodeURIComponent(name)}`, { user, password });
  await ask(`${url}/invitations/${token}`);
  await ask(`${url}/Invitations/${token}`);
  await ask(`${url}/invitations/${token}.data`);
  await ask(`${url}/certificates/check/0001-2026-GCN/${token}`);
  await ask(`${url}/calendars/${token}/timetable.ics`);
  await ask(`${url}/Calendars/${token}`);
  await post(`${url}/invitations/${token}`, { newPassword: password, repeatPassword: password });
  await ask(`${url}/cadres?q=${encodeURIComponent(name)}`, {
    headers: { cookie: `session=${cookie}` },
  });
  await ask(`${url}/nowhere?name=${encodeURIComponent(name)}`);
  await portal.stop();

  const log = portal.stderr();
  const lines = log
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(lines.length).toBeGreaterThan(8);
  expect(log).toContain("/invitations/…");
  expect(log).toContain("/certificates/check/0001-2026-GCN/…");
  expect(log).toContain("/calendars/…/timetable.ics");
  for (const secret of secrets) {
    expect(log.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(log).not.toContain(encodeURIComponent(secret));
  }
});
