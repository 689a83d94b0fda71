import type { Command } from "#app/cli/command.ts";
import { headsFileOf } from "#app/platform/audit-log.server.ts";
import { entryOf } from "#app/platform/audit-log.server.ts";
import { restoreBackup } from "#app/platform/backup.server.ts";
import { createClock } from "#app/platform/clock.server.ts";
import { parseDatabaseUrl } from "#app/platform/database-url.server.ts";

export const restore: Command = {
  name: "restore",
  summary: "put a backup in the place of the database",
  usage: `Puts the backup FILE in the place of the database that DATABASE_URL names, whole or not at all,
brings it to this version, records the restore in its log and starts a new heads file.
The portal must be stopped. A database that holds data is replaced only with --overwrite.

  --overwrite  replace a database that holds data
  --json       print {database, file, takenAt, head: {seq, hash}, overwritten}`,
  parameters: ["FILE"],
  options: { overwrite: { type: "boolean" } },
  run: async (call) => {
    const url = call.settings.databaseUrl;
    const where = parseDatabaseUrl(url);
    const name = where.provider === "sqlite" ? where.file : where.name;
    const headsFile = headsFileOf({ provider: where.provider, name });
    const file = call.file(call.positionals[0] ?? "");
    const at = createClock(call.settings.fixedNow)().toISOString();
    let overwritten = false;
    call.progress(`restoring ${name}`);
    const facts = await restoreBackup(url, {
      file,
      headsFile,
      overwrite: call.values["overwrite"] === true,
      entry: ({ takenAt, head }, replaced) => {
        overwritten = replaced !== null;
        const detail = { file, takenAt, backupHead: head, replacedHead: replaced };
        return entryOf(call.actor, at, {
          action: "operator.restored",
          subjectType: "database",
          subjectId: null,
          detail,
        });
      },
    });
    const { takenAt, head } = facts;
    return {
      code: 0,
      json: { database: name, file, takenAt, head, overwritten },
      text: `${name}: restored the backup of ${takenAt}, whose log ended at event ${head.seq}`,
    };
  },
};
