import fs from "node:fs";
import path from "node:path";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

export type VitestCounts = {
  /** by project */
  projects: Record<string, { passed: number; failed: number; skipped: number }>;
  /** what went wrong outside a test: a file that did not load, a hook, an unhandled rejection */
  errors: string[];
  /** "project file › test" of each that failed */
  failures: string[];
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
    };
    for (const testModule of modules) {
      const project = (counts.projects[testModule.project.name] ??= {
        passed: 0,
        failed: 0,
        skipped: 0,
      });
      for (const test of testModule.children.allTests()) {
        const { state } = test.result();
        project[state === "pending" ? "skipped" : state] += 1;
        if (state !== "failed") continue;
        const where = `${testModule.project.name} ${testModule.relativeModuleId}`;
        counts.failures.push(`${where} › ${test.fullName}`);
      }
      for (const error of testModule.errors()) {
        counts.errors.push(`${testModule.moduleId}: ${error.message}`);
      }
    }
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify(counts));
  }
}
