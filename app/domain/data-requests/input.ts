import { z } from "zod";
import { Key, optionalText } from "#app/domain/people/input.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { answers, requestFields } from "./data-request.ts";

const Text = z.string().transform(tidy).pipe(z.string().min(1).max(1000));
/** What has to say why, and by what. */
const Reason = z.string().transform(tidy).pipe(z.string().min(1).min(3).max(1000));

export const AskForm = z.object({
  field: z.enum(requestFields),
  stands: optionalText(1000),
  asked: Text,
  reason: Reason,
  _key: Key,
});

export const AnswerForm = z.object({ decision: z.enum(answers), answer: Reason });
