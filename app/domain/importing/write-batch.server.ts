import type { OwnTx } from "#app/platform/own-db.server.ts";
import type { StagedBatch } from "./staging.server.ts";

/** Writes a batch, in the order in which its rows name each other. */
export async function writeBatch(tx: OwnTx, batch: StagedBatch, importId: number): Promise<void> {
  await tx.insert("ImportRow", batch.rows);
  await tx.insert("StagedPerson", batch.people);
  for (const { row, fields } of batch.updates) {
    const stated = Object.entries(fields).filter(([, value]) => value !== null);
    await tx.sql
      .updateTable("StagedPerson")
      .set(Object.fromEntries(stated))
      .where("importId", "=", importId)
      .where("row", "=", row)
      .execute();
    await tx.sql
      .updateTable("StagedPerson")
      .set({ act: "changed" })
      .where("importId", "=", importId)
      .where("row", "=", row)
      .where("act", "=", "known")
      .execute();
  }
  await tx.insert("StagedPost", batch.posts);
  await tx.insert("StagedRecord", batch.records);
  await tx.insert("StagedEvidence", batch.evidence);
  await tx.insert("StagedEnd", batch.ends);
}
