/** What carries a course from one status to the next. */
export const courseActs = {
  announce: {
    name: "Announce the course",
    title: "Announce course {code}",
    lead: "From now on units see the course and send people, until the end of {date}.",
    body: "Code and deadlines can still be corrected, but the course never becomes a draft again: to drop it, it has to be cancelled with a reason.",
    submit: "Announce the course",
    done: "Course {code} was announced.",
  },
  settle: {
    name: "Settle the list",
    title: "Settle the list of course {code}",
    lead: "Requests and approval end.",
    body: "Requests that nobody has decided expire. Seats that come free still go to the waiting list until the day on which that stops. This cannot be undone.",
    submit: "Settle the list",
    done: "The list of course {code} is settled.",
  },
  start: {
    name: "Begin teaching",
    title: "Begin course {code}",
    lead: "The course is marked as running.",
    body: "The waiting list is closed and those on it are told. This cannot be undone.",
    submit: "Begin teaching",
    done: "Course {code} has begun.",
  },
  finish: {
    name: "End teaching",
    title: "End course {code}",
    lead: "The teaching of the course ends.",
    body: "Timetable and facts of the course cannot be changed afterwards. This cannot be undone.",
    submit: "End teaching",
    done: "The teaching of course {code} has ended.",
  },
  obstacles: "Not possible yet:",
  pending_one: "{count} request has not been decided.",
  pending_other: "{count} requests have not been decided.",
  noCall: "The call for enrolment has not been recorded. It may be recorded later.",
};
