import { loadDemoAccounts } from "#app/demo/accounts.server.ts";
import { loadDemoCourses } from "#app/demo/courses/load-courses.server.ts";
import { loadDemo } from "#app/demo/load-demo.server.ts";
import { migrate } from "#app/platform/migrations.server.ts";
import { openPortal } from "#app/platform/portal.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { loadStarter } from "#app/starter/load-starter.server.ts";

/** node fill-demo.ts URL: an empty database on either provider gets what the demo's has. */
const url = process.argv[2] ?? "";
await migrate(url, { mustExist: false });
const portal = openPortal(
  readSettings({ PORTAL_MODE: "test", DATABASE_URL: url, LOG_LEVEL: "error" }),
);
const work = () => portal.work({ kind: "operator", userName: "tests" });
await loadStarter(work());
await loadDemo(work());
await loadDemoAccounts(work());
await loadDemoCourses(work(), portal.work);
await portal.close();
