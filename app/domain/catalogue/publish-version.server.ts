import { isKeeper } from "#app/domain/standards/keeper.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import type { AudienceFault } from "./audience.ts";
import {
  type DraftVersionRefusal,
  lockVersion,
  versionEvent,
  type VersionPlace,
} from "./version-rows.server.ts";
import {
  decideProgrammeVersion,
  findRuleFaults,
  programmeVersionOn,
  type ProgrammeVersionFault,
} from "./version.ts";

export type PublishVersionInput = VersionPlace & {
  /** of the draft as the page was shown */
  revision: number;
};

export type PublishVersionRefusal =
  | "not_allowed"
  | "stale"
  | DraftVersionRefusal
  | ProgrammeVersionFault
  | AudienceFault;

/**
 * Puts a draft in force for good; courses that begin from its first day on follow it. Answers its id. Refuses
 * not_allowed (not an administrator of the whole province), not_found, already_in_force, stale (it has been changed
 * since it was shown), what decideProgrammeVersion refuses, and what findAudienceFault finds in one of its conditions.
 */
export async function publishProgrammeVersion(
  work: Work,
  { programmeId, versionId, revision }: PublishVersionInput,
): Promise<Result<number, PublishVersionRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  return work.transaction<number, PublishVersionRefusal>(async (tx) => {
    const locked = await lockVersion(tx, work, { programmeId, versionId });
    if (!locked.ok) return locked;
    const { draft, inForce, beside } = locked.value;
    if (draft.revision !== revision) return refuse("stale");
    const decision = decideProgrammeVersion(draft, beside);
    if (!decision.ok) return decision;
    const [fault] = findRuleFaults(draft.audience);
    if (fault) return refuse(fault.refusal);

    await tx.programmeVersion.update({
      where: { id: versionId },
      data: {
        publishedAt: work.at,
        publishedBy: actorLabel(work.actor),
        revision: { increment: 1 },
      },
    });
    const follows = programmeVersionOn(inForce, draft.validFrom)?.id ?? null;
    recordAudit(tx, versionEvent("programme_version.published", draft, { after: draft, follows }));
    return accept(versionId);
  });
}
