/**
 * Takes the scope out of each queries file in turn and runs the tests that reach it: one must fail, or nobody
 * would notice a query that shows everything. Prints one line per file; exit code 1 when one went unnoticed.
 */
import fs from "node:fs";
import path from "node:path";
import type { VitestCounts } from "#tests/support/count-reporter.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { runTool, stopEverything } from "#tests/support/stages.ts";

const domain = path.resolve("app/domain");
const scopeFile = path.join(domain, "organisation", "scope.server.ts");

/** Queries that answer only about the asking account itself, or that no page reaches; each with its reason. */
const withoutScope: Record<string, string> = {
  "access/session.server.ts": "answers whoever holds the token about that token",
  "standards/queries.server.ts":
    "titles, terms and rules are nobody's; who may read them is a matter of the role",
  "catalogue/queries.server.ts":
    "a programme is nobody's; who may read the list is a matter of the role",
};

const files = fs
  .readdirSync(domain, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".server.ts"))
  .map((name) => path.join(domain, name));
const usesScope = (file: string): boolean =>
  file !== scopeFile && /from "[^"]*scope\.server\.ts"/.test(fs.readFileSync(file, "utf8"));

async function isNoticed(
  file: string,
  scratch: string,
): Promise<{ noticed: boolean; failed: number; ran: number }> {
  const counts = path.join(scratch, "counts.json");
  fs.rmSync(counts, { force: true });
  const context = path.relative(domain, file).split(path.sep)[0] ?? "";
  const folders = ["tests/integration/routes", `tests/integration/${context}`].filter((folder) =>
    fs.existsSync(folder),
  );
  await runTool(
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--project=integration-sqlite",
      "--project=once",
      "--bail=3",
      ...folders,
    ],
    { env: { WITHOUT_SCOPE: file, VITEST_COUNTS: counts, VITEST_CACHES: scratch }, quiet: true },
  );
  if (!fs.existsSync(counts)) return { noticed: false, failed: 0, ran: 0 };
  // why: the reporter of this project wrote it
  const { projects } = JSON.parse(fs.readFileSync(counts, "utf8")) as VitestCounts;
  const ran = ["integration-sqlite", "once"].flatMap((name) => projects[name] ?? []);
  const failed = ran.reduce((sum, project) => sum + project.failed, 0);
  const passed = ran.reduce((sum, project) => sum + project.passed, 0);
  return { noticed: failed > 0 && passed > 0, failed, ran: passed + failed };
}

async function main(scratch: string): Promise<number> {
  let unnoticed = 0;
  for (const file of files) {
    const name = path.relative(domain, file);
    if (usesScope(file)) {
      const { noticed, failed, ran } = await isNoticed(file, scratch);
      if (!noticed) unnoticed += 1;
      process.stdout.write(
        `${noticed ? "guarded  " : "UNNOTICED"} ${name} (${failed} of ${ran} tests failed)\n`,
      );
    } else if (name.endsWith("queries.server.ts") && !(name in withoutScope)) {
      unnoticed += 1;
      process.stdout.write(`NO SCOPE  ${name}\n`);
    }
  }
  process.stdout.write(
    unnoticed === 0 ? "every queries file is guarded\n" : `${unnoticed} not guarded\n`,
  );
  return unnoticed === 0 ? 0 : 1;
}

const scratch = temporaryFolder("scope-proof");
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    stopEverything();
    fs.rmSync(scratch, { recursive: true, force: true });
    process.exit(1);
  });
}
try {
  process.exitCode = await main(scratch);
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
