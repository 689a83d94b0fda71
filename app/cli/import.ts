import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type Answer, type Call, type Command, textOf, UsageError } from "#app/cli/command.ts";
import { withPortal } from "#app/cli/with-portal.ts";
import { discardImport, requestAcceptance } from "#app/domain/importing/ask-import.server.ts";
import { beginImport } from "#app/domain/importing/begin-import.server.ts";
import { type FormKind, formKinds } from "#app/domain/importing/columns.ts";
import { workOnImports } from "#app/domain/importing/import-queue.server.ts";
import { type ImportNews, newClaim } from "#app/domain/importing/import-turn.server.ts";
import { refusedMarking } from "#app/domain/importing/marking.ts";
import { recordRefusedName } from "#app/domain/importing/refuse-upload.server.ts";
import type { RowJson } from "#app/domain/importing/row-json.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { isDay } from "#app/kernel/calendar.ts";
import { openOwnDb } from "#app/platform/own-db.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import type { Work } from "#app/platform/work.server.ts";

export const importFile: Command = {
  name: "import",
  summary: "bring a planning list or a list of completed courses in, as people write it",
  usage: `Reads an .xlsx file, checks every row and accepts what is not refused, whole and at once.
KIND is planning or past-training. A refused row takes no other with it; nothing half-lands.

  --as-of YYYY-MM-DD     the day of the list (default: today)
  --classification WORD  public, internal (default) or, on a standalone machine, confidential
  --dry-run              check only; nothing is accepted
  --json                 print {kind, asOf, accepted, new, changed, unchanged, refused, ignored,
                         warnings, rows: [{row, verdict, reason, column, cell, header, reasons,
                         warnings, details, cadre, name, gender, birth, …}]}, or {refusedWhole}

Exit code 3 where rows were refused, 4 where the file was refused whole.`,
  parameters: ["KIND", "FILE"],
  options: {
    "as-of": { type: "string" },
    classification: { type: "string" },
    "dry-run": { type: "boolean" },
  },
  run: (call) => {
    const wanted = readWanted(call);
    return withPortal(call, (portal) => run(call, portal, wanted));
  },
};

type Wanted = {
  kind: FormKind;
  file: string;
  asOf: string | null;
  classification: "public" | "internal" | "confidential";
  dryRun: boolean;
};

function readWanted(call: Call): Wanted {
  const [typed = "", name = ""] = call.positionals;
  const kind = formKinds.find((one) => one === typed);
  if (!kind) throw new UsageError("unknown_kind", `KIND is ${formKinds.join(" or ")}`);
  const asOf = textOf(call.values, "as-of");
  if (asOf !== null && !isDay(asOf)) {
    throw new UsageError("date_not_valid", "--as-of takes a day, YYYY-MM-DD");
  }
  const file = call.file(name);
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError("no_such_file", `there is no file ${file}`);
  }
  return {
    kind,
    file,
    asOf,
    classification: readClassification(call),
    dryRun: call.values["dry-run"] === true,
  };
}

function readClassification({ values, settings }: Call): Wanted["classification"] {
  const typed = textOf(values, "classification") ?? "internal";
  if (typed === "public" || typed === "internal") return typed;
  if (typed === "confidential" && settings.standalone) return typed;
  const known = ["confidential", "secret", "top_secret"].includes(typed);
  throw new UsageError(
    known ? "classification_too_high" : "unknown_classification",
    known
      ? `what is ${typed} may not be held here`
      : "--classification takes public, internal or confidential",
  );
}

async function run(call: Call, portal: Portal, wanted: Wanted): Promise<Answer> {
  const work = portal.work(call.actor);
  const asOf = wanted.asOf ?? work.today;
  const { kind, classification } = wanted;
  const fileName = path.basename(wanted.file);
  const marking = refusedMarking(fileName, classification);
  if (marking !== null) {
    await recordRefusedName(work, { kind, marking });
    return refusedWhole({
      kind,
      asOf,
      reason: "classified_marking",
      values: { value: marking.text },
    });
  }
  const upload = placeUpload(
    portal.settings.uploadFolder,
    wanted.file,
    portal.settings.sheetLimits.fileBytes,
  );
  const begun = await beginImport(work, { kind, asOf, classification, fileName, ...upload });
  if (!begun.ok) {
    fs.rmSync(path.join(portal.settings.uploadFolder, upload.filePath), { force: true });
    throw new UsageError(begun.refusal, `no rules are recorded for ${asOf}`);
  }
  const { id } = begun.value;
  await workHere(call, portal, id);
  const checked = await stateOf(work, id);
  if (checked.refusedWhole !== null) {
    const values: unknown = JSON.parse(checked.refusedValues ?? "{}");
    return refusedWhole({ kind, asOf, reason: checked.refusedWhole, values });
  }
  invariant(checked.status === "checked", `the check of import ${id} failed; see the log`);
  if (!wanted.dryRun) await acceptHere(call, portal, id);
  const answer = await answerOf(work, id);
  if (wanted.dryRun) await throwAway(call, portal, id);
  return answer;
}

/** The import works on a copy, which it removes; a file too large to be read is not copied first. */
function placeUpload(folder: string, file: string, largest: number) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const filePath = `${crypto.randomBytes(16).toString("hex")}.xlsx`;
  const target = path.join(folder, filePath);
  const { size } = fs.statSync(file);
  if (size > largest) {
    fs.symlinkSync(file, target);
    return { filePath, fileSize: size, fileHash: "" };
  }
  fs.copyFileSync(file, target, fs.constants.COPYFILE_FICLONE);
  fs.chmodSync(target, 0o600);
  const fileHash = crypto.createHash("sha256").update(fs.readFileSync(target)).digest("hex");
  return { filePath, fileSize: size, fileHash };
}

async function workHere(call: Call, portal: Portal, id: number): Promise<void> {
  const { settings, heads, log, clock } = portal;
  const db = await openOwnDb(settings.databaseUrl, portal.db.takeTurn);
  try {
    const surroundings = {
      db,
      heads,
      log,
      limits: settings.sheetLimits,
      now: clock,
      uploads: settings.uploadFolder,
      claim: newClaim(),
      tell: newsTo(call),
    };
    await workOnImports(surroundings, id);
  } finally {
    await db.close();
  }
}

function newsTo(call: Call): (news: ImportNews) => void {
  let told = false;
  return (news) => {
    if ("rowsRead" in news) return;
    if (!told) call.progress("another import is being accepted; this one waits for its turn");
    told = true;
  };
}

async function acceptHere(call: Call, portal: Portal, id: number): Promise<void> {
  for (;;) {
    const asked = await requestAcceptance(portal.work(call.actor), { id });
    if (!asked.ok) return;
    await workHere(call, portal, id);
    const { status } = await stateOf(portal.work(call.actor), id);
    if (status === "accepted") return;
    // why: what it was judged by has changed meanwhile and its verdicts with it; the operator asked for no question
    invariant(status === "checked", `import ${id} was not accepted; see the log`);
  }
}

async function throwAway(call: Call, portal: Portal, id: number): Promise<void> {
  const discarded = await discardImport(portal.work(call.actor), { id });
  if (!discarded.ok || discarded.value.filePath === null) return;
  fs.rmSync(path.join(portal.settings.uploadFolder, discarded.value.filePath), { force: true });
  await workHere(call, portal, id);
}

async function stateOf(work: Work, id: number) {
  return await work.db.sql
    .selectFrom("Import")
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirstOrThrow();
}

type Place = { cell?: string | null; reason?: string };

type RefusedWhole = { kind: FormKind; asOf: string; reason: string; values: unknown };

function refusedWhole({ kind, asOf, reason, values }: RefusedWhole): Answer {
  return {
    code: 4,
    json: { kind, asOf, refusedWhole: reason, values },
    text: `the file is refused: ${reason} ${JSON.stringify(values)}`,
  };
}

async function answerOf(work: Work, id: number): Promise<Answer> {
  const state = await stateOf(work, id);
  const rows = await work.db.sql
    .selectFrom("ImportRow")
    .where("importId", "=", id)
    .select("detail")
    .orderBy("row")
    .execute();
  // why: staging writes what `rowJson` says
  const details = rows.map(({ detail }) => JSON.parse(detail) as RowJson & Place);
  const { kind, asOf, rowsNew, rowsChanged, rowsUnchanged, rowsRefused, rowsIgnored } = state;
  const layout = JSON.parse(state.layout ?? "{}") as { warnings?: unknown[] };
  const accepted = rowsNew + rowsChanged + rowsUnchanged;
  const refused = details.filter(({ verdict }) => verdict === "refused");
  return {
    code: rowsRefused > 0 ? 3 : 0,
    json: {
      kind,
      asOf,
      status: state.status,
      accepted,
      new: rowsNew,
      changed: rowsChanged,
      unchanged: rowsUnchanged,
      refused: rowsRefused,
      ignored: rowsIgnored,
      warnings: layout.warnings ?? [],
      rows: details,
    },
    text: [
      `${state.fileName}: ${state.status}; ${accepted} accepted (${rowsNew} new, ${rowsChanged} changed, ${rowsUnchanged} unchanged), ${rowsRefused} refused, ${rowsIgnored} ignored`,
      ...refused.map(
        ({ row, cell, reason }) => `  row ${row}, ${cell ?? "no cell"}: ${reason ?? ""}`,
      ),
    ].join("\n"),
  };
}
