import { actorLabel } from "#app/kernel/actor.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { starterTemplates, templateSource } from "./paper-templates.ts";

export type TemplatesLoaded = { paperTemplates: number };

/** Gives the province of today its first templates of papers where it keeps none; answers how many were added. */
export async function loadPaperTemplates(tx: Tx, work: Work): Promise<TemplatesLoaded> {
  const unit = { kind: "province", validTo: null };
  // why: one that was renamed is not missing
  if ((await tx.paperTemplate.count({ where: { unit } })) > 0) return { paperTemplates: 0 };
  const province = await tx.orgUnit.findFirst({
    where: unit,
    select: { id: true },
    orderBy: { id: "desc" },
  });
  if (!province) return { paperTemplates: 0 };
  const stamps = { createdAt: work.at, updatedAt: work.at, updatedBy: actorLabel(work.actor) };
  await tx.paperTemplate.createMany({
    data: starterTemplates.map((template) => ({
      ...template,
      ...stamps,
      unitId: province.id,
      issuerKey: identityKey(template.issuer),
      source: templateSource,
      toConfirm: 1,
    })),
  });
  return { paperTemplates: starterTemplates.length };
}
