/**
 * The long versions of what the tests try three times: node tests/soak/run.ts [kill] [imports] [processes] [mixed] [seats] [routes] [readiness] [scope-proof]
 * The last line is `N passed, M failed`, as that of the tests.
 */
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { openDb } from "#app/platform/db.server.ts";
import { migrate } from "#app/platform/migrations.server.ts";
import { openPortal } from "#app/platform/portal.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { loadStarter } from "#app/starter/load-starter.server.ts";
import { runMixed } from "#tests/soak/mixed/mixed.ts";
import { burstFaults, killDuringBurst } from "#tests/support/burst.ts";
import { copyDemoDatabase, createDemoOnPostgresql } from "#tests/support/demo-database.ts";
import { goOnWith, halfLanded, killDuringImport, longList } from "#tests/support/killed-import.ts";
import { databaseOn, startPostgres, temporaryFolder } from "#tests/support/postgres.ts";
import { checkBreaches, startWorker } from "#tests/support/processes.ts";
import { compareOnHistories } from "#tests/support/readiness-oracle/agreement.ts";
import { runTool, stage, type StageResult, summarise } from "#tests/support/stages.ts";

const kills = 50;
const processes = 4;
const writesEach = 1000;
const histories = 30_000;
/** Seconds of the load of all roles on each database. */
const mixedSeconds = Number(process.env["MIXED_SECONDS"] || 600);
const asked = process.argv.slice(2);
const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name);

/** Fifty times: writes, signal 9 at another moment, then every acknowledged write must be there. */
function killStage(provider: string, url: string): Promise<StageResult> {
  return stage(`kill -9 on ${provider}`, async () => {
    await migrate(url, { mustExist: false });
    const acknowledged: string[] = [];
    const problems: string[] = [];
    let passed = 0;
    for (let round = 1; round <= kills; round += 1) {
      acknowledged.push(...(await killDuringBurst(url, `burst-${round}`, (round * 37) % 400)));
      const db = openDb(url);
      const faults = await burstFaults(db, acknowledged);
      await db.close();
      if (faults.length === 0) passed += 1;
      problems.push(...faults.map((fault) => `round ${round}: ${fault}`));
    }
    problems.push(...(await checkBreaches(url)));
    process.stderr.write(`  ${acknowledged.length} writes acknowledged in ${kills} rounds\n`);
    return { passed, problems };
  });
}

const listed = 200;

/** Fifty times: signal 9 in the middle of reading or accepting a list; it must land whole or not at all, then go on. */
function importStage(provider: string, url: string): Promise<StageResult> {
  return stage(`kill -9 during imports on ${provider}`, async () => {
    await migrate(url, { mustExist: false });
    await loadStarterOf(url);
    const problems: string[] = [];
    let passed = 0;
    for (let round = 1; round <= kills; round += 1) {
      const file = await longList(listed, `Vòng ${"I".repeat(round)}`);
      const phase = round % 2 === 0 ? "reading" : "accepting";
      const id = await killDuringImport({ url, file, phase, after: (round * 7) % 90 });
      const faults = await halfLanded(url, id, listed);
      const status = await goOnWith(url, file, id);
      if (status !== "accepted") faults.push(`ended as ${status}`);
      faults.push(...(await halfLanded(url, id, listed)));
      if (faults.length === 0) passed += 1;
      problems.push(...faults.map((fault) => `round ${round}, ${phase}: ${fault}`));
    }
    problems.push(...(await checkBreaches(url)));
    return { passed, problems };
  });
}

async function loadStarterOf(url: string): Promise<void> {
  const portal = openPortal(readSettings({ DATABASE_URL: url, LOG_LEVEL: "silent" }));
  try {
    await loadStarter(portal.work({ kind: "operator", userName: "soak" }));
  } finally {
    await portal.close();
  }
}

/** Several processes write into one database as fast as they can. */
function processesStage(provider: string, url: string): Promise<StageResult> {
  return stage(`${processes} processes on ${provider}`, async () => {
    await migrate(url, { mustExist: false });
    const workers = Array.from({ length: processes }, (_, index) =>
      startWorker("write-burst.ts", [url, `burst-p${index}`, String(writesEach)]),
    );
    const finished = await Promise.all(workers.map((worker) => worker.finished));
    const acknowledged = finished.flatMap(({ stdout }) => stdout.trim().split("\n"));
    const db = openDb(url);
    const problems = [
      ...finished
        .filter(({ code }) => code !== 0)
        .map(({ stderr }) => `a process failed: ${stderr}`),
      ...(await burstFaults(db, acknowledged)),
      ...(await checkBreaches(url)),
    ];
    await db.close();
    if (acknowledged.length !== processes * writesEach) {
      problems.push(`${acknowledged.length} of ${processes * writesEach} writes acknowledged`);
    }
    return { passed: problems.length === 0 ? 1 : 0, problems };
  });
}

/** Two servers on one database with the demo in it, and everybody at once. */
function mixedStage(provider: string, createDemo: () => Promise<string>): Promise<StageResult> {
  return stage(`all roles for ${mixedSeconds} s on ${provider}`, async () =>
    runMixed(provider, await createDemo(), mixedSeconds),
  );
}

/** Product and plain rules must say the same of many more random histories than the tests try. */
function readinessStage(): Promise<StageResult> {
  return stage(`readiness of ${histories} random histories`, async () => {
    const difference = compareOnHistories({ runs: histories, atTurns: 12 });
    return difference === null ? { passed: histories } : { problems: [difference] };
  });
}

function scopeProofStage(): Promise<StageResult> {
  return stage("scope-proof", async () => {
    const code = await runTool(["tests/soak/scope-proof.ts"], { loud: true });
    return code === 0 ? { passed: 1 } : { problems: ["a query without its scope was not noticed"] };
  });
}

async function createDatabase(server: string): Promise<string> {
  const name = `soak_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
  return databaseOn(server, name);
}

/** A file of tests with other surroundings than `npm test` gives it: for longer, or on the other database. */
function longTest(
  name: string,
  file: string,
  { project, env }: { project: string; env: NodeJS.ProcessEnv },
): Promise<StageResult> {
  return stage(name, async () => {
    const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts"];
    const code = await runTool([...vitest, `--project=${project}`, file], { env });
    return code === 0 ? { passed: 1 } : { problems: [`vitest ended with ${code}`] };
  });
}

/** Random histories of seats, a fresh course each; a failure is shrunk and names its seed. */
function seatsStage(project: string): Promise<StageResult> {
  const file = "tests/integration/enrolment/seats-property";
  return longTest(`random histories of seats, ${project}`, file, {
    project,
    env: { SEAT_SECONDS: "600" },
  });
}

/** Every address as everybody, secrecy among it, and whole programs on PostgreSQL; `npm test` asks SQLite. */
const routesStage = (): Promise<StageResult> =>
  longTest("routes and programs on PostgreSQL", "tests/integration", {
    project: "once",
    env: { ONCE_ON: "postgresql" },
  });

const headsOf = (url: string): string =>
  path.join("data", `${new URL(url).pathname.slice(1)}.heads`);

async function main(): Promise<number> {
  const folder = temporaryFolder("soak");
  const postgres = await startPostgres();
  const heads: string[] = [];
  const databases = async (name: string): Promise<[string, string][]> => {
    const onPostgresql = await createDatabase(postgres.url);
    heads.push(headsOf(onPostgresql));
    return [
      ["SQLite", `file:${path.join(folder, `${name}.db`)}`],
      ["PostgreSQL", onPostgresql],
    ];
  };
  const results: StageResult[] = [];
  try {
    if (wanted("kill")) {
      for (const [provider, url] of await databases("kill"))
        results.push(await killStage(provider, url));
    }
    if (wanted("imports")) {
      for (const [provider, url] of await databases("imports")) {
        results.push(await importStage(provider, url));
      }
    }
    if (wanted("processes")) {
      for (const [provider, url] of await databases("processes")) {
        results.push(await processesStage(provider, url));
      }
    }
    if (wanted("mixed")) {
      results.push(await mixedStage("SQLite", () => copyDemoDatabase(folder)));
      const onPostgresql = async (): Promise<string> => {
        const url = await createDemoOnPostgresql(postgres.url);
        heads.push(headsOf(url));
        return url;
      };
      results.push(await mixedStage("PostgreSQL", onPostgresql));
    }
    if (wanted("seats")) {
      for (const project of ["integration-sqlite", "integration-postgresql"])
        results.push(await seatsStage(project));
    }
    if (wanted("routes")) results.push(await routesStage());
    if (wanted("readiness")) results.push(await readinessStage());
    if (wanted("scope-proof")) results.push(await scopeProofStage());
  } finally {
    await postgres.stop();
    for (const file of [folder, ...heads]) fs.rmSync(file, { recursive: true, force: true });
  }
  return summarise(results);
}

process.exitCode = await main();
