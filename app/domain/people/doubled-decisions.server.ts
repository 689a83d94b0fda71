import type { Tx } from "#app/platform/db.server.ts";

/** A waiver or an override that went over, with the record that it was recorded for. */
export type MovedDecision = { id: number; from: number };
export type MovedDecisions = { waivers: MovedDecision[]; overrides: MovedDecision[] };

/** Two records of one person for the same title, unit and term: the one that is left, and the one that stands for both. */
export type DoubledRecord = { left: number; standing: number };

/**
 * Gives decisions on records that nobody sees any more to the records that stand for them (product 3: waivers hang on
 * the record). Where both have one without a last day, that of the standing record counts and the other stays.
 */
export async function moveDecisions(
  tx: Tx,
  doubled: readonly DoubledRecord[],
): Promise<MovedDecisions> {
  const moved: MovedDecisions = { waivers: [], overrides: [] };
  const isOpen = { revokedOn: null, validTo: null };
  for (const { left, standing } of doubled) {
    const open = await tx.waiver.findMany({ where: { recordId: standing, ...isOpen } });
    const subjects = open.map(({ subject }) => subject);
    const waivers = await tx.waiver.findMany({
      where: { recordId: left, NOT: { ...isOpen, subject: { in: subjects } } },
      select: { id: true },
    });
    const hasOverride = await tx.readinessOverride.findFirst({
      where: { recordId: standing, ...isOpen },
    });
    const overrides = await tx.readinessOverride.findMany({
      where: { recordId: left, ...(hasOverride ? { NOT: isOpen } : {}) },
      select: { id: true },
    });
    await tx.waiver.updateMany({ where: idsOf(waivers), data: { recordId: standing } });
    await tx.readinessOverride.updateMany({
      where: idsOf(overrides),
      data: { recordId: standing },
    });
    moved.waivers.push(...waivers.map(({ id }) => ({ id, from: left })));
    moved.overrides.push(...overrides.map(({ id }) => ({ id, from: left })));
  }
  return moved;
}

/** Gives decisions back to the records that they were recorded for, as far as they are still the survivor's. */
export async function returnDecisions(
  tx: Tx,
  survivorId: number,
  { waivers, overrides }: MovedDecisions,
): Promise<void> {
  const record = { cadreId: survivorId };
  for (const { id, from } of waivers)
    await tx.waiver.updateMany({ where: { id, record }, data: { recordId: from } });
  for (const { id, from } of overrides)
    await tx.readinessOverride.updateMany({ where: { id, record }, data: { recordId: from } });
  // why: the triggers mark whose record has got a decision, not who has lost it
  if (waivers.length > 0) await tx.readinessMark.create({ data: { cadreId: survivorId } });
}

const idsOf = (rows: { id: number }[]) => ({ id: { in: rows.map(({ id }) => id) } });
