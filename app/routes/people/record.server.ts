import { data, redirect, type RouterContextProvider } from "react-router";
import type { z } from "zod";
import { type CadrePage, findCadre } from "#app/domain/people/cadre-queries.server.ts";
import type { UnitAnswer, UnitSuggestion } from "#app/domain/people/choose-unit.server.ts";
import { readId } from "#app/domain/people/input.ts";
import { canCorrect } from "#app/domain/people/policy.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { type FormAnswer, forbidden, notFound, parseForm } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

type Context = Readonly<RouterContextProvider>;

/** An id of the address, or 404. */
export function idOf(text: string | undefined): number {
  const id = readId(text);
  if (id === null) throw notFound();
  return id;
}

/** The person of the address; out of scope 404, a merged record leads to the one that goes on. */
export async function openCadre(context: Context, id: string | undefined): Promise<CadrePage> {
  const found = await findCadre(context.get(workContext).db, viewerOf(context), idOf(id));
  if (found === null) throw notFound();
  if ("redirectTo" in found) throw redirect(`/cadres/${found.redirectTo}`);
  return found;
}

/** The same for a form that corrects the record: 403 for one's own. */
export async function openToCorrect(context: Context, id: string | undefined): Promise<CadrePage> {
  const cadre = await openCadre(context, id);
  if (!canCorrect(viewerOf(context), cadre)) throw forbidden();
  return cadre;
}

/**
 * Reads a form with a post. A unit chosen among suggestions takes the place of what was typed, so that it stays
 * chosen whatever else is wrong.
 */
export async function parsePostForm<Schema extends z.ZodType>(request: Request, schema: Schema) {
  const form = await parseForm(request, schema);
  const [, id, label] = /^(\d+) (.+)$/u.exec(form.values["unitId"] ?? "") ?? [];
  if (id === undefined || label === undefined) return form;
  return { ...form, values: { ...form.values, unit: label, unitId: id, unitFor: label } };
}

type UnitProblem = Extract<UnitAnswer, { ok: false }>;

/** Answer 400 with what is wrong with the unit, at its field, and units to choose from. */
export function unitProblem(form: { values: Record<string, string> }, unit: UnitProblem) {
  // why: a choice that was wrong must not stay chosen
  const values = { ...form.values, unitId: "" };
  const answer: FormAnswer<never> & { choices: UnitSuggestion[] } = {
    values,
    fieldErrors: { unit: unit.error },
    refusal: null,
    choices: unit.choices,
  };
  return data(answer, { status: 400 });
}

/** Who changed the record last, by the events that are asked for. */
export function lastChange(
  history: CadrePage["history"],
  about: (entry: CadrePage["history"][number]) => boolean,
): { name: string; at: string } | null {
  const entry = history.find(about);
  return entry ? { name: entry.actorName, at: entry.at } : null;
}

/** A post of the person of the address, to be corrected: 404 when there is none, 403 at a unit out of scope. */
export async function openPost(
  context: Context,
  params: { cadreId?: string | undefined; postId?: string | undefined },
) {
  const cadre = await openToCorrect(context, params.cadreId);
  const post = cadre.posts.find(({ id }) => id === idOf(params.postId));
  if (!post) throw notFound();
  if (!post.unitInScope) throw forbidden();
  return { cadre, post };
}
