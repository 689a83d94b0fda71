import { setTimeout as wait } from "node:timers/promises";
import type { Reactions } from "#app/platform/jobs.server.ts";
import { type JobSurroundings, newJobClaim, runDueJobs } from "#app/platform/run-jobs.server.ts";

/** The jobs of a serving process: it looks every few seconds, and soon after it left something to be done itself. */
export type JobLoop = {
  start: (reactions: Reactions) => void;
  /** something may be due now; before `start` and after `close` it does nothing */
  wake: () => void;
  /** looks no more, and waits a moment for the job that runs */
  close: () => Promise<void>;
};

/** Milliseconds in which what several requests leave is taken together: a claim and its end are commits of their own. */
const gathered = 1000;
/** Milliseconds that closing waits for a job: what it has not committed by then leaves nothing, and is claimed again. */
const patience = 600;

/** `pause` = milliseconds between two looks. */
export function jobLoop(surroundings: JobSurroundings, pause: number): JobLoop {
  const claim = newJobClaim();
  let reactions: Reactions | null = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let woken = false;
  let closed = false;

  function look(delay: number): void {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void turn(), delay).unref();
  }

  function turn(): Promise<void> {
    timer = null;
    woken = false;
    running = runAll().finally(() => {
      running = null;
      if (!closed) look(woken ? gathered : pause);
    });
    return running;
  }

  async function runAll(): Promise<void> {
    if (reactions === null) return;
    try {
      await runDueJobs(surroundings, reactions, { claim, isStopped: () => closed });
    } catch (error) {
      // why: a database that is away for a moment must not end the jobs of a process that goes on serving
      surroundings.log.error({ err: error }, "jobs not looked at");
    }
  }

  return {
    start(table) {
      reactions = table;
      look(0);
    },
    wake() {
      if (reactions === null || closed || woken) return;
      woken = true;
      if (!running) look(gathered);
    },
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      if (running) await Promise.race([running, wait(patience)]);
    },
  };
}
