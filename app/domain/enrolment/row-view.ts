import type { EnrolmentSource, EnrolmentStatus } from "./enrolment.ts";

/** The words of a row that check constraints name, as what they are. */
export function statusOf<Row extends { status: string; returnedTo: string | null }>(row: Row) {
  return {
    ...row,
    // why: check constraints name these words
    status: row.status as EnrolmentStatus,
    returnedTo: row.returnedTo as "person" | "unit" | null,
  };
}

export const sourceOf = (source: string): EnrolmentSource => source as EnrolmentSource; // why: a check constraint names them

export const rosterSorts = ["name", "unit", "birth", "since", "status"] as const;
export type RosterSort = (typeof rosterSorts)[number];

export const sentSorts = ["name", "course", "since", "status"] as const;
export type SentSort = (typeof sentSorts)[number];

/** What of the unit's own people in courses a list shows; `all` = wherever they stand, ended rows too. */
export const sentViews = ["requests", "returned", "offers", "leaving", "active", "all"] as const;
export type SentView = (typeof sentViews)[number];

/** The first statement that a course's roster shows: who has a seat, who asked to leave it, or who left. */
export const rosterViews = ["seats", "leaving", "ended"] as const;
export type RosterView = (typeof rosterViews)[number];
