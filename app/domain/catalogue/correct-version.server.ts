import { changedFields } from "#app/domain/people/cadre.ts";
import { isKeeper } from "#app/domain/standards/keeper.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import {
  type DraftVersionRefusal,
  lockVersion,
  versionEvent,
  type VersionPlace,
} from "./version-rows.server.ts";
import {
  decideProgrammeVersion,
  type ProgrammeVersionFacts,
  type ProgrammeVersionFault,
} from "./version.ts";

export type CorrectVersionInput = ProgrammeVersionFacts &
  VersionPlace & {
    /** of the draft as the form was shown */
    revision: number;
  };

export type CorrectVersionRefusal =
  | "not_allowed"
  | "stale"
  | DraftVersionRefusal
  | ProgrammeVersionFault;

const corrected = [
  "validFrom",
  "source",
  "toConfirm",
  "form",
  "periods",
  "attendancePercent",
  "attendanceBasis",
  "passMark",
  "retries",
  "averageFrom",
  "goodFrom",
  "veryGoodFrom",
  "excellentFrom",
  "usualDays",
  "certificateDays",
  "validMonths",
  "graded",
  "freezeDays",
  "proof",
] as const satisfies readonly (keyof ProgrammeVersionFacts)[];

/**
 * Corrects what a draft says of itself; for whom it is stays. Answers its id. Refuses not_allowed, not_found,
 * already_in_force, stale (saying just what stands there is no conflict), and what decideProgrammeVersion refuses.
 */
export async function correctProgrammeVersion(
  work: Work,
  { programmeId, versionId, revision, ...typed }: CorrectVersionInput,
): Promise<Result<number, CorrectVersionRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const facts = { ...typed, source: tidy(typed.source) };
  const result = await work.transaction<number, CorrectVersionRefusal | "unchanged">(async (tx) => {
    const locked = await lockVersion(tx, work, { programmeId, versionId });
    if (!locked.ok) return locked;
    const { draft, beside } = locked.value;
    const change = changedFields<(typeof corrected)[number], string | number | null>(
      corrected,
      draft,
      facts,
    );
    if (Object.keys(change.after).length === 0) return refuse("unchanged");
    if (draft.revision !== revision) return refuse("stale");
    const decision = decideProgrammeVersion(facts, beside);
    if (!decision.ok) return decision;

    await tx.programmeVersion.update({
      where: { id: versionId },
      data: { ...facts, revision: { increment: 1 } },
    });
    recordAudit(tx, versionEvent("programme_version.corrected", draft, change));
    return accept(versionId);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(versionId) : refuse(result.refusal);
}
