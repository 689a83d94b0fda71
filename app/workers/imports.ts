import { parentPort, workerData } from "node:worker_threads";
import { workOnImports } from "#app/domain/importing/import-queue.server.ts";
import { newClaim } from "#app/domain/importing/import-turn.server.ts";
import { sweepUploads } from "#app/domain/importing/sweep-uploads.server.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { headsFileOf, openHeadsFile } from "#app/platform/audit-log.server.ts";
import { createClock } from "#app/platform/clock.server.ts";
import { openOwnDb } from "#app/platform/own-db.server.ts";
import type { Settings } from "#app/platform/settings.server.ts";
import type { FromWorker } from "#app/platform/worker-thread.server.ts";

const port = parentPort;
invariant(port, "the program of a worker thread");
const settings = workerData as Settings; // why: the server passes its own

const say = (message: FromWorker): void => port.postMessage(message);

/** The turn of the process's writers, asked for and granted by message. */
function takeTurn(): Promise<() => void> {
  return new Promise((resolve) => {
    port?.once("message", () => resolve(() => say({ say: "pass" })));
    say({ say: "turn" });
  });
}

const db = await openOwnDb(settings.databaseUrl, takeTurn);
const heads = openHeadsFile(headsFileOf(db));
// why: the server's log writes; a second one would take ten megabytes
const tell = (level: "info" | "error") => (fields: object, message: string) =>
  say({ say: "log", level, fields, message });
const log = { info: tell("info"), error: tell("error") };
const now = createClock(settings.fixedNow);
const { uploadFolder: uploads, uploadKeepDays: keepDays } = settings;
try {
  await workOnImports({
    db,
    heads,
    log,
    limits: settings.sheetLimits,
    now,
    uploads,
    claim: newClaim(),
    tell: () => undefined,
  });
  const files = await sweepUploads({ db, uploads, keepDays, now });
  if (files > 0) log.info({ files }, "uploads removed that nobody needs");
} finally {
  heads.flush();
  await db.close();
  port.close();
}
