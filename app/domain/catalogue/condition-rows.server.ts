import type { Tx } from "#app/platform/db.server.ts";
import { audienceLinks } from "./audience.server.ts";
import type { AudienceFault, AudienceRequirement } from "./audience.ts";
import { conditionFacts, type WrittenCondition, writeLinks } from "./write-conditions.server.ts";

/** The first thing that a requirement names and that is not there: no_title (or term), no_unit, no_programme; null = none. */
export async function findUnknown(
  tx: Tx,
  requirement: AudienceRequirement,
): Promise<AudienceFault | null> {
  const { titleIds, unitIds, programmeIds } = audienceLinks(requirement);
  const among = (ids: readonly number[]) => ({ where: { id: { in: [...ids] } } });
  if (titleIds.length > 0 && (await tx.title.count(among(titleIds))) !== titleIds.length)
    return "no_title";
  if (unitIds.length > 0 && (await tx.orgUnit.count(among(unitIds))) !== unitIds.length)
    return "no_unit";
  if (
    programmeIds.length > 0 &&
    (await tx.programme.count(among(programmeIds))) !== programmeIds.length
  )
    return "no_programme";
  const termId = requirement.kind === "planned" ? requirement.termId : null;
  if (termId !== null && (await tx.term.count({ where: { id: termId } })) === 0) return "no_title";
  return null;
}

/** Writes a condition as the last of its version and answers its id. */
export async function insertCondition(
  tx: Tx,
  versionId: number,
  condition: WrittenCondition,
): Promise<number> {
  const last = await tx.audienceCondition.aggregate({
    where: { versionId },
    _max: { position: true },
  });
  const { id } = await tx.audienceCondition.create({
    data: {
      versionId,
      position: (last._max.position ?? -1) + 1,
      ...conditionFacts(condition),
    },
    select: { id: true },
  });
  await writeLinks(tx, [{ id, condition }]);
  return id;
}

/** Writes what a condition now says in the place of what it said. */
export async function rewriteCondition(
  tx: Tx,
  id: number,
  condition: WrittenCondition,
): Promise<void> {
  await tx.audienceCondition.update({
    where: { id },
    data: { ...conditionFacts(condition), revision: { increment: 1 } },
  });
  await tx.audienceTitle.deleteMany({ where: { conditionId: id } });
  await tx.audienceUnit.deleteMany({ where: { conditionId: id } });
  await tx.audienceProgramme.deleteMany({ where: { conditionId: id } });
  await writeLinks(tx, [{ id, condition }]);
}
