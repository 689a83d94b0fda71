import { addCondition } from "#app/domain/catalogue/add-condition.server.ts";
import { draftProgrammeVersion } from "#app/domain/catalogue/draft-version.server.ts";
import { usualCompletion } from "#app/domain/catalogue/version.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import type { Portal } from "#app/platform/portal.server.ts";

/** The administrator of the demo, whose grant covers the province. */
async function administratorOf(portal: Portal): Promise<Viewer> {
  const grant = await portal.db.prisma.grant.findFirstOrThrow({
    where: { role: "system_admin", endedAt: null },
    select: { id: true, unitId: true, accountId: true },
  });
  return {
    kind: "account",
    accountId: grant.accountId,
    accountName: "",
    cadreId: null,
    grantId: grant.id,
    role: "system_admin",
    unitId: grant.unitId,
    today: dayOf(portal.clock()),
  };
}

/** A draft of a programme's next version, for whom the one in force is and from an age on. */
export async function draftedVersion(
  portal: Portal,
  programmeId: number,
): Promise<Record<string, string>> {
  const work = portal.work(await administratorOf(portal));
  const drafted = await draftProgrammeVersion(work, {
    ...usualCompletion,
    programmeId,
    validFrom: "2027-01-01",
    source: "Quy định 21-QĐ/TU ngày 15/11/2026",
    toConfirm: 0,
    form: "full_time",
    periods: 40,
    usualDays: 7,
    certificateDays: 15,
    validMonths: null,
    start: "copy",
    key: null,
  });
  if (!drafted.ok) throw new Error(`the version could not be drafted: ${drafted.refusal}`);
  const versionId = drafted.value;
  const added = await addCondition(work, {
    programmeId,
    versionId,
    groupNumber: null,
    key: null,
    condition: {
      source: "Điều 3 Quy định 21-QĐ/TU",
      toConfirm: false,
      requirement: {
        kind: "age",
        women: { least: 28, most: null },
        men: { least: 30, most: null },
      },
    },
  });
  if (!added.ok) throw new Error(`the condition could not be added: ${added.refusal}`);
  return { versionId: String(versionId), conditionId: String(added.value) };
}
