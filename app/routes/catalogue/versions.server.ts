import type { RouterContextProvider } from "react-router";
import { type AudienceKind, audienceKinds } from "#app/domain/catalogue/audience.ts";
import { listProgrammes } from "#app/domain/catalogue/queries.server.ts";
import { findProgrammeVersion } from "#app/domain/catalogue/version-queries.server.ts";
import { readId } from "#app/domain/people/input.ts";
import { listTerms, listTitles } from "#app/domain/standards/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { openProgramme } from "#app/routes/catalogue/open.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

type Context = Readonly<RouterContextProvider>;
type Params = { programmeId: string; versionId: string };

/** A version of the programme of an address; 404 where there is none. */
export async function openProgrammeVersion(context: Context, { programmeId, versionId }: Params) {
  const { id, name, shortCode, disclosesPlanning } = await openProgramme(context, programmeId);
  const ids = { programmeId: id, versionId: readId(versionId) ?? 0 };
  const { db } = context.get(workContext);
  const version = await findProgrammeVersion(db, viewerOf(context), ids);
  if (!version) throw notFound();
  return { programme: { id, name, shortCode, disclosesPlanning }, version };
}

/** The same where it may still be changed: 404 for one that is in force. */
export async function openVersionDraft(context: Context, params: Params) {
  const opened = await openProgrammeVersion(context, params);
  if (opened.version.state !== "draft") throw notFound();
  return opened;
}

/** A condition of a draft; 404 where there is none. */
export async function openCondition(context: Context, params: Params & { conditionId: string }) {
  const { programme, version } = await openVersionDraft(context, params);
  const condition = version.audience.find(({ id }) => id === readId(params.conditionId));
  if (!condition) throw notFound();
  return { programme, version, condition };
}

/**
 * The draft to which the address adds a condition of a kind, as one more or (`group`) as an alternative; the kind is
 * null while it has not been chosen.
 */
export async function openNewCondition(context: Context, params: Params, url: string) {
  const { programme, version } = await openVersionDraft(context, params);
  const { searchParams } = new URL(url);
  const asked = searchParams.get("group");
  const group = asked === null ? null : readId(asked);
  if (asked !== null && !version.audience.some(({ groupNumber }) => groupNumber === group))
    throw notFound();
  const kind: AudienceKind | null =
    audienceKinds.find((known) => known === searchParams.get("kind")) ?? null;
  return { programme, version, kind, group };
}

/** What a condition can name: titles, the highest of each level first, programmes by name, terms. */
export async function audienceChoices(context: Context) {
  const { db } = context.get(workContext);
  const viewer = viewerOf(context);
  const titles = await listTitles(db, viewer, { q: "", level: null, kind: null });
  const programmes = await listProgrammes(db, viewer);
  const terms = await listTerms(db, viewer);
  return {
    titles: (titles ?? []).map(({ id, name }) => ({ id, name })),
    programmes: (programmes ?? []).map(({ id, name }) => ({ id, name })),
    terms: (terms ?? []).map(({ id, code }) => ({ id, name: code })),
  };
}

export type AudienceChoices = Awaited<ReturnType<typeof audienceChoices>>;
