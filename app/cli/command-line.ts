import path from "node:path";
import { parseArgs } from "node:util";
import { type Answer, type Command, UsageError } from "#app/cli/command.ts";
import { failureOf } from "#app/cli/failure.ts";
import { readSettings, systemUserName } from "#app/platform/settings.server.ts";

/** Every command by its name; a call loads no other's modules. */
const commands: Record<string, () => Promise<Command>> = {
  "load-starter": async () => (await import("#app/cli/load-starter.ts")).loadStarterData,
  "create-admin": async () => (await import("#app/cli/create-admin.ts")).createAdmin,
  import: async () => (await import("#app/cli/import.ts")).importFile,
  readiness: async () => (await import("#app/cli/readiness.ts")).readiness,
  structure: async () => (await import("#app/cli/structure.ts")).structure,
  enrol: async () => (await import("#app/cli/enrol.ts")).enrol,
  backup: async () => (await import("#app/cli/backup.ts")).backup,
  restore: async () => (await import("#app/cli/restore.ts")).restore,
  move: async () => (await import("#app/cli/move.ts")).move,
  check: async () => (await import("#app/cli/check.ts")).check,
  "recompute-readiness": async () =>
    (await import("#app/cli/recompute-readiness.ts")).recomputeReadiness,
  "run-jobs": async () => (await import("#app/cli/run-jobs.ts")).runJobs,
};

const commonOptions = { help: { type: "boolean", short: "h" }, json: { type: "boolean" } } as const;

/** Runs one call and answers its exit code. Only the result goes to stdout. */
export async function runCommandLine(args: string[]): Promise<number> {
  const asked = args.find((argument) => !argument.startsWith("-"));
  try {
    if (asked === undefined) return await helpOrNothing(args);
    const command = await commandNamed(asked);
    const parsed = parse(command, args);
    // why: help is there for whoever cannot set the environment right, too
    if (parsed.values["help"] === true) return print(helpOf(command), 0);
    const answer = await command.run(readCall(command, parsed));
    return print(args.includes("--json") ? jsonLine(answer) : answer.text, answer.code);
  } catch (error) {
    return fail(error, args.includes("--json"));
  }
}

async function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined)
    throw new UsageError("unknown_command", `there is no command “${name}”; see --help`);
  return load();
}

function jsonLine({ json }: Answer): string {
  return JSON.stringify(json);
}

async function helpOrNothing(args: string[]): Promise<number> {
  const unknown = args.find(
    (argument) => argument !== "--help" && argument !== "-h" && argument !== "--json",
  );
  if (unknown !== undefined)
    throw new UsageError("unknown_option", `there is no option “${unknown}”; see --help`);
  if (args.includes("--help") || args.includes("-h")) return print(await help(), 0);
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

async function help(): Promise<string> {
  const known = await Promise.all(Object.values(commands).map((load) => load()));
  const width = Math.max(...known.map(({ name }) => name.length));
  const list = known.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
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
