import { type LevelDimension, rankOfLevel } from "#app/domain/standards/level.ts";
import { type Condition, type Subject, subjects } from "#app/domain/standards/requirement.ts";
import { partsOf } from "#app/domain/standards/standard.ts";
import type { RecordReadiness, RequirementVerdict } from "./readiness.ts";

/** What one title asks of a person, whether planned for or held; `target` is yyyy-mm-dd, null = no day is set. */
export type OwnGround = Pick<RecordReadiness, "requirements" | "target">;

/** What a person has to learn or has shown, by whatever it is asked for. Days are yyyy-mm-dd. */
export type OwnNeed = {
  subject: Subject;
  /** what is asked: one condition, or any of several */
  asked: readonly Condition[];
  state: "missing" | "no_data" | "met";
  /** the first day by which it is asked for; null = no day is set, or met */
  by: string | null;
  /** of what is met: the last day on which it counts; null = for good */
  until: string | null;
  /** of a duty that is met: the day by which it has to be done again */
  dueBy: string | null;
  /** ids of the statements that meet it */
  evidence: number[];
};

type Asked = { subject: Subject; asked: readonly Condition[] };
type Entry = Asked & { verdict: RequirementVerdict; target: string | null };
/** What asks for the same, more or less of it; the greatest rank asks for most. */
type Ranked = Entry & { key: string; rank: number };

/**
 * What the titles that a person is planned for and those of the posts they hold ask for together (product 4.8): kind,
 * level and by when, each asked for once, in an order that no title has a part in. Left out is what nobody can learn
 * (time left, ratings), what is waived, and what by its name says that somebody is planned (`disclosing` programmes).
 * Of several levels of one kind the highest stands, of certificates the one with the fewest ways to it, by the
 * earliest day: how many titles ask is nowhere told.
 */
export function needsOf(grounds: readonly OwnGround[], disclosing: ReadonlySet<number>): OwnNeed[] {
  const entries = grounds.flatMap(({ requirements, target }) =>
    requirements.flatMap((verdict): Entry[] => {
      const asked = askedOf(verdict, disclosing);
      return asked === null || verdict.verdict === "waived" ? [] : [{ ...asked, verdict, target }];
    }),
  );
  const ranked = entries.map((entry): Ranked => ({ ...entry, ...rankOf(entry, entries) }));
  const groups = [...Map.groupBy(ranked, ({ key }) => key)];
  return groups
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, those]) => together(those))
    .toSorted((a, b) => subjects.indexOf(a.subject) - subjects.indexOf(b.subject));
}

/** What of a requirement can be learnt and may be named; null = nothing. */
function askedOf(
  { requirement: { subject, condition } }: RequirementVerdict,
  disclosing: ReadonlySet<number>,
): Asked | null {
  if (subject === "reserve") return null;
  const asked = partsOf(condition).flatMap((part) => namedPart(part, disclosing));
  return asked.length === 0 ? null : { subject, asked };
}

function rankOf({ subject, asked }: Entry, all: readonly Entry[]): Pick<Ranked, "key" | "rank"> {
  const [first, ...others] = asked;
  if (others.length === 0 && first?.kind === "level") {
    const { dimension, level } = first;
    return { key: `${subject} level ${dimension}`, rank: rankOfLevel(dimension, level) };
  }
  const own = certificateOf(asked);
  if (own === null) return { key: `${subject} ${JSON.stringify(asked)}`, rank: 0 };
  const within = all
    .filter((other) => other.subject === subject)
    .flatMap((other) => certificateOf(other.asked) ?? [])
    .filter(({ validMonths }) => validMonths === own.validMonths)
    .filter(({ programmeIds }) => programmeIds.every((id) => own.programmeIds.includes(id)))
    .toSorted((a, b) => a.programmeIds.length - b.programmeIds.length || byText(a, b));
  return {
    key: `${subject} ${JSON.stringify(within[0] ?? own)}`,
    rank: -own.programmeIds.length,
  };
}

/** A certificate where it is all that is asked for. */
function certificateOf(asked: readonly Condition[]) {
  const [first, ...others] = asked;
  return others.length === 0 && first?.kind === "certificate" ? first : null;
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function namedPart(part: Condition, disclosing: ReadonlySet<number>): Condition[] {
  if (part.kind === "working_time" || part.kind === "ratings") return [];
  if (part.kind === "level") return [part];
  const programmeIds = part.programmeIds.filter((id) => !disclosing.has(id));
  return programmeIds.length === 0 ? [] : [{ ...part, programmeIds }];
}

const states = ["missing", "no_data", "met"] as const;

function together(entries: readonly Ranked[]): OwnNeed {
  const highest = Math.max(...entries.map(({ rank }) => rank));
  const ordered = entries
    .filter(({ rank }) => rank === highest)
    .toSorted((a, b) => byText(a.asked, b.asked));
  const { subject = "skills", asked = [] } = ordered[0] ?? {};
  const state = states.find((word) => ordered.some(({ verdict }) => verdict.verdict === word));
  const open = entries.filter(({ verdict }) => verdict.verdict !== "met");
  const met = ordered.map(({ verdict }) => verdict);
  const isMet = state === "met";
  return {
    subject,
    asked,
    state: state ?? "no_data",
    by: earliest(open.map(({ target }) => target)),
    until: isMet ? earliest(met.map(({ until }) => until)) : null,
    dueBy: isMet ? earliest(met.map(({ dueBy }) => dueBy)) : null,
    evidence: isMet ? meeting(met) : [],
  };
}

function meeting(verdicts: readonly RequirementVerdict[]): number[] {
  const ids = verdicts.flatMap(({ lines }) =>
    lines.filter(({ use }) => use === "meets").map(({ fact }) => fact.id),
  );
  return [...new Set(ids)].toSorted((a, b) => a - b);
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.reduce(
    (first, day) => (first === null || (day !== null && day < first) ? day : first),
    null,
  );

/** True where something met has to be shown anew by the last day of a year (yyyy). */
export const isDueIn = ({ state, until, dueBy }: OwnNeed, year: string): boolean =>
  state === "met" && ((dueBy ?? until)?.slice(0, 4) ?? "9999") <= year;

/** The day by which a need has to be closed, or what is met be shown anew; null = none is set. */
export const dayOfNeed = ({ state, by, until, dueBy }: OwnNeed): string | null =>
  state === "met" ? (dueBy ?? until) : by;

/** True for a course that begins after that day: it cannot close the need on time. */
export function isLate(need: OwnNeed, { startsOn }: { startsOn: string }): boolean {
  const day = dayOfNeed(need);
  return day !== null && startsOn > day;
}

/** A programme in view of what completing it gives. */
export type NamedProgramme = {
  id: number;
  dimension: LevelDimension | null;
  level: string | null;
  /** its very name says that somebody is planned */
  discloses: boolean;
};

/**
 * The programmes whose completion closes a need, by id: of what is missing, unknown, or to be done again by the end of
 * the year of a day. Those whose name discloses planning are left out (product 4.8).
 */
export function closingProgrammes(
  need: OwnNeed,
  programmes: readonly NamedProgramme[],
  today: string,
): number[] {
  if (need.state === "met" && !isDueIn(need, today.slice(0, 4))) return [];
  return programmes
    .filter((programme) => !programme.discloses && need.asked.some((one) => gives(programme, one)))
    .map(({ id }) => id);
}

function gives({ id, dimension, level }: NamedProgramme, asked: Condition): boolean {
  if (asked.kind === "working_time" || asked.kind === "ratings") return false;
  if (asked.kind !== "level") return asked.programmeIds.includes(id);
  return (
    dimension === asked.dimension &&
    rankOfLevel(dimension, level) >= rankOfLevel(dimension, asked.level)
  );
}
