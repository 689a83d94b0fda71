import { type ChildProcessByStdio, spawn } from "node:child_process";
import path from "node:path";
import type { Readable } from "node:stream";

export type Finished = { code: number | null; stdout: string; stderr: string };
export type Worker = {
  process: ChildProcessByStdio<null, Readable, Readable>;
  /** what it has written to stdout so far */
  stdout: () => string;
  finished: Promise<Finished>;
};

/** Starts a script of tests/support/workers in a process of its own. */
export function startWorker(script: string, args: string[], env: NodeJS.ProcessEnv = {}): Worker {
  return startScript(path.join(import.meta.dirname, "workers", script), args, env);
}

/** What `portal check` finds wrong with a database; each breach is a sentence. */
export async function checkBreaches(databaseUrl: string): Promise<string[]> {
  const program = path.resolve(import.meta.dirname, "../../app/cli/portal.ts");
  const worker = startScript(program, ["check", "--json"], {
    DATABASE_URL: databaseUrl,
    BASE_URL: "",
  });
  const { stdout, stderr } = await worker.finished;
  if (!stdout.startsWith("{")) return [`the check did not answer: ${stderr}`];
  // why: the form that docs/cli.md promises
  const answer = JSON.parse(stdout) as {
    ok?: boolean;
    checks?: { name: string; breaches: { id: string; message: string }[] }[];
  };
  const breaches = (answer.checks ?? []).flatMap(({ name, breaches: found }) =>
    found.map(({ id, message }) => `${name} ${id}: ${message}`),
  );
  return answer.ok === true || breaches.length > 0 ? breaches : [`not ok: ${stdout}`];
}

function startScript(file: string, args: string[], env: NodeJS.ProcessEnv): Worker {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, NODE_OPTIONS: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { process: child, stdout: () => stdout, finished };
}

/** Resolves when the worker has said `text`; rejects when it ends without. */
export async function saidBy(worker: Worker, text: string): Promise<void> {
  while (!worker.stdout().includes(text)) {
    const over = await Promise.race([
      new Promise<false>((resolve) => setTimeout(() => resolve(false), 5)),
      worker.finished.then(() => true),
    ]);
    if (over && !worker.stdout().includes(text)) {
      throw new Error(`the worker ended without “${text}”: ${(await worker.finished).stderr}`);
    }
  }
}
