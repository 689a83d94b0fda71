import type { ServerBuild } from "react-router";
import * as build from "virtual:react-router/server-build";
import { start } from "#app/platform/http/start.server.ts";

// why: the generated module lists absent options as undefined, which the exact type does not take
await start(build as ServerBuild);
