import { draftStandard } from "#app/domain/standards/draft-standard.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import type { Portal } from "#app/platform/portal.server.ts";

/** The planner of the demo, whose grant covers the province. */
export async function plannerOf(portal: Portal): Promise<Viewer> {
  const grant = await portal.db.prisma.grant.findFirstOrThrow({
    where: { role: "planner", endedAt: null },
    select: { id: true, unitId: true, accountId: true },
  });
  return {
    kind: "account",
    accountId: grant.accountId,
    accountName: "",
    cadreId: null,
    grantId: grant.id,
    role: "planner",
    unitId: grant.unitId,
    today: dayOf(portal.clock()),
  };
}

/** A draft of the standard of the title of `reference`, which asks for a higher level than the version in force. */
export async function draftedStandard(portal: Portal): Promise<Record<string, string>> {
  const { db } = portal;
  const title = await db.prisma.title.findUniqueOrThrow({ where: { code: "commune-secretary" } });
  const work = portal.work(await plannerOf(portal));
  const drafted = await draftStandard(work, {
    titleId: title.id,
    validFrom: "2027-01-01",
    validTo: null,
    source: "Quy định 20-QĐ/TU ngày 15/11/2026",
    decisionNumber: "20-QĐ/TU",
    decisionDate: "2026-11-15",
    toConfirm: 0,
    appliesTo: "everybody",
    termId: null,
    start: "copy",
    key: null,
  });
  if (!drafted.ok) throw new Error(`the standard could not be drafted: ${drafted.refusal}`);
  const standardId = drafted.value;
  const { id } = await db.prisma.requirement.update({
    where: await db.prisma.requirement.findFirstOrThrow({
      where: { standardId, subject: "political_theory" },
      select: { id: true },
    }),
    data: { level: "advanced", source: "Điều 5 Quy định 20-QĐ/TU" },
  });
  return { standardId: String(standardId), requirementId: String(id) };
}
