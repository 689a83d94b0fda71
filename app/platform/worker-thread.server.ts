import path from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "#app/platform/database-url.server.ts";
import type { Log } from "#app/platform/log.server.ts";

/** What a worker thread and the process that started it say to each other. */
export type FromWorker =
  | { say: "turn" | "pass" }
  | { say: "log"; level: "info" | "error"; fields: object; message: string };
export type ToWorker = { say: "granted" };

/** Work that goes on beside the server, in a thread that is there only while there is something to do. */
export type BackgroundWork = {
  /** something may be to do: starts the thread, or lets it look once more before it ends */
  wake: () => void;
  /** ends it in the middle of whatever it does: a transaction that is open leaves nothing */
  close: () => Promise<void>;
};

type Surroundings = {
  /** the thread's program, from the project's root: TypeScript, as the runtime reads it */
  program: string;
  workerData: unknown;
  /** waits for the turn of the process's writers; answers what passes it on */
  takeTurn: () => Promise<() => void>;
  log: Pick<Log, "info" | "error">;
};

// why: what is read passes through; without a bound the thread's heap grows before it is swept
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };

/** A thread of its own for one kind of work. It writes when it is granted the turn of the process's writers. */
export function backgroundWork({
  program,
  workerData,
  takeTurn,
  log,
}: Surroundings): BackgroundWork {
  let worker: Worker | null = null;
  let again = false;
  let closed = false;
  const onFailure = (error: unknown): void => log.error({ err: error }, `${program} failed`);

  function start(): void {
    const file = path.join(projectRoot, program);
    const started = new Worker(file, { workerData, execArgv: [], resourceLimits });
    worker = started;
    let passOn: (() => void) | null = null;
    const pass = (): void => {
      passOn?.();
      passOn = null;
    };
    started.on("message", (said: FromWorker) => {
      if (said.say === "log") return log[said.level](said.fields, said.message);
      if (said.say === "pass") return pass();
      void takeTurn().then((granted) => {
        passOn = granted;
        // why: a thread that ended while it waited will never pass the turn on
        if (worker !== started) return pass();
        started.postMessage({ say: "granted" } satisfies ToWorker);
      }, onFailure);
    });
    started.once("error", onFailure);
    started.once("exit", () => {
      worker = null;
      pass();
      if (again && !closed) start();
      again = false;
    });
  }

  return {
    wake() {
      if (closed) return;
      if (worker) again = true;
      else start();
    },
    async close() {
      closed = true;
      await worker?.terminate();
    },
  };
}
