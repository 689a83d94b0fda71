import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import serverProcess from "#prisma/server-process.json" with { type: "json" };
import { freePort } from "#tests/support/postgres.ts";

const root = path.resolve(import.meta.dirname, "../..");

export type Figures = { cpu: NodeJS.CpuUsage; memory: NodeJS.MemoryUsage; queries: number };

/** A built server in a process of its own; `stderr` is what it has said so far. */
export type RunningPortal = {
  url: string;
  process: ChildProcess;
  stderr: () => string;
  /** the server's own figures since it started: CPU in microseconds, memory in bytes, statements sent */
  figures: () => Promise<Figures>;
  stop: () => Promise<void>;
};

/** Starts build/server/index.js on a free port in test mode and waits until it answers. */
export async function startPortal(options: {
  databaseUrl: string;
  env?: NodeJS.ProcessEnv;
}): Promise<RunningPortal> {
  const entry = path.join(root, "build/server/index.js");
  if (!fs.existsSync(entry))
    throw new Error("the portal is not built: node prisma/bootstrap.mjs build");
  const port = await freePort();
  const server = spawn(process.execPath, [...serverProcess.flags, entry], {
    cwd: root,
    env: {
      ...ownEnvironment(),
      ...serverProcess.environment,
      NODE_ENV: "production",
      PORTAL_MODE: "test",
      LOG_LEVEL: "warn",
      DIGEST_TIME: "off",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: options.databaseUrl,
      ...options.env,
    },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(url, server, () => said);
  } catch (error) {
    // why: a server that started but does not answer must not outlive the test
    server.kill("SIGKILL");
    throw error;
  }
  return {
    url,
    process: server,
    stderr: () => said,
    figures: () => askFigures(server),
    stop: () => stop(server),
  };
}

/** The environment without the portal's settings (Vitest sets a BASE_URL of its own). */
function ownEnvironment(): NodeJS.ProcessEnv {
  const settings =
    /^(BASE_URL|TRUST_PROXY|PORTAL_(NOW|STANDALONE)|UPLOAD_\w+|IMPORT_\w+|SESSION_\w+|SMTP_\w+|MAIL_\w+|NODE_OPTIONS)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)));
}

function askFigures(server: ChildProcess): Promise<Figures> {
  return new Promise((resolve, reject) => {
    // why: the server of this project sent it
    server.once("message", (figures) => resolve(figures as Figures));
    server.send("figures", (error) => error && reject(error));
  });
}

async function untilHealthy(url: string, server: ChildProcess, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Error(`the server ended while starting:\n${said()}`);
    }
    const healthy = await fetch(`${url}/healthz`).then(
      (answer) => answer.status === 200,
      () => false,
    );
    if (healthy) return;
    await wait(100);
  }
  throw new Error(`the server did not answer within 30 s:\n${said()}`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  const patience = setTimeout(() => server.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(patience);
}
