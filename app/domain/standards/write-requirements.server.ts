import type { Tx } from "#app/platform/db.server.ts";
import type { Condition, Requirement } from "./requirement.ts";
import { columnsOf } from "./standards.server.ts";

export type WrittenRequirement = Omit<Requirement, "id">;

/** Versions with their requirements in order. */
export type WrittenStandard = { id: number; requirements: readonly WrittenRequirement[] };

/**
 * Writes the requirements of versions in the order given; alternatives hang below their any-of. Four statements,
 * however many versions.
 */
export async function writeRequirements(tx: Tx, standards: readonly WrittenStandard[]) {
  const tops = standards.flatMap(({ id: standardId, requirements }) =>
    requirements.map((requirement, position) => ({ standardId, position, requirement })),
  );
  const topIds = await insert(
    tx,
    tops.map((top) => ({ ...top, parentId: null, condition: top.requirement.condition })),
  );
  const parts = tops.flatMap(({ standardId, requirement }, index) =>
    requirement.condition.kind === "any_of"
      ? requirement.condition.of.map((condition, position) => ({
          standardId,
          position,
          requirement,
          condition,
          parentId: topIds[index] ?? null,
        }))
      : [],
  );
  const partIds = await insert(tx, parts);
  const programmes = [
    ...tops.map(({ requirement }, index) => linksOf(requirement.condition, topIds[index])),
    ...parts.map(({ condition }, index) => linksOf(condition, partIds[index])),
  ].flat();
  if (programmes.length > 0) await tx.requirementProgramme.createMany({ data: programmes });
}

type Row = {
  standardId: number;
  parentId: number | null;
  position: number;
  requirement: WrittenRequirement;
  condition: Requirement["condition"];
};

/** The ids of the rows, in their order. */
async function insert(tx: Tx, rows: readonly Row[]): Promise<number[]> {
  if (rows.length === 0) return [];
  const created = await tx.requirement.createManyAndReturn({
    data: rows.map(({ standardId, parentId, position, requirement, condition }) => ({
      standardId,
      parentId,
      position,
      subject: requirement.subject,
      stage: requirement.stage,
      waivableBy: requirement.waivableBy,
      source: requirement.source,
      toConfirm: requirement.toConfirm ? 1 : 0,
      ...columnsOf(condition),
    })),
    select: { id: true },
  });
  // why: ids rise in the order of the rows, the answer's own order is not promised
  return created.map(({ id }) => id).toSorted((a, b) => a - b);
}

/** The programmes that a condition names, as rows of the requirement that asks it; none for conditions without. */
export function linksOf(
  condition: Condition | Requirement["condition"],
  requirementId: number | undefined,
) {
  if (requirementId === undefined) return [];
  if (condition.kind !== "certificate" && condition.kind !== "recurring") return [];
  return [...new Set(condition.programmeIds)].map((programmeId) => ({
    requirementId,
    programmeId,
  }));
}
