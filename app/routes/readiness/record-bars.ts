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
 * What the timeline of a record shows, in the order of the requirements: each statement once, the courses in which seats
 * are held and the first that could be entered, then the service left.
 */
export function timelineBars(
  t: Translate,
  requirements: readonly RequirementView[],
  programmes: ProgrammeNames,
): TimelineBar[] {
  const bars = requirements.flatMap((view) => [
    ...view.lines.map((line) => barOf(t, view, line, programmes)),
    ...(view.gap?.seats ?? []).map((course) => courseBar(course, "seat")),
    ...(view.gap?.courses ?? [])
      .slice(0, coursesShown)
      .map((course) => courseBar(course, "course")),
    ...serviceBar(t, view),
  ]);
  return bars.filter(({ key }, index) => bars.findIndex((other) => other.key === key) === index);
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
  { id, code, name, startsOn, recognisedOn }: GapView["courses"][number],
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
