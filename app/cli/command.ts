import type { ParseArgsConfig } from "node:util";
import type { Operator } from "#app/kernel/actor.ts";
import type { Settings } from "#app/platform/settings.server.ts";

/** 0 done, 1 breach or internal error, 2 usage or unknown name, 3 done with refused rows, 4 file refused whole. */
export type ExitCode = 0 | 1 | 3 | 4;

/** What a command found or did; `json` is the one line of --json, `text` what a person reads. */
export type Answer = { code: ExitCode; json: Record<string, unknown>; text: string };

export type Values = Record<string, string | boolean | undefined>;

export type Call = {
  settings: Settings;
  actor: Operator;
  /** the options given, by name */
  values: Values;
  /** the arguments given, as many as `parameters` says */
  positionals: string[];
  /** a FILE argument as an absolute path: relative ones start at the caller's folder */
  file: (argument: string) => string;
  /** tells the person who waits what goes on; on stderr */
  progress: (line: string) => void;
};

export type Command = {
  name: string;
  /** one line for the list of commands */
  summary: string;
  /** what --help prints after the line "Usage: portal NAME …" */
  usage: string;
  /** the arguments by their names, all of them needed */
  parameters: string[];
  options: NonNullable<ParseArgsConfig["options"]>;
  run: (call: Call) => Promise<Answer>;
};

/** The call itself cannot be understood: exit 2. `code` is for programs, the message for people. */
export class UsageError extends Error {
  readonly code: string;
  /** what a name that is not known, or names several, may mean */
  readonly candidates: readonly string[] | null;
  constructor(code: string, message: string, candidates: readonly string[] | null = null) {
    super(message);
    this.code = code;
    this.candidates = candidates;
  }
}

/** The call was understood and cannot be done: exit 1. */
export class CommandFailed extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The text of an option that takes one. */
export function textOf(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === "string" ? value : null;
}

/** The text of an option the command cannot do without. */
export function requiredText(values: Values, name: string): string {
  const value = textOf(values, name)?.trim();
  if (!value) throw new UsageError("missing_option", `--${name} is needed`);
  return value;
}
