import { lockStandards } from "#app/domain/standards/keeper.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { AuditedEvent } from "#app/platform/audit-log.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";
import { type VersionEvent, versionsSubject } from "./version-events.ts";
import type { VersionsBeside } from "./version.ts";
import { lastCourseOf, type LoadedVersion, loadVersions } from "./versions.server.ts";

export type VersionPlace = { programmeId: number; versionId: number };

export type DraftVersionRefusal = "not_found" | "already_in_force";

/** A draft, held against every other change of programmes, with what stands beside it. */
export type LockedVersion = {
  draft: LoadedVersion;
  inForce: LoadedVersion[];
  beside: VersionsBeside;
};

/** Locks the programmes and reads a draft of one. Refuses not_found, already_in_force: then it never changes. */
export async function lockVersion(
  tx: Tx,
  work: Work,
  { programmeId, versionId }: VersionPlace,
): Promise<Result<LockedVersion, DraftVersionRefusal>> {
  await lockStandards(tx);
  const sql = sqlIn(tx, work);
  const versions = await loadVersions(sql, { programmeIds: [programmeId], drafts: true });
  const draft = versions.find(({ id }) => id === versionId);
  if (!draft) return refuse("not_found");
  if (draft.publishedAt !== null) return refuse("already_in_force");
  const inForce = versions.filter(({ publishedAt }) => publishedAt !== null);
  const lastCourse = await lastCourseOf(sql, programmeId);
  return accept({ draft, inForce, beside: { inForce, lastCourse } });
}

/** Counts a change of a draft: whoever has its older state open is told so. */
export async function touchVersion(tx: Tx, versionId: number): Promise<void> {
  await tx.programmeVersion.update({
    where: { id: versionId },
    data: { revision: { increment: 1 } },
  });
}

/** The event of a change of a programme's versions. */
export const versionEvent = (
  action: VersionEvent,
  { id, programmeId, validFrom }: Pick<LoadedVersion, "id" | "programmeId" | "validFrom">,
  detail: Record<string, unknown>,
): AuditedEvent => ({
  action,
  subjectType: versionsSubject,
  subjectId: programmeId,
  detail: { ...detail, versionId: id, validFrom },
});
