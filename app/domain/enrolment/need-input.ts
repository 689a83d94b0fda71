import { z } from "zod";
import { Id, Key, optionalText } from "#app/domain/people/input.ts";
import { needYears } from "./registered-need.ts";

/** What somebody needs to learn, for the plan of which year, and what they add to it. */
export const registerNeedForm = (today: string) =>
  z.object({
    programmeId: z.string().min(1).pipe(Id),
    year: z
      .string()
      .min(1)
      .refine((text) => needYears(today).some((year) => String(year) === text), "not_a_choice")
      .transform(Number),
    note: optionalText(500),
    _key: Key,
  });
