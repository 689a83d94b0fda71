/**
 * What each kind of message names, and by which code. Nothing about planning stands in any of them, so a course is named by its code:
 * the title of some courses alone tells that their people are planned (product 4.8). `person` is the name of whom it
 * is about, where another person reads it; null to the person themselves. Days are yyyy-mm-dd, instants ISO 8601.
 */
export type MessageParams = {
  /** to the person: recorded, and which unit looks at it next */
  request_received: { code: string; unit: string };
  /** to the officers of that unit */
  request_waits: { code: string; person: string };
  /** the unit sends the person */
  request_sent: { code: string; person: string | null };
  /** to the course's administrators: how many people a unit has sent */
  people_sent: { code: string; unit: string; n: number };
  /** `until` = the last day for what is to be added */
  request_returned: {
    code: string;
    person: string | null;
    reason: string;
    until: string | null;
  };
  /** by the unit or by the committee; `contact` = with whom the person may talk */
  request_not_approved: {
    code: string;
    person: string | null;
    reason: string;
    contact: string | null;
  };
  /** approved, and no seat yet */
  request_approved: { code: string; person: string | null };
  /** nobody decided in time */
  request_expired: { code: string; person: string | null };
  /** the course has begun without them */
  waiting_closed: { code: string; person: string | null };
  seat_confirmed: {
    code: string;
    person: string | null;
    from: string;
    to: string;
    place: string;
  };
  /** by the letter `number` of `date`: to be at `place` on `day`, at `time` (hh:mm) where it is known */
  summons: {
    code: string;
    number: string;
    date: string;
    day: string;
    time: string | null;
    place: string;
  };
  /** `number` = the place on the list now; null where another person reads it */
  waiting_list: { code: string; person: string | null; number: number | null };
  /** `until` = the instant after which the seat passes on */
  seat_offered: { code: string; person: string | null; until: string };
  offer_expired: { code: string; person: string | null };
  /** to the course's administrators */
  offer_declined: { code: string; person: string };
  /** to the unit's officers and the course's administrators */
  withdrawn: { code: string; person: string; reason: string | null };
  /** after the time of free withdrawal */
  late_withdrawal_asked: { code: string; person: string; reason: string | null };
  late_withdrawal_granted: { code: string; person: string | null; reason: string | null };
  late_withdrawal_refused: { code: string; person: string | null; reason: string | null };
  /** `replacements` = codes of courses that could be taken instead; `people` = to a unit's officers, whom it concerns */
  course_cancelled: {
    code: string;
    reason: string;
    replacements: string[];
    people?: PeopleTold;
  };
  /** its new first and last day; `people` as above */
  course_moved: { code: string; reason: string; from: string; to: string; people?: PeopleTold };
  /** a half-day that is elsewhere now, is gone (`after` null) or new (`before` null); both null = several are new */
  session_changed: { code: string; before: SessionTold | null; after: SessionTold | null };
  /** to the course's administrators: its record waits to be closed by another than who asks */
  closing_asked: { code: string; person: string };
  /** to the person; `number` = in the register, `place` = where the paper is handed over */
  certificate_registered: { code: string; number: string; place: string };
  /** to the person, where no paper is issued */
  course_completed: { code: string };
  course_not_completed: { code: string };
  /** to a unit's officers: how many of its people completed the course, and how many did not */
  course_results: { code: string; unit: string; completed: number; others: number };
  result_voided: { code: string; person: string | null; reason: string };
  /** to the officers of the unit; `code` = the number of what the person asks to have corrected of their own data */
  data_request_asked: { code: string; person: string };
  /** to the person: where it was corrected, or why it was not */
  data_request_answered: { code: string; decision: "accepted" | "refused"; answer: string };
  /** to officers and course administrators, once a day: how much waits for them, in either role */
  daily_digest: { officer: OfficerTasks | null; keeper: KeeperTasks | null };
  /** to system administrators: mails have been waiting since this instant, for the server fails */
  mail_stopped: { since: string };
};

/** How many people an officer is to send, of them those whose time ends soon, and how many have a seat to confirm. */
export type OfficerTasks = { toSend: number; dueSoon: number; toConfirm: number };

/** How many people wait for a course administrator, how many half-days lack their roll, how many courses are to be closed. */
export type KeeperTasks = { toDecide: number; rolls: number; toClose: number };

/** How many things a day's message tells of; what is due soon is among what is to be sent. */
export function countTasks({ officer, keeper }: MessageParams["daily_digest"]): number {
  const sent = officer ? officer.toSend + officer.toConfirm : 0;
  return sent + (keeper ? keeper.toDecide + keeper.rolls + keeper.toClose : 0);
}

/** A half-day as a message names it; times are hh:mm, local. */
export type SessionTold = { day: string; startsAt: string; endsAt: string; room: string | null };

/** People of a unit as one message names them: some by name, and how many more. */
export type PeopleTold = { names: string[]; others: number };

export type MessageKind = keyof MessageParams;

/** A kind of message with what its sentence names. */
export type MessageContent = {
  [Kind in MessageKind]: { kind: Kind; params: MessageParams[Kind] };
}[MessageKind];

/** Whom a message is for; who that is, is looked up on the day of its delivery. */
export type Recipient =
  | { to: "cadre"; cadreId: number }
  | { to: "account"; accountId: number }
  /** the unit officers whose grant covers the unit */
  | { to: "unit_officers"; unitId: number }
  /** the course administrators whose grant covers the host unit */
  | { to: "course_admins"; unitId: number };

export type NewMessage = MessageContent & {
  recipient: Recipient;
  courseId?: number | null;
  enrolmentId?: number | null;
  /** the status of the enrolment or course that it tells of; of a day's message the day */
  expectedStatus?: string | null;
};

/** What decides whether a message still tells the truth. */
export type MessageFacts = {
  id: number;
  kind: MessageKind;
  courseId: number | null;
  enrolmentId: number | null;
  expectedStatus: string | null;
};

/** More unread messages than these are not counted. */
export const mostCounted = 100;
