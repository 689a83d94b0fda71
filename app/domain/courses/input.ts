import { z } from "zod";
import {
  Key,
  OptionalDay,
  optionalText,
  RequiredDay,
  Revision,
  UnitChoice,
  UnitName,
} from "#app/domain/people/input.ts";
import { requiredText } from "#app/domain/standards/input.ts";
import { isDay, parsePartialDate } from "#app/kernel/calendar.ts";
import {
  areDaysMoved,
  type CourseFacts,
  coursePolicies,
  type CourseStatus,
  findCourseFaults,
} from "./course.ts";
import { decidePaper, paperKinds } from "./paper.ts";
import { type Half, halves } from "./session.ts";
import { weekdays } from "./timetable.ts";

const Ticked = z
  .literal("yes")
  .optional()
  .transform((word) => word === "yes");

const isCapacity = (text: string): boolean => /^\d{1,4}$/.test(text) && Number(text) <= 5000;

/** A number of seats; empty = not stated, which is neither none nor unlimited (E3). */
const Capacity = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || isCapacity(text), "not_a_capacity")
  .transform((text) => (text === "" ? null : Number(text)));

const whole = (least: number, most: number, word: string) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most, word)
    .transform(Number);

const OfferHours = whole(1, 720, "not_offer_hours");
const Periods = whole(1, 12, "not_periods");

/** hh:mm of a time typed as 7:30, 07:30, 7h30 or 7h; null = none of them. */
export function readTime(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[:.hg](\d{2})?)$/i.exec(typed.trim());
  const [hours, minutes] = [Number(parts?.[1] ?? 99), Number(parts?.[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

const Time = z
  .string()
  .trim()
  .min(1)
  .refine((text) => readTime(text) !== null, "not_a_time")
  .transform((text) => readTime(text) ?? text);

const isLink = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const Link = optionalText(500).refine((text) => text === null || isLink(text), "not_a_link");

const Code = requiredText(2, 60).refine(
  (text) => /^[\p{L}\d][\p{L}\d ./-]*$/u.test(text),
  "not_a_code",
);

const statedFields = {
  code: Code,
  name: optionalText(200),
  place: optionalText(300),
  link: Link,
  startsOn: RequiredDay,
  endsOn: RequiredDay,
  policy: z.enum(coursePolicies),
  nominationEndsOn: OptionalDay,
  approvalEndsOn: OptionalDay,
  promotionStopsOn: OptionalDay,
  withdrawalEndsOn: OptionalDay,
  offerHours: OfferHours,
};

type Stated = Omit<CourseFacts, "capacity" | "unlimited">;

/** Says the faults of a course beside their fields. */
function tellFaults(
  facts: CourseFacts,
  moment: { today: string; before: CourseFacts | null },
  context: z.RefinementCtx,
): void {
  for (const { field, refusal } of findCourseFaults(facts, moment)) {
    context.addIssue({ code: "custom", path: [field], message: refusal });
  }
}

/** A new course as it is typed on a day. */
export const newCourseForm = (today: string) =>
  z
    .object({
      ...statedFields,
      unit: UnitName,
      unitId: UnitChoice,
      capacity: Capacity,
      unlimited: Ticked.transform((ticked) => (ticked ? (1 as const) : (0 as const))),
      _key: Key,
    })
    .superRefine((form, context) => tellFaults(form, { today, before: null }, context))
    .transform(({ _key, ...form }) => ({ ...form, key: _key ?? null }));

/** A course as it is corrected on a day; `before` is what stands. */
export const courseCorrectionForm = (
  today: string,
  before: CourseFacts & { status: CourseStatus },
) =>
  z
    .object({
      ...statedFields,
      moveSessions: Ticked,
      reason: optionalText(500),
      revision: Revision,
      seen: z.string().max(100).default(""),
    })
    .superRefine((form: Stated & { reason: string | null }, context) => {
      const { capacity, unlimited, status } = before;
      tellFaults({ ...form, capacity, unlimited }, { today, before }, context);
      if (status !== "draft" && areDaysMoved(before, form) && form.reason === null)
        context.addIssue({ code: "custom", path: ["reason"], message: "move_reason_missing" });
    });

export const CopyCourseForm = z
  .object({ code: Code, notBefore: RequiredDay, _key: Key })
  .transform(({ _key, ...form }) => ({ ...form, key: _key ?? null }));

const sharedFields = {
  room: optionalText(100),
  link: Link,
  topic: optionalText(300),
  lecturerName: optionalText(120),
  lecturerId: z
    .string()
    .regex(/^([1-9]\d{0,8})?$/)
    .default("")
    .transform((text) => (text === "" ? null : Number(text))),
  seen: z.string().max(100).default(""),
};

const sessionFields = {
  ...sharedFields,
  day: RequiredDay,
  half: z.enum(halves),
  startsAt: Time,
  endsAt: Time,
  periods: Periods,
};

function tellTimes(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  context: z.RefinementCtx,
): void {
  if (endsAt <= startsAt)
    context.addIssue({ code: "custom", path: ["endsAt"], message: "time_ends_before_start" });
}

export const NewSessionForm = z
  .object({ ...sessionFields, _key: Key })
  .superRefine(tellTimes)
  .transform(({ _key, ...form }) => ({ ...form, key: _key ?? null }));
export const CorrectSessionForm = z
  .object({ ...sessionFields, revision: Revision })
  .superRefine(tellTimes);

/** The box of a weekday and the fields of a half in the form of a timetable. */
export const weekdayField = (weekday: number) => `weekday_${weekday}`;
export const halfField = (half: Half) => `half_${half}`;
export const halfFactField = (half: Half, fact: "startsAt" | "endsAt" | "periods") =>
  `${half}_${fact}`;

/** Days typed one a line or with commas between them; null where one is no day of the calendar. */
function readDays(text: string): string[] | null {
  const typed = text.split(/[\n,;]+/).map((part) => part.trim());
  const days = typed.filter((part) => part !== "").map((part) => parsePartialDate(part) ?? "");
  return days.every(isDay) ? days : null;
}

const DaysLeftOut = z
  .string()
  .max(2000)
  .default("")
  .refine((text) => readDays(text) !== null, "not_days")
  .transform((text) => readDays(text) ?? []);

const Count = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || /^[1-9]\d{0,2}$/.test(text), "not_positive")
  .transform((text) => (text === "" ? null : Number(text)));

/** The pattern of a timetable. */
export const TimetableForm = z
  .object({
    ...sharedFields,
    from: RequiredDay,
    until: OptionalDay,
    count: Count,
    leftOut: DaysLeftOut,
    _key: Key,
  })
  .catchall(z.string())
  .superRefine((form, context) => {
    const tell = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    for (const half of halves) {
      if (form[halfField(half)] !== "yes") continue;
      const at = (fact: "startsAt" | "endsAt") =>
        readTime(String(form[halfFactField(half, fact)] ?? ""));
      if (at("startsAt") === null) tell(halfFactField(half, "startsAt"), "not_a_time");
      if (at("endsAt") === null) tell(halfFactField(half, "endsAt"), "not_a_time");
      const periods = String(form[halfFactField(half, "periods")] ?? "");
      if (!Periods.safeParse(periods).success) tell(halfFactField(half, "periods"), "not_periods");
    }
    if (!weekdays.some((weekday) => form[weekdayField(weekday)] === "yes"))
      tell("weekdays", "no_weekday");
    if (!halves.some((half) => form[halfField(half)] === "yes")) tell("halves", "no_half");
    if (form.until === null && form.count === null) tell("count", "no_end");
    if (form.until !== null && form.count !== null) tell("count", "two_ends");
    if (form.until !== null && form.until < form.from) tell("until", "until_before_from");
  })
  .transform((form) => {
    const { from, until, count, leftOut, room, link, topic, lecturerName, lecturerId, seen } = form;
    const wanted = {
      from,
      until,
      count,
      leftOut,
      weekdays: weekdays.filter((weekday) => form[weekdayField(weekday)] === "yes"),
      halves: halves
        .filter((half) => form[halfField(half)] === "yes")
        .map((half) => ({
          half,
          startsAt: readTime(String(form[halfFactField(half, "startsAt")])) ?? "",
          endsAt: readTime(String(form[halfFactField(half, "endsAt")])) ?? "",
          periods: Number(form[halfFactField(half, "periods")]),
        })),
    };
    const shared = { room, link, topic, lecturerName, lecturerId };
    return { wanted, shared, seen, key: form._key ?? null };
  });

/** A paper as it is typed on a day, of a course that ends on one. */
export const paperForm = ({ today, endsOn }: { today: string; endsOn: string }) =>
  z
    .object({
      kind: z.enum(paperKinds),
      number: requiredText(1, 100),
      date: RequiredDay,
      signatory: requiredText(2, 120),
      level: optionalText(200),
      _key: Key,
    })
    .superRefine((paper, context) => {
      const refusal = decidePaper(paper, { today, endsOn, recorded: [] });
      if (refusal === null) return;
      const ofDate = refusal === "paper_in_future" || refusal === "recognition_too_early";
      const path = [ofDate ? "date" : "level"];
      context.addIssue({ code: "custom", path, message: refusal });
    })
    .transform(({ _key, ...form }) => ({ ...form, key: _key ?? null }));

export const PaperRevocationForm = z.object({ reason: requiredText(3, 500) });
export const CourseRevisionForm = z.object({ revision: Revision });

export const CapacityForm = z
  .object({ capacity: Capacity, unlimited: Ticked, revision: Revision })
  .superRefine(({ capacity, unlimited }, context) => {
    if (capacity === null && !unlimited)
      context.addIssue({ code: "custom", path: ["capacity"], message: "capacity_missing" });
    if (capacity !== null && unlimited)
      context.addIssue({ code: "custom", path: ["capacity"], message: "capacity_and_unlimited" });
  });

export const CancellationForm = z.object({ reason: requiredText(3, 500), revision: Revision });
