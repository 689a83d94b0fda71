import type { RouterContextProvider } from "react-router";
import { boardTitles } from "#app/domain/readiness/board-queries.server.ts";
import {
  findComparison,
  listChanges,
  structuresOn,
} from "#app/domain/readiness/comparison-queries.server.ts";
import { countKinds, countSubjects, transitions } from "#app/domain/readiness/comparison.ts";
import { addMonthsToDay } from "#app/kernel/calendar.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { readAsked } from "#app/routes/readiness/board.server.ts";
import {
  type ComparisonState,
  readChanges,
  stateOfDays,
} from "#app/routes/readiness/comparison-wanted.ts";
import { readDay } from "#app/routes/units/as-of.ts";

type Context = Readonly<RouterContextProvider>;

/** The two days and the filters of an address; who comes from another page compares its day with that of a year before. */
export async function readComparisonAsked(context: Context, url: string) {
  const { searchParams } = new URL(url);
  const { asOf: to, ...asked } = await readAsked(
    context,
    url,
    searchParams.has("to") ? "to" : "asOf",
  );
  const from = readDay(url, "from", addMonthsToDay(asked.wanted.day, -12));
  const days = stateOfDays(from.day, to.day);
  const state: ComparisonState = asked.unitChoices === null ? days : "no_unit";
  const wanted = { ...asked.wanted, ...readChanges(url).changes, from: from.day ?? "" };
  return { ...asked, wanted, from, to, state };
}

/** Everything that the page of a comparison shows; nothing is compared while the days are not right. */
export async function readComparison(context: Context, url: string) {
  const { from, to, state, wanted, ...asked } = await readComparisonAsked(context, url);
  const work = context.get(workContext);
  const titles = await boardTitles(work.db.sql);
  return {
    asOf: to,
    from,
    state,
    wanted,
    typedUnit: asked.typedUnit,
    term: asked.term,
    terms: asked.terms.map(({ id, code }) => ({ id, code })),
    unitName: asked.unitName,
    roundName: asked.roundName,
    unitChoices: asked.unitChoices,
    titleNames: [...titles.values()].map(({ id, name }) => ({ id, name })),
    url,
    compared: state === "compared" ? await compare(context, wanted) : null,
  };
}

type Wanted = Awaited<ReturnType<typeof readComparisonAsked>>["wanted"];

async function compare(context: Context, wanted: Wanted) {
  const work = context.get(workContext);
  const viewer = viewerOf(context);
  const comparison = await findComparison(work, viewer, wanted);
  const structures = await structuresOn(work.db, viewer, wanted);
  if (comparison === null || structures === null) throw notFound();
  const { before, after, pairs } = comparison;
  return {
    before,
    after,
    pairs: pairs.length,
    kinds: countKinds(pairs),
    subjects: countSubjects(pairs),
    matrix: transitions(pairs),
    structures,
    ...(await listChanges(work, pairs, wanted)),
  };
}

export type ComparisonShown = Awaited<ReturnType<typeof readComparison>>;
export type Compared = NonNullable<ComparisonShown["compared"]>;

/** Every change that the page lists, in its order; no rows while the days or the unit are not right. */
export async function readEveryChange(context: Context, url: string) {
  const asked = await readComparisonAsked(context, url);
  if (asked.state !== "compared") return { asked, rows: null };
  const work = context.get(workContext);
  const comparison = await findComparison(work, viewerOf(context), asked.wanted);
  if (comparison === null) throw notFound();
  const everyRow = { page: 1, pageSize: comparison.pairs.length + 1 };
  return {
    asked,
    ...(await listChanges(work, comparison.pairs, { ...asked.wanted, ...everyRow })),
  };
}
