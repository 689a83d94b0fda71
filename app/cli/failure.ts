import { CommandFailed, UsageError } from "#app/cli/command.ts";
import { type BackupRefusal, BackupRefused } from "#app/platform/backup-format.server.ts";
import { WrongSetting } from "#app/platform/database-url.server.ts";
import { DatabaseRefused } from "#app/platform/migrations.server.ts";
import { type MoveRefusal, MoveRefused } from "#app/platform/moving-tables.server.ts";

const usageRefusals: (BackupRefusal | MoveRefusal)[] = [
  "file_exists",
  "file_missing",
  "database_filled",
  "same_database",
  "target_filled",
];

type Failure = { exit: 1 | 2; code: string; message: string; candidates?: readonly string[] };

/** What went wrong, for a program and for a person; what nobody foresaw is told whole on stderr. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) {
    const { code, message, candidates } = error;
    return { exit: 2, code, message, ...(candidates === null ? {} : { candidates }) };
  }
  if (error instanceof WrongSetting)
    return { exit: 2, code: "wrong_setting", message: error.message };
  if (error instanceof BackupRefused || error instanceof MoveRefused) {
    return {
      exit: usageRefusals.includes(error.code) ? 2 : 1,
      code: error.code,
      message: error.message,
    };
  }
  if (error instanceof DatabaseRefused || error instanceof CommandFailed) {
    return { exit: 1, code: error.code, message: error.message };
  }
  // why: a refused connection is an AggregateError without a text of its own
  const message =
    error instanceof AggregateError ? error.errors.map(String).join("; ") : String(error);
  process.stderr.write(`${error instanceof Error ? (error.stack ?? message) : message}\n`);
  return { exit: 1, code: "internal_error", message };
}
