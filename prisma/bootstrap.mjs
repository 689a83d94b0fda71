// Runs first in every command, on the host's Node and built-ins only: installs, generates and builds what is
// out of date, then starts the command on the pinned Node. Everything it says goes to stderr.
import {
  children,
  nodeEnvironment,
  nodeToUse,
  onLinux,
  prepare,
  run,
  say,
  serverProcess,
  Stop,
} from "./prepare.mjs";

const demo = { PORTAL_MODE: "demo", DATABASE_URL: "file:data/demo.db" };
// why: Node's own limits let the server of one province take twice the memory (docs/performance.md), and React
// checks at run time whether it is in production
const { flags, environment } = serverProcess();
const server = [...flags, "build/server/index.js"];
/** What each command runs, one after the other; `args` go to the first. */
const commands = {
  demo: {
    build: true,
    ownDatabase: true,
    env: { ...demo, ...environment },
    run: [["app/cli/demo.ts"], server],
  },
  start: {
    build: true,
    env: { PORTAL_MODE: "production", ...environment },
    run: [["app/cli/start.ts"], server],
  },
  dev: { env: { PORTAL_MODE: "development" }, run: [["app/dev.ts"]] },
  test: { ownDatabase: true, run: [["tests/run.ts"]] },
  check: { ownDatabase: true, run: [["tests/run.ts", "types", "lint", "format", "unit"]] },
  stage: { ownDatabase: true, run: [["tests/run.ts"]] },
  bench: { build: true, ownDatabase: true, run: [["bench/run.ts"]] },
  soak: { build: true, ownDatabase: true, run: [["tests/soak/run.ts"]] },
  "scope-proof": { build: true, ownDatabase: true, run: [["tests/soak/scope-proof.ts"]] },
  screenshots: { build: true, ownDatabase: true, run: [["tests/screenshots.ts"]] },
  "readme-pictures": { build: true, ownDatabase: true, run: [["tests/readme-pictures.ts"]] },
  portal: { run: [["app/cli/portal.ts"]] },
  migrate: { run: [["prisma/migrate.ts"]] },
  format: { run: [["node_modules/oxfmt/bin/oxfmt", "--write", "."]] },
  build: { build: true, run: [] },
  install: { run: [] },
};

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (onLinux && (major < 20 || (major === 20 && minor < 19))) {
    throw new Stop(`Node 20.19 or later is needed; this is Node ${process.versions.node}.`, 2);
  }
  if (!onLinux && major < 24) {
    const here = `${process.platform} ${process.arch}`;
    throw new Stop(
      `On ${here} Node 24 or later is needed; this is Node ${process.versions.node}.`,
      2,
    );
  }
}

function forward(signal) {
  if (children.size === 0) process.exit(signal === "SIGINT" ? 130 : 143);
  for (const child of children) child.kill(signal);
  // why: nothing may be left behind, whatever hangs
  setTimeout(() => children.forEach((child) => child.kill("SIGKILL")), 10_000).unref();
  stopping = true;
}

let stopping = false;

/** npm passes a signal on to its shell only; when that is gone, so must be what it started. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !stopping) forward("SIGTERM");
  }, 300).unref();
}

async function main([name = "", ...args]) {
  requireNode();
  const command = Object.hasOwn(commands, name) ? commands[name] : null;
  if (!command) {
    const names = Object.keys(commands).join("|");
    throw new Stop(`usage: node prisma/bootstrap.mjs <${names}> [arguments]`, 2);
  }
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => forward(signal));
  endWithNpm();
  await prepare(command);
  if (command.ownDatabase) delete process.env.DATABASE_URL;
  const env = { ...nodeEnvironment(), ...command.env };
  for (const [index, program] of command.run.entries()) {
    if (stopping) return 143;
    const given = index === 0 ? args : [];
    const code = await run(nodeToUse(), [...program, ...given], { env, stdio: "inherit" });
    if (code !== 0 || index === command.run.length - 1) return code;
  }
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  // why: whoever reads the result of the tests reads the last line
  if (process.argv[2] === "test") process.stdout.write("0 passed, 1 failed\n");
  process.exitCode = error.code;
}
