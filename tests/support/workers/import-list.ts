/**
 * import-list.ts URL FILE UPLOADS: takes a list up, checks and accepts it; says on stdout what it is about to do:
 * "begun ID", "read N" for each batch, "accepting", "accepted".
 */
import { requestAcceptance } from "#app/domain/importing/ask-import.server.ts";
import { workOnImports } from "#app/domain/importing/import-queue.server.ts";
import { type ImportNews, newClaim } from "#app/domain/importing/import-turn.server.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { sheetLimits } from "#app/platform/files/sheet-reader-refusal.ts";
import { openOwnDb } from "#app/platform/own-db.server.ts";
import { openPortal } from "#app/platform/portal.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { takeUp } from "#tests/support/imports-begun.ts";

const [url = "", file = "", uploads = ""] = process.argv.slice(2);
const portal = openPortal(
  readSettings({ DATABASE_URL: url, PORTAL_MODE: "test", LOG_LEVEL: "silent" }),
);
const work = () => portal.work({ kind: "operator", userName: "tests" });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const id = await takeUp(work(), uploads, { file, kind: "planning", asOf: "2024-10-14" });
say(`begun ${id}`);
const db = await openOwnDb(url, portal.db.takeTurn);
const { heads, log, clock: now } = portal;
const surroundings = {
  db,
  heads,
  log,
  limits: sheetLimits,
  now,
  uploads,
  claim: newClaim(),
  tell: (news: ImportNews) => say("rowsRead" in news ? `read ${news.rowsRead}` : "waits"),
};
await workOnImports(surroundings, id);
const asked = await requestAcceptance(work(), { id });
invariant(asked.ok, "a checked import is to be accepted");
say("accepting");
await workOnImports(surroundings, id);
say("accepted");
await db.close();
await portal.close();
