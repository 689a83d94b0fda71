import type { RouterContextProvider } from "react-router";
import { ageBandsOf } from "#app/domain/planning/age-bands.ts";
import { nameRounds } from "#app/domain/planning/round-names.server.ts";
import { countTerms } from "#app/domain/readiness/board-queries.server.ts";
import { usualTerm } from "#app/domain/readiness/usual-term.ts";
import { type CatalogueTerm, loadTerms } from "#app/domain/standards/reference.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { filteredUnit } from "#app/routes/planning/round.server.ts";
import { readReadiness } from "#app/routes/readiness/wanted.ts";
import { readUnitFilter } from "#app/routes/unit-filter.server.ts";

type Context = Readonly<RouterContextProvider>;

/** What every page of readiness reads from its address: day, term, unit, filters. A unit typed in is resolved first. */
export async function readAsked(context: Context, url: string, dayName = "asOf") {
  const viewer = viewerOf(context);
  const work = context.get(workContext);
  const { db } = work;
  const asked = readReadiness(url, viewer.today, dayName);
  const narrowed = await readUnitFilter(context, asked.list, { ...asked.wanted, ...asked });
  const unitName = await filteredUnit(context, asked.wanted.unitId);
  const terms = await loadTerms(db.sql);
  const roundName = await filteredRound(context, asked.wanted.roundId);
  const { termId, day } = asked.wanted;
  const chosen = terms.find(({ id }) => id === termId) ?? null;
  if (termId !== null && chosen === null) throw notFound();
  const term = chosen ?? (asked.everyTerm ? null : await termShown(context, terms, day));
  return {
    ...asked,
    wanted: {
      ...asked.wanted,
      termId: term?.id ?? null,
      unitId: narrowed.unitId,
      bands: ageBandsOf(context.get(portalContext).settings.ageGroups),
    },
    term,
    terms,
    unitName,
    roundName,
    unitChoices: narrowed.unitChoices,
  };
}

/** The list that a page is filtered by; 404 for one that the viewer may not see, null for no filter. */
async function filteredRound(context: Context, roundId: number | null) {
  if (roundId === null) return null;
  const { db } = context.get(workContext);
  const name = (await nameRounds(db, viewerOf(context), [roundId])).get(roundId);
  if (name === undefined) throw notFound();
  return name;
}

export type Asked = Awaited<ReturnType<typeof readAsked>>;

/** The term that a page shows where its address names none. */
async function termShown(
  context: Context,
  terms: readonly CatalogueTerm[],
  day: string,
): Promise<CatalogueTerm | null> {
  const counts = await countTerms(context.get(workContext), viewerOf(context), day);
  if (counts === null) throw notFound();
  return usualTerm(terms, counts, day);
}
