import type { Messages } from "#app/i18n/messages.ts";
import type { inbox as source } from "#app/i18n/vi/inbox.ts";

export const inbox: Messages<typeof source> = {
  nav: "Inbox",
  navUnread: "{n} unread",
  navUnreadMany: "more than {n} unread",
  title: "Inbox",
  lead_one: "{n} unread message",
  lead_other: "{n} unread messages",
  allRead: "No unread messages",
  field: { message: "Message", at: "Time", state: "State" },
  state: { unread: "Unread", read: "Read" },
  filter: { show: "Show", every: "All", unread: "Unread" },
  openRequest: "Open request {code}",
  open: "Open course {code}",
  openRequests: "Open the requests to send",
  openApprovals: "Open what waits for approval",
  openMail: "Open the page E-mail",
  act: {
    read: "Mark as read",
    readAll: "Mark all as read",
  },
  done: "Marked as read.",
  empty:
    "There are no messages yet. Messages about your requests, seats and changed dates will stand here.",
  emptyUnread: "There are no unread messages.",
  note: "Messages are kept and are not deleted by themselves. Those sent to an office are shown only while you work in the role that is responsible for that unit.",
  part: {
    reason: "Reason: {reason}.",
    toAdd: "Please add: {reason}.",
    until: "By {date}.",
    contact: "You may talk to {contact}.",
    dates: "Dates: {from} to {to}.",
    place: "Place: {place}.",
    summons: "The summons comes through your unit.",
    number: "Place on the list when it was joined: {n}.",
    people: "Your people in this course: {names}.",
    peopleMore: "Your people in this course: {names} and {n} more.",
    replacements: "Possible replacements: {list}.",
    answer: "Answer: {answer}.",
  },
  message: {
    data_request_asked: {
      subject: "A correction is asked for: {code}",
      other:
        "{person} asks for something in their own record to be corrected, and waits for the unit's answer.",
    },
    data_request_answered: {
      subject: "Answer to your request {code}",
      accepted: "What you asked for has been corrected.",
      refused: "What you asked for has not been corrected.",
    },
    request_received: {
      subject: "Request for {code} received",
      own: "Your request was recorded on {date} at {time} and waits for {unit}.",
    },
    request_waits: {
      subject: "A request for {code} waits for the unit",
      other: "{person} asks for a seat in this course; the unit decides whether to send them.",
    },
    request_sent: {
      subject: "Sent to {code} by the unit",
      own: "Your unit has agreed to send you. Next: the organisation committee decides.",
      other: "{person} has been sent by their unit; the organisation committee decides next.",
    },
    people_sent: {
      subject: "People sent to {code}",
      other_one: "{unit} sends {n} person, who waits for approval.",
      other_other: "{unit} sends {n} people, who wait for approval.",
    },
    request_returned: {
      subject: "The request for {code} was returned",
      own: "Your request was returned for completion.",
      other: "The request of {person} was returned for completion.",
    },
    request_not_approved: {
      subject: "Decision on {code}",
      own: "Your request was not approved.",
      other: "The request of {person} was not approved.",
    },
    request_approved: {
      subject: "Request for {code} approved, seat pending",
      own: "Your request was approved and waits for a seat.",
      other: "The request of {person} was approved and waits for a seat.",
    },
    request_expired: {
      subject: "The request for {code} has expired",
      own: "Nobody decided on your request in time, so it has ended. What you need to learn stays recorded.",
      other:
        "Nobody decided on the request of {person} in time, so it has ended. What they need to learn stays recorded.",
    },
    waiting_closed: {
      subject: "The waiting list of {code} has closed",
      own: "The course has begun and there was no seat for you. What you need to learn stays recorded.",
      other:
        "The course has begun and there was no seat for {person}. What they need to learn stays recorded.",
    },
    seat_confirmed: {
      subject: "Seat in {code} confirmed",
      own: "You are on the list of the course.",
      other: "{person} is on the list of the course.",
    },
    summons: {
      subject: "Summons to {code}",
      onDay: "By letter no. {number} of {date}, please be present on {day}.",
      atTime: "By letter no. {number} of {date}, please be present at {time} on {day}.",
      bring: "The letter says which papers to bring.",
    },
    waiting_list: {
      subject: "Waiting list of {code}",
      own: "The course is full. You are on the waiting list and will be told when a seat is free.",
      other: "The course is full. {person} is on the waiting list.",
    },
    seat_offered: {
      subject: "A seat in {code}",
      own: "Please confirm before {time} on {date}; after that the seat passes to the next person.",
      other: "{person} has been offered a seat, to be confirmed before {time} on {date}.",
    },
    offer_expired: {
      subject: "The seat in {code} was not confirmed in time",
      own: "You did not confirm in time, so the seat has passed to the next person.",
      other: "{person} did not confirm in time, so the seat has passed to the next person.",
    },
    offer_declined: {
      subject: "A seat in {code} was declined",
      other: "{person} declined the seat.",
    },
    withdrawn: {
      subject: "A request for {code} was withdrawn",
      other: "{person} has withdrawn.",
    },
    late_withdrawal_asked: {
      subject: "A request to leave {code}",
      other: "{person} asks to leave after the time to withdraw.",
    },
    late_withdrawal_granted: {
      subject: "Leaving {code} was agreed to",
      own: "Your request to leave was agreed to.",
      other: "The request of {person} to leave was agreed to.",
    },
    late_withdrawal_refused: {
      subject: "Leaving {code} was not agreed to",
      own: "Your request to leave was not agreed to; you are still on the list of the course.",
      other: "The request of {person} to leave was not agreed to.",
    },
    course_cancelled: {
      subject: "{code} is cancelled",
      all: "The course does not take place. What you need to learn stays recorded.",
      unit: "The course does not take place. Please tell your people and consider another course for them; what they need to learn stays recorded.",
    },
    course_moved: {
      subject: "{code}: new dates",
      all: "New dates: {from} to {to}.",
    },
    closing_asked: {
      subject: "The record of {code} waits to be closed",
      other:
        "{person} asks for the record to be closed. Whoever entered the marks does not recognise the results alone.",
    },
    certificate_registered: {
      subject: "Certificate for {code} is in the register",
      own: "Register number: {number}. Collect it at {place}, with signature.",
    },
    course_completed: {
      subject: "Result of {code}",
      own: "You have completed the course.",
    },
    course_not_completed: {
      subject: "Result of {code}",
      own: "The course was not recognised as completed. Attendance and marks stand on its page.",
    },
    course_results: {
      subject: "Results of {code}",
      completed_one: "{unit}: {count} of the people sent has completed the course.",
      completed_other: "{unit}: {count} of the people sent have completed the course.",
      others_one: "{count} has not. The list is on the page of the course.",
      others_other: "{count} have not. The list is on the page of the course.",
    },
    result_voided: {
      subject: "Result of {code} voided",
      own: "Your result in this course was voided; the need for it is open again.",
      other: "The result of {person} in this course was voided; the need for it is open again.",
    },
    daily_digest: {
      subject: "To do today: {n}",
      officer: "To send: {toSend}; due soon: {dueSoon}; seats to confirm: {toConfirm}.",
      keeper:
        "Waiting for approval: {toDecide}; half-days without a roll call: {rolls}; courses to close: {toClose}.",
    },
    mail_stopped: {
      subject: "E-mail cannot be sent",
      all: "The mail server has taken no mail since {time} on {date}. The mails are kept and sent once it works again; nothing is lost.",
    },
    session_changed: {
      subject: "{code}: a half-day has changed",
      moved: "The half-day {before} is now {after}.",
      gone: "The half-day {before} is no longer on the timetable.",
      added: "The timetable has a further half-day: {after}.",
      several: "The timetable has further half-days.",
      look: "Your timetable shows all of them.",
      at: "on {date}, {from}–{to}",
      in: "on {date}, {from}–{to} ({room})",
    },
  },
};
