import type { RouterContextProvider } from "react-router";
import { readId } from "#app/domain/people/input.ts";
import { isKeeper } from "#app/domain/standards/keeper.server.ts";
import { findTitle, listRuleSets, listTerms } from "#app/domain/standards/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The title of an address; 404 where there is none. */
export async function openTitle(context: Context, titleId: string) {
  const { db } = context.get(workContext);
  const title = await findTitle(db, viewerOf(context), readId(titleId) ?? 0);
  if (!title) throw notFound();
  return title;
}

/** The term of an address with its anchors; 404 where there is none. */
export async function openTerm(context: Context, termId: string) {
  const { db } = context.get(workContext);
  const terms = await listTerms(db, viewerOf(context));
  const term = terms?.find(({ id }) => id === readId(termId));
  if (!term) throw notFound();
  return term;
}

/** The rule set of an address with its limits; 404 where there is none. */
export async function openRuleSet(context: Context, ruleSetId: string) {
  const { db } = context.get(workContext);
  const sets = await listRuleSets(db, viewerOf(context));
  const rules = sets?.find(({ id }) => id === readId(ruleSetId));
  if (!rules) throw notFound();
  return rules;
}

/** True for a reader who may also change what is shown. */
export const keeps = (context: Context): Promise<boolean> => isKeeper(context.get(workContext));
