import type { Tx } from "#app/platform/db.server.ts";
import { audienceColumns, audienceLinks } from "./audience.server.ts";
import type { AudienceCondition } from "./audience.ts";

export type WrittenCondition = Omit<AudienceCondition, "id">;

/** Versions with who they are for. */
export type WrittenVersion = { id: number; audience: readonly WrittenCondition[] };

/** Writes the conditions of versions in the order given. Four statements at most, however many versions. */
export async function writeConditions(tx: Tx, versions: readonly WrittenVersion[]): Promise<void> {
  const rows = versions.flatMap(({ id: versionId, audience }) =>
    audience.map((condition, position) => ({ versionId, position, condition })),
  );
  if (rows.length === 0) return;
  const created = await tx.audienceCondition.createManyAndReturn({
    data: rows.map(({ versionId, position, condition }) => ({
      versionId,
      position,
      ...conditionFacts(condition),
    })),
    select: { id: true, versionId: true, position: true },
  });
  const ids = new Map(created.map((row) => [`${row.versionId} ${row.position}`, row.id]));
  await writeLinks(
    tx,
    rows.flatMap(({ versionId, position, condition }) => {
      const id = ids.get(`${versionId} ${position}`);
      return id === undefined ? [] : { id, condition };
    }),
  );
}

/** The columns of a condition, as they are written. */
export const conditionFacts = ({
  groupNumber,
  source,
  toConfirm,
  requirement,
}: WrittenCondition) => ({
  groupNumber,
  source,
  toConfirm: toConfirm ? 1 : 0,
  ...audienceColumns(requirement),
});

type Linked = { id: number; condition: WrittenCondition };

/** Writes what conditions name. At most three statements. */
export async function writeLinks(tx: Tx, conditions: readonly Linked[]): Promise<void> {
  const links = conditions.map(({ id, condition }) => ({
    conditionId: id,
    ...audienceLinks(condition.requirement),
  }));
  const titles = links.flatMap(({ conditionId, titleIds }) =>
    titleIds.map((titleId) => ({ conditionId, titleId })),
  );
  const units = links.flatMap(({ conditionId, unitIds }) =>
    unitIds.map((unitId) => ({ conditionId, unitId })),
  );
  const programmes = links.flatMap(({ conditionId, programmeIds }) =>
    programmeIds.map((programmeId) => ({ conditionId, programmeId })),
  );
  if (titles.length > 0) await tx.audienceTitle.createMany({ data: titles });
  if (units.length > 0) await tx.audienceUnit.createMany({ data: units });
  if (programmes.length > 0) await tx.audienceProgramme.createMany({ data: programmes });
}
