import type { Messages } from "#app/i18n/messages.ts";
import type { calendar as source } from "#app/i18n/vi/calendar.ts";

export const calendar: Messages<typeof source> = {
  title: "Timetable in a calendar program",
  lead: "The half-days that you attend or teach, in the calendar of your phone or computer, kept up to date when one changes.",
  open: "Add to a calendar program",
  what: "It holds the half-days of courses in which you have a seat and those that you teach, from {days} days ago on: day and time, course, topic, place. It names no trainee and says nothing else of your record.",
  how: "To use it: copy the address, open the calendar program, choose to add a calendar from an address (subscribe by URL, iCal), and paste it. The program asks again in its own time, so that a change may show some hours late; messages in the portal always come first.",
  careful:
    "Whoever has this address sees the calendar without signing in. Give it to nobody; if it gets known, renew it at once.",
  none: "You have no calendar address yet.",
  state: "The address in use",
  since: "Made at",
  lastRead: "Last asked for by a program",
  neverRead: "Never yet",
  notKept:
    "The portal does not keep the address and cannot show it again. If you need it on another device and no longer have it, renew it.",
  make: "Make a calendar address",
  renew: {
    act: "Renew the address",
    title: "Renew the calendar address",
    lead: "The address made at {time} stops working at once.",
    body: "A program that uses the old address gets no more changes; paste the new one there.",
    submit: "Renew this address",
  },
  end: {
    act: "Stop using it",
    title: "Stop using the calendar address",
    lead: "The address made at {time} stops working at once.",
    body: "Half-days that a program already has do not go away by themselves; remove the calendar there. You may make a new address at any time.",
    submit: "Stop using this address",
    done: "The calendar address is no longer in use.",
  },
  shown: {
    title: "Your calendar address",
    once: "The address is shown this once. Copy it before you leave the page.",
    address: "Address",
    copy: "Copy",
    copied: "Copied",
    subscribe: "Open with the calendar program of this device",
    back: "I have copied it",
  },
  refusal: {
    feed_changed:
      "The calendar address has just been made, renewed or given up in another window. Look at its state below and do it again if needed.",
  },
  feed: {
    attends: "Course timetable",
    teaches: "Teaching timetable",
    both: "Course and teaching timetable",
    entry: "{name} ({code})",
    teaching: "Teaching: {entry}",
    unnamed: "Course {code}",
    half_one: "{half}, {count} period",
    half_other: "{half}, {count} periods",
    topic: "Topic: {topic}",
    link: "Online: {link}",
    cancelled: "This half-day is cancelled.",
    gone: "This calendar address does not work: it was renewed, given up, or not typed right. Sign in to the portal and open “Timetable in a calendar program” to make a new one.",
    locked: "Too many wrong addresses came from this network. Try again after {time}.",
  },
};
