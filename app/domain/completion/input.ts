import { z } from "zod";
import { RequiredDay } from "#app/domain/people/input.ts";
import { requiredText } from "#app/domain/standards/input.ts";

/** Of the page that asks: how often the course had been changed when its record was shown. */
export const ClosingForm = z.object({
  seen: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

export const AskVoidForm = z.object({
  documentNumber: requiredText(1, 100),
  documentDate: RequiredDay,
  reason: requiredText(3, 500),
});
