import {
  type EnrolmentAct,
  enrolmentActs,
  type EnrolmentStatus,
} from "#app/domain/enrolment/enrolment.ts";
import type { MarkBand } from "#app/domain/teaching/mark.ts";
import type { Outcome, OutcomeReason } from "#app/domain/teaching/result.ts";
import { dayNumber, dayOfNumber } from "#app/kernel/calendar.ts";
import { notAsked, type Span, verdictCode, verifiedCode } from "./spans.ts";
import { verdicts } from "./verdict.ts";

/** What is asked or said beside the way from a gap to its closing. */
const asides = [
  "returned",
  "completed_request",
  "leave_asked",
  "leave_opinion",
  "leave_refused",
  "ranked",
  "skipped",
] as const satisfies readonly EnrolmentAct[];

export type StepAct = Exclude<EnrolmentAct, (typeof asides)[number]>;

/** What leads a person from a gap to its closing. */
export const stepActs = enrolmentActs.filter(
  (act): act is StepAct => !asides.some((aside) => aside === act),
);

/** One of them, on a local day (yyyy-mm-dd). */
export type TakenStep = { act: StepAct; toStatus: EnrolmentStatus; day: string };

export type CertificateAct = "issued" | "reissued" | "printed" | "handed_over" | "revoked";

/** What was done with a certificate; `detail` is the number of the blank, or that of the one it stands instead of. */
export type CertificateStep = {
  act: CertificateAct;
  day: string;
  certificateId: number;
  register: string;
  detail: string | null;
};

/** A course that a person asked for, was sent on or attends, with what came of it. */
export type TakenCourse = {
  enrolmentId: number;
  programmeId: number;
  course: {
    id: number;
    code: string;
    name: string;
    startsOn: string;
    endsOn: string;
    /** its page opens for the viewer */
    isSeen: boolean;
  };
  result: { outcome: Outcome; reason: OutcomeReason | null; band: MarkBand | null } | null;
  steps: readonly TakenStep[];
  certificates: readonly CertificateStep[];
};

/** The same as it stood on a day; what came later is left out, and null where nothing had happened yet. */
export function takenOn(taken: TakenCourse, day: string): TakenCourse | null {
  const steps = taken.steps.filter((step) => step.day <= day);
  if (steps.length === 0) return null;
  return {
    ...taken,
    steps,
    certificates: taken.certificates.filter((step) => step.day <= day),
  };
}

/** What a course that somebody takes is to a timeline. */
export const takenUses = ["asked", "seat", "attending", "failed", "no_show", "voided"] as const;
export type TakenUse = (typeof takenUses)[number];

const uses: Partial<Record<EnrolmentStatus, TakenUse>> = {
  requested: "asked",
  unit_approved: "asked",
  approved: "asked",
  waitlisted: "asked",
  offered: "asked",
  confirmed: "seat",
  attending: "attending",
  failed: "failed",
  no_show: "no_show",
  voided: "voided",
};

/** Null where it is over without a trace but its steps, and where what was completed has evidence of its own. */
export function takenUse({ steps }: Pick<TakenCourse, "steps">): TakenUse | null {
  const status = steps.at(-1)?.toStatus;
  return (status && uses[status]) ?? null;
}

/**
 * The first day of the run of days, up to one, on which a requirement is not met and nobody exempts from it: missing, or
 * unknown. From the first day of the record on where that is later; null where it is met, waived or not asked.
 */
export function openSince(
  spans: readonly Span[],
  { day, validFrom, verifiedOnly }: { day: string; validFrom: string; verifiedOnly: boolean },
): string | null {
  const isOpen = ({ answer }: Span): boolean => {
    if (answer === notAsked) return false;
    const verdict = verdicts[verifiedOnly ? verifiedCode(answer) : verdictCode(answer)];
    return verdict === "missing" || verdict === "no_data";
  };
  const at = dayNumber(day);
  const until = spans.filter(({ from }) => from <= at);
  const closed = until.findLastIndex((span) => !isOpen(span));
  const first = until[closed + 1];
  if (first === undefined) return null;
  const since = dayOfNumber(first.from);
  return since < validFrom && validFrom <= day ? validFrom : since;
}
