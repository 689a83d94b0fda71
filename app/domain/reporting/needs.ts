import { type Subject, subjects } from "#app/domain/standards/requirement.ts";
import { type Level, levels } from "#app/domain/standards/title.ts";

/** Whom a row of the list of needs counts: people planned for titles of a level, and who only registered by themselves. */
export const needGroups = [...levels, "registered"] as const;
export type NeedGroup = (typeof needGroups)[number];

/** What is lacking of a subject, and the programmes any one of which gives it; none = nothing of the portal does. */
export type NeedContent = { subject: Subject; programmeIds: readonly number[] };

/** "political_theory.5-7": what names a content in an address. */
export const contentKey = ({ subject, programmeIds }: NeedContent): string =>
  `${subject}.${programmeIds.join("-")}`;

/** What an address names; null where it is no content. */
export function readContent(text: string): NeedContent | null {
  const [, subject = "", ids = ""] =
    /^([a-z_]{1,40})\.((?:\d{1,9}(?:-\d{1,9})*)?)$/.exec(text) ?? [];
  const known = subjects.find((one) => one === subject);
  if (!known) return null;
  return { subject: known, programmeIds: ids === "" ? [] : ids.split("-").map(Number) };
}

/** Somebody's gap in a requirement of one of their planning records. */
export type GapFact = NeedContent & {
  cadreId: number;
  /** of the record */
  unitId: number;
  level: Level;
  /** a seat is held in a course that closes it in time */
  isCovered: boolean;
};

/** What somebody registered by themselves and has not learnt since. */
export type RegisteredFact = {
  cadreId: number;
  programmeId: number;
  subject: Subject;
  /** where they belong today */
  unitIds: readonly number[];
  /** a seat of a course of the programme is held */
  isCovered: boolean;
  note: string | null;
};

/** One person in one row: what of them counts there. */
export type NeedPerson = {
  cadreId: number;
  /** a standard of a planned title asks for it */
  isPlanned: boolean;
  isRegistered: boolean;
  isCovered: boolean;
  groups: NeedGroup[];
  unitIds: number[];
  note: string | null;
};

/** A row of the list of needs: a content with everybody who lacks it, each once. */
export type Need = NeedContent & { people: NeedPerson[] };

type Gathering = NeedContent & { byPerson: Map<number, NeedPerson> };

/**
 * The rows of a list of needs, in the order of subjects: who lacks what by the standards of planned titles, and what
 * people registered themselves. What somebody registered and lacks anyway is one need; a person with several records
 * is one, and has their seat only where every gap of theirs is covered.
 */
export function gatherNeeds(
  gaps: Iterable<GapFact>,
  registered: readonly RegisteredFact[],
): Need[] {
  const rows = new Map<string, Gathering>();
  for (const gap of gaps) {
    const row = rowOf(rows, gap);
    const person = personIn(row, gap.cadreId, gap.isCovered);
    person.isPlanned = true;
    person.isCovered &&= gap.isCovered;
    addOnce(person.groups, gap.level);
    addOnce(person.unitIds, gap.unitId);
  }
  for (const need of registered) {
    for (const row of rowsFor(rows, need)) {
      const person = personIn(row, need.cadreId, need.isCovered);
      person.isRegistered = true;
      person.note ??= need.note;
      if (person.isPlanned) continue;
      addOnce(person.groups, "registered");
      for (const unitId of need.unitIds) addOnce(person.unitIds, unitId);
    }
  }
  return [...rows.values()]
    .map(({ byPerson, ...content }) => ({ ...content, people: [...byPerson.values()] }))
    .toSorted(
      (a, b) =>
        subjects.indexOf(a.subject) - subjects.indexOf(b.subject) ||
        compareKeys(contentKey(a), contentKey(b)),
    );
}

const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rowOf(rows: Map<string, Gathering>, content: NeedContent): Gathering {
  const key = contentKey(content);
  const known = rows.get(key);
  if (known) return known;
  const { subject, programmeIds } = content;
  const row = { subject, programmeIds, byPerson: new Map<number, NeedPerson>() };
  rows.set(key, row);
  return row;
}

/** The rows in which the person lacks what the programme gives anyway, else one for the programme alone. */
function rowsFor(rows: Map<string, Gathering>, need: RegisteredFact): Gathering[] {
  const own = [...rows.values()].filter(
    ({ programmeIds, byPerson }) =>
      programmeIds.includes(need.programmeId) && byPerson.get(need.cadreId)?.isPlanned,
  );
  if (own.length > 0) return own;
  return [rowOf(rows, { subject: need.subject, programmeIds: [need.programmeId] })];
}

function personIn({ byPerson }: Gathering, cadreId: number, isCovered: boolean): NeedPerson {
  const known = byPerson.get(cadreId);
  if (known) return known;
  const person: NeedPerson = {
    cadreId,
    isPlanned: false,
    isRegistered: false,
    isCovered,
    groups: [],
    unitIds: [],
    note: null,
  };
  byPerson.set(cadreId, person);
  return person;
}

function addOnce<Value>(values: Value[], value: Value): void {
  if (!values.includes(value)) values.push(value);
}

/** What a row says in numbers. */
export type NeedCounts = {
  people: number;
  registered: number;
  covered: number;
  byGroup: { group: NeedGroup; people: number }[];
};

/** Counts the people of a row, or those of it at one unit. */
export function countNeed(people: readonly NeedPerson[]): NeedCounts {
  return {
    people: people.length,
    registered: people.filter(({ isRegistered }) => isRegistered).length,
    covered: people.filter(({ isCovered }) => isCovered).length,
    byGroup: needGroups.flatMap((group) => {
      const count = people.filter(({ groups }) => groups.includes(group)).length;
      return count === 0 ? [] : [{ group, people: count }];
    }),
  };
}

/** How many still have no seat once the free seats of announced courses are taken; `free` null = unlimited. */
export const remainingOf = (
  { people, covered }: Pick<NeedCounts, "people" | "covered">,
  free: number | null,
): number => (free === null ? 0 : Math.max(0, people - covered - free));

/** The free seats of several courses together; null where one is unlimited. */
export const freeSeats = (courses: readonly { free: number | null }[]): number | null =>
  courses.some(({ free }) => free === null)
    ? null
    : courses.reduce((sum, { free }) => sum + Math.max(0, free ?? 0), 0);

/** The years of lists that can be asked for. */
export function listYears(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1, year + 2];
}

/** The day on which the list of a year looks: today in this year, the first day of one to come, the last of one gone. */
export function dayOfList(year: number, today: string): string {
  const current = Number(today.slice(0, 4));
  if (year === current) return today;
  return year > current ? `${year}-01-01` : `${year}-12-31`;
}

/** Whom of the people of a row a question is about; null = all of them. */
export const needStates = ["covered", "open", "registered"] as const;
export type NeedState = (typeof needStates)[number];

export type NeedFilter = {
  /** see `contentKey` */
  content: string;
  unitId: number | null;
  group: NeedGroup | null;
  state: NeedState | null;
};

/** True for whom a number counts that the filter opened; `unitId` is a unit of the record or of today, alone. */
export function isAskedFor(
  person: NeedPerson,
  { unitId, group, state }: Omit<NeedFilter, "content">,
): boolean {
  if (unitId !== null && !person.unitIds.includes(unitId)) return false;
  if (group !== null && !person.groups.includes(group)) return false;
  if (state === "covered") return person.isCovered;
  if (state === "open") return !person.isCovered;
  return state === "registered" ? person.isRegistered : true;
}
