import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

/** One part of the test run. `problems` are sentences; each counts as one failed. */
export type StageResult = {
  name: string;
  passed: number;
  failed: number;
  problems: string[];
  /** which tests failed; `failed` counts them */
  failures?: string[];
  seconds: number;
};

const running = new Set<ChildProcess>();
const root = path.resolve(import.meta.dirname, "../..");

/** Ends what still runs. */
export function stopEverything(): void {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Runs a program of the project on this Node; answers its exit code. `loud` programs speak at once, the
 * others only when they fail (`quiet` ones never): several run side by side.
 */
export function runTool(
  args: string[],
  options: { loud?: boolean; quiet?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  const { loud = false, quiet = false, env = {} } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: loud ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    const said: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      if (code !== 0 && !quiet) process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/** Runs a stage and times it; whatever it throws is one failure of that stage. */
export async function stage(
  name: string,
  run: () => Promise<Partial<Omit<StageResult, "name" | "seconds">>>,
): Promise<StageResult> {
  const began = performance.now();
  const answer = await run().catch((error: unknown) => ({ problems: [String(error)] }));
  const seconds = (performance.now() - began) / 1000;
  const result = { passed: 0, failed: 0, problems: [], ...answer, name, seconds };
  const fine = result.failed === 0 && result.problems.length === 0;
  process.stdout.write(`${fine ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)\n`);
  for (const problem of result.problems) process.stdout.write(`    ${problem}\n`);
  return result;
}

/** A stage that is one program: it passes or it is one failed. */
export function toolStage(name: string, ...commands: string[][]): Promise<StageResult> {
  return stage(name, async () => {
    for (const command of commands) {
      if ((await runTool(command)) !== 0) return { problems: [`${name} found errors`] };
    }
    return {};
  });
}

/** The closing lines: a table of the stages, what failed and, last of all, `N passed, M failed`. Answers the exit code. */
export function summarise(results: StageResult[]): number {
  const failedIn = ({ failed, problems }: StageResult): number => failed + problems.length;
  const total = (pick: (result: StageResult) => number): number =>
    results.map(pick).reduce((sum, count) => sum + count, 0);
  const passed = total((result) => result.passed);
  const failed = total(failedIn);
  process.stdout.write("\n");
  for (const result of results) {
    const counts = `${String(result.passed).padStart(6)} passed ${String(failedIn(result)).padStart(4)} failed`;
    process.stdout.write(
      `${result.name.padEnd(24)}${counts} ${result.seconds.toFixed(1).padStart(8)} s\n`,
    );
  }
  for (const failure of results.flatMap(({ failures = [] }) => failures)) {
    process.stdout.write(`✗ ${failure}\n`);
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
