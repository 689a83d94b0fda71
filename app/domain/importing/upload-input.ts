import { z } from "zod";
import { parsePartialDate } from "#app/kernel/calendar.ts";
import { fileClassifications, type HeldClassification, mayHold } from "./classification.ts";
import { formKinds } from "./columns.ts";

type Server = { /** yyyy-mm-dd */ today: string; standalone: boolean };

const isDay = (text: string): boolean => parsePartialDate(text)?.length === 10;

/** What stands before the file in the form of an upload; the day of a list lies not after today. */
export const uploadForm = ({ today, standalone }: Server) =>
  z.object({
    kind: z.enum(formKinds),
    asOf: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .refine(isDay, "not_a_date")
      .transform((text) => parsePartialDate(text) ?? text)
      .refine((day) => day <= today, "day_in_future"),
    classification: z
      .enum(fileClassifications)
      .refine((one): one is HeldClassification => mayHold(one, standalone), "too_secret"),
  });
