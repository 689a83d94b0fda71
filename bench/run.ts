import { parseArgs } from "node:util";
import { closing } from "#bench/closing.ts";
import { enrol } from "#bench/enrol.ts";
import { imports } from "#bench/import.ts";
import { pages } from "#bench/pages.ts";
import { readiness } from "#bench/readiness.ts";
import { type Bench, inWords } from "#bench/report.ts";

const benches: Bench[] = [pages, imports, readiness, enrol, closing];

const usage = [
  "Usage: npm run bench -- NAME [--size N] [--postgres] [--json]",
  "",
  ...benches.map(
    ({ name, summary, sizes }) => `  ${name.padEnd(10)} ${summary} (--size ${sizes.join(", ")})`,
  ),
].join("\n");

class UsageError extends Error {}

function readCall(args: string[]): { bench: Bench; sizes: readonly number[]; postgres: boolean } {
  const options = {
    size: { type: "string" },
    postgres: { type: "boolean" },
    json: { type: "boolean" },
  } as const;
  const { values, positionals } = parse(() => parseArgs({ args, options, allowPositionals: true }));
  const [name, ...more] = positionals;
  if (name === undefined) throw new UsageError(usage);
  const bench = benches.find((known) => known.name === name);
  if (!bench || more.length > 0) {
    throw new UsageError(`there is no bench “${positionals.join(" ")}”\n\n${usage}`);
  }
  const sizes = values.size === undefined ? bench.sizes : [Number(values.size)];
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 100 || size > 1_000_000)) {
    throw new UsageError("--size takes a whole number from 100 to 1000000");
  }
  return { bench, sizes, postgres: values.postgres ?? false };
}

function parse<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    // why: parseArgs throws its own TypeError for an option it does not know
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const undo: (() => unknown)[] = [];

async function tidyUp(): Promise<void> {
  for (const step of undo.splice(0).toReversed()) await step();
}

function fail(code: 1 | 2, error: unknown, asJson: boolean): number {
  const message = error instanceof Error ? error.message : String(error);
  const word = code === 2 ? "usage" : "bench_failed";
  if (asJson) process.stdout.write(`${JSON.stringify({ error: { code: word, message } })}\n`);
  process.stderr.write(
    code === 1 && error instanceof Error ? `${error.stack ?? message}\n` : `${message}\n`,
  );
  return code;
}

async function main(args: string[]): Promise<number> {
  const asJson = args.includes("--json");
  try {
    const { bench, sizes, postgres } = readCall(args);
    const size = Math.max(...sizes);
    const began = performance.now();
    const progress = (line: string): void => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
      process.stderr.write(`${seconds} s  ${line}\n`);
    };
    const afterwards = (step: () => unknown): void => void undo.push(step);
    const found = await bench.run({ size, sizes, postgres, progress, afterwards });
    const report = { bench: bench.name, size, ...found };
    process.stdout.write(`${asJson ? JSON.stringify(report) : inWords(report)}\n`);
    return 0;
  } catch (error) {
    return fail(error instanceof UsageError ? 2 : 1, error, asJson);
  } finally {
    await tidyUp();
  }
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void tidyUp().finally(() => process.exit(1)));
}
process.exit(await main(process.argv.slice(2)));
