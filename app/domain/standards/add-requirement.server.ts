import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { decideRequirement, type RequirementRefusal } from "./decide-requirement.ts";
import { type DraftRefusal, lockDraft, standardEvent, touchDraft } from "./draft-rows.server.ts";
import { isDrafter } from "./keeper.server.ts";
import {
  areProgrammesKnown,
  insertAlternative,
  insertRequirement,
} from "./requirement-rows.server.ts";
import type { Condition } from "./requirement.ts";
import type { WrittenRequirement } from "./write-requirements.server.ts";

export type AddRequirementInput = {
  titleId: number;
  standardId: number;
  requirement: WrittenRequirement;
  /** of the form; null = none */
  key: string | null;
};

export type AddRequirementRefusal = "not_allowed" | DraftRefusal | RequirementRefusal | OnceRefusal;

/**
 * Adds a requirement to a draft, as its last; an any-of begins with no alternatives. Answers its id. Refuses
 * not_allowed, not_found, already_in_force, and what decideRequirement refuses; no_programme also for one that there is not.
 */
export async function addRequirement(
  work: Work,
  { titleId, standardId, requirement, key }: AddRequirementInput,
): Promise<Result<number, AddRequirementRefusal>> {
  if (!(await isDrafter(work))) return refuse("not_allowed");
  return onceOnly(work, key, { titleId, standardId, requirement }, () =>
    work.transaction<number, AddRequirementRefusal>(async (tx) => {
      const locked = await lockDraft(tx, work, { titleId, standardId });
      if (!locked.ok) return locked;
      const { draft } = locked.value;
      const decision = decideRequirement(requirement, draft.requirements);
      if (!decision.ok) return decision;
      if (!(await areProgrammesKnown(tx, requirement.condition))) return refuse("no_programme");

      const id = await insertRequirement(tx, standardId, requirement);
      await touchDraft(tx, standardId);
      await writeReceipt(tx, work, key, id);
      recordAudit(
        tx,
        standardEvent("standard.requirement_added", draft, { requirement, requirementId: id }),
      );
      return accept(id);
    }),
  );
}

export type AddAlternativeInput = {
  titleId: number;
  standardId: number;
  /** the any-of that it hangs below */
  requirementId: number;
  condition: Condition;
  key: string | null;
};

/** Adds an alternative to an any-of of a draft and answers its id. Refuses as addRequirement does. */
export async function addAlternative(
  work: Work,
  { titleId, standardId, requirementId, condition, key }: AddAlternativeInput,
): Promise<Result<number, AddRequirementRefusal>> {
  if (!(await isDrafter(work))) return refuse("not_allowed");
  return onceOnly(work, key, { titleId, standardId, requirementId, condition }, () =>
    work.transaction<number, AddRequirementRefusal>(async (tx) => {
      const locked = await lockDraft(tx, work, { titleId, standardId });
      if (!locked.ok) return locked;
      const { draft } = locked.value;
      const above = draft.requirements.find(({ id }) => id === requirementId);
      if (above?.condition.kind !== "any_of") return refuse("not_found");
      const decision = decideRequirement({ ...above, condition }, []);
      if (!decision.ok) return decision;
      if (!(await areProgrammesKnown(tx, condition))) return refuse("no_programme");

      const id = await insertAlternative(tx, { standardId, above, condition });
      await touchDraft(tx, standardId);
      await writeReceipt(tx, work, key, id);
      const { subject } = above;
      recordAudit(
        tx,
        standardEvent("standard.requirement_added", draft, { subject, alternative: condition }),
      );
      return accept(id);
    }),
  );
}
