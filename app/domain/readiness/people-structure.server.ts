import { loadRuleSets } from "#app/domain/standards/reference.server.ts";
import { type RuleSet, ruleSetOn } from "#app/domain/standards/rule-set.ts";
import type { Level } from "#app/domain/standards/title.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { loadProfiles } from "./profiles.server.ts";
import {
  type ListedPerson,
  listPlanned,
  type StructureWanted,
} from "./structure-queries.server.ts";
import {
  type CountedPerson,
  type CountingRules,
  type PeopleShares,
  sharesOf,
  structureOfPeople,
} from "./structure.ts";

export type PeopleWanted = Omit<StructureWanted, "titleIds"> & {
  titleId: number | null;
  /** count only levels that documents show */
  verifiedOnly: boolean;
  bands: CountingRules["bands"];
  /** yyyy-mm-dd: the day with which the list is compared, for who came and who left; null = not asked */
  since: string | null;
};

/** The records that a filter finds with the people they plan, and by what they are counted. */
export type FoundPeople = {
  there: ListedPerson[];
  people: ReadonlyMap<number, CountedPerson>;
  counting: CountingRules;
  ruleSet: RuleSet | null;
  /** the levels whose limits judge the whole; null = those of the people */
  asked: Level[] | null;
  /** records at units that have ended: named, counted nowhere */
  endedUnits: number;
  /** records counted on the day that were none on `since`, and the other way round */
  came: ListedPerson[];
  left: ListedPerson[];
};

/**
 * Whom a viewer's structure counts on a day: approved records in force at units that are there, each person with the
 * levels held. Null for whoever may not read planning. Six statements, two more for `since`.
 */
export async function findPeople(
  db: Db,
  viewer: Viewer,
  { titleId, verifiedOnly, bands, since, ...wanted }: PeopleWanted,
): Promise<FoundPeople | null> {
  const titleIds = titleId === null ? null : [titleId];
  const found = await listPlanned(db, viewer, { ...wanted, titleIds });
  if (found === null) return null;
  const { day } = wanted;
  const people = await loadProfiles(db, found.there, { day, verifiedOnly });
  const ruleSet = ruleSetOn(await loadRuleSets(db.sql), day);
  const then =
    since === null ? null : await listPlanned(db, viewer, { ...wanted, titleIds, day: since });
  const idsOf = (...those: ListedPerson[][]): Set<number> =>
    new Set(those.flat().map(({ recordId }) => recordId));
  const [before, after] = [
    idsOf(then?.there ?? [], then?.ended ?? []),
    idsOf(found.there, found.ended),
  ];
  return {
    there: found.there,
    people: new Map(people.map((person) => [person.cadreId, person])),
    counting: { rules: ruleSet, day, bands },
    ruleSet,
    asked: await levelsAsked(db, { titleId, level: wanted.level }),
    endedUnits: found.ended.length,
    came: then === null ? [] : found.there.filter(({ recordId }) => !before.has(recordId)),
    left: then === null ? [] : then.there.filter(({ recordId }) => !after.has(recordId)),
  };
}

/** A title's or a level's own limits count also where nobody is planned. At most one statement. */
async function levelsAsked(
  db: Db,
  { titleId, level }: { titleId: number | null; level: Level | null },
): Promise<Level[] | null> {
  if (titleId === null) return level === null ? null : [level];
  const title = await db.sql
    .selectFrom("Title")
    .where("id", "=", titleId)
    .select("level")
    .executeTakeFirst();
  return title === undefined ? null : [title.level as Level]; // why: a check constraint names the levels
}

/** The people of some of the records, each once, with the levels of the titles that these plan them for. */
export function peopleOf(
  records: readonly ListedPerson[],
  people: FoundPeople["people"],
): CountedPerson[] {
  return [...Map.groupBy(records, ({ cadreId }) => cadreId)].flatMap(([cadreId, those]) => {
    const person = people.get(cadreId);
    if (person === undefined) return [];
    return { ...person, levels: [...new Set(those.map(({ level }) => level))] };
  });
}

/** The structure of everybody found. */
export const structureOfFound = ({ there, people, counting, asked }: FoundPeople) =>
  structureOfPeople(peopleOf(there, people), counting, asked);

/** The shares of the people of each group of records, in the order in which the groups are met. */
export function sharesBy<Key extends string | number>(
  { there, people, counting }: Pick<FoundPeople, "there" | "people" | "counting">,
  keyOf: (record: ListedPerson) => Key,
): { key: Key; shares: PeopleShares }[] {
  return [...Map.groupBy(there, keyOf)].map(([key, those]) => ({
    key,
    shares: sharesOf(peopleOf(those, people), counting, null),
  }));
}
