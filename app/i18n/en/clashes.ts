import type { Messages } from "#app/i18n/messages.ts";
import type { clashes as source } from "#app/i18n/vi/clashes.ts";

export const clashes: Messages<typeof source> = {
  title: "Clashes",
  lead: "These do not keep you from saving. Look at them first.",
  none: "No clash of rooms, lecturers or people with another course.",
  room: "Room taken: {asked}, {time} on {date}, course {code}.",
  lecturer: "Lecturer engaged: {asked}, {time} on {date}, course {code}.",
  person: "{name}: has a seat in course {code}, half-day at {time} on {date}.",
  other: "outside of your responsibility",
  faults_one: "{count} half-day keeps them from being added. Change the pattern and preview again.",
  faults_other:
    "{count} half-days keep them from being added. Change the pattern and preview again.",
  outside: "Outside the days of the course, {from} to {to}: {time} on {date}.",
  overlaps: "At the same time as another half-day of this course: {time} on {date}.",
};
