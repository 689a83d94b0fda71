/**
 * Everything that must hold: node tests/run.ts [types] [lint] [format] [unit] [integration] [build] [e2e]
 * (all without arguments). The last line is `N passed, M failed`; exit code 0 only if M is 0.
 */
import fs from "node:fs";
import path from "node:path";
import type { VitestCounts } from "#tests/support/count-reporter.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import {
  runTool,
  stage,
  type StageResult,
  stopEverything,
  summarise,
  toolStage,
} from "#tests/support/stages.ts";

const names = ["types", "lint", "format", "unit", "integration", "build", "e2e"];
const asked = process.argv.slice(2);
const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name);
const bin = (tool: string): string => path.join("node_modules", tool);
const resultsFolder = path.resolve(".cache", "results");

async function cheapStages(): Promise<StageResult[]> {
  const results: StageResult[] = [];
  if (wanted("types")) {
    const typegen = [bin("@react-router/dev/bin.cjs"), "typegen"];
    results.push(await toolStage("types", typegen, [bin("typescript-7/bin/tsc"), "-p", "."]));
  }
  if (wanted("lint")) {
    results.push(await toolStage("lint", [bin("oxlint/bin/oxlint"), "--deny-warnings"]));
  }
  if (wanted("format")) {
    results.push(await toolStage("format", [bin("oxfmt/bin/oxfmt"), "--check", "."]));
  }
  return results;
}

async function buildStage(): Promise<StageResult[]> {
  if (!wanted("build") && !wanted("e2e") && !wanted("integration")) return [];
  return [await toolStage("build", ["prisma/bootstrap.mjs", "build"])];
}

const projectsOf = {
  unit: ["unit"],
  integration: ["integration-sqlite", "integration-postgresql"],
};

async function vitestStages(): Promise<StageResult[]> {
  const expected = [
    ...(wanted("unit") ? projectsOf.unit : []),
    ...(wanted("integration") ? [...projectsOf.integration, "once"] : []),
  ];
  if (expected.length === 0) return [];
  const own = wanted("integration") ? ["only-sqlite", "only-postgresql"] : [];
  const file = path.join(resultsFolder, "vitest.json");
  fs.rmSync(file, { force: true });
  const stages: StageResult[] = [];
  const whole = await stage("vitest", async () => {
    const filters = [...expected, ...own].map((name) => `--project=${name}`);
    const code = await runTool(
      [bin("vitest/vitest.mjs"), "run", "--config", "tests/vitest.config.ts", ...filters],
      { loud: true, env: { VITEST_COUNTS: file } },
    );
    if (!fs.existsSync(file)) return { problems: ["vitest did not run to its end"] };
    // why: the reporter of this project wrote it
    const counts = JSON.parse(fs.readFileSync(file, "utf8")) as VitestCounts;
    for (const [name, { passed, failed, skipped }] of Object.entries(counts.projects)) {
      const problems = skipped > 0 ? [`${skipped} tests skipped`] : [];
      stages.push({ name: `  ${name}`, passed, failed, problems, seconds: 0 });
    }
    const problems = [...counts.errors, ...projectProblems(expected, counts)];
    const anyFailed = stages.some(({ failed }) => failed > 0) || problems.length > 0;
    const { failures } = counts;
    return {
      failures,
      problems: code !== 0 && !anyFailed ? [`vitest ended with ${code}`] : problems,
    };
  });
  return [whole, ...stages];
}

function projectProblems(expected: string[], { projects }: VitestCounts): string[] {
  const empty = expected.filter((name) => !projects[name] || projects[name].passed === 0);
  const total = (name: string): number => {
    const { passed = 0, failed = 0 } = projects[name] ?? {};
    return passed + failed;
  };
  const [sqlite, postgresql] = projectsOf.integration.map(total);
  return [
    ...empty.map((name) => `no test of ${name} passed`),
    ...(sqlite === postgresql ? [] : [`${sqlite} tests on SQLite, ${postgresql} on PostgreSQL`]),
  ];
}

type PlaywrightSuite = {
  title: string;
  suites?: PlaywrightSuite[];
  specs: { title: string; ok: boolean; file: string; line: number }[];
};

function failuresOf(suite: PlaywrightSuite): string[] {
  const own = suite.specs.filter(({ ok }) => !ok);
  return [
    ...own.map(({ file, line, title }) => `${file}:${line} › ${suite.title} › ${title}`),
    ...(suite.suites ?? []).flatMap(failuresOf),
  ];
}

async function e2eStages(built: boolean): Promise<StageResult[]> {
  if (!wanted("e2e")) return [];
  const result = await stage("playwright", async () => {
    if (!built) return { problems: ["not run: there is no build"] };
    const file = path.join(resultsFolder, "playwright.json");
    fs.rmSync(file, { force: true });
    const code = await runTool(
      [bin("@playwright/test/cli.js"), "test", "--config", "tests/playwright.config.ts"],
      { loud: true, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
    );
    if (!fs.existsSync(file)) return { problems: ["playwright did not run to its end"] };
    // why: the format of Playwright's own JSON reporter
    const report = JSON.parse(fs.readFileSync(file, "utf8")) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
      errors: { message?: string }[];
      suites: PlaywrightSuite[];
    };
    const { expected, unexpected, flaky, skipped } = report.stats;
    const problems = report.errors.map(({ message }) => message ?? "an error outside a test");
    if (skipped > 0) problems.push(`${skipped} tests skipped`);
    if (expected + unexpected + flaky === 0) problems.push("no browser test ran");
    const failed = unexpected + flaky;
    if (code !== 0 && failed + problems.length === 0)
      problems.push(`playwright ended with ${code}`);
    return { passed: expected, failed, problems, failures: report.suites.flatMap(failuresOf) };
  });
  return [result];
}

/** One server for all stages; without it the stages that need it fail. */
async function postgresStage(): Promise<{ results: StageResult[]; server: TestPostgres | null }> {
  if (!wanted("integration") && !wanted("e2e")) return { results: [], server: null };
  const started: TestPostgres[] = [];
  const result = await stage("postgresql", async () => {
    const server = await startPostgres();
    started.push(server);
    process.env["TEST_DATABASE_URL"] = server.url;
    return {};
  });
  return { results: [result], server: started[0] ?? null };
}

async function main(): Promise<number> {
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    process.stderr.write(`unknown stage ${unknown}; there are: ${names.join(", ")}\n`);
    return 2;
  }
  fs.mkdirSync(resultsFolder, { recursive: true });
  // why: PostgreSQL is up before the first stage ends, whichever that is
  const postgres = postgresStage();
  const stopPostgres = async (): Promise<void> => (await postgres).server?.stop();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      stopEverything();
      void stopPostgres().finally(() => process.exit(1));
    });
  }
  try {
    const [cheap, built] = await Promise.all([cheapStages(), buildStage()]);
    const results = [...cheap, ...built, ...(await postgres).results];
    results.push(...(await vitestStages()));
    results.push(...(await e2eStages(built.every(({ problems }) => problems.length === 0))));
    return summarise(results);
  } finally {
    await stopPostgres();
  }
}

process.exitCode = await main();
