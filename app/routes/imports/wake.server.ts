import type { RouterContextProvider } from "react-router";
import { portalContext } from "#app/platform/http/contexts.server.ts";

type Waking = { imports?: { wake: () => void } };

/** Tells the server's worker that something has been asked of an import; without one a worker finds it by itself. */
export function wakeImports(context: Readonly<RouterContextProvider>): void {
  // why: the server sets it when it starts; the command line and tests have none
  const { imports } = context.get(portalContext) as Waking;
  imports?.wake();
}
