import fs from "node:fs";
import path from "node:path";
import { runChecks } from "#app/cli/checks/run-checks.ts";
import {
  type Answer,
  type Call,
  type Command,
  requiredText,
  UsageError,
} from "#app/cli/command.ts";
import { lookAtHeads } from "#app/domain/audit/chain-check.server.ts";
import { entryOf, headsFileOf } from "#app/platform/audit-log.server.ts";
import { createClock } from "#app/platform/clock.server.ts";
import { parseDatabaseUrl, WrongSetting } from "#app/platform/database-url.server.ts";
import { digestOfAll } from "#app/platform/moving-tables.server.ts";
import { type MoveFacts, moveDatabase } from "#app/platform/moving.server.ts";
import { ownUploadFolder } from "#app/platform/settings.server.ts";
import { openSnapshot } from "#app/platform/snapshot.server.ts";

export const move: Command = {
  name: "move",
  summary: "copy the whole portal from SQLite to PostgreSQL, or back",
  usage: `Copies every row with its id, the numbers to be given next and the audit log from the database --from into
the empty database --to, whole or not at all, and compares both. --from is only read and stays as it is. The portal
must be stopped. DATABASE_URL is not used: set it to --to when the move is done.

  --from URL  file:PATH or postgresql://…
  --to URL    an empty database, or one that was only migrated; a SQLite file is made where there is none
  --json      print {ok, from, to, rows, digest, head: {seq, hash}, tables: [{table, rows, digest}],
              uploads: {folder, copied, missing}, breaches: [{check, id, message}]}

A password is better kept out of the address: PGPASSWORD and ~/.pgpass are read.`,
  parameters: [],
  options: { from: { type: "string" }, to: { type: "string" } },
  run: async (call) => {
    const from = addressIn(call, "from");
    const to = addressIn(call, "to");
    const facts = await moveDatabase({
      from: from.url,
      to: to.url,
      heads: { from: headsFileOf(from), to: headsFileOf(to) },
      entry: (moved) => entryOfMove(call, moved, to),
      progress: call.progress,
    });
    const uploads = await copyUploads(call, from, to);
    const breaches = await checkMoved(call, to);
    return answer(facts, { from, to, uploads, breaches });
  },
};

type Address = { url: string; provider: "sqlite" | "postgresql"; name: string };

function addressIn(call: Call, option: "from" | "to"): Address {
  const url = requiredText(call.values, option);
  try {
    const where = parseDatabaseUrl(url);
    const name = where.provider === "sqlite" ? where.file : where.name;
    return { url, provider: where.provider, name };
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error;
    throw new UsageError(
      "wrong_address",
      `--${option}: write file:PATH or postgresql://USER@HOST:PORT/DATABASE`,
    );
  }
}

function entryOfMove(call: Call, { provider, name, head, tables }: MoveFacts, to: Address) {
  const detail = {
    from: { provider, name },
    to: { provider: to.provider, name: to.name },
    head,
    tables: tables.length,
    rows: rowsOf(tables),
    digest: digestOfAll(tables),
  };
  return entryOf(call.actor, createClock(call.settings.fixedNow)().toISOString(), {
    action: "operator.moved",
    subjectType: "database",
    subjectId: null,
    detail,
  });
}

type Uploads = { folder: string; copied: number; missing: number };

/** Files that imports still need lie beside a database; they go along, unless one folder is named for both. */
async function copyUploads(call: Call, from: Address, to: Address): Promise<Uploads> {
  const { uploadFolder, uploadFolderNamed } = call.settings;
  if (uploadFolderNamed) return { folder: uploadFolder, copied: 0, missing: 0 };
  const [source, folder] = [ownUploadFolder(from.url), ownUploadFolder(to.url)];
  const uploads = { folder, copied: 0, missing: 0 };
  // why: a PostgreSQL database and a file beside the project may have one name, and so one folder
  if (source === folder) return uploads;
  for (const file of await listNeededFiles(to.url)) {
    if (!fs.existsSync(path.join(source, file))) uploads.missing += 1;
    else {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      fs.copyFileSync(path.join(source, file), path.join(folder, file));
      fs.chmodSync(path.join(folder, file), 0o600);
      uploads.copied += 1;
    }
  }
  return uploads;
}

async function listNeededFiles(url: string): Promise<string[]> {
  const snapshot = await openSnapshot(url);
  try {
    const needed = snapshot.sql.selectFrom("Import").where("filePath", "is not", null);
    const files = await needed.select("filePath").orderBy("id").execute();
    return files.flatMap(({ filePath }) => filePath ?? []);
  } finally {
    await snapshot.close();
  }
}

type Breach = { check: string; id: number | string; message: string };

/** The same checks as `check`, on the database as it was moved. */
async function checkMoved(call: Call, to: Address): Promise<Breach[]> {
  const heads = lookAtHeads(headsFileOf(to));
  const snapshot = await openSnapshot(to.url);
  try {
    const now = createClock(call.settings.fixedNow)();
    const findings = await runChecks(snapshot, { heads, now }, call.progress);
    return findings.flatMap(({ name, breaches }) =>
      breaches.map(({ id, message }) => ({ check: name, id, message })),
    );
  } finally {
    await snapshot.close();
  }
}

function rowsOf(tables: MoveFacts["tables"]): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

type Outcome = { from: Address; to: Address; uploads: Uploads; breaches: Breach[] };

function answer(facts: MoveFacts, { from, to, uploads, breaches }: Outcome): Answer {
  const { head, tables } = facts;
  const ok = breaches.length === 0;
  const rows = rowsOf(tables);
  const place = ({ provider, name }: Address) => ({ provider, name });
  const text = [
    `${to.name}: ${rows} rows in ${tables.length} tables, the same as in ${from.name}, whose log ended at event ${head.seq}`,
    `${uploads.folder}: ${uploads.copied} uploaded files copied, ${uploads.missing} were not there`,
    ...breaches.map(({ check, id, message }) => `  ${check} ${id}: ${message}`),
    ok
      ? "All is well. Set DATABASE_URL to the new address before the portal starts."
      : "The copy is true, but what was copied breaks rules of the portal.",
  ].join("\n");
  return {
    code: ok ? 0 : 1,
    json: {
      ok,
      from: place(from),
      to: place(to),
      rows,
      digest: digestOfAll(tables),
      head,
      tables,
      uploads,
      breaches,
    },
    text,
  };
}
