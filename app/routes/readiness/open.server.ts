import type { RouterContextProvider } from "react-router";
import { findReadiness, type FoundReadiness } from "#app/domain/readiness/record-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The record of the address with its readiness today; out of scope, and one's own, 404. */
export async function openReadiness(
  context: Context,
  id: string | undefined,
): Promise<FoundReadiness> {
  const viewer = viewerOf(context);
  const wanted = { recordId: idOf(id), day: viewer.today, verifiedOnly: false };
  const found = await findReadiness(context.get(workContext).db, viewer, wanted);
  if (found === null) throw notFound();
  return found;
}

type Params = { recordId?: string | undefined; decisionId?: string | undefined };

/** A waiver of the record of the address; 404 when it is none of its. */
export async function openWaiver(context: Context, { recordId, decisionId }: Params) {
  const found = await openReadiness(context, recordId);
  return { record: recordNames(found), decision: theOne(found.decisions.waivers, decisionId) };
}

/** The same of a conclusion. */
export async function openOverride(context: Context, { recordId, decisionId }: Params) {
  const found = await openReadiness(context, recordId);
  return { record: recordNames(found), decision: theOne(found.decisions.overrides, decisionId) };
}

function theOne<Row extends { id: number }>(rows: readonly Row[], id: string | undefined): Row {
  const row = rows.find((one) => one.id === idOf(id));
  if (!row) throw notFound();
  return row;
}

/** What names a record on a form. */
export function recordNames({ record }: FoundReadiness) {
  const { id, cadreId, fullName, titleText, unitName, term, status } = record;
  return { id, cadreId, fullName, titleText, unitName, term, isEnded: status === "ended" };
}
