import fs from "node:fs";
import path from "node:path";
import type { TestError } from "vitest";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

export type VitestCounts = {
  /** by project */
  projects: Record<string, { passed: number; failed: number; skipped: number }>;
  /** what went wrong outside a test: a file that did not load, a hook, an unhandled rejection */
  errors: string[];
  /** "project file › test" of each that failed, and in the lines below it why */
  failures: string[];
  /** the files that took longest: "seconds project file" */
  slowest: string[];
};

/** Writes how many tests of each project passed, for tests/run.ts, into the file $VITEST_COUNTS names. */
export default class CountReporter implements Reporter {
  onTestRunEnd(
    modules: ReadonlyArray<TestModule>,
    unhandled: ReadonlyArray<SerializedError>,
  ): void {
    const file = process.env["VITEST_COUNTS"];
    if (!file) return;
    const counts: VitestCounts = {
      projects: {},
      errors: unhandled.map((error) => error.message),
      failures: [],
      slowest: slowest(modules),
    };
    for (const testModule of modules) {
      const project = (counts.projects[testModule.project.name] ??= {
        passed: 0,
        failed: 0,
        skipped: 0,
      });
      for (const test of testModule.children.allTests()) {
        const { state, errors = [] } = test.result();
        project[state === "pending" ? "skipped" : state] += 1;
        if (state !== "failed") continue;
        const where = `${testModule.project.name} ${testModule.relativeModuleId}`;
        const why = errors.flatMap(reasons).map((line) => `\n    ${line}`);
        counts.failures.push(`${where} › ${test.fullName}${why.join("")}`);
      }
      for (const error of testModule.errors()) {
        counts.errors.push(`${testModule.moduleId}: ${error.message}`);
      }
    }
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify(counts));
  }
}

/** What an error says and what it says was its cause, in few lines each. */
function reasons({ message, diff, cause }: TestError): string[] {
  const own = [...message.split("\n").slice(0, 6), ...(diff ?? "").split("\n").slice(0, 20)];
  return [...own.filter((line) => line.trim() !== ""), ...(cause ? reasons(cause) : [])];
}

function slowest(modules: ReadonlyArray<TestModule>): string[] {
  return modules
    .map((one) => ({ one, seconds: one.diagnostic().duration / 1000 }))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, 40)
    .map(({ one, seconds }) => `${seconds.toFixed(1)} ${one.project.name} ${one.relativeModuleId}`);
}
