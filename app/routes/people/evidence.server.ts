import type { RouterContextProvider } from "react-router";
import { listProgrammes } from "#app/domain/catalogue/queries.server.ts";
import { canKeepEvidence } from "#app/domain/evidence/policy.ts";
import { listStatements } from "#app/domain/evidence/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { forbidden, notFound } from "#app/platform/http/form.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf, openCadre } from "#app/routes/people/record.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The person of the address, for whoever keeps what papers of other bodies show; out of scope 404, oneself 403. */
export async function openToRecord(context: Context, cadreId: string | undefined) {
  const { id, fullName } = await openCadre(context, cadreId);
  if (!canKeepEvidence(viewerOf(context), { id })) throw forbidden();
  return { id, fullName };
}

type Params = { cadreId?: string | undefined; evidenceId?: string | undefined };

/** What was recorded of the person by hand; 404 for what came from a list or a course. */
export async function openByHand(context: Context, { cadreId, evidenceId }: Params) {
  const cadre = await openToRecord(context, cadreId);
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const wanted = { cadreId: cadre.id, day: viewer.today };
  const stated = (await listStatements(db, viewer, wanted))?.find(
    ({ id, isByHand }) => isByHand && id === idOf(evidenceId),
  );
  if (!stated) throw notFound();
  return { cadre, stated };
}

/** The programmes that a paper may be of, by name. */
export async function programmesToChoose(context: Context) {
  const { db } = context.get(workContext);
  const programmes = (await listProgrammes(db, viewerOf(context))) ?? [];
  return programmes.map(({ id, name }) => ({ value: String(id), label: name }));
}

/** Notes that the record of a person was looked at. */
export function noteSeen(context: Context, request: Request, id: number): void {
  const { pathname: query } = new URL(request.url);
  recordRead(context, { action: "read.cadre", subjectType: "cadre", ids: [id], query });
}
