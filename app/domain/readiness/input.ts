import { z } from "zod";
import { Key, OptionalDay, RequiredDay, Revision } from "#app/domain/people/input.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { overrideBands } from "./decisions.ts";

const requiredText = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max));

/** What is not decided by a paper is not recorded: without its number there is nothing to go by. */
const DecisionNumber = z
  .string()
  .default("")
  .transform(tidy)
  .refine((text) => text !== "", "decision_missing")
  .pipe(z.string().max(100));

/** No paper of the State is older than itself. */
const DecisionDay = RequiredDay.refine((day) => day >= "1945", "decision_before_1945");

const paper = {
  decisionNumber: DecisionNumber,
  decisionDate: DecisionDay,
  signatory: requiredText(200),
  reason: requiredText(500),
  validFrom: RequiredDay,
  validTo: OptionalDay,
  _key: Key,
};

type Days = { validFrom: string; validTo: string | null };

function inOrder({ validFrom, validTo }: Days, context: z.RefinementCtx): void {
  if (validTo === null || validTo >= validFrom) return;
  context.addIssue({ code: "custom", path: ["validTo"], message: "valid_to_before_from" });
}

export const WaiverForm = z.object({ subject: z.enum(subjects), ...paper }).superRefine(inOrder);
export const OverrideForm = z
  .object({ band: z.enum(overrideBands), ...paper })
  .superRefine(inOrder);
export const RevocationForm = z.object({
  revokedOn: RequiredDay,
  reason: requiredText(500),
  revision: Revision,
});
