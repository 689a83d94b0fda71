import { covers } from "#app/kernel/calendar.ts";

/** Post titles have a limit per title and unit, membership titles have seats. */
export const titleKinds = ["post", "membership"] as const;
export type TitleKind = (typeof titleKinds)[number];

/** Where a title stands; limits per person and ages of young people go by it. The order is that of pages. */
export const levels = ["province", "department", "district", "commune"] as const;
export type Level = (typeof levels)[number];

/** Who decides on a title's holder. */
export const managingLevels = ["central", ...levels] as const;
export type ManagingLevel = (typeof managingLevels)[number];

/** Whose term a title belongs to: Party committees, state bodies, the Front and mass organisations. */
export const sectors = ["party", "state", "front"] as const;
export type Sector = (typeof sectors)[number];

/** Days on which somebody may be planned for a title; null = open. */
export type TitleDays = { validFrom: string | null; validTo: string | null };

/** True when somebody may be planned for the title on a day (yyyy-mm-dd). */
export const isPlannable = (title: TitleDays, day: string): boolean => covers(title, day);
