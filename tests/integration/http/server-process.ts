import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const entry = path.resolve("build/server/index.js");

export type Ended = { code: number | null; stderr: string };

/** Starts the built server with exactly these settings, in a process group of its own. */
export function spawnServer(settings: NodeJS.ProcessEnv): {
  process: ChildProcess;
  ended: Promise<Ended>;
} {
  const { PATH, TMPDIR } = process.env;
  const child = spawn(process.execPath, [entry], {
    env: { PATH, TMPDIR, NODE_ENV: "production", ...settings },
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stderr }));
  });
  return { process: child, ended };
}
