import { birthsContradict } from "#app/domain/people/birth.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import type { KnownLevel } from "./facts.ts";
import { compareBirths } from "./identity.ts";
import type { FilePerson } from "./people-of-file.ts";
import type {
  LevelStatement,
  PersonStatement,
  PlanningStatement,
  PostStatement,
  RatingStatement,
} from "./statement.ts";
import type { Difference } from "./verdict.ts";

/** What a row states of its person otherwise than is known, and what of it is to be written. */
export type PersonChange = {
  differences: Difference[];
  /** a more exact birth date */
  birth: string | null;
  ethnicity: string | null;
  partyJoinedOn: string | null;
  partyOfficialOn: string | null;
  levels: LevelStatement[];
  ratings: RatingStatement[];
  /** evidence that these levels and ratings stand instead of; words not recognised end nothing */
  ended: number[];
  post: { name: string; unitId: number } | null;
};

type Stated = { person: PersonStatement } & Partial<
  Pick<PlanningStatement, "levels" | "ratings" | "post">
>;

/**
 * A blank cell states nothing, so nothing is ever erased; of a new person all that is stated is to be written. What
 * several rows of one list say differently of a person stands side by side (`day` is the list's): only a list of a
 * later day, or a row that says something new, ends it.
 */
export function comparePerson(known: FilePerson, stated: Stated, day: string): PersonChange {
  const { person, levels = [], ratings = [], post = null } = stated;
  const changedLevels = levels.filter(
    (level) => !known.levels.some((other) => isSame(level, other)),
  );
  const changedRatings = ratings.filter((rating) => {
    const ofYear = known.ratings.filter(({ year }) => year === rating.year);
    return !ofYear.some((before) => isSameRating(rating, before));
  });
  const gone = goneLevels(known, { levels, changedLevels, day });
  const change = {
    birth: moreExactBirth(known, person.birth),
    ethnicity: changedText(known.ethnicity, person.ethnicity),
    partyJoinedOn: changedDate(known.partyJoinedOn, person.partyJoinedOn),
    partyOfficialOn: changedDate(known.partyOfficialOn, person.partyOfficialOn),
    levels: changedLevels,
    ratings: changedRatings,
    ended: [
      ...gone.flatMap(({ evidenceId }) => evidenceId ?? []),
      ...endedRatings(known, changedRatings),
    ],
    post: changedPost(known, post),
  };
  const plain = (["ethnicity", "partyJoinedOn", "partyOfficialOn"] as const).flatMap((field) =>
    change[field] === null ? [] : [{ field, known: known[field], stated: change[field] }],
  );
  const birth =
    change.birth === null
      ? []
      : [{ field: "birth", known: known.identities[0].birth, stated: change.birth }];
  return {
    ...change,
    differences: [
      ...birth,
      ...plain,
      ...levelDifferences(known, { levels, changedLevels, gone }),
      ...changedRatings.map((rating) => ratingDifference(known, rating)),
      ...(change.post === null ? [] : [postDifference(known, post)]),
    ],
  };
}

/** What an accepted row states is known to the rows behind it. */
export function learn(person: FilePerson, change: PersonChange, day: string): void {
  const [first, ...others] = person.identities;
  if (change.birth !== null) person.identities = [{ ...first, birth: change.birth }, ...others];
  person.ethnicity = change.ethnicity ?? person.ethnicity;
  person.partyJoinedOn = change.partyJoinedOn ?? person.partyJoinedOn;
  person.partyOfficialOn = change.partyOfficialOn ?? person.partyOfficialOn;
  const stands = ({ evidenceId }: { evidenceId: number | null }): boolean =>
    evidenceId === null || !change.ended.includes(evidenceId);
  person.levels = [
    ...person.levels.filter(stands),
    ...change.levels.map((level) => levelNow(level, day)),
  ];
  person.ratings = [
    ...person.ratings.filter(stands),
    ...change.ratings.map((rating) => ratingNow(rating, day)),
  ];
  if (change.post !== null) person.posts = [...person.posts, change.post];
}

/** Thousands of rows state the same few levels: each is kept once. */
function statedOnce<Stated extends LevelStatement | RatingStatement>() {
  const kept = new WeakMap<Stated, Stated & { evidenceId: null; statedOn: string }>();
  return (stated: Stated, day: string) => {
    const before = kept.get(stated);
    if (before?.statedOn === day) return before;
    const known = { ...stated, evidenceId: null, statedOn: day };
    kept.set(stated, known);
    return known;
  };
}

const levelNow = statedOnce<LevelStatement>();
const ratingNow = statedOnce<RatingStatement>();

type StatedLevels = { levels: readonly LevelStatement[]; changedLevels: readonly LevelStatement[] };

/**
 * Levels on record that a row states otherwise: it names their dimension, but not them. Where all that it names is
 * known, what another row of the same list says stands beside it.
 */
function goneLevels(
  known: FilePerson,
  { levels, changedLevels, day }: StatedLevels & { day: string },
): KnownLevel[] {
  return known.levels.filter((level) => {
    const ofDimension = levels.filter(({ dimension }) => dimension === level.dimension);
    const says = ofDimension.some(({ state }) => state !== "not_recognised");
    const stands = ofDimension.some((other) => isSame(other, level));
    const isNews = changedLevels.some(({ dimension }) => dimension === level.dimension);
    return says && !stands && level.evidenceId !== null && (isNews || level.statedOn < day);
  });
}

function endedRatings(known: FilePerson, changed: readonly RatingStatement[]): number[] {
  return known.ratings.flatMap(({ year, evidenceId }) => {
    const isChanged = changed.some((rating) => rating.year === year && rating.level !== null);
    return isChanged && evidenceId !== null ? [evidenceId] : [];
  });
}

function moreExactBirth(known: FilePerson, stated: string | null): string | null {
  if (stated === null) return null;
  return compareBirths(stated, known.identities[0].birth) === "more_exact" ? stated : null;
}

function changedText(known: string | null, stated: string | null): string | null {
  if (stated === null) return null;
  return known !== null && identityKey(known) === identityKey(stated) ? null : stated;
}

/** A less exact date that fits the one on record is no difference. */
export function changedDate(known: string | null, stated: string | null): string | null {
  if (stated === null || known === stated) return null;
  const fits = known !== null && !birthsContradict(known, stated);
  return fits && stated.length < known.length ? null : stated;
}

/** Levels with an order are the same by their level, others by their words. */
function isSame(stated: LevelStatement, known: LevelStatement): boolean {
  if (stated.dimension !== known.dimension || stated.state !== known.state) return false;
  if (stated.level !== known.level) return false;
  const byLevel =
    stated.dimension === "political_theory" || stated.dimension === "state_management";
  if (byLevel && stated.state !== "not_recognised") return true;
  return identityKey(stated.text) === identityKey(known.text);
}

function isSameRating(
  stated: RatingStatement,
  known: { text: string; level: string | null },
): boolean {
  if (stated.level !== null) return stated.level === known.level;
  return identityKey(stated.text) === identityKey(known.text);
}

function changedPost(
  known: FilePerson,
  post: PostStatement | null,
): { name: string; unitId: number } | null {
  const { name = null, unitId = null } = post ?? {};
  if (name === null || unitId === null) return null;
  const isHeld = known.posts.some(
    (held) => held.unitId === unitId && identityKey(held.name) === identityKey(name),
  );
  return isHeld ? null : { name, unitId };
}

/** One for each level that is news, and one for each dimension of which less is said than before. */
function levelDifferences(
  known: FilePerson,
  { levels, changedLevels, gone }: StatedLevels & { gone: readonly KnownLevel[] },
): Difference[] {
  const lessSaid = levels.filter(
    ({ dimension }, index) =>
      gone.some((level) => level.dimension === dimension) &&
      !changedLevels.some((level) => level.dimension === dimension) &&
      levels.findIndex((level) => level.dimension === dimension) === index,
  );
  return [...changedLevels, ...lessSaid].map((stated) => {
    const before = known.levels.filter(({ dimension }) => dimension === stated.dimension);
    const texts = [...new Set(before.map(({ text }) => text))];
    return { field: stated.dimension, known: texts.join("; ") || null, stated: stated.text };
  });
}

function ratingDifference(known: FilePerson, stated: RatingStatement): Difference {
  const before = known.ratings.find(({ year }) => year === stated.year);
  return { field: `rating:${stated.year}`, known: before?.text ?? null, stated: stated.text };
}

function postDifference(known: FilePerson, stated: PostStatement | null): Difference {
  const names = known.posts.map(({ name }) => name).join("; ");
  return { field: "post", known: names || null, stated: stated?.text ?? "" };
}
