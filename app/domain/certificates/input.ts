import { z } from "zod";
import { optionalText, RequiredDay } from "#app/domain/people/input.ts";
import { requiredText } from "#app/domain/standards/input.ts";
import { reissueReasons } from "./certificate.ts";

export const PrintForm = z.object({
  blankNumber: requiredText(1, 40),
  reason: optionalText(500),
});

export const HandOverForm = z.object({
  receivedOn: RequiredDay,
  receivedBy: requiredText(2, 120),
});

export const ReissueForm = z.object({ reason: z.enum(reissueReasons) });

export const RevokeForm = z.object({
  documentNumber: requiredText(1, 100),
  documentDate: RequiredDay,
  reason: requiredText(3, 500),
});
