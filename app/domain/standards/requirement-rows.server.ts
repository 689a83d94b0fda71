import type { Tx } from "#app/platform/db.server.ts";
import type { Condition, Requirement } from "./requirement.ts";
import { columnsOf } from "./standards.server.ts";
import { linksOf, type WrittenRequirement } from "./write-requirements.server.ts";

/** A row of a draft: a requirement, or an alternative of an any-of (`parentId`). */
export type RequirementPlace = { id: number; parentId: number | null; revision: number };

/** The row of an id within a draft; null where there is none. */
export const findPlace = (
  tx: Tx,
  { standardId, requirementId }: { standardId: number; requirementId: number },
): Promise<RequirementPlace | null> =>
  tx.requirement.findFirst({
    where: { id: requirementId, standardId },
    select: { id: true, parentId: true, revision: true },
  });

/** Whether there are all the programmes that a condition names. At most one statement. */
export async function areProgrammesKnown(
  tx: Tx,
  condition: Condition | Requirement["condition"],
): Promise<boolean> {
  const parts = condition.kind === "any_of" ? condition.of : [condition];
  const ids = new Set(parts.flatMap((part) => ("programmeIds" in part ? part.programmeIds : [])));
  return (
    ids.size === 0 || (await tx.programme.count({ where: { id: { in: [...ids] } } })) === ids.size
  );
}

/** Writes a requirement as the last of its version and answers its id; an any-of's alternatives are not written. */
export function insertRequirement(
  tx: Tx,
  standardId: number,
  requirement: WrittenRequirement,
): Promise<number> {
  return insertRow(tx, { standardId, parentId: null, requirement });
}

/** Writes an alternative as the last of its any-of and answers its id. */
export function insertAlternative(
  tx: Tx,
  {
    standardId,
    above,
    condition,
  }: { standardId: number; above: Requirement; condition: Condition },
): Promise<number> {
  return insertRow(tx, { standardId, parentId: above.id, requirement: { ...above, condition } });
}

type Row = { standardId: number; parentId: number | null; requirement: WrittenRequirement };

async function insertRow(tx: Tx, { standardId, parentId, requirement }: Row): Promise<number> {
  const last = await tx.requirement.aggregate({
    where: { standardId, parentId },
    _max: { position: true },
  });
  const { id } = await tx.requirement.create({
    data: {
      standardId,
      parentId,
      position: (last._max.position ?? -1) + 1,
      ...factsOf(requirement),
      ...columnsOf(requirement.condition),
    },
    select: { id: true },
  });
  await writeLinks(tx, id, requirement.condition);
  return id;
}

/** Writes what a requirement or an alternative now says in the place of what it said. */
export async function rewriteRequirement(
  tx: Tx,
  id: number,
  requirement: WrittenRequirement,
): Promise<void> {
  await tx.requirement.update({
    where: { id },
    data: {
      ...factsOf(requirement),
      ...columnsOf(requirement.condition),
      revision: { increment: 1 },
    },
  });
  await tx.requirementProgramme.deleteMany({ where: { requirementId: id } });
  await writeLinks(tx, id, requirement.condition);
  const { subject, stage, waivableBy, source } = factsOf(requirement);
  // why: an alternative is asked for what, when and by which clause its any-of is
  await tx.requirement.updateMany({
    where: { parentId: id },
    data: { subject, stage, waivableBy, source, toConfirm: requirement.toConfirm ? 1 : 0 },
  });
}

const factsOf = ({ subject, stage, waivableBy, source, toConfirm }: WrittenRequirement) => ({
  subject,
  stage,
  waivableBy,
  source,
  toConfirm: toConfirm ? 1 : 0,
});

async function writeLinks(tx: Tx, id: number, condition: Requirement["condition"]): Promise<void> {
  const links = linksOf(condition, id);
  if (links.length > 0) await tx.requirementProgramme.createMany({ data: links });
}
