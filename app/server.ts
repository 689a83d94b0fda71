import type { ServerBuild } from "react-router";
import * as build from "virtual:react-router/server-build";
import { hasImportWork } from "#app/domain/importing/import-queue.server.ts";
import { start } from "#app/platform/http/start.server.ts";
import { reactionsOf } from "#app/worker.ts";

// why: the generated module lists absent options as undefined, which the exact type does not take
await start(build as ServerBuild, async ({ db, imports, jobs, settings }) => {
  jobs.start(reactionsOf(settings));
  if (await hasImportWork(db.sql)) imports.wake();
});
