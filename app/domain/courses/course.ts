/** Where a course stands (product 4.3). */
export const courseStatuses = [
  "draft",
  "announced",
  "confirmed",
  "running",
  "finished",
  "closed",
  "cancelled",
] as const;
export type CourseStatus = (typeof courseStatuses)[number];

/** How people come in: at once while seats last, by request and approval, or only as their unit sends them. */
export const coursePolicies = ["approval", "open", "nomination"] as const;
export type CoursePolicy = (typeof coursePolicies)[number];

/** The days up to which something may be done, each inclusive (product 4.2). */
export const clocks = [
  "nominationEndsOn",
  "approvalEndsOn",
  "promotionStopsOn",
  "withdrawalEndsOn",
] as const;
export type Clock = (typeof clocks)[number];
export type Clocks = Record<Clock, string | null>;

export type CourseDays = { startsOn: string; endsOn: string } & Clocks;

export type CourseFacts = CourseDays & {
  /** null with `unlimited` 0 = nobody has said it; 0 = no seat at all */
  capacity: number | null;
  unlimited: 0 | 1;
};

export type CourseRefusal =
  | "ends_before_start"
  | "capacity_missing"
  | "capacity_and_unlimited"
  | "starts_past"
  | "deadline_past"
  | "deadline_after_start"
  | "deadline_after_end"
  | "approval_before_nomination"
  | "promotion_before_approval";

export type CourseFault = { field: keyof CourseFacts; refusal: CourseRefusal };

/**
 * What is wrong with the facts of a course, field by field in the order of a form: days that are turned round or out of
 * order, a deadline that has passed (only one that is new: `before` is what stands now), and a capacity that nobody
 * stated (E3: empty is neither none nor unlimited).
 */
export function findCourseFaults(
  facts: CourseFacts,
  { today, before }: { today: string; before: CourseFacts | null },
): CourseFault[] {
  const { startsOn, endsOn } = facts;
  const isNew = (field: "startsOn" | Clock): boolean => facts[field] !== before?.[field];
  const faults: (CourseFault | null)[] = [
    startsOn < today && isNew("startsOn") ? { field: "startsOn", refusal: "starts_past" } : null,
    endsOn < startsOn ? { field: "endsOn", refusal: "ends_before_start" } : null,
    capacityFault(facts),
    ...clocks.map((clock): CourseFault | null => {
      const day = facts[clock];
      if (day === null) return null;
      if (day < today && isNew(clock)) return { field: clock, refusal: "deadline_past" };
      const refusal = clockFault(facts, clock, day);
      return refusal === null ? null : { field: clock, refusal };
    }),
  ];
  return faults.filter((fault) => fault !== null);
}

function capacityFault({ capacity, unlimited }: CourseFacts): CourseFault | null {
  if (capacity === null && unlimited === 0)
    return { field: "capacity", refusal: "capacity_missing" };
  return capacity !== null && unlimited === 1
    ? { field: "capacity", refusal: "capacity_and_unlimited" }
    : null;
}

/** nomination <= approval <= promotion stop <= last day; people are chosen before the first day. */
function clockFault(facts: CourseFacts, clock: Clock, day: string): CourseRefusal | null {
  const { startsOn, endsOn, nominationEndsOn, approvalEndsOn } = facts;
  const isBefore = (other: string | null): boolean => other !== null && day < other;
  switch (clock) {
    case "nominationEndsOn":
      return day > startsOn ? "deadline_after_start" : null;
    case "approvalEndsOn":
      if (isBefore(nominationEndsOn)) return "approval_before_nomination";
      return day > startsOn ? "deadline_after_start" : null;
    case "promotionStopsOn":
      if (isBefore(approvalEndsOn)) return "promotion_before_approval";
      return day > endsOn ? "deadline_after_end" : null;
    case "withdrawalEndsOn":
      return day > endsOn ? "deadline_after_end" : null;
  }
}

/**
 * The policy that a course really has: whoever is admitted because they are planned comes by nomination only, and so
 * into a course whose very name says that somebody is planned (product 4.8).
 */
export const policyOf = (stated: CoursePolicy, restsOnPlanning: boolean): CoursePolicy =>
  restsOnPlanning ? "nomination" : stated;

/** What moves a course on; cancelling belongs to whoever keeps the seats. */
export const courseActs = ["announce", "settle", "start", "finish"] as const;
export type CourseAct = (typeof courseActs)[number];

const steps: Record<CourseAct, { from: CourseStatus; to: CourseStatus }> = {
  announce: { from: "draft", to: "announced" },
  settle: { from: "announced", to: "confirmed" },
  start: { from: "confirmed", to: "running" },
  finish: { from: "running", to: "finished" },
};

/** The status that an act leads to. */
export const statusAfter = (act: CourseAct): CourseStatus => steps[act].to;

/** The next act of a course in a status; null where there is none. */
export const nextAct = (status: CourseStatus): CourseAct | null =>
  courseActs.find((act) => steps[act].from === status) ?? null;

export type ActRefusal =
  | "wrong_status"
  | "clocks_missing"
  | "deadline_past"
  | "no_session"
  | "sessions_outside"
  | "not_begun"
  | "not_over";

export type ActFacts = CourseDays & {
  status: CourseStatus;
  /** in any order */
  sessions: readonly { day: string; endsAt: string }[];
};

/** When it is asked: the local day, and the local time as hh:mm. */
export type Moment = { today: string; time: string };

/**
 * Everything that keeps an act from being done now; none = it may be done. Announcing needs the four clocks, none of
 * them past, and at least one half-day, all within the course's days; teaching begins on the first day and has ended
 * when the last half-day has (product 4.3).
 */
export function findObstacles(act: CourseAct, facts: ActFacts, now: Moment): ActRefusal[] {
  if (facts.status !== steps[act].from) return ["wrong_status"];
  switch (act) {
    case "announce":
      return announceObstacles(facts, now.today);
    case "settle":
      return [];
    case "start":
      return now.today < facts.startsOn ? ["not_begun"] : [];
    case "finish":
      return isOver(facts, now) ? [] : ["not_over"];
  }
}

function announceObstacles(facts: ActFacts, today: string): ActRefusal[] {
  const days = clocks.map((clock) => facts[clock]);
  const obstacles: (ActRefusal | null)[] = [
    days.includes(null) ? "clocks_missing" : null,
    days.some((day) => day !== null && day < today) ? "deadline_past" : null,
    facts.sessions.length === 0 ? "no_session" : null,
    areSessionsWithin(facts, facts.sessions) ? null : "sessions_outside",
  ];
  return obstacles.filter((obstacle) => obstacle !== null);
}

function isOver({ endsOn, sessions }: ActFacts, { today, time }: Moment): boolean {
  if (sessions.length === 0) return today > endsOn;
  const now = `${today} ${time}`;
  return sessions.every(({ day, endsAt }) => `${day} ${endsAt}` <= now);
}

/** True when every half-day lies on a day of the course. */
export function areSessionsWithin(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  sessions: readonly { day: string }[],
): boolean {
  return sessions.every(({ day }) => day >= startsOn && day <= endsOn);
}

/** True when the first or the last day is another one. */
export const areDaysMoved = (
  before: Pick<CourseDays, "startsOn" | "endsOn">,
  after: Pick<CourseDays, "startsOn" | "endsOn">,
): boolean => before.startsOn !== after.startsOn || before.endsOn !== after.endsOn;

/** Dates, sessions and papers of a course may be changed until its teaching has ended. */
export const isOpenToChange = (status: CourseStatus): boolean =>
  status !== "finished" && status !== "closed" && status !== "cancelled";

/** SHORTCODE-YYYY-NN with the next number that no known code of the year has. */
export function suggestCode(shortCode: string, day: string, known: readonly string[]): string {
  const stem = `${shortCode}-${day.slice(0, 4)}-`.toUpperCase();
  const numbers = known
    .map((code) => code.toUpperCase())
    .filter((code) => code.startsWith(stem))
    .map((code) => Number(code.slice(stem.length)))
    .filter(Number.isInteger);
  return `${stem}${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}
