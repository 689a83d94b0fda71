import { rankOfLevel } from "#app/domain/standards/level.ts";
import type { Condition, Requirement } from "#app/domain/standards/requirement.ts";
import { partsOf } from "#app/domain/standards/standard.ts";
import type { ProgrammeFact, ProgrammeLength } from "./facts.ts";

/** A gap that nothing closes: time that is not left. */
export const neverCloses = Infinity;

/**
 * What would close a gap: a course of one of some programmes; something that no programme of the portal gives (a
 * degree, a language level); the ratings of years to come; nothing at all (working time).
 */
export type WayToClose =
  | {
      kind: "programme";
      programmeId: number;
      usualDays: number | null;
      certificateDays: number | null;
    }
  | { kind: "outside" }
  | { kind: "ratings" }
  | { kind: "nothing" };

/**
 * The ways in which a requirement can come to be met on a day, the quickest course first; each programme once
 * (product 4.5).
 */
export function waysToClose(
  condition: Requirement["condition"],
  programmes: ReadonlyMap<number, ProgrammeFact>,
  day: string,
): WayToClose[] {
  const ways = partsOf(condition).flatMap((part) => waysOf(part, programmes, day));
  return ways.filter((way, index) => ways.findIndex((other) => sameWay(way, other)) === index);
}

function sameWay(a: WayToClose, b: WayToClose): boolean {
  if (a.kind === "programme" && b.kind === "programme") return a.programmeId === b.programmeId;
  return a.kind === b.kind;
}

function waysOf(
  condition: Condition,
  programmes: ReadonlyMap<number, ProgrammeFact>,
  day: string,
): WayToClose[] {
  if (condition.kind === "working_time") return [{ kind: "nothing" }];
  if (condition.kind === "ratings") return [{ kind: "ratings" }];
  const courses = coursesFor(condition, programmes)
    .map(({ id, lengths }) => ({ programmeId: id, ...lengthOn(lengths, day) }))
    .toSorted((a, b) => daysOf(a) - daysOf(b));
  if (courses.length === 0) return [{ kind: "outside" }];
  return courses.map(({ programmeId, usualDays, certificateDays }) => ({
    kind: "programme",
    programmeId,
    usualDays,
    certificateDays,
  }));
}

function coursesFor(
  condition: Exclude<Condition, { kind: "working_time" | "ratings" }>,
  programmes: ReadonlyMap<number, ProgrammeFact>,
): ProgrammeFact[] {
  if (condition.kind !== "level")
    return condition.programmeIds.flatMap((id) => programmes.get(id) ?? []);
  const { dimension, level } = condition;
  const asked = rankOfLevel(dimension, level);
  return [...programmes.values()].filter(
    (programme) =>
      programme.dimension === dimension && rankOfLevel(dimension, programme.level) >= asked,
  );
}

const notRecorded = { usualDays: null, certificateDays: null };

/** The length by the version in force on a day. */
const lengthOn = (
  lengths: readonly ProgrammeLength[],
  day: string,
): Omit<ProgrammeLength, "validFrom"> =>
  lengths.findLast(({ validFrom }) => validFrom <= day) ?? notRecorded;

/** What a gap needs to be closed. */
export type Need = {
  /** see `closesIn` */
  closesIn: number | null;
  /** of which a course closes it, by id, each once; empty = nothing of the portal does */
  programmeIds: readonly number[];
  /** how long a course of one of them takes is not recorded */
  hasUnknownLength: boolean;
};

/** What closes a gap in a requirement that is there on a day, and in how many days. */
export function needOf(
  condition: Requirement["condition"],
  programmes: ReadonlyMap<number, ProgrammeFact>,
  day: string,
): Need {
  const courses = partsOf(condition).flatMap((part) =>
    part.kind === "working_time" || part.kind === "ratings" ? [] : coursesFor(part, programmes),
  );
  const ids = new Set(courses.map(({ id }) => id));
  return {
    closesIn: closesIn(condition, programmes, day),
    programmeIds: [...ids].toSorted((a, b) => a - b),
    hasUnknownLength: courses.some(({ lengths }) => lengthOn(lengths, day).usualDays === null),
  };
}

/** A length that is not recorded stands last. */
const daysOf = ({ usualDays, certificateDays }: Omit<ProgrammeLength, "validFrom">): number =>
  usualDays === null ? Infinity : usualDays + (certificateDays ?? 0);

/** The days from which a course that would close a gap takes another time. */
export function turnsOfLength(
  condition: Condition,
  programmes: ReadonlyMap<number, ProgrammeFact>,
): string[] {
  if (condition.kind === "working_time" || condition.kind === "ratings") return [];
  return coursesFor(condition, programmes).flatMap(({ lengths }) =>
    lengths.map(({ validFrom }) => validFrom),
  );
}

/**
 * In how many days a gap closes that is there on a day: of several ways the quickest; one that is not known may be quick
 * enough, so the whole is not known.
 */
export function closesIn(
  condition: Requirement["condition"],
  programmes: ReadonlyMap<number, ProgrammeFact>,
  day: string,
): number | null {
  const ways = partsOf(condition).map((part) => closesOne(part, programmes, day));
  return ways.includes(null) ? null : Math.min(...ways.map((days) => days ?? 0));
}

function closesOne(
  condition: Condition,
  programmes: ReadonlyMap<number, ProgrammeFact>,
  day: string,
): number | null {
  if (condition.kind === "working_time") return neverCloses;
  if (condition.kind === "ratings") return null;
  const days = coursesFor(condition, programmes).map(({ lengths }) =>
    daysOf(lengthOn(lengths, day)),
  );
  return days.length === 0 || days.includes(Infinity) ? null : Math.min(...days);
}
