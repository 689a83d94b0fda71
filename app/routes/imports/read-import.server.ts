import type { RouterContextProvider } from "react-router";
import { hasRows, isUnderWay } from "#app/domain/importing/import-state.ts";
import { canKeepSynonyms } from "#app/domain/importing/policy.ts";
import {
  countWarned,
  findBusy,
  findSameFile,
  type ImportShown,
  listImportWords,
} from "#app/domain/importing/queries.server.ts";
import { listImportRows } from "#app/domain/importing/row-queries.server.ts";
import { whatStandsOn } from "#app/domain/importing/take-back.server.ts";
import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { readImportRows } from "#app/routes/imports/wanted.ts";

type Context = Readonly<RouterContextProvider>;

/** What keeps an import waiting, while it goes on; null otherwise. */
export async function readProgress(context: Context, { id, state }: ImportShown) {
  if (!isUnderWay(state)) return null;
  return { busy: await findBusy(context.get(workContext).db, viewerOf(context), id) };
}

/** What stands in the way of taking an import back, where that was asked for and overtaken; else nothing. */
export async function readBlocked(context: Context, { id, state, layout }: ImportShown) {
  if (state !== "accepted" || !layout?.undoBlocked) return [];
  return whatStandsOn(context.get(workContext).db.sql, id);
}

/**
 * The rows that the address asks for, with the words that were not recognised and when the same file came before;
 * null in a state without rows. Who looked at which people's rows is noted.
 */
export async function readRows(request: Request, context: Context, shown: ImportShown) {
  if (!hasRows(shown.state) || isUnderWay(shown.state)) return null;
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const { wanted } = readImportRows(request.url);
  const found = await listImportRows(db, viewer, shown, wanted);
  if (found === null) throw notFound();
  const people = found.rows.filter(({ verdict }) => verdict !== "ignored");
  const { pathname, search } = new URL(request.url);
  recordRead(context, {
    action: "read.import_rows",
    subjectType: "cadre",
    ids: people.flatMap(({ cadreId }) => cadreId ?? []),
    count: people.length,
    query: pathname + search,
  });
  return {
    ...found,
    wanted,
    warned: await countWarned(db, viewer, shown),
    words: shown.state === "checked" ? await listImportWords(db, viewer, shown.id) : [],
    mayAddWords: canKeepSynonyms(viewer, await coversEveryUnit(db, viewer)),
    same: shown.state === "checked" ? await findSameFile(db, viewer, shown) : null,
    hidesOwn: shown.kind === "planning" && viewer.cadreId !== null,
  };
}

export type CheckedRows = NonNullable<Awaited<ReturnType<typeof readRows>>>;
