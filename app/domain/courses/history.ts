import { type PaperKind, paperKinds } from "./paper.ts";

/** What the log calls the changes of a course. */
export const courseEvents = [
  "course.created",
  "course.copied",
  "course.corrected",
  "course.timetable_added",
  "course.session_added",
  "course.session_corrected",
  "course.session_removed",
  "course.paper_recorded",
  "course.paper_revoked",
  "course.announced",
  "course.settled",
  "course.started",
  "course.finished",
  "course.cancelled",
  "course.capacity_set",
] as const;
export type CourseEvent = (typeof courseEvents)[number];

export const isCourseEvent = (action: string): action is CourseEvent =>
  courseEvents.some((known) => known === action);

/** A field that was changed, with what stood there. */
export type ChangedField = { field: string; before: string; after: string };

/** What the log keeps of such an event, as far as a page shows it; null = not said. */
export type CourseDetail = {
  /** of the course that it was copied from */
  from: string | null;
  /** how many half-days were added */
  count: number | null;
  /** of a half-day */
  day: string | null;
  startsAt: string | null;
  /** of a paper */
  kind: PaperKind | null;
  number: string | null;
  reason: string | null;
  changes: ChangedField[];
};

/** Reads the canonical JSON of an event. */
export function readCourseDetail(json: string): CourseDetail {
  const detail: unknown = JSON.parse(json);
  const [before, after] = [fieldOf(detail, "before"), fieldOf(detail, "after")];
  const paper = fieldOf(detail, "kind") === null ? after : detail;
  const kind = fieldOf(paper, "kind");
  const count = fieldOf(detail, "count");
  const session = fieldOf(detail, "day") === null ? after : detail;
  return {
    from: textOf(fieldOf(detail, "from")),
    count: typeof count === "number" ? count : null,
    day: textOf(fieldOf(session, "day")),
    startsAt: textOf(fieldOf(session, "startsAt")),
    kind: paperKinds.find((known) => known === kind) ?? null,
    number: textOf(fieldOf(paper, "number")),
    reason: textOf(fieldOf(detail, "reason")),
    changes: changesBetween(before, after),
  };
}

function changesBetween(before: unknown, after: unknown): ChangedField[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return Object.entries(after).map(([field, value]) => ({
    field,
    before: said(before[field]),
    after: said(value),
  }));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const fieldOf = (holder: unknown, name: string): unknown =>
  isRecord(holder) ? (holder[name] ?? null) : null;

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

const said = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
