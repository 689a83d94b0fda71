import { chainStart, hashRow } from "#app/platform/audit-log.server.ts";
import type { Db } from "#app/platform/db.server.ts";

/** Walks the audit chain from its start; every sentence is one thing that is wrong with it. */
export async function chainFaults(db: Pick<Db, "prisma">): Promise<string[]> {
  const rows = await db.prisma.auditEvent.findMany({ orderBy: { seq: "asc" } });
  const head = await db.prisma.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  const faults: string[] = [];
  let previous = { seq: 0, hash: chainStart };
  for (const { hash, ...row } of rows) {
    if (row.seq !== previous.seq + 1) faults.push(`${row.seq} follows ${previous.seq}`);
    if (row.previousHash !== previous.hash)
      faults.push(`${row.seq} does not continue ${previous.seq}`);
    if (hashRow(row) !== hash) faults.push(`${row.seq} is not what was hashed`);
    previous = { seq: row.seq, hash };
  }
  if (head.seq !== previous.seq || head.hash !== previous.hash) {
    faults.push(`the head is at ${head.seq}, the last event at ${previous.seq}`);
  }
  return faults;
}
