import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit } from "#app/platform/work.server.ts";
import type { Exemptions, InventedOverride, InventedWaiver } from "./exemptions.ts";

type Loading = { tx: Tx; stamp: { at: string; by: string } };
type Place = InventedWaiver["record"];
type Known = (place: Place) => { recordId: number; cadreId: number };

/** Writes waivers and overrides with what the log says of each; there are a handful of them. */
export async function writeExemptions(
  { tx, stamp: { at, by } }: Loading,
  { waivers, overrides }: Exemptions,
  known: Known,
): Promise<void> {
  const stamps = { recordedAt: at, recordedBy: by, updatedAt: at, updatedBy: by };
  for (const waiver of waivers) await writeWaiver(tx, waiver, known(waiver.record), stamps);
  for (const override of overrides)
    await writeOverride(tx, override, known(override.record), stamps);
}

type Stamps = { recordedAt: string; recordedBy: string; updatedAt: string; updatedBy: string };
type About = ReturnType<Known>;

async function writeWaiver(
  tx: Tx,
  { record: _record, revoked, ...stated }: InventedWaiver,
  { recordId, cadreId }: About,
  stamps: Stamps,
): Promise<void> {
  const end = { revokedOn: revoked?.on ?? null, revokedReason: revoked?.reason ?? null };
  const { id } = await tx.waiver.create({
    data: { ...stated, ...end, recordId, ...stamps },
    select: { id: true },
  });
  const about = { subjectType: "planning_record", subjectId: recordId };
  const detail = { cadreId, waiverId: id };
  const after = { ...stated, recordId };
  recordAudit(tx, { ...about, action: "readiness.waiver_recorded", detail: { ...detail, after } });
  if (revoked !== null)
    recordAudit(tx, {
      ...about,
      action: "readiness.waiver_revoked",
      detail: { ...detail, before: { revokedOn: null, revokedReason: null }, after: end },
    });
}

async function writeOverride(
  tx: Tx,
  { record: _record, ...stated }: InventedOverride,
  { recordId, cadreId }: About,
  stamps: Stamps,
): Promise<void> {
  const { id } = await tx.readinessOverride.create({
    data: { ...stated, recordId, ...stamps },
    select: { id: true },
  });
  recordAudit(tx, {
    action: "readiness.override_recorded",
    subjectType: "planning_record",
    subjectId: recordId,
    detail: { cadreId, overrideId: id, after: { ...stated, recordId } },
  });
}
