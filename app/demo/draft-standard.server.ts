import { standardEvent } from "#app/domain/standards/draft-rows.server.ts";
import { standardOn } from "#app/domain/standards/standard.ts";
import { loadStandards } from "#app/domain/standards/standards.server.ts";
import { writeRequirements } from "#app/domain/standards/write-requirements.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";

/** Whose standard the province of the demo is about to raise. */
const title = "commune-secretary";
const source = "Dự thảo Quy định của Tỉnh ủy về tiêu chuẩn chức danh cán bộ cấp xã";

/**
 * Drafts a version for secretaries of communes from the next year on, with the advanced level of political theory:
 * its preview names those whose verdicts would change.
 */
export async function writeDraftStandard(tx: Tx, work: Work): Promise<void> {
  const { id: titleId } = await tx.title.findUniqueOrThrow({
    where: { code: title },
    select: { id: true },
  });
  const inForce = await loadStandards(sqlIn(tx, work), { titleIds: [titleId], drafts: false });
  const before = standardOn(inForce, work.today);
  invariant(before, "the starter data have a standard for the title");
  const facts = {
    validFrom: `${Number(work.today.slice(0, 4)) + 1}-01-01`,
    validTo: null,
    source,
    decisionNumber: null,
    decisionDate: null,
    toConfirm: 1 as const,
    appliesTo: "everybody" as const,
    termId: null,
  };
  const { id } = await tx.titleStandard.create({
    data: { ...facts, titleId, draftedAt: work.at, draftedBy: actorLabel(work.actor) },
    select: { id: true },
  });
  const requirements = before.requirements.map((requirement) =>
    requirement.subject === "political_theory" && requirement.condition.kind === "level"
      ? { ...requirement, source, condition: { ...requirement.condition, level: "advanced" } }
      : requirement,
  );
  await writeRequirements(tx, [{ id, requirements }]);
  const version = { id, titleId, validFrom: facts.validFrom };
  recordAudit(tx, standardEvent("standard.drafted", version, { after: facts, copied: before.id }));
}
