import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest: begun last, each would be waited for alone while the other workers have nothing to do. */
const longest = [
  "routes/secrecy.test.ts",
  "routes/matrix.test.ts",
  "cli/backup-restore.test.ts",
  "enrolment/seats-property.test.ts",
  "cli/command-line.once.test.ts",
  "cli/import-samples.once.test.ts",
  "cli/readiness-samples.once.test.ts",
  "unit/readiness-oracle.test.ts",
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(name));
  return place < 0 ? longest.length : place;
};

/** Begins with the files that take longest, whatever the project. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
