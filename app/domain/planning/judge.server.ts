import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import { postTitles } from "#app/domain/standards/post-title.ts";
import {
  loadRetirementAges,
  loadRuleSets,
  loadTerms,
  loadTitles,
} from "#app/domain/standards/reference.server.ts";
import { type RetirementAge, timeLeft } from "#app/domain/standards/retirement.ts";
import { type LimitKind, limitFor, type RuleSet } from "#app/domain/standards/rule-set.ts";
import { anchorFor, areOfOnePeriod, type TermAnchor } from "#app/domain/standards/term.ts";
import type { Level, Sector, TitleKind } from "#app/domain/standards/title.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { notHigher, tooLittleTime, tooManyForTitle, tooManyTitles } from "./checks.ts";
import {
  type Asked,
  askedRecords,
  personTitleKey,
  placesAmongTitles,
  placesForTitle,
} from "./places-queries.server.ts";

/** What of a record its checks go by. */
export type JudgedFacts = {
  id: number;
  cadreId: number;
  fullName: string;
  birthDate: string;
  gender: Gender;
  titleId: number;
  titleText: string;
  titleKind: TitleKind;
  level: Level;
  sector: Sector;
  rank: number;
  unitId: number;
  termId: number;
  term: string;
};

type Wanted = {
  asked: Asked;
  termId: number;
  ruleSetId: number;
  /** also what is within the limits: the places of every record, not only of those behind the lowest limit */
  whole: boolean;
};

/**
 * Loads what records of one term are judged by and answers their judge: the checks of a record (product 4.6) with
 * the numbers they were judged by, breached or not. Eleven statements, however many records.
 */
export async function loadJudge(
  db: Sql,
  viewer: Viewer,
  { asked, termId, ruleSetId, whole }: Wanted,
) {
  const rules = (await loadRuleSets(db)).find(({ id }) => id === ruleSetId) ?? null;
  const terms = await loadTerms(db);
  const own = terms.find(({ id }) => id === termId);
  const termIds = terms.filter((term) => own && areOfOnePeriod(own, term)).map(({ id }) => id);
  const above = (kind: LimitKind): number => (whole ? 0 : lowestLimit(rules, kind));
  const facts: Facts = {
    rules,
    anchors: terms.flatMap((term) => term.anchors),
    ages: await loadRetirementAges(db),
    places: await placesForTitle(db, viewer, { asked, above: above("persons_per_post_title") }),
    titles: await placesAmongTitles(db, viewer, {
      asked,
      above: above("titles_per_person"),
      termIds,
    }),
    posts: await ranksOfPosts(db, viewer, asked),
  };
  return (record: JudgedFacts) => judgeRecord(facts, record);
}

/** The lowest limit of a kind at any level; where none is recorded, nothing lies behind it. */
function lowestLimit(rules: RuleSet | null, kind: LimitKind): number {
  const values = (rules?.limits ?? [])
    .filter((limit) => limit.kind === kind)
    .map(({ value }) => value ?? Number.MAX_SAFE_INTEGER);
  return Math.min(Number.MAX_SAFE_INTEGER, ...values);
}

type Facts = {
  rules: RuleSet | null;
  anchors: TermAnchor[];
  ages: RetirementAge[];
  /** by record, by `personTitleKey`, by person */
  places: Map<number, number>;
  titles: Map<string, number>;
  posts: Map<number, { name: string; rank: number }[]>;
};

function judgeRecord({ rules, ...facts }: Facts, record: JudgedFacts) {
  const { level, term, fullName: name, gender } = record;
  const title = { name: record.titleText, kind: record.titleKind, level, rank: record.rank };
  const place = facts.places.get(record.id) ?? 0;
  const titlePlace = facts.titles.get(personTitleKey(record)) ?? 0;
  const posts = facts.posts.get(record.cadreId) ?? [];
  const ageMonth = anchorFor(facts.anchors, record)?.ageMonth ?? null;
  const left =
    ageMonth === null ? null : timeLeft({ birth: record.birthDate, gender }, ageMonth, facts.ages);
  return {
    title: {
      place,
      limit: title.kind === "post" ? limitFor(rules, "persons_per_post_title", level) : null,
      warning: tooManyForTitle(rules, { title, term, place }),
    },
    titles: {
      place: titlePlace,
      limit: limitFor(rules, "titles_per_person", level),
      warning: tooManyTitles(rules, { name, level, place: titlePlace }),
    },
    higher: {
      posts,
      limit: limitFor(rules, "only_higher", level),
      warning: notHigher(rules, { title, posts }),
    },
    time: {
      ageMonth,
      left,
      limit: limitFor(rules, "months_left", level),
      warning: tooLittleTime(rules, { level, ageMonth, left }),
    },
  };
}

export type RecordChecks = ReturnType<typeof judgeRecord>;

/**
 * The posts of the catalogue that people of records hold today, with their ranks, by person; posts of people who do
 * not belong to the scope are left out. Four statements.
 */
async function ranksOfPosts(db: Sql, viewer: Viewer, asked: Asked) {
  const titleOf = postTitles(await loadTitles(db));
  const { today } = viewer;
  const rows = await db
    .selectFrom("PostHolding as p")
    .innerJoin("OrgUnit as u", "u.id", "p.unitId")
    .where("p.cadreId", "in", askedRecords(db, asked).select("asked.cadreId"))
    .where("p.cadreId", "in", peopleInScope(db, viewer))
    .where((eb) => eb.or([eb("p.validFrom", "is", null), eb("p.validFrom", "<=", today)]))
    .where((eb) => eb.or([eb("p.validTo", "is", null), eb("p.validTo", ">=", today)]))
    .select(["p.cadreId", "p.name", "u.kind"])
    .execute();
  const held = new Map<number, { name: string; rank: number }[]>();
  for (const { cadreId, name, kind } of rows) {
    const title = titleOf({ name, kind: kind as UnitKind, day: today }); // why: a check constraint names the kinds
    if (title === null) continue;
    held.set(cadreId, [...(held.get(cadreId) ?? []), { name, rank: title.rank }]);
  }
  return held;
}
