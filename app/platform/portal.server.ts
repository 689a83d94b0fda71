import type { Actor } from "#app/kernel/actor.ts";
import { type HeadsFile, headsFileOf, openHeadsFile } from "#app/platform/audit-log.server.ts";
import { type Clock, createClock } from "#app/platform/clock.server.ts";
import { type Db, type DbOptions, openDb } from "#app/platform/db.server.ts";
import { type JobLoop, jobLoop } from "#app/platform/job-loop.server.ts";
import { createLog, type Log } from "#app/platform/log.server.ts";
import { openReadLog, type ReadLog } from "#app/platform/read-log.server.ts";
import type { Settings } from "#app/platform/settings.server.ts";
import { createWork, type Work } from "#app/platform/work.server.ts";
import { type BackgroundWork, backgroundWork } from "#app/platform/worker-thread.server.ts";

/** Everything a running process shares: one database, one clock, one log. */
export type Portal = {
  settings: Settings;
  db: Db;
  clock: Clock;
  log: Log;
  heads: HeadsFile;
  readLog: ReadLog;
  /** reading, checking and accepting of imports, beside the server */
  imports: BackgroundWork;
  /** what is due or left to be done, in this process once it serves */
  jobs: JobLoop;
  /** true once the database is known to hold invented people: every page, print and export then says so */
  demoData: boolean;
  /** the work of somebody, now */
  work: (actor: Actor, now?: Date) => Work;
  close: () => Promise<void>;
};

/** Opens what a process needs; the database must have been migrated. */
export function openPortal(settings: Settings, options: DbOptions = {}): Portal {
  const db = openDb(settings.databaseUrl, options);
  const clock = createClock(settings.fixedNow);
  const log = createLog(settings.logLevel);
  const heads = openHeadsFile(headsFileOf(db));
  const readLog = openReadLog(db, heads, (error) =>
    log.error({ err: error }, "read log not written"),
  );
  const imports = backgroundWork({
    program: "app/workers/imports.ts",
    workerData: settings,
    takeTurn: db.takeTurn,
    log,
  });
  const work: Portal["work"] = (actor, now = clock()) =>
    createWork({ db, heads, wakeJobs: () => jobs.wake() }, actor, now);
  const jobs = jobLoop({ db, log, work }, settings.mode === "test" ? 1000 : 5000);
  return {
    settings,
    db,
    clock,
    log,
    heads,
    readLog,
    imports,
    jobs,
    demoData: settings.mode === "demo",
    work,
    close: async () => {
      await jobs.close();
      await imports.close();
      await readLog.flush();
      heads.flush();
      await db.close();
    },
  };
}

/** Whether a database was filled with the invented province, whichever server shows it. */
export async function holdsDemoData(db: Db): Promise<boolean> {
  return (await db.prisma.setting.findUnique({ where: { key: "demo_data" } })) !== null;
}
