import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { isMinority } from "#app/domain/readiness/structure.ts";
import { type Subject, subjects } from "#app/domain/standards/requirement.ts";
import type { TitleKind } from "#app/domain/standards/title.ts";
import type { MarkBand } from "#app/domain/teaching/mark.ts";

/** By whom the yearly report counts: the audiences of courses, by the posts that people hold. */
export const reportGroups = [
  "committee_member",
  "province_leader",
  "department_leader",
  "commune_secretary",
  "commune_leader",
  "other",
] as const;
export type ReportGroup = (typeof reportGroups)[number];

/** A title that somebody holds as a post at a unit of a kind. */
export type HeldTitle = { code: string; kind: TitleKind; unitKind: UnitKind };

const secretary = "commune-secretary";
const departments: readonly UnitKind[] = [
  "department",
  "party_body",
  "mass_organisation",
  "school",
];

/** The groups of somebody by the titles they hold; a person may belong to several, and to "other" with none. */
export function groupsOf(titles: readonly HeldTitle[]): ReportGroup[] {
  const groups = new Set(titles.map(groupOf));
  return groups.size === 0 ? ["other"] : reportGroups.filter((group) => groups.has(group));
}

function groupOf({ code, kind, unitKind }: HeldTitle): ReportGroup {
  if (kind === "membership") return "committee_member";
  if (departments.includes(unitKind)) return "department_leader";
  if (unitKind === "province") return "province_leader";
  return code === secretary ? "commune_secretary" : "commune_leader";
}

/** What one source says that somebody completed; the day is yyyy-mm-dd, yyyy-mm or yyyy. */
export type Completed = {
  cadreId: number;
  programmeId: number;
  subject: Subject;
  endedOn: string;
  band: MarkBand | null;
};

/** A turn (lượt): one person's completion of one course. */
export type Turn = Omit<Completed, "endedOn">;

/**
 * The turns that some statements speak of: of one person, programme and month there is one, whoever states it; a source
 * that knows the year alone adds a turn only where no other one of that programme is known.
 */
export function turnsOf(completed: readonly Completed[]): Turn[] {
  const turns = new Map<string, Turn>();
  const exact = completed.filter(({ endedOn }) => endedOn.length > 4);
  const known = new Set(exact.map(personAndProgramme));
  const vague = completed.filter(
    (one) => one.endedOn.length === 4 && !known.has(personAndProgramme(one)),
  );
  for (const { endedOn, ...turn } of [...exact, ...vague]) {
    const key = `${personAndProgramme(turn)} ${endedOn.slice(0, 7)}`;
    const before = turns.get(key);
    turns.set(key, before ? { ...before, band: before.band ?? turn.band } : turn);
  }
  return [...turns.values()];
}

const personAndProgramme = ({
  cadreId,
  programmeId,
}: Pick<Completed, "cadreId" | "programmeId">): string => `${cadreId} ${programmeId}`;

/** What is counted of the people of a report. */
export type ReportPerson = {
  cadreId: number;
  gender: Gender;
  ethnicity: string | null;
  groups: ReportGroup[];
};

/** Turns and people of one row; nobody is counted as of a minority on a guess. */
export type ReportCounts = {
  turns: number;
  people: number;
  women: number;
  minority: number;
  /** people whose ethnicity is not recorded */
  minorityUnknown: number;
  /** turns by result; `none` = the course gives no marks, or no source says them */
  bands: Record<MarkBand | "none", number>;
};

export type YearReport = {
  whole: ReportCounts;
  programmes: ({ programmeId: number; subject: Subject } & ReportCounts)[];
  groups: ({
    group: ReportGroup;
    bySubject: { subject: Subject; turns: number }[];
  } & ReportCounts)[];
};

/**
 * The yearly report of some turns (form F8): by programme in the order of subjects, by group of people, and altogether.
 * A turn is counted in each row that it belongs to, a person once in each; the whole counts everybody once.
 */
export function yearReport(
  turns: readonly Turn[],
  people: ReadonlyMap<number, ReportPerson>,
): YearReport {
  const byProgramme = Map.groupBy(turns, ({ programmeId }) => programmeId);
  const groupsIn = ({ cadreId }: Turn): readonly ReportGroup[] =>
    people.get(cadreId)?.groups ?? ["other"];
  return {
    whole: countTurns(turns, people),
    programmes: [...byProgramme]
      .map(([programmeId, those]) => ({
        programmeId,
        subject: those[0]?.subject ?? "skills",
        ...countTurns(those, people),
      }))
      .toSorted(
        (a, b) =>
          subjects.indexOf(a.subject) - subjects.indexOf(b.subject) ||
          a.programmeId - b.programmeId,
      ),
    groups: reportGroups.flatMap((group) => {
      const those = turns.filter((turn) => groupsIn(turn).includes(group));
      if (those.length === 0) return [];
      return [{ group, bySubject: bySubject(those), ...countTurns(those, people) }];
    }),
  };
}

function bySubject(turns: readonly Turn[]): { subject: Subject; turns: number }[] {
  const found = Map.groupBy(turns, ({ subject }) => subject);
  return subjects.flatMap((subject) => {
    const those = found.get(subject);
    return those ? [{ subject, turns: those.length }] : [];
  });
}

function countTurns(
  turns: readonly Turn[],
  people: ReadonlyMap<number, ReportPerson>,
): ReportCounts {
  const ids = [...new Set(turns.map(({ cadreId }) => cadreId))];
  const those = ids.flatMap((id) => people.get(id) ?? []);
  const minority = those.map(isMinority);
  const bands = { average: 0, good: 0, very_good: 0, excellent: 0, none: 0 };
  for (const { band } of turns) bands[band ?? "none"] += 1;
  return {
    turns: turns.length,
    people: ids.length,
    women: those.filter(({ gender }) => gender === "female").length,
    minority: minority.filter((answer) => answer === "yes").length,
    minorityUnknown: minority.filter((answer) => answer === "unknown").length,
    bands,
  };
}
