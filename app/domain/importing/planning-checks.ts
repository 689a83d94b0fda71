import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import {
  notHigher,
  type PlanningWarning,
  tooLittleTime,
  tooManyTitles,
} from "#app/domain/planning/checks.ts";
import { postTitles } from "#app/domain/standards/post-title.ts";
import { type RetirementAge, timeLeft } from "#app/domain/standards/retirement.ts";
import type { RuleSet } from "#app/domain/standards/rule-set.ts";
import { anchorFor, areOfOnePeriod, type TermAnchor } from "#app/domain/standards/term.ts";
import type { Level, Sector, TitleDays, TitleKind } from "#app/domain/standards/title.ts";
import type { KnownPlanning } from "./facts.ts";

/** A title of the catalogue, as the checks of a row need it. */
export type CheckedTitle = TitleDays & {
  id: number;
  name: string;
  kind: TitleKind;
  level: Level;
  sector: Sector;
  rank: number;
  names: readonly { text: string; identityKey: string }[];
  unitKinds: readonly UnitKind[];
};

export type CheckedTerm = { id: number; code: string; firstYear: number; anchors: TermAnchor[] };

/** What a row is checked by: the limits in force on the list's day, and what they are counted with. */
export type CheckFacts = {
  asOf: string;
  rules: Pick<RuleSet, "limits"> | null;
  titles: readonly CheckedTitle[];
  terms: readonly CheckedTerm[];
  ages: readonly RetirementAge[];
  /** null where no unit of that id is there on the list's day */
  kindOfUnit: (unitId: number) => UnitKind | null;
};

/** A record that a row states: who, for what, from which posts. */
export type CheckedRecord = {
  /** one number for the person */
  person: number;
  name: string;
  birth: string;
  gender: Gender;
  titleId: number;
  unitId: number;
  term: string;
  posts: readonly { name: string; unitId: number | null }[];
  /** records of the person that have not ended */
  known: readonly KnownPlanning[];
};

type Planned = { titleId: number; unitId: number; level: Level; firstYear: number };

/**
 * The checks of product 4.6 that a record of a list owes beside the places for its title, in file order: titles of
 * one person and level, only a higher title, time left to serve at the age month. Records that exist come first.
 */
export function recordChecks(facts: CheckFacts): (record: CheckedRecord) => PlanningWarning[] {
  const titles = new Map(facts.titles.map((title) => [title.id, title]));
  const terms = new Map(facts.terms.map((term) => [term.code, term]));
  const anchors = facts.terms.flatMap((term) => term.anchors);
  const rankOf = postRanks(facts);
  const plans = new Map<number, Planned[]>();

  function planned({ titleId, unitId, term }: Pick<KnownPlanning, "titleId" | "unitId" | "term">) {
    const level = titles.get(titleId)?.level;
    const firstYear = terms.get(term)?.firstYear;
    return level === undefined || firstYear === undefined
      ? []
      : [{ titleId, unitId, level, firstYear }];
  }

  function placeAmongTitles(record: CheckedRecord, own: Planned): number {
    const before =
      plans.get(record.person) ?? record.known.toSorted((a, b) => a.id - b.id).flatMap(planned);
    plans.set(record.person, before);
    const isOwn = (plan: Planned): boolean =>
      plan.titleId === own.titleId && plan.unitId === own.unitId;
    const comparable = before.filter(
      (plan) => plan.level === own.level && areOfOnePeriod(plan, own),
    );
    const distinct = comparable.filter(
      (plan, index) =>
        comparable.findIndex(
          (other) => other.titleId === plan.titleId && other.unitId === plan.unitId,
        ) === index,
    );
    const place = distinct.findIndex(isOwn);
    if (place >= 0) return place + 1;
    before.push(own);
    return distinct.length + 1;
  }

  return (record) => {
    const title = titles.get(record.titleId);
    const [own] = planned(record);
    const term = terms.get(record.term);
    if (!title || !own || !term) return [];
    const { level, sector } = title;
    const { unitId, birth, gender, name } = record;
    const place = placeAmongTitles(record, own);
    const posts = record.posts.flatMap((post) => rankOf(post) ?? []);
    const ageMonth =
      anchorFor(anchors, { termId: term.id, sector, level, unitId })?.ageMonth ?? null;
    const left = ageMonth === null ? null : timeLeft({ birth, gender }, ageMonth, facts.ages);
    return [
      tooManyTitles(facts.rules, { name, level, place }),
      notHigher(facts.rules, { title, posts }),
      tooLittleTime(facts.rules, { level, ageMonth, left }),
    ].filter((warning) => warning !== null);
  };
}

/** Posts that are titles of the catalogue at their unit have its rank; others have none and decide nothing. */
function postRanks({ titles, asOf, kindOfUnit }: CheckFacts) {
  const titleOf = postTitles(titles);
  return ({ name, unitId }: CheckedRecord["posts"][number]) => {
    const kind = unitId === null ? null : kindOfUnit(unitId);
    const title = kind === null ? null : titleOf({ name, kind, day: asOf });
    return title ? { name, rank: title.rank } : null;
  };
}
