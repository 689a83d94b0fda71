import type { RouterContextProvider } from "react-router";
import { loadProgrammes } from "#app/domain/catalogue/reference.server.ts";
import { columnWords } from "#app/domain/importing/column-words.ts";
import { isColumnOf } from "#app/domain/importing/columns.ts";
import { type Candidate, nearMatch } from "#app/domain/importing/near-match.ts";
import { targetsOf, type WordPlace } from "#app/domain/importing/synonym-place.ts";
import { type UnitMatch, unitMatcher } from "#app/domain/organisation/matching.ts";
import { listNamedUnits } from "#app/domain/organisation/queries.server.ts";
import { loadTerms, loadTitles } from "#app/domain/standards/reference.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { targetText } from "#app/ui/importing/word-text.ts";

type Context = Readonly<RouterContextProvider>;
export type TargetOption = { value: string; label: string };

/** What words of a place may stand for: the choices of a page, and the one that a word most likely means. */
export type Targets = {
  /** null = it is written: the name of a post or unit */
  options: TargetOption[] | null;
  /** for a unit its name; "" where nothing is near */
  propose: (text: string) => string;
};

/** Answers the targets of places, each looked up once. */
export function targetReader(context: Context): (place: WordPlace) => Promise<Targets> {
  const known = new Map<string, Promise<Targets>>();
  return (place) => {
    const key = `${place.kind} ${place.scope}`;
    const targets = known.get(key) ?? readTargets(context, place);
    known.set(key, targets);
    return targets;
  };
}

async function readTargets(context: Context, place: WordPlace): Promise<Targets> {
  const { db } = context.get(workContext);
  const { t } = context.get(localeContext);
  if (place.kind === "unit") {
    const viewer = viewerOf(context);
    const match = unitMatcher(await listNamedUnits(db, viewer, viewer.today));
    return { options: null, propose: (text) => nearUnit(match(text)) };
  }
  if (place.kind === "post") return { options: null, propose: () => "" };
  const fixed = targetsOf(place);
  if (fixed !== null) {
    return among(
      fixed.map((value) => ({ value, label: targetText(t, place, value) })),
      fixed.map((target) => ({ target, words: wordsOf(place, target) })),
    );
  }
  const rows = await rowsOf(context, place.kind);
  return among(
    rows.map(({ target, label }) => ({ value: target, label })),
    rows,
  );
}

function among(options: TargetOption[], candidates: Candidate[]): Targets {
  return { options, propose: (text) => nearMatch(text, candidates) ?? "" };
}

/** The Vietnamese words of a target: files are Vietnamese, whatever the reader's language. */
function wordsOf(place: WordPlace, target: string): string[] {
  const word = targetText(translator("vi"), place, target);
  if (place.kind !== "header" || !isColumnOf(place.scope, target)) return [word];
  return columnWords[place.scope][target] ?? [word];
}

function nearUnit(match: UnitMatch): string {
  if (match.ok) return match.unit.name;
  return match.refusal === "unknown_unit" ? (match.didYouMean?.name ?? "") : "";
}

async function rowsOf(
  context: Context,
  kind: WordPlace["kind"],
): Promise<(Candidate & { label: string })[]> {
  const { db } = context.get(workContext);
  if (kind === "term") {
    const terms = await loadTerms(db.sql);
    return terms.map(({ code }) => ({ target: code, label: code, words: [code] }));
  }
  const rows = kind === "title" ? await loadTitles(db.sql) : await loadProgrammes(db.sql);
  return rows.map(({ id, name, names }) => ({
    target: String(id),
    label: name,
    words: [name, ...names.map(({ text }) => text)],
  }));
}
