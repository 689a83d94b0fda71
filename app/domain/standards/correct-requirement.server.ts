import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import { decideRequirement, type RequirementRefusal } from "./decide-requirement.ts";
import { type DraftRefusal, lockDraft, standardEvent, touchDraft } from "./draft-rows.server.ts";
import { isDrafter } from "./keeper.server.ts";
import { areProgrammesKnown, findPlace, rewriteRequirement } from "./requirement-rows.server.ts";
import type { Condition, Requirement } from "./requirement.ts";
import { alternativesOf } from "./standards.server.ts";
import type { WrittenRequirement } from "./write-requirements.server.ts";

type Place = {
  titleId: number;
  standardId: number;
  requirementId: number;
  /** of the requirement as the form was shown */
  revision: number;
};

export type CorrectRequirementInput = Place & { requirement: WrittenRequirement };
export type CorrectRequirementRefusal = "not_allowed" | "stale" | DraftRefusal | RequirementRefusal;

/**
 * Corrects a requirement of a draft; its kind stays, and an any-of keeps its alternatives. Answers its id. Refuses
 * not_allowed, not_found (also for another kind), already_in_force, stale (saying just what stands there is no
 * conflict), and what decideRequirement refuses; no_programme also for one that there is not.
 */
export async function correctRequirement(
  work: Work,
  { titleId, standardId, requirementId, revision, requirement }: CorrectRequirementInput,
): Promise<Result<number, CorrectRequirementRefusal>> {
  if (!(await isDrafter(work))) return refuse("not_allowed");
  const result = await work.transaction<number, CorrectRequirementRefusal | "unchanged">(
    async (tx) => {
      const locked = await lockDraft(tx, work, { titleId, standardId });
      if (!locked.ok) return locked;
      const { draft } = locked.value;
      const before = draft.requirements.find(({ id }) => id === requirementId);
      const place = await findPlace(tx, { standardId, requirementId });
      if (!before || !place || before.condition.kind !== requirement.condition.kind)
        return refuse("not_found");
      const kept =
        before.condition.kind === "any_of"
          ? { ...requirement, condition: before.condition }
          : requirement;
      if (isSame(before, kept)) return refuse("unchanged");
      if (place.revision !== revision) return refuse("stale");
      const others = draft.requirements.filter(({ id }) => id !== requirementId);
      const decision = decideRequirement(kept, others);
      if (!decision.ok) return decision;
      if (!(await areProgrammesKnown(tx, kept.condition))) return refuse("no_programme");

      await rewriteRequirement(tx, requirementId, kept);
      await touchDraft(tx, standardId);
      recordAudit(
        tx,
        standardEvent("standard.requirement_corrected", draft, { before, after: kept }),
      );
      return accept(requirementId);
    },
  );
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(requirementId) : refuse(result.refusal);
}

export type CorrectAlternativeInput = Place & { condition: Condition };

/** Corrects an alternative of an any-of of a draft; its kind stays. Refuses as correctRequirement does. */
export async function correctAlternative(
  work: Work,
  { titleId, standardId, requirementId, revision, condition }: CorrectAlternativeInput,
): Promise<Result<number, CorrectRequirementRefusal>> {
  if (!(await isDrafter(work))) return refuse("not_allowed");
  const result = await work.transaction<number, CorrectRequirementRefusal | "unchanged">(
    async (tx) => {
      const locked = await lockDraft(tx, work, { titleId, standardId });
      if (!locked.ok) return locked;
      const { draft } = locked.value;
      const place = await findPlace(tx, { standardId, requirementId });
      const above = draft.requirements.find(({ id }) => id === place?.parentId);
      const alternatives = above ? await alternativesOf(sqlIn(tx, work), above) : [];
      const before = alternatives.find(({ id }) => id === requirementId);
      if (!above || !place || before?.condition.kind !== condition.kind) return refuse("not_found");
      if (JSON.stringify(before.condition) === JSON.stringify(condition))
        return refuse("unchanged");
      if (place.revision !== revision) return refuse("stale");
      const decision = decideRequirement({ ...above, condition }, []);
      if (!decision.ok) return decision;
      if (!(await areProgrammesKnown(tx, condition))) return refuse("no_programme");

      await rewriteRequirement(tx, requirementId, { ...above, condition });
      await touchDraft(tx, standardId);
      const change = { subject: above.subject, before: before.condition, after: condition };
      recordAudit(tx, standardEvent("standard.requirement_corrected", draft, change));
      return accept(requirementId);
    },
  );
  if (result.ok) return result;
  return result.refusal === "unchanged" ? accept(requirementId) : refuse(result.refusal);
}

function isSame({ id: _id, ...before }: Requirement, after: WrittenRequirement): boolean {
  const content = ({ subject, stage, waivableBy, source, toConfirm, condition }: typeof after) =>
    JSON.stringify([subject, stage, waivableBy, source, toConfirm, condition]);
  return content(before) === content(after);
}
