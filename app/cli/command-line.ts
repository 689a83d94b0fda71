import path from "node:path";
import { parseArgs } from "node:util";
import { backup } from "#app/cli/backup.ts";
import { check } from "#app/cli/check.ts";
import { type Answer, type Command, UsageError } from "#app/cli/command.ts";
import { createAdmin } from "#app/cli/create-admin.ts";
import { enrol } from "#app/cli/enrol.ts";
import { failureOf } from "#app/cli/failure.ts";
import { importFile } from "#app/cli/import.ts";
import { loadStarterData } from "#app/cli/load-starter.ts";
import { readiness } from "#app/cli/readiness.ts";
import { recomputeReadiness } from "#app/cli/recompute-readiness.ts";
import { restore } from "#app/cli/restore.ts";
import { runJobs } from "#app/cli/run-jobs.ts";
import { structure } from "#app/cli/structure.ts";
import { readSettings, systemUserName } from "#app/platform/settings.server.ts";

const commands: Command[] = [
  loadStarterData,
  createAdmin,
  importFile,
  readiness,
  structure,
  enrol,
  backup,
  restore,
  check,
  recomputeReadiness,
  runJobs,
];

const commonOptions = { help: { type: "boolean", short: "h" }, json: { type: "boolean" } } as const;

/** Runs one call and answers its exit code. Only the result goes to stdout. */
export async function runCommandLine(args: string[]): Promise<number> {
  const asked = args.find((argument) => !argument.startsWith("-"));
  const command = commands.find(({ name }) => name === asked);
  try {
    if (asked === undefined) return helpOrNothing(args);
    if (command === undefined)
      throw new UsageError("unknown_command", `there is no command “${asked}”; see --help`);
    const parsed = parse(command, args);
    // why: help is there for whoever cannot set the environment right, too
    if (parsed.values["help"] === true) return print(helpOf(command), 0);
    const answer = await command.run(readCall(command, parsed));
    return print(args.includes("--json") ? jsonLine(answer) : answer.text, answer.code);
  } catch (error) {
    return fail(error, args.includes("--json"));
  }
}

function jsonLine({ json }: Answer): string {
  return JSON.stringify(json);
}

function helpOrNothing(args: string[]): number {
  const unknown = args.find(
    (argument) => argument !== "--help" && argument !== "-h" && argument !== "--json",
  );
  if (unknown !== undefined)
    throw new UsageError("unknown_option", `there is no option “${unknown}”; see --help`);
  if (args.includes("--help") || args.includes("-h")) return print(help(), 0);
  throw new UsageError("missing_command", "name a command; see --help");
}

function readCall(command: Command, { values, positionals }: ReturnType<typeof parse>) {
  const given = positionals.slice(1);
  if (given.length !== command.parameters.length) {
    const expected =
      command.parameters.length === 0 ? "no arguments" : command.parameters.join(" ");
    throw new UsageError(
      "wrong_arguments",
      `${command.name} takes ${expected}; see ${command.name} --help`,
    );
  }
  return {
    settings: readSettings(),
    actor: { kind: "operator" as const, userName: systemUserName() },
    values,
    positionals: given,
    // why: npm changes into the project's folder and notes where the person stood
    file: (argument: string) => path.resolve(process.env["INIT_CWD"] ?? process.cwd(), argument),
    progress: (line: string) => void process.stderr.write(`${line}\n`),
  };
}

function parse(command: Command, args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...command.options, ...commonOptions },
      allowPositionals: true,
    });
    const single = Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? undefined : value,
    ]);
    return { values: Object.fromEntries(single), positionals };
  } catch (error) {
    // why: parseArgs throws its own TypeError for every option it does not know
    if (error instanceof TypeError && "code" in error)
      throw new UsageError("unknown_option", error.message);
    throw error;
  }
}

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    "Usage: npm run portal -- COMMAND [OPTIONS]",
    "",
    ...list,
    "",
    "COMMAND --help tells more. Every command takes --json: one line of JSON on stdout.",
    "DATABASE_URL selects the database: file:PATH or postgresql://… (default file:data/portal.db).",
    "Exit codes: 0 done, 1 breach or internal error, 2 usage or unknown name,",
    "            3 done with refused rows, 4 file refused whole.",
  ].join("\n");
}

function helpOf({ name, parameters, usage }: Command): string {
  return [
    `Usage: npm run portal -- ${[name, ...parameters, "[OPTIONS]"].join(" ")}`,
    "",
    usage,
  ].join("\n");
}

function fail(error: unknown, asJson: boolean): number {
  const { exit, ...failure } = failureOf(error);
  const { code, message } = failure;
  if (asJson) return print(JSON.stringify({ error: failure }), exit);
  if (code !== "internal_error") process.stderr.write(`portal: ${message}\n`);
  return exit;
}

function print(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}
