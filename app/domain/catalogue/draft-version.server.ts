import { isKeeper, lockStandards } from "#app/domain/standards/keeper.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import { versionEvent } from "./version-rows.server.ts";
import {
  decideProgrammeVersion,
  type ProgrammeVersionFacts,
  type ProgrammeVersionFault,
  programmeVersionOn,
} from "./version.ts";
import { lastCourseOf, loadVersions } from "./versions.server.ts";
import { writeConditions } from "./write-conditions.server.ts";

export type DraftVersionInput = ProgrammeVersionFacts & {
  programmeId: number;
  /** for whom the version in force on its first day is, or for everybody */
  start: "copy" | "empty";
  /** of the form; null = none */
  key: string | null;
};

export type DraftProgrammeVersionRefusal =
  | "not_allowed"
  | "not_found"
  | "nothing_to_copy"
  | ProgrammeVersionFault
  | OnceRefusal;

/**
 * Drafts a version of a programme from a day on and answers its id; no course follows a draft. Refuses not_allowed (not
 * an administrator of the whole province), not_found, nothing_to_copy (no version has begun by then), and what
 * decideProgrammeVersion refuses.
 */
export async function draftProgrammeVersion(
  work: Work,
  input: DraftVersionInput,
): Promise<Result<number, DraftProgrammeVersionRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  return onceOnly(work, input.key, input, () => insertDraft(work, input));
}

function insertDraft(
  work: Work,
  { key, start, programmeId, ...typed }: DraftVersionInput,
): Promise<Result<number, DraftProgrammeVersionRefusal>> {
  const facts = { ...typed, source: tidy(typed.source) };
  return work.transaction<number, DraftProgrammeVersionRefusal>(async (tx) => {
    await lockStandards(tx);
    if ((await tx.programme.count({ where: { id: programmeId } })) === 0)
      return refuse("not_found");
    const sql = sqlIn(tx, work);
    const inForce = await loadVersions(sql, { programmeIds: [programmeId], drafts: false });
    const lastCourse = await lastCourseOf(sql, programmeId);
    const decision = decideProgrammeVersion(facts, { inForce, lastCourse });
    if (!decision.ok) return decision;
    const before = programmeVersionOn(inForce, facts.validFrom);
    if (start === "copy" && before === null) return refuse("nothing_to_copy");

    const { id } = await tx.programmeVersion.create({
      data: { ...facts, programmeId, draftedAt: work.at, draftedBy: actorLabel(work.actor) },
      select: { id: true },
    });
    const copied = start === "copy" ? before : null;
    await writeConditions(tx, [{ id, audience: copied?.audience ?? [] }]);
    await writeReceipt(tx, work, key, id);
    const version = { id, programmeId, validFrom: facts.validFrom };
    const detail = { after: facts, copied: copied?.id ?? null };
    recordAudit(tx, versionEvent("programme_version.drafted", version, detail));
    return accept(id);
  });
}
