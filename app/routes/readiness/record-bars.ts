import { takenUse } from "#app/domain/readiness/steps.ts";
import { dayOfCompletion } from "#app/domain/readiness/verdict.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { earliestDay, latestDay } from "#app/kernel/calendar.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { GapView, RecordView, RequirementView } from "#app/routes/readiness/record-view.ts";
import type { ProgrammeNames } from "#app/ui/readiness/condition-text.ts";
import { factText } from "#app/ui/readiness/fact-text.ts";
import type { TimelineBar, TimelineMark } from "#app/ui/readiness/timeline-layout.ts";

/** Courses still to enter of each gap at most: the earliest; the requirement names more. */
const coursesShown = 2;

/**
 * What the timeline of a record shows, in the order of the requirements: since when each is open, each statement once,
 * the courses that were taken, those in which seats are held and the first that could be entered, then the service left.
 */
export function timelineBars(
  t: Translate,
  { requirements, taken }: Pick<RecordView, "requirements" | "taken">,
  programmes: ProgrammeNames,
  day: string,
): TimelineBar[] {
  const bars = requirements.flatMap((view) => [
    ...gapBar(t, view, day),
    ...view.lines.map((line) => barOf(t, view, line, programmes)),
    ...taken.filter(({ programmeId }) => view.closedBy.includes(programmeId)).flatMap(takenBar),
    ...(view.gap?.seats ?? []).map((course) => courseBar(course, "seat")),
    ...coursesToShow(view).map((course) => courseBar(course, "course")),
    ...serviceBar(t, view),
  ]);
  return bars.filter(({ key }, index) => bars.findIndex((other) => other.key === key) === index);
}

/** The announced courses of a gap that the timeline shows. */
export const coursesToShow = ({ gap }: Pick<RequirementView, "gap">) =>
  (gap?.courses ?? []).slice(0, coursesShown);

/** From the day on which it is known to be open to the day asked. */
function gapBar(
  t: Translate,
  { requirement: { subject }, openSince, verdict }: RequirementView,
  day: string,
): TimelineBar[] {
  if (openSince === null) return [];
  const label = t("record.timeline.gapOf", {
    subject: t(`readiness.subject.${subject}`),
    verdict: t(`readiness.verdict.${verdict}`),
  });
  return [{ key: `gap-${subject}`, label, from: openSince, until: day, use: "gap" }];
}

/** The days of a course that was asked for, is attended, was not passed, or whose result was voided. */
function takenBar(taken: RecordView["taken"][number]): TimelineBar[] {
  const use = takenUse(taken);
  // why: a seat that closes a gap is drawn to its expected recognition
  if (use === null || use === "seat") return [];
  const { id, code, name, startsOn, endsOn } = taken.course;
  const label = `${code}, ${name}`;
  const key = use === "attending" ? `course-${id}` : `taken-${taken.enrolmentId}`;
  return [{ key, label, from: startsOn, until: endsOn, use }];
}

function barOf(
  t: Translate,
  { requirement }: RequirementView,
  { fact, use, until }: RequirementView["lines"][number],
  programmes: ProgrammeNames,
): TimelineBar {
  const text = factText(t, fact, programmes);
  const isRating = fact.dimension === "rating" && fact.year !== null;
  return {
    key: String(fact.id),
    label:
      fact.programmeId === null
        ? `${t(`readiness.subject.${requirement.subject}`)}: ${text}`
        : text,
    from: isRating ? `${fact.year}-01-01` : earliestDay(dayOfCompletion(fact)),
    until: isRating ? `${fact.year}-12-31` : until,
    use,
  };
}

/** From the first day to expected recognition. A course in which a seat is held has one bar, also while others may enter. */
function courseBar(
  { id, code, name, startsOn, recognisedOn }: GapView["seats"][number],
  use: "seat" | "course",
): TimelineBar {
  const label = `${code}, ${name}`;
  return { key: `course-${id}`, label, from: startsOn, until: recognisedOn, use };
}

function serviceBar(t: Translate, { sum, verdict }: RequirementView): TimelineBar[] {
  if (sum === null || sum.least < 0) return [];
  return [
    {
      key: "service",
      label: t("record.timeline.service"),
      from: earliestDay(sum.ageMonth),
      until: latestDay(sum.retires.earliest),
      use: verdict === "missing" ? "below" : "meets",
    },
  ];
}

/** The day asked and the anchors of the term, each with its words. */
export function timelineMarks(
  t: Translate,
  { ageMonth, eventMonth, target }: RecordView,
  day: string,
): TimelineMark[] {
  const mark = (
    kind: TimelineMark["kind"],
    at: string | null,
    shown: string | null,
  ): TimelineMark[] =>
    at === null || shown === null
      ? []
      : [{ kind, day: at, label: t(`record.timeline.mark.${kind}`, { date: formatDate(shown) }) }];
  return [
    ...mark("asOf", day, day),
    ...mark("ageMonth", ageMonth && latestDay(ageMonth), ageMonth),
    ...mark("eventMonth", eventMonth && latestDay(eventMonth), eventMonth),
    // why: until the age month has passed it is the target itself
    ...(target === (ageMonth && latestDay(ageMonth)) ? [] : mark("target", target, target)),
  ];
}
