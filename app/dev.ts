import { createServer } from "vite";
import type { createApp as CreateApp } from "#app/platform/http/app.server.ts";
import { migrate } from "#app/platform/migrations.server.ts";
import type * as PortalModule from "#app/platform/portal.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import type * as WorkerModule from "#app/worker.ts";

/** The development server: the same application, its modules loaded anew when a file changes. */
process.env["NODE_ENV"] = "development";
const settings = readSettings();
await migrate(settings.databaseUrl, { mustExist: true });
const vite = await createServer({
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: "custom",
});

// why: server and routes must share one copy of every module, the one that Vite loads
const load = async <Module>(path: string) => (await vite.ssrLoadModule(path)) as Module;
const { createApp } = await load<{ createApp: typeof CreateApp }>(
  "#app/platform/http/app.server.ts",
);
const { openPortal, holdsDemoData } = await load<typeof PortalModule>(
  "#app/platform/portal.server.ts",
);
const { reactionsOf } = await load<typeof WorkerModule>("#app/worker.ts");

const portal = openPortal(settings);
portal.demoData ||= await holdsDemoData(portal.db);
const build = () =>
  load<Awaited<ReturnType<Extract<Parameters<typeof CreateApp>[1], () => unknown>>>>(
    "virtual:react-router/server-build",
  );
const server = createApp(portal, build, vite.middlewares).listen(
  settings.port,
  settings.host,
  () => {
    portal.jobs.start(reactionsOf(settings));
    process.stderr.write(`http://${settings.host}:${settings.port}\n`);
  },
);
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    server.close();
    void Promise.all([vite.close(), portal.close()]).then(() => process.exit(0));
  });
}
