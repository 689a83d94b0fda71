import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Sql } from "#app/platform/sql.server.ts";
import { acceptChecked, digestOf, JudgedBefore, takeBackAccepted } from "./accept-import.server.ts";
import { clearStaged } from "./clear-staged.server.ts";
import type { FormKind } from "./columns.ts";
import { withFact } from "./import-layout.ts";
import {
  actorFrom,
  brokeOff,
  importerOf,
  type ImportSurroundings,
  isAbandoned,
} from "./import-turn.server.ts";
import { ImportLost, readImport } from "./read-import.server.ts";

/**
 * Does what has been asked of imports, one after the other, until nothing is left: reads and checks, accepts, takes
 * back, removes what was thrown away. Several processes may do so at once; each import has one worker, and one
 * import of all is accepted at a time. `only` = nothing but this one.
 */
export async function workOnImports(
  surroundings: ImportSurroundings,
  only: number | null = null,
): Promise<void> {
  for (;;) {
    const next = await nextWork(surroundings, only);
    if (next === null) return;
    if (next.act === "wait") await waitFor(surroundings, next.id);
    else if (next.act === "clear") await clearDiscarded(surroundings, next.id);
    else if (next.act === "fail") await failed(surroundings, next.id);
    else if (next.act === "check") await check(surroundings, next.id);
    else await acceptOrTakeBack(surroundings, next.id);
  }
}

type Next = { act: "check" | "fail" | "accept" | "clear" | "wait"; id: number };

async function waitFor({ tell }: ImportSurroundings, importId: number): Promise<void> {
  tell({ importId, waits: true });
  await wait(300);
}

/** True where a process that is gone may have left something to be done. */
export async function hasImportWork(sql: Sql): Promise<boolean> {
  const open = await sql
    .selectFrom("Import")
    .where((eb) => eb.or([eb("asked", "is not", null), eb("atWork", "=", 1)]))
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

/** What somebody waits for comes first; null where nothing is left to do. */
async function nextWork(
  surroundings: ImportSurroundings,
  only: number | null,
): Promise<Next | null> {
  const { db } = surroundings;
  const all = await db.sql
    .selectFrom("Import as i")
    .select(["i.id", "i.status", "i.asked", "i.claim", "i.aliveAt", "i.atWork"])
    .where((eb) =>
      eb.or([
        eb("i.status", "in", ["waiting", "reading"]),
        eb("i.asked", "in", ["accept", "undo"]),
        eb("i.atWork", "=", 1),
      ]),
    )
    .orderBy("i.id")
    .execute();
  const busy = all.find(({ atWork }) => atWork === 1);
  const open = only === null ? all : all.filter(({ id }) => id === only);
  const isFree = busy === undefined || isAbandoned(busy, surroundings);
  const asked = open.find(
    ({ asked: what, status }) =>
      (what === "accept" || what === "undo") && status !== "reading" && status !== "waiting",
  );
  if (asked && isFree) return { act: "accept", id: asked.id };
  const unread = open.find(
    (one) =>
      one.status === "waiting" || (one.status === "reading" && isAbandoned(one, surroundings)),
  );
  if (unread) {
    const isBroken = unread.status === "reading" && brokeOff(unread.claim, surroundings.claim);
    return { act: isBroken ? "fail" : "check", id: unread.id };
  }
  if (asked) return { act: "wait", id: asked.id };
  let discarded = db.sql
    .selectFrom("Import as i")
    .where("i.status", "=", "discarded")
    .where((eb) =>
      eb.exists(
        eb.selectFrom("ImportRow as r").whereRef("r.importId", "=", "i.id").select("r.row"),
      ),
    )
    .select("i.id")
    .limit(1);
  if (only !== null) discarded = discarded.where("i.id", "=", only);
  const id = (await discarded.executeTakeFirst())?.id;
  return id === undefined ? null : { act: "clear", id };
}

async function clearDiscarded({ db }: ImportSurroundings, id: number): Promise<void> {
  await clearStaged(db, id);
}

/** Takes an import to read it: who comes later finds it taken. Null where it is no longer there to be taken. */
async function takeForReading({ db, claim, now, uploads }: ImportSurroundings, id: number) {
  return await db.transaction(async ({ sql }) => {
    const head = await sql
      .selectFrom("AuditHead")
      .where("id", "=", 1)
      .select("seq")
      .executeTakeFirstOrThrow();
    const { numUpdatedRows } = await sql
      .updateTable("Import")
      .set({ status: "reading", claim, aliveAt: now().toISOString(), atWork: null })
      .set({ rowsRead: 0, judgedSeq: head.seq })
      .where("id", "=", id)
      .where("status", "in", ["waiting", "reading", "accepting", "checked"])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return null;
    const found = await sql
      .selectFrom("Import")
      .where("id", "=", id)
      .selectAll()
      .executeTakeFirstOrThrow();
    const { kind, filePath, fileName, asOf, classification, unitId, askedBy } = found;
    if (filePath === null || askedBy === null) return null;
    return {
      id,
      claim,
      kind: kind as FormKind, // why: a check constraint names the forms
      file: path.join(uploads, filePath),
      fileName,
      asOf,
      classification,
      unitId,
      importer: importerOf(actorFrom(askedBy)),
      actor: actorFrom(askedBy),
      layout: found.layout,
      asked: found.asked,
    };
  });
}

async function check(surroundings: ImportSurroundings, id: number): Promise<void> {
  const { db, log, limits, now } = surroundings;
  const taken = await takeForReading(surroundings, id);
  if (!taken) return failed(surroundings, id);
  const began = performance.now();
  try {
    await readImport(db, taken, { ...surroundings, limits, now });
    const { status, layout } = await stateOf(surroundings, id);
    if (status === "refused") await fs.rm(taken.file, { force: true });
    if (status === "checked") await afterCheck(surroundings, { ...taken, judged: layout });
    log.info({ import: id, status, ms: Math.round(performance.now() - began) }, "import checked");
  } catch (error) {
    if (error instanceof ImportLost) return;
    log.error({ err: error, import: id }, "import not checked");
    await failed(surroundings, id);
  }
}

type AfterCheck = {
  id: number;
  asked: string | null;
  layout: string | null;
  judged: string | null;
};

/** What was to be accepted goes on where it is judged as before; else somebody must look at it again. */
async function afterCheck(
  { db }: ImportSurroundings,
  { id, asked, layout, judged }: AfterCheck,
): Promise<void> {
  const goesOn = asked === "accept" && digestOf(layout) === digestOf(judged);
  const back = {
    asked: null,
    askedBy: null,
    ...(asked === "accept" ? { layout: withFact(judged, "judgedAgain") } : {}),
  };
  await db.transaction(({ sql }) =>
    sql
      .updateTable("Import")
      .set(goesOn ? { status: "accepting" } : back)
      .where("id", "=", id)
      .where("status", "=", "checked")
      .execute(),
  );
}

async function stateOf({ db }: ImportSurroundings, id: number) {
  return await db.sql
    .selectFrom("Import")
    .where("id", "=", id)
    .select(["status", "layout", "filePath", "rowsRefused", "asked", "askedBy"])
    .executeTakeFirstOrThrow();
}

/** The upload stays, so that it can be checked again. */
async function failed({ db }: ImportSurroundings, id: number): Promise<void> {
  await db.transaction(({ sql }) =>
    sql
      .updateTable("Import")
      .set({ status: "failed", asked: null, askedBy: null, claim: null, atWork: null })
      .where("id", "=", id)
      .where("status", "in", ["waiting", "reading", "accepting", "checked"])
      .execute(),
  );
}

/** Takes the one place at work; false where another process has it. */
async function takePlace({ db, claim, now }: ImportSurroundings, id: number): Promise<boolean> {
  return await db.transaction(async ({ sql }) => {
    const busy = await sql
      .selectFrom("Import")
      .where("atWork", "=", 1)
      .select(["id", "claim", "aliveAt"])
      .executeTakeFirst();
    if (busy && !isAbandoned(busy, { claim, now })) return false;
    // why: whoever had it is gone, and with it whatever its transaction had done
    await sql.updateTable("Import").set({ atWork: null }).where("atWork", "=", 1).execute();
    await sql
      .updateTable("Import")
      .set({ atWork: 1, claim, aliveAt: now().toISOString() })
      .where("id", "=", id)
      .execute();
    return true;
  });
}

async function acceptOrTakeBack(surroundings: ImportSurroundings, id: number): Promise<void> {
  const { log } = surroundings;
  if (!(await takePlace(surroundings, id))) return waitFor(surroundings, id);
  const { asked, askedBy } = await stateOf(surroundings, id);
  if (askedBy === null) return release(surroundings, id);
  const actor = actorFrom(askedBy);
  const began = performance.now();
  try {
    if (asked === "undo") await takeBackAccepted(surroundings, { id, actor });
    else await acceptChecked(surroundings, { id, actor });
    log.info({ import: id, asked, ms: Math.round(performance.now() - began) }, "import done");
    await tidyUp(surroundings, id);
  } catch (error) {
    if (error instanceof JudgedBefore) return check(surroundings, id);
    log.error({ err: error, import: id, asked }, "import not done");
    if (asked === "undo") await release(surroundings, id);
    else await failed(surroundings, id);
  }
}

async function release({ db }: ImportSurroundings, id: number): Promise<void> {
  await db.transaction(({ sql }) =>
    sql
      .updateTable("Import")
      .set({ atWork: null, asked: null, askedBy: null, claim: null })
      .where("id", "=", id)
      .execute(),
  );
}

/** What is done with needs neither its staged rows nor, unless refused rows are to be fetched, its file. */
async function tidyUp(surroundings: ImportSurroundings, id: number): Promise<void> {
  const { db, uploads } = surroundings;
  await clearStaged(db, id, false);
  const { status, filePath, rowsRefused } = await stateOf(surroundings, id);
  if (filePath === null || (status === "accepted" && rowsRefused > 0)) return;
  await fs.rm(path.join(uploads, filePath), { force: true });
  await db.transaction(({ sql }) =>
    sql.updateTable("Import").set({ filePath: null }).where("id", "=", id).execute(),
  );
}
