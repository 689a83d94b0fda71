import fs from "node:fs";
import readline from "node:readline";
import {
  type ChainBreach,
  type ChainEnd,
  endsAtHead,
  inspectLink,
  readHeadLine,
} from "#app/domain/audit/chain.ts";
import { type Finding, openFinding } from "#app/domain/audit/finding.ts";
import { chainStart, hashRow } from "#app/platform/audit-log.server.ts";
import type { Sql } from "#app/platform/db.server.ts";

const pageSize = 2000;

const sentences: Record<ChainBreach, string> = {
  missing_before: "events before this one are missing",
  altered: "the event no longer says what its hash covers",
  not_linked: "the event does not follow the one before it",
};

/** Recomputes the hash of every event, in their order, and compares the end with the head. `id` is the number. */
export async function checkChain(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  let last: ChainEnd = { seq: 0, hash: chainStart };
  for (;;) {
    const rows = await sql
      .selectFrom("AuditEvent")
      .selectAll()
      .where("seq", ">", last.seq)
      .orderBy("seq")
      .limit(pageSize)
      .execute();
    for (const row of rows) {
      for (const breach of inspectLink(last, { ...row, computedHash: hashRow(row) })) {
        finding.breach(row.seq, sentences[breach]);
      }
      last = { seq: row.seq, hash: row.hash };
    }
    finding.count(rows.length);
    if (rows.length < pageSize) break;
  }
  const head = await sql
    .selectFrom("AuditHead")
    .select(["seq", "hash"])
    .where("id", "=", 1)
    .executeTakeFirst();
  if (head === undefined) finding.breach(0, "the head of the chain is missing");
  else if (!endsAtHead(last, head)) {
    finding.breach(head.seq, `the chain ends at event ${last.seq}, its head says ${head.seq}`);
  }
  return finding.answer();
}

/** The heads file as it is now; taken before the snapshot, so that what it notes lies inside it. */
export type NotedHeads = { file: string; bytes: number | null };

export function lookAtHeads(file: string): NotedHeads {
  return { file, bytes: fs.statSync(file, { throwIfNoEntry: false })?.size ?? null };
}

/**
 * Compares the events with the heads noted beside the database: an event noted there and now absent or
 * different shows a tail that was cut or written again. A missing file is said so and is no breach.
 */
export async function checkHeads(sql: Sql, { file, bytes }: NotedHeads): Promise<Finding> {
  if (bytes === null) {
    return {
      checked: 0,
      breaches: [],
      note: `there is no heads file ${file}: a cut tail cannot be seen`,
    };
  }
  const finding = openFinding();
  let noted: ChainEnd[] = [];
  async function compare(): Promise<void> {
    if (noted.length === 0) return;
    const rows = await sql
      .selectFrom("AuditEvent")
      .select(["seq", "hash"])
      .where(
        "seq",
        "in",
        noted.map(({ seq }) => seq),
      )
      .execute();
    const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
    for (const head of noted) {
      const hash = hashes.get(head.seq);
      if (hash === undefined)
        finding.breach(head.seq, "the event was noted as head and is gone: the tail was cut");
      else if (hash !== head.hash)
        finding.breach(head.seq, "the event was noted as head with another hash");
    }
    finding.count(noted.length);
    noted = [];
  }
  if (bytes === 0) return finding.answer();
  const input = fs.createReadStream(file, { end: bytes - 1 });
  const lines = readline.createInterface({ input, crlfDelay: Infinity });
  for await (const line of lines) {
    const head = readHeadLine(line);
    if (head === null)
      finding.breach(line.slice(0, 80), "the line of the heads file is not a head");
    else noted.push(head);
    if (noted.length >= 500) await compare();
  }
  await compare();
  return finding.answer();
}
