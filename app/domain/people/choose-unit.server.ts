import { sql } from "kysely";
import { type NamedUnit, type UnitMatch, unitMatcher } from "#app/domain/organisation/matching.ts";
import { listNamedUnits, suggestUnits } from "#app/domain/organisation/queries.server.ts";
import { type Scope, unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { relatives } from "#app/domain/organisation/unit-relatives.server.ts";
import { textSortKey, tidy } from "#app/kernel/vietnamese.ts";
import type { Db } from "#app/platform/db.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { decidePost } from "./post.ts";
import { isUnitInScope } from "./scope.server.ts";

type Typed = {
  /** as typed */
  unit: string;
  /** chosen among suggestions; null = the typed name decides */
  unitId: number | null;
  /** the name for which it was chosen earlier; once another one is typed, that decides */
  unitFor?: string | undefined;
  /** days of the post, yyyy-mm-dd */
  validFrom: string | null;
  validTo: string | null;
};

export type UnitSuggestion = { id: number; label: string };

export type UnitAnswer =
  | { ok: true; unitId: number }
  | {
      ok: false;
      error: {
        word: "unknown_unit" | "ambiguous_unit" | "unit_ended" | "unit_not_begun";
        values: Record<string, string>;
      };
      choices: UnitSuggestion[];
    };

/**
 * Which unit in scope a form names for a post of these days: the one chosen, `current` while its name was left
 * as it is, or what the typed name stands for on the post's first day (5.1: type and name with marks). Otherwise
 * what to say at the field, and units to choose from. A unit that was not there on the days is named with what
 * it became.
 */
export async function chooseUnit(
  db: Db,
  viewer: Scope,
  typed: Typed,
  current: { id: number; name: string } | null = null,
): Promise<UnitAnswer> {
  const kept = current !== null && tidy(typed.unit) === current.name ? current.id : null;
  const { unit, unitId, unitFor = unit } = typed;
  const chosen = tidy(unitFor) === tidy(unit) ? (unitId ?? kept) : kept;
  if (chosen !== null && (await isUnitInScope(db.sql, viewer, chosen))) {
    return thereOnDays(db, viewer, chosen, typed);
  }
  const day = typed.validFrom ?? typed.validTo ?? viewer.today;
  const match = await matchOn(db, viewer, typed.unit, day);
  if (match.ok) return thereOnDays(db, viewer, match.unit.id, typed);
  const today = day === viewer.today ? match : await matchOn(db, viewer, typed.unit, viewer.today);
  const known = today.ok ? today.unit.id : await everNamed(db, viewer, typed.unit);
  return known === null ? notFound(match, typed.unit, day) : thereOnDays(db, viewer, known, typed);
}

async function matchOn(db: Db, viewer: Scope, unit: string, day: string): Promise<UnitMatch> {
  return unitMatcher(await listNamedUnits(db, viewer, day))(unit);
}

/** The one unit in scope that was ever called so. */
async function everNamed(db: Db, viewer: Scope, name: string): Promise<number | null> {
  const units = await db.sql
    .selectFrom("OrgUnitVersion as v")
    .where("v.sortKey", "=", textSortKey(name))
    .where("v.unitId", "in", unitsInScope(db.sql, viewer))
    .select("v.unitId")
    .distinct()
    .execute();
  return units.length === 1 ? (units[0]?.unitId ?? null) : null;
}

const shownChoices = 8;

function notFound(match: UnitMatch, value: string, day: string): UnitAnswer {
  if (!match.ok && match.refusal === "ambiguous_unit") {
    const [a, b] = match.candidates.map(labelOf);
    return {
      ok: false,
      error: { word: "ambiguous_unit", values: { value, a: a ?? "", b: b ?? "" } },
      choices: match.candidates.slice(0, shownChoices).map(suggestionOf),
    };
  }
  const near = !match.ok && match.refusal === "unknown_unit" ? match.didYouMean : null;
  return {
    ok: false,
    error: { word: "unknown_unit", values: { value, asOf: formatDate(day) } },
    choices: near === null ? [] : [suggestionOf(near)],
  };
}

const labelOf = (unit: NamedUnit): string => [unit.name, ...unit.path.slice(0, 1)].join(", ");
const suggestionOf = (unit: NamedUnit): UnitSuggestion => ({ id: unit.id, label: labelOf(unit) });

/** The unit, if it was there on the post's days; else since or until when it was, and what it became. */
async function thereOnDays(
  db: Db,
  viewer: Scope,
  unitId: number,
  post: Typed,
): Promise<UnitAnswer> {
  const unit = await db.sql
    .selectFrom("OrgUnit as u")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "u.id")
    .where("u.id", "=", unitId)
    .select(["u.validFrom", "u.validTo", "v.name"])
    .orderBy(sql`coalesce(${sql.ref("v.validFrom")}, '')`, "desc")
    .executeTakeFirstOrThrow();
  const decision = decidePost(post, unit, null);
  if (decision.ok || decision.refusal === "ends_before_start") return { ok: true, unitId };
  const begins = post.validFrom ?? post.validTo ?? viewer.today;
  if (unit.validFrom !== null && begins < unit.validFrom) {
    const { predecessors } = await relatives(db.sql, viewer, unitId);
    return {
      ok: false,
      error: {
        word: "unit_not_begun",
        values: { unit: unit.name, from: formatDate(unit.validFrom) },
      },
      choices: choicesOf(predecessors),
    };
  }
  const { successors } = await relatives(db.sql, viewer, unitId);
  const values = {
    unit: unit.name,
    to: formatDate(unit.validTo ?? begins),
    heirs: [...new Set(successors.map(({ name }) => name))].join(", "),
  };
  return { ok: false, error: { word: "unit_ended", values }, choices: choicesOf(successors) };
}

function choicesOf(units: { id: number; name: string; inScope: number }[]): UnitSuggestion[] {
  const inScope = units.filter((unit) => unit.inScope === 1);
  const byId = new Map(inScope.map(({ id, name }) => [id, { id, label: name }]));
  return [...byId.values()].slice(0, shownChoices);
}

const offeredNames = 120;

/** The names of today's units in scope to offer while typing; none when they are too many for a page. */
export async function listUnitNames(db: Db, viewer: Scope): Promise<string[]> {
  const units = await listNamedUnits(db, viewer, viewer.today);
  return units.length > offeredNames ? [] : units.map(({ name }) => name);
}

/**
 * The unit in scope that a typed filter names: by its name of today, else by the one name it ever had; otherwise
 * units to choose from. Null when nothing was typed.
 */
export async function resolveUnitFilter(
  db: Db,
  viewer: Scope,
  typed: string,
): Promise<
  { ok: true; unitId: number; choices?: never } | { ok: false; choices: UnitSuggestion[] } | null
> {
  if (typed === "") return null;
  const match = await matchOn(db, viewer, typed, viewer.today);
  if (match.ok) return { ok: true, unitId: match.unit.id };
  const former = await everNamed(db, viewer, typed);
  if (former !== null) return { ok: true, unitId: former };
  const answer = notFound(match, typed, viewer.today);
  const choices = answer.ok ? [] : answer.choices;
  if (choices.length > 0) return { ok: false, choices };
  const similar = await suggestUnits(db, viewer, {
    q: typed,
    day: viewer.today,
    limit: shownChoices,
  });
  return { ok: false, choices: similar.map(({ id, name }) => ({ id, label: name })) };
}
