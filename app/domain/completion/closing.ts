import type { CourseStatus } from "#app/domain/courses/course.ts";
import type { PaperKind } from "#app/domain/courses/paper.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import type { Outcome, OutcomeReason } from "#app/domain/teaching/result.ts";

export type HalfDay = { id: number; day: string; startsAt: string };
export type Named = { enrolmentId: number; fullName: string };

/** What is known of one person of a course whose record is to be closed. */
export type PersonToClose = Named & {
  status: "confirmed" | "attending";
  /** half-days of which nothing is known of them */
  unknown: readonly HalfDay[];
  /** attendance lets them pass, and no mark is recorded */
  lacksMark: boolean;
  /** a frozen mark of theirs waits for its correction to be decided */
  correctionOpen: boolean;
  /** they asked to leave, and nobody has answered */
  leaveOpen: boolean;
};

export type ClosingFacts = {
  status: CourseStatus;
  /** half-days whose roll was not taken */
  untaken: readonly HalfDay[];
  people: readonly PersonToClose[];
  /** how many requests, offers and places on the waiting list still stand */
  undecided: number;
  /** kinds of the papers on record */
  papers: readonly PaperKind[];
};

/** One thing that is missing from a course's record. */
export type ClosingGap =
  | { kind: "teaching_not_over" }
  | { kind: "nobody_attends" }
  | { kind: "roll_missing"; session: HalfDay }
  | { kind: "roll_incomplete"; person: Named; sessions: number }
  | { kind: "mark_missing"; person: Named }
  | { kind: "correction_open"; person: Named }
  | { kind: "leave_open"; person: Named }
  | { kind: "places_open"; count: number }
  | { kind: "paper_missing"; paper: "opening" | "sending" | "recognition" };

export type ClosingGapKind = ClosingGap["kind"];

/**
 * Everything that is missing before the record of a course can be closed, in the order in which it is usually done; none
 * = it is complete (product 4.3): teaching has ended, every roll taken and whole, every result there, nothing about its
 * people still to be decided, and the opening decision, the sending decision or the summons, and the decision that
 * recognises the results on record.
 */
export function findClosingGaps(facts: ClosingFacts): ClosingGap[] {
  const { status, untaken, people, undecided, papers } = facts;
  const taken = (person: PersonToClose): number =>
    person.unknown.filter(({ id }) => !untaken.some((session) => session.id === id)).length;
  const of = (
    kind: "mark_missing" | "correction_open" | "leave_open",
    has: (person: PersonToClose) => boolean,
  ): ClosingGap[] => people.filter(has).map((person) => ({ kind, person: nameOf(person) }));
  return [
    ...when(status !== "finished", { kind: "teaching_not_over" }),
    ...when(people.length === 0, { kind: "nobody_attends" }),
    ...untaken.map((session): ClosingGap => ({ kind: "roll_missing", session })),
    ...people.flatMap((person) =>
      when(taken(person) > 0, {
        kind: "roll_incomplete",
        person: nameOf(person),
        sessions: taken(person),
      }),
    ),
    ...of("mark_missing", ({ lacksMark }) => lacksMark),
    ...of("correction_open", ({ correctionOpen }) => correctionOpen),
    ...of("leave_open", ({ leaveOpen }) => leaveOpen),
    ...when(undecided > 0, { kind: "places_open", count: undecided }),
    ...when(!papers.includes("opening"), { kind: "paper_missing", paper: "opening" }),
    ...when(!papers.includes("sending") && !papers.includes("summons"), {
      kind: "paper_missing",
      paper: "sending",
    }),
    ...when(!papers.includes("recognition"), { kind: "paper_missing", paper: "recognition" }),
  ];
}

const when = (is: boolean, gap: ClosingGap): ClosingGap[] => (is ? [gap] : []);

const nameOf = ({ enrolmentId, fullName }: Named): Named => ({ enrolmentId, fullName });

/** How somebody's course ends: whoever attends cannot have stayed away, whatever was corrected since. */
export function endingOf(
  status: "confirmed" | "attending",
  { outcome, reason }: { outcome: Outcome; reason: OutcomeReason | null },
): { outcome: Outcome; reason: OutcomeReason | null; steps: EnrolmentStatus[] } {
  if (outcome === "no_show" && status === "attending")
    return { outcome: "failed", reason: "attendance", steps: ["failed"] };
  if (outcome === "no_show" || status === "attending") return { outcome, reason, steps: [outcome] };
  // why: what they attended stands under a row of theirs that ended earlier (E22)
  return { outcome, reason, steps: ["attending", outcome] };
}

/** Who entered what the results of a course come from: its marks, or its rolls where no marks are given. */
export type Preparers = { markers: readonly number[]; rollTakers: readonly number[] };

/**
 * True where an account may not close a course because it entered the results: the marks, or, where the programme gives
 * none, the rolls (product 4.3: a second person recognises them).
 */
export const enteredResults = (
  accountId: number,
  graded: boolean,
  { markers, rollTakers }: Preparers,
): boolean => (graded ? markers : rollTakers).includes(accountId);
