import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import type { BirthSource } from "./birth.ts";
import { lockCadre, type LockedCadre, recordBirth, viewerIn } from "./cadre-rows.server.ts";
import {
  type CadreFacts,
  cadreFields,
  changedFields,
  decideFacts,
  type FactsRefusal,
  namesOf,
} from "./cadre.ts";
import { canCorrect } from "./policy.ts";
import { isBeforeBirth } from "./post.ts";
import { isPersonInScope } from "./scope.server.ts";

export type CorrectCadreInput = CadreFacts & {
  cadreId: number;
  /** of the record as the form was shown */
  revision: number;
  /** a source's word on the birth date; it is added, and the strongest counts */
  birthDate: string;
  birthSource: BirthSource;
};

export type CorrectCadreRefusal =
  | "not_allowed"
  | "not_found"
  | "stale"
  | "post_before_birth"
  | FactsRefusal;

const corrected = [...cadreFields, "birthDate", "birthSource"] as const;

/**
 * Corrects a person's record. Earlier words on the birth date stay beside the new one. Refuses not_found (out of
 * scope, or merged), not_allowed (also for one's own record), stale (somebody else changed it since; saying just
 * what stands there is no conflict), birth_in_future, official_before_joined, post_before_birth (of the date that
 * counts).
 */
export async function correctCadre(
  work: Work,
  input: CorrectCadreInput,
): Promise<Result<number, CorrectCadreRefusal>> {
  const { cadreId } = input;
  const viewer = viewerIn(work);
  if (!viewer || !(await isPersonInScope(work.db.sql, viewer, cadreId))) return refuse("not_found");
  if (!canCorrect(viewer, { id: cadreId })) return refuse("not_allowed");
  const decision = decideFacts(input, work.today);
  if (!decision.ok) return decision;

  const names = namesOf(input.fullName);
  const result = await work.transaction(async (tx) => {
    const before = await lockCadre(tx, work, cadreId);
    if (!before || before.mergedIntoId !== null) return refuse("not_found");
    const stated = { ...input, fullName: names.fullName };
    if (saysTheSame(before, stated)) return refuse("unchanged");
    if (before.revision !== input.revision) return refuse("stale");

    const { gender, ethnicity, partyJoinedOn, partyOfficialOn, phone } = input;
    const facts = { gender, ethnicity, partyJoinedOn, partyOfficialOn, phone };
    await tx.cadre.update({
      where: { id: cadreId },
      data: { ...names, ...facts, revision: { increment: 1 } },
    });
    const { birthDate: value, birthSource: source } = input;
    const added = await recordBirth(tx, work, { cadreId, value, source });
    const after = await tx.cadre.findUniqueOrThrow({ where: { id: cadreId } });
    const change = changedFields(corrected, before, after);
    if (!added && Object.keys(change.after).length === 0) return refuse("unchanged");
    if (before.birthDate !== after.birthDate && (await heldBefore(tx, cadreId, after.birthDate))) {
      return refuse("post_before_birth");
    }
    const statement = added ? { birthStatement: value, birthStatementSource: source } : {};
    recordAudit(tx, {
      action: "cadre.corrected",
      subjectType: "cadre",
      subjectId: cadreId,
      detail: { before: change.before, after: { ...change.after, ...statement } },
    });
    return accept(cadreId);
  });
  if (result.ok) return result;
  // why: the same form sent twice, or what somebody else has just written, is done and needs no event
  return result.refusal === "unchanged" ? accept(cadreId) : refuse(result.refusal);
}

/** True when the person is said to have held a post before being born. */
async function heldBefore(tx: Tx, cadreId: number, birthDate: string): Promise<boolean> {
  const posts = await tx.postHolding.findMany({
    where: { cadreId },
    select: { validFrom: true, validTo: true },
  });
  return posts.some((post) => isBeforeBirth(post, birthDate));
}

function saysTheSame(
  before: LockedCadre,
  stated: Record<(typeof corrected)[number], string | null>,
): boolean {
  return corrected.every((field) => before[field] === stated[field]);
}
