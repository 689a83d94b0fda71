import { redirect, type RouterContextProvider } from "react-router";
import { listProgrammes } from "#app/domain/catalogue/queries.server.ts";
import { readId } from "#app/domain/people/input.ts";
import { isDrafter, isPublisher } from "#app/domain/standards/keeper.server.ts";
import { listTerms } from "#app/domain/standards/queries.server.ts";
import { conditionKinds } from "#app/domain/standards/requirement.ts";
import { findVersion } from "#app/domain/standards/version-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openTitle } from "#app/routes/standards/open.server.ts";

type Context = Readonly<RouterContextProvider>;
type Params = { titleId: string; standardId: string };

/** A version of the title of an address; 404 where there is none. */
export async function openVersion(context: Context, { titleId, standardId }: Params) {
  const { id, name } = await openTitle(context, titleId);
  const ids = { titleId: id, standardId: readId(standardId) ?? 0 };
  const version = await findVersion(context.get(workContext).db, viewerOf(context), ids);
  if (!version) throw notFound();
  return { title: { id, name }, version };
}

/** The same while it is a draft; one that is in force leads to its own page. */
export async function openDraft(context: Context, params: Params) {
  const opened = await openVersion(context, params);
  const { title, version } = opened;
  if (version.state !== "draft") throw redirect(`/titles/${title.id}/standards/${version.id}`, 303);
  return opened;
}

/** A requirement of a version, or one of its alternatives (`alternative`); 404 where there is none. */
export async function openRequirement(
  context: Context,
  params: Params & { requirementId: string },
) {
  const { title, version } = await openVersion(context, params);
  const id = readId(params.requirementId);
  const requirement = version.requirements.find(
    (one) => one.id === id || one.alternatives.some((alternative) => alternative.id === id),
  );
  if (!requirement || id === null) throw notFound();
  const alternative = requirement.alternatives.find((one) => one.id === id) ?? null;
  const { revision } = alternative ?? requirement;
  return { title, version, requirement, alternative, id, revision };
}

/**
 * The version to which the address adds a requirement of a kind, or (`in`) a way to meet an any-of of it; the kind is null
 * while it has not been chosen.
 */
export async function openNewRequirement(context: Context, params: Params, url: string) {
  const { title, version } = await openVersion(context, params);
  const { searchParams } = new URL(url);
  const within = searchParams.get("in");
  const above = version.requirements.find(({ id }) => id === readId(within ?? undefined)) ?? null;
  if (within !== null && above?.condition.kind !== "any_of") throw notFound();
  const asked = conditionKinds.find((known) => known === searchParams.get("kind")) ?? null;
  const kind = above !== null && asked === "any_of" ? null : asked;
  return { title, version, above, kind };
}

/** What the viewer may do with drafts. */
export async function actsOf(context: Context) {
  const work = context.get(workContext);
  return { drafts: await isDrafter(work), publishes: await isPublisher(work) };
}

/** The programmes by name, as conditions name them. */
export async function programmeChoices(context: Context) {
  const programmes = await listProgrammes(context.get(workContext).db, viewerOf(context));
  return (programmes ?? []).map(({ id, name }) => ({ id, name }));
}

/** The terms, as a version may be for one of them. */
export async function termChoices(context: Context) {
  const terms = await listTerms(context.get(workContext).db, viewerOf(context));
  return (terms ?? []).map(({ id, code }) => ({ id, code }));
}
