import type { Call, Command } from "#app/cli/command.ts";
import { withPortal } from "#app/cli/with-portal.ts";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import { refuseExistingFile, takeBackup } from "#app/platform/backup.server.ts";

export const backup: Command = {
  name: "backup",
  summary: "write a consistent copy of the database, also while the portal serves",
  usage: `Writes the whole database into FILE while the portal goes on serving. FILE may be relative to
your folder. A SQLite database becomes a SQLite file, a PostgreSQL database a gzipped file of
JSON lines; both carry a digest of their content, and restore needs nothing else.

  --overwrite  replace FILE if it exists
  --json       print {database, file, bytes, takenAt, head: {seq, hash}}`,
  parameters: ["FILE"],
  options: { overwrite: { type: "boolean" } },
  run: (call) => withPortal(call, (portal) => run(call, portal.work(call.actor))),
};

async function run(call: Call, work: Parameters<typeof recordCall>[0]) {
  const file = call.file(call.positionals[0] ?? "");
  const overwrite = call.values["overwrite"] === true;
  refuseExistingFile(call.settings.databaseUrl, { file, overwrite });
  // why: recorded first, so that the copy, too, tells that it was taken
  await recordCall(work, { command: "backup", detail: { file } });
  call.progress(`copying ${work.db.name}`);
  const taken = await takeBackup(call.settings.databaseUrl, { file, takenAt: work.at, overwrite });
  const { bytes, takenAt, head } = taken;
  return {
    code: 0 as const,
    json: { database: work.db.name, file, bytes, takenAt, head },
    text: `${file}: ${bytes} bytes, the log ends at event ${head.seq}`,
  };
}
