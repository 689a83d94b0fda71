import http from "node:http";
import type { ServerBuild } from "react-router";
import { WrongSetting } from "#app/platform/database-url.server.ts";
import { createApp } from "#app/platform/http/app.server.ts";
import { migrate } from "#app/platform/migrations.server.ts";
import { holdsDemoData, openPortal, type Portal } from "#app/platform/portal.server.ts";
import { readSettings, type Settings } from "#app/platform/settings.server.ts";

/** Bytes of an address with its headers: a search of ten thousand letters, three bytes and nine signs each, is answered. */
const largestHead = 128 * 1024;

/**
 * Starts the server process: settings, database, listener, then what an earlier one left undone (`goOn`); ends on
 * SIGTERM and SIGINT within two seconds.
 */
export async function start(
  build: ServerBuild,
  goOn: (portal: Portal) => Promise<void>,
): Promise<void> {
  try {
    const settings = readSettings();
    await migrate(settings.databaseUrl, { mustExist: true });
    let queries = 0;
    const portal = openPortal(
      settings,
      settings.mode === "test" ? { onQuery: () => (queries += 1) } : {},
    );
    portal.demoData ||= await holdsDemoData(portal.db);
    const server = http.createServer({ maxHeaderSize: largestHead }, createApp(portal, build));
    server.once("error", (error) => fail(notListening(error, settings)));
    server.listen(settings.port, settings.host, () => {
      portal.log.info({ port: settings.port, mode: settings.mode }, "listening");
      goOn(portal).catch((cause: unknown) => portal.log.error({ err: cause }, "work not taken up"));
    });
    // why: a file of 20 MB takes ten minutes on a bad line; other forms are stopped sooner (limitBody)
    server.requestTimeout = 15 * 60_000;
    server.headersTimeout = 15_000;
    // why: nginx keeps connections for 60 s; one that ends here sooner may end under the next request, a form even
    server.keepAliveTimeout = 75_000;
    if (settings.mode === "test") {
      // why: the bench and the tests ask the process that works for its own figures
      process.on("message", () => {
        process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage(), queries });
      });
    }
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => server.closeAllConnections(), 1200).unref();
      server.close(() => void portal.close().then(() => process.exit(0), fail));
      server.closeIdleConnections();
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
  } catch (error) {
    fail(error);
  }
}

/** The sentence for a place at which this process cannot listen. */
function notListening(error: Error, { host, port }: Settings): Error {
  const code = "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    return new WrongSetting(`PORT: another program listens on ${host}:${port} already`);
  if (code === "EACCES")
    return new WrongSetting(`PORT: this user may not listen on ${port}; take one from 1024`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return new WrongSetting(`HOST: “${host}” is no address of this machine`);
  return error;
}

function fail(error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(error instanceof WrongSetting ? 2 : 1);
}
